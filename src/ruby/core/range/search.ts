import { RFloat } from '../../value/float.ts';
import type { RProc } from '../../value/proc.ts';
import type { RRange } from '../../value/range.ts';
import { integer, isInteger, type RValue } from '../../value/value.ts';
import type { Machine } from '../../machine/machine.ts';
import { directionOf } from '../array/order.ts';

/** Range#bsearch */
export function search(vm: Machine, range: RRange, block: RProc): RValue {
  const { begin, end } = range;
  if (begin instanceof RFloat || end instanceof RFloat) return searchFloats(vm, range, block);
  if (isInteger(begin) && isInteger(end))
    return between(vm, BigInt(begin), BigInt(end) + (range.excludeEnd ? 0n : 1n), block);
  if (isInteger(begin) && end === null) return upward(vm, BigInt(begin), block);
  if (begin === null && isInteger(end)) return downward(vm, BigInt(end), range.excludeEnd, block);
  return vm.raise('TypeError', `can't do binary search for ${vm.className(begin)}`);
}

function between(
  vm: Machine,
  from: bigint,
  to: bigint,
  block: RProc,
  valueAt: (at: bigint) => RValue = integer,
): RValue {
  let low = from;
  let high = to;
  let candidate: RValue = null;
  while (low < high) {
    const middle = low + (high - low) / 2n;
    const value = valueAt(middle);
    const direction = directionOf(vm, vm.yield(block, value));
    if (direction === 'found') return value;
    if (direction === 'candidate') candidate = value;
    if (direction === 'after') low = middle + 1n;
    else high = middle;
  }
  return candidate;
}

function upward(vm: Machine, from: bigint, block: RProc): RValue {
  for (let width = 1n; ; width *= 2n) {
    vm.step();
    const direction = directionOf(vm, vm.yield(block, integer(from + width)));
    if (direction === 'found') return integer(from + width);
    if (direction !== 'after') return between(vm, from, from + width + 1n, block);
  }
}

function downward(vm: Machine, to: bigint, excludeEnd: boolean, block: RProc): RValue {
  for (let width = 1n; ; width *= 2n) {
    vm.step();
    const direction = directionOf(vm, vm.yield(block, integer(to - width)));
    if (direction === 'found') return integer(to - width);
    if (direction === 'after') return between(vm, to - width, to + (excludeEnd ? 0n : 1n), block);
  }
}

const bits = new DataView(new ArrayBuffer(8));

/** Floats in the order of their size, numbered: so that a search halves their count, not their distance. */
function rankOf(value: number): bigint {
  bits.setFloat64(0, value === 0 ? 0 : value);
  const raw = bits.getBigInt64(0);
  return raw < 0n ? -(raw & 0x7fffffffffffffffn) : raw;
}

function floatAt(rank: bigint): RFloat {
  bits.setBigInt64(0, rank < 0n ? -rank : rank);
  const value = bits.getFloat64(0);
  return new RFloat(rank < 0n ? -value : value);
}

function searchFloats(vm: Machine, { begin, end, excludeEnd }: RRange, block: RProc): RValue {
  const from = rankOf(begin === null ? -Infinity : vm.toFloat(begin));
  const to = rankOf(end === null ? Infinity : vm.toFloat(end));
  return between(vm, from, to + (excludeEnd ? 0n : 1n), block, floatAt);
}
