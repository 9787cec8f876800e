import type { RFloat } from './float.ts';
import type { RObject } from './object.ts';
import type { RSymbol } from './symbol.ts';

/**
 * Any Ruby value. nil is `null`, true and false are themselves; an Integer is a `number` as long as it is safe
 * (at most 2^53 - 1 in size) and a `bigint` beyond, never both; everything else is an object.
 */
export type RValue = null | boolean | number | bigint | RFloat | RSymbol | RObject;

/** Everything but nil and false counts as true. */
export function truthy(value: RValue): boolean {
  return value !== null && value !== false;
}

/** An Integer in its one form: a number when safe, else a bigint. */
export function integer(value: bigint): number | bigint {
  if (value >= MIN_SAFE && value <= MAX_SAFE) return Number(value);
  if (value > LARGEST || value < -LARGEST) throw new RangeError('Maximum BigInt size exceeded');
  return value;
}

/** Beyond a million digits or so, arithmetic takes no end. */
const LARGEST = 1n << 4_000_000n;

/** Whether a value is an Integer. */
export function isInteger(value: unknown): value is number | bigint {
  return typeof value === 'number' || typeof value === 'bigint';
}

const MIN_SAFE = BigInt(Number.MIN_SAFE_INTEGER);
const MAX_SAFE = BigInt(Number.MAX_SAFE_INTEGER);
