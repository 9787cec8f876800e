import { defineRule } from '../../define_rule.ts';

/** Forbids attributes.rb or recipe.rb beside the default file of their folder. */
export const rootAliasShadows = defineRule({
  name: 'foodcritic/root_alias_shadows',
  describe: 'Forbids attributes.rb or recipe.rb beside the default file of their folder.',
  sameAs: ['FC073'],

  severity: 'error',
  bad: [{ 'recipe.rb': 'a\n', 'recipes/default.rb': 'b\n' }],
  good: [{ 'recipe.rb': 'a\n', 'recipes/other.rb': 'b\n' }],
  cookbook(context) {
    for (const [alias, file] of [
      ['attributes.rb', 'attributes/default.rb'],
      ['recipe.rb', 'recipes/default.rb'],
    ] as const)
      if (context.cookbook.has(alias) && context.cookbook.has(file))
        context.reportFile(alias, `"${alias}" and "${file}" stand for the same: only one of them is loaded.`);
  },
});
