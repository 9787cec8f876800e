import { RArray } from '../value/array.ts';
import { RClass } from '../value/class.ts';
import { RHash } from '../value/hash.ts';
import { RObject } from '../value/object.ts';
import type { RProc } from '../value/proc.ts';
import { RRange } from '../value/range.ts';
import { RString } from '../value/string.ts';
import { RSymbol, symbol } from '../value/symbol.ts';
import { truthy, type RValue } from '../value/value.ts';
import { hashText } from '../machine/compare.ts';
import type { Machine } from '../machine/machine.ts';
import { digOn, valuesAt } from './array/access.ts';
import { defineClass, nativeMethod } from './define_class.ts';
import { hashCode } from './hash_code.ts';
import { storePair, yieldPair } from './hash/store.ts';
import { guardRecursion } from './recursion.ts';

/** An instance of a class that `Struct.new` made. */
export class RStruct extends RObject {
  values: RValue[];

  override get tag(): string {
    return 'Struct';
  }

  constructor(klass: RClass, values: RValue[]) {
    super(klass);
    this.values = values;
  }
}

interface Shape {
  readonly members: readonly RSymbol[];
  readonly keywordInit: boolean | null;
}

const shapes = new WeakMap<RClass, Shape>();

/** Struct: classes with named members. */
export const struct = defineClass<RStruct>({
  name: 'Struct',
  superclass: 'Object',
  includes: ['Enumerable'],
  allocate: (vm, klass) =>
    new RStruct(
      klass,
      shapeOf(vm, klass).members.map(() => null),
    ),

  singletonMethods: {
    'new(*members, keyword_init: nil, &block)': make,
  },

  privateMethods: {
    'initialize(*values)': initialize,
    'initialize_copy(other)': (_vm, self, other: RStruct) => {
      self.values = other.values.slice();
    },
  },

  methods: {
    '==(other)': (vm, self, other) => isSame(vm, self, other, (a, b) => vm.equal(a, b), '=='),
    '[](member)': (vm, self, member) => self.values[placeOf(vm, self, member)] ?? null,
    '[]=(member, value)': (vm, self, member, value) => {
      const place = placeOf(vm, self, member);
      vm.checkFrozen(self);
      return (self.values[place] = value);
    },
    'deconstruct_keys(keys)': deconstructKeys,
    'dig(member, *rest)': (vm, self, member, rest: RValue[]) => {
      const place = findPlace(vm, self, member);
      return digOn(vm, self.values[place] ?? null, rest);
    },
    'each(&block)': (vm, self, block) => {
      if (!block) return sized(vm, self, 'each');
      for (const value of self.values) vm.yield(block, value);
      return self;
    },
    'each_pair(&block)': (vm, self, block) => {
      if (!block) return sized(vm, self, 'each_pair');
      membersOf(vm, self).forEach((member, place) => yieldPair(vm, block, member, self.values[place] ?? null));
      return self;
    },
    'eql?(other)': (vm, self, other) => isSame(vm, self, other, (a, b) => vm.eql(a, b), 'eql?'),
    'filter(&block)': (vm, self, block) => (block ? select(vm, self, block) : sized(vm, self, 'filter')),
    hash: (vm, self) =>
      hashCode(
        guardRecursion(
          vm,
          'hash',
          self,
          () => `t${vm.realClassOf(self).objectId}:${self.values.map((value) => hashText(vm, value)).join(',')}`,
          () => 't',
        ),
      ),
    inspect: (vm, self) => new RString(inspect(vm, self)),
    length: (_vm, self) => self.values.length,
    members: (vm, self) => new RArray([...membersOf(vm, self)]),
    'select(&block)': (vm, self, block) => (block ? select(vm, self, block) : sized(vm, self, 'select')),
    to_a: (_vm, self) => new RArray(self.values.slice()),
    'to_h(&block)': (vm, self, block) => {
      const made = new RHash();
      membersOf(vm, self).forEach((member, place) => {
        const value = self.values[place] ?? null;
        if (block) storePair(vm, made, vm.yield(block, member, value));
        else made.set(vm, member, value);
      });
      return made;
    },
    'values_at(*places)': (vm, self, places: RValue[]) => {
      for (const place of places) if (!(place instanceof RRange)) checkPlace(vm, self, vm.toInt(place));
      return valuesAt(vm, new RArray(self.values), places);
    },
  },

  aliases: { deconstruct: 'to_a', size: 'length', to_s: 'inspect', values: 'to_a' },
});

/** The members of a class that `Struct.new` made, or of a class below it. */
function shapeOf(vm: Machine, klass: RClass): Shape {
  for (let at: RClass | null = klass; at; at = at.superclass) {
    const shape = shapes.get(at);
    if (shape) return shape;
  }
  return vm.raise('TypeError', 'uninitialized struct');
}

function membersOf(vm: Machine, self: RStruct): readonly RSymbol[] {
  return shapeOf(vm, vm.realClassOf(self)).members;
}

function make(vm: Machine, self: RClass, args: RValue[], keywordInit: RValue, block: RProc | null): RValue {
  if (args.length === 0) vm.raise('ArgumentError', 'wrong number of arguments (given 0, expected 1+)');
  const isNamed = args[0] === null || !(args[0] instanceof RSymbol);
  const name = isNamed && args[0] !== null ? vm.toStr(args[0] as RValue) : null;
  if (name !== null && !/^\p{Lu}[\p{L}\p{N}_]*$/u.test(name))
    vm.raise('NameError', `identifier ${name} needs to be constant`, { name: symbol(name) });
  const members = (isNamed ? args.slice(1) : args).map((member) => symbol(vm.toName(member)));
  members.forEach((member, index) => {
    if (members.indexOf(member) !== index) vm.raise('ArgumentError', `duplicate member: ${member.name}`);
  });
  const klass = vm.defineClass(name, self, self);
  shapes.set(klass, { members, keywordInit: keywordInit === null ? null : truthy(keywordInit) });
  addClassMethods(vm, klass);
  members.forEach((member, place) => addAccessors(vm, klass, member, place));
  if (vm.find(vm.classOf(self), 'inherited')) vm.call(self, 'inherited', [klass]);
  if (block) vm.call(klass, 'class_eval', [], block);
  return klass;
}

function addClassMethods(vm: Machine, klass: RClass): void {
  const singleton = vm.singletonClass(klass);
  const create = vm.find(vm.classes.Class, 'new');
  if (create) for (const name of ['new', '[]']) vm.addMethod(singleton, name, create.body);
  const define = (header: string, run: Parameters<typeof nativeMethod>[1]) =>
    vm.addMethod(singleton, header, nativeMethod(header, run));
  define('members', (_vm, self) => new RArray([...shapeOf(vm, self as RClass).members]));
  define('keyword_init?', (_vm, self) => shapeOf(vm, self as RClass).keywordInit);
  const inspectClass = vm.find(vm.classes.Module, 'inspect') ?? vm.find(vm.classes.Module, 'to_s');
  define('inspect', (_vm, self) => {
    const text = inspectClass ? vm.toS(inspectClass.body.invoke(vm, self, [], null, inspectClass)) : '';
    return new RString(shapeOf(vm, self as RClass).keywordInit ? `${text}(keyword_init: true)` : text);
  });
}

function addAccessors(vm: Machine, klass: RClass, member: RSymbol, place: number): void {
  const read = nativeMethod(member.name, (_vm, self) => (self as RStruct).values[place] ?? null);
  const write = nativeMethod(`${member.name}=(value)`, (_vm, self, value) => {
    vm.checkFrozen(self as RStruct);
    return ((self as RStruct).values[place] = value);
  });
  vm.addMethod(klass, member.name, read);
  vm.addMethod(klass, `${member.name}=`, write);
}

function initialize(vm: Machine, self: RStruct, given: RValue[]): void {
  vm.checkFrozen(self);
  const { members, keywordInit } = shapeOf(vm, vm.realClassOf(self));
  if (!keywordInit) {
    if (given.length > members.length) vm.raise('ArgumentError', 'struct size differs');
    self.values = members.map((_, place) => given[place] ?? null);
    return;
  }
  self.values = members.map(() => null);
  if (given.length === 0) return;
  const [options] = given;
  if (given.length > 1 || !(options instanceof RHash))
    vm.raise('ArgumentError', `wrong number of arguments (given ${given.length}, expected 0)`);
  const unknown: string[] = [];
  for (const { key, value } of options as RHash) {
    const place = findPlace(vm, self, key);
    if (place < 0 || place >= members.length) unknown.push(vm.toS(key));
    else self.values[place] = value;
  }
  if (unknown.length > 0) vm.raise('ArgumentError', `unknown keywords: ${unknown.join(', ')}`);
}

/** An Enumerator whose size is the number of members. */
function sized(vm: Machine, self: RStruct, method: string): RValue {
  return vm.enumFor(self, method, [], () => self.values.length);
}

/** The place of a member by name or number; -1 when there is none. */
function findPlace(vm: Machine, self: RStruct, member: RValue): number {
  if (member instanceof RSymbol || member instanceof RString)
    return membersOf(vm, self).indexOf(symbol(vm.toName(member)));
  const place = vm.toInt(member);
  return place < 0 ? place + self.values.length : place;
}

function placeOf(vm: Machine, self: RStruct, member: RValue): number {
  if (!(member instanceof RSymbol || member instanceof RString)) return checkPlace(vm, self, vm.toInt(member));
  const place = findPlace(vm, self, member);
  const name = vm.toName(member);
  if (place < 0) vm.raise('NameError', `no member '${name}' in struct`, { name: symbol(name), receiver: self });
  return place;
}

function checkPlace(vm: Machine, self: RStruct, place: number): number {
  const size = self.values.length;
  if (place >= size) vm.raise('IndexError', `offset ${place} too large for struct(size:${size})`);
  if (place < -size) vm.raise('IndexError', `offset ${place} too small for struct(size:${size})`);
  return place < 0 ? place + size : place;
}

function isSame(
  vm: Machine,
  self: RStruct,
  other: RValue,
  compare: (a: RValue, b: RValue) => boolean,
  method: string,
): boolean {
  if (self === other) return true;
  if (!(other instanceof RStruct) || vm.realClassOf(other) !== vm.realClassOf(self)) return false;
  return guardRecursion(
    vm,
    method,
    self,
    () => self.values.every((value, place) => compare(value, other.values[place] ?? null)),
    () => true,
    other,
  );
}

function select(vm: Machine, self: RStruct, block: RProc): RValue {
  return new RArray(self.values.filter((value) => truthy(vm.yield(block, value))));
}

function deconstructKeys(vm: Machine, self: RStruct, keys: RValue): RValue {
  if (keys === null) return vm.send(self, 'to_h');
  if (!(keys instanceof RArray))
    return vm.raise('TypeError', `wrong argument type ${vm.className(keys)} (expected Array or nil)`);
  const found = new RHash();
  if (keys.items.length > self.values.length) return found;
  for (const key of keys.items) {
    const place = key instanceof RSymbol ? membersOf(vm, self).indexOf(key) : -1;
    if (place === -1) return found;
    found.set(vm, key, self.values[place] ?? null);
  }
  return found;
}

function inspect(vm: Machine, self: RStruct): string {
  const { name } = vm.realClassOf(self);
  const start = name === null ? '#<struct ' : `#<struct ${name} `;
  const text = () => {
    const parts = membersOf(vm, self).map((member, place) => {
      const shown = /^[\p{L}_][\p{L}\p{N}_]*$/u.test(member.name) ? member.name : vm.inspect(member);
      return `${shown}=${vm.inspect(self.values[place] ?? null)}`;
    });
    return parts.length === 0
      ? `${start.trimEnd()}>`.replace(/^#<struct>$/, '#<struct >')
      : `${start}${parts.join(', ')}>`;
  };
  return guardRecursion(vm, 'inspect', self, text, () => `#<struct ${name === null ? '' : name}:...>`);
}
