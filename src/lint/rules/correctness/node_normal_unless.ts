import { defineRule } from '../../define_rule.ts';

/** Forbids normal_unless. */
export const nodeNormalUnless = defineRule({
  name: 'correctness/node_normal_unless',
  describe: 'Forbids normal_unless.',
  sameAs: ['Chef/Correctness/NodeNormalUnless'],
  severity: 'error',

  why: 'It writes at the level normal, which is saved with the node.',
  bad: ["node.normal_unless['nova']['id'] = 1"],
  good: ["node.default_unless['nova']['id'] = 1"],
  files: ['recipe', 'attributes', 'library', 'resource', 'provider', 'definition'],
  calls: {
    normal_unless(call, context) {
      if (call.receiver && /(?:^|[.@])node$/.test(call.receiver.text))
        context.report(
          call.methodNode,
          'Attributes at the level normal outlive the code that sets them: use default_unless.',
        );
    },
  },
});
