import { defineRule } from '../../define_rule.ts';
import { expectsField } from '../../shapes/metadata.ts';

/** Asks for chef_version in metadata. */
export const missingChefVersion = defineRule({
  name: 'foodcritic/missing_chef_version',
  describe: 'Asks for chef_version in metadata.',
  sameAs: ['FC066'],

  severity: 'info',
  bad: [{ 'metadata.rb': "name 'demo'\nversion '1.0.0'\n" }],
  good: ["name 'a'\nchef_version '>= 15'"],
  files: ['metadata'],
  ...expectsField('chef_version'),
});
