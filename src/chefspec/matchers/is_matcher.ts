import type { Machine } from '../../ruby/machine/machine.ts';
import { RObject } from '../../ruby/value/object.ts';
import type { RValue } from '../../ruby/value/value.ts';

/** Whether a value is a matcher of RSpec's protocol. */
export function isMatcher(vm: Machine, value: RValue): boolean {
  if (!(value instanceof RObject)) return false;
  const module = vm.constantAt('RSpec::Matchers');
  if (module !== undefined && vm.respondTo(module, 'is_a_matcher?')) return vm.truthyCall(module, 'is_a_matcher?', [value]);
  return vm.respondTo(value, 'matches?') && (vm.respondTo(value, 'failure_message') || vm.respondTo(value, 'failure_message_for_should'));
}
