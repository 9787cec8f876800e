import { defineRule } from '../../define_rule.ts';
import { unusedFiles } from '../../unused_files.ts';

/** Forbids cookbook files that nothing takes. */
export const unusedFile = defineRule({
  name: 'evaluated/unused_file',
  describe: 'Forbids cookbook files that nothing takes.',

  severity: 'warning',
  bad: [{ 'recipes/default.rb': "cookbook_file '/etc/a'\n", 'files/default/a': '', 'files/default/old.sh': '' }],
  good: [
    {
      'recipes/default.rb':
        "cookbook_file '/etc/a'\nremote_directory '/b' do\n  source 'confs'\nend\ncookbook_file \"/c/#{d}.pem\"\n",
      'files/default/a': '',
      'files/default/confs/x/y': '',
      'files/default/c.pem': '',
    },
    { 'recipes/default.rb': "cookbook_file '/a' do\n  source name\nend\n", 'files/default/b': '' },
    { 'recipes/default.rb': "remote_directory '/a' do\n  source name\nend\n", 'files/default/b/c': '' },
    { 'recipes/default.rb': "x = File.read(File.join(__dir__, '../files/default', name))\n", 'files/default/b': '' },
    { 'recipes/default.rb': '', 'files/default/test/a_test.rb': '', 'files/default/README.md': '' },
  ],
  cookbook(context) {
    for (const name of unusedFiles(context.cookbook, 'files')) context.reportFile(name, 'Nothing takes this file.');
  },
});
