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
          isDependency(name, cookbook, new Set())
        )
          continue;
        context.report(arg, `The metadata do not depend on the cookbook "${name}".`);
      }
    },
  },
});

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
