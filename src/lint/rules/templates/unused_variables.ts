import type { Node } from '../../../ruby/syntax/node.ts';
import { didYouMean } from '../../../source/suggest.ts';
import { defineRule } from '../../define_rule.ts';
import { filesFor, variablesRead } from '../../template_files.ts';

/** Forbids variables that are passed to a template which does not read them. */
export const unusedVariables = defineRule({
  name: 'templates/unused_variables',
  describe: 'Forbids variables that are passed to a template which does not read them.',
  sameAs: ['FC034'],
  severity: 'warning',

  bad: [
    {
      'recipes/default.rb': "template '/a' do\n  source 'a.erb'\n  variables(port: 1, host: 'x')\nend\n",
      'templates/default/a.erb': '<%= @port %>\n',
    },
    {
      'recipes/default.rb': "template '/a' do\n  source 'a.erb'\n  variables 'hsot' => 'x'\nend\n",
      'templates/default/a.erb': '<%= @host %>\n',
    },
  ],
  good: [
    {
      'recipes/default.rb': "template '/a' do\n  source 'a.erb'\n  variables(port: 1, 'host' => 'x')\nend\n",
      'templates/default/a.erb': "<% [1].each do |x| %>\n<%= @port %>\n<% end %>\n<%= render 'b.erb' %>\n",
      'templates/default/b.erb': '<%= @host %>\n',
    },
    {
      'recipes/default.rb':
        "template '/a' do\n  source 'a.erb'\n  variables(port: 1)\n  helpers Nova\nend\ntemplate '/b' do\n  source 'b.erb'\n  variables(x)\nend\ntemplate '/c' do\n  source 'c.erb'\n  variables lazy { { a: 1 } }\nend\n",
      'templates/default/a.erb': '',
      'templates/default/b.erb': '',
      'templates/default/c.erb': '',
    },
    {
      'recipes/default.rb': "template '/a' do\n  source 'a.erb'\n  variables(port: 1)\nend\n",
      'templates/default/a.erb': '',
      'templates/ubuntu/a.erb': '<%= @port %>',
    },
    {
      'recipes/default.rb': "template '/a' do\n  source 'a.erb'\n  variables(port: 1)\nend\n",
      'templates/default/a.erb': '<%= render name %>',
    },
  ],
  cookbook(context) {
    const { cookbook } = context;
    for (const { file, resource, kind, sources, cookbook: owner, isLocal, variables } of cookbook.templateUses) {
      if (kind !== 'templates' || isLocal || !sources || owner !== cookbook.name || !variables || variables.size === 0)
        continue;
      if (resource.all('helper', 'helpers').length > 0) continue;
      const paths = sources.flatMap((source) => filesFor(cookbook, 'templates', source));
      const read = paths
        .map((path) => cookbook.file(path))
        .map((template) => template && variablesRead(template, cookbook));
      if (read.length === 0 || read.includes(undefined)) continue;
      const all = new Set(read.flatMap((each) => [...(each as ReadonlySet<string>)]));
      for (const [name, value] of variables) {
        if (all.has(name)) continue;
        const near = didYouMean(name, all);
        const pair = file.parent(value)?.kind === 'pair' ? (file.parent(value) as Node) : value;
        context.reportIn(file, pair, `The template does not read @${name}.${near === undefined ? '' : ` ${near}`}`, {
          related: paths.map((path) => ({ message: 'The template:', path: cookbook.pathOf(path) })),
        });
      }
    }
  },
});
