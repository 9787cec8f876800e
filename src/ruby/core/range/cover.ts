import { RFloat } from '../../value/float.ts';
import { RRange } from '../../value/range.ts';
import { RString } from '../../value/string.ts';
import { isInteger, type RValue } from '../../value/value.ts';
import type { Machine } from '../../machine/machine.ts';
import { eachOf, orderOf } from './each.ts';

/** Whether a value lies between the ends. */
export function covers(vm: Machine, { begin, end, excludeEnd }: RRange, value: RValue): boolean {
  if (begin !== null && orderOf(vm, begin, value) > 0) return false;
  if (end === null) return true;
  const order = orderOf(vm, value, end);
  return excludeEnd ? order < 0 : order <= 0;
}

/** Range#cover? */
export function coversAll(vm: Machine, self: RRange, value: RValue): boolean {
  if (!(value instanceof RRange)) return covers(vm, self, value);
  const { begin, end } = value;
  if ((self.end !== null && end === null) || (self.begin !== null && begin === null)) return false;
  if (begin !== null && end !== null && orderOf(vm, begin, end) > (value.excludeEnd ? -1 : 0)) return false;
  if (begin !== null && !covers(vm, self, begin)) return false;
  const order = self.end === null && end === null ? 0 : self.end === null ? 1 : orderOf(vm, self.end, end);
  if (self.excludeEnd === value.excludeEnd) return order >= 0;
  if (self.excludeEnd) return order > 0;
  if (order >= 0) return true;
  const last = vm.rescue(
    () => vm.send(value, 'max'),
    ['TypeError'],
    () => null,
  );
  return last !== null && orderOf(vm, self.end, last) >= 0;
}

/** Whether the values between the ends are a line, not steps: numbers and times. */
function isLinear(vm: Machine, value: RValue): boolean {
  if (isInteger(value) || value instanceof RFloat) return true;
  if (value === null) return false;
  const time = vm.constantAt('Time');
  return vm.isA(value, vm.classes.Numeric) || (vm.isModule(time ?? null) && vm.isA(value, vm.classAt('Time')));
}

/** Range#include? */
export function includes(vm: Machine, self: RRange, value: RValue): boolean {
  const { begin, end } = self;
  if (isLinear(vm, begin) || isLinear(vm, end)) return covers(vm, self, value);
  if (begin instanceof RString && end instanceof RString) {
    if (!(value instanceof RString)) return false;
    return findIn(vm, self, value);
  }
  if ((begin instanceof RString && end === null) || (begin === null && end instanceof RString))
    return covers(vm, self, value);
  if (begin === null) vm.raise('TypeError', 'cannot determine inclusion in beginless/endless ranges');
  if (end === null) vm.raise('TypeError', 'cannot determine inclusion in beginless/endless ranges');
  return findIn(vm, self, value);
}

function findIn(vm: Machine, self: RRange, value: RValue): boolean {
  let isFound = false;
  eachOf(vm, self, (each) => {
    isFound = vm.equal(each, value);
    return !isFound;
  });
  return isFound;
}
