import { defineRule } from '../../define_rule.ts';
import { unusedField } from '../../shapes/metadata.ts';

/** Forbids provides in metadata. */
export const providesMetadata = defineRule({
  name: 'redundant_code/provides_metadata',
  describe: 'Forbids provides in metadata.',
  sameAs: ['Chef/RedundantCode/ProvidesMetadata'],
  severity: 'info',

  bad: [["name 'a'\nprovides 'a::b'", "name 'a'"]],
  good: ["name 'a'"],
  ...unusedField('provides'),
});
