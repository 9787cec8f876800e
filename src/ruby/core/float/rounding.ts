import { integer } from '../../value/value.ts';
import { type Int, power } from '../integer/arithmetic.ts';
import { roundInteger, type Rounding } from '../integer/rounding.ts';
import { binaryExponent, fraction, fromDouble, type Half, roundOf, times, toDouble } from '../rational/fraction.ts';

/** A finite double rounded to so many decimal places: an integer when `digits` is not positive, else a double. */
export type Rounded = { readonly integer: Int } | { readonly float: number };

/** Float#round */
export function roundFloat(value: number, digits: number, half: Half): Rounded {
  if (value === 0) return digits > 0 ? { float: value } : { integer: 0 };
  if (digits <= 0) return roundWhole(value, digits, half);
  if (keepsAllDigits(value, digits)) return { float: value };
  if (losesAllDigits(value, digits)) return { float: 0 };
  if (digits > 14) return { float: toDouble(roundExactly(value, digits, half)) };
  const scale = 10 ** digits;
  return { float: roundScaled(value, scale, half) / scale };
}

function roundWhole(value: number, digits: number, half: Half): Rounded {
  if (digits === 0) return { integer: fromWhole(roundScaled(value, 1, half)) };
  if (losesAllDigits(value, digits)) return { integer: 0 };
  return { integer: roundInteger(fromWhole(Math.trunc(value)), digits, half) };
}

function roundExactly(value: number, digits: number, half: Half) {
  const unit = fraction(BigInt(power(10, digits) as Int));
  return fraction(roundOf(times(fromDouble(value), unit), half), unit.numerator);
}

/** Float#floor, #ceil and #truncate */
export function cutFloat(value: number, digits: number, direction: 'floor' | 'ceil' | 'truncate'): Rounded {
  const way: 'floor' | 'ceil' = direction === 'truncate' ? (value > 0 ? 'floor' : 'ceil') : direction;
  if (value === 0) return digits > 0 ? { float: value } : { integer: 0 };
  if (digits <= 0) return { integer: roundInteger(fromWhole(Math[way](value)), digits, way as Rounding) };
  if (keepsAllDigits(value, digits)) return { float: value };
  const scale = 10 ** digits;
  if (way === 'floor') {
    if (value > 0 && losesAllDigits(value, digits)) return { float: 0 };
    const whole = Math.floor(value * scale);
    const above = (whole + 1) / scale;
    return { float: above > value ? whole / scale : above };
  }
  if (value < 0 && losesAllDigits(value, digits)) return { float: 0 };
  return { float: Math.ceil(value * scale) / scale };
}

/** The Integer of a double without decimals. */
export function fromWhole(value: number): Int {
  return Number.isSafeInteger(value) ? (value === 0 ? 0 : value) : integer(BigInt(value));
}

function keepsAllDigits(value: number, digits: number): boolean {
  const exponent = binaryExponent(value);
  return digits >= 17 - (exponent > 0 ? Math.trunc(exponent / 4) : Math.trunc(exponent / 3) - 1);
}

function losesAllDigits(value: number, digits: number): boolean {
  const exponent = binaryExponent(value);
  return digits < -(exponent > 0 ? Math.trunc(exponent / 3) + 1 : Math.trunc(exponent / 4));
}

/** `value * scale` rounded; a neighbour that reads back as near as the product is preferred, as in MRI. */
function roundScaled(value: number, scale: number, half: Half): number {
  if (half === 'even') return roundToEven(value, scale);
  const rounded = awayFromZero(value * scale);
  if (half === 'up') {
    if (scale === 1) return rounded;
    if (value > 0) return (rounded + 0.5) / scale <= value ? rounded + 1 : rounded;
    return (rounded - 0.5) / scale >= value ? rounded - 1 : rounded;
  }
  if (value > 0) return (rounded - 0.5) / scale >= value ? rounded - 1 : rounded;
  return (rounded + 0.5) / scale <= value ? rounded + 1 : rounded;
}

function roundToEven(value: number, scale: number): number {
  const scaled = Math.abs(value) * scale;
  let rounded = Math.floor(scaled);
  const rest = scaled - rounded;
  if (rest > 0.5) rounded += 1;
  else if (rest === 0.5 || (rounded + 0.5) / scale <= Math.abs(value)) rounded += rounded % 2;
  return value < 0 ? -rounded : rounded;
}

/** C's round(): halves go away from zero. */
function awayFromZero(value: number): number {
  const size = Math.abs(value);
  const whole = Math.floor(size);
  const rounded = size - whole >= 0.5 ? whole + 1 : whole;
  return value < 0 ? -rounded : rounded;
}
