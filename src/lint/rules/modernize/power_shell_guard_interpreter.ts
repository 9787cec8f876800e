import { defineRule } from '../../define_rule.ts';
import { remove } from '../../edits.ts';
import { symbolOf } from '../../literals.ts';
import { properties } from '../../shapes/resources.ts';

/** Forbids guard_interpreter :powershell_script, which is the default there. */
export const powerShellGuardInterpreter = defineRule({
  name: 'modernize/power_shell_guard_interpreter',
  describe: 'Forbids guard_interpreter :powershell_script, which is the default there.',
  sameAs: ['Chef/Modernize/PowerShellGuardInterpreter'],
  severity: 'info',

  since: 13,
  bad: [
    [
      "powershell_script 'a' do\n  guard_interpreter :powershell_script\n  code 'x'\nend",
      "powershell_script 'a' do\n  code 'x'\nend",
    ],
  ],
  good: [
    "powershell_script 'a' do\n  guard_interpreter :batch\nend",
    "execute 'a' do\n  guard_interpreter :powershell_script\nend",
  ],
  ...properties(['powershell_script', 'batch'], ['guard_interpreter'], ({ call, value }, context) => {
    if (value && symbolOf(value) === 'powershell_script')
      context.report(call.node, 'That is the default here.', { fix: remove(context.file, call.node) });
  }),
});
