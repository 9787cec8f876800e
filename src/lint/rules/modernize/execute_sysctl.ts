import { defineRule } from '../../define_rule.ts';
import { isCompound, singleCommand } from '../../shapes/commands.ts';

/** Forbids sysctl -p in a command. */
export const executeSysctl = defineRule({
  name: 'modernize/execute_sysctl',
  describe: 'Forbids sysctl -p in a command.',
  sameAs: ['Chef/Modernize/ExecuteSysctl'],
  severity: 'info',

  since: 14,
  bad: [
    "execute 'sysctl -p'",
    "execute 'load' do\n  command '/sbin/sysctl -p /etc/sysctl.d/nova.conf'\nend",
    "execute 'sysctl -w net.ipv4.ip_forward=1'",
  ],
  good: ["sysctl 'net.ipv4.ip_forward' do\n  value 1\nend", "execute 'sysctl -a'"],
  ...singleCommand(({ text, node }, context) => {
    if (/^(?:\/usr)?(?:\/sbin\/)?sysctl\s+(?:-q\s+)?(?:-p|-w|--system|-e -p)\b/.test(text) && !isCompound(text))
      context.report(node, 'Chef has sysctl since 14.0, which sets a value at once and for good.');
  }),
});
