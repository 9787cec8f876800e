/** An exact fraction in lowest terms; the denominator is positive. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** The fraction of two integers; the denominator must not be zero. */
export function fraction(numerator: bigint | number, denominator: bigint | number = 1n): Fraction {
  let above = BigInt(numerator);
  let below = BigInt(denominator);
  if (below < 0n) [above, below] = [-above, -below];
  const divisor = greatestCommonDivisor(above, below);
  return divisor === 1n
    ? { numerator: above, denominator: below }
    : { numerator: above / divisor, denominator: below / divisor };
}

export function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let x = a < 0n ? -a : a;
  let y = b < 0n ? -b : b;
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

export function plus(a: Fraction, b: Fraction): Fraction {
  return fraction(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
}

export function minus(a: Fraction, b: Fraction): Fraction {
  return fraction(a.numerator * b.denominator - b.numerator * a.denominator, a.denominator * b.denominator);
}

export function times(a: Fraction, b: Fraction): Fraction {
  return fraction(a.numerator * b.numerator, a.denominator * b.denominator);
}

/** The divisor must not be zero. */
export function over(a: Fraction, b: Fraction): Fraction {
  return fraction(a.numerator * b.denominator, a.denominator * b.numerator);
}

export function orderOf(a: Fraction, b: Fraction): number {
  const left = a.numerator * b.denominator;
  const right = b.numerator * a.denominator;
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The quotient rounded down. */
export function floorDivide(a: bigint, b: bigint): bigint {
  const quotient = a / b;
  return a % b !== 0n && a < 0n !== b < 0n ? quotient - 1n : quotient;
}

export function floorOf(value: Fraction): bigint {
  return floorDivide(value.numerator, value.denominator);
}

export function ceilOf(value: Fraction): bigint {
  return -floorDivide(-value.numerator, value.denominator);
}

export function truncationOf(value: Fraction): bigint {
  return value.numerator / value.denominator;
}

/** What becomes of a value that lies halfway. */
export type Half = 'up' | 'even' | 'down';

export function roundOf(value: Fraction, half: Half = 'up'): bigint {
  const size = value.numerator < 0n ? -value.numerator : value.numerator;
  let rounded = size / value.denominator;
  const twice = (size % value.denominator) * 2n;
  const goesUp =
    twice > value.denominator ||
    (twice === value.denominator && (half === 'up' || (half === 'even' && rounded % 2n === 1n)));
  if (goesUp) rounded += 1n;
  return value.numerator < 0n ? -rounded : rounded;
}

/** The nearest double. */
export function toDouble({ numerator, denominator }: Fraction): number {
  const size = numerator < 0n ? -numerator : numerator;
  if (size <= MAX_EXACT && denominator <= MAX_EXACT) return Number(numerator) / Number(denominator);
  // 64 bits of quotient with a sticky last bit: rounding happens once, in Number().
  let shift = 66 - (bitLength(size) - bitLength(denominator));
  // Results below the smallest normal double have fewer bits.
  shift = Math.min(shift, 1074 + 2);
  const scaled = shift >= 0 ? size << BigInt(shift) : size;
  const divisor = shift >= 0 ? denominator : denominator << BigInt(-shift);
  let quotient = scaled / divisor;
  if (scaled % divisor !== 0n) quotient |= 1n;
  const double = scaleBinary(Number(quotient), -shift);
  return numerator < 0n ? -double : double;
}

const MAX_EXACT = BigInt(Number.MAX_SAFE_INTEGER);

/** `value * 2 ** exponent`, in steps which neither overflow nor underflow on the way. */
export function scaleBinary(value: number, exponent: number): number {
  let result = value;
  let rest = exponent;
  while (rest > 1000) {
    result *= 2 ** 1000;
    rest -= 1000;
  }
  while (rest < -1000) {
    result *= 2 ** -1000;
    rest += 1000;
  }
  return result * 2 ** rest;
}

/** How many bits the size of a non-negative integer takes. */
export function bitLength(value: bigint): number {
  if (value === 0n) return 0;
  const hex = value.toString(16);
  return (hex.length - 1) * 4 + (32 - Math.clz32(parseInt(hex[0] as string, 16)));
}

/** The exact value of a finite double. */
export function fromDouble(value: number): Fraction {
  if (Number.isInteger(value)) return fraction(BigInt(value));
  const { mantissa, exponent } = takeApart(value);
  return exponent >= 0 ? fraction(mantissa << BigInt(exponent)) : fraction(mantissa, 1n << BigInt(-exponent));
}

/** `value = mantissa * 2 ** exponent`, exactly. */
export function takeApart(value: number): { mantissa: bigint; exponent: number } {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  const bits = view.getBigUint64(0);
  const biased = Number((bits >> 52n) & 0x7ffn);
  const low = bits & 0xfffffffffffffn;
  const mantissa = biased === 0 ? low : low | 0x10000000000000n;
  return { mantissa: bits >> 63n ? -mantissa : mantissa, exponent: (biased === 0 ? 1 : biased) - 1075 };
}

/** The exponent of `frexp`: `value = m * 2 ** exponent` with m from 0.5 up to 1. */
export function binaryExponent(value: number): number {
  if (value === 0 || !Number.isFinite(value)) return 0;
  const { mantissa, exponent } = takeApart(value);
  return exponent + bitLength(mantissa < 0n ? -mantissa : mantissa);
}

/** An exact fraction of a decimal text such as "-1.25e3" or "2/3", or undefined. */
export function parseFraction(text: string, strict: boolean): Fraction | undefined {
  const pattern = /^\s*([+-]?)(\d+(?:_\d+)*)?(?:\.(\d+(?:_\d+)*))?(?:[eE]([+-]?\d+(?:_\d+)*))?(?:\/(\d+(?:_\d+)*))?/;
  const match = pattern.exec(text);
  if (!match || match[2] === undefined) return undefined;
  if (strict && text.slice(match[0].length).trim() !== '') return undefined;
  const [, sign, whole = '', decimals = '', exponent = '0', below] = match.map((part) => part?.replaceAll('_', ''));
  const digits = BigInt(`${whole}${decimals}`);
  const power = Number(exponent) - decimals.length;
  const signed = sign === '-' ? -digits : digits;
  const denominator = below === undefined ? 1n : BigInt(below);
  if (denominator === 0n) return undefined;
  return power >= 0
    ? fraction(signed * 10n ** BigInt(power), denominator)
    : fraction(signed, denominator * 10n ** BigInt(-power));
}
