import { RArray } from '../value/array.ts';
import { RFloat } from '../value/float.ts';
import type { RHash } from '../value/hash.ts';
import { RString } from '../value/string.ts';
import { integer, isInteger, type RValue } from '../value/value.ts';
import type { Machine } from '../machine/machine.ts';
import { defineClass, nativeMethod } from './define_class.ts';
import { hashCode } from './hash_code.ts';
import { exactPower } from './math/exact.ts';
import { absolute, type Int, power } from './integer/arithmetic.ts';
import { halfOf, type Rounding } from './integer/rounding.ts';
import { coerceAndCall, coerceAndCompare, refuseComplex } from './numeric/coerce.ts';
import {
  ceilOf,
  floorOf,
  type Fraction,
  fraction,
  minus,
  orderOf,
  over,
  parseFraction,
  plus,
  roundOf,
  times,
  toDouble,
  truncationOf,
} from './rational/fraction.ts';
import { simplestBetween } from './rational/simplest_between.ts';
import { exactOf, makeRational, RRational } from './rational/value.ts';

/** Rational: exact fractions. */
export const rational = defineClass<RRational>({
  name: 'Rational',
  superclass: 'Numeric',

  methods: {
    '*(other)': (vm, self, other) => operate(vm, self, '*', other, times, (a, b) => a * b),
    '**(other)': (vm, self, other) => raise(vm, self, other),
    '+(other)': (vm, self, other) => operate(vm, self, '+', other, plus, (a, b) => a + b),
    '-(other)': (vm, self, other) => operate(vm, self, '-', other, minus, (a, b) => a - b),
    '-@': (vm, self) => makeRational(vm, fraction(-self.value.numerator, self.value.denominator)),
    '/(other)': (vm, self, other) => {
      if (other === 0 || (other instanceof RRational && other.value.numerator === 0n))
        vm.raise('ZeroDivisionError', 'divided by 0');
      return operate(vm, self, '/', other, over, (a, b) => a / b);
    },
    '<=>(other)': (vm, self, other) => {
      if (isInteger(other) || other instanceof RRational) return orderOf(self.value, exactOf(other) as Fraction);
      if (other instanceof RFloat) return vm.send(new RFloat(toDouble(self.value)), '<=>', other);
      return coerceAndCompare(vm, self, other);
    },
    '==(other)': (vm, self, other) => {
      if (isInteger(other) || other instanceof RRational) return orderOf(self.value, exactOf(other) as Fraction) === 0;
      if (other instanceof RFloat) return toDouble(self.value) === other.value;
      return other !== null && typeof other === 'object' && vm.truthyCall(other, '==', [self]);
    },
    abs: (vm, self) => makeRational(vm, fraction(BigInt(absolute(self.value.numerator)), self.value.denominator)),
    'ceil(digits = 0)': (vm, self, digits) => round(vm, self, digits, 'ceil'),
    'coerce(other)': (vm, self, other) => {
      if (isInteger(other)) return new RArray([makeRational(vm, fraction(other)), self]);
      if (other instanceof RFloat) return new RArray([other, new RFloat(toDouble(self.value))]);
      if (other instanceof RRational) return new RArray([other, self]);
      return vm.raise('TypeError', `${vm.className(other)} can't be coerced into ${vm.className(self)}`);
    },
    denominator: (_vm, self) => integer(self.value.denominator),
    'fdiv(other)': (vm, self, other) => vm.send(vm.send(self, 'to_f'), '/', other),
    'floor(digits = 0)': (vm, self, digits) => round(vm, self, digits, 'floor'),
    hash: (_vm, self) => hashCode(`${self.value.numerator}/${self.value.denominator}`),
    inspect: (_vm, self) => new RString(`(${self.value.numerator}/${self.value.denominator})`),
    'negative?': (_vm, self) => self.value.numerator < 0n,
    numerator: (_vm, self) => integer(self.value.numerator),
    'positive?': (_vm, self) => self.value.numerator > 0n,
    'rationalize(precision = absent)': (vm, self, precision) => {
      if (precision === undefined) return self;
      const error = exactOf(vm.send(precision, 'abs'));
      if (error) return makeRational(vm, simplestBetween(self.value, error));
      return vm.raise('TypeError', `can't convert ${vm.className(precision)} into Rational`);
    },
    'round(digits = 0, **options)': (vm, self, digits, options: RHash) => round(vm, self, digits, halfOf(vm, options)),
    to_f: (_vm, self) => new RFloat(toDouble(self.value)),
    to_i: (_vm, self) => integer(truncationOf(self.value)),
    to_r: (_vm, self) => self,
    to_s: (_vm, self) => new RString(`${self.value.numerator}/${self.value.denominator}`),
    'truncate(digits = 0)': (vm, self, digits) => round(vm, self, digits, 'truncate'),
    'zero?': (_vm, self) => self.value.numerator === 0n,
  },

  aliases: { magnitude: 'abs', quo: '/' },

  afterwards: (vm, klass) => {
    vm.singletonClass(klass).methods.set('new', null);
    klass.allocator = (machine) => machine.raise('TypeError', 'allocator undefined for Rational');
    const convert = nativeMethod(
      'Rational(above, below = absent, exception: true)',
      (machine, _self, above, below, exception) =>
        toRational(machine, above as RValue, below as RValue | undefined, exception !== false),
    );
    vm.addMethod(vm.classes.Kernel, 'Rational', convert, 'private');
    vm.addMethod(vm.singletonClass(vm.classes.Kernel), 'Rational', convert);
    const none = nativeMethod('to_r', (machine) => makeRational(machine, fraction(0)));
    vm.addMethod(vm.classes.NilClass, 'to_r', none);
    vm.addMethod(
      vm.classes.NilClass,
      'rationalize',
      nativeMethod('rationalize(precision = nil)', (machine) => makeRational(machine, fraction(0))),
    );
    vm.addMethod(
      vm.classes.String,
      'to_r',
      nativeMethod('to_r', (machine, self) =>
        makeRational(machine, parseFraction((self as RString).text, false) ?? fraction(0)),
      ),
    );
  },
});

function operate(
  vm: Machine,
  self: RRational,
  operator: string,
  other: RValue,
  exactly: (a: Fraction, b: Fraction) => Fraction,
  roughly: (a: number, b: number) => number,
): RValue {
  if (other instanceof RFloat) return new RFloat(roughly(toDouble(self.value), other.value));
  const exact = exactOf(other);
  return exact ? makeRational(vm, exactly(self.value, exact)) : coerceAndCall(vm, self, operator, other);
}

function raise(vm: Machine, self: RRational, exponent: RValue): RValue {
  const whole =
    exponent instanceof RRational && exponent.value.denominator === 1n ? integer(exponent.value.numerator) : exponent;
  if (isInteger(whole)) {
    const { numerator, denominator } = self.value;
    if (whole < 0 && numerator === 0n) vm.raise('ZeroDivisionError', 'divided by 0');
    const [above, below] = whole < 0 ? [denominator, numerator] : [numerator, denominator];
    const size = absolute(whole);
    const [top, bottom] = [power(integer(above), size), power(integer(below), size)];
    if (top === undefined || bottom === undefined) return new RFloat(exactPower(toDouble(self.value), Number(whole)));
    return makeRational(vm, fraction(BigInt(top), BigInt(bottom)));
  }
  if (exponent instanceof RFloat || exponent instanceof RRational) {
    const base = toDouble(self.value);
    const by = exponent instanceof RFloat ? exponent.value : toDouble(exponent.value);
    if (base < 0 && by !== Math.round(by)) return refuseComplex(vm);
    return new RFloat(exactPower(base, by));
  }
  return coerceAndCall(vm, self, '**', exponent);
}

function round(vm: Machine, self: RRational, digits: RValue, rounding: Rounding): RValue {
  const places = isInteger(digits) ? vm.toInt(digits) : vm.raise('TypeError', 'not an integer');
  const unit = 10n ** BigInt(Math.abs(places));
  const scale = places >= 0 ? fraction(unit) : fraction(1n, unit);
  const scaled = times(self.value, scale);
  const whole =
    rounding === 'floor'
      ? floorOf(scaled)
      : rounding === 'ceil'
        ? ceilOf(scaled)
        : rounding === 'truncate'
          ? truncationOf(scaled)
          : roundOf(scaled, rounding);
  const value = over(fraction(whole), scale);
  return places > 0 ? makeRational(vm, value) : integer(value.numerator);
}

/** `Rational(above, below)` */
function toRational(vm: Machine, above: RValue, below: RValue | undefined, raises: boolean): RValue {
  if (below !== undefined) {
    if (raises && (above === null || below === null)) vm.raise('TypeError', "can't convert nil into Rational");
    for (const value of [above, below]) if (value instanceof RString) part(vm, value, raises);
    const isOdd = (value: RValue) => !(value instanceof RFloat) && part(vm, value, false) === undefined;
    if (raises && (isOdd(above) || isOdd(below))) vm.raise('TypeError', 'not an integer');
  }
  const top = part(vm, above, raises);
  const bottom = below === undefined ? fraction(1) : part(vm, below, raises);
  if (!top || !bottom) return null;
  if (bottom.numerator === 0n) return vm.raise('ZeroDivisionError', 'divided by 0');
  return makeRational(vm, over(top, bottom));
}

function part(vm: Machine, value: RValue, raises: boolean): Fraction | undefined {
  const exact = exactOf(value);
  if (exact) return exact;
  if (value instanceof RString) {
    const parsed = parseFraction(value.text, true);
    if (parsed) return parsed;
    if (/\/0+\s*$/.test(value.text)) return vm.raise('ZeroDivisionError', 'divided by 0');
    return raises ? vm.raise('ArgumentError', `invalid value for convert(): ${vm.inspect(value)}`) : undefined;
  }
  if (value instanceof RFloat) return raises ? vm.raise('FloatDomainError', vm.inspect(value)) : undefined;
  if (value !== null && typeof value === 'object') {
    if (vm.respondTo(value, 'to_r')) return exactOf(vm.send(value, 'to_r'));
    if (vm.respondTo(value, 'to_int')) return exactOf(vm.send(value, 'to_int') as Int);
  }
  const name = value === null ? 'nil' : typeof value === 'boolean' ? String(value) : vm.className(value);
  return raises ? vm.raise('TypeError', `can't convert ${name} into Rational`) : undefined;
}
