import type { Machine } from '../ruby/machine/machine.ts';
import type { RClass } from '../ruby/value/class.ts';
import type { MethodBody } from '../ruby/value/method.ts';
import type { RObject } from '../ruby/value/object.ts';
import type { RSymbol } from '../ruby/value/symbol.ts';
import { truthy, type RValue } from '../ruby/value/value.ts';
import { chefOf } from './chef_state.ts';
import { allProperties } from './resource/resource_class.ts';

const included = new WeakSet<RClass>();

/**
 * Gives a provider class the methods that its resource's class adds to Chef::Resource, so that actions can call them.
 * In Chef 12 properties are among them, and speak for the current value where nobody has set them.
 */
export function includeResourceDsl(vm: Machine, klass: RClass, resource: RObject): void {
  if (included.has(klass) || !vm.truthyCall(klass, 'include_resource_dsl?', [])) return;
  included.add(klass);
  const isOld = chefOf(vm).generation.name === '12';
  const resourceClass = vm.realClassOf(resource);
  const properties = [...allProperties(vm, resourceClass).keys()];
  const names = new Set([...namesOf(vm, resourceClass, 'public_instance_methods'), ...namesOf(vm, resourceClass, 'protected_instance_methods')]);
  const leftOut = [...namesOf(vm, klass, 'instance_methods'), ...properties];
  if (!isOld) leftOut.push(...properties.map((name) => `${name}=`), ...namesOf(vm, vm.classAt('Chef::Resource'), 'instance_methods'));
  for (const name of leftOut) names.delete(name);
  const module = vm.defineModule(null);
  if (isOld) for (const name of properties) vm.addMethod(module, name, currentOrNew(name));
  for (const name of names) vm.addMethod(module, name, forwarder(name));
  vm.includeModule(klass, module);
}

function namesOf(vm: Machine, klass: RClass, kind: string): string[] {
  return vm.splat(vm.call(klass, kind, [])).map((name) => (name as RSymbol).name);
}

const PARAMETERS: MethodBody['parameters'] = [{ kind: 'rest', name: 'args' }, { kind: 'block', name: 'block' }];

function newResource(self: RValue): RValue {
  return (self as RObject).ivar('@new_resource') ?? null;
}

function forwarder(name: string): MethodBody {
  return { arity: -1, parameters: PARAMETERS, invoke: (vm, self, args, block) => vm.call(newResource(self), name, args, block) };
}

function currentOrNew(name: string): MethodBody {
  return {
    arity: -1,
    parameters: PARAMETERS,
    invoke: (vm, self, args, block) => {
      const current = (self as RObject).ivar('@current_resource') ?? null;
      const isRead = args.length === 0 && !block;
      const isUnset = isRead && truthy(current) && !vm.truthyCall(newResource(self), 'property_is_set?', [vm.call(vm.str(name), 'to_sym', [])]);
      return vm.call(isUnset ? current : newResource(self), name, args, block);
    },
  };
}
