import { RHash } from '../value/hash.ts';
import { RObject } from '../value/object.ts';
import type { RProc } from '../value/proc.ts';
import { RString } from '../value/string.ts';
import { RSymbol, symbol } from '../value/symbol.ts';
import { RArray } from '../value/array.ts';
import type { RValue } from '../value/value.ts';
import type { Machine } from '../machine/machine.ts';
import { digOn } from '../core/array/access.ts';
import { defineClass, installClass, nativeMethod } from '../core/define_class.ts';
import { hashOfHash, isSame } from '../core/hash/compare.ts';
import { eachEntry, storePair } from '../core/hash/store.ts';
import { guardRecursion } from '../core/recursion.ts';

/** ostruct, as Ruby 3.1 has it: the fields are in a Hash in `@table`. */
export function ostruct(vm: Machine): void {
  const klass = installClass(vm, openStruct);
  vm.setConstant(klass, 'VERSION', new RString('0.5.2'));
  addBangMethods(vm);
}

const openStruct = defineClass<RObject>({
  name: 'OpenStruct',
  superclass: 'Object',

  privateMethods: {
    'initialize(fields = nil)': (vm, self, fields) => {
      self.setIvar('@table', new RHash());
      if (fields !== null && fields !== false) takeOver(vm, self, fields);
    },
    'initialize_clone(other, freeze: nil)': (vm, self) => {
      const table = self.ivar('@table') as RHash;
      if (!table.frozen) self.setIvar('@table', vm.send(table, 'dup'));
    },
    'initialize_dup(other)': (vm, self) => {
      const fields = self.ivar('@table') as RHash;
      self.setIvar('@table', new RHash());
      takeOver(vm, self, fields);
    },
    'method_missing(name, *args)': missing,
    'respond_to_missing?(name, include_all = false)': (vm, self, name: RSymbol) => {
      const table = self.ivar('@table');
      if (!(table instanceof RHash)) return false;
      const field = name.name.replace(/=$/, '');
      return table.has(vm, symbol(field));
    },
  },

  methods: {
    '==(other)': (vm, self, other) => isOpenStruct(vm, other) && isSame(vm, tableOf(self), tableOf(other), '=='),
    '[](name)': (vm, self, name) => tableOf(self).get(vm, fieldName(vm, name)) ?? null,
    '[]=(name, value)': (vm, self, name, value) => setField(vm, self, fieldName(vm, name), value),
    'delete_field(name, &block)': deleteField,
    'dig(name, *names)': (vm, self, name, names: RValue[]) => {
      if (!(name instanceof RSymbol || name instanceof RString) && !vm.respondTo(name, 'to_sym'))
        vm.raise('TypeError', `${vm.toS(name)} is not a symbol nor a string`);
      return digOn(vm, tableOf(self).get(vm, fieldName(vm, name)) ?? null, names);
    },
    'each_pair(&block)': (vm, self, block) => {
      const table = tableOf(self);
      if (!block) return vm.enumFor(self, 'each_pair', [], () => table.size);
      eachEntry(table, (key, value) => void vm.yield(block, new RArray([key, value])));
      return self;
    },
    'eql?(other)': (vm, self, other) => isOpenStruct(vm, other) && isSame(vm, tableOf(self), tableOf(other), 'eql?'),
    freeze: (_vm, self) => {
      tableOf(self).frozen = true;
      self.frozen = true;
      return self;
    },
    hash: (vm, self) => hashOfHash(vm, tableOf(self)),
    inspect: (vm, self) => new RString(inspect(vm, self)),
    'to_h(&block)': (vm, self, block) => {
      if (!block) return vm.send(tableOf(self), 'dup');
      const made = new RHash();
      eachEntry(tableOf(self), (key, value) => storePair(vm, made, vm.yield(block, key, value)));
      return made;
    },
  },

  aliases: { to_s: 'inspect' },
});

/** Every public method has a twin with a `!`, for fields which hide it. */
function addBangMethods(vm: Machine): void {
  const klass = vm.classAt('OpenStruct');
  for (const ancestor of vm.ancestors(klass).toReversed())
    for (const [name, entry] of ancestor.methods)
      if (entry?.visibility === 'public' && /\w$/.test(name)) vm.aliasMethod(klass, `${name}!`, name);
}

function tableOf(self: RObject): RHash {
  return self.ivar('@table') as RHash;
}

function isOpenStruct(vm: Machine, value: RValue): value is RObject {
  return vm.isA(value, vm.classAt('OpenStruct'));
}

function fieldName(vm: Machine, name: RValue): RSymbol {
  return name instanceof RSymbol ? name : (vm.callPublic(name, 'to_sym', []) as RSymbol);
}

function takeOver(vm: Machine, self: RObject, fields: RValue): void {
  vm.each(
    fields,
    (pair) => {
      const [name, value] = vm.toAry(pair).items;
      setField(vm, self, fieldName(vm, name ?? null), value ?? null);
    },
    'each_pair',
  );
}

function setField(vm: Machine, self: RObject, name: RSymbol, value: RValue): RValue {
  const table = tableOf(self);
  if (!table.has(vm, name)) hideMethod(vm, self, name);
  vm.checkFrozen(table);
  table.set(vm, name, value);
  return value;
}

/** Gives an object a reader of its own where the class has a method of the field's name, which a field may hide. */
function hideMethod(vm: Machine, self: RObject, field: RSymbol): void {
  const klass = vm.classOf(self);
  const standing = [field.name, field.setter].some((name) => vm.find(klass, name));
  if (!standing || !mayHide(vm, self, field.name) || self.frozen) return;
  const singleton = vm.singletonClass(self);
  vm.addMethod(
    singleton,
    field.name,
    nativeMethod(field.name, () => tableOf(self).get(vm, field) ?? null),
  );
  vm.addMethod(
    singleton,
    field.setter,
    nativeMethod(`${field.setter}(value)`, (_vm, _self, value) => setField(vm, self, field, value)),
  );
}

/** Methods of OpenStruct's own descendants and those with a `!` stay. */
function mayHide(vm: Machine, self: RObject, name: string): boolean {
  const standing = vm.find(vm.classOf(self), name);
  if (!standing) return true;
  if (name.endsWith('!')) return false;
  const openStructClass = vm.classAt('OpenStruct');
  if (!standing.owner.isModule)
    return standing.owner === openStructClass || !vm.ancestors(standing.owner).includes(openStructClass);
  const line = vm.ancestors(vm.realClassOf(self));
  return line.indexOf(standing.owner) > line.indexOf(openStructClass);
}

function missing(vm: Machine, self: RObject, name: RSymbol, args: RValue[]): RValue {
  const style = vm.missingStyle;
  if (name.name.endsWith('=')) {
    if (args.length !== 1) vm.raise('ArgumentError', `wrong number of arguments (given ${args.length}, expected 1)`);
    return setField(vm, self, symbol(name.name.slice(0, -1)), args[0] as RValue);
  }
  if (args.length === 0) return tableOf(self).get(vm, name) ?? null;
  if (tableOf(self).has(vm, name))
    vm.raise('ArgumentError', `wrong number of arguments (given ${args.length}, expected 0)`);
  const above = vm.find(vm.classes.BasicObject, 'method_missing');
  vm.missingStyle = style;
  return above ? above.body.invoke(vm, self, [name, ...args], null, above) : null;
}

function deleteField(vm: Machine, self: RObject, name: RValue, block: RProc | null): RValue {
  const field = fieldName(vm, name);
  const table = tableOf(self);
  const own = self.klass?.isSingleton ? self.klass : null;
  if (own?.methods.has(field.setter) && table.has(vm, field))
    vm.call(own, 'remove_method', [field, symbol(field.setter)]);
  vm.checkFrozen(table);
  const removed = table.delete(vm, field);
  if (removed !== undefined) return removed;
  if (block) return vm.yield(block);
  return vm.raise('NameError', `no field \`${field.name}' in ${inspect(vm, self)}`, { name: field, receiver: self });
}

function inspect(vm: Machine, self: RObject): string {
  const name = vm.className(self);
  const text = () => {
    const fields = [...tableOf(self)].map(({ key, value }) => ` ${vm.toS(key)}=${vm.inspect(value)}`);
    return `#<${name}${fields.join(',')}>`;
  };
  return guardRecursion(vm, 'inspect', self, text, () => `#<${name} ...>`);
}
