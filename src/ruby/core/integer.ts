import { RArray } from '../value/array.ts';
import { RFloat } from '../value/float.ts';
import type { RHash } from '../value/hash.ts';
import { RRange } from '../value/range.ts';
import type { RProc } from '../value/proc.ts';
import { RString } from '../value/string.ts';
import { integer as toInt, isInteger, type RValue } from '../value/value.ts';
import type { Machine } from '../machine/machine.ts';
import { defineClass } from './define_class.ts';
import {
  absolute,
  add,
  bitwise,
  compareInts,
  divide,
  type Int,
  modulo,
  multiply,
  negate,
  remainder,
  shift,
  squareRoot,
  subtract,
} from './integer/arithmetic.ts';
import { hashCode } from './hash_code.ts';
import { chr, digits, raise } from './integer/forms.ts';
import { halfOf, roundInteger } from './integer/rounding.ts';
import { toFloat } from './numeric.ts';
import { coerceAndCall, coerceAndCompare, coerceAndRelate, coerceBits } from './numeric/coerce.ts';
import { bitLength, fraction, greatestCommonDivisor, toDouble } from './rational/fraction.ts';
import { makeRational } from './rational/value.ts';
import { floorDivision, floorModulo } from './float/arithmetic.ts';
import { fromWhole } from './float/rounding.ts';

/** Integer: whole numbers of any size. */
export const integer = defineClass<Int>({
  name: 'Integer',
  superclass: 'Numeric',

  methods: {
    '%(other)': (vm, self, other) => mod(vm, self, other),
    '&(other)': (vm, self, other) => bits(vm, self, '&', other),
    '*(other)': (vm, self, other) => {
      if (isInteger(other)) return multiply(self, other);
      return other instanceof RFloat ? new RFloat(Number(self) * other.value) : coerceAndCall(vm, self, '*', other);
    },
    '**(other)': (vm, self, other) => raise(vm, self, other),
    '+(other)': (vm, self, other) => {
      if (isInteger(other)) return add(self, other);
      return other instanceof RFloat ? new RFloat(Number(self) + other.value) : coerceAndCall(vm, self, '+', other);
    },
    '-(other)': (vm, self, other) => {
      if (isInteger(other)) return subtract(self, other);
      return other instanceof RFloat ? new RFloat(Number(self) - other.value) : coerceAndCall(vm, self, '-', other);
    },
    '-@': (_vm, self) => negate(self),
    '/(other)': (vm, self, other) => {
      if (isInteger(other)) return divide(self, divisor(vm, other));
      return other instanceof RFloat ? new RFloat(Number(self) / other.value) : coerceAndCall(vm, self, '/', other);
    },
    '<(other)': (vm, self, other) => relate(vm, self, '<', other, (order) => order < 0),
    '<<(count)': (vm, self, count) => shiftBy(vm, self, count, 1),
    '<=(other)': (vm, self, other) => relate(vm, self, '<=', other, (order) => order <= 0),
    '<=>(other)': (vm, self, other) => {
      if (isInteger(other)) return compareInts(self, other);
      if (other instanceof RFloat) return Number.isNaN(other.value) ? null : compareWithFloat(self, other.value);
      return coerceAndCompare(vm, self, other);
    },
    '==(other)': (vm, self, other) => {
      if (isInteger(other)) return self === other;
      if (other instanceof RFloat) return compareWithFloat(self, other.value) === 0;
      // Numbers of one's own are asked; everything else is simply something else.
      return other !== null && typeof other === 'object' && vm.truthyCall(other, '==', [self]);
    },
    '>(other)': (vm, self, other) => relate(vm, self, '>', other, (order) => order > 0),
    '>=(other)': (vm, self, other) => relate(vm, self, '>=', other, (order) => order >= 0),
    '>>(count)': (vm, self, count) => shiftBy(vm, self, count, -1),
    '[](at, length = absent)': (vm, self, at, length) => bitsAt(vm, self, at, length),
    '^(other)': (vm, self, other) => bits(vm, self, '^', other),
    abs: (_vm, self) => absolute(self),
    'allbits?(mask)': (vm, self, mask) => {
      const wanted = implicit(vm, mask);
      return bitwise(self, wanted, '&') === wanted;
    },
    'anybits?(mask)': (vm, self, mask) => bitwise(self, implicit(vm, mask), '&') !== 0,
    bit_length: (_vm, self) => bitLength(self < 0 ? ~BigInt(self) : BigInt(self)),
    'ceil(digits = 0)': (vm, self, places) => roundInteger(self, placesOf(vm, places), 'ceil'),
    'chr(encoding = absent)': (vm, self, encoding) => chr(vm, self, encoding),
    'coerce(other)': (vm, self, other) => {
      if (isInteger(other)) return new RArray([other, self]);
      return new RArray([new RFloat(toFloat(vm, other)), new RFloat(Number(self))]);
    },
    denominator: () => 1,
    'digits(base = 10)': (vm, self, base) => digits(vm, self, implicit(vm, base)),
    'div(other)': (vm, self, other) => {
      if (isInteger(other)) return divide(self, divisor(vm, other));
      if (other instanceof RFloat) {
        if (other.value === 0) vm.raise('ZeroDivisionError', 'divided by 0');
        return finite(vm, Math.floor(Number(self) / other.value));
      }
      return vm.send(coerceAndCall(vm, self, '/', other), 'floor');
    },
    'divmod(other)': (vm, self, other) => {
      if (isInteger(other)) return new RArray([divide(self, divisor(vm, other)), modulo(self, other)]);
      if (other instanceof RFloat)
        return new RArray([
          floorDivision(vm, Number(self), other.value),
          new RFloat(floorModulo(vm, Number(self), other.value)),
        ]);
      return coerceAndCall(vm, self, 'divmod', other);
    },
    'downto(limit, &block)': (vm, self, limit, block) => countTo(vm, self, limit, block, -1),
    'even?': (_vm, self) => modulo(self, 2) === 0,
    'fdiv(other)': (vm, self, other) => {
      if (isInteger(other)) return new RFloat(floatQuotient(self, other));
      return other instanceof RFloat ? new RFloat(Number(self) / other.value) : coerceAndCall(vm, self, 'fdiv', other);
    },
    'floor(digits = 0)': (vm, self, places) => roundInteger(self, placesOf(vm, places), 'floor'),
    'gcd(other)': (vm, self, other) => divisorOf(self, whole(vm, other)),
    'gcdlcm(other)': (vm, self, other) => new RArray([divisorOf(self, whole(vm, other)), multipleOf(self, other)]),
    hash: (_vm, self) => hashCode(`${self}`),
    'integer?': () => true,
    'lcm(other)': (vm, self, other) => multipleOf(self, whole(vm, other)),
    'nobits?(mask)': (vm, self, mask) => bitwise(self, implicit(vm, mask), '&') === 0,
    numerator: (_vm, self) => self,
    'odd?': (_vm, self) => modulo(self, 2) === 1,
    ord: (_vm, self) => self,
    'pow(exponent, modulus = absent)': (vm, self, exponent, modulus) => raise(vm, self, exponent, modulus),
    pred: (_vm, self) => subtract(self, 1),
    'rationalize(precision = absent)': (vm, self) => makeRational(vm, fraction(self)),
    'remainder(other)': (vm, self, other) => {
      if (isInteger(other)) return remainder(self, divisor(vm, other));
      if (other instanceof RFloat) {
        if (other.value === 0) vm.raise('ZeroDivisionError', 'divided by 0');
        return new RFloat(Number(self) % other.value);
      }
      const rest = vm.send(self, '%', other);
      const crosses = !vm.equal(rest, 0) && self < 0 !== vm.truthyCall(other, '<', [0]);
      return crosses ? vm.send(rest, '-', other) : rest;
    },
    'round(digits = absent, **options)': (vm, self, places, options: RHash) =>
      places === undefined ? self : roundInteger(self, placesOf(vm, places), halfOf(vm, options)),
    size: (_vm, self) => (typeof self === 'number' ? 8 : Math.ceil(bitLength(self < 0n ? -self : self) / 8)),
    succ: (_vm, self) => add(self, 1),
    'times(&block)': (vm, self, block) => {
      if (!block) return vm.enumFor(self, 'times', [], () => (self < 0 ? 0 : self));
      for (let index = 0; index < self; index += 1) {
        vm.step();
        vm.yield(block, index);
      }
      return self;
    },
    to_f: (_vm, self) => new RFloat(Number(self)),
    to_i: (_vm, self) => self,
    to_r: (vm, self) => makeRational(vm, fraction(self)),
    'to_s(base = 10)': (vm, self, base) => {
      const radix = vm.toInt(base);
      if (radix < 2 || radix > 36) vm.raise('ArgumentError', `invalid radix ${radix}`);
      const text = new RString(self.toString(radix));
      text.encoding = 'US-ASCII';
      return text;
    },
    'truncate(digits = 0)': (vm, self, places) => roundInteger(self, placesOf(vm, places), 'truncate'),
    'upto(limit, &block)': (vm, self, limit, block) => countTo(vm, self, limit, block, 1),
    'zero?': (_vm, self) => self === 0,
    '|(other)': (vm, self, other) => bits(vm, self, '|', other),
    '~': (_vm, self) => (typeof self === 'number' ? -1 - self : toInt(~self)),
  },

  singletonMethods: {
    'sqrt(value)': (vm, _self, value) => {
      const number = implicit(vm, value);
      if (number < 0) vm.raise('Math::DomainError', 'Numerical argument is out of domain - "isqrt"');
      return squareRoot(number);
    },
    'try_convert(value)': (vm, _self, value) => {
      if (isInteger(value)) return value;
      if (!vm.respondTo(value, 'to_int', true)) return null;
      const made = vm.send(value, 'to_int');
      if (made === null || isInteger(made)) return made;
      const name = vm.className(value);
      return vm.raise('TypeError', `can't convert ${name} to Integer (${name}#to_int gives ${vm.className(made)})`);
    },
  },

  aliases: {
    '===': '==',
    inspect: 'to_s',
    magnitude: 'abs',
    modulo: '%',
    next: 'succ',
    to_int: 'to_i',
  },

  afterwards: (vm, klass) => {
    vm.singletonClass(klass).methods.set('new', null);
    klass.allocator = (machine) => machine.raise('TypeError', 'allocator undefined for Integer');
  },
});

function divisor(vm: Machine, value: Int): Int {
  if (value === 0) vm.raise('ZeroDivisionError', 'divided by 0');
  return value;
}

function mod(vm: Machine, self: Int, other: RValue): RValue {
  if (isInteger(other)) return modulo(self, divisor(vm, other));
  if (other instanceof RFloat) return new RFloat(floorModulo(vm, Number(self), other.value));
  return coerceAndCall(vm, self, '%', other);
}

function bits(vm: Machine, self: Int, operator: '&' | '|' | '^', other: RValue): RValue {
  return isInteger(other) ? bitwise(self, other, operator) : coerceBits(vm, self, operator, other);
}

function relate(vm: Machine, self: Int, operator: string, other: RValue, holds: (order: number) => boolean): RValue {
  if (isInteger(other)) return holds(compareInts(self, other));
  if (other instanceof RFloat) return !Number.isNaN(other.value) && holds(compareWithFloat(self, other.value));
  return coerceAndRelate(vm, self, operator, other);
}

/** JavaScript compares bigints and doubles exactly. */
export function compareWithFloat(self: Int, other: number): number {
  return self < other ? -1 : self > other ? 1 : self == other ? 0 : NaN; // oxlint-disable-line eqeqeq -- bigint and double
}

function shiftBy(vm: Machine, self: Int, count: RValue, sign: 1 | -1): RValue {
  const by = implicit(vm, count);
  const isLeft = by < 0 ? sign === -1 : sign === 1;
  if (typeof by === 'bigint' || Math.abs(by) >= 2 ** 31) {
    if (!isLeft) return self < 0 ? -1 : 0;
    if (self === 0) return 0;
    if (typeof by === 'bigint') vm.raise('RangeError', 'shift width too big');
  }
  if (isLeft) vm.checkSize(Math.abs(Number(by)) / 8);
  return shift(self, Number(by) * sign);
}

function bitsAt(vm: Machine, self: Int, at: RValue, length: RValue | undefined): RValue {
  if (length !== undefined) {
    const shifted = shiftBy(vm, self, at, -1) as Int;
    const mask = subtract(shift(1, Number(implicit(vm, length))), 1);
    return bitwise(shifted, mask, '&');
  }
  if (at instanceof RRange) return bitsInRange(vm, self, at);
  const position = implicit(vm, at);
  if (position < 0) return 0;
  return bitwise(shiftBy(vm, self, position, -1) as Int, 1, '&');
}

function bitsInRange(vm: Machine, self: Int, range: RRange): RValue {
  if (range.begin === null) {
    const last = vm.toInt(range.end) - (range.excludeEnd ? 1 : 0);
    const mask = subtract(shift(1, last + 1), 1);
    if (bitwise(self, mask, '&') === 0) return 0;
    return vm.raise('ArgumentError', 'The beginless range for Integer#[] results in infinity');
  }
  const first = vm.toInt(range.begin);
  const shifted = shift(self, -first);
  if (range.end === null) return shifted;
  const length = vm.toInt(range.end) - first + (range.excludeEnd ? 0 : 1);
  if (length < 0 || vm.toInt(range.end) < first) return shifted;
  return bitwise(shifted, subtract(shift(1, length), 1), '&');
}

/** An implicit conversion, in the words for what is no C integer. */
function implicit(vm: Machine, value: RValue): Int {
  return value === null ? vm.raise('TypeError', 'no implicit conversion of nil into Integer') : vm.toInteger(value);
}

function placesOf(vm: Machine, digitsAfter: RValue): number {
  return vm.toInt(digitsAfter);
}

function countTo(vm: Machine, self: Int, limit: RValue, block: RProc | null, by: 1 | -1): RValue {
  const name = by === 1 ? 'upto' : 'downto';
  const operator = by === 1 ? '>' : '<';
  if (!block)
    return vm.enumFor(self, name, [limit], () => {
      if (isInteger(limit)) {
        const size = by === 1 ? subtract(limit, self) : subtract(self, limit);
        return size < 0 ? 0 : add(size, 1);
      }
      const distance = by === 1 ? vm.send(limit, '-', self) : vm.send(self, '-', limit);
      return vm.truthyCall(distance, '<', [0]) ? 0 : vm.send(vm.send(distance, 'floor'), '+', 1);
    });
  for (let at: Int = self; ; at = add(at, by)) {
    if (isInteger(limit) ? (by === 1 ? at > limit : at < limit) : vm.truthyCall(at, operator, [limit])) return self;
    vm.step();
    vm.yield(block, at);
  }
}

function whole(vm: Machine, value: RValue): Int {
  return isInteger(value) ? value : vm.raise('TypeError', 'not an integer');
}

function divisorOf(a: Int, b: Int): Int {
  return toInt(greatestCommonDivisor(BigInt(a), BigInt(b)));
}

function multipleOf(a: Int, b: Int): Int {
  if (a === 0 || b === 0) return 0;
  return absolute(multiply(a, divide(b, divisorOf(a, b))));
}

function floatQuotient(a: Int, b: Int): number {
  if (b === 0) return Number(a) / 0;
  const exact = fraction(a, b);
  const isWord =
    bitLength(exact.denominator) < 63 && bitLength(exact.numerator < 0n ? -exact.numerator : exact.numerator) < 63;
  // Integers that fit a machine word become Floats before they are divided.
  if (isWord) return (Number(exact.numerator) / Number(exact.denominator)) * (b < 0 && a === 0 ? -1 : 1);
  return toDouble(exact);
}

function finite(vm: Machine, value: number): Int {
  return vm.toInteger(new RFloat(value)) && fromWhole(value);
}
