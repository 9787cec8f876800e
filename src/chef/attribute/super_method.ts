import type { RProc } from '../../ruby/value/proc.ts';
import type { RValue } from '../../ruby/value/value.ts';
import type { Machine } from '../../ruby/machine/machine.ts';

/** Calls a method as Hash has it, whatever the receiver's own class makes of it. */
export function callHash(vm: Machine, self: RValue, name: string, args: RValue[], block: RProc | null = null): RValue {
  return callOf(vm, 'Hash', self, name, args, block);
}

/** Calls a method as Array has it. */
export function callArray(vm: Machine, self: RValue, name: string, args: RValue[], block: RProc | null = null): RValue {
  return callOf(vm, 'Array', self, name, args, block);
}

/** Calls a method as a class above has it. */
function callOf(
  vm: Machine,
  className: string,
  self: RValue,
  name: string,
  args: RValue[],
  block: RProc | null,
): RValue {
  const entry = vm.find(vm.classAt(className), name);
  return entry ? entry.body.invoke(vm, self, args, block, entry) : vm.missing(self, name, args, block, 'super');
}
