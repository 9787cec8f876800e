import { integer } from '../../value/value.ts';
import { bitLength, floorDivide } from '../rational/fraction.ts';

/** An Integer: a number when it is safe, else a bigint. */
export type Int = number | bigint;

export function add(a: Int, b: Int): Int {
  if (typeof a === 'number' && typeof b === 'number') {
    const sum = a + b;
    if (Number.isSafeInteger(sum)) return sum;
  }
  return integer(BigInt(a) + BigInt(b));
}

export function subtract(a: Int, b: Int): Int {
  if (typeof a === 'number' && typeof b === 'number') {
    const difference = a - b;
    if (Number.isSafeInteger(difference)) return difference;
  }
  return integer(BigInt(a) - BigInt(b));
}

export function multiply(a: Int, b: Int): Int {
  if (typeof a === 'number' && typeof b === 'number') {
    const product = a * b;
    if (Number.isSafeInteger(product)) return product === 0 ? 0 : product;
  }
  return integer(BigInt(a) * BigInt(b));
}

export function negate(a: Int): Int {
  return typeof a === 'number' ? (a === 0 ? 0 : -a) : integer(-a);
}

/** The quotient rounded down; the divisor must not be zero. */
export function divide(a: Int, b: Int): Int {
  if (typeof a === 'number' && typeof b === 'number') {
    // Exact: the remainder of two doubles is, and what is left divides evenly.
    const quotient = (a - modulo(a, b)) / b;
    if (Number.isSafeInteger(quotient)) return quotient === 0 ? 0 : quotient;
  }
  return integer(floorDivide(BigInt(a), BigInt(b)));
}

/** The remainder with the divisor's sign; the divisor must not be zero. */
export function modulo<Value extends Int>(a: Value, b: Value): Value;
export function modulo(a: Int, b: Int): Int;
export function modulo(a: Int, b: Int): Int {
  if (typeof a === 'number' && typeof b === 'number') {
    const rest = a % b;
    if (rest === 0) return 0;
    return rest < 0 !== b < 0 ? rest + b : rest;
  }
  const big = BigInt(a);
  const divisor = BigInt(b);
  return integer(big - divisor * floorDivide(big, divisor));
}

/** The remainder with the dividend's sign. */
export function remainder(a: Int, b: Int): Int {
  if (typeof a === 'number' && typeof b === 'number') return a % b === 0 ? 0 : a % b;
  return integer(BigInt(a) % BigInt(b));
}

export function compareInts(a: Int, b: Int): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function absolute(a: Int): Int {
  return a < 0 ? negate(a) : a;
}

/** `base ** exponent` for an exponent that is not negative; undefined where MRI gives up and answers Infinity. */
export function power(base: Int, exponent: Int): Int | undefined {
  if (base === 0) return exponent === 0 ? 1 : 0;
  if (base === 1) return 1;
  if (base === -1) return modulo(exponent, 2) === 0 ? 1 : -1;
  const bits = bitLength(BigInt(absolute(base)));
  if (typeof exponent === 'bigint' || bits * exponent > 32 * 1024 * 1024) return undefined;
  if (typeof base === 'number') {
    const result = base ** exponent;
    if (Number.isSafeInteger(result) && bits * exponent <= 53) return result;
  }
  return integer(BigInt(base) ** BigInt(exponent));
}

/** `base ** exponent % modulus`, with the sign of the modulus. */
export function powerModulo(base: Int, exponent: Int, modulus: Int): Int {
  const divisor = BigInt(modulus);
  const positive = divisor < 0n ? -divisor : divisor;
  let square = ((BigInt(base) % positive) + positive) % positive;
  let rest = BigInt(exponent);
  let result = 1n % positive;
  while (rest > 0n) {
    if (rest & 1n) result = (result * square) % positive;
    square = (square * square) % positive;
    rest >>= 1n;
  }
  return modulo(integer(result), modulus);
}

/** The integer square root of a number that is not negative. */
export function squareRoot(value: Int): Int {
  if (typeof value === 'number') {
    let root = Math.floor(Math.sqrt(value));
    if (root * root > value) root -= 1;
    return root;
  }
  let guess = 1n << BigInt(Math.ceil(bitLength(value) / 2));
  for (;;) {
    const next = (guess + value / guess) >> 1n;
    if (next >= guess) return integer(guess);
    guess = next;
  }
}

/** A bit operation, on 32 bits where that is the same. */
export function bitwise(a: Int, b: Int, operator: '&' | '|' | '^'): Int {
  if (typeof a === 'number' && typeof b === 'number' && a === (a | 0) && b === (b | 0))
    return operator === '&' ? a & b : operator === '|' ? a | b : a ^ b;
  const [x, y] = [BigInt(a), BigInt(b)];
  return integer(operator === '&' ? x & y : operator === '|' ? x | y : x ^ y);
}

/** Shifted left by `count` bits, right when it is negative. */
export function shift(value: Int, count: number): Int {
  return count >= 0 ? integer(BigInt(value) << BigInt(count)) : integer(BigInt(value) >> BigInt(-count));
}
