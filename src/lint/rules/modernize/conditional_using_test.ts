import type { Node } from '../../../ruby/syntax/node.ts';
import type { Call } from '../../call.ts';
import { defineRule } from '../../define_rule.ts';
import { stringOf } from '../../literals.ts';
import type { FileContext } from '../../rule_context.ts';
import { RESOURCE_CODE } from '../../shapes/resources.ts';

/** Forbids guards that run test -f or test -e. */
export const conditionalUsingTest = defineRule({
  name: 'modernize/conditional_using_test',
  describe: 'Forbids guards that run test -f or test -e.',
  sameAs: ['Chef/Modernize/ConditionalUsingTest'],
  severity: 'info',

  since: 0,
  bad: [["file '/a' do\n  only_if 'test -f /b'\nend", "file '/a' do\n  only_if { ::File.exist?('/b') }\nend"]],
  good: [
    "file '/a' do\n  only_if { ::File.exist?('/b') }\n  not_if 'test -f /a && test -f /b'\n  not_if 'test -d /a'\n  not_if 'test -f /b', user: 'nova'\n  not_if 'test -f ~/b'\n  not_if 'test -f $HOME/b'\nend",
  ],
  files: RESOURCE_CODE,
  calls: { not_if: check, only_if: check },
});

function check(call: Call, context: FileContext): void {
  const [arg] = call.args;
  if (call.receiver || call.pairs.length > 0 || call.block || !arg) return;
  const [, path] =
    /^(?:\/usr)?(?:\/bin\/)?test -[ef] ([^\s$~*?`'"]+)$/.exec(stringOf(arg) ?? '') ??
    /^\[ -[ef] ([^\s$~*?`'"]+) \]$/.exec(stringOf(arg) ?? '') ??
    [];
  if (path === undefined) return;
  const before = call.argumentList as Node;
  const isParenthesized = before.text.startsWith('(');
  const start = isParenthesized ? before.start : arg.start;
  context.report(call.node, 'Ask ::File.exist? rather than the command test.', {
    fix: { edits: [{ start, end: before.end, text: `${isParenthesized ? ' ' : ''}{ ::File.exist?('${path}') }` }] },
  });
}
