import { RArray } from '../../value/array.ts';
import type { RProc } from '../../value/proc.ts';
import { integer, type RValue } from '../../value/value.ts';
import type { Machine } from '../../machine/machine.ts';

type Visit = (chosen: RValue[]) => void;

/** How the choices of `combination` and its relatives are made. */
export interface Choice {
  /** Whether an item may be chosen again. */
  readonly repeats: boolean;
  /** Whether other orders of the same items count. */
  readonly isOrdered: boolean;
}

/** Visits every choice of `count` items, in the order of their places. */
export function choose(vm: Machine, items: readonly RValue[], count: number, choice: Choice, visit: Visit): void {
  if (count < 0 || (count > items.length && !choice.repeats)) return;
  const places: number[] = [];
  const used = new Set<number>();
  const extend = () => {
    vm.step();
    if (places.length === count) {
      vm.spend(count);
      visit(places.map((place) => items[place] as RValue));
      return;
    }
    const last = places.at(-1) ?? (choice.repeats ? 0 : -1);
    const first = choice.isOrdered ? 0 : choice.repeats ? last : last + 1;
    for (let place = first; place < items.length; place += 1) {
      if (choice.isOrdered && !choice.repeats) {
        if (used.has(place)) continue;
        used.add(place);
      }
      places.push(place);
      extend();
      places.pop();
      used.delete(place);
    }
  };
  extend();
}

/** How many choices there are. */
export function countChoices(size: number, count: number, { repeats, isOrdered }: Choice): number | bigint {
  if (count < 0 || (count > size && !repeats)) return 0;
  if (isOrdered && repeats) return integer(BigInt(size) ** BigInt(count));
  if (isOrdered) return integer(descending(size, count));
  if (!repeats) return integer(descending(size, count) / descending(count, count));
  if (size === 0) return count === 0 ? 1 : 0;
  return integer(descending(size + count - 1, count) / descending(count, count));
}

function descending(from: number, count: number): bigint {
  let made = 1n;
  for (let index = 0; index < count; index += 1) made *= BigInt(from - index);
  return made;
}

/** Array#product */
export function product(vm: Machine, self: RArray, others: readonly RValue[], block: RProc | null): RArray {
  const lists = [self.items.slice(), ...others.map((other) => vm.toAry(other).items.slice())];
  if (!block) {
    const size = lists.reduce((total, list) => total * list.length, 1);
    if (size > Number.MAX_SAFE_INTEGER) vm.raise('RangeError', 'too big to product');
    vm.checkSize(size);
  }
  const made: RValue[] = [];
  const chosen: RValue[] = [];
  const extend = (depth: number) => {
    if (depth === lists.length) {
      vm.spend(depth);
      const row = new RArray(chosen.slice());
      if (block) vm.yield(block, row);
      else made.push(row);
      return;
    }
    for (const value of lists[depth] as RValue[]) {
      chosen.push(value);
      extend(depth + 1);
      chosen.pop();
    }
  };
  extend(0);
  return block ? self : new RArray(made);
}

/** Array#transpose */
export function transpose(vm: Machine, self: RArray): RArray {
  const rows = self.items.map((row) => vm.toAry(row).items);
  const width = rows[0]?.length ?? 0;
  for (const row of rows)
    if (row.length !== width) vm.raise('IndexError', `element size differs (${row.length} should be ${width})`);
  return new RArray(Array.from({ length: width }, (_, column) => new RArray(rows.map((row) => row[column] as RValue))));
}

/** The items with nested arrays taken apart, `depth` levels deep (-1: all); undefined when there were none. */
export function flattened(vm: Machine, self: RArray, depth: number): RValue[] | undefined {
  const made: RValue[] = [];
  const inside: RArray[] = [self];
  let isNested = false;
  const take = (items: readonly RValue[], level: number) => {
    vm.step();
    vm.checkSize(made.length);
    for (const value of items) {
      const nested = level === depth ? null : vm.toAryOrNull(value);
      if (!nested) {
        made.push(value);
        continue;
      }
      isNested = true;
      if (depth < 0 && inside.includes(nested)) vm.raise('ArgumentError', 'tried to flatten recursive array');
      inside.push(nested);
      take(nested.items, level + 1);
      inside.pop();
    }
  };
  take(self.items, 0);
  vm.checkSize(made.length);
  return isNested ? made : undefined;
}
