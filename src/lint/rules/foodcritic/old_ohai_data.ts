import { defineRule } from '../../define_rule.ts';
import { replace } from '../../edits.ts';
import { nodeKey } from '../../shapes/node_attribute.ts';

/** Forbids Ohai data under names that are gone. */
export const oldOhaiData = defineRule({
  name: 'foodcritic/old_ohai_data',
  describe: 'Forbids Ohai data under names that are gone.',
  sameAs: ['FC094', 'FC095', 'FC096'],
  severity: 'warning',

  bad: [
    ["a = node['filesystem2']['by_device']", "a = node['filesystem']['by_device']"],
    ["a = node['cloud_v2']['provider']", "a = node['cloud']['provider']"],
  ],
  good: ["a = node['filesystem']", "a = node['nova']['cloud_v2']"],
  files: ['recipe', 'attributes', 'library', 'resource', 'provider', 'definition', 'template'],
  nodes: {
    element_reference(node, context) {
      const key = nodeKey(node);
      const instead = key === 'filesystem2' ? 'filesystem' : key === 'cloud_v2' ? 'cloud' : undefined;
      const word = node.children[1];
      if (instead !== undefined && word)
        context.report(node, `node['${key}'] is called node['${instead}'] now.`, {
          fix: replace(word, `'${instead}'`),
        });
    },
  },
});
