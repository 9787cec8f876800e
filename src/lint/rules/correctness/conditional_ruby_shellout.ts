import type { Node } from '../../../ruby/syntax/node.ts';
import type { Call } from '../../call.ts';
import { defineRule } from '../../define_rule.ts';
import { replace } from '../../edits.ts';
import { stringOf } from '../../literals.ts';
import type { FileContext } from '../../rule_context.ts';
import { RESOURCE_CODE } from '../../shapes/resources.ts';

/** Forbids guards that run a plain command by way of Ruby. */
export const conditionalRubyShellout = defineRule({
  name: 'correctness/conditional_ruby_shellout',
  describe: 'Forbids guards that run a plain command by way of Ruby.',
  sameAs: ['Chef/Correctness/ConditionalRubyShellout'],
  severity: 'error',

  why: 'A string guard runs the command by itself, with the user and folder of the guard, and can be stubbed by its text.',
  bad: [
    ["file '/a' do\n  only_if { system('test -d /opt') }\nend", "file '/a' do\n  only_if 'test -d /opt'\nend"],
    [
      "file '/a' do\n  not_if { shell_out('test -d /opt').exitstatus == 0 }\nend",
      "file '/a' do\n  not_if 'test -d /opt'\nend",
    ],
    [
      "file '/a' do\n  not_if { shell_out('test -d /opt').exitstatus.zero? }\nend",
      "file '/a' do\n  not_if 'test -d /opt'\nend",
    ],
  ],
  good: [
    "file '/a' do\n  not_if { shell_out('ls /opt').stdout.include?('nova') }\n  only_if \"test -d /opt\"\n  only_if { system(\"test -d #{dir}\") }\nend",
  ],
  files: RESOURCE_CODE,
  calls: { not_if: check, only_if: check },
});

function check(call: Call, context: FileContext): void {
  const [only, ...more] = call.body;
  const command = more.length === 0 && !call.receiver ? plainCommand(only, context) : undefined;
  if (!command) return;
  context.report(call.node, 'A guard that is a string runs this command without Ruby.', {
    fix: replace(call.node, `${call.method} ${command.text}`),
  });
}

/** The literal of a command of which only the exit status counts. */
function plainCommand(node: Node | undefined, context: FileContext): Node | undefined {
  const call = context.file.callAt(node);
  if (call && !call.receiver && call.method === 'system') return soleString(call);
  if (node?.kind === 'binary' && node.operator === '==' && node.field('right')?.text === '0')
    return statusOf(node.field('left'), context);
  if (call?.method === 'zero?') return statusOf(call.receiver, context);
  return undefined;
}

function statusOf(node: Node | undefined, context: FileContext): Node | undefined {
  const status = context.file.callAt(node);
  const shell = status?.method === 'exitstatus' ? context.file.callAt(status.receiver) : undefined;
  return shell && !shell.receiver && shell.method === 'shell_out' ? soleString(shell) : undefined;
}

function soleString(call: Call): Node | undefined {
  const [arg] = call.args;
  return call.args.length === 1 && call.pairs.length === 0 && arg?.kind === 'string' && stringOf(arg) !== undefined
    ? arg
    : undefined;
}
