import type { Call } from '../../call.ts';
import { defineRule } from '../../define_rule.ts';
import type { FileContext } from '../../rule_context.ts';

const HELPERS = [
  'vagrant_key?',
  'vagrant_domain?',
  'vagrant_user?',
  'require_chef_gem',
  'best_ip_for',
  'nexus?',
  'ios_xr?',
  'ruby_20?',
  'ruby_19?',
  'includes_recipe?',
  'wrlinux?',
  'dev_null',
  'nexentacore_platform?',
  'opensolaris_platform?',
  'nexentacore?',
  'opensolaris?',
];

/** Forbids helpers of chef-sugar that Chef never took over. */
export const chefSugarHelpers = defineRule({
  name: 'deprecations/chef_sugar_helpers',
  describe: 'Forbids helpers of chef-sugar that Chef never took over.',
  sameAs: ['Chef/Deprecations/ChefSugarHelpers'],
  severity: 'warning',

  bad: ['vagrant?(node) if vagrant_key?', "require_chef_gem 'aws'", 'a if includes_recipe?("nova")'],
  good: ['a if vagrant?', 'node.vagrant_key', 'name = dev_nulls'],
  calls: Object.fromEntries(
    HELPERS.map((method) => [
      method,
      (call: Call, context: FileContext): void => {
        if (call.receiver && call.receiver.text !== 'node') return;
        const isOwn = context.file.nodes.some((node) =>
          node.kind === 'method'
            ? node.field('name')?.text === method
            : node.kind === 'assignment' && node.field('left')?.text === method,
        );
        if (isOwn) return;
        context.report(call.methodNode, `"${method}" is a helper of chef-sugar that Chef does not have.`);
      },
    ]),
  ),
});
