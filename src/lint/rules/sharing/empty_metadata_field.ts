import type { Node } from '../../../ruby/syntax/node.ts';
import { defineRule } from '../../define_rule.ts';
import { stringOf } from '../../literals.ts';

/** Forbids empty texts in metadata. */
export const emptyMetadataField = defineRule({
  name: 'sharing/empty_metadata_field',
  describe: 'Forbids empty texts in metadata.',
  sameAs: ['Chef/Sharing/EmptyMetadataField'],
  severity: 'info',

  bad: ["license ''", "description '  '"],
  good: ["license 'Apache-2.0'"],
  files: ['metadata'],
  file(context) {
    for (const call of context.file.calls) {
      const text = stringOf(call.args[0]);
      if (!call.receiver && text !== undefined && text.trim() === '')
        context.report(call.args[0] as Node, `"${call.method}" is empty.`);
    }
  },
});
