import { RArray } from '../../value/array.ts';
import { RObject } from '../../value/object.ts';
import { symbol } from '../../value/symbol.ts';
import type { RValue } from '../../value/value.ts';
import type { Machine } from '../../machine/machine.ts';
import type { NativeMethod } from '../define_class.ts';

/** Kernel's access to instance variables by name. */
export const instanceVariables: Record<string, NativeMethod<RValue>> = {
  'instance_variable_defined?(name)': (vm, self, name: RValue) => {
    const checked = checkName(vm, self, name);
    return ivars(self)?.has(checked) ?? false;
  },
  'instance_variable_get(name)': (vm, self, name: RValue) => {
    const checked = checkName(vm, self, name);
    return ivars(self)?.get(checked) ?? null;
  },
  'instance_variable_set(name, value)': (vm, self, name: RValue, value: RValue) => {
    const checked = checkName(vm, self, name);
    changeable(vm, self).setIvar(checked, value);
    return value;
  },
  instance_variables: (_vm, self) => new RArray([...(ivars(self)?.keys() ?? [])].map(symbol)),
  'remove_instance_variable(name)': (vm, self, name: RValue) => {
    const checked = checkName(vm, self, name);
    const object = changeable(vm, self);
    const value = object.ivars?.get(checked);
    if (value === undefined)
      vm.raise('NameError', `instance variable ${checked} not defined`, {
        name: symbol(checked),
        receiver: self,
      });
    object.ivars?.delete(checked);
    return value;
  },
};

function ivars(self: RValue): Map<string, RValue> | undefined {
  return self instanceof RObject ? self.ivars : undefined;
}

function checkName(vm: Machine, self: RValue, name: RValue): string {
  const text = vm.toName(name);
  if (!/^@[\p{L}_][\p{L}\p{N}_]*$/u.test(text))
    vm.raise('NameError', `\`${text}' is not allowed as an instance variable name`, { name, receiver: self });
  return text;
}

function changeable(vm: Machine, self: RValue): RObject {
  if (self instanceof RObject) {
    vm.checkFrozen(self);
    return self;
  }
  return vm.raise('FrozenError', `can't modify frozen ${vm.className(self)}: ${vm.inspect(self)}`, { receiver: self });
}
