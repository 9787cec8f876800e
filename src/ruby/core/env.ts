import { RArray } from '../value/array.ts';
import { arrayOfTexts, hashOfTexts, RHash } from '../value/hash.ts';
import { RObject } from '../value/object.ts';
import type { RProc } from '../value/proc.ts';
import { RString } from '../value/string.ts';
import { truthy, type RValue } from '../value/value.ts';
import type { Machine } from '../machine/machine.ts';
import { defineClass, nativeMethod, type NativeMethod } from './define_class.ts';
import { raiseErrno } from './exception/system_call_error.ts';
import { frozenText } from './nil_class.ts';

/** What ENV can do: a hash of Strings which is the host's environment. */
const methods: Record<string, NativeMethod<RValue>> = {
  '[](name)': (vm, _self, name: RValue) => get(vm, name),
  '[]=(name, value)': (vm, _self, name: RValue, value: RValue) => set(vm, name, value),
  'assoc(name)': (vm, _self, name: RValue) => {
    const value = get(vm, name);
    return value && new RArray([frozenText(vm.toStr(name)), value]);
  },
  clear: (vm, self) => {
    vm.host.env.clear();
    return self;
  },
  'clone(freeze: nil)': (vm, self, freeze: RValue) =>
    freeze === true ? vm.raise('TypeError', 'cannot freeze ENV') : self,
  'delete(name, &block)': (vm, _self, name: RValue, block: RProc | null) => {
    const value = get(vm, name);
    if (value === null) return block ? vm.yield(block, name) : null;
    vm.host.env.delete(vm.toStr(name));
    return value;
  },
  'delete_if(&block)': (vm, self, block: RProc | null) => {
    if (!block) return vm.enumFor(self, 'delete_if');
    keep(vm, (pair) => !truthy(vm.yield(block, ...pair)));
    return self;
  },
  dup: (vm) => vm.raise('TypeError', 'Cannot dup ENV, use ENV.to_h to get a copy of ENV as a hash'),
  'each_key(&block)': (vm, self, block: RProc | null) => {
    if (!block) return vm.enumFor(self, 'each_key');
    for (const [name] of pairs(vm)) vm.yield(block, name);
    return self;
  },
  'each_pair(&block)': (vm, self, block: RProc | null) => {
    if (!block) return vm.enumFor(self, 'each_pair');
    for (const pair of pairs(vm)) vm.yield(block, new RArray(pair));
    return self;
  },
  'each_value(&block)': (vm, self, block: RProc | null) => {
    if (!block) return vm.enumFor(self, 'each_value');
    for (const [, value] of pairs(vm)) vm.yield(block, value);
    return self;
  },
  'empty?': (vm) => vm.host.env.size === 0,
  'except(*names)': (vm, _self, names: RValue[]) => vm.call(snapshot(vm), 'except', names),
  'fetch(name, default = absent, &block)': (
    vm,
    self,
    name: RValue,
    fallback: RValue | undefined,
    block: RProc | null,
  ) => {
    const value = get(vm, name);
    if (value !== null) return value;
    if (block) return vm.yield(block, name);
    if (fallback !== undefined) return fallback;
    return vm.raise('KeyError', `key not found: ${vm.inspect(name)}`, { key: name, receiver: self });
  },
  freeze: (vm) => vm.raise('TypeError', 'cannot freeze ENV'),
  'has_value?(value)': (vm, _self, value: RValue) =>
    value instanceof RString ? [...vm.host.env.values()].includes(value.text) : null,
  inspect: (vm) => new RString(vm.inspect(snapshot(vm))),
  invert: (vm) => vm.call(snapshot(vm), 'invert', []),
  'keep_if(&block)': (vm, self, block: RProc | null) => {
    if (!block) return vm.enumFor(self, 'keep_if');
    keep(vm, (pair) => truthy(vm.yield(block, ...pair)));
    return self;
  },
  'key(value)': (vm, _self, value: RValue) => {
    const text = vm.toStr(value);
    const found = [...vm.host.env].find(([, each]) => each === text);
    return found ? frozenText(found[0]) : null;
  },
  'key?(name)': (vm, _self, name: RValue) => vm.host.env.has(vm.toStr(name)),
  keys: (vm) => arrayOfTexts(vm.host.env.keys()),
  length: (vm) => vm.host.env.size,
  'rassoc(value)': (vm, _self, value: RValue) =>
    pairs(vm)
      .map((pair) => new RArray(pair))
      .find(({ items }) => vm.equal(items[1] as RValue, value)) ?? null,
  rehash: () => null,
  'reject!(&block)': (vm, self, block: RProc | null) => {
    if (!block) return vm.enumFor(self, 'reject!');
    return keep(vm, (pair) => !truthy(vm.yield(block, ...pair))) ? self : null;
  },
  'reject(&block)': (vm, self, block: RProc | null) =>
    block ? vm.call(snapshot(vm), 'reject', [], block) : vm.enumFor(self, 'reject'),
  'replace(hash)': (vm, self, hash: RValue) => {
    const given = [...vm.toHash(hash)];
    vm.host.env.clear();
    for (const { key, value } of given) set(vm, key, value);
    return self;
  },
  'select!(&block)': (vm, self, block: RProc | null) => {
    if (!block) return vm.enumFor(self, 'select!');
    return keep(vm, (pair) => truthy(vm.yield(block, ...pair))) ? self : null;
  },
  'select(&block)': (vm, self, block: RProc | null) =>
    block ? vm.call(snapshot(vm), 'select', [], block) : vm.enumFor(self, 'select'),
  shift: (vm) => {
    const [first] = pairs(vm);
    if (first) vm.host.env.delete(vm.toStr(first[0]));
    return first ? new RArray(first) : null;
  },
  'slice(*names)': (vm, _self, names: RValue[]) => vm.call(snapshot(vm), 'slice', names),
  to_a: (vm) => new RArray(pairs(vm).map((pair) => new RArray(pair))),
  'to_h(&block)': (vm, _self, block: RProc | null) => (block ? vm.call(snapshot(vm), 'to_h', [], block) : snapshot(vm)),
  to_hash: (vm) => snapshot(vm),
  to_s: () => new RString('ENV'),
  'update(*hashes, &block)': (vm, self, hashes: RValue[], block: RProc | null) => {
    for (const hash of hashes)
      for (const { key, value } of vm.toHash(hash)) {
        const old = get(vm, key);
        set(vm, key, block && old !== null ? vm.yield(block, key, old, value) : value);
      }
    return self;
  },
  values: (vm) => arrayOfTexts(vm.host.env.values()),
  'values_at(*names)': (vm, _self, names: RValue[]) => new RArray(names.map((name) => get(vm, name))),
};

const ALIASES: Readonly<Record<string, string>> = {
  each: 'each_pair', filter: 'select', 'filter!': 'select!', 'has_key?': 'key?', 'include?': 'key?', 'member?': 'key?',
  'merge!': 'update', size: 'length', store: '[]=', 'value?': 'has_value?',
}; // prettier-ignore

class REnv extends RObject {}

/** The class behind ENV, which is an Object to the program. */
export const env = defineClass({
  name: 'Object',
  afterwards(vm) {
    const made = new REnv(vm.classes.Object);
    const singleton = vm.singletonClass(made);
    vm.includeModule(singleton, vm.classAt('Enumerable'));
    for (const [header, run] of Object.entries(methods)) {
      const open = header.indexOf('(', 1);
      const name = open === -1 ? header : header.slice(0, open);
      vm.addMethod(singleton, name, nativeMethod(header, run));
    }
    for (const [name, old] of Object.entries(ALIASES)) vm.aliasMethod(singleton, name, old);
    vm.setConstant(vm.classes.Object, 'ENV', made);
  },
});

function get(vm: Machine, name: RValue): RValue {
  const value = vm.host.env.get(vm.toStr(name));
  return value === undefined ? null : frozenText(value);
}

function set(vm: Machine, name: RValue, value: RValue): RValue {
  const key = vm.toStr(name);
  if (value === null) {
    vm.host.env.delete(key);
    return null;
  }
  const text = vm.toStr(value);
  if (key === '' || key.includes('=')) raiseErrno(vm, 'EINVAL', `setenv(${key})`);
  if (key.includes('\0')) vm.raise('ArgumentError', 'bad environment variable name: contains null byte');
  if (text.includes('\0')) vm.raise('ArgumentError', 'bad environment variable value: contains null byte');
  vm.host.env.set(key, text);
  return value;
}

function pairs(vm: Machine): [RString, RString][] {
  return [...vm.host.env].map(([name, value]) => [frozenText(name), frozenText(value)]);
}

function snapshot(vm: Machine): RHash {
  return hashOfTexts([...vm.host.env].map(([name, value]) => [name, frozenText(value)] as const));
}

/** Removes the variables of which `stays` says no; whether there were any. */
function keep(vm: Machine, stays: (pair: [RString, RString]) => boolean): boolean {
  const gone = pairs(vm).filter((pair) => !stays(pair));
  for (const [name] of gone) vm.host.env.delete(name.text);
  return gone.length > 0;
}
