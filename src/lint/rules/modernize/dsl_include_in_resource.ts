import { defineRule } from '../../define_rule.ts';
import { remove } from '../../edits.ts';
import { constantOf } from '../../literals.ts';

/** Forbids to include the recipe language in resources, which have it. */
export const dslIncludeInResource = defineRule({
  name: 'modernize/dsl_include_in_resource',
  describe: 'Forbids to include the recipe language in resources, which have it.',
  sameAs: ['Chef/Modernize/DslIncludeInResource'],
  severity: 'info',

  bad: [['include Chef::DSL::Recipe\nproperty :a, String', 'property :a, String'], 'include Chef::DSL::IncludeRecipe'],
  good: ['include Nova::Helpers', { 'libraries/a.rb': 'module A\n  include Chef::DSL::Recipe\nend\n' }],
  files: ['resource', 'provider'],
  calls: {
    include(call, context) {
      const name = constantOf(call.args[0]);
      if (!call.receiver && (name === 'Chef::DSL::Recipe' || name === 'Chef::DSL::IncludeRecipe'))
        context.report(call.node, `A resource has ${name} already.`, { fix: remove(context.file, call.node) });
    },
  },
});
