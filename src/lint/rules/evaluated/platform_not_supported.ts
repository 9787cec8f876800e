import type { Node } from '../../../ruby/syntax/node.ts';
import { defineRule } from '../../define_rule.ts';
import type { LintFile } from '../../lint_file.ts';
import { below, listOf, wordOf } from '../../literals.ts';
import type { FileContext } from '../../rule_context.ts';
import { nodeKey } from '../../shapes/node_attribute.ts';
import { FAMILY_OF, familiesOf, supportedPlatforms } from '../../supported_platforms.ts';

const METADATA = "name 'demo'\nsupports 'ubuntu'\nsupports 'centos'\n";
const FAMILIES = new Set(FAMILY_OF.values());

/** Forbids branches for platforms which the metadata do not support. */
export const platformNotSupported = defineRule({
  name: 'evaluated/platform_not_supported',
  describe: 'Forbids branches for platforms which the metadata do not support.',

  severity: 'info',
  why: 'Either the branch is dead, or the metadata keep silent about a platform.',
  bad: [
    { 'metadata.rb': METADATA, 'recipes/default.rb': "package 'a' if platform_family?('suse')\n" },
    { 'metadata.rb': METADATA, 'recipes/default.rb': "if platform?('freebsd', 'openbsd')\n  package 'a'\nend\n" },
    {
      'metadata.rb': METADATA,
      'attributes/default.rb':
        "case node['platform_family']\nwhen 'debian'\n  default['a'] = 1\nwhen 'suse'\n  default['a'] = 2\nend\n",
    },
    { 'metadata.rb': METADATA, 'recipes/default.rb': "if node['platform'] == 'fedora'\n  package 'a'\nend\n" },
  ],
  good: [
    {
      'metadata.rb': METADATA,
      'recipes/default.rb': "package 'a' if platform_family?('rhel', 'suse')\npackage 'b' if platform?('ubuntu')\n",
    },
    {
      'metadata.rb': METADATA,
      'recipes/default.rb': "package 'a' unless platform?('windows')\npackage 'b' if !platform?('windows')\n",
    },
    {
      'metadata.rb': METADATA,
      'recipes/default.rb':
        "raise 'no' if platform?('windows')\nif platform_family?('suse')\n  Chef::Log.fatal('no')\n  return\nend\n",
    },
    {
      'metadata.rb': METADATA,
      'recipes/default.rb':
        "case node['platform_family']\nwhen 'rhel', 'fedora'\n  package 'a'\nwhen 'windows'\n  raise 'no'\nend\n",
    },
    {
      'metadata.rb': METADATA,
      'recipes/default.rb':
        "package 'a' if platform_family?(family)\npackage 'b' if platform?('unheard-of')\npackage 'c' if platform?('windows') || x\n",
    },
    { 'recipes/default.rb': "package 'a' if platform_family?('suse')\n" },
    {
      'metadata.rb': "name 'demo'\nsupports 'amazon'\n",
      'recipes/default.rb': "package 'a' if platform_family?('rhel')\n",
    },
    {
      'metadata.rb': "name 'demo'\nsupports platforms\n",
      'recipes/default.rb': "package 'a' if platform_family?('suse')\n",
    },
  ],
  files: ['recipe', 'attributes', 'resource', 'provider'],
  nodes: {
    if: branch,
    elsif: branch,
    if_modifier: branch,
    case(node, context) {
      const key = nodeKey(node.field('value'));
      if (key !== 'platform' && key !== 'platform_family') return;
      for (const when of node.children.filter((child) => child.kind === 'when')) {
        const patterns = when.fields('pattern').flatMap((each) => (each.kind === 'pattern' ? each.children : [each]));
        judge(patterns.map(wordOf), key === 'platform_family', when.fields('pattern')[0], when.field('body'), context);
      }
    },
  },
});

function branch(node: Node, context: FileContext): void {
  const condition = node.field('condition');
  const body = node.kind === 'if_modifier' ? node.field('body') : node.field('consequence');
  if (!condition) return;
  const { file } = context;
  const call = file.callAt(condition);
  if (call && /^platform(?:_family)?\?$/.test(call.method) && (!call.receiver || call.receiver.text === 'node')) {
    const names = call.args.flatMap((arg) => listOf(arg)).map(wordOf);
    judge(names, call.method === 'platform_family?', condition, body, context);
  } else if (condition.kind === 'binary' && condition.operator === '==') {
    const key = nodeKey(condition.field('left'));
    if (key === 'platform' || key === 'platform_family')
      judge([wordOf(condition.field('right'))], key === 'platform_family', condition, body, context);
  }
}

function judge(
  names: readonly (string | undefined)[],
  isFamily: boolean,
  at: Node | undefined,
  body: Node | undefined,
  context: FileContext,
): void {
  const platforms = supportedPlatforms(context.cookbook);
  if (!platforms || !at || names.length === 0 || context.cookbook.isFixture) return;
  const supported = isFamily ? familiesOf(platforms) : platforms;
  const isKnown = (name: string | undefined): name is string =>
    name !== undefined && (isFamily ? FAMILIES.has(name) : FAMILY_OF.has(name));
  if (!names.every(isKnown) || names.some((name) => supported.has(name))) return;
  if (!body || refuses(body, context.file)) return;
  const shown = names.map((name) => `"${name}"`).join(', ');
  context.report(at, `The metadata support no platform ${isFamily ? 'of the family ' : ''}${shown}.`);
}

/** Whether code says that it cannot go on. */
function refuses(body: Node, file: LintFile): boolean {
  for (const node of below(body)) {
    if (node.kind === 'return') return true;
    const call = file.callAt(node);
    if (!call) continue;
    if (['raise', 'fail', 'log', 'fatal', 'fatal!', 'warn', 'error', 'abort', 'exit'].includes(call.method))
      return true;
  }
  return false;
}
