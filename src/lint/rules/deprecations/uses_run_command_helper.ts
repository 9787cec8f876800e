import type { Call } from '../../call.ts';
import { defineRule } from '../../define_rule.ts';
import { constantOf, stringOf } from '../../literals.ts';
import type { FileContext } from '../../rule_context.ts';

/** Forbids run_command, which is gone. */
export const usesRunCommandHelper = defineRule({
  name: 'deprecations/uses_run_command_helper',
  describe: 'Forbids run_command, which is gone.',
  sameAs: ['Chef/Deprecations/UsesRunCommandHelper', 'FC088'],
  severity: 'warning',

  bad: ["run_command('ls')", "require 'chef/mixin/command'", 'include Chef::Mixin::Command'],
  good: ["shell_out('ls')", "def run_command(a)\nend\nrun_command('ls')", "Mixlib::ShellOut.new('ls').run_command"],
  calls: {
    run_command: check,
    run_command_with_systems_locale: check,
    require(call, context) {
      if (stringOf(call.args[0]) === 'chef/mixin/command')
        context.report(call.node, 'Chef::Mixin::Command is gone since Chef 13.');
    },
    include(call, context) {
      if (!call.receiver && constantOf(call.args[0]) === 'Chef::Mixin::Command')
        context.report(call.node, 'Chef::Mixin::Command is gone since Chef 13.');
    },
  },
});

function check(call: Call, context: FileContext): void {
  if (call.receiver || !call.argumentList) return;
  if (context.file.nodes.some((node) => node.kind === 'method' && node.field('name')?.text === call.method)) return;
  context.report(call.methodNode, `"${call.method}" is gone since Chef 13: use shell_out.`);
}
