import { defineRule } from '../../define_rule.ts';
import { oldResource } from '../../shapes/resources.ts';

/** Forbids libarchive_file. */
export const libarchiveFileResource = defineRule({
  name: 'modernize/libarchive_file_resource',
  describe: 'Forbids libarchive_file.',
  sameAs: ['Chef/Modernize/LibarchiveFileResource'],
  severity: 'info',

  since: 15,
  bad: [
    ["libarchive_file '/a' do\n  extract_to '/b'\nend", "archive_file '/a' do\n  extract_to '/b'\nend"],
    [
      "file '/a' do\n  notifies :extract, 'libarchive_file[a]'\nend",
      "file '/a' do\n  notifies :extract, 'archive_file[a]'\nend",
    ],
  ],
  good: ["archive_file '/a'"],
  ...oldResource('libarchive_file', 'archive_file', 'libarchive_file comes with Chef as archive_file.'),
});
