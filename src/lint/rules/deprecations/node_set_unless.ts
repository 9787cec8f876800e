import { defineRule } from '../../define_rule.ts';
import { rename } from '../../edits.ts';

/** Forbids node.set_unless, which is gone since Chef 14. */
export const nodeSetUnless = defineRule({
  name: 'deprecations/node_set_unless',
  describe: 'Forbids node.set_unless, which is gone since Chef 14.',
  sameAs: ['Chef/Deprecations/NodeSetUnless', 'FC082'],
  severity: 'warning',

  bad: [["node.set_unless['a'] = 1", "node.normal_unless['a'] = 1"]],
  good: ["node.default_unless['a'] = 1"],
  files: ['recipe', 'attributes', 'library', 'resource', 'provider', 'definition', 'spec', 'template'],
  calls: {
    set_unless(call, context) {
      const isBare = !call.receiver && context.file.kind === 'attributes';
      if (!isBare && !(call.receiver && /(?:^|\.|@)node$/.test(call.receiver.text))) return;
      context.report(
        call.methodNode,
        'node.set_unless is gone since Chef 14: use default_unless (or normal_unless, which is what it was).',
        { fix: rename(call, 'normal_unless') },
      );
    },
  },
});
