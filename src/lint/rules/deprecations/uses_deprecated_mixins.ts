import { defineRule } from '../../define_rule.ts';
import { remove } from '../../edits.ts';
import { constantOf, stringOf } from '../../literals.ts';

const GONE = new Set([
  'Chef::Mixin::Language',
  'Chef::Mixin::LanguageIncludeAttribute',
  'Chef::Mixin::RecipeDefinitionDSLCore',
  'Chef::Mixin::LanguageIncludeRecipe',
  'Chef::DSL::Recipe::FullDSL',
]);

/** Forbids mixins that are gone since Chef 14. */
export const usesDeprecatedMixins = defineRule({
  name: 'deprecations/uses_deprecated_mixins',
  describe: 'Forbids mixins that are gone since Chef 14.',
  sameAs: ['Chef/Deprecations/UsesDeprecatedMixins', 'FC097', 'FC098', 'FC099', 'FC100', 'FC102'],
  severity: 'warning',

  bad: [
    ['include Chef::Mixin::Language\nclass A\nend', 'class A\nend'],
    ["require 'chef/mixin/language'\nclass A\nend", 'class A\nend'],
    'include Chef::DSL::Recipe::FullDSL',
  ],
  good: ['include Chef::Mixin::ShellOut', 'include Chef::DSL::Recipe'],
  files: ['library', 'provider', 'resource'],
  calls: {
    include(call, context) {
      const name = constantOf(call.args[0]);
      if (!call.receiver && name !== undefined && GONE.has(name))
        context.report(call.node, `${name} is gone since Chef 14.`, { fix: remove(context.file, call.node) });
    },
    require(call, context) {
      const name = stringOf(call.args[0]);
      if (name !== undefined && /^chef\/mixin\/language(?:_include_attribute|_include_recipe)?$/.test(name))
        context.report(call.node, `"${name}" is gone since Chef 14.`, { fix: remove(context.file, call.node) });
    },
  },
});
