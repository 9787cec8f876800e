import type { Node } from '../../../ruby/syntax/node.ts';
import type { FileContext } from '../../rule_context.ts';
import { defineRule } from '../../define_rule.ts';
import type { LintCookbook } from '../../lint_cookbook.ts';
import { pattern } from '../../resource_use.ts';

/** Forbids to include recipes of cookbooks that metadata do not depend on. */
export const includedCookbookNotInMetadata = defineRule({
  name: 'foodcritic/included_cookbook_not_in_metadata',
  describe: 'Forbids to include recipes of cookbooks that metadata do not depend on.',
  sameAs: ['FC007'],

  severity: 'error',
  bad: [
    "include_recipe 'nova::compute'",
    { 'metadata.rb': "name 'demo'\ndepends 'apt'\n", 'recipes/default.rb': "include_recipe 'nova'\n" },
  ],
  good: [
    {
      'metadata.rb': "name 'demo'\ndepends 'nova'\n",
      'recipes/default.rb':
        "include_recipe 'nova::compute'\ninclude_recipe 'demo::other'\ninclude_recipe '::other'\ninclude_recipe \"#{x}::a\"\n",
    },
    {
      'metadata.rb': "name 'demo'\n%w(nova apt).each { |c| depends c }\n",
      'recipes/default.rb': "include_recipe 'nova'\n",
    },
    {
      'metadata.rb': "name 'demo'\ndepends 'nova'\n",
      'recipes/default.rb': "include_recipe 'apt'\n",
      '../nova/metadata.rb': "name 'nova'\ndepends 'apt'\n",
    },
    "include_recipe 'nova' if run_context.cookbook_collection.key?('nova')",
    "begin\n  include_recipe 'nova'\nrescue Chef::Exceptions::CookbookNotFound\n  log 'no nova'\nend",
    { 'metadata.rb': "name 'demo'\ndepends cookbook_list\n", 'recipes/default.rb': "include_recipe 'apt'\n" },
  ],
  files: ['recipe', 'resource', 'provider', 'definition', 'library'],
  calls: {
    include_recipe(call, context) {
      const { cookbook } = context;
      if (
        (call.receiver && call.receiver.text !== 'run_context') ||
        !cookbook.isCookbook ||
        cookbook.metadata.isPartial
      )
        return;
      for (const arg of call.args) {
        const text = pattern(arg);
        const [, name] = /^([\w-]+)(?:::|$)/.exec(text ?? '') ?? [];
        if (
          name === undefined ||
          (text?.includes('*') && !text.includes('::')) ||
          name === cookbook.name ||
          isOptional(call.node, context) ||
          isDependency(name, cookbook, new Set())
        )
          continue;
        context.report(arg, `The metadata do not depend on the cookbook "${name}".`);
      }
    },
  },
});

/** Whether the code asks first whether the cookbook is there, or bears that it is not. */
function isOptional(node: Node, { file }: FileContext): boolean {
  for (const up of file.ancestors(node)) {
    if (/cookbook_collection|cookbooks\.(?:key|include)|has_cookbook/.test(up.field('condition')?.text ?? ''))
      return true;
    if (up.children.some((child) => child.kind === 'rescue') || up.kind === 'rescue_modifier') return true;
  }
  return false;
}

/** Whether a cookbook depends on another, also by way of those that are at hand. */
function isDependency(name: string, cookbook: LintCookbook, seen: Set<string>): boolean {
  const { depends, isPartial } = cookbook.metadata;
  if (isPartial || depends.some((each) => each.name === name)) return true;
  return depends.some((each) => {
    if (seen.has(each.name)) return false;
    seen.add(each.name);
    const other = cookbook.find(each.name);
    return other !== undefined && isDependency(name, other, seen);
  });
}
