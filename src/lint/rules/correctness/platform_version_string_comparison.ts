import type { Node } from '../../../ruby/syntax/node.ts';
import { defineRule } from '../../define_rule.ts';
import { isString } from '../../literals.ts';
import { nodeKey } from '../../shapes/node_attribute.ts';

/** Forbids to compare platform versions as texts. */
export const platformVersionStringComparison = defineRule({
  name: 'correctness/platform_version_string_comparison',
  describe: 'Forbids to compare platform versions as texts.',
  sameAs: ['Chef/Correctness/PlatformVersionStringComparison'],
  severity: 'error',

  why: "'7.9' is greater than '10' as a text.",
  bad: [
    "node['platform_version'] >= '10'",
    "node['os_version'] < '5.4'",
    "node['platform_version'].to_s > '8'",
    "'7.0' <= node['platform_version']",
  ],
  good: [
    "node['platform_version'].to_i >= 10",
    "node['platform_version'].to_f < 7.4",
    "node['platform_version'] == '10'",
    "Gem::Version.new(node['platform_version']) >= Gem::Version.new('10')",
    "Chef::VersionConstraint.new('>= 7').include?(node['platform_version'])",
  ],
  nodes: {
    binary(node, context) {
      if (!['<', '>', '<=', '>='].includes(node.operator)) return;
      const [left, right] = [node.field('left'), node.field('right')];
      const isVersion = (side: Node | undefined): boolean => {
        const call = context.file.callAt(side);
        const inner = call?.method === 'to_s' && call.args.length === 0 ? call.receiver : side;
        return /^(?:platform_version|os_version|kernel_version)$/.test(nodeKey(inner) ?? '');
      };
      if ((isVersion(left) && isString(right)) || (isString(left) && isVersion(right)))
        context.report(node, 'Versions are compared as texts here: compare .to_i, or Gem::Version.');
    },
  },
});
