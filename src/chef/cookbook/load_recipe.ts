import type { Machine } from '../../ruby/machine/machine.ts';
import type { RValue } from '../../ruby/value/value.ts';
import { ProblemError } from '../../source/problem.ts';
import { didYouMean } from '../../source/suggest.ts';
import { loadInto } from '../load_into.ts';
import { chefOf } from '../chef_state.ts';
import { noteLoadedRecipe } from '../node.ts';
import { RRecipe } from '../recipe.ts';
import type { RRunContext } from '../run_context.ts';
import type { Cookbook } from './cookbook.ts';
import { parseRecipeName } from './recipe_name.ts';

/** Runs a recipe unless it has run before; null then. */
export function loadRecipe(
  vm: Machine,
  context: RRunContext,
  name: string,
  currentCookbook: string | null,
): RRecipe | null {
  const [cookbookName, recipeName] = parseRecipeName(vm, name, currentCookbook);
  const fullName = `${cookbookName}::${recipeName}`;
  if (context.loadedRecipes.has(fullName)) return null;
  context.loadedRecipes.add(fullName);
  noteLoadedRecipe(vm, context.node, fullName);
  const cookbook = findCookbook(vm, context, cookbookName);
  const path = cookbook.recipes.get(recipeName);
  if (path === undefined) refuseDataRecipe(cookbook, recipeName);
  if (path === undefined)
    return vm.raise(
      'Chef::Exceptions::RecipeNotFound',
      `could not find recipe ${recipeName} for cookbook ${cookbookName}`,
      hintDetails(vm, didYouMean(recipeName, cookbook.recipes.keys())),
    );
  const { record } = chefOf(vm);
  record.recipes.push({ name: fullName, path, includedBy: runningRecipe(vm) });
  const recipe = new RRecipe(vm, cookbookName, recipeName, context);
  loadInto(vm, path, recipe);
  return recipe;
}

/** Chef runs recipes in YAML and JSON too: they are not supported. */
function refuseDataRecipe(cookbook: Cookbook, name: string): void {
  const path = cookbook.dataRecipes.get(name);
  if (path === undefined) return;
  const message = `Expected the recipe "${cookbook.name}::${name}" in Ruby, found "${path.slice(cookbook.root.length + 1)}".`;
  throw new ProblemError([{ kind: 'load', severity: 'error', message, path, hint: 'Write the recipe in Ruby.' }]);
}

/** The cookbook of that name; Chef's error when there is none. */
function findCookbook(vm: Machine, context: RRunContext, name: string): Cookbook {
  const cookbook = context.cookbooks.get(name);
  if (cookbook) return cookbook;
  return vm.raise(
    'Chef::Exceptions::CookbookNotFound',
    `Cookbook ${name} not found. If you're loading ${name} from another cookbook, make sure you configure the dependency in your metadata`,
    hintDetails(vm, didYouMean(name, context.cookbooks.keys())),
  );
}

function hintDetails(vm: Machine, hint: string | undefined): Record<string, RValue> {
  return hint === undefined ? {} : { hint: vm.str(hint) };
}

/** The recipe whose code is running, innermost. */
function runningRecipe(vm: Machine): string | undefined {
  for (let frame = vm.frame; frame; frame = frame.caller)
    if (frame.self instanceof RRecipe && frame.self.recipeName !== null)
      return `${frame.self.cookbookName}::${frame.self.recipeName}`;
  return undefined;
}
