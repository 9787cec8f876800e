import { defineRule } from '../../define_rule.ts';
import { unusedField } from '../../shapes/metadata.ts';

/** Forbids conflicts in metadata. */
export const conflictsMetadata = defineRule({
  name: 'redundant_code/conflicts_metadata',
  describe: 'Forbids conflicts in metadata.',
  sameAs: ['Chef/RedundantCode/ConflictsMetadata', 'FC076'],
  severity: 'info',

  bad: [["name 'a'\nconflicts 'b'", "name 'a'"]],
  good: ["name 'a'"],
  ...unusedField('conflicts'),
});
