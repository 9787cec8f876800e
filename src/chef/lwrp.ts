import { defineClass, installClass, nativeMethod } from '../ruby/core/define_class.ts';
import type { Machine } from '../ruby/machine/machine.ts';
import { RClass } from '../ruby/value/class.ts';
import { symbol } from '../ruby/value/symbol.ts';
import type { RValue } from '../ruby/value/value.ts';
import { chefOf } from './chef_state.ts';
import { loadIntoClass } from './load_into.ts';
import { qualifiedName, toClassName } from './mixin/class_names.ts';

/** Chef::Resource::LWRPBase: what the files in `resources` are classes of. */
const lwrpResource = defineClass({
  name: 'Chef::Resource::LWRPBase',
  singletonMethods: {
    'build_from_file(cookbook_name, filename, run_context)': (vm, klass, cookbookName, path, context) =>
      buildResource(vm, context, vm.toS(cookbookName), vm.toS(path), klass),
    'actions=(actions)': (vm, klass, actions) => vm.call(klass, 'allowed_actions=', [actions]),
    'valid_actions(*actions)': (vm, klass, actions: RValue[]) => vm.call(klass, 'allowed_actions', actions),
  },
});

/** Chef::Provider::LWRPBase: what the files in `providers` are classes of. */
const lwrpProvider = defineClass({
  name: 'Chef::Provider::LWRPBase',
  singletonMethods: {
    'build_from_file(cookbook_name, filename, run_context)': (vm, klass, cookbookName, path) =>
      buildProvider(vm, vm.toS(cookbookName), vm.toS(path), klass),
  },
});

const INSTALLED = Symbol('lwrp');

/** Gives the base classes of LWRPs what makes classes of files. */
export function installLwrps(vm: Machine): void {
  if (vm.attachments.has(INSTALLED)) return;
  vm.attachments.set(INSTALLED, true);
  vm.classAt('Chef::Resource::LWRPBase');
  installClass(vm, lwrpResource);
  installClass(vm, lwrpProvider);
}

/** The class that a file makes; one that was made before is made no more. */
function once(vm: Machine, path: string, make: () => RClass): RClass {
  const { loadedFiles } = chefOf(vm);
  const known = loadedFiles.get(path);
  if (known instanceof RClass) return known;
  const made = make();
  loadedFiles.set(path, made);
  return made;
}

/** Makes a resource class of a file of a cookbook. */
export function buildResource(
  vm: Machine,
  context: RValue,
  cookbookName: string,
  path: string,
  base = vm.classAt('Chef::Resource::LWRPBase'),
): RClass {
  return once(vm, path, () => {
    const name = qualifiedName(cookbookName, path);
    const isOld = chefOf(vm).generation.name === '12';
    const made = vm.call(vm.classes.Class, 'new', [base]) as RClass;
    if (isOld) vm.call(made, 'resource_name', [symbol(name)]);
    vm.call(made, 'run_context=', [context]);
    loadIntoClass(vm, path, made);
    describe(vm, made, `Custom resource ${name} from cookbook ${cookbookName}`);
    if (isOld) nameResource(vm, made, toClassName(name));
    else vm.call(made, 'provides', [symbol(name)]);
    return made;
  });
}

/** Makes a provider class of a file of a cookbook: that of the resource of the same name. */
export function buildProvider(
  vm: Machine,
  cookbookName: string,
  path: string,
  base = vm.classAt('Chef::Provider::LWRPBase'),
): RClass {
  return once(vm, path, () => {
    const name = qualifiedName(cookbookName, path);
    const made = vm.call(vm.classes.Class, 'new', [base]) as RClass;
    vm.call(made, 'provides', [symbol(name)]);
    loadIntoClass(vm, path, made);
    describe(vm, made, `LWRP provider ${name} from cookbook ${cookbookName}`);
    const { constants } = vm.classAt('Chef::Provider');
    const className = toClassName(name);
    if (chefOf(vm).generation.name === '12' && !constants.has(className)) constants.set(className, { value: made });
    return made;
  });
}

function describe(vm: Machine, klass: RClass, text: string): void {
  for (const name of ['to_s', 'inspect'])
    vm.addMethod(
      vm.singletonClass(klass),
      name,
      nativeMethod(name, () => vm.str(text)),
    );
}

/** Chef 12 makes the class a constant of Chef::Resource, in the place of a built-in one too. */
function nameResource(vm: Machine, klass: RClass, className: string): void {
  const path = `Chef::Resource::${className}`;
  const outer = vm.classAt('Chef::Resource');
  const standing = outer.constants.has(className) ? vm.constantAt(path) : undefined;
  // What goes by the built-in class's path shall find it still.
  if (standing instanceof RClass && !vm.classes[path]) vm.classes[path] = standing;
  vm.nameModule(klass, className, outer);
}
