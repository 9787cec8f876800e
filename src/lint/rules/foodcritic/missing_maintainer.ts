import { defineRule } from '../../define_rule.ts';
import { expectsField } from '../../shapes/metadata.ts';

/** Asks for the maintainer in metadata. */
export const missingMaintainer = defineRule({
  name: 'foodcritic/missing_maintainer',
  describe: 'Asks for the maintainer in metadata.',
  sameAs: ['FC055'],

  severity: 'info',
  bad: [{ 'metadata.rb': "name 'demo'\nversion '1.0.0'\n" }],
  good: ["name 'a'\nmaintainer 'Jane'"],
  files: ['metadata'],
  ...expectsField('maintainer'),
});
