import { defineRule } from '../../define_rule.ts';

/** Forbids to compare something with itself. */
export const comparesWithItself = defineRule({
  name: 'ruby/compares_with_itself',
  describe: 'Forbids to compare something with itself.',
  sameAs: ['Lint/BinaryOperatorWithIdenticalOperands'],

  severity: 'error',
  bad: ["a if node['x'] == node['x']", "a if platform?('ubuntu') || platform?('ubuntu')", 'b if x && x'],
  good: ["a if node['x'] == node['y']", 'a if rand == rand', 'x * x', 'a if x.shift == x.shift'],
  files: ['recipe', 'attributes', 'library', 'resource', 'provider', 'definition', 'template'],
  nodes: {
    binary(node, context) {
      const [left, right] = [node.field('left'), node.field('right')];
      if (
        !left ||
        !right ||
        left.text !== right.text ||
        !['==', '!=', '===', '<=', '>=', '<', '>', '&&', '||', 'and', 'or', '=~'].includes(node.operator)
      )
        return;
      const isPlain =
        /^(?:element_reference|instance_variable|string|simple_symbol|integer|constant)$/.test(left.kind) ||
        (left.kind === 'identifier' && ['&&', '||', 'and', 'or'].includes(node.operator)) ||
        /^platform(?:_family)?\?/.test(left.text);
      if (isPlain) context.report(node, 'Both sides are the same.');
    },
  },
});
