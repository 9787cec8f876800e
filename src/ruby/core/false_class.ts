import { truthy, type RValue } from '../value/value.ts';
import { defineClass } from './define_class.ts';
import { frozenText, noAllocator } from './nil_class.ts';

/** FalseClass: false's class. */
export const falseClass = defineClass<false>({
  name: 'FalseClass',
  superclass: 'Object',
  allocate: noAllocator,

  methods: {
    '&(other)': () => false,
    '===(other)': (_vm, _self, other: RValue) => other === false,
    '^(other)': (_vm, _self, other: RValue) => truthy(other),
    to_s: () => frozenText('false'),
    '|(other)': (_vm, _self, other: RValue) => truthy(other),
  },

  aliases: { inspect: 'to_s' },

  afterwards(vm, klass) {
    vm.singletonClass(klass).methods.set('new', null);
  },
});
