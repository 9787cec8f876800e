import type { Call } from '../../call.ts';
import { defineRule } from '../../define_rule.ts';
import { replace } from '../../edits.ts';
import { isString, stringOf } from '../../literals.ts';
import type { FileContext } from '../../rule_context.ts';
import { RESOURCE_CODE } from '../../shapes/resources.ts';

/** Forbids guards whose block holds nothing but a string. */
export const blockGuardWithOnlyString = defineRule({
  name: 'correctness/block_guard_with_only_string',
  describe: 'Forbids guards whose block holds nothing but a string.',
  sameAs: ['Chef/Correctness/BlockGuardWithOnlyString', 'FC026'],
  severity: 'error',

  why: 'The block is Ruby: a string is true, so the command is never run and the guard decides nothing.',
  bad: [
    ["file '/etc/nova' do\n  only_if { 'test -d /opt' }\nend", "file '/etc/nova' do\n  only_if 'test -d /opt'\nend"],
    [
      'file \'/etc/nova\' do\n  not_if do\n    "grep -q x #{path}"\n  end\nend',
      'file \'/etc/nova\' do\n  not_if "grep -q x #{path}"\nend',
    ],
  ],
  good: [
    "file '/etc/nova' do\n  only_if 'test -d /opt'\n  not_if { path == 'x' }\n  not_if { shell_out('true').error? }\nend",
  ],
  files: RESOURCE_CODE,
  calls: { not_if: check, only_if: check },
});

function check(call: Call, context: FileContext): void {
  const [only, ...more] = call.body;
  if (call.receiver || call.args.length > 0 || more.length > 0 || !only || !isString(only) || stringOf(only) === '')
    return;
  const fix = only.kind === 'heredoc_beginning' ? undefined : replace(call.node, `${call.method} ${only.text}`);
  context.report(call.node, `This "${call.method}" is always true: its block is a string, which is no command there.`, {
    fix,
  });
}
