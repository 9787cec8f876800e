import { defineRule } from '../../define_rule.ts';
import { CHEF_CODE } from '../../lint_file.ts';
import { isString } from '../../literals.ts';

/** Forbids backticks and system, where shell_out runs commands. */
export const shellsOut = defineRule({
  name: 'foodcritic/shells_out',
  describe: 'Forbids backticks and system, where shell_out runs commands.',
  sameAs: ['FC048'],

  severity: 'warning',
  bad: ['x = `ls`', "system('ls')", 'x = %x(ls)', "ruby_block 'a' do\n  block do\n    system 'ls'\n  end\nend"],
  good: [
    "shell_out('ls').stdout",
    "dpkg_package 'a' do\n  system true\nend",
    "user 'nova' do\n  system true\nend",
    'x = node["a"]["system"]',
    "group 'x' do\n  system node['x']\nend",
  ],
  files: CHEF_CODE,
  nodes: {
    subshell(node, context) {
      context.report(node, 'Run it with shell_out: backticks do not tell of failures.');
    },
  },
  calls: {
    system(call, context) {
      const [arg] = call.args;
      if ((call.receiver && call.receiver.text !== 'Kernel') || !arg || !isString(arg)) return;
      if (context.file.isInBlockOf(call.node, 'not_if', 'only_if')) return;
      context.report(call.node, 'Run it with shell_out: system hides what the command says.');
    },
  },
});
