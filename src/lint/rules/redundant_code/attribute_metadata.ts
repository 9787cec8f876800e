import { defineRule } from '../../define_rule.ts';
import { unusedField } from '../../shapes/metadata.ts';

/** Forbids attribute in metadata. */
export const attributeMetadata = defineRule({
  name: 'redundant_code/attribute_metadata',
  describe: 'Forbids attribute in metadata.',
  sameAs: ['Chef/RedundantCode/AttributeMetadata', 'FC072'],
  severity: 'info',

  bad: [["name 'a'\nattribute 'nova/port', display_name: 'x'", "name 'a'"]],
  good: ["name 'a'"],
  ...unusedField('attribute'),
});
