import { defineRule } from '../../define_rule.ts';
import { expectsField } from '../../shapes/metadata.ts';

/** Asks for the maintainer's address in metadata. */
export const missingMaintainerEmail = defineRule({
  name: 'foodcritic/missing_maintainer_email',
  describe: "Asks for the maintainer's address in metadata.",
  sameAs: ['FC056'],

  severity: 'info',
  bad: [{ 'metadata.rb': "name 'demo'\nversion '1.0.0'\n" }],
  good: ["name 'a'\nmaintainer_email 'jane@example.org'"],
  files: ['metadata'],
  ...expectsField('maintainer_email'),
});
