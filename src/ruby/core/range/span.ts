import type { RRange } from '../../value/range.ts';
import type { Machine } from '../../machine/machine.ts';

/** A part of something indexed. */
export interface Span {
  readonly start: number;
  readonly length: number;
}

/**
 * The part of a sequence of `length` items that a range means; null where it lies outside.
 * `isOpen`: the part may reach past the end, as where items are stored.
 */
export function spanOf(vm: Machine, range: RRange, length: number, isOpen = false): Span | null {
  let start = range.begin === null ? 0 : vm.toInt(range.begin);
  let end = range.end === null ? -1 : vm.toInt(range.end);
  if (start < 0) {
    start += length;
    if (start < 0) return null;
  }
  if (end < 0) end += length;
  if (range.end === null || !range.excludeEnd) end += 1;
  if (!isOpen) {
    if (start > length) return null;
    if (end > length) end = length;
  }
  return { start, length: Math.max(end - start, 0) };
}

/** `spanOf` for storing: the range must not begin before the first item. */
export function storingSpanOf(vm: Machine, range: RRange, length: number): Span {
  return spanOf(vm, range, length, true) ?? vm.raise('RangeError', `${vm.inspect(range)} out of range`);
}
