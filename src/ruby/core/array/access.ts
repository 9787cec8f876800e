import { RArray } from '../../value/array.ts';
import { RRange } from '../../value/range.ts';
import type { RProc } from '../../value/proc.ts';
import { RObject } from '../../value/object.ts';
import type { RValue } from '../../value/value.ts';
import type { Machine } from '../../machine/machine.ts';
import { sequenceParts } from '../enumerator/arithmetic_sequence.ts';
import { spanOf, storingSpanOf } from '../range/span.ts';

/** `array[index]`, `array[start, length]`, `array[range]` */
export function at(vm: Machine, self: RArray, index: RValue, length: RValue | undefined): RValue {
  if (length !== undefined) return part(self, vm.toInt(index), vm.toInt(length));
  if (typeof index === 'number') return item(self, index);
  if (index instanceof RRange) {
    const span = spanOf(vm, index, self.items.length);
    return span && part(self, span.start, span.length);
  }
  const sequence = sequenceParts(index);
  if (sequence) return everyNth(vm, self, index, sequence.range, vm.toInt(sequence.step));
  return item(self, vm.toInt(index));
}

/** The item at an index, which may count from the end. */
export function item(self: RArray, index: number): RValue {
  const { items } = self;
  return items[index < 0 ? index + items.length : index] ?? null;
}

/** A new array of a part of this one; null where the part lies outside. */
export function part(self: RArray, start: number, length: number): RArray | null {
  const size = self.items.length;
  const from = start < 0 ? start + size : start;
  if (from < 0 || from > size || length < 0) return null;
  return new RArray(self.items.slice(from, from + length));
}

function everyNth(vm: Machine, self: RArray, sequence: RValue, range: RRange, step: number): RValue {
  const size = self.items.length;
  const isWide = step < -1 || step > 1;
  const span = spanOf(vm, step < 0 ? turned(vm, range) : range, size, isWide);
  if (isWide && (!span || span.start > size || span.length > size))
    vm.raise('RangeError', `${vm.inspect(sequence)} out of range`);
  if (!span) return null;
  const items = self.items.slice(span.start, span.start + span.length);
  if (step < 0) items.reverse();
  return new RArray(items.filter((_, position) => position % Math.abs(step) === 0));
}

/** The range of a downward sequence, written upward. */
function turned(vm: Machine, { begin, end, excludeEnd }: RRange): RRange {
  if (!excludeEnd || end === null) return new RRange(end, begin, excludeEnd);
  return new RRange(vm.toInt(end) + 1, begin);
}

/** `array[index] = value`, `array[start, length] = values`, `array[range] = values` */
export function store(vm: Machine, self: RArray, index: RValue, second: RValue, third: RValue | undefined): RValue {
  vm.checkFrozen(self);
  if (third !== undefined) {
    splice(vm, self, vm.toInt(index), vm.toInt(second), replacement(vm, third));
    return third;
  }
  if (index instanceof RRange) {
    const span = storingSpanOf(vm, index, self.items.length);
    splice(vm, self, span.start, span.length, replacement(vm, second));
    return second;
  }
  storeAt(vm, self, vm.toInt(index), second);
  return second;
}

/** Stores one item; what is missing before it becomes nil. */
function storeAt(vm: Machine, self: RArray, index: number, value: RValue): void {
  const { items } = self;
  const place = index < 0 ? index + items.length : index;
  if (place < 0) tooSmall(vm, index, -items.length);
  if (place > items.length) extend(vm, self, place);
  items[place] = value;
}

/** Puts items in the place of others. */
export function splice(vm: Machine, self: RArray, start: number, length: number, values: readonly RValue[]): void {
  if (length < 0) vm.raise('IndexError', `negative length (${length})`);
  const size = self.items.length;
  const from = start < 0 ? start + size : start;
  if (from < 0) tooSmall(vm, start, -size);
  if (from > size) extend(vm, self, from);
  const tail = self.items.slice(from + length);
  vm.checkSize(from + values.length + tail.length);
  self.items.length = from;
  for (const value of values) self.items.push(value);
  for (const value of tail) self.items.push(value);
}

function replacement(vm: Machine, value: RValue): readonly RValue[] {
  const array = vm.toAryOrNull(value);
  return array ? array.items.slice() : [value];
}

function extend(vm: Machine, self: RArray, length: number): void {
  vm.checkSize(length);
  while (self.items.length < length) self.items.push(null);
}

function tooSmall(vm: Machine, index: number, minimum: number): never {
  vm.raise('IndexError', `index ${index} too small for array; minimum: ${minimum === 0 ? '-0' : minimum}`);
}

/** Array#fetch */
export function fetch(
  vm: Machine,
  self: RArray,
  index: RValue,
  fallback: RValue | undefined,
  block: RProc | null,
): RValue {
  const wanted = vm.toInt(index);
  const size = self.items.length;
  const found = self.items[wanted < 0 ? wanted + size : wanted];
  if (found !== undefined) return found;
  if (block) return vm.yield(block, index);
  if (fallback !== undefined) return fallback;
  return vm.raise('IndexError', `index ${wanted} outside of array bounds: ${-size}...${size}`);
}

/** Array#values_at, Struct#values_at */
export function valuesAt(vm: Machine, self: RArray, wanted: readonly RValue[]): RArray {
  const found: RValue[] = [];
  for (const each of wanted) {
    if (each instanceof RRange) {
      const span = storingSpanOf(vm, each, self.items.length);
      for (let offset = 0; offset < span.length; offset += 1) found.push(self.items[span.start + offset] ?? null);
    } else found.push(item(self, vm.toInt(each)));
  }
  return new RArray(found);
}

/** Array#insert */
export function insert(vm: Machine, self: RArray, index: RValue, values: readonly RValue[]): RArray {
  vm.checkFrozen(self);
  const place = vm.toInt(index);
  if (values.length === 0) return self;
  const size = self.items.length;
  if (place < -size - 1) tooSmall(vm, place, -size - 1);
  splice(vm, self, place < 0 ? place + size + 1 : place, 0, values);
  return self;
}

/** Array#fill */
export function fill(vm: Machine, self: RArray, args: readonly RValue[], block: RProc | null): RArray {
  const most = block ? 2 : 3;
  if (args.length > most || (!block && args.length === 0))
    vm.raise('ArgumentError', `wrong number of arguments (given ${args.length}, expected ${block ? '0..2' : '1..3'})`);
  vm.checkFrozen(self);
  const [first = null, second = null] = block ? args : args.slice(1);
  let start = 0;
  let length: number;
  if (first instanceof RRange && second === null) {
    const span = storingSpanOf(vm, first, self.items.length);
    ({ start, length } = span);
  } else {
    if (first !== null) start = vm.toInt(first);
    if (start < 0) start = Math.max(start + self.items.length, 0);
    length = second === null ? Math.max(self.items.length - start, 0) : vm.toInt(second);
  }
  if (length <= 0) return self;
  vm.checkSize(start + length);
  if (start > self.items.length) extend(vm, self, start);
  for (let index = start; index < start + length; index += 1)
    self.items[index] = block ? vm.yield(block, index) : (args[0] as RValue);
  return self;
}

/** `dig` on from a value: nil ends it, anything else must know `dig`. */
export function digOn(vm: Machine, value: RValue, rest: readonly RValue[]): RValue {
  if (rest.length === 0 || value === null) return value;
  if (!(value instanceof RObject) || !vm.respondTo(value, 'dig'))
    vm.raise('TypeError', `${vm.className(value)} does not have #dig method`);
  return vm.call(value, 'dig', [...rest]);
}
