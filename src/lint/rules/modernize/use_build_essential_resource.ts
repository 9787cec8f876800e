import { defineRule } from '../../define_rule.ts';
import { includesRecipe } from '../../shapes/recipes.ts';

/** Forbids to include the recipe of build-essential. */
export const useBuildEssentialResource = defineRule({
  name: 'modernize/use_build_essential_resource',
  describe: 'Forbids to include the recipe of build-essential.',
  sameAs: ['Chef/Modernize/UseBuildEssentialResource', 'FC122'],
  severity: 'info',

  bad: [["include_recipe 'build-essential'", "build_essential 'install compilation tools'"]],
  good: ["build_essential 'a'"],
  ...includesRecipe(['build-essential::default'], 'Chef has build_essential.', {
    text: "build_essential 'install compilation tools'",
  }),
});
