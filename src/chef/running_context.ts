import type { Machine } from '../ruby/machine/machine.ts';
import type { RRunContext } from './run_context.ts';

const RUNNING = Symbol('running context');

/** The run context of the converge under way, or of the last one: for code that asks for it. */
export function runningContext(vm: Machine): RRunContext | null {
  const context = (vm.momentary.get(RUNNING) as RRunContext | undefined) ?? null;
  if (context) context.timesAsked += 1;
  return context;
}

export function setRunningContext(vm: Machine, context: RRunContext): void {
  vm.momentary.set(RUNNING, context);
}
