import type { Call } from '../../call.ts';
import { defineRule } from '../../define_rule.ts';
import { remove, rename } from '../../edits.ts';
import { stringOf } from '../../literals.ts';
import type { FileContext } from '../../rule_context.ts';

/** Forbids chef-rewind. */
export const chefRewind = defineRule({
  name: 'deprecations/chef_rewind',
  describe: 'Forbids chef-rewind.',
  sameAs: ['Chef/Deprecations/ChefRewind'],
  severity: 'warning',

  why: 'Chef has edit_resource and delete_resource itself.',
  since: 12.1,
  bad: [
    "chef_gem 'chef-rewind'",
    ["require 'chef/rewind'\npackage 'a'", "package 'a'"],
    ["rewind 'user[nova]' do\n  uid 1\nend", "edit_resource 'user[nova]' do\n  uid 1\nend"],
    ["unwind 'user[nova]'", "delete_resource 'user[nova]'"],
  ],
  good: ["edit_resource(:user, 'nova') do\n  uid 1\nend", 'io.rewind'],
  calls: {
    chef_gem(call, context) {
      const name = context.file.resourceAt(call.node)?.text('package_name') ?? stringOf(call.args[0]);
      if (name === 'chef-rewind')
        context.report(call.node, 'Chef has edit_resource and delete_resource: chef-rewind is not needed.', {
          fix: remove(context.file, call.node),
        });
    },
    require(call, context) {
      if (stringOf(call.args[0]) === 'chef/rewind')
        context.report(call.node, 'Chef has edit_resource and delete_resource: chef-rewind is not needed.', {
          fix: remove(context.file, call.node),
        });
    },
    rewind: check,
    unwind: check,
  },
});

function check(call: Call, context: FileContext): void {
  if (call.receiver || call.args.length === 0) return;
  const name = call.method === 'rewind' ? 'edit_resource' : 'delete_resource';
  context.report(call.methodNode, `Use "${name}" rather than "${call.method}".`, { fix: rename(call, name) });
}
