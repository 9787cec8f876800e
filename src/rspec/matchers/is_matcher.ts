import { RArray } from '../../ruby/value/array.ts';
import { RHash } from '../../ruby/value/hash.ts';
import { RObject } from '../../ruby/value/object.ts';
import { RString } from '../../ruby/value/string.ts';
import type { RValue } from '../../ruby/value/value.ts';
import type { Machine } from '../../ruby/machine/machine.ts';

/** Whether a value can be the argument of `to`. */
export function isMatcher(vm: Machine, value: RValue): boolean {
  if (!(value instanceof RObject) || (isPlainData(value) && value.klass === undefined)) return false;
  if (vm.isA(value, vm.classAt('RSpec::Matchers::BuiltIn::BaseMatcher'))) return true;
  if (!vm.find(vm.classOf(value), 'respond_to?')) return false;
  if (vm.respondTo(value, 'i_respond_to_everything_so_im_not_really_a_matcher')) return false;
  if (!vm.respondTo(value, 'matches?')) return false;
  return vm.respondTo(value, 'failure_message') || vm.respondTo(value, 'failure_message_for_should');
}

function isPlainData(value: RObject): boolean {
  return value instanceof RString || value instanceof RArray || value instanceof RHash;
}

/** Whether a value is a matcher (or an argument matcher of doubles) that says what it matches. */
export function isDescribable(vm: Machine, value: RValue): boolean {
  return isMatcher(vm, value) && vm.respondTo(value, 'description');
}

/** Whether a value matches arguments of doubles: `anything`, `hash_including` … */
export function isArgumentMatcher(vm: Machine, value: RValue): boolean {
  return value instanceof RObject && vm.className(value).includes('RSpec::Mocks::ArgumentMatchers::');
}
