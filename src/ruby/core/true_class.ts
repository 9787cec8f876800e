import { truthy, type RValue } from '../value/value.ts';
import { defineClass } from './define_class.ts';
import { frozenText, noAllocator } from './nil_class.ts';

/** TrueClass: true's class. */
export const trueClass = defineClass<true>({
  name: 'TrueClass',
  superclass: 'Object',
  allocate: noAllocator,

  methods: {
    '&(other)': (_vm, _self, other: RValue) => truthy(other),
    '===(other)': (_vm, _self, other: RValue) => other === true,
    '^(other)': (_vm, _self, other: RValue) => !truthy(other),
    to_s: () => frozenText('true'),
    '|(other)': () => true,
  },

  aliases: { inspect: 'to_s' },

  afterwards(vm, klass) {
    vm.singletonClass(klass).methods.set('new', null);
  },
});
