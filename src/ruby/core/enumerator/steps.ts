import { RFloat } from '../../value/float.ts';
import { isInteger, type RValue } from '../../value/value.ts';
import type { Machine } from '../../machine/machine.ts';
import { add, compareInts } from '../integer/arithmetic.ts';

/** Visits `from`, `from + by` … as far as `to`, as Numeric#step and Range#step do; the visitor ends it by false. */
export function eachStep(
  vm: Machine,
  from: RValue,
  to: RValue,
  by: RValue,
  excludeEnd: boolean,
  visit: (value: RValue) => boolean | void,
): void {
  if (from instanceof RFloat || to instanceof RFloat || by instanceof RFloat) {
    eachFloat(vm, vm.toFloat(from), to === null ? null : vm.toFloat(to), vm.toFloat(by), excludeEnd, visit);
    return;
  }
  if (isInteger(from) && isInteger(by) && (to === null || isInteger(to))) {
    const isUp = compareInts(by, 0) > 0;
    for (let at = from; ; at = add(at, by)) {
      if (to !== null) {
        const order = compareInts(at, to);
        if (isUp ? order > 0 : order < 0) return;
        if (excludeEnd && order === 0) return;
      }
      vm.step();
      if (visit(at) === false) return;
    }
  }
  const isUp = vm.compare(by, 0) > 0;
  for (let at: RValue = from; ; at = vm.send(at, '+', by)) {
    if (to !== null) {
      const order = vm.compare(at, to);
      if ((isUp ? order > 0 : order < 0) || (excludeEnd && order === 0)) return;
    }
    vm.step();
    if (visit(at) === false) return;
  }
}

/** The count is reckoned first, so that small errors do not add up. */
function eachFloat(
  vm: Machine,
  from: number,
  to: number | null,
  by: number,
  excludeEnd: boolean,
  visit: (value: RValue) => boolean | void,
): void {
  const count = countFloats(from, to ?? (by < 0 ? -Infinity : Infinity), by, excludeEnd);
  if (by === 0) for (;;) if ((vm.step(), visit(new RFloat(from))) === false) return;
  if (!Number.isFinite(by)) {
    if (count > 0) visit(new RFloat(from));
    return;
  }
  for (let index = 0; index < count; index += 1) {
    const value = index * by + from;
    vm.step();
    const isPast = to !== null && !excludeEnd && (by >= 0 ? to < value : to > value);
    if (visit(new RFloat(isPast ? to : value)) === false) return;
  }
}

/** How many Floats a step from one to another gives, with room for rounding. */
export function countFloats(from: number, to: number, by: number, excludeEnd: boolean): number {
  const exact = (to - from) / by;
  const error = ((Math.abs(from) + Math.abs(to) + Math.abs(to - from)) / Math.abs(by)) * Number.EPSILON;
  if (by === 0) return Infinity;
  if (!Number.isFinite(by)) return by > 0 ? (from <= to ? 1 : 0) : from >= to ? 1 : 0;
  const slack = Math.min(error, 0.5);
  if (excludeEnd) {
    if (exact <= 0) return 0;
    const count = exact < 1 ? 0 : Math.floor(exact - slack);
    const last = count * by + from;
    if (from < to ? last < to : last > to) return count + 1;
    return count;
  }
  return exact < 0 ? 0 : Math.floor(exact + slack) + 1;
}
