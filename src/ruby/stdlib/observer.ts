import { RHash } from '../value/hash.ts';
import type { RObject } from '../value/object.ts';
import type { RSymbol } from '../value/symbol.ts';
import { truthy, type RValue } from '../value/value.ts';
import type { Machine } from '../machine/machine.ts';
import { defineModule, installClass } from '../core/define_class.ts';

/** observer */
export function observer(vm: Machine): void {
  installClass(vm, observable);
}

const observable = defineModule({
  name: 'Observable',
  methods: {
    'add_observer(observer, method = :update)': (vm, self, given: RValue, method: RSymbol) => {
      if (!vm.respondTo(given, vm.toName(method)))
        vm.raise('NoMethodError', `observer does not respond to \`${vm.toName(method)}'`);
      peers(self).set(vm, given, method);
      return method;
    },
    'changed(state = true)': (_vm, self, state: RValue) => {
      (self as RObject).setIvar('@observer_state', state);
      return state;
    },
    'changed?': (_vm, self) => truthy((self as RObject).ivar('@observer_state') ?? null),
    count_observers: (_vm, self) => peers(self).size,
    'delete_observer(observer)': (vm, self, given: RValue) => peers(self).delete(vm, given) ?? null,
    delete_observers: (_vm, self) => {
      peers(self).clear();
    },
    'notify_observers(*args)': (vm, self, args: RValue[]) => {
      if (!truthy((self as RObject).ivar('@observer_state') ?? null)) return null;
      for (const { key, value } of [...peers(self)]) vm.call(key, vm.toName(value), args);
      (self as RObject).setIvar('@observer_state', false);
      return false;
    },
  },
});

function peers(self: RValue): RHash {
  const object = self as RObject;
  const found = object.ivar('@observer_peers');
  if (found instanceof RHash) return found;
  const made = new RHash();
  object.setIvar('@observer_peers', made);
  return made;
}
