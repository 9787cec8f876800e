import { defineRule } from '../../define_rule.ts';
import { expectsField } from '../../shapes/metadata.ts';

/** Asks for the license in metadata. */
export const missingLicense = defineRule({
  name: 'foodcritic/missing_license',
  describe: 'Asks for the license in metadata.',
  sameAs: ['FC068'],

  severity: 'info',
  bad: [{ 'metadata.rb': "name 'demo'\nversion '1.0.0'\n" }],
  good: ["name 'a'\nlicense 'Apache-2.0'"],
  files: ['metadata'],
  ...expectsField('license'),
});
