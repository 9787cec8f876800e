import { defineClass } from '../../ruby/core/define_class.ts';
import type { Machine } from '../../ruby/machine/machine.ts';
import { RArray } from '../../ruby/value/array.ts';
import { RClass } from '../../ruby/value/class.ts';
import { RHash } from '../../ruby/value/hash.ts';
import { RObject } from '../../ruby/value/object.ts';
import { RProc } from '../../ruby/value/proc.ts';
import { RString } from '../../ruby/value/string.ts';
import { RSymbol, symbol } from '../../ruby/value/symbol.ts';
import { truthy, type RValue } from '../../ruby/value/value.ts';
import { chefOf } from '../chef_state.ts';
import { delayed } from '../delayed_evaluator.ts';
import { checkValue } from '../mixin/params_validate.ts';
import type { RRunContext, Timing } from '../run_context.ts';
import { validateLookup } from './collection.ts';
import { RConditional } from './conditional.ts';
import { RNotification } from './notification.ts';
import { allProperties, allowedActions, defaultAction, findProperty, identityProperties, initializeFromClasses, stateProperties } from './resource_class.ts';
import { getProperty, isPropertySet, type Property } from './property.ts';
import { contextOf, resolveReferences } from './references.ts';
import { notePerformed, runAction } from './run_action.ts';
import { resourceClassMethods } from './resource_class_methods.ts';

const ivar = (self: RObject, name: string): RValue => self.ivar(name) ?? null;

/** An attribute that reads and writes an instance variable. */
function accessor(name: string): Record<string, (vm: Machine, self: RObject, value?: RValue) => RValue> {
  return {
    [name]: (_vm, self) => ivar(self, `@${name}`),
    [`${name}=(value)`]: (_vm, self, value) => {
      self.setIvar(`@${name}`, value as RValue);
      return value as RValue;
    },
  };
}

/** `type[name]` as a resource was declared. */
export function declaredKey(vm: Machine, self: RObject): string {
  const type = ivar(self, '@declared_type');
  return type === null ? vm.toS(self) : `${vm.toS(type)}[${vm.toS(ivar(self, '@name'))}]`;
}

function resourceName(vm: Machine, self: RObject): RValue {
  const own = ivar(self, '@resource_name');
  return own ?? vm.call(vm.realClassOf(self), 'resource_name', []);
}

/** Chef::Resource: what every resource can do. */
export const resource = defineClass<RObject>({
  name: 'Chef::Resource',
  superclass: 'Object',
  includes: [
    'Chef::DSL::Universal',
    'Chef::Mixin::ParamsValidate',
    'Chef::Mixin::ConvertToClassName',
    'Chef::Mixin::Deprecation',
  ],
  extends: ['Chef::DSL::Universal', 'Chef::Mixin::ConvertToClassName'],
  singletonMethods: resourceClassMethods,
  methods: {
    'initialize(name, run_context = nil)': (vm, self, name, runContext) => {
      if (name !== null) vm.call(self, 'name', [name]);
      const klass = vm.realClassOf(self);
      self.setIvar('@run_context', runContext);
      self.setIvar('@before', null);
      self.setIvar('@params', new RHash());
      self.setIvar('@provider', null);
      self.setIvar('@allowed_actions', new RArray([...allowedActions(klass)]));
      self.setIvar('@action', new RArray([...defaultAction(klass)]));
      self.setIvar('@updated', false);
      self.setIvar('@updated_by_last_action', false);
      self.setIvar('@not_if', new RArray([]));
      self.setIvar('@only_if', new RArray([]));
      self.setIvar('@source_line', null);
      self.setIvar('@guard_interpreter', null);
      self.setIvar('@default_guard_interpreter', symbol('default'));
      self.setIvar('@elapsed_time', 0);
      initializeFromClasses(vm, self, name);
      chefOf(vm).made?.(vm, self, 'resource');
    },
    node: (_vm, self) => contextOf(self)?.node ?? null,
    ...accessor('run_context'),
    ...accessor('params'),
    ...accessor('cookbook_name'),
    ...accessor('recipe_name'),
    ...accessor('enclosing_provider'),
    ...accessor('source_line'),
    ...accessor('declared_type'),
    ...accessor('elapsed_time'),
    ...accessor('executed_by_runner'),
    logger: (vm) => vm.classAt('Chef::Log'),
    events: (vm) => vm.call(vm.classAt('Chef::EventDispatch::Dispatcher'), 'new', []),
    default_guard_interpreter: (_vm, self) => ivar(self, '@default_guard_interpreter'),
    'guard_interpreter(value = nil)': (_vm, self, value) => {
      if (value === null) return self.ivar('@guard_interpreter') ?? ivar(self, '@default_guard_interpreter');
      self.setIvar('@guard_interpreter', value);
      return value;
    },
    'action(value = nil)': (vm, self, value) => (value === null ? ivar(self, '@action') : setAction(vm, self, value)),
    'action=(value)': (vm, self, value) => setAction(vm, self, value),
    'allowed_actions(value = absent)': (_vm, self, value) => {
      if (value !== undefined) self.setIvar('@allowed_actions', value);
      return ivar(self, '@allowed_actions');
    },
    'allowed_actions=(value)': (_vm, self, value) => {
      self.setIvar('@allowed_actions', value);
      return value;
    },
    'delayed_action(value)': (vm, self, value) => {
      const context = contextOf(self) as RRunContext;
      for (const action of symbols(vm, value).items) {
        validateAction(vm, self, action);
        context.addDelayedAction(vm, new RNotification(vm, self, action, self));
      }
      return value;
    },
    'notifies(action, resource_spec, timing = :delayed)': (vm, self, action, spec, timing) =>
      notifies(vm, self, action, spec, timing),
    'notifies_before(action, resource_spec)': (vm, self, action, spec) =>
      addNotification(vm, self, 'before', action, spec),
    'notifies_immediately(action, resource_spec)': (vm, self, action, spec) =>
      addNotification(vm, self, 'immediate', action, spec),
    'notifies_delayed(action, resource_spec)': (vm, self, action, spec) =>
      addNotification(vm, self, 'delayed', action, spec),
    'subscribes(action, resources, timing = :delayed)': (vm, self, action, resources, timing) => {
      for (const given of flatten(resources)) {
        validateLookup(vm, given);
        let source = given;
        if (given instanceof RString)
          source = vm.call(vm.classAt('Chef::Resource::UnresolvedSubscribes'), 'new', [
            given,
            ivar(self, '@run_context'),
          ]);
        if (source instanceof RObject && ivar(source, '@run_context') === null)
          source.setIvar('@run_context', ivar(self, '@run_context'));
        vm.call(source, 'notifies', [action, self, timing]);
      }
      return true;
    },
    'only_if(command = nil, opts = {}, &block)': (vm, self, command, opts, block) =>
      addGuard(vm, self, 'only_if', command, opts, block),
    'not_if(command = nil, opts = {}, &block)': (vm, self, command, opts, block) =>
      addGuard(vm, self, 'not_if', command, opts, block),
    'provider(value = nil)': (vm, self, value) => setProvider(vm, self, value),
    'provider=(value)': (vm, self, value) => setProvider(vm, self, value),
    'lazy(&block)': (vm, _self, block) => delayed(vm, block),
    resource_name: (vm, self) => resourceName(vm, self),
    'resource_name=(name)': (_vm, self, name) => {
      self.setIvar('@resource_name', name);
      return name;
    },
    declared_key: (vm, self) => vm.str(declaredKey(vm, self)),
    to_s: (vm, self) => vm.str(`${vm.toS(resourceName(vm, self))}[${vm.toS(ivar(self, '@name'))}]`),
    inspect: (vm, self) => vm.str(inspectResource(vm, self)),
    to_text: (vm, self) => vm.str(toText(vm, self)),
    identity: (vm, self) => {
      const properties = identityProperties(vm, vm.realClassOf(self));
      const [only] = properties;
      if (properties.length === 1 && only) return vm.call(self, only.name, []);
      const hash = new RHash();
      for (const property of properties) hash.set(vm, symbol(property.name), vm.call(self, property.name, []));
      return hash;
    },
    state_for_resource_reporter: (vm, self) => {
      const state = new RHash();
      for (const property of stateProperties(vm, vm.realClassOf(self)))
        if (isPropertySet(self, property))
          state.set(
            vm,
            symbol(property.name),
            property.sensitive ? vm.str('*sensitive value suppressed*') : vm.call(self, property.name, []),
          );
      return state;
    },
    to_h: (vm, self) => toHash(vm, self),
    after_created: () => null,
    'run_action(action, notification_type = nil, notifying_resource = nil)': (vm, self, action) => {
      runAction(vm, self, action);
    },
    'load_from(other)': (_vm, self, other: RObject) => {
      loadFrom(self, other);
    },
    updated: (_vm, self) => ivar(self, '@updated'),
    'updated?': (_vm, self) => ivar(self, '@updated'),
    'updated_by_last_action(value)': (_vm, self, value) => {
      if (truthy(value)) self.setIvar('@updated', true);
      self.setIvar('@updated_by_last_action', value);
      return value;
    },
    'updated_by_last_action?': (_vm, self) => ivar(self, '@updated_by_last_action'),
    'resolve_notification_references(always_raise = false)': (vm, self) => {
      resolveReferences(vm, self);
    },
    before_notifications: (vm, self) => notificationsOf(vm, self, 'before'),
    immediate_notifications: (vm, self) => notificationsOf(vm, self, 'immediate'),
    delayed_notifications: (vm, self) => notificationsOf(vm, self, 'delayed'),
    'validate_action(action)': (vm, self, action) => {
      if (action === null) vm.raise('ArgumentError', `nil is not a valid action for resource ${vm.toS(self)}`);
    },
    'property_is_set?(name)': (vm, self, name) => isPropertySet(self, namedProperty(vm, self, vm.toName(name))),
    'reset_property(name)': (vm, self, name) => {
      const property = namedProperty(vm, self, vm.toName(name));
      if (property.ivar === null)
        vm.raise('ArgumentError', `Property ${property.name} has no instance variable defined and cannot be reset`);
      const stored = self.ivar(property.ivar as string) ?? null;
      self.ivars?.delete(property.ivar as string);
      return stored;
    },
    'copy_properties_from(other, *includes, exclude: absent)': (
      vm,
      self,
      other: RObject,
      includes: RValue[],
      exclude,
    ) => {
      const excluded = new Set(
        (exclude === undefined ? [symbol('name')] : vm.splat(exclude)).map((name) => vm.toName(name)),
      );
      const names =
        includes.length > 0
          ? includes.map((name) => vm.toName(name))
          : [...allProperties(vm, vm.realClassOf(other)).keys()];
      for (const name of names)
        if (!excluded.has(name) && isPropertySet(other, namedProperty(vm, other, name)))
          vm.call(self, name, [vm.call(other, name, [])]);
      return self;
    },
    'current_value_does_not_exist!': (vm) =>
      vm.raise('Chef::Exceptions::CurrentValueDoesNotExist', 'Chef::Exceptions::CurrentValueDoesNotExist'),
    defined_at: (vm, self) => vm.str(definedAt(vm, self)),
    source_line_file: (vm, self) => sourcePart(vm, self, 1),
    source_line_number: (vm, self) => sourcePart(vm, self, 2),
    cookbook_version: (vm, self) => {
      const name = ivar(self, '@cookbook_name');
      return name === null ? null : (contextOf(self)?.cookbooks.get(vm.toS(name))?.object(vm) ?? null);
    },
    'should_skip?(action)': (vm, self, action) => {
      const guards = [...vm.splat(ivar(self, '@only_if')), ...vm.splat(ivar(self, '@not_if'))];
      return vm.toS(action) === 'nothing' || guards.some((guard) => !vm.truthyCall(guard, 'continue?', []));
    },
    'performed_action(action)': (vm, self, action) => performed(self)?.option(symbol(vm.toName(action))) ?? null,
    'performed_action?(action)': (vm, self, action) =>
      vm.toName(action) === 'nothing' && chefOf(vm).generation.name !== '12'
        ? (performed(self)?.size ?? 0) === 0
        : performed(self)?.option(symbol(vm.toName(action))) !== undefined,
    performed_actions: (_vm, self) => new RArray([...(performed(self) ?? [])].map(({ key }) => key)),
    'perform_action(action, options = {})': (vm, self, action, options: RHash) => {
      const phase = truthy(options.option(symbol('compile_time')) ?? null) ? 'compile' : 'converge';
      notePerformed(vm, self, vm.toName(action), phase);
      return performed(self)?.option(symbol(vm.toName(action))) ?? null;
    },
    'provider_for_action(action)': (vm, self, action) =>
      vm.call(vm.classAt('Chef::ProviderResolver'), 'provider_for', [self, action]),
    'method_missing(name, *args, &block)': (vm, self, name: RSymbol, args: RValue[], block) => {
      const enclosing = ivar(self, '@enclosing_provider');
      if (enclosing !== null && vm.respondTo(enclosing, name.name, true))
        return vm.call(enclosing, name.name, args, block);
      return vm.raise('NoMethodError', `undefined method \`${name.name}' for ${vm.className(self)}`, {
        name,
        receiver: self,
      });
    },
    'respond_to_missing?(name, include_private = false)': () => false,
  },
  aliases: { to_hash: 'to_h' },
});

/** Where a resource is subscribed to by name, before it is there. */
export const unresolvedSubscribes = defineClass<RObject>({
  name: 'Chef::Resource::UnresolvedSubscribes',
  superclass: 'Chef::Resource',
  methods: {
    to_s: (vm, self) => vm.str(vm.toS(ivar(self, '@name'))),
    declared_key: (vm, self) => vm.str(vm.toS(ivar(self, '@name'))),
  },
});

function performed(self: RObject): RHash | null {
  return ivar(self, '@performed_actions') as RHash | null;
}

function symbols(vm: Machine, value: RValue): RArray {
  return new RArray(vm.splat(value).map((item) => symbol(vm.toName(item))));
}

function setAction(vm: Machine, self: RObject, value: RValue): RValue {
  if (!truthy(value)) return ivar(self, '@action');
  const actions = symbols(vm, value);
  for (const action of actions.items) validateAction(vm, self, action);
  self.setIvar('@action', actions);
  return actions;
}

function validateAction(vm: Machine, self: RObject, action: RValue): void {
  checkValue(vm, self, 'action', action, 'equal_to', ivar(self, '@allowed_actions'), undefined);
}

function flatten(value: RValue): RValue[] {
  return value instanceof RArray ? value.items.flatMap(flatten) : [value];
}

function notifies(vm: Machine, self: RObject, action: RValue, spec: RValue, timing: RValue): RValue {
  validateLookup(vm, spec instanceof RArray ? (spec.items[0] ?? null) : spec);
  const when = vm.toS(timing);
  for (const target of flatten(spec)) {
    if (when === 'delayed') vm.call(self, 'notifies_delayed', [action, target]);
    else if (when === 'immediate' || when === 'immediately') vm.call(self, 'notifies_immediately', [action, target]);
    else if (when === 'before') vm.call(self, 'notifies_before', [action, target]);
    else
      return vm.raise(
        'ArgumentError',
        `invalid timing: ${when} for notifies(${vm.toS(action)}, ${vm.inspect(new RArray(flatten(spec)))}, ${when}) resource ${vm.toS(self)} Valid timings are: :delayed, :immediate, :immediately, :before`,
      );
  }
  return true;
}

function addNotification(vm: Machine, self: RObject, timing: Timing, action: RValue, spec: RValue): RValue {
  const context = contextOf(self);
  if (!context) return vm.raise('NoMethodError', "undefined method `notifies_delayed' for nil:NilClass");
  const made = new RNotification(vm, spec, action, self);
  context.notify(timing, vm.toS(vm.call(self, 'declared_key', [])), made);
  return made;
}

function notificationsOf(vm: Machine, self: RObject, timing: Timing): RArray {
  return new RArray([...(contextOf(self)?.notificationsOf(timing, vm.toS(vm.call(self, 'declared_key', []))) ?? [])]);
}

function addGuard(
  vm: Machine,
  self: RObject,
  positivity: 'only_if' | 'not_if',
  command: RValue,
  opts: RValue,
  block: RProc | null,
): RValue {
  const list = ivar(self, `@${positivity}`) as RArray;
  if (truthy(command) || block)
    list.items.push(new RConditional(vm, positivity, self, truthy(command) ? command : null, opts, block));
  return list;
}

function setProvider(vm: Machine, self: RObject, value: RValue): RValue {
  if (value === null) return ivar(self, '@provider');
  let klass: RValue = value;
  if (value instanceof RString || value instanceof RSymbol)
    klass = vm.call(vm.classAt('Chef::ProviderResolver'), 'class_named', [value, self]);
  if (!(klass instanceof RClass))
    return vm.raise(
      'Chef::Exceptions::ValidationFailed',
      `Option provider must be a kind of [Class]!  You passed ${vm.inspect(klass)}.`,
    );
  self.setIvar('@provider', klass);
  return klass;
}

function namedProperty(vm: Machine, self: RObject, name: string): Property {
  const klass = vm.realClassOf(self);
  return (
    findProperty(vm, klass, name) ??
    vm.raise('ArgumentError', `Property ${name} is not defined in class ${vm.toS(self)}`)
  );
}

/** Takes over another resource's state: what Chef 12 does to a resource of the same type and name. */
export function loadFrom(self: RObject, other: RObject): void {
  const kept = new Set(['@source_line', '@action', '@not_if', '@only_if']);
  for (const [name, value] of other.ivars ?? []) if (!kept.has(name)) self.setIvar(name, value);
}

function definedAt(vm: Machine, self: RObject): string {
  const cookbook = ivar(self, '@cookbook_name');
  const recipe = ivar(self, '@recipe_name');
  const line = sourcePart(vm, self, 2);
  if (line === null) return 'dynamically defined';
  if (cookbook !== null && recipe !== null) return `${vm.toS(cookbook)}::${vm.toS(recipe)} line ${vm.toS(line)}`;
  return `${vm.toS(sourcePart(vm, self, 1))} line ${vm.toS(line)}`;
}

function sourcePart(vm: Machine, self: RObject, group: number): RValue {
  const line = ivar(self, '@source_line');
  const found = line === null ? null : /^(.*):(\d+):?.*$/m.exec(vm.toS(line));
  return found ? vm.str(found[group] as string) : null;
}

const FORBIDDEN = new Set([
  '@run_context', '@logger', '@not_if', '@only_if', '@enclosing_provider', '@description', '@introduced', '@examples', '@validation_message',
  '@deprecated', '@default_description', '@skip_docs', '@executed_by_runner', '@action_descriptions', '@performed_actions',
]); // prettier-ignore
const HIDDEN = new Set([...FORBIDDEN, '@allowed_actions', '@resource_name', '@source_line', '@name', '@elapsed_time']);

function inspectResource(vm: Machine, self: RObject): string {
  const parts = [...(self.ivars ?? [])]
    .filter(([name]) => !FORBIDDEN.has(name))
    .map(([name, value]) => ` ${name}: ${vm.inspect(value)}`);
  return `<${vm.toS(self)}${parts.join('')}>`;
}

function toText(vm: Machine, self: RObject): string {
  if (vm.truthyCall(self, 'sensitive', [])) return 'suppressed sensitive resource output';
  const sensitive = new Set(
    [...allProperties(vm, vm.realClassOf(self)).values()]
      .filter((property) => property.sensitive)
      .map((property) => property.name),
  );
  let text = `# Declared in ${vm.toS(ivar(self, '@source_line'))}\n\n${vm.toS(resourceName(vm, self))}("${vm.toS(ivar(self, '@name'))}") do\n`;
  for (const [name, value] of self.ivars ?? []) {
    if (HIDDEN.has(name)) continue;
    const plain = name.slice(1);
    if (sensitive.has(plain)) text += `  ${plain} "*sensitive value suppressed*"\n`;
    else if (truthy(value) && !(vm.respondTo(value, 'empty?') && vm.truthyCall(value, 'empty?', [])))
      text += `  ${plain} ${vm.respondTo(value, 'to_text') ? vm.toS(vm.call(value, 'to_text', [])) : vm.inspect(value)}\n`;
  }
  for (const guard of [...vm.splat(ivar(self, '@not_if')), ...vm.splat(ivar(self, '@only_if'))])
    text += `  ${vm.toS(vm.call(guard, 'to_text', []))}\n`;
  return `${text}end\n`;
}

function toHash(vm: Machine, self: RObject): RHash {
  const hash = new RHash();
  for (const property of stateProperties(vm, vm.realClassOf(self)))
    hash.set(vm, symbol(property.name), getProperty(vm, self, property));
  for (const [name, value] of self.ivars ?? []) {
    const key = symbol(name.slice(1));
    if (!FORBIDDEN.has(name) && !hash.has(vm, key)) hash.set(vm, key, value);
  }
  return hash;
}
