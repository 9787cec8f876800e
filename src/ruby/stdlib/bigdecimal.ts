import { RArray } from '../value/array.ts';
import { RFloat } from '../value/float.ts';
import { RObject } from '../value/object.ts';
import type { RHash } from '../value/hash.ts';
import { RString } from '../value/string.ts';
import { integer, isInteger, type RValue } from '../value/value.ts';
import type { Machine } from '../machine/machine.ts';
import { type ClassDefinition, defineClass, defineModule, installClass } from '../core/define_class.ts';
import { hashCode } from '../core/hash_code.ts';
import { halfOf, type Rounding } from '../core/integer/rounding.ts';
import { coerceAndCall, coerceAndCompare, coerceAndRelate } from '../core/numeric/coerce.ts';
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
} from '../core/rational/fraction.ts';
import { exactOf, makeRational, RRational } from '../core/rational/value.ts';
import { floatToS } from '../core/float/to_s.ts';
import { refuse } from '../core/refuse.ts';

/** bigdecimal: exact decimals; NaN, infinities, precisions and endless quotients are refused. */
export function bigdecimal(vm: Machine): void {
  for (const definition of CLASSES) installClass(vm, definition);
}

/** A BigDecimal: a fraction whose denominator is a power of ten. */
class RBigDecimal extends RObject {
  readonly value: Fraction;

  constructor(vm: Machine, value: Fraction) {
    super(vm.classAt('BigDecimal'));
    this.value = value;
    this.frozen = true;
  }

  override get tag(): string {
    return 'BigDecimal';
  }
}

const bigDecimal = defineClass<RBigDecimal>({
  name: 'BigDecimal',
  superclass: 'Numeric',

  methods: {
    '%(other)': (vm, self, other) =>
      operate(vm, self, '%', other, (a, b) => minus(a, times(b, fraction(floorOf(divided(vm, a, b)))))),
    '*(other)': (vm, self, other) => operate(vm, self, '*', other, times),
    '**(other)': (vm, self, other) => {
      const exponent = vm.toInt(other);
      if (exponent < 0) return refuse(vm, 'a BigDecimal to a negative power');
      const { numerator, denominator } = self.value;
      return new RBigDecimal(vm, fraction(numerator ** BigInt(exponent), denominator ** BigInt(exponent)));
    },
    '+(other)': (vm, self, other) => operate(vm, self, '+', other, plus),
    '-(other)': (vm, self, other) => operate(vm, self, '-', other, minus),
    '-@': (vm, self) => new RBigDecimal(vm, minus(fraction(0), self.value)),
    '/(other)': (vm, self, other) => operate(vm, self, '/', other, (a, b) => finite(vm, divided(vm, a, b))),
    '<(other)': (vm, self, other) => relate(vm, self, '<', other, (order) => order < 0),
    '<=(other)': (vm, self, other) => relate(vm, self, '<=', other, (order) => order <= 0),
    '<=>(other)': (vm, self, other) => {
      const exact = known(other);
      return exact ? orderOf(self.value, exact) : coerceAndCompare(vm, self, other);
    },
    '==(other)': (_vm, self, other) => {
      const exact = known(other);
      return exact !== undefined && orderOf(self.value, exact) === 0;
    },
    '>(other)': (vm, self, other) => relate(vm, self, '>', other, (order) => order > 0),
    '>=(other)': (vm, self, other) => relate(vm, self, '>=', other, (order) => order >= 0),
    abs: (vm, self) => (self.value.numerator < 0n ? new RBigDecimal(vm, minus(fraction(0), self.value)) : self),
    'ceil(digits = absent)': (vm, self, digits) => rounded(vm, self, digits, 'ceil'),
    'coerce(other)': (vm, self, other) => new RArray([convert(vm, other, 0, true), self]),
    'finite?': () => true,
    'floor(digits = absent)': (vm, self, digits) => rounded(vm, self, digits, 'floor'),
    frac: (vm, self) => new RBigDecimal(vm, minus(self.value, fraction(truncationOf(self.value)))),
    hash: (_vm, self) => hashCode(`b${self.value.numerator}/${self.value.denominator}`),
    'infinite?': () => null,
    inspect: (_vm, self) => new RString(scientific(self.value)),
    'nan?': () => false,
    'negative?': (_vm, self) => self.value.numerator < 0n,
    'positive?': (_vm, self) => self.value.numerator > 0n,
    precision: (_vm, self) => Math.max(digitsOf(self.value).digits.length, digitsOf(self.value).point),
    'round(digits = absent, mode = absent, **options)': (vm, self, digits, mode, options: RHash) =>
      mode === undefined ? rounded(vm, self, digits, halfOf(vm, options)) : refuse(vm, 'BigDecimal#round with a mode'),
    sign: (_vm, self) => (self.value.numerator > 0n ? 2 : self.value.numerator < 0n ? -2 : 1),
    'sqrt(digits)': (vm) => refuse(vm, 'BigDecimal#sqrt'),
    to_d: (_vm, self) => self,
    to_f: (_vm, self) => new RFloat(toDouble(self.value)),
    to_i: (_vm, self) => integer(truncationOf(self.value)),
    to_r: (vm, self) => makeRational(vm, self.value),
    'to_s(format = absent)': (vm, self, format) => {
      if (format === undefined) return new RString(scientific(self.value));
      const style = vm.toS(format);
      return /^f$/i.test(style)
        ? new RString(plain(self.value))
        : /^e$/i.test(style)
          ? new RString(scientific(self.value))
          : refuse(vm, `BigDecimal#to_s(${vm.inspect(format)})`);
    },
    'truncate(digits = absent)': (vm, self, digits) => rounded(vm, self, digits, 'truncate'),
    'zero?': (_vm, self) => self.value.numerator === 0n,
  },

  aliases: { '===': '==', 'eql?': '==', fix: 'truncate', modulo: '%', quo: '/', to_int: 'to_i' },
});

// oxlint-disable-next-line no-explicit-any -- receivers differ
const CLASSES: readonly ClassDefinition<any>[] = [
  bigDecimal,
  defineModule({
    name: 'Kernel',
    moduleFunctions: {
      'BigDecimal(value, digits = 0, exception: true)': (
        vm: Machine,
        _self: RValue,
        value: RValue,
        digits: RValue,
        exception: RValue,
      ) => convert(vm, value, vm.toInt(digits), exception !== false),
    },
  }),
];

/** The exact value of another number; a Float counts as the shortest decimal that it is written as. */
function known(value: RValue): Fraction | undefined {
  if (value instanceof RBigDecimal) return value.value;
  if (value instanceof RFloat)
    return Number.isFinite(value.value) ? parseFraction(floatToS(value.value), true) : undefined;
  return exactOf(value);
}

function operate(
  vm: Machine,
  self: RBigDecimal,
  operator: string,
  other: RValue,
  run: (a: Fraction, b: Fraction) => Fraction,
): RValue {
  if (other instanceof RRational) return refuse(vm, `BigDecimal#${operator} with a Rational`);
  const exact = known(other);
  if (!exact) return coerceAndCall(vm, self, operator, other);
  if (other instanceof RFloat && operator === '/') return refuse(vm, 'BigDecimal#/ with a Float');
  return new RBigDecimal(vm, run(self.value, exact));
}

function relate(
  vm: Machine,
  self: RBigDecimal,
  operator: string,
  other: RValue,
  holds: (order: number) => boolean,
): RValue {
  const exact = known(other);
  return exact ? holds(orderOf(self.value, exact)) : coerceAndRelate(vm, self, operator, other);
}

function divided(vm: Machine, a: Fraction, b: Fraction): Fraction {
  if (b.numerator === 0n) vm.raise('ZeroDivisionError', 'divided by 0');
  return over(a, b);
}

/** A quotient that ends; how many digits of an endless one are kept is not ours to guess. */
function finite(vm: Machine, value: Fraction): Fraction {
  let rest = value.denominator;
  for (const prime of [2n, 5n]) while (rest % prime === 0n) rest /= prime;
  return rest === 1n ? value : refuse(vm, 'a BigDecimal quotient without an end');
}

function convert(vm: Machine, value: RValue, digits: number, raises: boolean): RValue {
  if (value instanceof RBigDecimal) return value;
  if (value instanceof RString) {
    const text = value.text.trim();
    if (/^[+-]?(?:Infinity|NaN)$/.test(text)) return refuse(vm, `BigDecimal(${vm.inspect(value)})`);
    const isNumber =
      /^[+-]?\d+(?:_\d+)*(?:\.\d*(?:_\d+)*)?(?:[eEdD][+-]?\d+)?$/.test(text) ||
      /^[+-]?\.\d+(?:[eEdD][+-]?\d+)?$/.test(text);
    const exact = isNumber
      ? parseFraction(
          text
            .replace(/[dD]/, 'e')
            .replace(/^([+-]?)\./, '$10.')
            .replace(/\.(?!\d)/, ''),
          true,
        )
      : undefined;
    if (exact) return new RBigDecimal(vm, exact);
    return raises ? vm.raise('ArgumentError', `invalid value for BigDecimal(): ${vm.inspect(value)}`) : null;
  }
  if (isInteger(value)) return new RBigDecimal(vm, fraction(value));
  if (value instanceof RFloat || value instanceof RRational) {
    if (digits === 0 && value instanceof RRational)
      return vm.raise('ArgumentError', "can't omit precision for a Rational.");
    const exact = known(value);
    if (!exact) return refuse(vm, `BigDecimal(${vm.inspect(value)})`);
    return new RBigDecimal(vm, digits === 0 ? exact : significant(exact, digits));
  }
  if (!raises) return null;
  return vm.raise(
    'TypeError',
    `can't convert ${value === null ? 'nil' : typeof value === 'boolean' ? String(value) : vm.className(value)} into BigDecimal`,
  );
}

function significant(value: Fraction, digits: number): Fraction {
  if (value.numerator === 0n) return value;
  const size = toDouble(value);
  const places = digits - 1 - Math.floor(Math.log10(Math.abs(size)));
  return atPlaces(value, places, 'up');
}

function atPlaces(value: Fraction, places: number, rounding: Rounding): Fraction {
  const unit = places >= 0 ? fraction(10n ** BigInt(places)) : fraction(1n, 10n ** BigInt(-places));
  const scaled = times(value, unit);
  const whole =
    rounding === 'floor'
      ? floorOf(scaled)
      : rounding === 'ceil'
        ? ceilOf(scaled)
        : rounding === 'truncate'
          ? truncationOf(scaled)
          : roundOf(scaled, rounding);
  return over(fraction(whole), unit);
}

function rounded(vm: Machine, self: RBigDecimal, digits: RValue | undefined, rounding: Rounding): RValue {
  if (digits === undefined || digits === null) return integer(atPlaces(self.value, 0, rounding).numerator);
  return new RBigDecimal(vm, atPlaces(self.value, vm.toInt(digits), rounding));
}

/** The digits without zeros around them, and where the point stands before them. */
function digitsOf(value: Fraction): { digits: string; point: number } {
  const size = value.numerator < 0n ? -value.numerator : value.numerator;
  let places = 0;
  let { denominator } = value;
  let scaled = size;
  while (denominator !== 1n) {
    scaled *= 10n;
    places += 1;
    const divisor = denominator % 10n === 0n ? 10n : denominator % 5n === 0n ? 5n : 2n;
    denominator /= divisor;
    scaled /= divisor;
  }
  const text = scaled.toString();
  return { digits: text.replace(/0+$/, ''), point: text.length - places };
}

function scientific(value: Fraction): string {
  if (value.numerator === 0n) return '0.0';
  const { digits, point } = digitsOf(value);
  return `${value.numerator < 0n ? '-' : ''}0.${digits}e${point}`;
}

function plain(value: Fraction): string {
  if (value.numerator === 0n) return '0.0';
  const { digits, point } = digitsOf(value);
  const sign = value.numerator < 0n ? '-' : '';
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  return `${sign}${digits.slice(0, point).padEnd(point, '0')}.${digits.slice(point) || '0'}`;
}
