import type { Rule } from '../../define_rule.ts';
import { missingRecipe } from './missing_recipe.ts';

/** The rules of this department, by name. */
export const cookbookRules: readonly Rule[] = [
  missingRecipe,
];
