import { RArray } from '../../value/array.ts';
import type { RClass } from '../../value/class.ts';
import type { Visibility } from '../../value/method.ts';
import { RMethod, type RProc } from '../../value/proc.ts';
import { symbol } from '../../value/symbol.ts';
import { truthy, type RValue } from '../../value/value.ts';
import { checkModifiable } from '../../machine/exceptions.ts';
import type { Machine } from '../../machine/machine.ts';
import type { NativeMethod } from '../define_class.ts';
import { kindName, namesIn, undefinedMethod } from '../kernel/methods.ts';
import { currentVisibility, defineMethod, methodAdded, notify } from './method_definition.ts';

/** Module's dealings with the methods of its instances. */
export const moduleMethods: Record<string, NativeMethod<RClass>> = {
  'alias_method(name, old)': (vm, self, name: RValue, old: RValue) => {
    checkModifiable(vm, self);
    const made = vm.toName(name);
    vm.aliasMethod(self, made, vm.toName(old));
    methodAdded(vm, self, made);
    return symbol(made);
  },
  'define_method(name, body = absent, &block)': (
    vm,
    self,
    name: RValue,
    body: RValue | undefined,
    block: RProc | null,
  ) => {
    return defineMethod(vm, self, vm.toName(name), body, block, currentVisibility(vm, self));
  },
  'instance_method(name)': (vm, self, name: RValue) => {
    const text = vm.toName(name);
    const entry = vm.find(self, text);
    return entry ? new RMethod(entry, undefined, self) : undefinedMethod(vm, self, text, self);
  },
  'instance_methods(all = true)': (vm, self, all: RValue) => names(vm, self, all, ['public', 'protected']),
  'method_defined?(name, inherit = true)': (vm, self, name: RValue, inherit: RValue) =>
    isDefined(vm, self, name, inherit, ['public', 'protected']),
  'private_instance_methods(all = true)': (vm, self, all: RValue) => names(vm, self, all, ['private']),
  'private_method_defined?(name, inherit = true)': (vm, self, name: RValue, inherit: RValue) =>
    isDefined(vm, self, name, inherit, ['private']),
  'protected_instance_methods(all = true)': (vm, self, all: RValue) => names(vm, self, all, ['protected']),
  'protected_method_defined?(name, inherit = true)': (vm, self, name: RValue, inherit: RValue) =>
    isDefined(vm, self, name, inherit, ['protected']),
  'public_instance_method(name)': (vm, self, name: RValue) => {
    const text = vm.toName(name);
    const entry = vm.find(self, text);
    if (!entry) return undefinedMethod(vm, self, text, self);
    if (entry.visibility === 'public') return new RMethod(entry, undefined, self);
    return vm.raise('NameError', `method \`${text}' for ${kindName(vm, self)} is ${entry.visibility}`, {
      name: symbol(text),
      receiver: self,
    });
  },
  'public_instance_methods(all = true)': (vm, self, all: RValue) => names(vm, self, all, ['public']),
  'public_method_defined?(name, inherit = true)': (vm, self, name: RValue, inherit: RValue) =>
    isDefined(vm, self, name, inherit, ['public']),
  'remove_method(*names)': (vm, self, given: RValue[]) => {
    checkModifiable(vm, self);
    for (const name of given) removeMethod(vm, self, vm.toName(name));
    return self;
  },
  'undef_method(*names)': (vm, self, given: RValue[]) => {
    checkModifiable(vm, self);
    for (const name of given) undefMethod(vm, self, vm.toName(name));
    return self;
  },
};

function names(vm: Machine, self: RClass, all: RValue, visibilities: readonly Visibility[]): RArray {
  return namesIn(truthy(all) ? vm.ancestors(self) : [self], visibilities);
}

function isDefined(
  vm: Machine,
  self: RClass,
  name: RValue,
  inherit: RValue,
  visibilities: readonly Visibility[],
): boolean {
  const text = vm.toName(name);
  const entry = truthy(inherit) ? vm.find(self, text) : self.methods.get(text);
  return !!entry && visibilities.includes(entry.visibility);
}

function removeMethod(vm: Machine, self: RClass, name: string): void {
  const entry = self.methods.get(name);
  if (!entry)
    vm.raise('NameError', `method \`${name}' not defined in ${vm.moduleName(self)}`, {
      name: symbol(name),
      receiver: self,
    });
  // The entry is put once more through the machine, which thereby forgets what it had looked up.
  vm.addMethod(self, name, entry.body);
  self.methods.delete(name);
  notify(vm, self, name, 'removed');
}

/** Makes the instances of a class answer no more to a name. */
function undefMethod(vm: Machine, self: RClass, name: string): void {
  const entry = vm.find(self, name) ?? (self.isModule ? vm.find(vm.classes.Object, name) : null);
  if (!entry) undefinedMethod(vm, self, name, self);
  vm.addMethod(self, name, entry.body);
  self.methods.set(name, null);
  notify(vm, self, name, 'undefined');
}
