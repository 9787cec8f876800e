import { defineRule } from '../../define_rule.ts';
import { includesRecipe } from '../../shapes/recipes.ts';

/** Forbids to include the recipe of apt. */
export const includingAptDefaultRecipe = defineRule({
  name: 'modernize/including_apt_default_recipe',
  describe: 'Forbids to include the recipe of apt.',
  sameAs: ['Chef/Modernize/IncludingAptDefaultRecipe'],
  severity: 'info',

  since: 12.7,
  bad: ["include_recipe 'apt'", "run_context.include_recipe 'apt::default'"],
  good: ["apt_update 'update'", "include_recipe 'apt::cacher-ng'"],
  ...includesRecipe(['apt::default'], 'Chef has apt_update, which is all that this recipe does.', 'unknown'),
});
