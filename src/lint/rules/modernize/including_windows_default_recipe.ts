import { defineRule } from '../../define_rule.ts';
import { includesRecipe } from '../../shapes/recipes.ts';

/** Forbids to include the recipe of windows. */
export const includingWindowsDefaultRecipe = defineRule({
  name: 'modernize/including_windows_default_recipe',
  describe: 'Forbids to include the recipe of windows.',
  sameAs: ['Chef/Modernize/IncludingWindowsDefaultRecipe'],
  severity: 'info',

  bad: [["include_recipe 'windows'\npackage 'a'", "package 'a'"]],
  good: ["include_recipe 'windows_ad'"],
  ...includesRecipe(
    ['windows::default'],
    'The recipe of windows does nothing that Chef does not do itself.',
    'nothing',
  ),
});
