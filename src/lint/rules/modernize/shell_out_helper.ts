import { defineRule } from '../../define_rule.ts';
import { replace } from '../../edits.ts';
import { constantOf } from '../../literals.ts';

/** Forbids Mixlib::ShellOut.new where there is shell_out. */
export const shellOutHelper = defineRule({
  name: 'modernize/shell_out_helper',
  describe: 'Forbids Mixlib::ShellOut.new where there is shell_out.',
  sameAs: ['Chef/Modernize/ShellOutHelper'],
  severity: 'info',

  since: 12.11,
  bad: [
    ["Mixlib::ShellOut.new('ls').run_command", "shell_out('ls')"],
    ["x = Mixlib::ShellOut.new('ls', timeout: 5).run_command.stdout", "x = shell_out('ls', timeout: 5).stdout"],
    "cmd = Mixlib::ShellOut.new('ls')\ncmd.run_command",
  ],
  good: [
    "shell_out('ls')",
    { 'libraries/a.rb': "module A\n  def self.a\n    Mixlib::ShellOut.new('ls').run_command\n  end\nend\n" },
  ],
  files: ['recipe', 'attributes', 'resource', 'provider', 'definition'],
  calls: {
    new(call, context) {
      if (constantOf(call.receiver) !== 'Mixlib::ShellOut') return;
      const parent = context.file.callAt(context.file.parent(call.node));
      const isRun = parent?.method === 'run_command' && parent.receiver === call.node;
      if (!isRun && context.file.kind !== 'recipe') return;
      const given = call.argumentList?.text.replace(/^\(|\)$/g, '') ?? '';
      context.report(isRun ? parent.node : call.node, 'shell_out runs a command, with the right PATH and locale.', {
        fix: isRun ? replace(parent.node, `shell_out(${given})`) : undefined,
      });
    },
  },
});
