import { RArray } from '../../ruby/value/array.ts';
import { RHash } from '../../ruby/value/hash.ts';
import type { RProc } from '../../ruby/value/proc.ts';
import { isInteger, type RValue } from '../../ruby/value/value.ts';
import type { Machine } from '../../ruby/machine/machine.ts';
import { defineModule } from '../../ruby/core/define_class.ts';
import { generationOf } from '../generation.ts';

/** Chef::Node::CommonAPI: attributes by their path. */
export const commonApi = defineModule({
  name: 'Chef::Node::CommonAPI',

  methods: {
    'exist?(*path)': (vm, self, path: RValue[]) => exists(vm, self, path),
    'read(*path)': (vm, self, path: RValue[]) => read(vm, self, path),
    'read!(*path)': (vm, self, path: RValue[]) => readOrRaise(vm, self, path),
    'unlink(*path, last)': (vm, self, path: RValue[], last: RValue) => unlink(vm, self, path, last),
    'unlink!(*path)': (vm, self, path: RValue[]) => unlinkOrRaise(vm, self, path),
    'write(*args, &block)': (vm, self, args: RValue[], block: RProc | null) => write(vm, self, args, block),
    'write!(*args, &block)': (vm, self, args: RValue[], block: RProc | null) => writeOrRaise(vm, self, args, block),
  },
});

/** Whether all keys of the path are there. */
export function exists(vm: Machine, from: RValue, path: readonly RValue[]): boolean {
  let at = from;
  for (const key of path) {
    if (!isContainer(at, key)) return false;
    const holds =
      at instanceof RHash ? vm.truthyCall(at, 'key?', [key]) : (at as RArray).items.length > (key as number);
    if (!holds) return false;
    at = vm.call(at, '[]', [key]);
  }
  return true;
}

/** The value at the path, or nil. */
export function read(vm: Machine, from: RValue, path: readonly RValue[]): RValue {
  return exists(vm, from, path) ? follow(vm, from, path) : null;
}

export function readOrRaise(vm: Machine, from: RValue, path: readonly RValue[]): RValue {
  if (!exists(vm, from, path)) missing(vm, path);
  return follow(vm, from, path);
}

/** Raises NoSuchAttribute. */
export function missing(vm: Machine, path: readonly RValue[]): never {
  const name = 'Chef::Exceptions::NoSuchAttribute';
  vm.raise(name, generationOf(vm).namesMissingAttribute ? path.map((key) => vm.toS(key)).join('.') : name);
}

function follow(vm: Machine, from: RValue, path: readonly RValue[]): RValue {
  let at = from;
  for (const key of path) at = vm.call(at, '[]', [key]);
  return at;
}

/** Sets the value at the path; what is in the way becomes a hash. */
export function write(vm: Machine, from: RValue, args: readonly RValue[], block: RProc | null = null): RValue {
  const { path, last, value } = takeApart(vm, args, block);
  let before: RValue = null;
  let beforeKey: RValue = null;
  let at = from;
  const clear = (key: RValue) => {
    if (isContainer(at, key)) return;
    vm.call(before, '[]=', [beforeKey, new RHash()]);
    at = vm.call(before, '[]', [beforeKey]);
  };
  for (const key of path) {
    clear(key);
    before = at;
    beforeKey = key;
    at = vm.call(at, '[]', [key]);
  }
  clear(last);
  vm.call(at, '[]=', [last, value]);
  return value;
}

/** Sets the value at the path; raises where something is in the way. */
function writeOrRaise(vm: Machine, from: RValue, args: readonly RValue[], block: RProc | null = null): RValue {
  const { path, last, value } = takeApart(vm, args, block);
  let at = from;
  for (const key of path) {
    if (!isContainer(at, key)) mismatch(vm);
    at = vm.call(at, '[]', [key]);
  }
  if (!isContainer(at, last)) mismatch(vm);
  vm.call(at, '[]=', [last, value]);
  return value;
}

/** Removes what is at the path; the removed value. */
export function unlink(vm: Machine, from: RValue, path: readonly RValue[], last: RValue): RValue {
  const holder = path.length === 0 ? from : vm.call(from, 'read', [...path]);
  return holder instanceof RHash || holder instanceof RArray ? vm.call(holder, 'delete', [last]) : null;
}

function unlinkOrRaise(vm: Machine, from: RValue, path: readonly RValue[]): RValue {
  if (!exists(vm, from, path)) {
    const name = 'Chef::Exceptions::NoSuchAttribute';
    vm.raise(name, name);
  }
  return vm.call(from, 'unlink', [...path]);
}

function isContainer(value: RValue, key: RValue): boolean {
  return value instanceof RHash || (value instanceof RArray && isInteger(key));
}

function mismatch(vm: Machine): never {
  const name = 'Chef::Exceptions::AttributeTypeMismatch';
  vm.raise(name, name);
}

function takeApart(vm: Machine, args: readonly RValue[], block: RProc | null) {
  const path = [...args];
  const value = block ? vm.yield(block) : (path.pop() ?? null);
  const last = path.pop() ?? null;
  return { path, last, value };
}
