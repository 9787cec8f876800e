import { defineRule } from '../../define_rule.ts';
import { expectsField } from '../../shapes/metadata.ts';

/** Asks for issues_url in metadata. */
export const missingIssuesUrl = defineRule({
  name: 'foodcritic/missing_issues_url',
  describe: 'Asks for issues_url in metadata.',
  sameAs: ['FC064'],

  severity: 'info',
  bad: [{ 'metadata.rb': "name 'demo'\nversion '1.0.0'\n" }],
  good: ["name 'a'\nissues_url 'https://a'"],
  files: ['metadata'],
  ...expectsField('issues_url'),
});
