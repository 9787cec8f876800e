import type { Node } from '../../../ruby/syntax/node.ts';
import type { Call } from '../../call.ts';
import { defineRule } from '../../define_rule.ts';
import { replace } from '../../edits.ts';
import { unwrapped } from '../../literals.ts';
import type { FileContext } from '../../rule_context.ts';
import { RESOURCE_CODE } from '../../shapes/resources.ts';

/** Forbids Ruby expressions as guards without a block. */
export const rubyGuardWithoutBlock = defineRule({
  name: 'correctness/ruby_guard_without_block',
  describe: 'Forbids Ruby expressions as guards without a block.',
  sameAs: ['Chef/Correctness/RubyGuardWithoutBlock'],
  severity: 'error',

  why: 'They are evaluated when the recipe is compiled, and their value is taken for a command.',
  bad: [
    ["file '/a' do\n  not_if ::File.exist?('/a')\nend", "file '/a' do\n  not_if { ::File.exist?('/a') }\nend"],
    ["file '/a' do\n  only_if node['a'] == 'b'\nend", "file '/a' do\n  only_if { node['a'] == 'b' }\nend"],
    "file '/a' do\n  only_if(!node['a'])\nend",
  ],
  good: [
    "file '/a' do\n  not_if { ::File.exist?('/a') }\n  only_if command\n  only_if \"test #{x}\"\n  not_if check_command(name)\n  only_if 'a', user: 'nova'\n  only_if node['nova']['guard']\nend",
  ],
  files: RESOURCE_CODE,
  calls: { not_if: check, only_if: check },
});

function check(call: Call, context: FileContext): void {
  const [guard] = call.args;
  if (call.receiver || call.block || !guard || call.args.length !== 1 || !isBoolean(unwrapped(guard), context)) return;
  const fix = call.pairs.length > 0 ? undefined : replace(call.node, `${call.method} { ${unwrapped(guard).text} }`);
  context.report(call.node, 'A Ruby expression needs a block in a guard: its value is taken for a command.', { fix });
}

function isBoolean(node: Node, context: FileContext): boolean {
  if (node.kind === 'true' || node.kind === 'false') return true;
  if (node.kind === 'unary') return ['!', 'not', 'defined?'].includes(node.operator);
  if (node.kind === 'binary')
    return ['&&', '||', 'and', 'or', '==', '!=', '<', '>', '<=', '>=', '=~', '!~', '==='].includes(node.operator);
  const call = context.file.callAt(node);
  return call !== undefined && (call.method.endsWith('?') || call.method === 'equal?');
}
