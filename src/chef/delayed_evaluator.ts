import { defineClass } from '../ruby/core/define_class.ts';
import type { Machine } from '../ruby/machine/machine.ts';
import { RProc } from '../ruby/value/proc.ts';
import type { RValue } from '../ruby/value/value.ts';

/** Chef::DelayedEvaluator: a block whose value is asked for when it is needed. */
export const delayedEvaluator = defineClass<RProc>({ name: 'Chef::DelayedEvaluator', superclass: 'Proc' });

/** `lazy { … }` */
export function delayed(vm: Machine, block: RProc | null): RValue {
  if (!block) return vm.raise('ArgumentError', 'tried to create Proc object without a block');
  const proc = new RProc(block.code, block.frame, block.self, block.native);
  proc.isLambda = block.isLambda;
  proc.klass = vm.classAt('Chef::DelayedEvaluator');
  return proc;
}

export function isDelayed(vm: Machine, value: RValue | undefined): value is RProc {
  return value instanceof RProc && value.klass !== undefined && vm.isA(value, vm.classAt('Chef::DelayedEvaluator'));
}
