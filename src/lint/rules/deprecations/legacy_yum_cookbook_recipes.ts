import { defineRule } from '../../define_rule.ts';
import { includesRecipe } from '../../shapes/recipes.ts';

/** Forbids recipes that have left the cookbook yum. */
export const legacyYumCookbookRecipes = defineRule({
  name: 'deprecations/legacy_yum_cookbook_recipes',
  describe: 'Forbids recipes that have left the cookbook yum.',
  sameAs: ['Chef/Deprecations/LegacyYumCookbookRecipes'],
  severity: 'warning',

  bad: ["include_recipe 'yum::epel'"],
  good: ["include_recipe 'yum-epel'", "include_recipe 'yum'"],
  ...includesRecipe(
    ['yum::elrepo', 'yum::epel', 'yum::ius', 'yum::remi', 'yum::repoforge', 'yum::yum'],
    'The cookbook yum has lost this recipe: there are cookbooks such as yum-epel.',
    'unknown',
  ),
});
