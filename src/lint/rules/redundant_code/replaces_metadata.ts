import { defineRule } from '../../define_rule.ts';
import { unusedField } from '../../shapes/metadata.ts';

/** Forbids replaces in metadata. */
export const replacesMetadata = defineRule({
  name: 'redundant_code/replaces_metadata',
  describe: 'Forbids replaces in metadata.',
  sameAs: ['Chef/RedundantCode/ReplacesMetadata', 'FC077'],
  severity: 'info',

  bad: [["name 'a'\nreplaces 'b'", "name 'a'"]],
  good: ["name 'a'"],
  ...unusedField('replaces'),
});
