import { defineRule } from '../../define_rule.ts';
import { unusedFiles } from '../../unused_files.ts';

/** Forbids templates that nothing renders. */
export const unusedTemplate = defineRule({
  name: 'evaluated/unused_template',
  describe: 'Forbids templates that nothing renders.',

  severity: 'warning',
  bad: [
    {
      'recipes/default.rb': "template '/etc/a.conf'\n",
      'templates/default/a.conf.erb': '',
      'templates/default/old.conf.erb': '',
    },
  ],
  good: [
    {
      'recipes/default.rb':
        "template '/etc/a.conf'\ntemplate '/b' do\n  source 'x/b.erb'\nend\ntemplate '/c' do\n  source \"c-#{d}.conf.erb\"\nend\n",
      'templates/default/a.conf.erb': "<%= render 'part.erb' %>",
      'templates/ubuntu/a.conf.erb': '',
      'templates/default/x/b.erb': '',
      'templates/default/c-1.conf.erb': '',
      'templates/default/part.erb': '',
    },
    { 'recipes/default.rb': "template '/a' do\n  source name\nend\n", 'templates/default/thing.erb': '' },
    { 'recipes/default.rb': 'template "/etc/#{x}"\n', 'templates/default/thing.erb': '' },
    {
      'recipes/default.rb': '',
      'templates/default/thing.erb': '',
      '../other/metadata.rb': "name 'other'\n",
      '../other/recipes/default.rb': "template '/a' do\n  cookbook 'demo'\n  source 'thing.erb'\nend\n",
    },
    { 'resources/a.rb': 'property :a\n', 'templates/default/thing.erb': '' },
  ],
  cookbook(context) {
    for (const name of unusedFiles(context.cookbook, 'templates'))
      context.reportFile(name, 'Nothing renders this template.');
  },
});
