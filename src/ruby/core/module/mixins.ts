import { RArray } from '../../value/array.ts';
import { RClass } from '../../value/class.ts';
import type { RValue } from '../../value/value.ts';
import type { Machine } from '../../machine/machine.ts';
import type { NativeMethod } from '../define_class.ts';
import { refuse } from '../refuse.ts';

/** Module's mixing in. */
export const mixins: Record<string, NativeMethod<RClass>> = {
  'include(*modules)': (vm, self, modules: RValue[]) => mixIn(vm, self, modules, 'append_features', 'included'),
  'include?(module)': (vm, self, module: RValue) => {
    const wanted = checkModule(vm, module);
    return wanted !== self && vm.ancestors(self).includes(wanted);
  },
  included_modules: (vm, self) => new RArray(vm.ancestors(self).filter((module) => module.isModule && module !== self)),
  'prepend(*modules)': (vm, self, modules: RValue[]) => mixIn(vm, self, modules, 'prepend_features', 'prepended'),
};

/** What mixing in calls on the module. */
export const mixinHooks: Record<string, NativeMethod<RClass>> = {
  'append_features(target)': (vm, self, target: RClass) => {
    vm.checkFrozen(target);
    if (vm.ancestors(self).includes(target)) vm.raise('ArgumentError', 'cyclic include detected');
    vm.includeModule(target, self);
    return self;
  },
  'extend_object(target)': (vm, self, target: RValue) => {
    vm.includeModule(vm.singletonClass(target), self);
    return target;
  },
  'extended(target)': () => null,
  'included(target)': () => null,
  'prepend_features(target)': (vm, self, target: RClass) => {
    vm.checkFrozen(target);
    if (vm.ancestors(self).includes(target)) vm.raise('ArgumentError', 'cyclic prepend detected');
    vm.prependModule(target, self);
    return self;
  },
  'prepended(target)': () => null,
  'refine(target)': (vm) => refuse(vm, 'Module#refine'),
  'using(module)': (vm) => refuse(vm, 'Module#using'),
};

function checkModule(vm: Machine, module: RValue): RClass {
  if (module instanceof RClass && module.isModule) return module;
  return vm.raise('TypeError', `wrong argument type ${vm.className(module)} (expected Module)`);
}

/** Mixes modules into a target, the last one first, through the methods that a module may override. */
export function mixIn(vm: Machine, target: RValue, modules: RValue[], feature: string, hook: string): RValue {
  if (modules.length === 0) vm.raise('ArgumentError', 'wrong number of arguments (given 0, expected 1+)');
  for (const module of modules) checkModule(vm, module);
  for (const module of modules.toReversed()) {
    vm.call(module, feature, [target]);
    vm.call(module, hook, [target]);
  }
  return target;
}
