import { type ClassDefinition, defineClass } from '../../ruby/core/define_class.ts';
import type { Machine } from '../../ruby/machine/machine.ts';
import { arrayOfTexts } from '../../ruby/value/hash.ts';
import type { RObject } from '../../ruby/value/object.ts';
import type { RValue } from '../../ruby/value/value.ts';
import type { RRunList } from '../../chef/run_list.ts';

const ivar = (self: RObject, name: string): RValue => self.ivar(name) ?? null;

function withDefault(name: string): string {
  return name.includes('::') ? name : `${name}::default`;
}

function loadedRecipes(vm: Machine, self: RObject): string[] {
  const context = vm.call(ivar(self, '@runner'), 'run_context', []);
  return vm.splat(vm.call(context, 'loaded_recipes', [])).map((name) => withDefault(vm.toS(name)));
}

/** ChefSpec::Matchers::IncludeRecipeMatcher */
const includeRecipeMatcher = defineClass<RObject>({
  name: 'ChefSpec::Matchers::IncludeRecipeMatcher',
  superclass: 'Object',
  methods: {
    'initialize(recipe_name)': (vm, self, name) => {
      self.setIvar('@recipe_name', vm.str(withDefault(vm.toStr(name))));
    },
    'matches?(runner)': (vm, self, runner) => {
      self.setIvar('@runner', runner);
      return loadedRecipes(vm, self).includes(vm.toS(ivar(self, '@recipe_name')));
    },
    description: (vm, self) => vm.str(`include recipe "${vm.toS(ivar(self, '@recipe_name'))}"`),
    failure_message: (vm, self) =>
      vm.str(`expected ${vm.inspect(arrayOfTexts(loadedRecipes(vm, self)))} to include "${vm.toS(ivar(self, '@recipe_name'))}"`),
    failure_message_when_negated: (vm, self) => vm.str(`expected "${vm.toS(ivar(self, '@recipe_name'))}" to not be included`),
  },
});

/** ChefSpec::Matchers::IncludeAnyRecipeMatcher */
const includeAnyRecipeMatcher = defineClass<RObject>({
  name: 'ChefSpec::Matchers::IncludeAnyRecipeMatcher',
  superclass: 'Object',
  methods: {
    'matches?(runner)': (vm, self, runner) => {
      self.setIvar('@runner', runner);
      const list = vm.call(vm.call(vm.call(runner, 'run_context', []), 'node', []), 'run_list', []) as RRunList;
      const own = new Set(list.items.map(({ name }) => withDefault(name)));
      return loadedRecipes(vm, self).some((name) => !own.has(name));
    },
    description: (vm) => vm.str('include any recipe'),
    failure_message: (vm) => vm.str('expected to include any recipe'),
    failure_message_when_negated: (vm) => vm.str('expected not to include any recipes'),
  },
});

/** The matchers of recipes that a run loads. */
export const recipeMatchers: readonly ClassDefinition<RObject>[] = [includeRecipeMatcher, includeAnyRecipeMatcher];
