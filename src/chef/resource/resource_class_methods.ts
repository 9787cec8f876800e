import type { NativeMethod } from '../../ruby/core/define_class.ts';
import type { Machine } from '../../ruby/machine/machine.ts';
import { RArray } from '../../ruby/value/array.ts';
import type { RClass } from '../../ruby/value/class.ts';
import { RHash } from '../../ruby/value/hash.ts';
import type { RObject } from '../../ruby/value/object.ts';
import type { RProc } from '../../ruby/value/proc.ts';
import { RSymbol, symbol } from '../../ruby/value/symbol.ts';
import { truthy, type RValue } from '../../ruby/value/value.ts';
import { chefOf } from '../chef_state.ts';
import { delayed } from '../delayed_evaluator.ts';
import { actionClassOf, defineAction } from './action_class.ts';
import { propertyFromOptions } from './property.ts';
import { baseOf, RProperty } from './property_object.ts';
import { provide, resolveClass, withdraw } from './resolve.ts';
import { RRunContext } from '../run_context.ts';
import { usePartial } from './use_partial.ts';
import { allProperties, allowedActions, declareProperty, defaultAction, findProperty, identityProperties, resourceClass, stateProperties } from './resource_class.ts';

function symbolList(vm: Machine, values: readonly RValue[]): RSymbol[] {
  return values.flatMap((value) =>
    value instanceof RArray ? symbolList(vm, value.items) : [symbol(vm.toName(value))],
  );
}

function union(left: readonly RSymbol[], right: readonly RSymbol[]): RSymbol[] {
  return [...new Set([...left, ...right])];
}

/** A text about the class that is set with an argument and read without. */
function text(name: string): Record<string, NativeMethod<RClass>> {
  return {
    [`${name}(value = absent)`]: (_vm, klass, value) => {
      const { texts } = resourceClass(klass);
      if (value !== undefined) texts.set(name, value);
      return texts.get(name) ?? null;
    },
  };
}

/** `Chef::Resource.property` and the other methods with which a resource class is described. */
export const resourceClassMethods: Readonly<Record<string, NativeMethod<RClass>>> = {
  ...text('description'),
  ...text('introduced'),
  ...text('examples'),
  ...text('deprecated'),
  ...text('skip_docs'),
  ...text('default_description'),
  ...text('preview_resource'),
  'property(name, type = absent, **options)': (vm, klass, name, type, options) =>
    property(vm, klass, vm.toName(name), type, options),
  'attribute(name, type = absent, **options)': (vm, klass, name, type, options) =>
    property(vm, klass, vm.toName(name), type, options),
  'properties(include_superclass = true)': (vm, klass, inherited) => {
    const hash = new RHash();
    const all = truthy(inherited) ? allProperties(vm, klass) : resourceClass(klass).properties;
    for (const [name, each] of all) hash.set(vm, symbol(name), new RProperty(vm, each));
    return hash;
  },
  'lazy(&block)': (vm, _klass, block) => delayed(vm, block),
  'property_type(**options)': (vm, klass, options) => new RProperty(vm, propertyFromOptions(vm, klass, '', undefined, options)),
  'resource_name(name = absent)': (vm, klass, name) => {
    const state = resourceClass(klass);
    if (name !== undefined) {
      const before = state.resourceName?.name;
      state.resourceName = name === null ? null : symbol(vm.toName(name));
      if (chefOf(vm).generation.name === '12' && before !== state.resourceName?.name) {
        if (before !== undefined) withdraw(vm, klass, before);
        if (state.resourceName) provide(vm, klass, state.resourceName.name, new RHash(), null);
      }
    }
    return state.resourceName;
  },
  'resource_name=(name)': (vm, klass, name) => vm.call(klass, 'resource_name', [name]),
  'provides(name, **options, &block)': (vm, klass, name, options: RHash, block: RProc | null) => {
    provide(vm, klass, vm.toName(name), options, block);
    const state = resourceClass(klass);
    state.resourceName ??= symbol(vm.toName(name));
    state.provides.push(vm.toName(name));
  },
  'provides?(node, name)': (vm, klass, _node, name) => resourceClass(klass).provides.includes(vm.toName(name)),
  'chef_version_for_provides(constraint = absent)': (_vm, klass, constraint) => {
    const state = resourceClass(klass);
    if (constraint !== undefined) state.chefVersion = constraint;
    return state.chefVersion;
  },
  'unified_mode(flag = nil)': (_vm, klass, flag) => {
    const state = resourceClass(klass);
    if (flag !== null) state.unifiedMode = truthy(flag);
    return state.unifiedMode ?? false;
  },
  'allowed_actions(*actions)': (vm, klass, actions: RValue[]) => {
    const state = resourceClass(klass);
    if (actions.length > 0) state.allowedActions = union(allowedActions(klass), symbolList(vm, actions));
    return new RArray([...allowedActions(klass)]);
  },
  'allowed_actions=(actions)': (vm, klass, actions) => {
    resourceClass(klass).allowedActions = union([], symbolList(vm, [actions]));
    return actions;
  },
  'actions(*names)': (vm, klass, names: RValue[]) => {
    const state = resourceClass(klass);
    if (names.length > 0 && !state.allowedActions)
      state.allowedActions = union([symbol('nothing')], symbolList(vm, names));
    else if (names.length > 0) state.allowedActions = union(state.allowedActions as RSymbol[], symbolList(vm, names));
    return new RArray([...allowedActions(klass)]);
  },
  'default_action(name = absent)': (vm, klass, name) => {
    if (name !== undefined) setDefaultAction(vm, klass, name);
    return new RArray([...defaultAction(klass)]);
  },
  'default_action=(name)': (vm, klass, name) => setDefaultAction(vm, klass, name),
  'action(name, description: nil, &block)': (vm, klass, name, _description, block: RProc | null) => {
    const action = symbol(vm.toName(name));
    defineAction(vm, klass, action.name, block);
    const state = resourceClass(klass);
    state.allowedActions = union(allowedActions(klass), [action]);
    const [first, second] = defaultAction(klass);
    if (first?.name === 'nothing' && !second) setDefaultAction(vm, klass, action);
  },
  'load_current_value(&block)': (vm, klass, block) =>
    vm.call(klass, 'define_method', [symbol('load_current_value!')], block),
  'action_class(&block)': (vm, klass, block: RProc | null) => {
    const made = actionClassOf(vm, klass);
    if (block) vm.call(made, 'class_eval', [], block);
    return made;
  },
  declare_action_class: (vm, klass) => actionClassOf(vm, klass),
  'custom_resource?': (_vm, klass) => isCustom(klass),
  'state_properties(*names)': (vm, klass, names: RValue[]) => {
    markProperties(vm, klass, symbolList(vm, names), 'desiredState');
    return new RArray(stateProperties(vm, klass).map((each) => new RProperty(vm, each)));
  },
  'state_attrs(*names)': (vm, klass, names: RValue[]) => {
    markProperties(vm, klass, symbolList(vm, names), 'desiredState');
    return new RArray(stateProperties(vm, klass).map((each) => symbol(each.name)));
  },
  'identity_properties(*names)': (vm, klass, names: RValue[]) => {
    markProperties(vm, klass, symbolList(vm, names), 'identity');
    return new RArray(identityProperties(vm, klass).map((each) => new RProperty(vm, each)));
  },
  'identity_property(name = nil)': (vm, klass, name) => identityAttribute(vm, klass, name),
  'identity_attr(name = nil)': (vm, klass, name) => identityAttribute(vm, klass, name),
  name_property: (vm, klass) => {
    const found = [...allProperties(vm, klass).values()].find((each) => each.nameProperty);
    return found ? symbol(found.name) : null;
  },
  'deprecated_property_alias(from, to, message)': (vm, klass, from, to) => {
    for (const suffix of ['', '=']) {
      const [old, now] = [`${vm.toName(from)}${suffix}`, `${vm.toName(to)}${suffix}`];
      const call = (machine: Machine, self: RValue, args: RValue[]): RValue => machine.call(self, now, args);
      vm.addMethod(klass, old, { arity: -1, parameters: [{ kind: 'rest', name: 'args' }], invoke: call });
    }
  },
  'resource_for_node(name, node)': (vm, _klass, name, node) =>
    resolveClass(vm, vm.toName(name), node as RObject as never),
  'resource_matching_short_name(name)': (vm, _klass, name) => resolveClass(vm, vm.toName(name), null),
  run_context: (_vm, klass) => askedContext(klass),
  'run_context=(context)': (_vm, klass, context) => (resourceClass(klass).runContext = context),
  node: (vm, klass) => {
    const context = askedContext(klass);
    return context === null ? null : vm.call(context, 'node', []);
  },
  'use(partial)': (vm, klass, partial) => usePartial(vm, klass, vm.toStr(partial)),
};

/** The run context that a class was made in, for code that asks for it. */
function askedContext(klass: RClass): RValue {
  const context = resourceClass(klass).runContext;
  if (context instanceof RRunContext) context.timesAsked += 1;
  return context;
}

function property(vm: Machine, klass: RClass, name: string, type: RValue | undefined, options: RHash): RValue {
  const base = type === undefined ? findProperty(vm, klass, name) : baseOf(type);
  const made = propertyFromOptions(vm, klass, name, base ? undefined : type, options, base && { ...base, ivar: `@${name}` });
  const existing = vm.find(klass, name);
  const roots = [vm.classes.Object, vm.classes.BasicObject, vm.classes.Kernel, vm.classAt('Chef::Resource')];
  if (
    chefOf(vm).generation.name !== '12' &&
    made.ivar !== null &&
    existing?.visibility === 'public' &&
    roots.includes(existing.owner) &&
    !findProperty(vm, vm.classAt('Chef::Resource'), name)
  )
    return vm.raise(
      'ArgumentError',
      `Property \`${name}\` of resource \`${vm.toS(vm.call(klass, 'resource_name', []))}\` overwrites an existing method. A different name should be used for this property.`,
    );
  declareProperty(vm, klass, made);
  return null;
}

function setDefaultAction(vm: Machine, klass: RClass, name: RValue): RValue {
  const state = resourceClass(klass);
  state.defaultAction = symbolList(vm, [name]);
  state.allowedActions = union(allowedActions(klass), state.defaultAction);
  return new RArray([...state.defaultAction]);
}

function isCustom(klass: RClass): boolean {
  for (let at: RClass | null = klass; at; at = at.superclass) if (resourceClass(at).isCustom) return true;
  return false;
}

/** `state_attrs :a, :b`: exactly those are, all others are not. */
function markProperties(
  vm: Machine,
  klass: RClass,
  names: readonly RSymbol[],
  mark: 'desiredState' | 'identity',
): void {
  if (names.length === 0) return;
  const wanted = new Set(names.map((name) => name.name));
  const own = resourceClass(klass).properties;
  const considered =
    mark === 'identity'
      ? allProperties(vm, klass)
      : new Map([...own, ...[...wanted].flatMap((name) => entry(vm, klass, name))]);
  for (const [name, each] of considered) own.set(name, { ...each, [mark]: wanted.has(name) });
  for (const name of wanted) {
    if (considered.has(name)) continue;
    const made = propertyFromOptions(vm, klass, name, undefined, new RHash());
    own.set(name, { ...made, ivar: null, [mark]: true });
  }
}

function entry(vm: Machine, klass: RClass, name: string): [string, NonNullable<ReturnType<typeof findProperty>>][] {
  const found = findProperty(vm, klass, name);
  return found ? [[name, found]] : [];
}

function identityAttribute(vm: Machine, klass: RClass, name: RValue): RValue {
  if (name !== null) markProperties(vm, klass, symbolList(vm, [name]), 'identity');
  const found = identityProperties(vm, klass);
  if (found.length > 1)
    return vm.raise(
      'Chef::Exceptions::MultipleIdentityError',
      `identity_property cannot be called on an object with more than one identity property (${found.map((each) => each.name).join(', ')}).`,
    );
  return found[0] ? symbol(found[0].name) : null;
}
