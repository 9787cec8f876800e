import { defineRule } from '../../define_rule.ts';
import { replace } from '../../edits.ts';

/** Forbids unified_mode true under a condition. */
export const conditionalUnifiedModeTrue = defineRule({
  name: 'correctness/conditional_unified_mode_true',
  describe: 'Forbids unified_mode true under a condition.',
  sameAs: ['Chef/Correctness/ConditionalUnifiedModeTrue'],
  severity: 'error',

  why: 'The resource would have to be right in both modes of execution.',
  since: 15.3,
  bad: [['unified_mode true if respond_to?(:unified_mode)', 'unified_mode true']],
  good: ['unified_mode true', 'unified_mode false if respond_to?(:unified_mode)'],
  files: ['resource', 'library'],
  calls: {
    unified_mode(call, context) {
      if (call.receiver || call.args[0]?.kind !== 'true') return;
      const choice = context.file.enclosing(call.node, 'if', 'unless', 'if_modifier', 'unless_modifier', 'conditional');
      if (!choice) return;
      const fix =
        choice.kind.endsWith('_modifier') && choice.field('body') === call.node
          ? replace(choice, call.node.text)
          : undefined;
      context.report(call.node, 'Set "unified_mode true" without a condition, or "unified_mode false" with one.', {
        fix,
      });
    },
  },
});
