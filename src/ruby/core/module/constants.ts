import { RArray } from '../../value/array.ts';
import { RClass } from '../../value/class.ts';
import { RString } from '../../value/string.ts';
import { RSymbol, symbol } from '../../value/symbol.ts';
import { truthy, type RValue } from '../../value/value.ts';
import { findConstant } from '../../machine/constants.ts';
import type { Machine } from '../../machine/machine.ts';
import type { NativeMethod } from '../define_class.ts';
import { refuse } from '../refuse.ts';
import { autoload } from '../kernel/loading.ts';

/** The class that an error names: a singleton class with nothing in it is one that Ruby would not have made. */
function scopeOf(self: RClass): RClass {
  let at = self;
  while (at.isSingleton && !(at.attached instanceof RClass) && at.superclass && at.methods.size + at.constants.size + at.includes.length === 0)
    at = at.superclass;
  return at;
}

/** Module's access to constants by name. */
export const moduleConstants: Record<string, NativeMethod<RClass>> = {
  'autoload(name, path)': (vm, self, name: RValue, path: RValue) =>
    autoload(vm, self, checkName(vm, self, vm.toName(name)), vm.toStr(path)),
  'autoload?(name, inherit = true)': () => null,
  'const_defined?(name, inherit = true)': (vm, self, name: RValue, inherit: RValue) =>
    isDefined(vm, self, name, truthy(inherit)),
  'const_get(name, inherit = true)': (vm, self, name: RValue, inherit: RValue) => get(vm, self, name, truthy(inherit)),
  'const_missing(name)': (vm, self, name: RValue) => {
    const text = vm.toName(name);
    const missing = scopeOf(self);
    const scope = missing === vm.classes.Object ? '' : `${vm.moduleName(missing)}::`;
    return vm.raise('NameError', `uninitialized constant ${scope}${text}`, { name: symbol(text), receiver: self });
  },
  'const_set(name, value)': (vm, self, name: RValue, value: RValue) => {
    const text = checkName(vm, self, vm.toName(name));
    vm.checkFrozen(self);
    if (value instanceof RClass && value.name === null) vm.nameModule(value, text, self);
    else vm.setConstant(self, text, value);
    return value;
  },
  'const_source_location(name, inherit = true)': (vm) => refuse(vm, 'Module#const_source_location'),
  'constants(inherit = true)': (vm, self, inherit: RValue) =>
    new RArray(constantNames(vm, self, truthy(inherit)).map(symbol)),
  'deprecate_constant(*names)': (vm, self, names: RValue[]) => {
    for (const name of names) ownEntry(vm, self, vm.toName(name));
    return self;
  },
  'private_constant(*names)': (vm, self, names: RValue[]) => {
    for (const name of names) ownEntry(vm, self, vm.toName(name)).isPrivate = true;
    vm.constantEpoch += 1;
  },
  'public_constant(*names)': (vm, self, names: RValue[]) => {
    for (const name of names) ownEntry(vm, self, vm.toName(name)).isPrivate = false;
    vm.constantEpoch += 1;
  },
};

/** `remove_const`, which is private. */
export const privateModuleConstants: Record<string, NativeMethod<RClass>> = {
  'remove_const(name)': (vm, self, name: RValue) => {
    const text = checkName(vm, self, vm.toName(name));
    const value = self.constants.has(text) ? findConstant(vm, self, text, true) : undefined;
    if (value === undefined)
      return vm.raise(
        'NameError',
        `constant ${self === vm.classes.Object ? 'Object' : vm.moduleName(self)}::${text} not defined`,
        { name: symbol(text), receiver: self },
      );
    // Set once more through the machine, which thereby forgets what it had looked up.
    vm.setConstant(self, text, value);
    self.constants.delete(text);
    return value;
  },
};

function checkName(vm: Machine, self: RClass, text: string): string {
  if (!/^\p{Lu}[\p{L}\p{N}_]*$/u.test(text))
    vm.raise('NameError', `wrong constant name ${text}`, { name: symbol(text), receiver: self });
  return text;
}

function parts(vm: Machine, self: RClass, name: RValue, text: string): string[] {
  const names = name instanceof RString ? text.replace(/^::/, '').split('::') : [text];
  for (const part of names)
    if (!/^\p{Lu}[\p{L}\p{N}_]*$/u.test(part))
      vm.raise('NameError', `wrong constant name ${text}`, { name: symbol(text), receiver: self });
  return names;
}

function look(vm: Machine, at: RClass, name: string, inherit: boolean, isFirst: boolean): RValue | undefined {
  if (!inherit) return at.constants.has(name) ? findConstant(vm, at, name, true) : undefined;
  return findConstant(vm, at, name, isFirst);
}

function get(vm: Machine, self: RClass, name: RValue, inherit: boolean): RValue {
  const text = name instanceof RSymbol ? name.name : vm.toStr(name);
  let at: RValue = text.startsWith('::') ? vm.classes.Object : self;
  for (const [index, part] of parts(vm, self, name, text).entries()) {
    if (!(at instanceof RClass)) return vm.raise('TypeError', `${text} does not refer to class/module`);
    at = look(vm, at, part, inherit, index === 0) ?? vm.call(at, 'const_missing', [symbol(part)]);
  }
  return at;
}

function isDefined(vm: Machine, self: RClass, name: RValue, inherit: boolean): boolean {
  const text = name instanceof RSymbol ? name.name : vm.toStr(name);
  let at: RValue = text.startsWith('::') ? vm.classes.Object : self;
  for (const [index, part] of parts(vm, self, name, text).entries()) {
    if (!(at instanceof RClass)) return vm.raise('TypeError', `${text} does not refer to class/module`);
    const found = look(vm, at, part, inherit, index === 0);
    if (found === undefined) return false;
    at = found;
  }
  return true;
}

/** The public constants of a module, and of what it includes and descends from, Object aside. */
function constantNames(vm: Machine, self: RClass, inherit: boolean): string[] {
  const names = new Set<string>();
  for (const module of inherit ? vm.ancestors(self) : [self]) {
    if (module === vm.classes.Object && self !== module) break;
    for (const [name, entry] of module.constants) if (!entry.isPrivate) names.add(name);
  }
  return [...names];
}

function ownEntry(vm: Machine, self: RClass, name: string) {
  const entry = self.constants.get(checkName(vm, self, name));
  if (!entry)
    return vm.raise('NameError', `constant ${vm.moduleName(self)}::${name} not defined`, {
      name: symbol(name),
      receiver: self,
    });
  return entry;
}
