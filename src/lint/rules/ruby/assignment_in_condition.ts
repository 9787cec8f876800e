import type { Node } from '../../../ruby/syntax/node.ts';
import { defineRule } from '../../define_rule.ts';
import { unwrapped } from '../../literals.ts';
import type { FileContext } from '../../rule_context.ts';

/** Forbids to assign a literal where a comparison is meant. */
export const assignmentInCondition = defineRule({
  name: 'ruby/assignment_in_condition',
  describe: 'Forbids to assign a literal where a comparison is meant.',
  sameAs: ['Lint/AssignmentInCondition'],

  severity: 'error',
  bad: ['a if x = 1', "if mode = 'ha'\n  a\nend", "a if node['x'] = 'y'"],
  good: ['a if x == 1', 'if (match = find(x))\n  a\nend', 'if match = find(x)\n  a\nend'],
  files: ['recipe', 'attributes', 'library', 'resource', 'provider', 'definition', 'template'],
  nodes: { if: check, unless: check, if_modifier: check, unless_modifier: check, elsif: check },
});

function check(node: Node, context: FileContext): void {
  const condition = node.field('condition');
  const inner = condition && unwrapped(condition);
  const value = inner?.kind === 'assignment' ? inner.field('right') : undefined;
  if (inner && value && /^(?:string|simple_symbol|integer|float|true|false|nil)$/.test(value.kind))
    context.report(inner, 'This assigns: a comparison is written ==.');
}
