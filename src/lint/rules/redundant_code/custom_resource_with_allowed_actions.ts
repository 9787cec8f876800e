import type { Call } from '../../call.ts';
import { defineRule } from '../../define_rule.ts';
import { remove } from '../../edits.ts';
import { stringOf } from '../../literals.ts';
import type { FileContext } from '../../rule_context.ts';

/** Forbids lists of actions in custom resources. */
export const customResourceWithAllowedActions = defineRule({
  name: 'redundant_code/custom_resource_with_allowed_actions',
  describe: 'Forbids lists of actions in custom resources.',
  sameAs: ['Chef/RedundantCode/CustomResourceWithAllowedActions', 'FC092'],
  severity: 'info',

  bad: [
    ['actions :create\naction :create do\nend', 'action :create do\nend'],
    'allowed_actions [:create]\naction :create do\nend',
  ],
  good: ['action :create do\nend', 'actions :create\nattribute :a, kind_of: String'],
  files: ['resource'],
  calls: { actions: check, allowed_actions: check },
});

function check(call: Call, context: FileContext): void {
  if (call.receiver || call.args.length === 0) return;
  const { calls } = context.file;
  if (
    calls.some((each) => each.method === 'require' && stringOf(each.args[0]) === 'poise') ||
    !calls.some((each) => !each.receiver && each.method === 'action' && each.block)
  )
    return;
  context.report(call.node, 'Chef knows the actions of a custom resource by their blocks.', {
    fix: remove(context.file, call.node),
  });
}
