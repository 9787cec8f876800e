import { RClass } from '../value/class.ts';
import type { MethodEntry } from '../value/method.ts';
import type { RProc } from '../value/proc.ts';
import type { RValue } from '../value/value.ts';
import { findMethod } from '../machine/lookup.ts';
import { type InlineCache, remember } from './inline_cache.ts';
import type { CallStyle } from '../machine/exceptions.ts';
import type { Frame } from '../machine/frame.ts';

/** A place which calls a method: remembers the method that it found last. */
export class CallSite implements InlineCache {
  readonly name: string;
  readonly #line: number;
  /** Without an explicit receiver, or on `self`: private methods may be called. */
  readonly #isPrivate: boolean;
  readonly #style: CallStyle;
  #klass: RClass | undefined;
  #epoch = -1;
  #entry: MethodEntry | undefined;

  constructor(name: string, line: number, isPrivate: boolean, style: CallStyle = 'call') {
    this.name = name;
    this.#line = line;
    this.#isPrivate = isPrivate;
    this.#style = style;
  }

  call(frame: Frame, receiver: RValue, args: RValue[], block: RProc | null): RValue {
    frame.line = this.#line;
    const vm = frame.vm;
    const klass = vm.classOf(receiver);
    let entry = this.#entry;
    if (klass !== this.#klass || vm.epoch !== this.#epoch || !entry) {
      const found = findMethod(vm, klass, this.name);
      if (!found) return vm.missing(receiver, this.name, args, block, this.#style);
      entry = found;
      // The singleton class of an object would keep it, and it is rarely met again.
      if (klass.attached === null || klass.attached instanceof RClass) {
        if (!this.#klass) remember(this);
        this.#klass = klass;
        this.#epoch = vm.epoch;
        this.#entry = found;
      }
    }
    if (entry.visibility !== 'public' && !this.#isPrivate && !vm.mayCall(entry))
      return vm.missing(receiver, this.name, args, block, entry.visibility);
    return entry.body.invoke(vm, receiver, args, block, entry);
  }

  forget(): void {
    this.#klass = undefined;
    this.#entry = undefined;
  }
}
