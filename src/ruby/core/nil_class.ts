import { RArray } from '../value/array.ts';
import { RFloat } from '../value/float.ts';
import type { RClass } from '../value/class.ts';
import { RHash } from '../value/hash.ts';
import { RString } from '../value/string.ts';
import { truthy, type RValue } from '../value/value.ts';
import type { Machine } from '../machine/machine.ts';
import { defineClass } from './define_class.ts';
import { refuse } from './refuse.ts';

/** NilClass: nil's class. */
export const nilClass = defineClass<null>({
  name: 'NilClass',
  superclass: 'Object',
  allocate: noAllocator,

  methods: {
    '&(other)': () => false,
    '=~(other)': () => null,
    '^(other)': (_vm, _self, other: RValue) => truthy(other),
    '===(other)': (_vm, _self, other: RValue) => other === null,
    inspect: () => new RString('nil'),
    'nil?': () => true,
    to_a: () => new RArray([]),
    to_c: (vm) => refuse(vm, 'NilClass#to_c'),
    to_f: () => new RFloat(0),
    to_h: () => new RHash(),
    to_i: () => 0,
    to_s: () => frozenText(''),
    '|(other)': (_vm, _self, other: RValue) => truthy(other),
  },

  afterwards(vm, klass) {
    vm.singletonClass(klass).methods.set('new', null);
  },
});

/** The allocator of a class whose instances all stand already. */
export function noAllocator(vm: Machine, klass: RClass): never {
  vm.raise('TypeError', `allocator undefined for ${vm.moduleName(klass)}`);
}

/** A frozen String: what `to_s` of nil, true and false gives. */
export function frozenText(text: string): RString {
  const made = new RString(text);
  made.frozen = true;
  return made;
}
