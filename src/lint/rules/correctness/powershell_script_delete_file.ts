import { defineRule } from '../../define_rule.ts';
import { powershellCode } from '../../shapes/commands.ts';

/** Forbids Remove-Item of a path in a script, where a resource does it. */
export const powershellScriptDeleteFile = defineRule({
  name: 'correctness/powershell_script_delete_file',
  describe: 'Forbids Remove-Item of a path in a script, where a resource does it.',
  sameAs: ['Chef/Correctness/PowershellScriptDeleteFile'],
  severity: 'error',

  bad: ["powershell_script 'clean' do\n  code 'Remove-Item C:\\\\nova\\\\a.txt'\nend"],
  good: [
    "powershell_script 'clean' do\n  code 'Remove-Item C:\\\\nova\\\\*'\nend",
    "powershell_script 'clean' do\n  code 'Get-Item x | Remove-Item'\nend",
  ],
  ...powershellCode(
    /^remove-item(?![\s\S]*\*)(?![\s\S]*\n)/i,
    'Delete it with the file or directory resource and its action :delete.',
  ),
});
