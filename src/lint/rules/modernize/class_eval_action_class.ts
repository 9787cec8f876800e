import { defineRule } from '../../define_rule.ts';

/** Forbids action_class.class_eval. */
export const classEvalActionClass = defineRule({
  name: 'modernize/class_eval_action_class',
  describe: 'Forbids action_class.class_eval.',
  sameAs: ['Chef/Modernize/ClassEvalActionClass'],
  severity: 'info',

  since: 12.9,
  bad: [['action_class.class_eval do\n  def a\n  end\nend', 'action_class do\n  def a\n  end\nend']],
  good: ['action_class do\n  def a\n  end\nend'],
  files: ['resource'],
  calls: {
    class_eval(call, context) {
      const { receiver } = call;
      if (receiver?.text === 'action_class')
        context.report(call.methodNode, 'action_class takes the block itself.', {
          fix: { edits: [{ start: receiver.end, end: call.methodNode.end, text: '' }] },
        });
    },
  },
});
