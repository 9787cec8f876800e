import type { RProc } from '../../value/proc.ts';
import { RFloat } from '../../value/float.ts';
import { RString } from '../../value/string.ts';
import { isInteger, type RValue } from '../../value/value.ts';
import { compareText, orderNumber } from '../../machine/compare.ts';
import type { Machine } from '../../machine/machine.ts';
import { integer } from '../../value/value.ts';

/** Orders two values. */
export type Order = (a: RValue, b: RValue) => number;

/** The order that a sort block tells, or `<=>` without one. */
export function orderBy(vm: Machine, block: RProc | null): Order {
  if (!block) return (a, b) => vm.compare(a, b);
  return (a, b) => orderNumber(vm, vm.yield(block, a, b), a, b);
}

/** Sorts in a new array; comparisons come in the order of a top-down merge sort, and equal items keep theirs. */
function sorted(items: readonly RValue[], order: Order): RValue[] {
  return mergeSort(items.slice(), order);
}

/** Items sorted as `sort` does, with or without a block. */
export function sortItems(vm: Machine, items: readonly RValue[], block: RProc | null): RValue[] {
  if (!block) {
    if (items.every((item) => typeof item === 'number')) return (items as number[]).toSorted((a, b) => a - b);
    if (items.every((item) => item instanceof RString))
      return (items as RString[]).toSorted((a, b) => compareText(a.text, b.text));
  }
  return sorted(items, orderBy(vm, block));
}

/** Items sorted by keys which were worked out beforehand. */
export function sortByKeys<Item>(vm: Machine, pairs: { key: RValue; item: Item }[]): Item[] {
  return mergeSort(pairs, (a, b) => vm.compare(a.key, b.key)).map((pair) => pair.item);
}

function mergeSort<Item>(items: Item[], order: (a: Item, b: Item) => number): Item[] {
  if (items.length <= 1) return items;
  const half = items.length >> 1;
  const left = mergeSort(items.slice(0, half), order);
  const right = mergeSort(items.slice(half), order);
  const merged: Item[] = [];
  let at = 0;
  let to = 0;
  while (at < left.length && to < right.length)
    merged.push(order(left[at] as Item, right[to] as Item) <= 0 ? (left[at++] as Item) : (right[to++] as Item));
  while (at < left.length) merged.push(left[at++] as Item);
  while (to < right.length) merged.push(right[to++] as Item);
  return merged;
}

/** The first smallest item (`sign` 1) or first largest (`sign` -1); undefined when there is none. */
export function extreme<Item>(
  items: Iterable<Item>,
  order: (a: Item, b: Item) => number,
  sign: 1 | -1,
): Item | undefined {
  let best: Item | undefined;
  for (const item of items) if (best === undefined || order(item, best) * sign < 0) best = item;
  return best;
}

/** `extreme`, comparing the best so far with the next item instead of the other way round, as Array does. */
export function arrayExtreme(items: readonly RValue[], order: Order, sign: 1 | -1): RValue {
  let best = items[0] ?? null;
  for (let index = 1; index < items.length; index += 1)
    if (order(best, items[index] as RValue) * sign > 0) best = items[index] as RValue;
  return best;
}

/** The first smallest and the first largest item, found by comparing the items in pairs. */
export function bothExtremes<Item>(
  items: readonly Item[],
  order: (a: Item, b: Item) => number,
): [Item, Item] | undefined {
  let both: [Item, Item] | undefined;
  for (let index = 0; index < items.length; index += 2) {
    const first = items[index] as Item;
    const second = index + 1 < items.length ? (items[index + 1] as Item) : first;
    const difference = index + 1 < items.length ? order(first, second) : 0;
    const [small, large] = difference === 0 ? [first, first] : difference < 0 ? [first, second] : [second, first];
    if (!both) both = [small, large];
    else {
      if (order(small, both[0]) < 0) both[0] = small;
      if (order(large, both[1]) > 0) both[1] = large;
    }
  }
  return both;
}

/** The `count` smallest or largest items, in order; among equals, those which MRI's selection leaves. */
export function extremes<Item>(
  vm: Machine,
  items: readonly Item[],
  order: (a: Item, b: Item) => number,
  sign: 1 | -1,
  count: RValue,
): Item[] {
  const wanted = vm.toInt(count);
  if (wanted < 0) vm.raise('ArgumentError', `negative size (${wanted})`);
  if (wanted === 0) return [];
  const signed = (a: Item, b: Item) => order(a, b) * sign;
  const kept: Item[] = [];
  let limit: Item | undefined;
  for (const item of items) {
    if (limit !== undefined && signed(item, limit) >= 0) continue;
    kept.push(item);
    if (kept.length === wanted * 4) limit = keepSmallest(kept, wanted, signed);
  }
  if (kept.length > wanted) keepSmallest(kept, wanted, signed);
  const chosen = mergeSort(kept, order);
  return sign < 0 ? chosen.toReversed() : chosen;
}

/** Cuts a list down to its `count` smallest items by partitions around pivots; answers the last pivot. */
function keepSmallest<Item>(list: Item[], count: number, order: (a: Item, b: Item) => number): Item {
  const swap = (a: number, b: number) => {
    [list[a], list[b]] = [list[b] as Item, list[a] as Item];
  };
  let left = 0;
  let right = list.length - 1;
  for (;;) {
    swap(left + ((right - left) >> 1), right);
    let pivots = 1;
    let stored = left;
    for (let index = left; index <= right - pivots;) {
      const difference = order(list[index] as Item, list[right] as Item);
      if (difference === 0) {
        swap(index, right - pivots);
        pivots += 1;
        continue;
      }
      if (difference < 0) swap(index, stored++);
      index += 1;
    }
    for (let from = right, to = stored; from > right - pivots && from > to; from -= 1, to += 1) swap(to, from);
    if (stored <= count && count <= stored + pivots) {
      const pivot = list[stored] as Item;
      list.length = count;
      return pivot;
    }
    if (count < stored) right = stored - 1;
    else left = stored + pivots;
  }
}

/** Adds up as `sum` does: Integers exactly, Floats with Kahan-Babuska compensation, anything else by `+`. */
export class Summation {
  readonly #vm: Machine;
  #total: RValue;
  #float = 0;
  #compensation = 0;
  #isFloat = false;
  #isGeneric = false;
  /** What an Array's leading Integers make, to which another kind of initial value is added. */
  #leading: RValue | undefined;

  constructor(vm: Machine, initial: RValue, isOfArray = false) {
    this.#vm = vm;
    this.#total = initial;
    this.#isGeneric = !isInteger(initial) && !(initial instanceof RFloat) && !this.#isRational(initial);
    if (initial instanceof RFloat) this.#startFloat();
    if (this.#isGeneric && isOfArray) this.#leading = 0;
  }

  add(value: RValue): void {
    if (this.#leading !== undefined && isInteger(value)) {
      this.#leading = this.#vm.send(this.#leading, '+', value);
      return;
    }
    this.#endLeading();
    if (this.#isGeneric) {
      this.#total = this.#vm.send(this.#total, '+', value);
    } else if (this.#isFloat) {
      if (value instanceof RFloat || isInteger(value) || this.#isRational(value))
        this.#addFloat(this.#vm.toFloat(value));
      else this.#goGeneric(value);
    } else if (isInteger(value) && isInteger(this.#total)) {
      const sum = typeof value === 'number' && typeof this.#total === 'number' ? value + this.#total : NaN;
      this.#total = Number.isSafeInteger(sum) ? sum : integer(BigInt(value) + BigInt(this.#total));
    } else if (value instanceof RFloat) {
      this.#startFloat();
      this.#addFloat(value.value);
    } else if (isInteger(value) || this.#isRational(value)) this.#total = this.#vm.send(this.#total, '+', value);
    else this.#goGeneric(value);
  }

  get total(): RValue {
    this.#endLeading();
    return this.#isFloat ? new RFloat(this.#float + this.#compensation) : this.#total;
  }

  #endLeading(): void {
    if (this.#leading !== undefined && this.#leading !== 0)
      this.#total = this.#vm.send(this.#leading, '+', this.#total);
    this.#leading = undefined;
  }

  #isRational(value: RValue): boolean {
    return typeof value === 'object' && value !== null && value.tag === 'Rational';
  }

  #startFloat(): void {
    this.#isFloat = true;
    this.#float = this.#vm.toFloat(this.#total);
  }

  #goGeneric(value: RValue): void {
    const total = this.total;
    this.#isFloat = false;
    this.#isGeneric = true;
    this.#total = this.#vm.send(total, '+', value);
  }

  #addFloat(value: number): void {
    if (Number.isNaN(this.#float)) return;
    if (!Number.isFinite(value)) {
      // Opposite infinities make NaN, and nothing is compensated from there on.
      this.#float = !Number.isFinite(this.#float) && value !== this.#float ? NaN : value;
      return;
    }
    if (!Number.isFinite(this.#float)) return;
    const sum = this.#float + value;
    this.#compensation +=
      Math.abs(this.#float) >= Math.abs(value) ? this.#float - sum + value : value - sum + this.#float;
    this.#float = sum;
  }
}
