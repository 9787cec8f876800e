import { RArray } from '../../ruby/value/array.ts';
import { RHash } from '../../ruby/value/hash.ts';
import { symbol, RSymbol } from '../../ruby/value/symbol.ts';
import type { RClass } from '../../ruby/value/class.ts';
import type { RProc } from '../../ruby/value/proc.ts';
import type { RValue } from '../../ruby/value/value.ts';
import type { Machine } from '../../ruby/machine/machine.ts';
import { defineClass } from '../../ruby/core/define_class.ts';
import { attributeClasses } from './attribute_classes.ts';
import { convertKey, convertValue, lookUp, nextView, VividMash } from './attribute_collections.ts';
import { plainHash } from './duplicate.ts';
import { immutable, ImmutableMash, makeView } from './immutable_collections.ts';
import { callHash } from './super_method.ts';

/** Mash: a Hash whose Symbol keys are Strings. */
export const mash = defineClass<RHash>({
  name: 'Mash',
  superclass: 'Hash',

  methods: {
    'initialize(constructor = absent)': (vm, self, constructor?: RValue) => {
      if (constructor instanceof RHash) updateFrom(vm, self, constructor);
      else if (constructor !== undefined) self.defaultValue = constructor;
    },
    'initialize_copy(other)': (vm, self, other: RHash) => copyFrom(vm, self, other),

    '[](key)': (vm, self, key: RValue) => regularGet(vm, self, key),
    '[]=(key, value)': (vm, self, key: RValue, value: RValue) => mashSet(vm, self, key, value),
    'default(key = nil)': (vm, self, key: RValue) => {
      const held = key instanceof RSymbol ? self.text(key.name) : undefined;
      return held === undefined ? callHash(vm, self, 'default', key === null ? [] : [key]) : held;
    },
    'delete(key, &block)': (vm, self, key: RValue, block: RProc | null) =>
      callHash(vm, self, 'delete', [convertKey(key)], block),
    'dig(key, *rest)': (vm, self, key: RValue, rest: RValue[]) => {
      const value = regularGet(vm, self, key);
      return rest.length === 0 || value === null ? value : vm.call(value, 'dig', rest);
    },
    'except(*keys)': (vm, self, keys: RValue[]) => callHash(vm, self, 'except', keys.map(convertKey)),
    'fetch(key, *extras, &block)': (vm, self, key: RValue, extras: RValue[], block: RProc | null) =>
      callHash(vm, self, 'fetch', [convertKey(key), ...extras], block),
    'internal_get(key)': (vm, self, key: RValue) => regularGet(vm, self, key),
    'internal_set(key, value)': (vm, self, key: RValue, value: RValue) =>
      callHash(vm, self, '[]=', [key, converted(vm, self, value)]),
    'key?(key)': (vm, self, key: RValue) => lookUp(vm, self, key) !== undefined,
    'merge(hash)': (vm, self, hash: RValue) => vm.call(vm.call(self, 'dup', []), 'update', [hash]),
    regular_clear: (vm, self) => callHash(vm, self, 'clear', []),
    'regular_delete(key, &block)': (vm, self, key: RValue, block: RProc | null) =>
      callHash(vm, self, 'delete', [key], block),
    'regular_reader(key)': (vm, self, key: RValue) => regularGet(vm, self, key),
    'regular_update(*others, &block)': (vm, self, others: RValue[], block: RProc | null) =>
      callHash(vm, self, 'update', others, block),
    'regular_writer(key, value)': (vm, self, key: RValue, value: RValue) => callHash(vm, self, '[]=', [key, value]),
    'stringify_keys!': (_vm, self) => self,
    symbolize_keys: (vm, self) => {
      const symbols = new RHash();
      symbols.defaultValue = self.defaultValue;
      vm.each(self, (pair) => {
        const [key, value] = (pair as RArray).items as [RValue, RValue];
        symbols.set(vm, key instanceof RSymbol ? key : symbol(vm.toStr(key)), value);
      });
      return symbols;
    },
    to_hash: (vm, self) => {
      const hash = plainHash(vm, self, (value) => value);
      hash.defaultValue = self.defaultValue;
      return hash;
    },
    'update(other_hash)': (vm, self, other: RValue) => updateFrom(vm, self, other),
    'values_at(*keys)': (vm, self, keys: RValue[]) =>
      new RArray(keys.map((key) => vm.call(self, '[]', [convertKey(key)]))),
  },

  privateMethods: {
    'convert_key(key)': (_vm, _self, key: RValue) => convertKey(key),
    'convert_value(value)': (vm, self, value: RValue) => converted(vm, self, value),
  },

  aliases: { 'has_key?': 'key?', 'include?': 'key?', 'member?': 'key?', 'merge!': 'update' },

  singletonMethods: {
    'from_hash(hash)': (vm, _self, hash: RHash) => {
      const made = vm.call(attributeClasses(vm).mash, 'new', [hash]) as RHash;
      made.defaultValue = hash.defaultValue;
      return made;
    },
  },

  allocate: (_vm, klass: RClass) => new RHash(klass),
});

/** A new Mash of a hash. */
export function newMash(vm: Machine, hash: RHash | null): RHash {
  const made = new RHash(attributeClasses(vm).mash);
  return hash ? updateFrom(vm, made, hash) : made;
}

/** A value as a Mash holds it: nested hashes are Mashes. */
export function mashValue(vm: Machine, value: RValue): RValue {
  if (value instanceof RHash && value.klass === undefined) {
    const made = newMash(vm, value);
    made.defaultValue = value.defaultValue;
    return made;
  }
  return value instanceof RArray ? new RArray(value.items.map((item) => mashValue(vm, item))) : value;
}

function converted(vm: Machine, self: RHash, value: RValue): RValue {
  if (self instanceof VividMash) return convertValue(vm, value, self);
  if (self instanceof ImmutableMash) return immutable(makeView(vm, nextView()), value);
  return mashValue(vm, value);
}

/** What Hash's own `[]` finds in a Mash. */
function regularGet(vm: Machine, self: RHash, key: RValue): RValue {
  let value = self.get(vm, key);
  if (value === undefined && key instanceof RSymbol) value = self.text(key.name);
  if (value !== undefined) return value;
  return self.defaultProc ? vm.callProc(self.defaultProc, [self, key]) : self.defaultValue;
}

function mashSet(vm: Machine, self: RHash, key: RValue, value: RValue): RValue {
  return callHash(vm, self, '[]=', [convertKey(key), converted(vm, self, value)]);
}

function updateFrom<Hash extends RHash>(vm: Machine, self: Hash, other: RValue): Hash {
  const put = (key: RValue, value: RValue) => {
    const stored = converted(vm, self, value);
    self.set(vm, convertKey(key), stored);
  };
  vm.checkFrozen(self);
  if (other instanceof RHash && !vm.isA(other, attributeClasses(vm).attribute))
    for (const { key, value } of other) put(key, value);
  else
    vm.each(
      other,
      (pair) => {
        const [key, value] = (pair as RArray).items;
        put(key ?? null, value ?? null);
      },
      'each_pair',
    );
  return self;
}

function copyFrom(vm: Machine, self: RHash, other: RHash): RHash {
  self.replaceEntries(other);
  self.defaultValue = other.defaultValue;
  self.defaultProc = other.defaultProc;
  for (const { key, value } of Array.from(self)) {
    const isNested = value instanceof RArray || (value instanceof RHash && vm.isA(value, attributeClasses(vm).mash));
    if (isNested) vm.call(self, '[]=', [key, vm.call(value, 'dup', [])]);
  }
  return self;
}
