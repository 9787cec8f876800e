import type { Call } from '../../call.ts';
import { defineRule } from '../../define_rule.ts';

/** Forbids attributes at the level normal. */
export const nodeNormal = defineRule({
  name: 'correctness/node_normal',
  describe: 'Forbids attributes at the level normal.',
  sameAs: ['Chef/Correctness/NodeNormal'],
  severity: 'error',

  why: 'They are saved with the node and stay when the code that set them is gone.',
  bad: ["node.normal['nova']['id'] = 1"],
  good: ["node.default['nova']['id'] = 1", 'node.normal_attrs'],
  files: ['recipe', 'attributes', 'library', 'resource', 'provider', 'definition'],
  calls: {
    normal(call, context) {
      if (isNode(call) && call.args.length === 0)
        context.report(
          call.methodNode,
          'Attributes at the level normal outlive the code that sets them: use default or override.',
        );
    },
  },
});

function isNode({ receiver }: Call): boolean {
  return receiver !== undefined && /(?:^|[.@])node$/.test(receiver.text);
}
