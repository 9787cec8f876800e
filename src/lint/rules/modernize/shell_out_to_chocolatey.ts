import { defineRule } from '../../define_rule.ts';
import { singleCommand } from '../../shapes/commands.ts';

/** Forbids choco in commands and scripts. */
export const shellOutToChocolatey = defineRule({
  name: 'modernize/shell_out_to_chocolatey',
  describe: 'Forbids choco in commands and scripts.',
  sameAs: ['Chef/Modernize/ShellOutToChocolatey'],
  severity: 'info',

  bad: ["execute 'choco install nova'", "powershell_script 'a' do\n  code 'choco upgrade all'\nend"],
  good: ["chocolatey_package 'nova'"],
  ...singleCommand(
    ({ text, node }, context) => {
      if (/^choco\s/i.test(text))
        context.report(node, 'Chef has chocolatey_package, chocolatey_source and chocolatey_config.');
    },
    ['powershell_script', 'batch'],
  ),
});
