import { editDistance } from '../../../source/suggest.ts';
import { type AttributePaths, attributePaths, maybeSet } from '../../attribute_paths.ts';
import type { AttributeUse } from '../../attribute_use.ts';
import { defineRule } from '../../define_rule.ts';
import { codeTexts, dependenciesOf } from '../../dependencies.ts';
import type { LintCookbook } from '../../lint_cookbook.ts';
import type { LintFile } from '../../lint_file.ts';

const SET = "default['demo']['libvirt']['virt_type'] = 'kvm'\n";

/** Forbids to read attributes that nothing sets where one of nearly the same name is set. */
export const attributeNeverSet = defineRule({
  name: 'evaluated/attribute_never_set',
  describe: 'Forbids to read attributes that nothing sets where one of nearly the same name is set.',

  severity: 'error',
  why: 'A misspelt path is nil, or fails on the key below it.',
  bad: [
    { 'attributes/default.rb': SET, 'recipes/default.rb': "log node['demo']['libvirt']['virt_tpye']\n" },
    { 'attributes/default.rb': SET, 'recipes/default.rb': "log node['demo']['libvrit']['virt_type']\n" },
    { 'attributes/default.rb': SET, 'templates/default/a.erb': '<%= node[:demo][:libvirt][:virttype] %>\n' },
    {
      'metadata.rb': "name 'demo'\ndepends 'other'\n",
      'recipes/default.rb': "log node['other']['endpiont']['host']\n",
      '../other/metadata.rb': "name 'other'\n",
      '../other/attributes/default.rb': "default['other']['endpoint']['host'] = '::'\n",
    },
    {
      'attributes/default.rb': "default['demo']['a'] = { 'server_port' => 1 }\n",
      'recipes/default.rb': "log node['demo']['a']['sever_port']\n",
    },
  ],
  good: [
    {
      'attributes/default.rb': SET,
      'recipes/default.rb': "log node['demo']['libvirt']['virt_type']\nlog node['demo']['libvirt']['unheard_of']\n",
    },
    {
      'attributes/default.rb': SET,
      'recipes/default.rb': "log node['demo']['libvirt']['virt_types'] if node['demo']['libvirt']['virt_types']\n",
    },
    { 'attributes/default.rb': SET, 'recipes/default.rb': "log node['demo']['libvirt']['virt_types'] || 'x'\n" },
    {
      'attributes/default.rb': SET,
      'recipes/default.rb': "node.default['demo'][x] = 1\nlog node['demo']['libvrit']\n",
    },
    {
      'attributes/default.rb': `${SET}default['demo'].merge!(x)\n`,
      'recipes/default.rb': "log node['demo']['libvrit']['virt_type']\n",
    },
    {
      'attributes/default.rb': SET,
      'recipes/default.rb': "log node['demo']['libvirt']['virt_types']\n",
      'README.md': '* virt_types: those of the hosts\n',
    },
    {
      'metadata.rb': "name 'demo'\ndepends 'demo-base'\n",
      'attributes/default.rb': SET,
      'recipes/default.rb': "log node['demo']['libvrit']['virt_type']\n",
    },
    {
      'metadata.rb': "name 'demo'\ndepends 'other'\n",
      'attributes/default.rb': SET,
      'recipes/default.rb': "log node['demo']['libvirt']['virt_types']\n",
      '../other/metadata.rb': "name 'other'\n",
      '../other/recipes/default.rb': "node.default['demo']['libvirt']['virt_types'] = []\n",
    },
    {
      'attributes/default.rb': "default['demo']['eth0'] = 1\n",
      'recipes/default.rb': "log node['demo']['eth1']\nlog node['platfrom']\n",
    },
  ],
  cookbook(context) {
    const { cookbook } = context;
    const { found, missing, isPartial } = dependenciesOf(cookbook);
    if (isPartial) return;
    const files = cookbook.filesOf('recipe', 'attributes', 'library', 'resource', 'provider', 'definition', 'template');
    const paths = attributePaths(cookbook, found);
    const tested = new Set<string>();
    const reads: { file: LintFile; use: AttributeUse }[] = [];
    for (const file of files)
      for (const use of file.attributes) {
        if (use.kind !== 'read' || use.level !== undefined) continue;
        if (isReckonedWith(use, file)) tested.add(use.path.join('\n'));
        else reads.push({ file, use });
      }
    for (const { file, use } of reads) {
      const cut = use.path.indexOf(undefined);
      const path = (cut === -1 ? use.path : use.path.slice(0, cut)) as string[];
      const lack = missingKey(path, paths);
      if (!lack) continue;
      const { at, near } = lack;
      const word = path[at] as string;
      if (path.some((_, index) => index >= at && tested.has(path.slice(0, index + 1).join('\n')))) continue;
      if ([...missing].some((name) => maySet(name, path[0] as string))) continue;
      if (isMentioned(word, cookbook, found)) continue;
      const meant = [...path.slice(0, at), near, ...path.slice(at + 1)];
      const shown = (keys: readonly string[]): string => `node${keys.map((key) => `['${key}']`).join('')}`;
      context.reportIn(file, use.keys[at] ?? use.node, `Nothing sets ${shown(path)}. Did you mean ${shown(meant)}?`);
    }
  },
});

/** The first key of a path that nothing sets, and a near one with which the path is set. */
function missingKey(path: readonly string[], root: AttributePaths): { at: number; near: string } | undefined {
  if (root.keys.has('*') || maybeSet(root, path)) return undefined;
  let level: AttributePaths | undefined = root;
  for (const [at, key] of path.entries()) {
    if (!level) return undefined;
    const next: AttributePaths | undefined = level.keys.get(key);
    if (!next && (at > 0 || path.length > 2)) {
      const near = [...level.keys].find(
        ([word, inner]) => word !== '*' && isNear(key, word) && maybeSet(inner, path.slice(at + 1)),
      );
      if (near) return { at, near: near[0] };
    }
    level = next;
  }
  return undefined;
}

/** A slip of the fingers rather than another word. */
function isNear(word: string, other: string): boolean {
  if (word.replace(/\d/g, '') === other.replace(/\d/g, '')) return false;
  const length = Math.min(word.length, other.length);
  if (length < 4) return false;
  // The plural is another name, unless it is a long one.
  if ((`${word}s` === other || `${other}s` === word) && length < 6) return false;
  return editDistance(word, other) <= (length >= 8 ? 2 : 1);
}

/** Whether code reckons with nil. */
function isReckonedWith(use: AttributeUse, file: LintFile): boolean {
  if (use.isTest) return true;
  if (use.node.kind === 'call') return true;
  const parent = file.parent(use.node);
  if (!parent) return false;
  if (parent.kind === 'binary') return ['||', '&&', 'or', 'and', '==', '!='].includes(parent.operator);
  if (parent.kind === 'unary') return true;
  if (parent.kind === 'call' && parent.field('receiver') === use.node)
    return (
      parent.operator === '&.' ||
      /^(?:nil\?|to_s|to_a|to_i|to_h|empty\?|is_a\?)$/.test(file.callAt(parent)?.method ?? '')
    );
  return false;
}

/** Whether a cookbook that is not at hand may set attributes below a key. */
function maySet(cookbook: string, key: string): boolean {
  const [name, top] = [cookbook, key].map((each) => each.toLowerCase().replaceAll('-', '_')) as [string, string];
  return name.startsWith(top) || top.startsWith(name) || name.split('_')[0] === top.split('_')[0];
}

/** Whether a key is spoken of elsewhere: in dependencies, the README, tests, roles. */
function isMentioned(word: string, cookbook: LintCookbook, others: readonly LintCookbook[]): boolean {
  const whole = new RegExp(`(?<![\\w-])${word.replace(/[^\w]/g, '\\$&')}(?![\\w-])`);
  for (const other of others) if (codeTexts(other).some((text) => whole.test(text))) return true;
  return cookbook.fileNames
    .filter((name) => /^(?:README|CHANGELOG|spec\/|test\/|roles\/|environments\/|\.?kitchen)/i.test(name))
    .filter((name) => /\.(?:md|rb|rdoc|ya?ml|json|txt)$/.test(name))
    .some((name) => whole.test(cookbook.text(name) ?? ''));
}
