import { defineRule } from '../../define_rule.ts';
import { replace } from '../../edits.ts';
import { stringOf } from '../../literals.ts';
import { nodeKey } from '../../shapes/node_attribute.ts';

/** Forbids comparisons of node['init_package'] with systemd. */
export const useChefLanguageSystemdHelper = defineRule({
  name: 'modernize/use_chef_language_systemd_helper',
  describe: "Forbids comparisons of node['init_package'] with systemd.",
  sameAs: ['Chef/Modernize/UseChefLanguageSystemdHelper'],
  severity: 'info',

  since: 15.5,
  bad: [["a if node['init_package'] == 'systemd'", 'a if systemd?']],
  good: ['a if systemd?', "a if node['init_package'] == 'init'"],
  files: ['recipe', 'resource', 'provider', 'library', 'definition', 'attributes'],
  nodes: {
    binary(node, context) {
      if (
        node.operator === '==' &&
        nodeKey(node.field('left')) === 'init_package' &&
        stringOf(node.field('right')) === 'systemd'
      )
        context.report(node, 'Ask systemd?.', {
          fix: context.file.kind === 'library' ? undefined : replace(node, 'systemd?'),
        });
    },
  },
});
