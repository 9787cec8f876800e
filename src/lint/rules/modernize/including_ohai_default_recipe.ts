import { defineRule } from '../../define_rule.ts';
import { includesRecipe } from '../../shapes/recipes.ts';

/** Forbids to include the recipe of ohai. */
export const includingOhaiDefaultRecipe = defineRule({
  name: 'modernize/including_ohai_default_recipe',
  describe: 'Forbids to include the recipe of ohai.',
  sameAs: ['Chef/Modernize/IncludingOhaiDefaultRecipe'],
  severity: 'info',

  bad: ["include_recipe 'ohai'"],
  good: ["ohai_plugin 'nova'"],
  ...includesRecipe(['ohai::default'], 'The cookbook ohai has ohai_plugin: its recipe is not needed.', 'unknown'),
});
