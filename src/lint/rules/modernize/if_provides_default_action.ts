import { defineRule } from '../../define_rule.ts';
import { replace } from '../../edits.ts';
import { unwrapped } from '../../literals.ts';

/** Forbids default_action under a condition. */
export const ifProvidesDefaultAction = defineRule({
  name: 'modernize/if_provides_default_action',
  describe: 'Forbids default_action under a condition.',
  sameAs: ['Chef/Modernize/IfProvidesDefaultAction'],
  severity: 'info',

  bad: [['default_action :create if defined?(default_action)', 'default_action :create']],
  good: ['default_action :create'],
  files: ['resource', 'library'],
  nodes: {
    if_modifier(node, context) {
      const condition = node.field('condition');
      const operand =
        condition?.kind === 'unary' && condition.operator === 'defined?' ? condition.field('operand') : undefined;
      const body = node.field('body');
      if (operand && body && unwrapped(operand).text === 'default_action')
        context.report(node, 'default_action is always there.', { fix: replace(node, body.text) });
    },
  },
});
