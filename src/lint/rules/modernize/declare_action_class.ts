import { defineRule } from '../../define_rule.ts';
import { rename } from '../../edits.ts';

/** Forbids declare_action_class. */
export const declareActionClass = defineRule({
  name: 'modernize/declare_action_class',
  describe: 'Forbids declare_action_class.',
  sameAs: ['Chef/Modernize/DeclareActionClass'],
  severity: 'info',

  since: 12.9,
  bad: [['declare_action_class do\nend', 'action_class do\nend']],
  good: ['action_class do\nend'],
  files: ['resource', 'library'],
  calls: {
    declare_action_class(call, context) {
      context.report(call.methodNode, 'declare_action_class is called action_class.', {
        fix: rename(call, 'action_class'),
      });
    },
  },
});
