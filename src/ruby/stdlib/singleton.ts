import type { RClass } from '../value/class.ts';
import type { RValue } from '../value/value.ts';
import type { Machine } from '../machine/machine.ts';
import { defineModule, installClass, nativeMethod } from '../core/define_class.ts';

/** singleton */
export function singleton(vm: Machine): void {
  installClass(vm, singletonModule);
}

const singletonModule = defineModule({
  name: 'Singleton',

  methods: {
    'clone(**options)': (vm, self) => vm.raise('TypeError', `can't clone instance of singleton ${vm.className(self)}`),
    dup: (vm, self) => vm.raise('TypeError', `can't dup instance of singleton ${vm.className(self)}`),
  },

  singletonMethods: {
    'included(klass)': (vm, _self, klass: RClass) => {
      const meta = vm.singletonClass(klass);
      vm.addMethod(
        meta,
        'instance',
        nativeMethod('instance', (machine, self) => instance(machine, self as RClass)),
      );
      for (const name of ['new', 'allocate']) vm.call(klass, 'private_class_method', [vm.str(name)]);
    },
  },
});

/** Each class has an instance of its own; a class which descends from a singleton, too. */
function instance(vm: Machine, klass: RClass): RValue {
  let instances = vm.attachments.get(singletonModule) as Map<RClass, RValue> | undefined;
  if (!instances) vm.attachments.set(singletonModule, (instances = new Map()));
  let made = instances.get(klass);
  if (made === undefined) instances.set(klass, (made = vm.call(klass, 'new', [])));
  return made;
}
