import { defineRule } from '../../define_rule.ts';
import { unusedField } from '../../shapes/metadata.ts';

/** Forbids suggests in metadata. */
export const suggestsMetadata = defineRule({
  name: 'redundant_code/suggests_metadata',
  describe: 'Forbids suggests in metadata.',
  sameAs: ['Chef/RedundantCode/SuggestsMetadata', 'FC052'],
  severity: 'info',

  bad: [["name 'a'\nsuggests 'b'", "name 'a'"]],
  good: ["name 'a'"],
  ...unusedField('suggests'),
});
