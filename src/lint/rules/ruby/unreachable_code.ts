import type { Node } from '../../../ruby/syntax/node.ts';
import { defineRule } from '../../define_rule.ts';
import type { FileContext } from '../../rule_context.ts';

/** Forbids code behind a return or raise. */
export const unreachableCode = defineRule({
  name: 'ruby/unreachable_code',
  describe: 'Forbids code behind a return or raise.',
  sameAs: ['Lint/UnreachableCode'],

  severity: 'error',
  bad: ["raise 'x'\npackage 'a'", 'def a\n  return 1\n  b\nend'],
  good: [
    "return if a\npackage 'a'",
    "raise 'x' unless b\npackage 'a'",
    "begin\n  raise 'x'\nrescue StandardError\n  b\nend",
    'def a\n  return 1\nend',
  ],
  files: ['recipe', 'attributes', 'library', 'resource', 'provider', 'definition'],
  nodes: { program: check, body_statement: check, then: check, block_body: check, else: check, begin: check },
});

function check(node: Node, context: FileContext): void {
  const statements = node.children.filter(
    ({ kind }) => !/^(?:rescue|ensure|else|heredoc_body|comment|empty_statement|method|uninterpreted)$/.test(kind),
  );
  for (const [index, statement] of statements.slice(0, -1).entries()) {
    const call = context.file.callAt(statement);
    const isEnd =
      statement.kind === 'return' ||
      (call !== undefined && !call.receiver && !call.block && call.method === 'raise' && call.node.kind === 'call');
    if (!isEnd) continue;
    context.report(statements[index + 1] as Node, 'This code is never reached.');
    return;
  }
}
