import { defineRule } from '../../define_rule.ts';
import { includesRecipe } from '../../shapes/recipes.ts';

/** Forbids to include the recipe of chef_handler, which is empty. */
export const chefHandlerRecipe = defineRule({
  name: 'deprecations/chef_handler_recipe',
  describe: 'Forbids to include the recipe of chef_handler, which is empty.',
  sameAs: ['Chef/Deprecations/ChefHandlerRecipe'],
  severity: 'warning',

  bad: [["include_recipe 'chef_handler'\npackage 'a'", "package 'a'"], "include_recipe 'chef_handler::default'"],
  good: ["include_recipe 'nova'"],
  ...includesRecipe(
    ['chef_handler::default'],
    'The recipe of chef_handler is empty: the resource comes with Chef.',
    'nothing',
  ),
});
