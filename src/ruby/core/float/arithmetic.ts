import type { RValue } from '../../value/value.ts';
import type { Machine } from '../../machine/machine.ts';
import { fromWhole } from './rounding.ts';

/** `a % b` with the divisor's sign. */
export function floorModulo(vm: Machine, a: number, b: number): number {
  if (b === 0) vm.raise('ZeroDivisionError', 'divided by 0');
  return rest(a, b);
}

function rest(a: number, b: number): number {
  if (Number.isNaN(b)) return b;
  const modulo = !Number.isFinite(b) && Number.isFinite(a) ? a : a % b;
  return b * modulo < 0 ? modulo + b : modulo;
}

/** The quotient of `divmod`: rounded down, an Integer. */
export function floorDivision(vm: Machine, a: number, b: number): RValue {
  if (b === 0) vm.raise('ZeroDivisionError', 'divided by 0');
  if (Number.isNaN(b)) return toWhole(vm, b);
  const remainder = !Number.isFinite(b) && Number.isFinite(a) ? a : a % b;
  const quotient = !Number.isFinite(a) && Number.isFinite(b) ? a : roundNearest((a - remainder) / b);
  return toWhole(vm, b * remainder < 0 ? quotient - 1 : quotient);
}

function roundNearest(value: number): number {
  const down = Math.floor(value);
  return value - down >= 0.5 ? down + 1 : down;
}

/** A double without decimals as an Integer; NaN and the infinities are no Integers. */
export function toWhole(vm: Machine, value: number): RValue {
  if (Number.isNaN(value)) vm.raise('FloatDomainError', 'NaN');
  if (!Number.isFinite(value)) vm.raise('FloatDomainError', value > 0 ? 'Infinity' : '-Infinity');
  return fromWhole(value);
}
