import type { RClass } from '../../value/class.ts';
import { truthy, type RValue } from '../../value/value.ts';
import { findConstant } from '../../machine/constants.ts';
import { loadFile, requireFeature, requireRelative } from '../../machine/loader.ts';
import type { Machine } from '../../machine/machine.ts';
import type { NativeMethod } from '../define_class.ts';
import { refuse } from '../refuse.ts';

/** `require` and its like. */
export const loading: Record<string, NativeMethod<RValue>> = {
  'autoload(name, path)': (vm, _self, name: RValue, path: RValue) =>
    autoload(vm, vm.classes.Object, vm.toName(name), vm.toStr(path)),
  'autoload?(name, inherit = true)': (vm) => refuse(vm, 'Kernel#autoload?'),
  'load(path, wrap = false)': (vm, _self, path: RValue, wrap: RValue) => {
    if (truthy(wrap)) refuse(vm, 'Kernel#load with a module to wrap');
    loadFile(vm, pathText(vm, path));
    return true;
  },
  'require(name)': (vm, _self, name: RValue) => requireFeature(vm, pathText(vm, name)),
  'require_relative(name)': (vm, _self, name: RValue) => requireRelative(vm, pathText(vm, name)),
};

function pathText(vm: Machine, path: RValue): string {
  return vm.toStr(vm.respondTo(path, 'to_path') ? vm.call(path, 'to_path', []) : path);
}

/** Makes a constant which is loaded when it is first asked for. */
export function autoload(_vm: Machine, module: RClass, name: string, path: string): null {
  if (module.constants.has(name)) return null;
  module.constants.set(name, {
    value: undefined,
    autoload: (machine) => {
      requireFeature(machine, path);
      return findConstant(machine, module, name) ?? machine.raise('NameError', `uninitialized constant ${name}`);
    },
  });
  return null;
}
