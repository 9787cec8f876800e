import { type ClassDefinition, defineClass } from '../ruby/core/define_class.ts';
import { noMethod } from '../ruby/machine/exceptions.ts';
import type { Machine } from '../ruby/machine/machine.ts';
import { RArray } from '../ruby/value/array.ts';
import { RObject } from '../ruby/value/object.ts';
import type { RProc } from '../ruby/value/proc.ts';
import { type RSymbol, symbol } from '../ruby/value/symbol.ts';
import { truthy, type RValue } from '../ruby/value/value.ts';
import { chefOf } from '../chef/chef_state.ts';
import { RRecipe } from '../chef/recipe.ts';
import type { RResourceCollection } from '../chef/resource/collection.ts';
import type { RRunContext } from '../chef/run_context.ts';
import { applyChefConfig } from './chef_config.ts';
import { chefSpecOf } from './chefspec_state.ts';
import { convergeRunner } from './converge_runner.ts';
import { normalizedName } from './normalize.ts';
import { nodeOf, RRunner, stepsInto } from './runner.ts';
import { runnerOptions } from './runner_options.ts';

function resourcesOf(vm: Machine, self: RRunner): RResourceCollection {
  if (self.resources) return self.resources;
  if (!self.runContext) return noMethod(vm, null, 'resource_collection', 'call');
  return (self.resources = self.runContext.resources);
}

function findResource(vm: Machine, self: RRunner, type: RValue, name: RValue, action: RValue): RValue {
  const collection = resourcesOf(vm, self);
  if (chefOf(vm).generation.name === '12') return findOld(vm, collection, type, name);
  const wanted = symbol(vm.toS(type));
  for (let index = collection.list.length - 1; index >= 0; index -= 1) {
    const resource = collection.list[index] as RObject;
    if (resource.ivar('@declared_type') !== wanted) continue;
    if (!isCalled(vm, name, resource)) continue;
    if (action === null || vm.truthyCall(resource, 'performed_action?', [action])) return resource;
  }
  return null;
}

function isCalled(vm: Machine, name: RValue, resource: RObject): boolean {
  return vm.caseEqual(name, vm.call(resource, 'name', [])) || vm.caseEqual(name, vm.call(resource, 'identity', []));
}

/** ChefSpec 4 looks a resource up by its key, then takes the first that fits; a type given as text fits none. */
function findOld(vm: Machine, collection: RResourceCollection, type: RValue, name: RValue): RValue {
  const known = collection.lookupOrNull(`${vm.toS(type)}[${vm.toS(name)}]`);
  if (known) return known;
  const found = collection.list.find(
    (resource) =>
      symbol(normalizedName(vm, resource)) === type &&
      (vm.caseEqual(name, vm.call(resource, 'identity', [])) || vm.caseEqual(name, vm.call(resource, 'name', []))),
  );
  return found ?? null;
}

function described(vm: Machine, self: RRunner): string {
  return `run_list: [${vm.toS(vm.call(nodeOf(vm, self), 'run_list', []))}]>`;
}

/** ChefSpec::SoloRunner, also known as Runner. */
const soloRunner = defineClass<RRunner>({
  name: 'ChefSpec::SoloRunner',
  superclass: 'Object',
  includes: ['ChefSpec::Normalize'],
  allocate: (_vm, klass) => new RRunner(klass),
  singletonMethods: {
    'converge(*recipes)': (vm, klass, recipes: RValue[]) => {
      const made = vm.call(klass, 'new', []);
      vm.call(made, 'converge', recipes);
      return made;
    },
    'define_runner_method(name)': (vm, _klass, name) => {
      chefSpecOf(vm).runnerMethods.add(vm.toName(name));
    },
  },
  methods: {
    'initialize(options = {}, &block)': (vm, self, options, block: RProc | null) => {
      self.options = runnerOptions(vm, options);
      applyChefConfig(vm, self);
      if (block) vm.callProc(block, [vm.call(self, 'node', [])]);
    },
    options: (_vm, self) => self.options,
    run_context: (_vm, self) => self.runContext,
    'converge(*recipes, &block)': (vm, self, recipes: RValue[], block: RProc | null) => convergeRunner(vm, self, recipes, block),
    'converge_block(&block)': (vm, self, block: RProc) => {
      const inline = vm.proc(() => {
        const recipe = new RRecipe(vm, cookbookName(vm, self), '_test', self.runContext as RRunContext);
        return vm.callProc(block, [], { self: recipe, definee: 'singleton' });
      });
      return vm.call(self, 'converge', [], inline);
    },
    'preload!': (vm, self) => {
      convergeRunner(vm, self, [vm.str(`recipe[${cookbookName(vm, self)}]`)], null, true);
      vm.call(vm.call(nodeOf(vm, self), 'run_list', []), 'reset!', []);
      return null;
    },
    node: (vm, self) => nodeOf(vm, self),
    resource_collection: (vm, self) => resourcesOf(vm, self),
    'find_resource(type, name, action = nil)': (vm, self, type, name, action) => findResource(vm, self, type, name, action),
    'find_resources(type)': (vm, self, type) => {
      const wanted = vm.toS(type);
      return new RArray(resourcesOf(vm, self).list.filter((resource) => normalizedName(vm, resource) === wanted));
    },
    'compiling?': (_vm, self) => !self.isConverging,
    'step_into?(resource)': (vm, self, resource: RObject) => stepsInto(vm, self, resource),
    'dry_run?': (_vm, self) => truthy(self.option('dry_run')),
    to_s: (vm, self) => vm.str(`#<${vm.className(self)} ${described(vm, self)}`),
    inspect: (vm, self) => vm.str(`#<${vm.className(self)} options: ${vm.inspect(self.options)}, ${described(vm, self)}`),
    'method_missing(name, *args, &block)': (vm, self, name: RSymbol, args: RValue[]) => {
      const type = normalizedName(vm, name);
      if (!chefSpecOf(vm).runnerMethods.has(type)) return noMethod(vm, self, name.name, vm.missingStyle, args);
      return vm.call(self, 'find_resource', [symbol(type), args[0] ?? null]);
    },
    'respond_to_missing?(name, include_private = false)': (vm, _self, name) => chefSpecOf(vm).runnerMethods.has(vm.toName(name)),
  },
});

/** The name of the cookbook that the spec belongs to. */
function cookbookName(vm: Machine, self: RRunner): string {
  const root = vm.toS(self.option('cookbook_root'));
  const found = [...chefSpecOf(vm).cookbookSource.at(vm, [root]).keys()];
  return found[0] ?? root.replace(/^.*\//, '');
}

/** The runners' classes. */
// oxlint-disable-next-line no-explicit-any -- receivers differ
export const runnerClasses: readonly ClassDefinition<any>[] = [
  soloRunner,
  defineClass({
    name: 'Chef::Node',
    methods: {
      runner: (vm, self) => chefSpecOf(vm).runners.get(self as RObject) ?? noMethod(vm, self, 'runner', 'call'),
    },
  }),
];
