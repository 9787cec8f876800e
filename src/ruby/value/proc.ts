import { RObject } from './object.ts';
import type { RClass } from './class.ts';
import type { RValue } from './value.ts';
import type { BlockCode } from '../machine/code.ts';
import type { Frame } from '../machine/frame.ts';
import type { MethodEntry } from './method.ts';

/** What a block made by the machine itself does when it is called. */
export type NativeBlock = (args: RValue[], block: RProc | null, self: RValue) => RValue;

/** A block, Proc or lambda: compiled code with the frame that it closes over, or a native function. */
export class RProc extends RObject {
  readonly code: BlockCode | null;
  readonly frame: Frame | null;
  readonly native: NativeBlock | null;
  /** The `self` inside, unless `instance_exec` gives another. */
  self: RValue;
  isLambda = false;
  /** The call that it was given to still runs: `break` may end it. */
  mayBreak = false;
  /** For `define_method` and `method(:x).to_proc`: the method that it stands for. */
  method: MethodEntry | null = null;
  /** For native procs: what `arity` answers. */
  nativeArity = -1;

  override get tag(): string {
    return 'Proc';
  }

  constructor(code: BlockCode | null, frame: Frame | null, self: RValue, native: NativeBlock | null = null) {
    super();
    this.code = code;
    this.frame = frame;
    this.self = self;
    this.native = native;
  }
}

/** A Proc which runs a JavaScript function. */
export function nativeProc(native: NativeBlock, arity = -1): RProc {
  const proc = new RProc(null, null, null, native);
  proc.nativeArity = arity;
  return proc;
}

/** A Method (bound: `receiver` is set) or UnboundMethod. */
export class RMethod extends RObject {
  readonly entry: MethodEntry;
  readonly receiver: RValue | undefined;
  /** The class that it was asked of. */
  readonly from: RClass;

  constructor(entry: MethodEntry, receiver: RValue | undefined, from: RClass) {
    super();
    this.entry = entry;
    this.receiver = receiver;
    this.from = from;
  }

  override get tag(): string {
    return this.receiver === undefined ? 'UnboundMethod' : 'Method';
  }
}
