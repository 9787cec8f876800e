import { defineRule } from '../../define_rule.ts';

/** Forbids dsl_name. */
export const resourceUsesDslNameMethod = defineRule({
  name: 'deprecations/resource_uses_dsl_name_method',
  describe: 'Forbids dsl_name.',
  sameAs: ['Chef/Deprecations/ResourceUsesDslNameMethod', 'FC112'],
  severity: 'warning',

  bad: ['def a\n  x.dsl_name\nend'],
  good: ['resource_name :nova'],
  files: ['library', 'provider', 'resource'],
  calls: {
    dsl_name(call, context) {
      context.report(call.methodNode, 'dsl_name is gone: use resource_name.');
    },
  },
});
