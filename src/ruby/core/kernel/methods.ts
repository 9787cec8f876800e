import { RArray } from '../../value/array.ts';
import { RClass } from '../../value/class.ts';
import type { MethodEntry, Visibility } from '../../value/method.ts';
import { RMethod, type RProc } from '../../value/proc.ts';
import { symbol } from '../../value/symbol.ts';
import { truthy, type RValue } from '../../value/value.ts';
import type { Machine } from '../../machine/machine.ts';
import type { NativeMethod } from '../define_class.ts';
import { defineMethod } from '../module/method_definition.ts';

/** Kernel's questions about an object's methods. */
export const methodQuestions: Record<string, NativeMethod<RValue>> = {
  'define_singleton_method(name, body = absent, &block)': (
    vm,
    self,
    name: RValue,
    body: RValue | undefined,
    block: RProc | null,
  ) => {
    return defineMethod(vm, vm.singletonClass(self), vm.toName(name), body, block, 'public');
  },
  'method(name)': (vm, self, name: RValue) => methodOf(vm, self, vm.toName(name), 'private'),
  'methods(all = true)': (vm, self, all: RValue) =>
    truthy(all)
      ? namesIn(vm.ancestors(vm.classOf(self)), ['public', 'protected'])
      : singletonNames(vm, self, ['public', 'protected'], true),
  'private_methods(all = true)': (vm, self, all: RValue) => methodNames(vm, self, all, 'private'),
  'protected_methods(all = true)': (vm, self, all: RValue) => methodNames(vm, self, all, 'protected'),
  'public_method(name)': (vm, self, name: RValue) => methodOf(vm, self, vm.toName(name), 'public'),
  'public_methods(all = true)': (vm, self, all: RValue) => methodNames(vm, self, all, 'public'),
  'respond_to?(name, include_all = false)': (vm, self, name: RValue, includeAll: RValue) =>
    respondTo(vm, self, vm.toName(name), truthy(includeAll)),
  'singleton_method(name)': (vm, self, name: RValue) => singletonMethod(vm, self, vm.toName(name)),
  'singleton_methods(all = true)': (vm, self, all: RValue) =>
    singletonNames(vm, self, ['public', 'protected'], truthy(all)),
};

function respondTo(vm: Machine, self: RValue, name: string, includeAll: boolean): boolean {
  const klass = vm.classOf(self);
  const entry = vm.find(klass, name);
  if (entry) return includeAll || entry.visibility === 'public';
  const missing = vm.find(klass, 'respond_to_missing?');
  if (!missing || missing.owner === vm.classes.Kernel) return false;
  return truthy(missing.body.invoke(vm, self, [symbol(name), includeAll], null, missing));
}

/** The Method object for a name; also for what `respond_to_missing?` vouches for. */
function methodOf(vm: Machine, self: RValue, name: string, least: 'public' | 'private'): RMethod {
  const klass = vm.classOf(self);
  const entry = vm.find(klass, name);
  if (entry && (least === 'private' || entry.visibility === 'public'))
    return new RMethod(entry, self, vm.realClassOf(self));
  if (!entry) {
    const missing = vm.find(klass, 'respond_to_missing?');
    if (
      missing &&
      missing.owner !== vm.classes.Kernel &&
      truthy(missing.body.invoke(vm, self, [symbol(name), true], null, missing))
    )
      return new RMethod(missingEntry(vm, self, name), self, vm.realClassOf(self));
  }
  return entry
    ? vm.raise('NameError', `method \`${name}' for ${kindName(vm, klass)} is ${entry.visibility}`, {
        name: symbol(name),
        receiver: self,
      })
    : undefinedMethod(vm, klass, name, self);
}

function missingEntry(vm: Machine, self: RValue, name: string): MethodEntry {
  return {
    name,
    originalName: name,
    owner: vm.realClassOf(self),
    visibility: 'public',
    body: {
      arity: -1,
      parameters: [{ kind: 'rest', name: undefined }],
      invoke: (machine, receiver, args, block) =>
        machine.call(receiver, 'method_missing', [symbol(name), ...args], block),
    },
  };
}

/** "class `Foo'" or "module `Foo'", as NameErrors about methods say. */
export function kindName(vm: Machine, module: RClass): string {
  return `${module.isModule ? 'module' : 'class'} \`${vm.moduleName(module)}'`;
}

export function undefinedMethod(vm: Machine, module: RClass, name: string, receiver: RValue): never {
  vm.raise('NameError', `undefined method \`${name}' for ${kindName(vm, module)}`, { name: symbol(name), receiver });
}

function singletonMethod(vm: Machine, self: RValue, name: string): RMethod {
  const klass = vm.classOf(self);
  const entry = klass.attached === self ? klass.methods.get(name) : undefined;
  if (entry) return new RMethod(entry, self, klass);
  return vm.raise('NameError', `undefined singleton method \`${name}' for ${vm.inspect(self)}`, {
    name: symbol(name),
    receiver: self,
  });
}

function methodNames(vm: Machine, self: RValue, all: RValue, visibility: Visibility): RArray {
  const line = vm.ancestors(vm.classOf(self));
  if (truthy(all)) return namesIn(line, [visibility]);
  const end = line.findIndex((module) => !module.isSingleton && !module.isModule);
  return namesIn(line.slice(0, end + 1), [visibility]);
}

/** Names of methods in a line of classes; what comes first decides the visibility. */
export function namesIn(line: readonly RClass[], visibilities: readonly Visibility[]): RArray {
  const seen = new Map<string, boolean>();
  for (const module of line)
    for (const [name, entry] of module.methods)
      if (!seen.has(name)) seen.set(name, !!entry && visibilities.includes(entry.visibility));
  return new RArray([...seen].filter(([, isShown]) => isShown).map(([name]) => symbol(name)));
}

function singletonNames(vm: Machine, self: RValue, visibilities: readonly Visibility[], all: boolean): RArray {
  const line: RClass[] = [];
  for (const module of vm.ancestors(vm.classOf(self))) {
    if (!module.isSingleton && !module.isModule) break;
    if (
      module.isSingleton &&
      module.attached !== self &&
      !(self instanceof RClass && all && module.attached instanceof RClass)
    )
      break;
    if (
      module.isSingleton &&
      (module.attached === vm.classes.Object || module.attached === vm.classes.BasicObject) &&
      module.attached !== self
    )
      break;
    if (module.isSingleton || all) line.push(module);
  }
  return line.some((module) => module.isSingleton) ? namesIn(line, visibilities) : new RArray([]);
}
