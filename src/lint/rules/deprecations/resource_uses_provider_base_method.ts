import { defineRule } from '../../define_rule.ts';

/** Forbids provider_base. */
export const resourceUsesProviderBaseMethod = defineRule({
  name: 'deprecations/resource_uses_provider_base_method',
  describe: 'Forbids provider_base.',
  sameAs: ['Chef/Deprecations/ResourceUsesProviderBaseMethod'],
  severity: 'warning',

  bad: ['provider_base Chef::Provider::Package'],
  good: ['provides :nova'],
  files: ['library', 'resource'],
  calls: {
    provider_base(call, context) {
      if (!call.receiver) context.report(call.methodNode, 'provider_base is gone: use provides.');
    },
  },
});
