import { defineRule } from '../../define_rule.ts';

/** Asks for a README. */
export const missingReadme = defineRule({
  name: 'foodcritic/missing_readme',
  describe: 'Asks for a README.',
  sameAs: ['FC011'],

  severity: 'info',
  bad: [{ 'recipes/default.rb': "package 'a'\n" }],
  good: [{ 'README.md': '# demo\n' }, { 'README.rst': 'demo\n' }],
  cookbook(context) {
    if (context.cookbook.isFixture) return;
    if (!context.cookbook.fileNames.some((name) => /^readme(?:\.\w+)?$/i.test(name)))
      context.reportFile('metadata.rb', 'Expected a README.md that says what the cookbook does.');
  },
});
