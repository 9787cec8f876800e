import type { Call } from '../../call.ts';
import { defineRule } from '../../define_rule.ts';
import { replace } from '../../edits.ts';
import { stringOf } from '../../literals.ts';
import type { FileContext } from '../../rule_context.ts';

/** Forbids to read /proc/1/comm. */
export const nodeInitPackage = defineRule({
  name: 'modernize/node_init_package',
  describe: 'Forbids to read /proc/1/comm.',
  sameAs: ['Chef/Modernize/NodeInitPackage'],
  severity: 'info',

  bad: [
    ["if IO.read('/proc/1/comm').chomp == 'systemd'\n  a\nend", "if node['init_package'] == 'systemd'\n  a\nend"],
    [
      "file '/a' do\n  only_if 'test -f /bin/systemctl && /bin/systemctl'\nend",
      "file '/a' do\n  only_if { node['init_package'] == 'systemd' }\nend",
    ],
    "x = File.open('/proc/1/comm').gets.chomp == 'systemd'",
  ],
  good: ["node['init_package'] == 'systemd'", "IO.read('/proc/cpuinfo')"],
  nodes: {
    binary(node, context) {
      const read = context.file.callAt(node.field('left'));
      if (node.operator !== '==' || stringOf(node.field('right')) !== 'systemd' || read?.method !== 'chomp') return;
      const inner = context.file.callAt(read.receiver);
      const source = inner?.method === 'gets' ? context.file.callAt(inner.receiver) : inner;
      if (!source || !/^(?:read|open)$/.test(source.method) || stringOf(source.args[0]) !== '/proc/1/comm') return;
      context.report(node, "node['init_package'] says it.", {
        fix: replace(node, "node['init_package'] == 'systemd'"),
      });
    },
  },
  calls: { not_if: check, only_if: check },
});

function check(call: Call, context: FileContext): void {
  const [arg] = call.args;
  if (!call.receiver && arg && stringOf(arg) === 'test -f /bin/systemctl && /bin/systemctl')
    context.report(call.node, "node['init_package'] says it.", {
      fix: replace(arg, "{ node['init_package'] == 'systemd' }"),
    });
}
