import { RArray } from '../../value/array.ts';
import { RFloat } from '../../value/float.ts';
import { RSymbol } from '../../value/symbol.ts';
import { isInteger, type RValue } from '../../value/value.ts';
import { comparisonFailed } from '../../machine/compare.ts';
import type { Machine } from '../../machine/machine.ts';
import { refuse } from '../refuse.ts';

/** `other.coerce(self)`: two values which know each other; undefined when `other` has no such method. */
function coerce(vm: Machine, self: RValue, other: RValue): [RValue, RValue] | undefined {
  if (!vm.respondTo(other, 'coerce', true)) return undefined;
  const pair = vm.call(other, 'coerce', [self]);
  if (!(pair instanceof RArray) || pair.items.length !== 2) vm.raise('TypeError', 'coerce must return [x, y]');
  return [pair.items[0] as RValue, pair.items[1] as RValue];
}

/** An operator whose right side is no number that the class knows: the right side decides, or TypeError. */
export function coerceAndCall(vm: Machine, self: RValue, operator: string, other: RValue): RValue {
  const pair = coerce(vm, self, other);
  return pair ? vm.call(pair[0], operator, [pair[1]]) : coercionFailed(vm, self, other);
}

/** A bit operator: Floats, which coerce but have no bits, are refused. */
export function coerceBits(vm: Machine, self: RValue, operator: string, other: RValue): RValue {
  return other instanceof RFloat ? coercionFailed(vm, self, other) : coerceAndCall(vm, self, operator, other);
}

/** `<=>`: nil where the two do not compare. */
export function coerceAndCompare(vm: Machine, self: RValue, other: RValue): RValue {
  if (other === null || typeof other === 'boolean') return null;
  const pair = coerce(vm, self, other);
  return pair ? vm.call(pair[0], '<=>', [pair[1]]) : null;
}

/** `<` and its like: ArgumentError where the two do not compare. */
export function coerceAndRelate(vm: Machine, self: RValue, operator: string, other: RValue): RValue {
  const pair = other === null || typeof other === 'boolean' ? undefined : coerce(vm, self, other);
  const answer = pair ? vm.call(pair[0], operator, [pair[1]]) : null;
  return answer === null ? comparisonFailed(vm, self, other) : answer;
}

export function coercionFailed(vm: Machine, self: RValue, other: RValue): never {
  vm.raise('TypeError', `${coercionName(vm, other)} can't be coerced into ${vm.className(self)}`);
}

function coercionName(vm: Machine, value: RValue): string {
  const isSpecial =
    value === null ||
    typeof value === 'boolean' ||
    isInteger(value) ||
    value instanceof RFloat ||
    value instanceof RSymbol;
  return isSpecial ? vm.inspect(value) : vm.className(value);
}

/** Stops the program where an answer would be a Complex number. */
export function refuseComplex(vm: Machine): never {
  return refuse(vm, 'an operation that gives a Complex');
}
