import { defineRule } from '../../define_rule.ts';
import { singleCommand } from '../../shapes/commands.ts';

/** Forbids rm of one path in a command, where a resource does it. */
export const executeDeleteFile = defineRule({
  name: 'correctness/execute_delete_file',
  describe: 'Forbids rm of one path in a command, where a resource does it.',
  sameAs: ['Chef/Correctness/ExecuteDeleteFile'],
  severity: 'error',

  why: 'file and directory delete only what is there, and report only what they changed.',
  bad: [
    "execute 'rm /etc/nova.conf'",
    "execute 'clean' do\n  command 'rm -rf /opt/nova'\nend",
    "bash 'clean' do\n  code 'rm -f /etc/nova.conf'\nend",
  ],
  good: [
    "execute 'rm -rf /var/log/nova/*'",
    "execute 'rm /a && touch /b'",
    "execute 'rm /a /b'",
    "file '/etc/nova.conf' do\n  action :delete\nend",
    'execute "rm -rf #{dirs.join(\' \')}"',
  ],
  ...singleCommand(
    ({ text, node }, context) => {
      const [, flags = '', path = ''] =
        /^(?:\/usr)?(?:\/bin\/)?rm\s+((?:-[a-zA-Z]+\s+)*)([^\s;&|<>$`(){}]+)$/.exec(text) ?? [];
      if (path === '' || /[*?[]/.test(path)) return;
      const resource = /r/i.test(flags) ? 'directory' : 'file';
      context.report(node, `Delete "${path}" with the ${resource} resource and its action :delete.`);
    },
    ['bash', 'sh', 'csh', 'ksh', 'zsh'],
  ),
});
