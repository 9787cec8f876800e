import { RArray } from '../../value/array.ts';
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
export function sorted(items: readonly RValue[], order: Order): RValue[] {
  return mergeSort(items.slice(), order);
}

/** Items sorted as `sort` does, with or without a block. */
export function sortItems(vm: Machine, items: readonly RValue[], block: RProc | null): RValue[] {
  if (!block) {
    if (items.every((item) => typeof item === 'number')) return (items.slice() as number[]).sort((a, b) => a - b);
    if (items.every((item) => item instanceof RString))
      return (items.slice() as RString[]).sort((a, b) => compareText(a.text, b.text));
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
export function extreme(items: Iterable<RValue>, order: Order, sign: 1 | -1): RValue | undefined {
  let best: RValue | undefined;
  for (const item of items) if (best === undefined || order(item, best) * sign < 0) best = item;
  return best;
}

/** The `count` smallest or largest items, in order. */
export function extremes(vm: Machine, items: readonly RValue[], order: Order, sign: 1 | -1, count: RValue): RArray {
  const wanted = vm.toInt(count);
  if (wanted < 0) vm.raise('ArgumentError', `negative size (${wanted})`);
  const all = sorted(items, order);
  if (sign < 0) all.reverse();
  return new RArray(all.slice(0, wanted));
}

/** Adds up as `sum` does: Integers exactly, Floats with Kahan-Babuska compensation, anything else by `+`. */
export class Summation {
  readonly #vm: Machine;
  #total: RValue;
  #float = 0;
  #compensation = 0;
  #isFloat = false;
  #isGeneric = false;

  constructor(vm: Machine, initial: RValue) {
    this.#vm = vm;
    this.#total = initial;
    this.#isGeneric = !isInteger(initial) && !(initial instanceof RFloat) && !this.#isRational(initial);
    if (initial instanceof RFloat) this.#startFloat();
  }

  add(value: RValue): void {
    if (this.#isGeneric) {
      this.#total = this.#vm.send(this.#total, '+', value);
    } else if (this.#isFloat) {
      if (value instanceof RFloat || isInteger(value) || this.#isRational(value)) this.#addFloat(this.#vm.toFloat(value));
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
    return this.#isFloat ? new RFloat(this.#float + this.#compensation) : this.#total;
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
    this.#compensation += Math.abs(this.#float) >= Math.abs(value) ? this.#float - sum + value : value - sum + this.#float;
    this.#float = sum;
  }
}
