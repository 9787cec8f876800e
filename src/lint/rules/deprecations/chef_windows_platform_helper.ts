import { defineRule } from '../../define_rule.ts';
import { replace } from '../../edits.ts';
import { constantOf } from '../../literals.ts';

/** Forbids Chef::Platform.windows?. */
export const chefWindowsPlatformHelper = defineRule({
  name: 'deprecations/chef_windows_platform_helper',
  describe: 'Forbids Chef::Platform.windows?.',
  sameAs: ['Chef/Deprecations/ChefWindowsPlatformHelper'],
  severity: 'warning',

  bad: [['a if Chef::Platform.windows?', "a if platform?('windows')"]],
  good: ["a if platform?('windows')", 'a if windows?', 'ChefUtils.windows?'],
  calls: {
    'windows?'(call, context) {
      if (constantOf(call.receiver) === 'Chef::Platform')
        context.report(call.node, "Use platform?('windows').", { fix: replace(call.node, "platform?('windows')") });
    },
  },
});
