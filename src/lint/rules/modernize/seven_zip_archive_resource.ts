import { defineRule } from '../../define_rule.ts';
import { oldResource } from '../../shapes/resources.ts';

/** Forbids seven_zip_archive. */
export const sevenZipArchiveResource = defineRule({
  name: 'modernize/seven_zip_archive_resource',
  describe: 'Forbids seven_zip_archive.',
  sameAs: ['Chef/Modernize/SevenZipArchiveResource'],
  severity: 'info',

  since: 15,
  bad: ["seven_zip_archive 'a' do\n  path '/a'\nend"],
  good: ["archive_file '/a'"],
  ...oldResource('seven_zip_archive', undefined, 'Chef has archive_file since 15.0.'),
});
