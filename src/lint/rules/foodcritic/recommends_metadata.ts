import { defineRule } from '../../define_rule.ts';
import { unusedField } from '../../shapes/metadata.ts';

/** Forbids recommends in metadata. */
export const recommendsMetadata = defineRule({
  name: 'foodcritic/recommends_metadata',
  describe: 'Forbids recommends in metadata.',
  sameAs: ['FC053'],

  severity: 'info',
  bad: [["name 'a'\nrecommends 'b'", "name 'a'"]],
  good: ["name 'a'"],
  ...unusedField('recommends'),
});
