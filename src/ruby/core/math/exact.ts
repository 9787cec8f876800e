import {
  bitLength,
  fraction,
  type Fraction,
  fromDouble,
  plus,
  takeApart,
  times,
  toDouble,
} from '../rational/fraction.ts';
import { squareRoot } from '../integer/arithmetic.ts';

/** Fixed point: an integer counts 2 ** -BITS. */
const BITS = 192n;
const ONE = 1n << BITS;
const LN2 = atanhSeries(ONE / 3n) * 2n;

/** e ** x, correctly rounded. */
export function exactExp(x: number): number {
  if (Number.isNaN(x) || x === Infinity || x === 0) return x === 0 ? 1 : x;
  if (x < -746) return 0;
  if (x > 710) return Infinity;
  return scaled(expFixed(toFixed(fromDouble(x))));
}

/** The natural logarithm of a positive number, correctly rounded. */
export function exactLog(x: number): number {
  if (x === 0) return -Infinity;
  if (!Number.isFinite(x) || x < 0 || x === 1) return x === 1 ? 0 : x > 0 ? x : NaN;
  return toDouble(fraction(logFixed(x), ONE));
}

/** `base ** exponent` as C's pow() has it; whole exponents are multiplied out. */
export function exactPower(base: number, exponent: number): number {
  if (base === 1 || exponent === 0) return 1;
  if (base === -1 && !Number.isFinite(exponent) && !Number.isNaN(exponent)) return 1;
  const rough = base ** exponent;
  if (!Number.isFinite(base) || !Number.isFinite(exponent) || base === 0 || Number.isNaN(rough)) return rough;
  if (rough === 0 || (!Number.isFinite(rough) && Math.abs(exponent) > 4096)) return rough;
  if (Number.isInteger(exponent) && Math.abs(exponent) <= 4096)
    return wholePower(base, Math.abs(exponent), exponent < 0);
  const product = (logFixed(Math.abs(base)) * fromDouble(exponent).numerator) / fromDouble(exponent).denominator;
  const size = product > 711n * ONE ? Infinity : product < -746n * ONE ? 0 : scaled(expFixed(product));
  return rough < 0 ? -size : size;
}

function wholePower(base: number, exponent: number, isInverse: boolean): number {
  const { numerator, denominator } = fromDouble(base);
  const [above, below] = [numerator ** BigInt(exponent), denominator ** BigInt(exponent)];
  return toDouble(isInverse ? fraction(below, above) : fraction(above, below));
}

/** The square root of the sum of two squares, correctly rounded. */
export function exactHypot(x: number, y: number): number {
  if (!Number.isFinite(x) || !Number.isFinite(y)) return Math.hypot(x, y);
  const [a, b] = [fromDouble(x), fromDouble(y)];
  const sum = plus(times(a, a), times(b, b));
  if (sum.numerator === 0n) return 0;
  const shift = BigInt(Math.max(0, 160 - bitLength(sum.numerator) + bitLength(sum.denominator)));
  const even = shift + (shift % 2n);
  const scaledSum = (sum.numerator << even) / sum.denominator;
  return toDouble(fraction((BigInt(squareRoot(scaledSum)) << 1n) | 1n, 1n << (even / 2n + 1n)));
}

function toFixed({ numerator, denominator }: Fraction): bigint {
  return (numerator << BITS) / denominator;
}

/** e ** x as a fixed point number and an exponent of 2. */
function expFixed(x: bigint): { value: bigint; exponent: number } {
  const exponent = Number((x + (x < 0n ? -LN2 : LN2) / 2n) / LN2);
  const rest = x - BigInt(exponent) * LN2;
  let term = ONE;
  let sum = ONE;
  for (let n = 1n; term !== 0n && term !== -1n; n += 1n) {
    term = ((term * rest) >> BITS) / n;
    sum += term;
  }
  return { value: sum, exponent };
}

function scaled({ value, exponent }: { value: bigint; exponent: number }): number {
  return toDouble(exponent >= 0 ? fraction(value << BigInt(exponent), ONE) : fraction(value, ONE << BigInt(-exponent)));
}

function logFixed(x: number): bigint {
  const { mantissa, exponent } = takeApart(x);
  // The mantissa is brought near 1: from 3/4 up to 3/2.
  let power = bitLength(mantissa);
  let near = (mantissa << BITS) >> BigInt(power);
  if (near * 4n < ONE * 3n) {
    near *= 2n;
    power -= 1;
  }
  return atanhSeries(((near - ONE) << BITS) / (near + ONE)) * 2n + BigInt(exponent + power) * LN2;
}

function atanhSeries(x: bigint): bigint {
  const square = (x * x) >> BITS;
  let power = x;
  let sum = 0n;
  for (let n = 1n; power !== 0n && power !== -1n; n += 2n) {
    sum += power / n;
    power = (power * square) >> BITS;
  }
  return sum;
}
