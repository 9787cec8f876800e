import type { Node } from '../../../ruby/syntax/node.ts';
import { defineRule } from '../../define_rule.ts';
import { unwrapped } from '../../literals.ts';
import type { FileContext } from '../../rule_context.ts';

/** Forbids strings, numbers and symbols as conditions. */
export const literalCondition = defineRule({
  name: 'ruby/literal_condition',
  describe: 'Forbids strings, numbers and symbols as conditions.',
  sameAs: ['Lint/LiteralAsCondition'],

  severity: 'error',
  why: 'They are always true.',
  bad: ["package 'a' if 'node[\"x\"]'", 'if :enabled\n  a\nend', "a if x == 'b' || 'c'"],
  good: ['a if true', "a if x == 'b'", 'while true\n  a\nend', "x = a || 'b'"],
  files: ['recipe', 'attributes', 'library', 'resource', 'provider', 'definition', 'template'],
  nodes: { if: check, unless: check, if_modifier: check, unless_modifier: check, elsif: check, conditional: check },
});

function check(node: Node, context: FileContext): void {
  const condition = node.field('condition');
  if (condition) look(unwrapped(condition), context);
}

function look(node: Node, context: FileContext): void {
  if (node.kind === 'binary' && ['&&', '||', 'and', 'or'].includes(node.operator)) {
    for (const side of node.children) look(unwrapped(side), context);
    return;
  }
  if (/^(?:string|simple_symbol|integer|float|array|hash|string_array)$/.test(node.kind))
    context.report(node, 'This is always true.');
}
