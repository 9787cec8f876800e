import { defineRule } from '../../define_rule.ts';
import { replace } from '../../edits.ts';
import { stringOf } from '../../literals.ts';
import { nodeKey, nodeKeys } from '../../shapes/node_attribute.ts';

/** Forbids comparisons of node['cloud']['provider']. */
export const useChefLanguageCloudHelpers = defineRule({
  name: 'modernize/use_chef_language_cloud_helpers',
  describe: "Forbids comparisons of node['cloud']['provider'].",
  sameAs: ['Chef/Modernize/UseChefLanguageCloudHelpers'],
  severity: 'info',

  since: 15.5,
  bad: [
    ["a if node['cloud']['provider'] == 'ec2'", 'a if ec2?'],
    ["a if node['cloud'] && node['cloud']['provider'] == 'azure'", 'a if azure?'],
  ],
  good: ['a if ec2?', "a if node['cloud']['provider'] == 'nova'"],
  files: ['resource', 'provider', 'recipe'],
  nodes: {
    binary(node, context) {
      const cloud = stringOf(node.field('right'));
      if (node.operator !== '==' || cloud === undefined || nodeKeys(node.field('left'))?.join('.') !== 'cloud.provider')
        return;
      if (
        ![
          'alibaba',
          'ec2',
          'gce',
          'rackspace',
          'eucalyptus',
          'linode',
          'openstack',
          'azure',
          'digital_ocean',
          'softlayer',
        ].includes(cloud)
      )
        return;
      const parent = context.file.parent(node);
      const isAnd =
        parent?.kind === 'binary' &&
        (parent.operator === '&&' || parent.operator === 'and') &&
        nodeKey(parent.field('left')) === 'cloud';
      const whole = isAnd ? parent : node;
      context.report(whole, `Ask ${cloud}?.`, { fix: replace(whole, `${cloud}?`) });
    },
  },
});
