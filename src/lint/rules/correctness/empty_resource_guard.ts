import type { Call } from '../../call.ts';
import { defineRule } from '../../define_rule.ts';
import { stringOf } from '../../literals.ts';
import type { FileContext } from '../../rule_context.ts';
import { RESOURCE_CODE } from '../../shapes/resources.ts';

/** Forbids empty guards. */
export const emptyResourceGuard = defineRule({
  name: 'correctness/empty_resource_guard',
  describe: 'Forbids empty guards.',
  sameAs: ['Chef/Correctness/EmptyResourceGuard'],
  severity: 'error',

  why: 'An empty string is true and an empty block is nil: the guard decides the same on every run.',
  bad: [
    "file '/a' do\n  only_if ''\nend",
    "file '/a' do\n  not_if { '' }\nend",
    "file '/a' do\n  not_if {}\nend",
    "file '/a' do\n  only_if do\n  end\nend",
  ],
  good: ["file '/a' do\n  only_if 'true'\n  not_if { ::File.exist?('/a') }\nend"],
  files: RESOURCE_CODE,
  calls: { not_if: check, only_if: check },
});

function check(call: Call, context: FileContext): void {
  if (call.receiver) return;
  const [guard] = call.args;
  const isEmptyText = call.block
    ? call.body.length === 1 && stringOf(call.body[0])?.trim() === ''
    : stringOf(guard)?.trim() === '';
  const isEmptyBlock = call.block !== undefined && call.body.length === 0 && call.args.length === 0;
  if (isEmptyText) context.report(call.node, `An empty string in "${call.method}" is always true.`);
  else if (isEmptyBlock) context.report(call.node, `An empty block in "${call.method}" is always nil.`);
}
