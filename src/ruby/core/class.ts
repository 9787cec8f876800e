import { RArray } from '../value/array.ts';
import { RClass } from '../value/class.ts';
import type { RProc } from '../value/proc.ts';
import type { RValue } from '../value/value.ts';
import type { Machine } from '../machine/machine.ts';
import { defineClass } from './define_class.ts';
import { addRawMethods } from './raw_method.ts';

/** Class: what makes objects. */
export const klass = defineClass<RClass>({
  name: 'Class',
  superclass: 'Module',

  methods: {
    allocate: (vm, self) => allocate(vm, self),
    subclasses: (_vm, self) => new RArray(self.subclasses.toReversed()),
    superclass: (_vm, self) => {
      let up = self.superclass;
      while (up && up.isSingleton && !self.isSingleton) up = up.superclass;
      return up;
    },
  },

  privateMethods: {
    'inherited(subclass)': () => null,
  },

  afterwards(vm, self) {
    addRawMethods(vm, self, {
      new: (_vm, receiver, args, block) => {
        const made = allocate(vm, receiver as RClass);
        const entry = vm.find(receiver as RClass, 'initialize');
        if (entry) entry.body.invoke(vm, made, args, block, entry);
        return made;
      },
    });
    for (const name of ['append_features', 'extend_object', 'module_function', 'prepend_features', 'refine'])
      self.methods.set(name, null);
    // Class.new itself makes a class.
    addRawMethods(vm, vm.singletonClass(self), {
      new: (_vm, receiver, args, block) => makeClass(vm, receiver as RClass, args, block),
    });
  },
});

function allocate(vm: Machine, self: RClass): RValue {
  if (self.isSingleton) return vm.raise('TypeError', "can't create instance of singleton class");
  return vm.allocate(self);
}

function makeClass(vm: Machine, _receiver: RClass, args: RValue[], block: RProc | null): RClass {
  if (args.length > 1) vm.raise('ArgumentError', `wrong number of arguments (given ${args.length}, expected 0..1)`);
  const superclass = args.length === 0 ? vm.classes.Object : checkSuperclass(vm, args[0] as RValue);
  const made = vm.defineClass(null, superclass);
  inherited(vm, superclass, made);
  if (block) vm.callProc(block, [made], { self: made, definee: made });
  return made;
}

/** Refuses what no class can descend from. */
function checkSuperclass(vm: Machine, value: RValue): RClass {
  if (!(value instanceof RClass) || value.isModule)
    return vm.raise(
      'TypeError',
      `superclass must be an instance of Class (given an instance of ${vm.className(value)})`,
    );
  if (value.isSingleton) vm.raise('TypeError', "can't make subclass of singleton class");
  if (value === vm.classes.Class) vm.raise('TypeError', "can't make subclass of Class");
  return value;
}

/** Tells a class of its new subclass. */
export function inherited(vm: Machine, superclass: RClass, subclass: RClass): void {
  vm.call(superclass, 'inherited', [subclass]);
}
