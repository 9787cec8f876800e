import { defineRule } from '../../define_rule.ts';
import { expectsField } from '../../shapes/metadata.ts';

/** Asks for source_url in metadata. */
export const missingSourceUrl = defineRule({
  name: 'foodcritic/missing_source_url',
  describe: 'Asks for source_url in metadata.',
  sameAs: ['FC065'],

  severity: 'info',
  bad: [{ 'metadata.rb': "name 'demo'\nversion '1.0.0'\n" }],
  good: ["name 'a'\nsource_url 'https://a'"],
  files: ['metadata'],
  ...expectsField('source_url'),
});
