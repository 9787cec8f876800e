import { RFloat } from '../value/float.ts';
import { RHash } from '../value/hash.ts';
import type { RProc } from '../value/proc.ts';
import { RArray } from '../value/array.ts';
import { isInteger, type RValue, truthy } from '../value/value.ts';
import type { Machine } from '../machine/machine.ts';
import { defineClass } from './define_class.ts';
import { coerceAndCall, refuseComplex } from './numeric/coerce.ts';
import { step } from './numeric/step.ts';

/** Numeric: what all numbers can, told in terms of their operators. */
export const numeric = defineClass({
  name: 'Numeric',
  superclass: 'Object',
  includes: ['Comparable'],

  methods: {
    '%(other)': (vm, self, other) => vm.send(self, '-', vm.send(other, '*', vm.send(self, 'div', other))),
    '+@': (_vm, self) => self,
    '-@': (vm, self) => negative(vm, self),
    '<=>(other)': (vm, self, other) => (self === other || vm.equal(self, other) ? 0 : null),
    abs: (vm, self) => (vm.truthyCall(self, '<', [0]) ? vm.send(self, '-@') : self),
    abs2: (vm, self) => vm.send(self, '*', self),
    arg: (vm, self) => (vm.truthyCall(self, 'negative?', []) ? new RFloat(Math.PI) : 0),
    'ceil(digits = 0)': (vm, self, digits) => vm.send(float(vm, self), 'ceil', digits),
    'clone(freeze: true)': (vm, self, freeze) =>
      freeze === false ? vm.raise('ArgumentError', `can't unfreeze ${vm.className(self)}`) : self,
    'coerce(other)': (vm, self, other) => {
      if (vm.realClassOf(self) === vm.realClassOf(other)) return new RArray([other, self]);
      return new RArray([new RFloat(toFloat(vm, other)), new RFloat(toFloat(vm, self))]);
    },
    conj: (_vm, self) => self,
    denominator: (vm, self) => vm.send(vm.send(self, 'to_r'), 'denominator'),
    'div(other)': (vm, self, other) => {
      if (vm.equal(other, 0)) vm.raise('ZeroDivisionError', 'divided by 0');
      return vm.send(vm.send(self, '/', other), 'floor');
    },
    'divmod(other)': (vm, self, other) => new RArray([vm.send(self, 'div', other), vm.send(self, '%', other)]),
    dup: (_vm, self) => self,
    'eql?(other)': (vm, self, other) => vm.realClassOf(self) === vm.realClassOf(other) && vm.equal(self, other),
    'fdiv(other)': (vm, self, other) => vm.send(float(vm, self), '/', other),
    'finite?': () => true,
    'floor(digits = 0)': (vm, self, digits) => vm.send(float(vm, self), 'floor', digits),
    i: (vm) => refuseComplex(vm),
    imaginary: () => 0,
    'infinite?': () => null,
    'integer?': () => false,
    'negative?': (vm, self) => truthy(vm.send(self, '<', 0)),
    'nonzero?': (vm, self) => (vm.truthyCall(self, 'zero?', []) ? null : self),
    numerator: (vm, self) => vm.send(vm.send(self, 'to_r'), 'numerator'),
    polar: (vm, self) => new RArray([vm.send(self, 'abs'), vm.send(self, 'arg')]),
    'positive?': (vm, self) => truthy(vm.send(self, '>', 0)),
    'quo(other)': (vm, self, other) =>
      other instanceof RFloat ? vm.send(self, 'fdiv', other) : vm.send(vm.send(self, 'to_r'), '/', other),
    real: (_vm, self) => self,
    'real?': () => true,
    rect: (_vm, self) => new RArray([self, 0]),
    'remainder(other)': (vm, self, other) => {
      const rest = vm.send(self, '%', other);
      const isCrossed =
        !vm.equal(rest, 0) &&
        ((vm.truthyCall(self, '<', [0]) && vm.truthyCall(other, '>', [0])) ||
          (vm.truthyCall(self, '>', [0]) && vm.truthyCall(other, '<', [0])));
      return isCrossed ? vm.send(rest, '-', other) : rest;
    },
    'round(digits = 0)': (vm, self, digits) => vm.send(float(vm, self), 'round', digits),
    'step(limit = absent, step = absent, **options, &block)': (
      vm,
      self,
      limit: RValue | undefined,
      size: RValue | undefined,
      options: RHash,
      block: RProc | null,
    ) => step(vm, self, limit, size, options, block),
    to_c: (vm) => refuseComplex(vm),
    to_int: (vm, self) => vm.send(self, 'to_i'),
    'truncate(digits = 0)': (vm, self, digits) => vm.send(float(vm, self), 'truncate', digits),
    'zero?': (vm, self) => vm.equal(self, 0),
  },

  aliases: {
    angle: 'arg',
    conjugate: 'conj',
    imag: 'imaginary',
    magnitude: 'abs',
    modulo: '%',
    phase: 'arg',
    rectangular: 'rect',
  },
});

function negative(vm: Machine, self: RValue): RValue {
  return coerceAndCall(vm, 0, '-', self);
}

/** `Float(value)`, as far as a number can be asked. */
export function toFloat(vm: Machine, value: RValue): number {
  if (value instanceof RFloat) return value.value;
  if (isInteger(value)) return Number(value);
  const made = vm.call(vm.main, 'Float', [value]);
  return (made as RFloat).value;
}

function float(vm: Machine, self: RValue): RValue {
  return new RFloat(vm.toFloat(self));
}
