import { RArray } from '../../value/array.ts';
import type { RClass } from '../../value/class.ts';
import type { MethodBody, MethodEntry, Visibility } from '../../value/method.ts';
import type { RValue } from '../../value/value.ts';
import type { Machine } from '../../machine/machine.ts';
import type { NativeMethod } from '../define_class.ts';
import { undefinedMethod } from '../kernel/methods.ts';

/** `public`, `private` and their like. */
export const visibilities: Record<string, NativeMethod<RClass>> = {
  'module_function(*names)': (vm, self, names: RValue[]) => moduleFunction(vm, self, names),
  'private(*names)': (vm, self, names: RValue[]) => setVisibility(vm, self, names, 'private'),
  'private_class_method(*names)': (vm, self, names: RValue[]) => classMethods(vm, self, names, 'private'),
  'protected(*names)': (vm, self, names: RValue[]) => setVisibility(vm, self, names, 'protected'),
  'public(*names)': (vm, self, names: RValue[]) => setVisibility(vm, self, names, 'public'),
  'public_class_method(*names)': (vm, self, names: RValue[]) => classMethods(vm, self, names, 'public'),
};

/** Without names, for what is defined from here on; answers what it was given. */
export function setVisibility(vm: Machine, module: RClass, names: RValue[], visibility: Visibility): RValue {
  if (names.length === 0) {
    if (vm.frame) vm.frame.visibility = visibility;
    return null;
  }
  for (const name of listed(vm, names)) changeVisibility(vm, module, name, visibility);
  return answer(names);
}

function listed(vm: Machine, names: RValue[]): string[] {
  const [first] = names;
  return (names.length === 1 && first instanceof RArray ? first.items : names).map((name) => vm.toName(name));
}

function answer(names: RValue[]): RValue {
  return names.length === 1 ? (names[0] as RValue) : new RArray(names);
}

function changeVisibility(vm: Machine, module: RClass, name: string, visibility: Visibility): void {
  const entry = vm.find(module, name) ?? (module.isModule ? vm.find(vm.classes.Object, name) : null);
  if (!entry) undefinedMethod(vm, module, name, module);
  if (entry.visibility === visibility && module.methods.has(name)) return;
  if (module.methods.has(name)) vm.addMethod(module, name, entry.body, visibility, entry.originalName);
  else vm.addMethod(module, name, inheritedBody(module, entry), visibility);
}

/** Goes on to the method that is inherited; `super` in it starts from its own class. */
function inheritedBody(module: RClass, { name, body }: MethodEntry): MethodBody {
  return {
    ...{ arity: body.arity, parameters: body.parameters, location: body.location, proc: body.proc },
    invoke: (vm, self, args, block) => {
      const next = vm.findSuper(vm.classOf(self), module, name);
      return next ? next.body.invoke(vm, self, args, block, next) : vm.missing(self, name, args, block, 'super');
    },
  };
}

function classMethods(vm: Machine, module: RClass, names: RValue[], visibility: Visibility): null {
  for (const name of listed(vm, names)) changeVisibility(vm, vm.singletonClass(module), name, visibility);
  return null;
}

function moduleFunction(vm: Machine, module: RClass, names: RValue[]): RValue {
  if (!module.isModule) vm.raise('TypeError', 'module_function must be called for modules');
  if (names.length === 0) {
    if (vm.frame) vm.frame.visibility = 'module_function';
    return null;
  }
  for (const name of listed(vm, names)) {
    const entry = vm.find(module, name) ?? vm.find(vm.classes.Object, name);
    if (!entry) undefinedMethod(vm, module, name, module);
    vm.addMethod(vm.singletonClass(module), name, entry.body, 'public', entry.originalName);
    changeVisibility(vm, module, name, 'private');
  }
  return answer(names);
}
