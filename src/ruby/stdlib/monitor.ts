import { RObject } from '../value/object.ts';
import type { RProc } from '../value/proc.ts';
import type { RValue } from '../value/value.ts';
import type { Machine } from '../machine/machine.ts';
import { defineClass, defineModule, installClass, type NativeMethod } from '../core/define_class.ts';
import { refuse } from '../core/refuse.ts';

/** monitor: locks that their holder may take again; nobody else runs. */
export function monitor(vm: Machine): void {
  installClass(vm, monitorClass);
  installClass(vm, mixin);
}

const depths = new WeakMap<RObject, number>();

function synchronize(vm: Machine, self: RValue, block: RProc | null): RValue {
  enter(self);
  try {
    return vm.yield(block);
  } finally {
    depths.set(self as RObject, depth(self) - 1);
  }
}

function depth(self: RValue): number {
  return depths.get(self as RObject) ?? 0;
}

function enter(self: RValue): void {
  depths.set(self as RObject, depth(self) + 1);
}

function leave(vm: Machine, self: RValue): void {
  if (depth(self) === 0) vm.raise('ThreadError', 'current fiber not owner');
  depths.set(self as RObject, depth(self) - 1);
}

const locking: Record<string, NativeMethod<RValue>> = {
  mon_enter: (_vm, self) => enter(self),
  mon_exit: (vm, self) => leave(vm, self),
  'mon_locked?': (_vm, self) => depth(self) > 0,
  'mon_owned?': (_vm, self) => depth(self) > 0,
  'mon_synchronize(&block)': (vm, self, block: RProc | null) => synchronize(vm, self, block),
  mon_try_enter: (_vm, self) => {
    enter(self);
    return true;
  },
  new_cond: (vm) => refuse(vm, 'Monitor#new_cond'),
};

const monitorClass = defineClass({
  name: 'Monitor',
  superclass: 'Object',
  allocate: (_vm, klass) => new RObject(klass),
  methods: locking,
  aliases: { enter: 'mon_enter', exit: 'mon_exit', synchronize: 'mon_synchronize', try_enter: 'mon_try_enter' },
});

const mixin = defineModule({
  name: 'MonitorMixin',
  methods: locking,
  aliases: { synchronize: 'mon_synchronize', try_mon_enter: 'mon_try_enter' },
});
