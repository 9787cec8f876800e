import { defineRule } from '../../define_rule.ts';
import { remove, replace } from '../../edits.ts';
import { constantOf, stringOf } from '../../literals.ts';

/** Forbids Chef::ShellOut, which is gone. */
export const chefShellout = defineRule({
  name: 'deprecations/chef_shellout',
  describe: 'Forbids Chef::ShellOut, which is gone.',
  sameAs: ['Chef/Deprecations/ChefShellout', 'FC089'],
  severity: 'warning',

  bad: [
    ["Chef::ShellOut.new('ls')", "Mixlib::ShellOut.new('ls')"],
    ["include Chef::ShellOut\npackage 'a'", "package 'a'"],
    ["require 'chef/shellout'\npackage 'a'", "package 'a'"],
  ],
  good: ["Mixlib::ShellOut.new('ls')", 'include Chef::Mixin::ShellOut'],
  calls: {
    include(call, context) {
      if (!call.receiver && constantOf(call.args[0]) === 'Chef::ShellOut')
        context.report(call.node, 'Chef::ShellOut is gone.', { fix: remove(context.file, call.node) });
    },
    require(call, context) {
      if (stringOf(call.args[0]) === 'chef/shellout')
        context.report(call.node, 'Chef::ShellOut is gone.', { fix: remove(context.file, call.node) });
    },
    new(call, context) {
      if (call.receiver && constantOf(call.receiver) === 'Chef::ShellOut')
        context.report(call.receiver, 'Chef::ShellOut is gone: use Mixlib::ShellOut.', {
          fix: replace(call.receiver, 'Mixlib::ShellOut'),
        });
    },
  },
});
