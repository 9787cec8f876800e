import { defineClass } from '../ruby/core/define_class.ts';
import type { Machine } from '../ruby/machine/machine.ts';
import { RArray } from '../ruby/value/array.ts';
import { RHash } from '../ruby/value/hash.ts';
import { RObject } from '../ruby/value/object.ts';
import type { RProc } from '../ruby/value/proc.ts';
import { RSymbol, symbol } from '../ruby/value/symbol.ts';
import type { RValue } from '../ruby/value/value.ts';
import { RRecipe } from './recipe.ts';
import type { RRunContext } from './run_context.ts';

/** A Chef::ResourceDefinition: what `define :name do … end` makes. */
export class RDefinition extends RObject {
  name: RSymbol | null = null;
  params: RHash = new RHash();
  recipe: RProc | null = null;
  node: RValue = null;

  constructor(vm: Machine) {
    super(vm.classAt('Chef::ResourceDefinition'));
  }
}

export const definition = defineClass<RDefinition>({
  name: 'Chef::ResourceDefinition',
  superclass: 'Object',
  includes: ['Chef::Mixin::ParamsValidate'],
  allocate: (vm) => new RDefinition(vm),
  methods: {
    'initialize(node = nil)': (_vm, self, node) => {
      self.node = node;
    },
    name: (_vm, self) => self.name,
    params: (_vm, self) => self.params,
    'params=(params)': (_vm, self, params) => (self.params = params),
    recipe: (_vm, self) => self.recipe,
    node: (_vm, self) => self.node,
    'define(resource_name, prototype_params = nil, &block)': (vm, self, name, params, block) => {
      if (!(name instanceof RSymbol)) return vm.raise('ArgumentError', 'You must use a symbol when defining a new resource!');
      if (params !== null && !(params instanceof RHash))
        return vm.raise('ArgumentError', 'You must pass a hash as the prototype parameters for a definition.');
      if (!block) return vm.raise('ArgumentError', 'You must pass a block to a definition.');
      self.name = name;
      if (params) self.params = params;
      self.recipe = block;
      addDefinitionMethod(vm, name.name);
      return true;
    },
    'method_missing(name, *args)': (vm, self, name, args: RValue[]) => {
      const value = args.length === 1 ? (args[0] as RValue) : new RArray(args);
      self.params.set(vm, name, value);
      return value;
    },
    to_s: (vm, self) => vm.str(self.name?.name ?? ''),
  },
});

function addDefinitionMethod(vm: Machine, name: string): void {
  vm.addMethod(vm.classAt('Chef::DSL::Definitions'), name, {
    arity: -1,
    parameters: [{ kind: 'rest', name: 'args' }, { kind: 'block', name: 'block' }],
    invoke: (machine, self, args, block) => evaluateDefinition(machine, self as RRecipe, name, args, block),
  });
}

function evaluateDefinition(vm: Machine, self: RObject, name: string, args: RValue[], block: RProc | null): RValue {
  const context = vm.call(self, 'run_context', []) as RRunContext;
  const known = context.definitions.get(name) as RDefinition;
  const use = new RDefinition(vm);
  use.name = known.name;
  use.recipe = known.recipe;
  use.params.replaceEntries(known.params);
  use.node = context.node;
  if (block) vm.callProc(block, [use], { self: use });
  const cookbook = vm.call(self, 'cookbook_name', []);
  const recipeName = vm.call(self, 'recipe_name', []);
  const recipe = new RRecipe(vm, cookbook === null ? null : vm.toS(cookbook), recipeName === null ? null : vm.toS(recipeName), context);
  recipe.params = use.params;
  recipe.params.set(vm, symbol('name'), args[0] ?? null);
  return vm.callProc(use.recipe as RProc, [recipe], { self: recipe });
}
