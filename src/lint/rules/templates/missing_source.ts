import { didYouMean } from '../../../source/suggest.ts';
import { defineRule } from '../../define_rule.ts';
import { filesFor } from '../../template_files.ts';

/** Forbids templates and cookbook files that the cookbook does not have. */
export const missingSource = defineRule({
  name: 'templates/missing_source',
  describe: 'Forbids templates and cookbook files that the cookbook does not have.',
  sameAs: ['FC033'],

  severity: 'error',
  bad: [
    "template '/etc/nova/nova.conf'",
    "template '/a' do\n  source 'nova.erb'\nend",
    "cookbook_file '/a' do\n  source 'b'\nend",
    {
      'recipes/default.rb': "template '/a' do\n  source 'a.erb'\n  cookbook 'other'\nend\n",
      '../other/metadata.rb': "name 'other'\n",
    },
    "remote_directory '/a' do\n  source 'confs'\nend",
  ],
  good: [
    {
      'recipes/default.rb':
        "template '/etc/nova.conf'\ntemplate '/a' do\n  source 'x/a.erb'\nend\ntemplate '/b' do\n  source ['none.erb', 'nova.conf.erb']\nend\ntemplate '/c' do\n  source name\nend\ntemplate '/d' do\n  local true\n  source '/x/y.erb'\nend\ntemplate '/e' do\n  source 'e.erb'\n  cookbook 'unknown'\nend\ntemplate '/f' do\n  action :delete\nend\ntemplate \"/etc/#{x}\" do\nend\ncookbook_file 'g' do\n  source \"#{x}.conf\"\nend\n",
      'templates/default/nova.conf.erb': '',
      'templates/ubuntu/x/a.erb': '',
    },
    {
      'recipes/default.rb':
        "template '/a' do\n  source 'a.erb'\nend\ncookbook_file '/b'\nremote_directory '/c' do\n  source 'confs'\nend\n",
      'templates/a.erb': '',
      'files/host-a.example.org/b': '',
      'files/default/confs/x': '',
    },
    { 'recipes/default.rb': "template '/a' do\n  if x\n    source 'a.erb'\n  else\n    source 'b.erb'\n  end\nend\n" },
  ],
  cookbook(context) {
    const { cookbook } = context;
    for (const { file, resource, kind, sources, sourceNode, cookbook: owner, isLocal } of cookbook.templateUses) {
      const actions = resource.actions.map(({ name }) => name);
      if (isLocal || !sources || !sourceNode || owner === undefined) continue;
      if (actions.length > 0 && actions.every((name) => ['delete', 'touch'].includes(name))) continue;
      if (kind === 'files' && resource.has('content')) continue;
      const home = owner === cookbook.name ? cookbook : cookbook.find(owner);
      if (!home || sources.some((source) => source.startsWith('/') || filesFor(home, kind, source).length > 0))
        continue;
      const shown = sources.map((source) => `"${source}"`).join(' or ');
      const folder = kind === 'templates' ? 'template' : 'file';
      const names = home.fileNames
        .filter((name) => name.startsWith(`${kind}/`))
        .map((name) => name.replace(/^[^/]+\/(?:[^/]+\/)?/, ''));
      const near = didYouMean(sources[0] as string, names);
      context.reportIn(
        file,
        sourceNode,
        `The cookbook "${home.name}" has no ${folder} ${shown}.${near === undefined ? '' : ` ${near}`}`,
      );
    }
    for (const file of cookbook.filesOf('recipe', 'resource', 'provider'))
      for (const resource of file.resources) {
        const source =
          resource.type === 'remote_directory' && !resource.has('cookbook') ? resource.text('source') : undefined;
        const node = resource.get('source')?.value;
        if (source === undefined || !node || resource.actions.some(({ name }) => name === 'delete')) continue;
        const folder = new RegExp(
          `^files/(?:[^/]+/)?${source.replace(/[\\^$.|?*+()[\]{}]/g, '\\$&').replace(/\/$/, '')}/`,
        );
        if (!cookbook.fileNames.some((name) => folder.test(name)))
          context.reportIn(file, node, `The cookbook has no folder "${source}" below files.`);
      }
  },
});
