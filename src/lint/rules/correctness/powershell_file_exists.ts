import type { Call } from '../../call.ts';
import { defineRule } from '../../define_rule.ts';
import { pattern } from '../../resource_use.ts';
import type { FileContext } from '../../rule_context.ts';

/** Forbids Test-Path in powershell_out. */
export const powershellFileExists = defineRule({
  name: 'correctness/powershell_file_exists',
  describe: 'Forbids Test-Path in powershell_out.',
  sameAs: ['Chef/Correctness/PowershellFileExists'],
  severity: 'error',

  bad: ["powershell_out('Test-Path \"C:\\\\nova\"').stdout.strip == 'True'"],
  good: ["::File.exist?('C:\\\\nova')", "powershell_out('Get-Service')"],
  calls: { powershell_out: check, 'powershell_out!': check },
});

function check(call: Call, context: FileContext): void {
  const [arg] = call.args;
  if (!call.receiver && arg && /^\s*\(?Test-Path\b/i.test(pattern(arg) ?? ''))
    context.report(call.node, 'Ask ::File.exist? rather than PowerShell whether a file is there.');
}
