import { RArray } from '../value/array.ts';
import { RFloat } from '../value/float.ts';
import { RHash } from '../value/hash.ts';
import type { RProc } from '../value/proc.ts';
import { RString } from '../value/string.ts';
import { integer, truthy, type RValue } from '../value/value.ts';
import { arrayHash } from '../machine/compare.ts';
import type { Machine } from '../machine/machine.ts';
import { at, digOn, fetch, fill, insert, item, part, splice, store, valuesAt } from './array/access.ts';
import { choose, type Choice, countChoices, flattened, product, transpose } from './array/combine.ts';
import { isEql, isEqual, memberHash, order as orderOfArrays, uniqueItems } from './array/compare.ts';
import { randomSource, samplePlaces, searchIndex, shuffle } from './array/order.ts';
import { inspectArray, join } from './array/text.ts';
import { defineClass } from './define_class.ts';
import { eachValues, pack } from './enumerable/iterate.ts';
import {
  arrayExtreme,
  bothExtremes,
  extreme,
  extremes,
  orderBy,
  sortByKeys,
  sortItems,
  Summation,
} from './enumerable/order.ts';
import { hashCode } from './hash_code.ts';
import { spanOf } from './range/span.ts';

/** Array: items in a row. */
export const array = defineClass<RArray>({
  name: 'Array',
  superclass: 'Object',
  includes: ['Enumerable'],
  allocate: (vm, klass) => new RArray([], klass === vm.classes.Array ? undefined : klass),

  singletonMethods: {
    '[](*items)': (vm, self, items: RValue[]) => new RArray(items, self === vm.classes.Array ? undefined : self),
    'try_convert(value)': (vm, _self, value) => vm.toAryOrNull(value),
  },

  privateMethods: {
    'initialize(size = absent, value = absent, &block)': initialize,
    'initialize_copy(other)': replace,
  },

  methods: {
    '&(other)': (vm, self, other) => new RArray(common(vm, self, [vm.toAry(other)])),
    '*(times)': multiply,
    '+(other)': (vm, self, other) => {
      const added = vm.toAry(other).items;
      vm.checkSize(self.items.length + added.length);
      return new RArray([...self.items, ...added]);
    },
    '-(other)': (vm, self, other) => new RArray(without(vm, self, [vm.toAry(other)])),
    '<<(value)': (vm, self, value) => {
      vm.checkFrozen(self);
      self.items.push(value);
      return self;
    },
    '<=>(other)': orderOfArrays,
    '==(other)': isEqual,
    '[](index, length = absent)': at,
    '[]=(index, value, third = absent)': store,
    'all?(pattern = absent, &block)': (vm, self, pattern, block) => {
      const test = predicate(vm, pattern, block);
      for (let index = 0; index < self.items.length; index += 1) if (!test(self.items[index] as RValue)) return false;
      return true;
    },
    'any?(pattern = absent, &block)': (vm, self, pattern, block) => countMatches(vm, self, pattern, block, 1) > 0,
    'assoc(key)': (vm, self, key) => pairWith(vm, self, 0, key),
    'at(index)': (vm, self, index) => item(self, vm.toInt(index)),
    'bsearch(&block)': (vm, self, block) => {
      if (!block) return vm.enumFor(self, 'bsearch');
      const found = searchIndex(vm, self, block);
      return found === null ? null : (self.items[found] as RValue);
    },
    'bsearch_index(&block)': (vm, self, block) =>
      block ? searchIndex(vm, self, block) : vm.enumFor(self, 'bsearch_index'),
    clear: (vm, self) => {
      vm.checkFrozen(self);
      self.items = [];
      return self;
    },
    'collect(&block)': (vm, self, block) => (block ? new RArray(mapped(vm, self, block)) : sized(vm, self, 'collect')),
    'collect!(&block)': (vm, self, block) => mapInPlace(vm, self, block, 'collect!'),
    'combination(count, &block)': (vm, self, count, block) =>
      choices(vm, self, 'combination', count, { repeats: false, isOrdered: false }, block),
    compact: (_vm, self) => new RArray(self.items.filter((value) => value !== null)),
    'compact!': (vm, self) => keep(vm, self, (value) => value !== null),
    'concat(*others)': (vm, self, others: RValue[]) => {
      vm.checkFrozen(self);
      const added = others.flatMap((other) => vm.toAry(other).items);
      vm.checkSize(self.items.length + added.length);
      for (const value of added) self.items.push(value);
      return self;
    },
    'count(value = absent, &block)': countItems,
    'cycle(times = nil, &block)': cycle,
    deconstruct: (_vm, self) => self,
    'delete(value, &block)': remove,
    'delete_at(index)': (vm, self, index) => {
      vm.checkFrozen(self);
      return removeAt(self, vm.toInt(index));
    },
    'delete_if(&block)': (vm, self, block) => {
      if (!block) return sized(vm, self, 'delete_if');
      keep(vm, self, (value) => !truthy(vm.yield(block, value)));
      return self;
    },
    'difference(*others)': (vm, self, others: RValue[]) =>
      new RArray(
        without(
          vm,
          self,
          others.map((other) => vm.toAry(other)),
        ),
      ),
    'dig(index, *rest)': (vm, self, index, rest: RValue[]) => digOn(vm, item(self, vm.toInt(index)), rest),
    'drop(count)': (vm, self, count) => {
      const dropped = vm.toInt(count);
      if (dropped < 0) vm.raise('ArgumentError', 'attempt to drop negative size');
      return new RArray(self.items.slice(dropped));
    },
    'drop_while(&block)': (vm, self, block) => {
      if (!block) return vm.enumFor(self, 'drop_while');
      let index = 0;
      while (index < self.items.length && truthy(vm.yield(block, self.items[index] as RValue))) index += 1;
      return new RArray(self.items.slice(index));
    },
    'each(&block)': (vm, self, block) => {
      if (!block) return sized(vm, self, 'each');
      for (let index = 0; index < self.items.length; index += 1) vm.yield(block, self.items[index] as RValue);
      return self;
    },
    'each_index(&block)': (vm, self, block) => {
      if (!block) return sized(vm, self, 'each_index');
      for (let index = 0; index < self.items.length; index += 1) vm.yield(block, index);
      return self;
    },
    'empty?': (_vm, self) => self.items.length === 0,
    'eql?(other)': isEql,
    'fetch(index, fallback = absent, &block)': fetch,
    'fill(*args, &block)': fill,
    'find_index(value = absent, &block)': (vm, self, value, block) => indexOf(vm, self, value, block, 'find_index'),
    'first(count = absent)': (vm, self, count) =>
      count === undefined ? (self.items[0] ?? null) : new RArray(self.items.slice(0, sizeArgument(vm, count))),
    'flatten(depth = nil)': (vm, self, depth) =>
      new RArray(flattened(vm, self, depth === null ? -1 : vm.toInt(depth)) ?? self.items.slice()),
    'flatten!(depth = nil)': (vm, self, depth) => {
      vm.checkFrozen(self);
      const flat = flattened(vm, self, depth === null ? -1 : vm.toInt(depth));
      if (flat) self.items = flat;
      return flat ? self : null;
    },
    hash: (vm, self) => hashCode(arrayHash(vm, self)),
    'include?(value)': (vm, self, value) => includes(vm, self, value),
    'insert(index, *values)': insert,
    inspect: inspectArray,
    'intersect?(other)': (vm, self, other) => common(vm, self, [vm.toAry(other)]).length > 0,
    'intersection(*others)': (vm, self, others: RValue[]) =>
      new RArray(
        common(
          vm,
          self,
          others.map((other) => vm.toAry(other)),
        ),
      ),
    'join(separator = nil)': join,
    'keep_if(&block)': (vm, self, block) => {
      if (!block) return sized(vm, self, 'keep_if');
      keep(vm, self, (value) => truthy(vm.yield(block, value)));
      return self;
    },
    'last(count = absent)': (vm, self, count) =>
      count === undefined
        ? (self.items.at(-1) ?? null)
        : new RArray(self.items.slice(Math.max(self.items.length - sizeArgument(vm, count), 0))),
    length: (_vm, self) => self.items.length,
    'map(&block)': (vm, self, block) => (block ? new RArray(mapped(vm, self, block)) : sized(vm, self, 'map')),
    'map!(&block)': (vm, self, block) => mapInPlace(vm, self, block, 'map!'),
    'max(count = nil, &block)': (vm, self, count, block) =>
      count === null
        ? extremeOf(vm, self, block, -1)
        : new RArray(extremes(vm, self.items, orderBy(vm, block), -1, count)),
    'min(count = nil, &block)': (vm, self, count, block) =>
      count === null
        ? extremeOf(vm, self, block, 1)
        : new RArray(extremes(vm, self.items, orderBy(vm, block), 1, count)),
    'minmax(&block)': (vm, self, block) =>
      new RArray(
        block
          ? (bothExtremes(self.items, orderBy(vm, block)) ?? [null, null])
          : [extremeOf(vm, self, null, -1), extremeOf(vm, self, null, 1)].toReversed(),
      ),
    'none?(pattern = absent, &block)': (vm, self, pattern, block) => countMatches(vm, self, pattern, block, 1) === 0,
    'one?(pattern = absent, &block)': (vm, self, pattern, block) => countMatches(vm, self, pattern, block, 2) === 1,
    'permutation(count = nil, &block)': (vm, self, count, block) =>
      choices(vm, self, 'permutation', count, { repeats: false, isOrdered: true }, block),
    'pop(count = absent)': (vm, self, count) => {
      vm.checkFrozen(self);
      if (count === undefined) return self.items.pop() ?? null;
      const taken = sizeArgument(vm, count);
      return new RArray(self.items.splice(Math.max(self.items.length - taken, 0)));
    },
    'product(*others, &block)': product,
    'push(*values)': (vm, self, values: RValue[]) => {
      vm.checkFrozen(self);
      for (const value of values) self.items.push(value);
      return self;
    },
    'rassoc(value)': (vm, self, value) => pairWith(vm, self, 1, value),
    'reject(&block)': (vm, self, block) =>
      block ? new RArray(chosen(self, (value) => !truthy(vm.yield(block, value)))) : sized(vm, self, 'reject'),
    'reject!(&block)': (vm, self, block) =>
      block ? keep(vm, self, (value) => !truthy(vm.yield(block, value))) : sized(vm, self, 'reject!'),
    'repeated_combination(count, &block)': (vm, self, count, block) =>
      choices(vm, self, 'repeated_combination', count, { repeats: true, isOrdered: false }, block),
    'repeated_permutation(count, &block)': (vm, self, count, block) =>
      choices(vm, self, 'repeated_permutation', count, { repeats: true, isOrdered: true }, block),
    'replace(other)': replace,
    reverse: (_vm, self) => new RArray(self.items.toReversed()),
    'reverse!': (vm, self) => {
      vm.checkFrozen(self);
      self.items.reverse();
      return self;
    },
    'reverse_each(&block)': (vm, self, block) => {
      if (!block) return sized(vm, self, 'reverse_each');
      for (let index = self.items.length - 1; index >= 0; index -= 1) {
        if (index < self.items.length) vm.yield(block, self.items[index] as RValue);
        else index = self.items.length;
      }
      return self;
    },
    'rindex(value = absent, &block)': (vm, self, value, block) => {
      if (value === undefined && !block) return vm.enumFor(self, 'rindex');
      for (let index = self.items.length - 1; index >= 0; index -= 1) {
        if (index >= self.items.length) index = self.items.length - 1;
        const each = self.items[index] as RValue;
        if (value === undefined ? truthy(vm.yield(block, each)) : vm.equal(each, value)) return index;
      }
      return null;
    },
    'rotate(count = 1)': (vm, self, count) => new RArray(rotated(self.items, vm.toInt(count))),
    'rotate!(count = 1)': (vm, self, count) => {
      vm.checkFrozen(self);
      self.items = rotated(self.items, vm.toInt(count));
      return self;
    },
    'sample(count = absent, random: absent)': sample,
    'select(&block)': (vm, self, block) =>
      block ? new RArray(chosen(self, (value) => truthy(vm.yield(block, value)))) : sized(vm, self, 'select'),
    'filter(&block)': (vm, self, block) =>
      block ? new RArray(chosen(self, (value) => truthy(vm.yield(block, value)))) : sized(vm, self, 'filter'),
    'filter!(&block)': (vm, self, block) =>
      block ? keep(vm, self, (value) => truthy(vm.yield(block, value))) : sized(vm, self, 'filter!'),
    'select!(&block)': (vm, self, block) =>
      block ? keep(vm, self, (value) => truthy(vm.yield(block, value))) : sized(vm, self, 'select!'),
    'shift(count = absent)': (vm, self, count) => {
      vm.checkFrozen(self);
      if (count === undefined) return self.items.shift() ?? null;
      return new RArray(self.items.splice(0, sizeArgument(vm, count)));
    },
    'shuffle(random: absent)': (vm, self, random) => {
      const items = self.items.slice();
      shuffle(items, randomSource(vm, random));
      return new RArray(items);
    },
    'shuffle!(random: absent)': (vm, self, random) => {
      vm.checkFrozen(self);
      shuffle(self.items, randomSource(vm, random));
      return self;
    },
    'slice!(index, length = absent)': cutOut,
    'sort(&block)': (vm, self, block) => new RArray(sortItems(vm, self.items, block)),
    'sort!(&block)': (vm, self, block) => {
      vm.checkFrozen(self);
      self.items = sortItems(vm, self.items, block);
      return self;
    },
    'sort_by!(&block)': (vm, self, block) => {
      if (!block) return sized(vm, self, 'sort_by!');
      vm.checkFrozen(self);
      self.items = sortByKeys(
        vm,
        self.items.map((value) => ({ key: vm.yield(block, value), item: value })),
      );
      return self;
    },
    'sum(initial = 0, &block)': (vm, self, initial, block) => {
      const sum = new Summation(vm, initial, true);
      for (let index = 0; index < self.items.length; index += 1) {
        const value = self.items[index] as RValue;
        sum.add(block ? vm.yield(block, value) : value);
      }
      return sum.total;
    },
    'take(count)': (vm, self, count) => {
      const taken = vm.toInt(count);
      if (taken < 0) vm.raise('ArgumentError', 'attempt to take negative size');
      return new RArray(self.items.slice(0, taken));
    },
    'take_while(&block)': (vm, self, block) => {
      if (!block) return vm.enumFor(self, 'take_while');
      let index = 0;
      while (index < self.items.length && truthy(vm.yield(block, self.items[index] as RValue))) index += 1;
      return new RArray(self.items.slice(0, index));
    },
    to_a: (vm, self) => (vm.realClassOf(self) === vm.classes.Array ? self : new RArray(self.items.slice())),
    to_ary: (_vm, self) => self,
    'to_h(&block)': toHash,
    transpose: transpose,
    'union(*others)': (vm, self, others: RValue[]) =>
      new RArray(
        uniqueItems(
          vm,
          [self, ...others.map((other) => vm.toAry(other))].flatMap((list) => list.items),
        ),
      ),
    'uniq(&block)': (vm, self, block) =>
      new RArray(uniqueItems(vm, self.items, block ? (value) => vm.yield(block, value) : undefined)),
    'uniq!(&block)': (vm, self, block) => {
      vm.checkFrozen(self);
      const unique = uniqueItems(vm, self.items, block ? (value) => vm.yield(block, value) : undefined);
      if (unique.length === self.items.length) return null;
      self.items = unique;
      return self;
    },
    'unshift(*values)': (vm, self, values: RValue[]) => {
      vm.checkFrozen(self);
      self.items = [...values, ...self.items];
      return self;
    },
    'values_at(*indexes)': valuesAt,
    'zip(*others, &block)': zip,
    '|(other)': (vm, self, other) => new RArray(uniqueItems(vm, [...self.items, ...vm.toAry(other).items])),
  },

  aliases: {
    append: 'push',
    index: 'find_index',
    prepend: 'unshift',
    size: 'length',
    slice: '[]',
    to_s: 'inspect',
  },
});

/** An Enumerator whose size is the array's. */
function sized(vm: Machine, self: RArray, method: string): RValue {
  return vm.enumFor(self, method, [], () => self.items.length);
}

function initialize(
  vm: Machine,
  self: RArray,
  size: RValue | undefined,
  value: RValue | undefined,
  block: RProc | null,
): void {
  vm.checkFrozen(self);
  self.items = [];
  if (size === undefined) return;
  const source = value === undefined && typeof size !== 'number' ? vm.toAryOrNull(size) : null;
  if (source) {
    self.items = source.items.slice();
    return;
  }
  const length = vm.toInt(size);
  if (length < 0) vm.raise('ArgumentError', 'negative array size');
  vm.checkSize(length);
  for (let index = 0; index < length; index += 1) self.items.push(block ? vm.yield(block, index) : (value ?? null));
}

function replace(vm: Machine, self: RArray, other: RValue): RArray {
  vm.checkFrozen(self);
  self.items = vm.toAry(other).items.slice();
  return self;
}

function sizeArgument(vm: Machine, count: RValue): number {
  const size = vm.toInt(count);
  if (size < 0) vm.raise('ArgumentError', 'negative array size');
  return size;
}

function extremeOf(vm: Machine, self: RArray, block: RProc | null, sign: 1 | -1): RValue {
  const order = orderBy(vm, block);
  return block ? (extreme(self.items, order, sign) ?? null) : arrayExtreme(self.items, order, sign);
}

function multiply(vm: Machine, self: RArray, factor: RValue): RValue {
  if (typeof factor !== 'number') {
    if (factor instanceof RString || (typeof factor === 'object' && factor !== null && vm.respondTo(factor, 'to_str')))
      return join(vm, self, vm.toRString(factor));
  }
  const count = vm.toInt(factor);
  if (count < 0) vm.raise('ArgumentError', 'negative argument');
  vm.checkSize(self.items.length * count);
  const items: RValue[] = [];
  for (let index = 0; index < count; index += 1) for (const value of self.items) items.push(value);
  return new RArray(items);
}

function common(vm: Machine, self: RArray, others: RArray[]): RValue[] {
  if (others.length === 0) return self.items.slice();
  const members = others.map((other) => memberHash(vm, other.items));
  return uniqueItems(vm, self.items).filter((value) => members.every((each) => each.has(vm, value)));
}

function without(vm: Machine, self: RArray, others: RArray[]): RValue[] {
  const members = memberHash(
    vm,
    others.flatMap((other) => other.items),
  );
  return self.items.filter((value) => !members.has(vm, value));
}

function includes(vm: Machine, self: RArray, value: RValue): boolean {
  for (let index = 0; index < self.items.length; index += 1)
    if (vm.equal(self.items[index] as RValue, value)) return true;
  return false;
}

/** What `all?`, `any?` … test with: a pattern, a block, or truth itself. */
function predicate(vm: Machine, pattern: RValue | undefined, block: RProc | null): (value: RValue) => boolean {
  if (pattern !== undefined) return (value) => vm.caseEqual(pattern, value);
  return block ? (value) => truthy(vm.yield(block, value)) : truthy;
}

function countMatches(
  vm: Machine,
  self: RArray,
  pattern: RValue | undefined,
  block: RProc | null,
  enough: number,
): number {
  const test = predicate(vm, pattern, block);
  let found = 0;
  for (let index = 0; index < self.items.length && found < enough; index += 1)
    if (test(self.items[index] as RValue)) found += 1;
  return found;
}

function countItems(vm: Machine, self: RArray, value: RValue | undefined, block: RProc | null): number {
  if (value === undefined && !block) return self.items.length;
  let found = 0;
  for (let index = 0; index < self.items.length; index += 1) {
    const each = self.items[index] as RValue;
    if (value === undefined ? truthy(vm.yield(block, each)) : vm.equal(each, value)) found += 1;
  }
  return found;
}

function pairWith(vm: Machine, self: RArray, place: number, wanted: RValue): RValue {
  for (const each of self.items) {
    const pair = place === 0 ? vm.toAryOrNull(each) : each instanceof RArray ? each : null;
    if (pair && pair.items.length > place && vm.equal(pair.items[place] as RValue, wanted)) return pair;
  }
  return null;
}

function mapped(vm: Machine, self: RArray, block: RProc): RValue[] {
  const made: RValue[] = [];
  for (let index = 0; index < self.items.length; index += 1) made.push(vm.yield(block, self.items[index] as RValue));
  return made;
}

function mapInPlace(vm: Machine, self: RArray, block: RProc | null, method: string): RValue {
  if (!block) return sized(vm, self, method);
  vm.checkFrozen(self);
  for (let index = 0; index < self.items.length; index += 1)
    self.items[index] = vm.yield(block, self.items[index] as RValue);
  return self;
}

function chosen(self: RArray, test: (value: RValue) => boolean): RValue[] {
  const made: RValue[] = [];
  for (let index = 0; index < self.items.length; index += 1) {
    const value = self.items[index] as RValue;
    if (test(value)) made.push(value);
  }
  return made;
}

/** Keeps the items that pass, in place, even when the test is left half-way; nil when all did. */
function keep(vm: Machine, self: RArray, test: (value: RValue) => boolean): RValue {
  vm.checkFrozen(self);
  const before = self.items.length;
  let from = 0;
  let to = 0;
  try {
    for (; from < self.items.length; from += 1) {
      const value = self.items[from] as RValue;
      if (test(value)) self.items[to++] = value;
    }
  } finally {
    if (to < from) self.items.splice(to, from - to);
  }
  return self.items.length === before ? null : self;
}

function remove(vm: Machine, self: RArray, value: RValue, block: RProc | null): RValue {
  let found: RValue | undefined;
  for (const each of self.items)
    if (vm.equal(each, value)) {
      vm.checkFrozen(self);
      found = each;
    }
  if (found === undefined) return block ? vm.yield(block, value) : null;
  self.items = self.items.filter((each) => !vm.equal(each, value));
  return found;
}

function removeAt(self: RArray, index: number): RValue {
  const place = index < 0 ? index + self.items.length : index;
  if (place < 0 || place >= self.items.length) return null;
  return self.items.splice(place, 1)[0] as RValue;
}

function cutOut(vm: Machine, self: RArray, index: RValue, length: RValue | undefined): RValue {
  vm.checkFrozen(self);
  if (length === undefined && typeof index === 'number') return removeAt(self, index);
  const span =
    length !== undefined
      ? { start: vm.toInt(index), length: vm.toInt(length) }
      : typeof index === 'object' && index !== null && index.tag === 'Range'
        ? spanOf(vm, index as never, self.items.length)
        : removeAt(self, vm.toInt(index));
  if (span === null || typeof span !== 'object' || !('start' in span)) return span as RValue;
  const cut = part(self, span.start, span.length);
  if (cut && cut.items.length > 0) splice(vm, self, span.start, cut.items.length, []);
  return cut;
}

function indexOf(vm: Machine, self: RArray, value: RValue | undefined, block: RProc | null, method: string): RValue {
  if (value === undefined && !block) return vm.enumFor(self, method);
  for (let index = 0; index < self.items.length; index += 1) {
    const each = self.items[index] as RValue;
    if (value === undefined ? truthy(vm.yield(block, each)) : vm.equal(each, value)) return index;
  }
  return null;
}

function rotated(items: readonly RValue[], count: number): RValue[] {
  if (items.length === 0) return [];
  const first = ((count % items.length) + items.length) % items.length;
  return [...items.slice(first), ...items.slice(0, first)];
}

function sample(vm: Machine, self: RArray, count: RValue | undefined, generator: RValue | undefined): RValue {
  const random = randomSource(vm, generator);
  const size = self.items.length;
  if (count === undefined) return size === 0 ? null : (self.items[size === 1 ? 0 : random(size)] as RValue);
  const wanted = vm.toInt(count);
  if (wanted < 0) vm.raise('ArgumentError', 'negative sample number');
  return new RArray(samplePlaces(size, Math.min(wanted, size), random).map((place) => self.items[place] as RValue));
}

function cycle(vm: Machine, self: RArray, times: RValue, block: RProc | null): RValue {
  if (!block)
    return vm.enumFor(self, 'cycle', times === null ? [] : [times], () => {
      if (self.items.length === 0) return 0;
      return times === null
        ? new RFloat(Infinity)
        : integer(BigInt(self.items.length) * BigInt(Math.max(vm.toInt(times), 0)));
    });
  const rounds = times === null ? Infinity : vm.toInt(times);
  for (let round = 0; round < rounds && self.items.length > 0; round += 1)
    for (let index = 0; index < self.items.length; index += 1) {
      vm.step();
      vm.yield(block, self.items[index] as RValue);
    }
  return null;
}

function choices(
  vm: Machine,
  self: RArray,
  method: string,
  count: RValue,
  choice: Choice,
  block: RProc | null,
): RValue {
  const size = () => (count === null ? self.items.length : vm.toInt(count));
  if (!block)
    return vm.enumFor(self, method, count === null ? [] : [count], () =>
      countChoices(self.items.length, size(), choice),
    );
  choose(vm, self.items.slice(), size(), choice, (items) => vm.yield(block, new RArray(items)));
  return self;
}

function toHash(vm: Machine, self: RArray, block: RProc | null): RValue {
  const hash = new RHash();
  for (let index = 0; index < self.items.length; index += 1) {
    const value = self.items[index] as RValue;
    const made = block ? vm.yield(block, value) : value;
    const pair = vm.toAryOrNull(made);
    if (!pair) vm.raise('TypeError', `wrong element type ${vm.className(made)} at ${index} (expected array)`);
    if (pair.items.length !== 2)
      vm.raise('ArgumentError', `wrong array length at ${index} (expected 2, was ${pair.items.length})`);
    hash.set(vm, pair.items[0] as RValue, pair.items[1] as RValue);
  }
  return hash;
}

function zip(vm: Machine, self: RArray, others: RValue[], block: RProc | null): RValue {
  const lists = others.map((other) => zipSource(vm, other, self.items.length));
  const rows: RValue[] = [];
  for (let index = 0; index < self.items.length; index += 1) {
    const row = new RArray([self.items[index] as RValue, ...lists.map((list) => list[index] ?? null)]);
    if (block) vm.yield(block, row);
    else rows.push(row);
  }
  return block ? null : new RArray(rows);
}

/** As many items of what `zip` was given as it needs. */
function zipSource(vm: Machine, other: RValue, count: number): RValue[] {
  const list = vm.toAryOrNull(other);
  if (list) return list.items.slice();
  if (!vm.respondTo(other, 'each'))
    vm.raise('TypeError', `wrong argument type ${vm.className(other)} (must respond to :each)`);
  const items: RValue[] = [];
  if (count > 0)
    eachValues(vm, other, (values) => {
      items.push(pack(values));
      return items.length < count;
    });
  return items;
}
