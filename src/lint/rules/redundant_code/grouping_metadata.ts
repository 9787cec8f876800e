import { defineRule } from '../../define_rule.ts';
import { unusedField } from '../../shapes/metadata.ts';

/** Forbids grouping in metadata. */
export const groupingMetadata = defineRule({
  name: 'redundant_code/grouping_metadata',
  describe: 'Forbids grouping in metadata.',
  sameAs: ['Chef/RedundantCode/GroupingMetadata'],
  severity: 'info',

  bad: [["name 'a'\ngrouping 'nova', title: 'x'", "name 'a'"]],
  good: ["name 'a'"],
  ...unusedField('grouping'),
});
