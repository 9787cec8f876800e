import { RArray } from '../../value/array.ts';
import type { RClass } from '../../value/class.ts';
import { symbol } from '../../value/symbol.ts';
import { truthy, type RValue } from '../../value/value.ts';
import type { Machine } from '../../machine/machine.ts';
import type { NativeMethod } from '../define_class.ts';

/** Module's access to class variables by name. */
export const classVariables: Record<string, NativeMethod<RClass>> = {
  'class_variable_defined?(name)': (vm, self, name: RValue) => !!holder(vm, self, checkName(vm, self, name)),
  'class_variable_get(name)': (vm, self, name: RValue) => {
    const text = checkName(vm, self, name);
    const value = holder(vm, self, text)?.classVariables?.get(text);
    if (value !== undefined) return value;
    return vm.raise('NameError', `uninitialized class variable ${text} in ${vm.moduleName(self)}`, {
      name: symbol(text),
      receiver: self,
    });
  },
  'class_variable_set(name, value)': (vm, self, name: RValue, value: RValue) => {
    const text = checkName(vm, self, name);
    const target = holder(vm, self, text) ?? self;
    vm.checkFrozen(target);
    (target.classVariables ??= new Map()).set(text, value);
    return value;
  },
  'class_variables(inherit = true)': (vm, self, inherit: RValue) => {
    const line = truthy(inherit) ? vm.ancestors(self) : [self];
    return new RArray([...new Set(line.flatMap((module) => [...(module.classVariables?.keys() ?? [])]))].map(symbol));
  },
  'remove_class_variable(name)': (vm, self, name: RValue) => {
    const text = checkName(vm, self, name);
    vm.checkFrozen(self);
    const value = self.classVariables?.get(text);
    if (value === undefined) {
      const message = holder(vm, self, text)
        ? `cannot remove ${text} for ${vm.moduleName(self)}`
        : `class variable ${text} not defined for ${vm.moduleName(self)}`;
      vm.raise('NameError', message, { name: symbol(text), receiver: self });
    }
    self.classVariables?.delete(text);
    return value;
  },
};

function holder(vm: Machine, self: RClass, name: string): RClass | undefined {
  const line = vm.ancestors(
    self.attached && self.attached.tag !== 'Object' && vm.isModule(self.attached) ? self.attached : self,
  );
  return line.findLast((module) => module.classVariables?.has(name));
}

function checkName(vm: Machine, self: RClass, name: RValue): string {
  const text = vm.toName(name);
  if (!/^@@[\p{L}_][\p{L}\p{N}_]*$/u.test(text))
    vm.raise('NameError', `\`${text}' is not allowed as a class variable name`, { name: symbol(text), receiver: self });
  return text;
}
