import type { RValue } from '../value/value.ts';
import { RObject } from '../value/object.ts';
import { RRange } from '../value/range.ts';
import { comparisonFailed, orderNumber } from '../machine/compare.ts';
import type { Machine } from '../machine/machine.ts';
import { defineModule } from './define_class.ts';
import { guardRecursion } from './recursion.ts';

/** Comparable: what follows from `<=>`. */
export const comparable = defineModule({
  name: 'Comparable',

  methods: {
    '<(other)': (vm, self, other) => order(vm, self, other) < 0,
    '<=(other)': (vm, self, other) => order(vm, self, other) <= 0,
    '==(other)': (vm, self, other) => isEqual(vm, self, other),
    '>(other)': (vm, self, other) => order(vm, self, other) > 0,
    '>=(other)': (vm, self, other) => order(vm, self, other) >= 0,
    'between?(min, max)': (vm, self, min, max) => order(vm, self, min) >= 0 && order(vm, self, max) <= 0,
    'clamp(min, max = absent)': clamp,
  },
});

function order(vm: Machine, a: RValue, b: RValue): number {
  const made = vm.send(a, '<=>', b);
  return made === null ? comparisonFailed(vm, a, b) : orderNumber(vm, made, a, b);
}

function isEqual(vm: Machine, self: RValue, other: RValue): boolean {
  if (self === other) return true;
  const compare = () => {
    const made = vm.send(self, '<=>', other);
    return made !== null && orderNumber(vm, made, self, other) === 0;
  };
  return self instanceof RObject ? guardRecursion(vm, '==', self, compare, () => false, other) : compare();
}

function clamp(vm: Machine, self: RValue, first: RValue, second: RValue | undefined): RValue {
  let min = first;
  let max = second ?? null;
  if (second === undefined) {
    if (!(first instanceof RRange))
      vm.raise('TypeError', `wrong argument type ${vm.className(first)} (expected Range)`);
    min = first.begin;
    max = first.end;
    if (first.excludeEnd && max !== null) vm.raise('ArgumentError', 'cannot clamp with an exclusive range');
  }
  if (min !== null && max !== null && order(vm, min, max) > 0)
    vm.raise('ArgumentError', 'min argument must be smaller than max argument');
  if (min !== null) {
    const toMin = order(vm, self, min);
    if (toMin === 0) return self;
    if (toMin < 0) return min;
  }
  return max !== null && order(vm, self, max) > 0 ? max : self;
}
