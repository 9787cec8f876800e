import { defineRule } from '../../define_rule.ts';
import { singleCommand } from '../../shapes/commands.ts';

/** Forbids sc.exe in a command, where windows_service does it. */
export const executeScExe = defineRule({
  name: 'modernize/execute_sc_exe',
  describe: 'Forbids sc.exe in a command, where windows_service does it.',
  sameAs: ['Chef/Modernize/ExecuteScExe'],
  severity: 'info',

  since: 14,
  bad: ["execute 'sc.exe create nova'", "execute 'a' do\n  command 'sc.exe delete nova'\nend"],
  good: ["windows_service 'nova' do\n  action :create\nend"],
  ...singleCommand(({ text, node }, context) => {
    if (/^sc\.exe\b/i.test(text)) context.report(node, 'windows_service creates and deletes services since Chef 14.');
  }, []),
});
