import type { RClass } from '../../value/class.ts';
import { RHash } from '../../value/hash.ts';
import { RObject } from '../../value/object.ts';
import type { RProc } from '../../value/proc.ts';
import type { RValue } from '../../value/value.ts';
import type { Machine } from '../../machine/machine.ts';

/** What `next` has read of an enumerator. */
export interface Cursor {
  /** The values of each yield so far. */
  readonly read: RValue[][];
  position: number;
  /** What the iteration answered; undefined until its end was reached. */
  result: RValue | undefined;
  /** What `feed` gave as the answer of a yield. */
  readonly fed: Map<number, RValue>;
}

/** An Enumerator: a method of a receiver, which iterates. */
export class REnumerator extends RObject {
  receiver: RValue | undefined = undefined;
  method = 'each';
  args: RValue[] = [];
  keywords: RHash | null = null;
  /** A number, nil, or something to `call` for it. */
  size: RValue = null;
  cursor: Cursor | null = null;

  override get tag(): string {
    return 'Enumerator';
  }

  /** Makes it iterate by a method; `args` may end in keyword arguments. */
  over(receiver: RValue, method: string, args: readonly RValue[], size: RValue = null): this {
    const last = args.at(-1);
    const hasKeywords = last instanceof RHash && last.isKeywords;
    this.receiver = receiver;
    this.method = method;
    this.args = hasKeywords ? args.slice(0, -1) : [...args];
    this.keywords = hasKeywords ? last : null;
    this.size = size;
    return this;
  }

  /** Runs the iteration. */
  run(vm: Machine, block: RProc | null): RValue {
    if (this.receiver === undefined) vm.raise('ArgumentError', 'uninitialized enumerator');
    return vm.call(this.receiver, this.method, this.allArgs, block);
  }

  /** The arguments as a call takes them. */
  get allArgs(): RValue[] {
    if (!this.keywords) return [...this.args];
    const keywords = new RHash();
    keywords.replaceEntries(this.keywords);
    keywords.isKeywords = true;
    return [...this.args, keywords];
  }
}

/** What the machine itself runs as the block of `Enumerator.new`: `emit` yields. */
export type Generation = (emit: (values: RValue[]) => RValue, args: RValue[]) => RValue;

/** An Enumerator::Generator: the block of `Enumerator.new`, with `each`. */
export class RGenerator extends RObject {
  generation: Generation | RProc | null = null;

  constructor(klass: RClass, generation: Generation | RProc | null = null) {
    super(klass);
    this.generation = generation;
  }
}

/** An Enumerator::Yielder: passes values on to the block of the iteration. */
export class RYielder extends RObject {
  emit: (values: RValue[]) => RValue;

  constructor(klass: RClass, emit: (values: RValue[]) => RValue) {
    super(klass);
    this.emit = emit;
  }
}
