import { defineRule } from '../../define_rule.ts';
import { unusedField } from '../../shapes/metadata.ts';

/** Forbids recipe in metadata. */
export const recipeMetadata = defineRule({
  name: 'redundant_code/recipe_metadata',
  describe: 'Forbids recipe in metadata.',
  sameAs: ['Chef/RedundantCode/RecipeMetadata'],
  severity: 'info',

  bad: [["name 'a'\nrecipe 'a::b', 'does b'", "name 'a'"]],
  good: ["name 'a'"],
  ...unusedField('recipe'),
});
