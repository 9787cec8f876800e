import type { Node } from '../../../ruby/syntax/node.ts';
import { defineRule } from '../../define_rule.ts';
import type { LintFile } from '../../lint_file.ts';
import { FAMILY_OF, supportedPlatforms } from '../../supported_platforms.ts';
import { filesFor } from '../../template_files.ts';

const METADATA = "name 'demo'\nsupports 'ubuntu'\nsupports 'redhat'\n";
const TEMPLATE = "template '/a' do\n  source 'a.erb'\nend\n";

/** Forbids templates and cookbook files that some supported platform does not have. */
export const sourceForSomePlatforms = defineRule({
  name: 'evaluated/source_for_some_platforms',
  describe: 'Forbids templates and cookbook files that some supported platform does not have.',

  severity: 'error',
  why: 'Chef looks in the folders of the host, the platform with its version, the platform and "default"; never in one of the family.',
  bad: [
    { 'metadata.rb': METADATA, 'recipes/default.rb': TEMPLATE, 'templates/ubuntu/a.erb': '' },
    {
      'metadata.rb': METADATA,
      'recipes/default.rb': TEMPLATE,
      'templates/ubuntu/a.erb': '',
      'templates/rhel/a.erb': '',
    },
    { 'metadata.rb': METADATA, 'recipes/default.rb': "cookbook_file '/etc/a'\n", 'files/redhat-7/a': '' },
  ],
  good: [
    {
      'metadata.rb': METADATA,
      'recipes/default.rb': TEMPLATE,
      'templates/ubuntu/a.erb': '',
      'templates/redhat/a.erb': '',
    },
    {
      'metadata.rb': METADATA,
      'recipes/default.rb': TEMPLATE,
      'templates/ubuntu/a.erb': '',
      'templates/default/a.erb': '',
    },
    { 'metadata.rb': METADATA, 'recipes/default.rb': TEMPLATE, 'templates/a.erb': '' },
    {
      'metadata.rb': METADATA,
      'recipes/default.rb': TEMPLATE,
      'templates/ubuntu-20.04/a.erb': '',
      'templates/redhat-8/a.erb': '',
    },
    {
      'metadata.rb': METADATA,
      'recipes/default.rb': `if platform?('ubuntu')\n${TEMPLATE}end\n`,
      'templates/ubuntu/a.erb': '',
    },
    {
      'metadata.rb': METADATA,
      'recipes/default.rb': `return unless platform?('ubuntu')\n${TEMPLATE}`,
      'templates/ubuntu/a.erb': '',
    },
    { 'metadata.rb': METADATA, 'recipes/ubuntu.rb': TEMPLATE, 'templates/ubuntu/a.erb': '' },
    {
      'metadata.rb': METADATA,
      'recipes/default.rb': "include_recipe 'demo::apparmor' if platform?('ubuntu')\n",
      'recipes/apparmor.rb': TEMPLATE,
      'templates/ubuntu/a.erb': '',
    },
    { 'recipes/default.rb': TEMPLATE, 'templates/ubuntu/a.erb': '' },
    { 'metadata.rb': METADATA, 'recipes/default.rb': TEMPLATE, 'templates/host-a.example.org/a.erb': '' },
  ],
  cookbook(context) {
    const { cookbook } = context;
    const platforms = supportedPlatforms(cookbook);
    if (!platforms || cookbook.isFixture) return;
    for (const { file, resource, kind, sources, sourceNode, cookbook: owner, isLocal } of cookbook.templateUses) {
      if (isLocal || !sources || !sourceNode || owner !== cookbook.name || file.kind !== 'recipe') continue;
      if (resource.actions.some(({ name }) => name === 'delete' || name === 'touch')) continue;
      if (resource.has('content') || (resource.has('action') && resource.actions.length === 0)) continue;
      const found = sources.flatMap((source) =>
        filesFor(cookbook, kind, source).map((path) => path.slice(kind.length + 1, -source.length).replace(/\/$/, '')),
      );
      if (
        found.length === 0 ||
        found.some((folder) => folder === '' || folder === 'default' || folder.startsWith('host-'))
      )
        continue;
      const lacking = [...platforms].filter(
        (name) => !found.some((folder) => folder === name || folder.startsWith(`${name}-`)),
      );
      if (lacking.length === 0 || isForSome(resource.node, file)) continue;
      if (isIncludedForSome(file, cookbook.filesOf('recipe'))) continue;
      const shown = sources.map((source) => `"${source}"`).join(' or ');
      context.reportIn(
        file,
        sourceNode,
        `There is no ${kind === 'templates' ? 'template' : 'file'} ${shown} for ${lacking.join(', ')}, only for ${[...new Set(found)].join(', ')}.`,
      );
    }
  },
});

/** Whether code runs under a condition: which platforms come there is not known. */
function isForSome(node: Node, file: LintFile): boolean {
  for (const up of file.ancestors(node))
    if (/^(?:if|unless|elsif|else|when|case|conditional|if_modifier|unless_modifier)$/.test(up.kind)) return true;
  return (
    file.nodes.some((each) => each.kind === 'return') ||
    (file.resourceAt(node)?.guards.length ?? 0) > 0 ||
    file.isInBlockOf(node, 'each')
  );
}

/** Whether a recipe is for some platforms by its name, or included under a condition. */
function isIncludedForSome(file: LintFile, recipes: readonly LintFile[]): boolean {
  const [, name = ''] = /([^/]+)\.rb$/.exec(file.name) ?? [];
  if ([...FAMILY_OF].flat().some((word) => name.includes(word))) return true;
  return recipes.some((other) =>
    other.calls.some(
      ({ method, args, node }) =>
        method === 'include_recipe' &&
        args.some((arg) => arg.text.includes(name) || arg.text.includes('#{') || arg.kind === 'identifier') &&
        isForSome(node, other),
    ),
  );
}
