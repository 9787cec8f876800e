import { RArray } from '../value/array.ts';
import { RFloat } from '../value/float.ts';
import { RObject } from '../value/object.ts';
import { RSymbol, symbol } from '../value/symbol.ts';
import { truthy, type RValue } from '../value/value.ts';
import { noMethod } from '../machine/exceptions.ts';
import type { Machine } from '../machine/machine.ts';
import { defineClass } from './define_class.ts';
import { evaluateIn } from './kernel/evaluation.ts';
import { addRawMethods, checkCount } from './raw_method.ts';

/** BasicObject: what every object can do. */
export const basicObject = defineClass({
  name: 'BasicObject',
  superclass: null,

  methods: {
    '!': (_vm, self) => !truthy(self),
    '!=(other)': (vm, self, other: RValue) => !vm.truthyCall(self, '==', [other]),
    '==(other)': (_vm, self, other: RValue) => identical(self, other),
    __id__: (vm, self) => objectId(vm, self),
    'equal?(other)': (_vm, self, other: RValue) => identical(self, other),
  },

  privateMethods: {
    initialize: () => null,
    'method_missing(name, *args)': (vm, self, name: RSymbol, args: RValue[]) =>
      noMethod(vm, self, name.name, vm.missingStyle, args),
    'singleton_method_added(name)': () => null,
    'singleton_method_removed(name)': () => null,
    'singleton_method_undefined(name)': () => null,
  },

  afterwards(vm, klass) {
    addRawMethods(vm, klass, {
      __send__: (_vm, self, args, block) => sendAny(vm, self, args, block),
      instance_eval: (_vm, self, args, block) => {
        if (!block) return evaluateIn(vm, args, instanceSurroundings(vm, self));
        checkCount(vm, args.length, 0);
        return vm.callProc(block, [self], { self, definee: 'singleton' });
      },
      instance_exec: (_vm, self, args, block) => {
        if (!block) return vm.raise('LocalJumpError', 'no block given (yield)');
        return vm.callProc(block, args, { self, definee: 'singleton' });
      },
    });
  },
});

/** `a.equal?(b)`: Floats are one object for each value. */
export function identical(a: RValue, b: RValue): boolean {
  return a === b || (a instanceof RFloat && b instanceof RFloat && Object.is(a.value, b.value));
}

/** Calls the method that the first argument names, whatever its visibility. */
export function sendAny(vm: Machine, self: RValue, args: RValue[], block: Parameters<Machine['call']>[3]): RValue {
  if (args.length === 0) vm.raise('ArgumentError', 'no method name given');
  const [name, ...rest] = args;
  return vm.call(self, vm.toName(name as RValue), rest, block);
}

function instanceSurroundings(vm: Machine, self: RValue) {
  const hasSingleton = self === null || typeof self === 'boolean' || self instanceof RObject;
  return hasSingleton ? { self, definee: vm.singletonClass(self) } : { self };
}

/** What `object_id` answers: as MRI numbers them for integers, nil, true and false. */
export function objectId(vm: Machine, value: RValue): RValue {
  if (typeof value === 'number') return value * 2 + 1;
  if (typeof value === 'bigint') return Number(BigInt.asIntN(52, value * 2n + 1n));
  if (value === null) return 8;
  if (value === true) return 20;
  if (value === false) return 0;
  if (value instanceof RObject) return value.objectId;
  return immediateId(vm, value);
}

/** Symbols and Floats are no heap objects: they are numbered by what they are. */
function immediateId(vm: Machine, value: RSymbol | RFloat): number {
  let ids = vm.momentary.get(immediateId) as Map<unknown, RArray> | undefined;
  if (!ids) vm.momentary.set(immediateId, (ids = new Map()));
  const key = value instanceof RFloat ? `f${value.value}` : symbol(value.name);
  let holder = ids.get(key);
  if (!holder) ids.set(key, (holder = new RArray([])));
  return holder.objectId + 2;
}
