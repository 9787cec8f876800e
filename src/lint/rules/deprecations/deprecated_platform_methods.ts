import type { Call } from '../../call.ts';
import { defineRule } from '../../define_rule.ts';
import { constantOf } from '../../literals.ts';
import type { FileContext } from '../../rule_context.ts';

/** Forbids to look for providers by Chef::Platform. */
export const deprecatedPlatformMethods = defineRule({
  name: 'deprecations/deprecated_platform_methods',
  describe: 'Forbids to look for providers by Chef::Platform.',
  sameAs: ['Chef/Deprecations/DeprecatedPlatformMethods', 'FC087'],
  severity: 'warning',

  bad: ['Chef::Platform.provider_for_resource(r)', 'Chef::Platform.set platform: :a'],
  good: ['r.provider_for_action(:a)', 'Chef::Platform.windows?'],
  files: ['library', 'resource', 'provider', 'recipe'],
  calls: Object.fromEntries(
    ['provider_for_resource', 'find_provider', 'find_provider_for_node', 'set'].map((method) => [
      method,
      (call: Call, context: FileContext): void => {
        if (constantOf(call.receiver) === 'Chef::Platform')
          context.report(call.node, `Chef::Platform.${method} is gone: use provides.`);
      },
    ]),
  ),
});
