import { defineRule } from '../../define_rule.ts';
import { expectsField } from '../../shapes/metadata.ts';

/** Asks for the platforms that the cookbook supports. */
export const missingSupports = defineRule({
  name: 'foodcritic/missing_supports',
  describe: 'Asks for the platforms that the cookbook supports.',
  sameAs: ['FC067'],

  severity: 'info',
  bad: [{ 'metadata.rb': "name 'demo'\nversion '1.0.0'\n" }],
  good: ["name 'a'\nsupports 'ubuntu'", '%w(a b c).each { |os| supports os }'],
  files: ['metadata'],
  ...expectsField('supports'),
});
