import type { ConstantEntry, RClass } from '../value/class.ts';
import { symbol } from '../value/symbol.ts';
import type { RValue } from '../value/value.ts';
import type { LexicalScope } from './frame.ts';
import { ancestors } from './lookup.ts';
import type { Machine } from './machine.ts';

/** A constant by its bare name: the modules around the code first, then the ancestors of the innermost, then Object. */
export function lookUpConstant(vm: Machine, scope: LexicalScope, name: string): RValue {
  const found = findLexically(vm, scope, name);
  return found === undefined ? vm.call(scope.module, 'const_missing', [symbol(name)]) : found;
}

/** As `lookUpConstant`, but undefined when there is none: for `defined?`. */
export function findLexically(vm: Machine, scope: LexicalScope, name: string): RValue | undefined {
  for (let at: LexicalScope | null = scope; at && at.parent; at = at.parent) {
    const entry = at.module.constants.get(name);
    if (entry) return force(vm, at.module, name, entry);
  }
  return findConstant(vm, scope.module, name, true);
}

/** A constant of a module and its ancestors; `alsoObject` for modules, where `Foo::String` must not find `::String`. */
export function findConstant(vm: Machine, module: RClass, name: string, alsoObject = false): RValue | undefined {
  for (const ancestor of ancestors(vm, module)) {
    if (!alsoObject && ancestor === vm.classes.Object && module !== ancestor && !module.isSingleton) break;
    const entry = ancestor.constants.get(name);
    if (entry) return force(vm, ancestor, name, entry);
  }
  if (!alsoObject) return undefined;
  const entry = vm.classes.Object.constants.get(name);
  return entry && force(vm, vm.classes.Object, name, entry);
}

/** `scope::Name` */
export function scopedConstant(vm: Machine, scope: RValue, name: string): RValue {
  if (!vm.isModule(scope)) vm.raise('TypeError', `${vm.inspect(scope)} is not a class/module`);
  const found = findConstant(vm, scope, name);
  if (found === undefined) return vm.call(scope, 'const_missing', [symbol(name)]);
  if (scope.constants.get(name)?.isPrivate)
    vm.raise('NameError', `private constant ${vm.moduleName(scope)}::${name} referenced`);
  return found;
}

/** A constant by its full path, `Chef::Node`; undefined when there is none. */
export function constantAt(vm: Machine, path: string): RValue | undefined {
  let at: RValue | undefined = vm.classes.Object;
  for (const name of path.split('::')) {
    if (name === '') continue;
    if (at === undefined || !vm.isModule(at)) return undefined;
    at = findConstant(vm, at, name, at === vm.classes.Object);
  }
  return at;
}

function force(vm: Machine, module: RClass, name: string, entry: ConstantEntry): RValue | undefined {
  if (entry.value !== undefined) return entry.value;
  if (!entry.autoload) return undefined;
  const { image } = vm;
  image?.willMake(module);
  const load = entry.autoload;
  module.constants.delete(name);
  const value = load(vm);
  let made = module.constants.get(name)?.value;
  if (made === undefined) {
    made = value;
    module.constants.set(name, { value });
    vm.constantEpoch += 1;
  }
  image?.hasMade();
  return made;
}
