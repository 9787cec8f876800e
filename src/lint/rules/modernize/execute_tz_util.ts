import { defineRule } from '../../define_rule.ts';
import { singleCommand } from '../../shapes/commands.ts';

/** Forbids tzutil in a command. */
export const executeTzUtil = defineRule({
  name: 'modernize/execute_tz_util',
  describe: 'Forbids tzutil in a command.',
  sameAs: ['Chef/Modernize/ExecuteTzUtil'],
  severity: 'info',

  since: 14.6,
  bad: ["execute 'tzutil /s UTC'", "powershell_script 'a' do\n  code 'tzutil.exe /s UTC'\nend"],
  good: ["timezone 'UTC'"],
  ...singleCommand(
    ({ text, node }, context) => {
      if (/^tzutil/i.test(text)) context.report(node, 'Chef has timezone since 14.6.');
    },
    ['powershell_script', 'batch'],
  ),
});
