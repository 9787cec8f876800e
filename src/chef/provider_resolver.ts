import { defineClass } from '../ruby/core/define_class.ts';
import type { Machine } from '../ruby/machine/machine.ts';
import { RClass } from '../ruby/value/class.ts';
import type { RHash } from '../ruby/value/hash.ts';
import type { RObject } from '../ruby/value/object.ts';
import type { RProc } from '../ruby/value/proc.ts';
import { RString } from '../ruby/value/string.ts';
import { symbol } from '../ruby/value/symbol.ts';
import { truthy, type RValue } from '../ruby/value/value.ts';
import { chefOf } from './chef_state.ts';
import { actionClassOf } from './resource/action_class.ts';
import { NodeMap } from './resource/node_map.ts';
import { contextOf } from './resource/references.ts';
import { filtersOf } from './resource/resolve.ts';

const OLD_HANDLERS: Readonly<Record<string, string>> = {
  apt_repository: 'Chef::Provider::AptRepository',
  apt_update: 'Chef::Provider::AptUpdate',
  yum_repository: 'Chef::Provider::Noop',
};

/** The provider classes of cookbooks by the names of the resources whose actions they carry out. */
function handlersOf(vm: Machine): NodeMap<RClass> {
  let known = vm.attachments.get(handlersOf) as NodeMap<RClass> | undefined;
  if (known) return known;
  const isOld = chefOf(vm).generation.name === '12';
  vm.attachments.set(handlersOf, (known = new NodeMap({ breaksTiesByName: isOld })));
  // Chef 12 has these before what cookbooks call so: with apt its own class, without yum one that does nothing.
  if (isOld)
    for (const [name, path] of Object.entries(OLD_HANDLERS)) known.set(name, vm.classAt(path), {}, path);
  return known;
}

/** Which providers come first, by the name of the resource. */
function prioritiesOf(vm: Machine): NodeMap<readonly RClass[]> {
  let known = vm.attachments.get(prioritiesOf) as NodeMap<readonly RClass[]> | undefined;
  if (!known) vm.attachments.set(prioritiesOf, (known = new NodeMap()));
  return known;
}

/** `Chef::Provider.provides`. */
export function provideActions(vm: Machine, klass: RClass, name: string, options: RHash, block: RProc | null): void {
  handlersOf(vm).set(name, klass, filtersOf(vm, options, block), () => klass.name);
}

/** The class of a cookbook that carries out an action of a resource, or Chef's that does nothing; undefined where Chef's own would act. */
export function customProviderClass(vm: Machine, resource: RObject, action: string): RClass | undefined {
  const found = resolveProvider(vm, resource, action);
  return found && chefOf(vm).generation.name === '12' && (found.name === OLD_HANDLERS['apt_repository'] || found.name === OLD_HANDLERS['apt_update']) ? undefined : found;
}

function resolveProvider(vm: Machine, resource: RObject, action: string): RClass | undefined {
  const own = resource.ivar('@provider') ?? null;
  if (own instanceof RClass) return own;
  const klass = vm.realClassOf(resource);
  if (truthy(vm.call(klass, 'custom_resource?', []))) return actionClassOf(vm, klass);
  const node = contextOf(resource)?.node ?? null;
  const [name, facts] = [vm.toS(vm.call(resource, 'resource_name', [])), node?.platformFacts(vm)];
  const all = handlersOf(vm).list(name, facts);
  const plain = vm.find(vm.singletonClass(vm.classAt('Chef::Provider')), 'provides?')?.owner;
  const enabled = all.filter((each) => vm.find(vm.classOf(each), 'provides?')?.owner === plain || vm.truthyCall(each, 'provides?', [node, resource]));
  const supporting = enabled.filter((each) => vm.truthyCall(each, 'supports?', [resource, symbol(action)]));
  const able = supporting.length > 0 ? supporting : enabled;
  const ranked = prioritiesOf(vm).list(name, facts).flat();
  return ranked.find((each) => able.includes(each)) ?? able[0];
}

/** A provider of the resource; one of no class in particular where Chef's own would act. */
export function providerFor(vm: Machine, resource: RObject, action: RValue): RObject {
  const klass = customProviderClass(vm, resource, vm.toS(action)) ?? vm.classAt('Chef::Provider');
  const made = vm.call(klass, 'new', [resource, resource.ivar('@run_context') ?? null]) as RObject;
  made.setIvar('@action', action);
  return made;
}

function setPriority(vm: Machine, name: RValue, list: RValue, options: RHash, block: RProc | null): RValue {
  const classes = vm.splat(list).filter((each) => each instanceof RClass);
  prioritiesOf(vm).set(vm.toName(name), classes, filtersOf(vm, options, block));
  return list;
}

/** Chef::Platform::ProviderPriorityMap: there is one, whoever asks. */
export const providerPriorityMap = defineClass({
  name: 'Chef::Platform::ProviderPriorityMap',
  superclass: 'Object',
  singletonMethods: { instance: (vm, klass) => vm.call(klass, 'new', []) },
  methods: {
    'set_priority_array(name, list, **filter, &block)': (vm, _self, name, list, filter, block: RProc | null) => setPriority(vm, name, list, filter, block),
    'priority(name, list, **filter, &block)': (vm, _self, name, list, filter, block: RProc | null) => setPriority(vm, name, list, filter, block),
  },
});

/** Chef::ProviderResolver: which class carries out a resource's actions. */
export const providerResolver = defineClass({
  name: 'Chef::ProviderResolver',
  superclass: 'Object',
  singletonMethods: {
    'provider_for(resource, action)': (vm, _klass, resource, action) => providerFor(vm, resource as RObject, action),
    'class_named(name, resource)': (vm, _klass, name) => {
      const text = name instanceof RString ? name.text : vm.toName(name);
      const path = text.replace(/(^|_)([a-z0-9])/g, (_all, _gap, letter: string) => letter.toUpperCase());
      return vm.constantAt(`Chef::Provider::${path}`) ?? vm.raise('Chef::Exceptions::ProviderNotFound', `Cannot find a provider named ${text}`);
    },
  },
});
