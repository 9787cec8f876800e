import { defineModule, nativeMethod } from '../ruby/core/define_class.ts';
import { rawBody } from '../ruby/core/raw_method.ts';
import type { Machine } from '../ruby/machine/machine.ts';
import type { RClass } from '../ruby/value/class.ts';
import type { MethodBody } from '../ruby/value/method.ts';
import { symbol } from '../ruby/value/symbol.ts';
import type { RValue } from '../ruby/value/value.ts';
import { chefOf } from '../chef/chef_state.ts';
import type { Generation } from '../chef/generation.ts';
import type { ResourceDefinition } from '../chef/resource/define_resource.ts';
import { allowedActions, resourceClass } from '../chef/resource/resource_class.ts';
import { resources18 } from '../chef/resources/index.ts';
import { chefSpecOf } from './chefspec_state.ts';
import { OLD_MATCHERS, OLD_SPECIAL } from './resource_matchers12.ts';

/** Matchers of resources by the name of their method: the type and the action. */
type Matchers = ReadonlyMap<string, { readonly type: string; readonly action: string }>;

const bodies = new Map<string, MethodBody>();

/** The method that makes a matcher; one for all machines. */
function bodyOf(name: string, type: string, action: string): MethodBody {
  const key = `${name} ${type} ${action}`;
  let body = bodies.get(key);
  if (!body) {
    const [typeName, actionName] = [symbol(type), symbol(action)];
    const make = (vm: Machine, _self: RValue, identity: RValue): RValue =>
      vm.call(vm.classAt('ChefSpec::Matchers::ResourceMatcher'), 'new', [typeName, actionName, identity]);
    bodies.set(key, (body = nativeMethod(`${name}(name)`, make)));
  }
  return body;
}

/** Adds the matcher `ACTION_TYPE(name)` to ChefSpec::API, once. */
function addMatcher(vm: Machine, name: string, type: string, action: string): void {
  const { matcherNames } = chefSpecOf(vm);
  if (matcherNames.has(name)) return;
  matcherNames.add(name);
  vm.addMethod(vm.classAt('ChefSpec::API'), name, bodyOf(name, type, action));
}

/** Adds the matchers of the resources that are built in, and the runner's methods that go with them. */
export function addBuiltInMatchers(vm: Machine): void {
  const isOld = chefOf(vm).generation.name === '12';
  const { runnerMethods } = chefSpecOf(vm);
  const { matchers, types } = isOld ? oldMatchers() : newMatchers();
  for (const type of types) runnerMethods.add(type);
  for (const [name, { type, action }] of matchers) addMatcher(vm, name, type, action);
}

/** The types and actions of the resources of a Chef, by the names of their matchers. */
export function builtInMatchers(generation: Generation): Matchers {
  return (generation.name === '12' ? oldMatchers() : newMatchers()).matchers;
}

interface BuiltIn {
  readonly matchers: Matchers;
  readonly types: ReadonlySet<string>;
}

let builtIn: BuiltIn | undefined;

function newMatchers(): BuiltIn {
  if (builtIn) return builtIn;
  const byClass = new Map(resources18.map((each) => [each.class, each]));
  const actionsOf = (definition: ResourceDefinition | undefined): readonly string[] => {
    if (!definition) return ['nothing'];
    if (definition.actions) return ['nothing', ...definition.actions];
    return actionsOf(definition.superclass === undefined ? undefined : byClass.get(definition.superclass));
  };
  const matchers = new Map<string, { type: string; action: string }>();
  const types = new Set<string>();
  for (const definition of resources18) {
    const names = definition.provides.map((provided) => (typeof provided === 'string' ? provided : provided.name));
    if (definition.name !== undefined && definition.name !== null) names.push(definition.name);
    for (const type of names) {
      types.add(type);
      for (const action of actionsOf(definition)) {
        const name = `${action}_${type}`;
        if (!matchers.has(name)) matchers.set(name, { type, action });
        if (action === 'create_if_missing') matchers.set(`create_${type}_if_missing`, { type, action });
      }
    }
  }
  for (const action of ['create', 'remove', 'modify', 'manage', 'lock', 'unlock']) matchers.set(`${action}_user`, { type: 'user', action });
  matchers.set('now_reboot', { type: 'reboot', action: 'reboot_now' });
  matchers.set('request_reboot', { type: 'reboot', action: 'request_reboot' });
  return (builtIn = { matchers, types });
}

let builtInOld: BuiltIn | undefined;

function oldMatchers(): BuiltIn {
  if (builtInOld) return builtInOld;
  const matchers = new Map<string, { type: string; action: string }>();
  for (const [type, actions] of Object.entries(OLD_MATCHERS))
    for (const action of actions.split(' ')) matchers.set(`${action}_${type}`, { type, action });
  for (const [name, [type, action]] of Object.entries(OLD_SPECIAL)) matchers.set(name, { type, action });
  return (builtInOld = { matchers, types: new Set(Object.keys(OLD_MATCHERS)) });
}

/** Adds the matchers of a class of resources by the names that it goes by now. */
function addMatchersOf(vm: Machine, klass: RClass): void {
  const state = resourceClass(klass);
  const names = new Set(state.provides);
  if (state.resourceName) names.add(state.resourceName.name);
  if (names.size === 0) return;
  const { runnerMethods } = chefSpecOf(vm);
  for (const type of names) {
    runnerMethods.add(type);
    for (const { name: action } of allowedActions(klass)) {
      addMatcher(vm, `${action}_${type}`, type, action);
      if (action === 'create_if_missing') addMatcher(vm, `create_${type}_if_missing`, type, action);
    }
  }
}

const DESCRIBING = ['provides', 'resource_name', 'resource_name=', 'action', 'actions', 'allowed_actions', 'allowed_actions=', 'default_action'];

/** Goes before the methods that describe a resource class: whatever it provides gets its matchers. */
export const resourceClassExtension = defineModule({
  name: 'ChefSpec::ResourceClassMethods',
  afterwards: (vm, module) => {
    for (const name of DESCRIBING)
      vm.addMethod(
        module,
        name,
        rawBody((machine, self, args, block, entry) => {
          const next = machine.findSuper(machine.classOf(self), entry.owner, name);
          const value = next ? next.body.invoke(machine, self, args, block, next) : null;
          if (args.length > 0) addMatchersOf(machine, self as RClass);
          return value;
        }),
      );
  },
});
