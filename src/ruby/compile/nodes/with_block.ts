import { BreakSignal } from '../../machine/control_flow.ts';
import type { Frame } from '../../machine/frame.ts';
import { RProc } from '../../value/proc.ts';
import type { RValue } from '../../value/value.ts';
import type { CompiledBlock } from './blocks.ts';

/** The literal block of a call to `super`, run the same way. */
export function withBlock(frame: Frame, block: CompiledBlock | undefined, run: (proc: RProc | null) => RValue): RValue {
  if (!block) return run(null);
  const proc = new RProc(block.code, frame, frame.self);
  return breakable(frame, proc, () => run(proc));
}

/** Runs a call that a `break` in its block may end. */
export function breakable(frame: Frame, proc: RProc, run: () => RValue): RValue {
  proc.mayBreak = true;
  try {
    return run();
  } catch (signal) {
    if (!(signal instanceof BreakSignal) || signal.proc !== proc) throw signal;
    frame.vm.frame = frame;
    return signal.value;
  } finally {
    proc.mayBreak = false;
  }
}
