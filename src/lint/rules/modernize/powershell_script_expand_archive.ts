import { defineRule } from '../../define_rule.ts';
import { powershellCode } from '../../shapes/commands.ts';

/** Forbids Expand-Archive in a script. */
export const powershellScriptExpandArchive = defineRule({
  name: 'modernize/powershell_script_expand_archive',
  describe: 'Forbids Expand-Archive in a script.',
  sameAs: ['Chef/Modernize/PowershellScriptExpandArchive'],
  severity: 'info',

  since: 15,
  bad: ["powershell_script 'a' do\n  code 'Expand-Archive C:/a.zip'\nend"],
  good: ["archive_file 'C:/a.zip'"],
  ...powershellCode(/^expand-archive\b/i, 'Chef has archive_file since 15.0.'),
});
