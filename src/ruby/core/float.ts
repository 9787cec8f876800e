import { RArray } from '../value/array.ts';
import { RFloat } from '../value/float.ts';
import type { RHash } from '../value/hash.ts';
import { RString } from '../value/string.ts';
import { integer, isInteger, type RValue } from '../value/value.ts';
import type { Machine } from '../machine/machine.ts';
import { defineClass } from './define_class.ts';
import { floorDivision, floorModulo, toWhole } from './float/arithmetic.ts';
import { cutFloat, roundFloat, type Rounded } from './float/rounding.ts';
import { floatToS } from './float/to_s.ts';
import { hashCode } from './hash_code.ts';
import { compareWithFloat } from './integer.ts';
import { exactPower } from './math/exact.ts';
import { halfOf } from './integer/rounding.ts';
import { toFloat } from './numeric.ts';
import { coerceAndCall, coerceAndCompare, coerceAndRelate, refuseComplex } from './numeric/coerce.ts';
import { fraction, fromDouble, takeApart } from './rational/fraction.ts';
import { simplestBetween } from './rational/simplest_between.ts';
import { exactOf, makeRational } from './rational/value.ts';

/** Float: double precision numbers. */
export const float = defineClass<RFloat>({
  name: 'Float',
  superclass: 'Numeric',

  methods: {
    '%(other)': (vm, self, other) => {
      const number = known(other);
      return number === undefined
        ? coerceAndCall(vm, self, '%', other)
        : new RFloat(floorModulo(vm, self.value, number));
    },
    '*(other)': (vm, self, other) => operate(vm, self, '*', other, (a, b) => a * b),
    '**(other)': (vm, self, other) => {
      const exponent = known(other);
      if (exponent === undefined) return coerceAndCall(vm, self, '**', other);
      if (self.value < 0 && other instanceof RFloat && exponent !== Math.round(exponent)) return refuseComplex(vm);
      return new RFloat(exactPower(self.value, exponent));
    },
    '+(other)': (vm, self, other) => operate(vm, self, '+', other, (a, b) => a + b),
    '-(other)': (vm, self, other) => operate(vm, self, '-', other, (a, b) => a - b),
    '-@': (_vm, self) => new RFloat(-self.value),
    '/(other)': (vm, self, other) => operate(vm, self, '/', other, (a, b) => a / b),
    '<(other)': (vm, self, other) => relate(vm, self, '<', other, (order) => order < 0),
    '<=(other)': (vm, self, other) => relate(vm, self, '<=', other, (order) => order <= 0),
    '<=>(other)': (vm, self, other) => {
      const order = orderOf(self, other);
      if (order !== undefined) return Number.isNaN(order) ? null : order;
      if (Number.isFinite(self.value) || other === null || typeof other !== 'object')
        return coerceAndCompare(vm, self, other);
      return compareInfinity(vm, self, other);
    },
    '==(other)': (vm, self, other) => {
      const order = orderOf(self, other);
      if (order !== undefined) return order === 0;
      return other !== null && typeof other === 'object' && vm.truthyCall(other, '==', [self]);
    },
    '>(other)': (vm, self, other) => relate(vm, self, '>', other, (order) => order > 0),
    '>=(other)': (vm, self, other) => relate(vm, self, '>=', other, (order) => order >= 0),
    abs: (_vm, self) => new RFloat(Math.abs(self.value)),
    arg: (_vm, self) =>
      Number.isNaN(self.value) ? self : self.value < 0 || Object.is(self.value, -0) ? new RFloat(Math.PI) : 0,
    'ceil(digits = 0)': (vm, self, digits) => cut(vm, self, digits, 'ceil'),
    'coerce(other)': (vm, self, other) => new RArray([new RFloat(toFloat(vm, other)), self]),
    denominator: (_vm, self) => (Number.isFinite(self.value) ? integer(fromDouble(self.value).denominator) : 1),
    'div(other)': (vm, self, other) => {
      if (vm.equal(other, 0)) vm.raise('ZeroDivisionError', 'divided by 0');
      return vm.send(vm.send(self, '/', other), 'floor');
    },
    'divmod(other)': (vm, self, other) => {
      const number = known(other);
      if (number === undefined) return coerceAndCall(vm, self, 'divmod', other);
      return new RArray([floorDivision(vm, self.value, number), new RFloat(floorModulo(vm, self.value, number))]);
    },
    'eql?(other)': (_vm, self, other) => other instanceof RFloat && other.value === self.value,
    'fdiv(other)': (vm, self, other) => vm.send(self, '/', other),
    'finite?': (_vm, self) => Number.isFinite(self.value),
    'floor(digits = 0)': (vm, self, digits) => cut(vm, self, digits, 'floor'),
    hash: (_vm, self) => hashCode(`f${self.value}`),
    'infinite?': (_vm, self) => (self.value === Infinity ? 1 : self.value === -Infinity ? -1 : null),
    'nan?': (_vm, self) => Number.isNaN(self.value),
    'negative?': (_vm, self) => self.value < 0,
    next_float: (_vm, self) => new RFloat(neighbour(self.value, 1)),
    numerator: (_vm, self) => (Number.isFinite(self.value) ? integer(fromDouble(self.value).numerator) : self),
    'positive?': (_vm, self) => self.value > 0,
    prev_float: (_vm, self) => new RFloat(neighbour(self.value, -1)),
    'quo(other)': (vm, self, other) => vm.send(self, '/', other),
    'rationalize(precision = absent)': (vm, self, precision) => rationalize(vm, self, precision),
    'round(digits = absent, **options)': (vm, self, digits, options: RHash) => {
      const half = halfOf(vm, options);
      const places = digits === undefined ? 0 : vm.toInt(digits);
      if (!Number.isFinite(self.value)) return places > 0 ? self : toWhole(vm, self.value);
      return result(roundFloat(self.value, places, half));
    },
    to_f: (_vm, self) => self,
    to_i: (vm, self) => toWhole(vm, Math.trunc(self.value)),
    to_r: (vm, self) => {
      if (!Number.isFinite(self.value)) toWhole(vm, self.value);
      return makeRational(vm, fromDouble(self.value));
    },
    to_s: (_vm, self) => {
      const text = new RString(floatToS(self.value));
      text.encoding = 'US-ASCII';
      return text;
    },
    'truncate(digits = 0)': (vm, self, digits) => cut(vm, self, digits, 'truncate'),
    'zero?': (_vm, self) => self.value === 0,
  },

  constants: {
    DIG: () => 15,
    EPSILON: () => new RFloat(Number.EPSILON),
    INFINITY: () => new RFloat(Infinity),
    MANT_DIG: () => 53,
    MAX: () => new RFloat(Number.MAX_VALUE),
    MAX_10_EXP: () => 308,
    MAX_EXP: () => 1024,
    MIN: () => new RFloat(2.2250738585072014e-308),
    MIN_10_EXP: () => -307,
    MIN_EXP: () => -1021,
    NAN: () => new RFloat(NaN),
    RADIX: () => 2,
  },

  aliases: {
    '===': '==',
    angle: 'arg',
    inspect: 'to_s',
    magnitude: 'abs',
    modulo: '%',
    phase: 'arg',
    to_int: 'to_i',
  },

  afterwards: (vm, klass) => {
    vm.singletonClass(klass).methods.set('new', null);
    klass.allocator = (machine) => machine.raise('TypeError', 'allocator undefined for Float');
  },
});

/** The double behind an Integer or Float. */
function known(value: RValue): number | undefined {
  if (typeof value === 'number') return value;
  if (value instanceof RFloat) return value.value;
  return typeof value === 'bigint' ? Number(value) : undefined;
}

function operate(
  vm: Machine,
  self: RFloat,
  operator: string,
  other: RValue,
  run: (a: number, b: number) => number,
): RValue {
  const number = known(other);
  return number === undefined ? coerceAndCall(vm, self, operator, other) : new RFloat(run(self.value, number));
}

/** The order against an Integer or Float (NaN where there is none); undefined for anything else. */
function orderOf(self: RFloat, other: RValue): number | undefined {
  if (other instanceof RFloat)
    return self.value < other.value ? -1 : self.value > other.value ? 1 : self.value === other.value ? 0 : NaN;
  return isInteger(other) ? -compareWithFloat(other, self.value) : undefined;
}

function relate(vm: Machine, self: RFloat, operator: string, other: RValue, holds: (order: number) => boolean): RValue {
  const order = orderOf(self, other);
  return order === undefined ? coerceAndRelate(vm, self, operator, other) : holds(order);
}

/** An infinity is beyond any number which says that it is finite. */
function compareInfinity(vm: Machine, self: RFloat, other: RValue): RValue {
  const sign = self.value > 0 ? 1 : -1;
  if (Number.isNaN(self.value) || !vm.respondTo(other, 'infinite?')) return coerceAndCompare(vm, self, other);
  const answer = vm.send(other, 'infinite?');
  if (answer === null || answer === false) return sign;
  const otherSign = vm.compare(answer, 0) > 0 ? 1 : -1;
  return sign === otherSign ? 0 : sign;
}

function cut(vm: Machine, self: RFloat, digits: RValue, direction: 'floor' | 'ceil' | 'truncate'): RValue {
  const places = vm.toInt(digits);
  if (!Number.isFinite(self.value)) return places > 0 ? self : toWhole(vm, self.value);
  return result(cutFloat(self.value, places, direction));
}

function result(rounded: Rounded): RValue {
  return 'integer' in rounded ? rounded.integer : new RFloat(rounded.float);
}

function neighbour(value: number, direction: 1 | -1): number {
  if (Number.isNaN(value)) return value;
  if (value === 0) return direction * Number.MIN_VALUE;
  if (value === direction * Infinity) return value;
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  const grows = value > 0 === direction > 0;
  view.setBigUint64(0, view.getBigUint64(0) + (grows ? 1n : -1n));
  return view.getFloat64(0);
}

function rationalize(vm: Machine, self: RFloat, precision: RValue | undefined): RValue {
  if (!Number.isFinite(self.value)) toWhole(vm, self.value);
  const value = fromDouble(self.value);
  if (precision !== undefined) {
    const error = exactOf(vm.send(precision, 'abs'));
    if (!error) vm.raise('TypeError', `can't convert ${vm.className(precision)} into Rational`);
    return makeRational(vm, simplestBetween(value, error));
  }
  const { mantissa, exponent } = takeApart(self.value);
  if (mantissa === 0n || exponent >= 0) return makeRational(vm, value);
  // Any number nearer than half a last digit reads back as this one.
  return makeRational(
    vm,
    simplestBetween(fraction(mantissa, 1n << BigInt(-exponent)), fraction(1n, 1n << BigInt(1 - exponent))),
  );
}
