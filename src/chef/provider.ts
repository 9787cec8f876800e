import { defineClass } from '../ruby/core/define_class.ts';
import type { Machine } from '../ruby/machine/machine.ts';
import type { RClass } from '../ruby/value/class.ts';
import type { RHash } from '../ruby/value/hash.ts';
import { RObject } from '../ruby/value/object.ts';
import type { RProc } from '../ruby/value/proc.ts';
import { symbol } from '../ruby/value/symbol.ts';
import { truthy, type RValue } from '../ruby/value/value.ts';
import { chefOf } from './chef_state.ts';
import { isWhyRun } from './mixin/why_run.ts';
import { provideActions } from './provider_resolver.ts';
import { includeResourceDsl } from './resource_dsl.ts';
import { RRunContext } from './run_context.ts';
import { convergeCollection } from './runner.ts';
import { resourceOfActionClass } from './resource/action_class.ts';
import { usePartial } from './resource/use_partial.ts';
import { getProperty, hasDefault, isPropertySet, setProperty, type Property } from './resource/property.ts';
import { allProperties, findProperty, stateProperties } from './resource/resource_class.ts';

const ivar = (self: RObject, name: string): RValue => self.ivar(name) ?? null;

function reader(name: string): Record<string, (vm: Machine, self: RObject, value?: RValue) => RValue> {
  return {
    [name]: (_vm, self) => ivar(self, `@${name}`),
    [`${name}=(value)`]: (_vm, self, value) => {
      self.setIvar(`@${name}`, value as RValue);
      return value as RValue;
    },
  };
}

/** Chef::Provider: runs the actions of a custom resource. Providers of built-in resources do nothing here. */
export const provider = defineClass<RObject>({
  name: 'Chef::Provider',
  superclass: 'Object',
  includes: ['Chef::DSL::Universal', 'Chef::Mixin::ParamsValidate', 'Chef::Mixin::ShellOut'],
  singletonMethods: {
    'action(name, description: nil, &block)': (vm, klass, name, _description, block: RProc | null) => {
      const action = vm.toName(name);
      vm.call(klass, 'define_method', [symbol(`compile_action_${action}`)], block);
      vm.addMethod(klass, `action_${action}`, {
        arity: 0,
        parameters: [],
        invoke: (machine, self) =>
          machine.call(self, 'compile_and_converge_action', [], machine.proc(() => machine.call(self, `compile_action_${action}`, []))),
      });
    },
    use_inline_resources: () => null,
    'provides(name, **options, &block)': (vm, klass, name, options: RHash, block: RProc | null) => {
      provideActions(vm, klass as RClass, vm.toName(name), options, block);
    },
    'include_resource_dsl(flag = nil)': (_vm, klass, flag) => {
      (klass as RClass).setIvar('@include_resource_dsl', flag);
    },
    'include_resource_dsl?': (_vm, klass) => truthy((klass as RClass).ivar('@include_resource_dsl') ?? null),
    'use(partial)': (vm, klass, partial) => usePartial(vm, klass as RClass, vm.toS(partial)),
    'action_description(name)': () => null,
    action_descriptions: (vm) => vm.call(vm.classes.Hash, 'new', []),
    'supports?(resource, action)': () => true,
    'provides?(node, resource)': () => true,
  },
  methods: {
    'initialize(new_resource, run_context)': (vm, self, resource, runContext) => {
      self.setIvar('@new_resource', resource);
      self.setIvar('@action', null);
      self.setIvar('@current_resource', null);
      self.setIvar('@run_context', runContext);
      includeResourceDsl(vm, vm.realClassOf(self), resource as RObject);
      chefOf(vm).made?.(vm, self, 'provider');
    },
    ...reader('new_resource'),
    ...reader('current_resource'),
    ...reader('after_resource'),
    ...reader('run_context'),
    ...reader('action'),
    node: (vm, self) => (ivar(self, '@run_context') === null ? null : vm.call(ivar(self, '@run_context'), 'node', [])),
    resource_collection: (vm, self) => vm.call(ivar(self, '@run_context'), 'resource_collection', []),
    cookbook_name: (vm, self) => vm.call(ivar(self, '@new_resource'), 'cookbook_name', []),
    recipe_name: (vm, self) => vm.call(ivar(self, '@new_resource'), 'recipe_name', []),
    logger: (vm) => vm.classAt('Chef::Log'),
    'whyrun_mode?': (vm) => isWhyRun(vm),
    'whyrun_supported?': () => true,
    load_current_resource: (vm, self) => {
      vm.raise('Chef::Exceptions::Override', `You must override load_current_resource in ${vm.toS(self)}`);
    },
    load_after_resource: (_vm, self) => {
      self.setIvar('@after_resource', ivar(self, '@new_resource'));
    },
    events: (vm, self) => vm.call(ivar(self, '@run_context'), 'events', []),
    requirements: (vm, self) => requirementsOf(vm, self),
    process_resource_requirements: (vm, self) => processRequirements(vm, self),
    'resource_updated?': (vm, self) => vm.truthyCall(ivar(self, '@new_resource'), 'updated_by_last_action?', []),
    set_updated_status: () => null,
    'recipe_eval(&block)': (vm, self, block: RProc | null) => {
      if (!isWhyRun(vm)) recipeEval(vm, self, block as RProc);
      vm.call(ivar(self, '@new_resource'), 'updated_by_last_action', [true]);
    },
    'check_resource_semantics!': () => null,
    define_resource_requirements: () => null,
    cleanup_after_converge: () => null,
    action_nothing: () => true,
    'run_action(action = nil)': (vm, self, action) => {
      if (action !== null) self.setIvar('@action', action);
      runProvider(vm, self);
    },
    'property_is_set?(name)': (vm, self, name) => vm.call(ivar(self, '@new_resource'), 'property_is_set?', [name]),
    'converge_by(descriptions, &block)': (vm, self, _descriptions, block: RProc | null) => {
      convergeBy(vm, self, block);
    },
    'converge_if_changed(*properties, &block)': (vm, self, properties: RValue[], block: RProc | null) => convergeIfChanged(vm, self, properties, block),
    'compile_and_converge_action(&block)': (vm, self, block) => vm.callProc(block, [], { self }),
    'updated_by_last_action(value)': (vm, self, value) => vm.call(ivar(self, '@new_resource'), 'updated_by_last_action', [value]),
  },
});

/** Chef::Resource::ActionClass: the provider of a custom resource; its actions may declare resources. */
export const actionClass = defineClass<RObject>({
  name: 'Chef::Resource::ActionClass',
  superclass: 'Chef::Provider',
  includes: ['Chef::DSL::Recipe'],
  singletonMethods: {
    'include_resource_dsl?': () => true,
    resource_class: (_vm, klass) => resourceOfActionClass(klass),
    to_s: (vm, klass) => {
      const owner = resourceOfActionClass(klass);
      return vm.str(owner ? `${vm.inspect(owner)} action provider` : vm.moduleName(klass));
    },
  },
  methods: {
    load_current_resource: (vm, self) => {
      self.setIvar('@current_resource', currentValue(vm, self));
    },
    load_after_resource: (vm, self) => {
      self.setIvar('@after_resource', currentValue(vm, self));
    },
    to_s: (vm, self) => {
      const resource = ivar(self, '@new_resource');
      const action = ivar(self, '@action');
      return vm.str(`${resource === null ? '<no resource>' : vm.toS(resource)} action ${action === null ? '<no action>' : vm.inspect(action)}`);
    },
  },
});

export const lwrpProvider = defineClass<RObject>({
  name: 'Chef::Provider::LWRPBase',
  superclass: 'Chef::Provider',
  includes: ['Chef::DSL::Recipe'],
  methods: { load_current_resource: () => null },
});

function runProvider(vm: Machine, self: RObject): void {
  const resource = ivar(self, '@new_resource') as RObject;
  const action = vm.toS(ivar(self, '@action'));
  vm.call(self, 'check_resource_semantics!', []);
  const isOld = chefOf(vm).generation.name === '12';
  for (const property of isOld ? [] : allProperties(vm, vm.realClassOf(resource)).values())
    if (property.required === true || (typeof property.required !== 'boolean' && property.required.includes(action))) getProperty(vm, resource, property);
  vm.call(self, 'load_current_resource', []);
  vm.call(self, 'define_resource_requirements', []);
  vm.call(self, 'process_resource_requirements', []);
  const isBlocked = isWhyRun(vm) && (!vm.truthyCall(self, 'whyrun_supported?', []) || vm.truthyCall(requirementsOf(vm, self), 'action_blocked?', [symbol(action)]));
  if (!isBlocked) vm.call(self, `action_${action}`, []);
  vm.call(self, 'cleanup_after_converge', []);
  if (!isOld) vm.call(self, 'load_after_resource', []);
}

function requirementsOf(vm: Machine, self: RObject): RValue {
  const known = ivar(self, '@requirements');
  if (known !== null) return known;
  const action = ivar(self, '@action') ?? vm.call(ivar(self, '@new_resource'), 'action', []);
  const made = vm.call(vm.classAt('Chef::Mixin::WhyRun::ResourceRequirements'), 'new', [ivar(self, '@new_resource'), ivar(self, '@run_context'), action]);
  self.setIvar('@requirements', made);
  return made;
}

function processRequirements(vm: Machine, self: RObject): RValue {
  const requirements = requirementsOf(vm, self);
  const action = ivar(self, '@action');
  if (action !== symbol('nothing')) vm.call(requirements, 'run', [symbol('all_actions')]);
  return vm.call(requirements, 'run', [action]);
}

/** Converges what a block declares apart from the run's own resources. */
function recipeEval(vm: Machine, self: RObject, block: RProc): void {
  const outer = ivar(self, '@run_context') as RRunContext;
  const child = new RRunContext(vm, outer.node, outer.cookbooks, outer);
  self.setIvar('@run_context', child);
  try {
    vm.callProc(block, [], { self });
    convergeCollection(vm, child);
  } finally {
    self.setIvar('@run_context', outer);
  }
}

function convergeBy(vm: Machine, self: RObject, block: RProc | null): void {
  if (block && !isWhyRun(vm)) vm.callProc(block, []);
  vm.call(ivar(self, '@new_resource'), 'updated_by_last_action', [true]);
}

/** What `load_current_value` says that is there. */
function currentValue(vm: Machine, self: RObject): RValue {
  const resource = ivar(self, '@new_resource') as RObject;
  if (!vm.respondTo(resource, 'load_current_value!')) return null;
  const klass = vm.realClassOf(resource);
  const current = newCurrent(vm, klass, resource);
  for (const property of allProperties(vm, klass).values())
    if ((!property.desiredState || property.identity || property.nameProperty) && isPropertySet(resource, property))
      setProperty(vm, current, property, vm.call(resource, property.name, []));
  return vm.rescue<RValue>(
    () => {
      const takesResource = (vm.find(vm.classOf(current), 'load_current_value!')?.body.arity ?? 0) !== 0;
      vm.call(current, 'load_current_value!', takesResource ? [resource] : []);
      return current;
    },
    ['Chef::Exceptions::CurrentValueDoesNotExist'],
    () => null,
  );
}

/** A blank resource of the same name, for the state that is there. */
function newCurrent(vm: Machine, klass: RClass, resource: RObject): RObject {
  const chef = chefOf(vm);
  const { made } = chef;
  if (made) chef.made = (machine, object, kind) => made(machine, object, kind === 'resource' ? 'current_value' : kind);
  try {
    return vm.call(klass, 'new', [ivar(resource, '@name'), ivar(resource, '@run_context')]) as RObject;
  } finally {
    if (made) chef.made = made;
  }
}

function convergeIfChanged(vm: Machine, self: RObject, names: readonly RValue[], block: RProc | null): RValue {
  if (!block) return vm.raise('ArgumentError', 'converge_if_changed must be passed a block!');
  const resource = ivar(self, '@new_resource') as RObject;
  const current = ivar(self, '@current_resource');
  const klass = vm.realClassOf(resource);
  const properties = names.length === 0 ? stateProperties(vm, klass) : names.flatMap((name) => findProperty(vm, klass, vm.toName(name)) ?? []);
  const read = (of: RValue, name: string): RValue => vm.call(of, name, []);
  const isHidden = (property: Property): boolean => property.sensitive || vm.truthyCall(resource, 'sensitive', []);
  if (current === null) {
    for (const property of properties) if (!isHidden(property)) read(resource, property.name);
  } else {
    const given = properties.filter((property) => isPropertySet(resource, property) || hasDefault(property));
    const modified = given.filter(({ name }) => !vm.equal(read(resource, name), read(current, name)));
    if (modified.length === 0) return false;
  }
  convergeBy(vm, self, block);
  return true;
}
