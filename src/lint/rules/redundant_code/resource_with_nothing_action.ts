import { defineRule } from '../../define_rule.ts';
import { remove } from '../../edits.ts';
import { symbolOf } from '../../literals.ts';

/** Forbids to define the action :nothing. */
export const resourceWithNothingAction = defineRule({
  name: 'redundant_code/resource_with_nothing_action',
  describe: 'Forbids to define the action :nothing.',
  sameAs: ['Chef/RedundantCode/ResourceWithNothingAction'],
  severity: 'info',

  bad: [['action :nothing do\nend\naction :create do\nend', 'action :create do\nend']],
  good: ['action :create do\nend'],
  files: ['resource', 'provider', 'library'],
  calls: {
    action(call, context) {
      if (!call.receiver && call.block && symbolOf(call.args[0]) === 'nothing')
        context.report(call.node, 'Every resource has the action :nothing.', { fix: remove(context.file, call.node) });
    },
  },
});
