import { RArray } from '../../value/array.ts';
import { RHash } from '../../value/hash.ts';
import type { RValue } from '../../value/value.ts';
import type { Machine } from '../../machine/machine.ts';
import { guardRecursion } from '../recursion.ts';

/** Array#== */
export function isEqual(vm: Machine, self: RArray, other: RValue): boolean {
  if (self === other) return true;
  if (!(other instanceof RArray))
    return typeof other === 'object' && other !== null && vm.respondTo(other, 'to_ary') && vm.equal(other, self);
  if (self.items.length !== other.items.length) return false;
  const compare = () => {
    for (let index = 0; index < self.items.length; index += 1) {
      if (index >= other.items.length) return false;
      if (!vm.equal(self.items[index] as RValue, other.items[index] as RValue)) return false;
    }
    return true;
  };
  return guardRecursion(vm, '==', self, compare, () => true, other);
}

/** Array#eql? */
export function isEql(vm: Machine, self: RArray, other: RValue): boolean {
  if (self === other) return true;
  if (!(other instanceof RArray) || self.items.length !== other.items.length) return false;
  const compare = () => self.items.every((value, index) => vm.eql(value, other.items[index] as RValue));
  return guardRecursion(vm, 'eql?', self, compare, () => true, other);
}

/** Array#<=> */
export function order(vm: Machine, self: RArray, value: RValue): RValue {
  const other = vm.toAryOrNull(value);
  if (!other) return null;
  if (self === other) return 0;
  const compare = () => {
    const length = Math.min(self.items.length, other.items.length);
    for (let index = 0; index < length; index += 1) {
      const made = vm.send(self.items[index] as RValue, '<=>', other.items[index] as RValue);
      if (made !== 0) return made;
    }
    return Math.sign(self.items.length - other.items.length);
  };
  return guardRecursion(vm, '<=>', self, compare, () => null as RValue, other);
}

/** A Hash whose keys are the items: membership as `eql?` and `hash` tell it. */
export function memberHash(vm: Machine, items: Iterable<RValue>): RHash {
  const members = new RHash();
  for (const item of items) if (!members.has(vm, item)) members.set(vm, item, true);
  return members;
}

/** Each item once, the first of those that are alike. */
export function uniqueItems(
  vm: Machine,
  items: Iterable<RValue>,
  keyOf: (item: RValue) => RValue = (item) => item,
): RValue[] {
  const seen = new RHash();
  const unique: RValue[] = [];
  for (const item of items) {
    const key = keyOf(item);
    if (seen.has(vm, key)) continue;
    seen.set(vm, key, true);
    unique.push(item);
  }
  return unique;
}
