import { defineRule } from '../../define_rule.ts';
import { replace } from '../../edits.ts';
import { nodeKey } from '../../shapes/node_attribute.ts';

/** Forbids to read methods of the node as attributes. */
export const nodeMethodAsKey = defineRule({
  name: 'foodcritic/node_method_as_key',
  describe: 'Forbids to read methods of the node as attributes.',
  sameAs: ['FC039'],

  severity: 'error',
  bad: ["a = node['chef_environment']", "a if node['run_list'].include?('x')"],
  good: [
    'a = node.chef_environment',
    "a = node['name']",
    "a = node['recipes']",
    "a = node['roles']",
    "a = node['tags']",
  ],
  files: ['recipe', 'attributes', 'library', 'resource', 'provider', 'definition', 'template'],
  nodes: {
    element_reference(node, context) {
      const key = nodeKey(node);
      if (
        key === undefined ||
        !['chef_environment', 'run_list', 'run_state', 'run_context', 'cookbook_collection'].includes(key)
      )
        return;
      const parent = context.file.parent(node);
      if (parent?.kind === 'assignment' && parent.field('left') === node) return;
      context.report(node, `"${key}" is a method of the node, no attribute: write node.${key}.`, {
        fix: replace(node, `node.${key}`),
      });
    },
  },
});
