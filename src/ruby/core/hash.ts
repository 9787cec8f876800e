import { RArray } from '../value/array.ts';
import { RHash } from '../value/hash.ts';
import { RProc } from '../value/proc.ts';
import { truthy, type RValue } from '../value/value.ts';
import type { RClass } from '../value/class.ts';
import type { Machine } from '../machine/machine.ts';
import { digOn } from './array/access.ts';
import { flattened } from './array/combine.ts';
import { defineClass } from './define_class.ts';
import { hashOfHash, inspectHash, isSame, isSubset } from './hash/compare.ts';
import { checkDefaultProc, defaultOf, eachEntry, lookUp, store, storePair, yieldPair } from './hash/store.ts';
import { refuse } from './refuse.ts';

/** Hash: values under keys, in the order in which the keys came. */
export const hash = defineClass<RHash>({
  name: 'Hash',
  superclass: 'Object',
  includes: ['Enumerable'],
  allocate: (vm, klass) => new RHash(klass === vm.classes.Hash ? undefined : klass),

  singletonMethods: {
    '[](*args)': build,
    'ruby2_keywords_hash(hash)': (vm) => refuse(vm, 'Hash.ruby2_keywords_hash'),
    'ruby2_keywords_hash?(hash)': (vm) => refuse(vm, 'Hash.ruby2_keywords_hash?'),
    'try_convert(value)': (vm, _self, value) =>
      value instanceof RHash || (value !== null && vm.respondTo(value, 'to_hash', true)) ? vm.toHash(value) : null,
  },

  privateMethods: {
    'initialize(value = absent, &block)': (vm, self, value: RValue | undefined, block: RProc | null) => {
      vm.checkFrozen(self);
      if (block && value !== undefined) vm.raise('ArgumentError', 'wrong number of arguments (given 1, expected 0)');
      if (block) self.defaultProc = checkDefaultProc(vm, block);
      else self.defaultValue = value ?? null;
    },
    'initialize_copy(other)': replace,
  },

  methods: {
    '<(other)': (vm, self, other) => {
      const larger = vm.toHash(other);
      return self.size < larger.size && isSubset(vm, self, larger);
    },
    '<=(other)': (vm, self, other) => isSubset(vm, self, vm.toHash(other)),
    '==(other)': (vm, self, other) => isSame(vm, self, other, '=='),
    '>(other)': (vm, self, other) => {
      const smaller = vm.toHash(other);
      return self.size > smaller.size && isSubset(vm, smaller, self);
    },
    '>=(other)': (vm, self, other) => isSubset(vm, vm.toHash(other), self),
    '[](key)': lookUp,
    '[]=(key, value)': store,
    'any?(pattern = absent, &block)': (vm, self, pattern, block) => {
      if (pattern === undefined && !block) return self.size > 0;
      let found = false;
      eachEntry(self, (key, value) => {
        found =
          pattern === undefined
            ? truthy(yieldPair(vm, block, key, value))
            : vm.caseEqual(pattern, new RArray([key, value]));
        return !found;
      });
      return found;
    },
    'assoc(key)': (vm, self, key) => {
      for (const entry of self)
        if (self.comparesByIdentity ? entry.key === key : vm.equal(entry.key, key))
          return new RArray([entry.key, entry.value]);
      return null;
    },
    clear: (vm, self) => {
      vm.checkFrozen(self);
      self.clear();
      return self;
    },
    compact: (vm, self) => {
      const kept = new RHash();
      for (const { key, value } of self) if (value !== null) kept.set(vm, key, value);
      return kept;
    },
    'compact!': (vm, self) => keep(vm, self, (_key, value) => value !== null),
    compare_by_identity: (vm, self) => {
      if (self.comparesByIdentity) return self;
      vm.checkFrozen(self);
      if (self.iterating > 0) vm.raise('RuntimeError', 'compare_by_identity during iteration');
      const entries = [...self];
      self.clear();
      self.comparesByIdentity = true;
      for (const { key, value } of entries) self.set(vm, key, value);
      return self;
    },
    'compare_by_identity?': (_vm, self) => self.comparesByIdentity,
    'deconstruct_keys(keys)': (_vm, self) => self,
    'default(key = absent)': (vm, self, key) => {
      if (!self.defaultProc) return self.defaultValue;
      return key === undefined ? null : vm.callProc(self.defaultProc, [self, key]);
    },
    'default=(value)': (vm, self, value) => {
      vm.checkFrozen(self);
      self.defaultValue = value;
      self.defaultProc = null;
      return value;
    },
    default_proc: (_vm, self) => self.defaultProc,
    'default_proc=(proc)': setDefaultProc,
    'delete(key, &block)': (vm, self, key, block) => {
      vm.checkFrozen(self);
      const removed = self.delete(vm, key);
      if (removed !== undefined) return removed;
      return block ? vm.yield(block, key) : null;
    },
    'delete_if(&block)': (vm, self, block) => {
      if (!block) return sized(vm, self, 'delete_if');
      keep(vm, self, (key, value) => !truthy(vm.yield(block, key, value)));
      return self;
    },
    'dig(key, *rest)': (vm, self, key, rest: RValue[]) => digOn(vm, lookUp(vm, self, key), rest),
    'each(&block)': (vm, self, block) => each(vm, self, block, 'each'),
    'each_key(&block)': (vm, self, block) => {
      if (!block) return sized(vm, self, 'each_key');
      eachEntry(self, (key) => void vm.yield(block, key));
      return self;
    },
    'each_pair(&block)': (vm, self, block) => each(vm, self, block, 'each_pair'),
    'each_value(&block)': (vm, self, block) => {
      if (!block) return sized(vm, self, 'each_value');
      eachEntry(self, (_key, value) => void vm.yield(block, value));
      return self;
    },
    'empty?': (_vm, self) => self.size === 0,
    'eql?(other)': (vm, self, other) => isSame(vm, self, other, 'eql?'),
    'except(*keys)': (vm, self, keys: RValue[]) => {
      const rest = copyOf(self);
      for (const key of keys) rest.delete(vm, key);
      return rest;
    },
    'fetch(key, fallback = absent, &block)': fetch,
    'fetch_values(*keys, &block)': (vm, self, keys: RValue[], block) =>
      new RArray(keys.map((key) => fetch(vm, self, key, undefined, block))),
    'filter(&block)': (vm, self, block) => (block ? select(vm, self, block, true) : sized(vm, self, 'filter')),
    'filter!(&block)': (vm, self, block) =>
      block ? keep(vm, self, (key, value) => truthy(vm.yield(block, key, value))) : sized(vm, self, 'filter!'),
    'flatten(depth = 1)': flatten,
    hash: hashOfHash,
    'has_value?(value)': (vm, self, value) => keyOf(vm, self, value) !== undefined,
    inspect: inspectHash,
    invert: (vm, self) => {
      const inverted = new RHash();
      for (const { key, value } of self) inverted.set(vm, value, key);
      return inverted;
    },
    'keep_if(&block)': (vm, self, block) => {
      if (!block) return sized(vm, self, 'keep_if');
      keep(vm, self, (key, value) => truthy(vm.yield(block, key, value)));
      return self;
    },
    'key(value)': (vm, self, value) => keyOf(vm, self, value) ?? null,
    'key?(key)': (vm, self, key) => self.has(vm, key),
    keys: (_vm, self) => new RArray([...self].map((entry) => entry.key)),
    length: (_vm, self) => self.size,
    'merge(*others, &block)': (vm, self, others: RValue[], block) => {
      const merged = copyOf(self, self.klass ? vm.realClassOf(self) : undefined);
      merged.defaultValue = self.defaultValue;
      merged.defaultProc = self.defaultProc;
      if (self.ivars) merged.ivars = new Map(self.ivars);
      return mergeInto(vm, merged, others, block);
    },
    'merge!(*others, &block)': (vm, self, others: RValue[], block) => mergeInto(vm, self, others, block),
    'rassoc(value)': (vm, self, value) => {
      for (const entry of self) if (vm.equal(entry.value, value)) return new RArray([entry.key, entry.value]);
      return null;
    },
    rehash: (vm, self) => {
      if (self.iterating > 0) vm.raise('RuntimeError', 'rehash during iteration');
      vm.checkFrozen(self);
      const entries = [...self];
      self.clear();
      for (const { key, value } of entries) if (!self.has(vm, key)) self.set(vm, key, value);
      return self;
    },
    'reject(&block)': (vm, self, block) => (block ? select(vm, self, block, false) : sized(vm, self, 'reject')),
    'reject!(&block)': (vm, self, block) =>
      block ? keep(vm, self, (key, value) => !truthy(vm.yield(block, key, value))) : sized(vm, self, 'reject!'),
    'replace(other)': replace,
    'select(&block)': (vm, self, block) => (block ? select(vm, self, block, true) : sized(vm, self, 'select')),
    'select!(&block)': (vm, self, block) =>
      block ? keep(vm, self, (key, value) => truthy(vm.yield(block, key, value))) : sized(vm, self, 'select!'),
    shift: (vm, self) => {
      vm.checkFrozen(self);
      for (const { key, value } of self) {
        self.delete(vm, key);
        return new RArray([key, value]);
      }
      return defaultOf(vm, self, null);
    },
    'slice(*keys)': (vm, self, keys: RValue[]) => {
      const found = new RHash();
      found.comparesByIdentity = self.comparesByIdentity;
      for (const key of keys) {
        const value = self.get(vm, key);
        if (value !== undefined) found.set(vm, key, value);
      }
      return found;
    },
    to_a: (_vm, self) => new RArray(pairs(self)),
    'to_h(&block)': toHash,
    to_hash: (_vm, self) => self,
    to_proc: (vm, self) => {
      const proc = vm.proc((args) => {
        if (args.length !== 1)
          vm.raise('ArgumentError', `wrong number of arguments (given ${args.length}, expected 1)`);
        return lookUp(vm, self, args[0] as RValue);
      }, 1);
      proc.isLambda = true;
      return proc;
    },
    'transform_keys(mapping = nil, &block)': transformKeys,
    'transform_keys!(mapping = nil, &block)': transformKeysInPlace,
    'transform_values(&block)': (vm, self, block) => {
      if (!block) return sized(vm, self, 'transform_values');
      const made = copyOf(self);
      eachEntry(self, (key, value) => made.set(vm, key, vm.yield(block, value)));
      return made;
    },
    'transform_values!(&block)': (vm, self, block) => {
      if (!block) return sized(vm, self, 'transform_values!');
      vm.checkFrozen(self);
      eachEntry(self, (key, value) => self.set(vm, key, vm.yield(block, value)));
      return self;
    },
    values: (_vm, self) => new RArray([...self].map((entry) => entry.value)),
    'values_at(*keys)': (vm, self, keys: RValue[]) => new RArray(keys.map((key) => lookUp(vm, self, key))),
  },

  aliases: {
    'has_key?': 'key?',
    'include?': 'key?',
    'member?': 'key?',
    size: 'length',
    store: '[]=',
    to_s: 'inspect',
    update: 'merge!',
    'value?': 'has_value?',
  },
});

/** An Enumerator whose size is the hash's. */
function sized(vm: Machine, self: RHash, method: string): RValue {
  return vm.enumFor(self, method, [], () => self.size);
}

function each(vm: Machine, self: RHash, block: RProc | null, method: string): RValue {
  if (!block) return sized(vm, self, method);
  eachEntry(self, (key, value) => void yieldPair(vm, block, key, value));
  return self;
}

function pairs(self: RHash): RArray[] {
  return [...self].map(({ key, value }) => new RArray([key, value]));
}

/** The entries in a hash of their own, without defaults. */
function copyOf(self: RHash, klass?: RClass): RHash {
  const copy = new RHash(klass);
  copy.comparesByIdentity = self.comparesByIdentity;
  copy.replaceEntries(self);
  return copy;
}

function build(vm: Machine, self: RClass, args: RValue[]): RValue {
  const made = new RHash(self === vm.classes.Hash ? undefined : self);
  const [first] = args;
  if (args.length === 1) {
    if (first instanceof RHash || (first !== null && vm.respondTo(first as RValue, 'to_hash', true))) {
      const source = vm.toHash(first as RValue);
      made.comparesByIdentity = source.comparesByIdentity;
      made.replaceEntries(source);
      return made;
    }
    const list = vm.toAryOrNull(first as RValue);
    if (list) {
      list.items.forEach((given, index) => {
        const pair = vm.toAryOrNull(given);
        if (!pair) vm.raise('ArgumentError', `wrong element type ${vm.className(given)} at ${index} (expected array)`);
        const { length } = pair.items;
        if (length !== 1 && length !== 2) vm.raise('ArgumentError', `invalid number of elements (${length} for 1..2)`);
        made.set(vm, pair.items[0] as RValue, pair.items[1] ?? null);
      });
      return made;
    }
  }
  if (args.length % 2 === 1) vm.raise('ArgumentError', 'odd number of arguments for Hash');
  for (let index = 0; index < args.length; index += 2) made.set(vm, args[index] as RValue, args[index + 1] as RValue);
  return made;
}

function replace(vm: Machine, self: RHash, value: RValue): RHash {
  vm.checkFrozen(self);
  if (self === value) return self;
  if (self.iterating > 0) vm.raise('RuntimeError', "can't replace hash during iteration");
  const other = vm.toHash(value);
  self.comparesByIdentity = other.comparesByIdentity;
  self.replaceEntries(other);
  self.defaultValue = other.defaultValue;
  self.defaultProc = other.defaultProc;
  return self;
}

function setDefaultProc(vm: Machine, self: RHash, value: RValue): RValue {
  vm.checkFrozen(self);
  if (value === null) {
    self.defaultProc = null;
    self.defaultValue = null;
    return null;
  }
  const proc = value instanceof RProc || !vm.respondTo(value, 'to_proc', true) ? value : vm.call(value, 'to_proc', []);
  if (!(proc instanceof RProc)) vm.raise('TypeError', `wrong default_proc type ${vm.className(value)} (expected Proc)`);
  self.defaultProc = checkDefaultProc(vm, proc);
  self.defaultValue = null;
  return value;
}

function fetch(vm: Machine, self: RHash, key: RValue, fallback: RValue | undefined, block: RProc | null): RValue {
  const found = self.get(vm, key);
  if (found !== undefined) return found;
  if (block) return vm.yield(block, key);
  if (fallback !== undefined) return fallback;
  return vm.raise('KeyError', `key not found: ${vm.inspect(key)}`, { receiver: self, key });
}

function select(vm: Machine, self: RHash, block: RProc, wanted: boolean): RHash {
  const made = new RHash();
  made.comparesByIdentity = self.comparesByIdentity;
  eachEntry(self, (key, value) => {
    if (truthy(vm.yield(block, key, value)) === wanted) made.set(vm, key, value);
  });
  return made;
}

/** Keeps the pairs that pass, in place; nil when all did. */
function keep(vm: Machine, self: RHash, test: (key: RValue, value: RValue) => boolean): RValue {
  vm.checkFrozen(self);
  const before = self.size;
  eachEntry(self, (key, value) => {
    if (!test(key, value)) self.delete(vm, key);
  });
  return self.size === before ? null : self;
}

function keyOf(vm: Machine, self: RHash, value: RValue): RValue | undefined {
  for (const entry of self) if (vm.equal(entry.value, value)) return entry.key;
  return undefined;
}

function mergeInto(vm: Machine, self: RHash, others: RValue[], block: RProc | null): RHash {
  vm.checkFrozen(self);
  for (const other of others)
    for (const { key, value } of vm.toHash(other)) {
      const old = block ? self.get(vm, key) : undefined;
      store(vm, self, key, old === undefined || !block ? value : vm.yield(block, key, old, value));
    }
  return self;
}

function toHash(vm: Machine, self: RHash, block: RProc | null): RHash {
  if (!block) {
    if (vm.realClassOf(self) === vm.classes.Hash) return self;
    const plain = copyOf(self);
    plain.defaultValue = self.defaultValue;
    plain.defaultProc = self.defaultProc;
    return plain;
  }
  const made = new RHash();
  eachEntry(self, (key, value) => storePair(vm, made, vm.yield(block, key, value)));
  return made;
}

function flatten(vm: Machine, self: RHash, depth: RValue): RValue {
  const levels = vm.toInt(depth);
  const list = new RArray(pairs(self));
  if (levels === 0) return list;
  return new RArray(flattened(vm, list, levels) ?? list.items);
}

function newKey(vm: Machine, mapping: RHash | null, block: RProc | null, key: RValue): RValue {
  const mapped = mapping?.get(vm, key);
  if (mapped !== undefined) return mapped;
  return block ? vm.yield(block, key) : key;
}

function transformKeys(vm: Machine, self: RHash, mapping: RValue, block: RProc | null): RValue {
  if (mapping === null && !block) return sized(vm, self, 'transform_keys');
  const table = mapping === null ? null : vm.toHash(mapping);
  const made = new RHash();
  eachEntry(self, (key, value) => made.set(vm, newKey(vm, table, block, key), value));
  return made;
}

function transformKeysInPlace(vm: Machine, self: RHash, mapping: RValue, block: RProc | null): RValue {
  if (mapping === null && !block) return sized(vm, self, 'transform_keys!');
  const table = mapping === null ? null : vm.toHash(mapping);
  vm.checkFrozen(self);
  const given = new RHash();
  for (const { key, value } of Array.from(self, (entry) => ({ ...entry }))) {
    const made = newKey(vm, table, block, key);
    if (!given.has(vm, key)) self.delete(vm, key);
    store(vm, self, made, value);
    given.set(vm, made, true);
  }
  return self;
}
