import { defineRule } from '../../define_rule.ts';
import { oldResource } from '../../shapes/resources.ts';

/** Forbids windows_zipfile. */
export const windowsZipfileUsage = defineRule({
  name: 'modernize/windows_zipfile_usage',
  describe: 'Forbids windows_zipfile.',
  sameAs: ['Chef/Modernize/WindowsZipfileUsage'],
  severity: 'info',

  since: 15,
  bad: ["windows_zipfile 'a' do\n  source 'b'\nend"],
  good: ["archive_file 'a'"],
  ...oldResource('windows_zipfile', undefined, 'Chef has archive_file since 15.0.'),
});
