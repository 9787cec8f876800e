import { defineRule } from '../../define_rule.ts';

/** Forbids the file .foodcritic, which nothing reads any more. */
export const foodcriticFile = defineRule({
  name: 'deprecations/foodcritic_file',
  describe: 'Forbids the file .foodcritic, which nothing reads any more.',
  sameAs: ['Chef/Deprecations/FoodcriticFile'],
  severity: 'warning',

  bad: [{ '.foodcritic': '~FC001\n' }],
  good: [{ 'README.md': 'x' }],
  cookbook(context) {
    if (context.cookbook.text('.foodcritic') !== undefined)
      context.reportFile(
        '.foodcritic',
        'Foodcritic is dead: put what is switched off into the configuration of this linter.',
      );
  },
});
