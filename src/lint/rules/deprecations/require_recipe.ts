import { defineRule } from '../../define_rule.ts';
import { rename } from '../../edits.ts';

/** Forbids require_recipe, which is gone. */
export const requireRecipe = defineRule({
  name: 'deprecations/require_recipe',
  describe: 'Forbids require_recipe, which is gone.',
  sameAs: ['Chef/Deprecations/RequireRecipe', 'FC042'],
  severity: 'warning',

  bad: [["require_recipe 'nova'", "include_recipe 'nova'"]],
  good: ["include_recipe 'nova'"],
  calls: {
    require_recipe(call, context) {
      if (!call.receiver)
        context.report(call.methodNode, 'require_recipe is called include_recipe.', {
          fix: rename(call, 'include_recipe'),
        });
    },
  },
});
