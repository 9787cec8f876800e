import type { Call } from '../../call.ts';
import { defineRule } from '../../define_rule.ts';
import { rename } from '../../edits.ts';

/** Forbids node.set, which is gone since Chef 14. */
export const nodeSet = defineRule({
  name: 'deprecations/node_set',
  describe: 'Forbids node.set, which is gone since Chef 14.',
  sameAs: ['Chef/Deprecations/NodeSet', 'FC082'],
  severity: 'warning',

  bad: [
    ["node.set['a'] = 1", "node.normal['a'] = 1"],
    { 'spec/a_spec.rb': "node.set['a'] = 1\n" },
    { 'attributes/default.rb': "set['nova']['a'] = 1\n" },
  ],
  good: ["node.default['a'] = 1", "members.set['a']", "require 'set'"],
  files: ['recipe', 'attributes', 'library', 'resource', 'provider', 'definition', 'spec', 'template'],
  calls: {
    set(call, context) {
      const isBare =
        !call.receiver &&
        context.file.kind === 'attributes' &&
        context.file.parent(call.node)?.kind === 'element_reference';
      if (!isBare && !isNode(call)) return;
      context.report(
        call.methodNode,
        'node.set is gone since Chef 14: use default or override (or normal, which is what it was).',
        { fix: rename(call, 'normal') },
      );
    },
  },
});

function isNode({ receiver }: Call): boolean {
  return receiver !== undefined && /(?:^|\.|@)node$/.test(receiver.text);
}
