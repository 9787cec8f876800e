import { RArray } from '../value/array.ts';
import type { RClass } from '../value/class.ts';
import { RHash } from '../value/hash.ts';
import { RObject } from '../value/object.ts';
import type { RProc } from '../value/proc.ts';
import { RString } from '../value/string.ts';
import { truthy, type RValue } from '../value/value.ts';
import type { Machine } from '../machine/machine.ts';
import { join } from '../core/array/text.ts';
import { defineClass, defineModule, installClass } from '../core/define_class.ts';
import { hashOfHash, isSame, isSubset } from '../core/hash/compare.ts';
import { eachEntry, store } from '../core/hash/store.ts';
import { guardRecursion } from '../core/recursion.ts';
import { components } from './set/components.ts';

/** set, as Ruby 3.1 has it: the items are the keys of a Hash in `@hash`. */
export function set(vm: Machine): void {
  installClass(vm, setClass);
  installClass(vm, enumerableToSet);
}

const enumerableToSet = defineModule({
  name: 'Enumerable',
  methods: { 'to_set(klass = absent, *args, &block)': toSet },
});

const setClass = defineClass<RObject>({
  name: 'Set',
  superclass: 'Object',
  includes: ['Enumerable'],

  singletonMethods: {
    '[](*items)': (vm, self, items: RValue[]) => vm.send(self, 'new', new RArray(items)),
  },

  privateMethods: {
    'initialize(items = nil, &block)': initialize,
    'initialize_copy(other)': (vm, self, other: RObject) => {
      const copy = new RHash();
      copy.defaultValue = false;
      copy.comparesByIdentity = tableOf(vm, other).comparesByIdentity;
      copy.replaceEntries(tableOf(vm, other));
      self.setIvar('@hash', copy);
    },
  },

  methods: {
    '&(items)': intersection,
    '-(items)': (vm, self, items) => subtract(vm, vm.send(self, 'dup') as RObject, items),
    '<(other)': (vm, self, other) => isSmaller(vm, self, other, true),
    '<=(other)': (vm, self, other) => isSmaller(vm, self, other, false),
    '<=>(other)': (vm, self, other) => {
      if (!isSet(vm, other)) return null;
      const difference = sizeOf(vm, self) - sizeOf(vm, other);
      if (difference < 0) return isSmaller(vm, self, other, true) ? -1 : null;
      if (difference > 0) return isSmaller(vm, other, self, true, self) ? 1 : null;
      return isEqual(vm, self, other) ? 0 : null;
    },
    '==(other)': isEqual,
    '>(other)': (vm, self, other) => isLarger(vm, self, other, true),
    '>=(other)': (vm, self, other) => isLarger(vm, self, other, false),
    '^(items)': (vm, self, items) => {
      const made = newSet(vm, vm.classAt('Set'), items);
      eachItem(vm, self, (item) => {
        if (tableOf(vm, made).delete(vm, item) === undefined) add(vm, made, item);
      });
      return made;
    },
    'add(item)': (vm, self, item) => {
      store(vm, tableOf(vm, self), item, true);
      return self;
    },
    'add?(item)': (vm, self, item) => (includes(vm, self, item) ? null : add(vm, self, item)),
    'classify(&block)': (vm, self, block) => (block ? classify(vm, self, block) : sized(vm, self, 'classify')),
    clear: (vm, self) => {
      const table = tableOf(vm, self);
      vm.checkFrozen(table);
      table.clear();
      return self;
    },
    'collect!(&block)': (vm, self, block) => {
      if (!block) return sized(vm, self, 'collect!');
      const made = newSet(vm, vm.realClassOf(self));
      eachItem(vm, self, (item) => void add(vm, made, vm.yield(block, item)));
      return replace(vm, self, made);
    },
    compare_by_identity: (vm, self) => {
      vm.send(tableOf(vm, self), 'compare_by_identity');
      return self;
    },
    'compare_by_identity?': (vm, self) => tableOf(vm, self).comparesByIdentity,
    'delete(item)': (vm, self, item) => {
      remove(vm, self, item);
      return self;
    },
    'delete?(item)': (vm, self, item) => {
      if (!includes(vm, self, item)) return null;
      return vm.send(self, 'delete', item);
    },
    'delete_if(&block)': (vm, self, block) => {
      if (!block) return sized(vm, self, 'delete_if');
      dropWhere(vm, self, block, true);
      return self;
    },
    'disjoint?(items)': (vm, self, items) => !intersects(vm, self, items),
    'divide(&block)': divide,
    'each(&block)': (vm, self, block) => {
      if (!block) return sized(vm, self, 'each');
      eachEntry(tableOf(vm, self), (item) => void vm.yield(block, item));
      return self;
    },
    'empty?': (vm, self) => tableOf(vm, self).size === 0,
    'eql?(other)': (vm, self, other) => isSet(vm, other) && isSame(vm, tableOf(vm, self), tableOf(vm, other), 'eql?'),
    flatten: (vm, self) => flattenInto(vm, newSet(vm, vm.realClassOf(self)), self, []),
    'flatten!': (vm, self) => {
      if (!itemsOf(vm, self).some((item) => isSet(vm, item))) return null;
      return replace(vm, self, flattenInto(vm, newSet(vm, vm.realClassOf(self)), self, []));
    },
    freeze: (vm, self) => {
      self.frozen = true;
      tableOf(vm, self);
      return self;
    },
    hash: (vm, self) => hashOfHash(vm, tableOf(vm, self)),
    'include?(item)': (vm, self, item) => tableOf(vm, self).has(vm, item),
    inspect: (vm, self) => new RString(inspect(vm, self)),
    'intersect?(items)': intersects,
    'join(separator = nil)': (vm, self, separator) => join(vm, new RArray(itemsOf(vm, self)), separator),
    'keep_if(&block)': (vm, self, block) => {
      if (!block) return sized(vm, self, 'keep_if');
      dropWhere(vm, self, block, false);
      return self;
    },
    'merge(items)': merge,
    'reject!(&block)': (vm, self, block) => {
      if (!block) return sized(vm, self, 'reject!');
      return dropWhere(vm, self, block, true) ? self : null;
    },
    'replace(items)': replace,
    reset: (vm, self) => {
      vm.send(tableOf(vm, self), 'rehash');
      return self;
    },
    'select!(&block)': (vm, self, block) => {
      if (!block) return sized(vm, self, 'select!');
      return dropWhere(vm, self, block, false) ? self : null;
    },
    size: sizeOf,
    'subtract(items)': subtract,
    to_a: (vm, self) => new RArray(itemsOf(vm, self)),
    'to_set(klass = absent, *args, &block)': (vm, self, klass, args: RValue[], block) => {
      const isPlain = klass === undefined || klass === vm.classAt('Set');
      const isEnough = isPlain && vm.realClassOf(self) === vm.classAt('Set') && !block && args.length === 0;
      return isEnough ? self : toSet(vm, self, klass, args, block);
    },
    '|(items)': (vm, self, items) => merge(vm, vm.send(self, 'dup') as RObject, items),
  },

  aliases: {
    '+': '|',
    '<<': 'add',
    '===': 'include?',
    difference: '-',
    'filter!': 'select!',
    intersection: '&',
    length: 'size',
    'map!': 'collect!',
    'member?': 'include?',
    'proper_subset?': '<',
    'proper_superset?': '>',
    'subset?': '<=',
    'superset?': '>=',
    to_s: 'inspect',
    union: '|',
  },
});

/** The Hash which holds the items; frozen with its set. */
function tableOf(vm: Machine, self: RValue): RHash {
  const table = self instanceof RObject ? self.ivar('@hash') : undefined;
  if (!(table instanceof RHash)) return vm.raise('NoMethodError', "undefined method `[]=' for nil:NilClass");
  if ((self as RObject).frozen) table.frozen = true;
  return table;
}

function itemsOf(vm: Machine, self: RValue): RValue[] {
  return [...tableOf(vm, self)].map((entry) => entry.key);
}

function sizeOf(vm: Machine, self: RValue): number {
  return tableOf(vm, self).size;
}

function isSet(vm: Machine, value: RValue): value is RObject {
  return vm.isA(value, vm.classAt('Set'));
}

function sized(vm: Machine, self: RObject, method: string): RValue {
  return vm.enumFor(self, method, [], () => sizeOf(vm, self));
}

function newSet(vm: Machine, klass: RClass, items?: RValue): RObject {
  return vm.call(klass, 'new', items === undefined ? [] : [items]) as RObject;
}

function toSet(vm: Machine, self: RValue, klass: RValue | undefined, args: RValue[], block: RProc | null): RValue {
  return vm.call(klass ?? vm.classAt('Set'), 'new', [self, ...args], block);
}

function initialize(vm: Machine, self: RObject, items: RValue, block: RProc | null): void {
  if (!(self.ivar('@hash') instanceof RHash)) {
    const table = new RHash();
    table.defaultValue = false;
    self.setIvar('@hash', table);
  }
  if (items === null) return;
  if (block) eachOf(vm, items, (item) => void add(vm, self, vm.yield(block, item)));
  else vm.send(self, 'merge', items);
}

/** Visits the items of anything enumerable. */
function eachOf(vm: Machine, items: RValue, visit: (item: RValue) => void): void {
  if (vm.respondTo(items, 'each_entry')) vm.each(items, (item) => visit(item), 'each_entry');
  else if (vm.respondTo(items, 'each')) vm.each(items, (item) => visit(item));
  else vm.raise('ArgumentError', 'value must be enumerable');
}

function eachItem(vm: Machine, self: RValue, visit: (item: RValue) => boolean | void): void {
  eachEntry(tableOf(vm, self), (item) => visit(item));
}

/** Adds by way of a subclass's own `add`. */
function add(vm: Machine, self: RObject, item: RValue): RValue {
  return vm.send(self, 'add', item);
}

function remove(vm: Machine, self: RObject, item: RValue): void {
  const table = tableOf(vm, self);
  vm.checkFrozen(table);
  table.delete(vm, item);
}

function includes(vm: Machine, self: RValue, item: RValue): boolean {
  return vm.truthyCall(self, 'include?', [item]);
}

function merge(vm: Machine, self: RObject, items: RValue): RObject {
  if (isSet(vm, items) && vm.realClassOf(items) === vm.realClassOf(self)) {
    const table = tableOf(vm, self);
    vm.checkFrozen(table);
    for (const { key } of tableOf(vm, items)) store(vm, table, key, true);
  } else eachOf(vm, items, (item) => void add(vm, self, item));
  return self;
}

function subtract(vm: Machine, self: RObject, items: RValue): RObject {
  eachOf(vm, items, (item) => void vm.send(self, 'delete', item));
  return self;
}

function replace(vm: Machine, self: RObject, items: RValue): RObject {
  const table = tableOf(vm, self);
  if (isSet(vm, items) && vm.realClassOf(items) === vm.realClassOf(self)) {
    vm.send(table, 'replace', tableOf(vm, items));
    return self;
  }
  if (!vm.respondTo(items, 'each_entry') && !vm.respondTo(items, 'each'))
    vm.raise('ArgumentError', 'value must be enumerable');
  vm.checkFrozen(table);
  table.clear();
  return merge(vm, self, items);
}

function intersection(vm: Machine, self: RObject, items: RValue): RObject {
  const made = newSet(vm, vm.realClassOf(self));
  if (isSet(vm, items) && sizeOf(vm, items) > sizeOf(vm, self))
    eachItem(vm, self, (item) => {
      if (includes(vm, items, item)) add(vm, made, item);
    });
  else
    eachOf(vm, items, (item) => {
      if (includes(vm, self, item)) add(vm, made, item);
    });
  return made;
}

function intersects(vm: Machine, self: RObject, items: RValue): boolean {
  if (!vm.isA(items, vm.classes.Enumerable)) vm.raise('ArgumentError', 'value must be enumerable');
  if (isSet(vm, items) && sizeOf(vm, self) < sizeOf(vm, items))
    return itemsOf(vm, self).some((item) => includes(vm, items, item));
  let isFound = false;
  vm.each(items, (item) => {
    isFound = includes(vm, self, item);
    return !isFound;
  });
  return isFound;
}

function isSmaller(vm: Machine, self: RObject, other: RValue, isProper: boolean, receiver = self): boolean {
  if (!isSet(vm, other) || !isSet(vm, receiver)) return vm.raise('ArgumentError', 'value must be a set');
  const [small, large] = [tableOf(vm, self), tableOf(vm, other)];
  if (isProper ? small.size >= large.size : small.size > large.size) return false;
  if (vm.realClassOf(self) === vm.realClassOf(other)) return isSubset(vm, small, large);
  return itemsOf(vm, self).every((item) => includes(vm, other, item));
}

function isLarger(vm: Machine, self: RObject, other: RValue, isProper: boolean): boolean {
  if (!isSet(vm, other)) return vm.raise('ArgumentError', 'value must be a set');
  return isSmaller(vm, other, self, isProper);
}

function isEqual(vm: Machine, self: RObject, other: RValue): boolean {
  if (self === other) return true;
  if (!isSet(vm, other)) return false;
  if (vm.realClassOf(self) === vm.realClassOf(other)) return isSame(vm, tableOf(vm, self), tableOf(vm, other), '==');
  const table = tableOf(vm, self);
  return table.size === sizeOf(vm, other) && itemsOf(vm, other).every((item) => table.has(vm, item));
}

/** Drops the items that pass (or fail) a block, chosen before the first is dropped; whether there were any. */
function dropWhere(vm: Machine, self: RObject, block: RProc, wanted: boolean): boolean {
  const dropped: RValue[] = [];
  eachItem(vm, self, (item) => {
    if (truthy(vm.yield(block, item)) === wanted) dropped.push(item);
  });
  for (const item of dropped) remove(vm, self, item);
  return dropped.length > 0;
}

function flattenInto(vm: Machine, made: RObject, source: RObject, inside: RObject[]): RObject {
  eachItem(vm, source, (item) => {
    if (!isSet(vm, item)) {
      add(vm, made, item);
      return;
    }
    if (inside.includes(item)) vm.raise('ArgumentError', 'tried to flatten recursive Set');
    flattenInto(vm, made, item, [...inside, item]);
  });
  return made;
}

function classify(vm: Machine, self: RObject, block: RProc): RHash {
  const classes = new RHash();
  eachItem(vm, self, (item) => {
    const key = vm.yield(block, item);
    let group = classes.get(vm, key);
    if (group === undefined) classes.set(vm, key, (group = newSet(vm, vm.realClassOf(self))));
    add(vm, group as RObject, item);
  });
  return classes;
}

function divide(vm: Machine, self: RObject, block: RProc | null): RValue {
  if (!block) return sized(vm, self, 'divide');
  const plain = vm.classAt('Set');
  if (vm.send(block, 'arity') !== 2) {
    const groups = [...classify(vm, self, block)].map((entry) => entry.value);
    return newSet(vm, plain, new RArray(groups));
  }
  const items = itemsOf(vm, self);
  const links = items.map((from) => items.flatMap((to, index) => (truthy(vm.yield(block, from, to)) ? [index] : [])));
  const made = newSet(vm, plain);
  for (const component of components(links)) {
    const group = new RArray(component.map((index) => items[index] as RValue));
    add(vm, made, newSet(vm, vm.realClassOf(self), group));
  }
  return made;
}

function inspect(vm: Machine, self: RObject): string {
  const text = () => {
    const items = itemsOf(vm, self).map((item) => vm.inspect(item));
    return `#<${vm.className(self)}: {${items.join(', ')}}>`;
  };
  return guardRecursion(vm, 'inspect', self, text, () => `#<${vm.className(self)}: {...}>`);
}
