import { builtInResources } from '../../built_in_resources.ts';
import { defineRule } from '../../define_rule.ts';
import { codeTexts, dependenciesOf } from '../../dependencies.ts';
import type { LintCookbook } from '../../lint_cookbook.ts';

/** Forbids dependencies of which a cookbook uses nothing. */
export const unusedDependency = defineRule({
  name: 'evaluated/unused_dependency',
  describe: 'Forbids dependencies of which a cookbook uses nothing.',

  severity: 'warning',
  bad: [
    {
      'metadata.rb': "name 'demo'\ndepends 'ntp'\n",
      'recipes/default.rb': "package 'a'\n",
      '../ntp/metadata.rb': "name 'ntp'\n",
      '../ntp/recipes/default.rb': "package 'ntp'\n",
      '../ntp/attributes/default.rb': "default['ntp']['a'] = 1\n",
    },
    { 'metadata.rb': "name 'demo'\ndepends 'chrony'\n", 'recipes/default.rb': "package 'a' do\n  version '1'\nend\n" },
  ],
  good: [
    {
      'metadata.rb': "name 'demo'\ndepends 'ntp'\ndepends 'line'\ndepends 'sugar'\ndepends 'base'\ndepends 'patch'\n",
      'recipes/default.rb': "include_recipe 'ntp'\nreplace_line 'a'\nlog 'x' if sweet?\nlog node['basic']['a']\n",
      '../ntp/metadata.rb': "name 'ntp'\n",
      '../line/metadata.rb': "name 'line'\n",
      '../line/resources/replace.rb': 'provides :replace_line\n',
      '../sugar/metadata.rb': "name 'sugar'\n",
      '../sugar/libraries/a.rb': 'module Sugar\n  def sweet?\n    true\n  end\nend\n',
      '../base/metadata.rb': "name 'base'\n",
      '../base/attributes/default.rb': "default['basic']['a'] = 1\n",
      '../patch/metadata.rb': "name 'patch'\n",
      '../patch/libraries/a.rb': 'class String\n  def to_pony\n  end\nend\n',
    },
    { 'metadata.rb': "name 'demo'\ndepends 'chrony'\n", 'recipes/default.rb': "unknown_thing 'a' do\n  b 1\nend\n" },
    { 'metadata.rb': "name 'demo'\ndepends 'chrony'\n", 'recipes/default.rb': "log 'a' if helper_of('b')\n" },
    { 'metadata.rb': "name 'demo'\ndepends 'chrony'\n", 'recipes/default.rb': "log node['chrony']['a']\n" },
    {
      'metadata.rb': "name 'demo'\ndepends 'chrony'\n",
      'recipes/default.rb': "template '/a' do\n  cookbook 'chrony'\nend\n",
    },
    { 'metadata.rb': "name 'demo'\ndepends 'chrony'\n", 'recipes/default.rb': 'log Chrony.servers\n' },
  ],
  cookbook(context) {
    const { cookbook } = context;
    const { file, depends, isPartial } = cookbook.metadata;
    if (!file || isPartial || cookbook.isFixture || depends.length === 0) return;
    const files = cookbook.filesOf('recipe', 'attributes', 'library', 'resource', 'provider', 'definition', 'template');
    if (cookbook.filesOf('recipe').length === 0 || files.some((each) => !each.tree)) return;
    const text = files.map((each) => each.source.text).join('\n');
    const words = new Set(text.match(/[A-Za-z_]\w*[?!]?/g));
    const direct = new Set(depends.map(({ name }) => name));
    for (const { name, node } of depends) {
      if (!node || isNamed(name, text)) continue;
      const { found, missing } = dependenciesOf(cookbook, [name]);
      const reached = found.filter((other) => other.name === name || !direct.has(other.name));
      const lost = [...missing].filter((other) => other === name || !direct.has(other));
      if (lost.some((other) => isNamed(other, text)) || reached.some((other) => isUsed(other, words, text))) continue;
      if (lost.length > 0 && speaksOfUnknown(cookbook, dependenciesOf(cookbook).found)) continue;
      context.reportIn(file, node, `Nothing of the cookbook "${name}" is used.`);
    }
  },
});

/** Whether a cookbook is spoken of, by its name in whatever writing. */
function isNamed(name: string, text: string): boolean {
  const plain = (word: string): string => word.toLowerCase().replace(/[-_]/g, '');
  return plain(text).includes(plain(name));
}

/** Whether something that a cookbook brings is named: resources, methods, constants, attributes; or may act by itself. */
function isUsed(cookbook: LintCookbook, words: ReadonlySet<string>, text: string): boolean {
  if (isNamed(cookbook.name, text)) return true;
  const names = new Set([...cookbook.customResourceNames, ...cookbook.reopenedResources]);
  for (const code of codeTexts(cookbook)) {
    for (const [, name] of code.matchAll(
      /\b(?:def\s+(?:self\.)?|class\s+|module\s+|define\s*\(?\s*:)([A-Za-z_]\w*[?!]?)/g,
    ))
      names.add(name as string);
    // What changes classes of others works without being named.
    if (
      /\b(?:class_eval|prepend|alias_method|alias_method_chain|instance_eval|define_method|refine)\b|^class (?:String|Hash|Array|Object|NilClass|Integer)\b/m.test(
        code,
      )
    )
      return true;
    for (const [, single, symbol] of code.matchAll(
      /\b(?:default|normal|override|set|force_default|force_override|automatic)!?\s*\[\s*(?:['"]([^'"\]]+)['"]|:(\w+))/g,
    ))
      names.add((single ?? symbol) as string);
  }
  for (const own of [
    'Chef',
    'Recipe',
    'Resource',
    'Provider',
    'Mixin',
    'Helper',
    'Helpers',
    'initialize',
    'action_class',
  ])
    names.delete(own);
  return [...names].some((name) => (/^\w+[?!]?$/.test(name) ? words.has(name) : text.includes(name)));
}

/** Methods of Chef's language that take arguments. */
const DSL = new Set([
  'include_recipe', 'include_attribute', 'platform?', 'platform_family?', 'value_for_platform', 'value_for_platform_family', 'data_bag',
  'data_bag_item', 'search', 'log', 'raise', 'fail', 'require', 'lazy', 'puts', 'not_if', 'only_if', 'notifies', 'subscribes', 'action',
  'Integer', 'String', 'Array', 'Float', 'format', 'sprintf', 'property', 'attribute', 'default_action', 'actions', 'provides', 'resource_name',
  'loop', 'lambda', 'proc', 'render', 'node', 'run_context', 'new_resource', 'block_given?', 'attr_accessor', 'attr_reader', 'include', 'extend',
  'shell_out', 'shell_out!', 'declare_resource', 'tag', 'tagged?', 'untag', 'require_relative', 'converge_by', 'default', 'normal', 'override', 'unified_mode',
]); // prettier-ignore

/** Whether a cookbook uses resources or methods that neither Chef nor cookbooks at hand have. */
function speaksOfUnknown(cookbook: LintCookbook, others: readonly LintCookbook[]): boolean {
  const builtIn = builtInResources();
  const known = new Set<string>(DSL);
  for (const each of [cookbook, ...others]) {
    for (const name of [...each.customResourceNames, ...each.reopenedResources]) known.add(name);
    for (const code of codeTexts(each))
      for (const [, name] of code.matchAll(/\bdef\s+(?:self\.)?([A-Za-z_]\w*[?!]?)/g)) known.add(name as string);
  }
  const files = cookbook.filesOf('recipe', 'attributes', 'library', 'resource', 'provider', 'definition', 'template');
  for (const file of files)
    for (const call of file.calls) {
      if (call.receiver || known.has(call.method) || builtIn.has(call.method)) continue;
      // A bare word is a local variable at most times; with arguments it is a method.
      if (!call.argumentList && !/[?!]$/.test(call.method)) continue;
      const around = file.resourceAround(call.node);
      if (around && builtIn.get(around.type)?.properties.has(call.method)) continue;
      return true;
    }
  return false;
}
