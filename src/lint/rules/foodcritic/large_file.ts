import { defineRule } from '../../define_rule.ts';

/** Forbids files of more than a megabyte in the cookbook. */
export const largeFile = defineRule({
  name: 'foodcritic/large_file',
  describe: 'Forbids files of more than a megabyte in the cookbook.',
  sameAs: ['FC123'],

  severity: 'info',
  bad: [{ 'files/default/a.bin': 'x'.repeat(1_100_000) }],
  good: [{ 'files/default/a.txt': 'x' }],
  cookbook(context) {
    for (const name of context.cookbook.fileNames)
      if (name.startsWith('files/') && context.cookbook.sizeOf(name) > 1024 * 1024)
        context.reportFile(name, 'Large files belong on a server: download them with remote_file.');
  },
});
