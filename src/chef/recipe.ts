import { defineClass } from '../ruby/core/define_class.ts';
import type { Machine } from '../ruby/machine/machine.ts';
import { RHash } from '../ruby/value/hash.ts';
import { RArray } from '../ruby/value/array.ts';
import { RObject } from '../ruby/value/object.ts';
import { symbol } from '../ruby/value/symbol.ts';
import type { RValue } from '../ruby/value/value.ts';
import { parseRecipeName } from './cookbook/recipe_name.ts';
import { loadInto } from './load_into.ts';
import type { RRunContext } from './run_context.ts';

/** A Chef::Recipe: `self` while a recipe file runs. */
export class RRecipe extends RObject {
  cookbookName: string | null;
  recipeName: string | null;
  runContext: RRunContext;
  params: RHash = new RHash();

  constructor(vm: Machine, cookbookName: string | null, recipeName: string | null, runContext: RRunContext) {
    super(vm.classAt('Chef::Recipe'));
    this.cookbookName = cookbookName;
    this.recipeName = recipeName;
    this.runContext = runContext;
  }
}

function textOrNil(vm: Machine, text: string | null): RValue {
  return text === null ? null : vm.str(text);
}

export const recipe = defineClass<RRecipe>({
  name: 'Chef::Recipe',
  superclass: 'Object',
  includes: ['Chef::DSL::Recipe', 'Chef::Mixin::Deprecation'],
  allocate: (vm, klass) => {
    const made = new RRecipe(vm, null, null, null as unknown as RRunContext);
    made.klass = klass;
    return made;
  },
  singletonMethods: {
    'parse_recipe_name(name, current_cookbook: nil)': (vm, _klass, name, current) => {
      const [cookbook, recipeName] = parseRecipeName(vm, vm.toS(name), current === null ? null : vm.toS(current));
      return new RArray([symbol(cookbook), vm.str(recipeName)]);
    },
  },
  methods: {
    'initialize(cookbook_name, recipe_name, run_context)': (vm, self, cookbookName, recipeName, runContext) => {
      self.cookbookName = cookbookName === null ? null : vm.toS(cookbookName);
      self.recipeName = recipeName === null ? null : vm.toS(recipeName);
      self.runContext = runContext;
    },
    // The cookbook's name is a Symbol where Chef makes the recipe.
    cookbook_name: (_vm, self) => (self.cookbookName === null ? null : symbol(self.cookbookName)),
    'cookbook_name=(name)': (vm, self, name) => {
      self.cookbookName = vm.toS(name);
      return name;
    },
    recipe_name: (vm, self) => textOrNil(vm, self.recipeName),
    'recipe_name=(name)': (vm, self, name) => {
      self.recipeName = vm.toS(name);
      return name;
    },
    params: (_vm, self) => self.params,
    'params=(params)': (_vm, self, params) => (self.params = params),
    run_context: (_vm, self) => self.runContext,
    'run_context=(context)': (_vm, self, context) => (self.runContext = context),
    node: (_vm, self) => self.runContext.node,
    'from_file(path)': (vm, self, path) => loadInto(vm, vm.toS(path), self),
    'tag(*tags)': (vm, self, tags) => vm.call(self.runContext.node, 'tag', tags),
    'untag(*tags)': (vm, self, tags) => vm.call(self.runContext.node, 'untag', tags),
    to_s: (vm, self) => vm.str(`cookbook: ${self.cookbookName ?? '(none)'}, recipe: ${self.recipeName ?? '(none)'} `),
  },
  aliases: { inspect: 'to_s' },
});
