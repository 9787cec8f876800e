import { RArray } from '../value/array.ts';
import { RFloat } from '../value/float.ts';
import { RHash } from '../value/hash.ts';
import { RString } from '../value/string.ts';
import { truthy, type RValue } from '../value/value.ts';
import { defineClass } from './define_class.ts';

/** NilClass: nil's class. */
export const nilClass = defineClass<null>({
  name: 'NilClass',
  superclass: 'Object',

  methods: {
    '&(other)': () => false,
    '=~(other)': () => null,
    '===(other)': (_vm, _self, other: RValue) => other === null,
    inspect: () => new RString('nil'),
    'nil?': () => true,
    to_a: () => new RArray([]),
    to_f: () => new RFloat(0),
    to_h: () => new RHash(),
    to_i: () => 0,
    to_s: () => frozenText(''),
    '|(other)': (_vm, _self, other: RValue) => truthy(other),
  },

  afterwards(vm, klass) {
    vm.singletonClass(klass).methods.set('new', null);
    vm.singletonClass(klass).methods.set('allocate', null);
  },
});

/** A frozen String: what `to_s` of nil, true and false gives. */
export function frozenText(text: string): RString {
  const made = new RString(text);
  made.frozen = true;
  return made;
}
