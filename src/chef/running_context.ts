import type { Machine } from '../ruby/machine/machine.ts';
import type { RRunContext } from './run_context.ts';

const RUNNING = Symbol('running context');

/** The run context of the converge under way, or of the last one. */
export function runningContext(vm: Machine): RRunContext | null {
  return (vm.attachments.get(RUNNING) as RRunContext | undefined) ?? null;
}

export function setRunningContext(vm: Machine, context: RRunContext): void {
  vm.attachments.set(RUNNING, context);
}
