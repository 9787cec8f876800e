import type { Call } from '../../call.ts';
import { defineRule } from '../../define_rule.ts';
import { remove } from '../../edits.ts';
import { constantOf, stringOf } from '../../literals.ts';
import type { FileContext } from '../../rule_context.ts';

/** Forbids to include ShellOut in resources, which have it. */
export const includingMixinShelloutInResources = defineRule({
  name: 'modernize/including_mixin_shellout_in_resources',
  describe: 'Forbids to include ShellOut in resources, which have it.',
  sameAs: ['Chef/Modernize/IncludingMixinShelloutInResources'],
  severity: 'info',

  bad: [
    ['include Chef::Mixin::ShellOut\nproperty :a, String', 'property :a, String'],
    "require 'chef/mixin/shell_out'",
    'include Chef::Mixin::PowershellOut',
  ],
  good: ['property :a, String', { 'libraries/a.rb': 'module A\n  include Chef::Mixin::ShellOut\nend\n' }],
  files: ['resource', 'provider', 'library'],
  calls: {
    include(call, context) {
      const name = constantOf(call.args[0]);
      if (!call.receiver && (name === 'Chef::Mixin::ShellOut' || name === 'Chef::Mixin::PowershellOut'))
        check(call, context);
    },
    require(call, context) {
      const name = stringOf(call.args[0]);
      if (name === 'chef/mixin/shell_out' || name === 'chef/mixin/powershell_out') check(call, context);
    },
  },
});

/** In libraries only classes that are providers have it. */
function check(call: Call, context: FileContext): void {
  const isProvider = context.file.nodes.some(
    (node) =>
      node.kind === 'class' &&
      /^Chef::Provider(?:::LWRPBase)?$/.test(constantOf(node.field('superclass')?.children[0]) ?? ''),
  );
  if (context.file.kind === 'library' && !isProvider) return;
  context.report(call.node, 'Resources and providers have shell_out already.', {
    fix: remove(context.file, call.node),
  });
}
