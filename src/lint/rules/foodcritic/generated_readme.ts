import { defineRule } from '../../define_rule.ts';

/** Forbids a generator's text in the README. */
export const generatedReadme = defineRule({
  name: 'foodcritic/generated_readme',
  describe: "Forbids a generator's text in the README.",
  sameAs: ['FC093'],

  severity: 'info',
  bad: [{ 'README.md': '# demo\n\nTODO: Enter the cookbook description here.\n' }],
  good: [{ 'README.md': '# demo\n\nInstalls Nova.\n' }],
  cookbook(context) {
    if (/TODO: Enter the cookbook description here\./.test(context.cookbook.text('README.md') ?? ''))
      context.reportFile('README.md', 'Say what the cookbook does.');
  },
});
