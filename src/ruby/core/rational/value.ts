import { RObject } from '../../value/object.ts';
import { RFloat } from '../../value/float.ts';
import { integer, isInteger, type RValue } from '../../value/value.ts';
import type { RClass } from '../../value/class.ts';
import type { Machine } from '../../machine/machine.ts';
import { type Fraction, fraction, fromDouble } from './fraction.ts';

/** A Rational. */
export class RRational extends RObject {
  readonly value: Fraction;

  override get tag(): string {
    return 'Rational';
  }

  constructor(value: Fraction, klass: RClass) {
    super(klass);
    this.value = value;
    this.frozen = true;
  }
}

export function makeRational(vm: Machine, value: Fraction): RRational {
  return new RRational(value, vm.classAt('Rational'));
}

/** An Integer where the fraction is whole, else a Rational. */
export function simplest(vm: Machine, value: Fraction): RValue {
  return value.denominator === 1n ? integer(value.numerator) : makeRational(vm, value);
}

/** The exact value of an Integer, Rational or finite Float; undefined for anything else. */
export function exactOf(value: RValue): Fraction | undefined {
  if (isInteger(value)) return fraction(value);
  if (value instanceof RRational) return value.value;
  return value instanceof RFloat && Number.isFinite(value.value) ? fromDouble(value.value) : undefined;
}
