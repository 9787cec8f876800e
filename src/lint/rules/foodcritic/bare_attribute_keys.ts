import type { Node } from '../../../ruby/syntax/node.ts';
import { LEVEL_METHODS } from '../../attribute_use.ts';
import { defineRule } from '../../define_rule.ts';
import type { FileContext } from '../../rule_context.ts';

/** Forbids assignments to bare names in attribute files. */
export const bareAttributeKeys = defineRule({
  name: 'foodcritic/bare_attribute_keys',
  describe: 'Forbids assignments to bare names in attribute files.',
  sameAs: ['FC044'],

  severity: 'error',
  bad: [{ 'attributes/default.rb': "nova['port'] = 1\n" }],
  good: [
    {
      'attributes/default.rb':
        "default['nova']['port'] = 1\nnode.default['a'] = 2\nhosts = {}\nhosts['a'] = 1\n%w(a b).each { |x| x['b'] = 1 }\nnormal['x'] = 1\nforce_default['x'] = 2\nversion = '1'\n",
    },
  ],
  files: ['attributes'],
  nodes: {
    assignment(node, context) {
      let left = node.field('left');
      if (left?.kind !== 'element_reference') return;
      while (left?.kind === 'element_reference') left = left.field('object');
      if (left?.kind !== 'identifier' || left.text === 'node' || LEVEL_METHODS.has(left.text)) return;
      const name = left.text;
      const isLocal = context.file.nodes.some(
        (each) => each.kind === 'identifier' && each.text === name && isBinding(each, context),
      );
      const { file } = context;
      if (isLocal || file.nodes.some((each) => each.kind === 'method')) return;
      context.report(left, `"${name}" is no level: write default['${name}'].`);
    },
  },
});

/** Whether an identifier is where a local variable gets its value: assigned, or a parameter. */
function isBinding(node: Node, { file }: FileContext): boolean {
  const parent = file.parent(node);
  if (!parent) return false;
  if (parent.kind === 'assignment' || parent.kind === 'operator_assignment') return parent.field('left') === node;
  return /parameter|left_assignment_list|destructured|^for$|exception_variable/.test(parent.kind);
}
