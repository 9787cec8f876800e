import { defineRule } from '../../define_rule.ts';
import { singleCommand } from '../../shapes/commands.ts';

/** Forbids update-alternatives in a command. */
export const executeUpdateAlternatives = defineRule({
  name: 'modernize/execute_update_alternatives',
  describe: 'Forbids update-alternatives in a command.',
  sameAs: ['Chef/Modernize/ExecuteUpdateAlternatives'],
  severity: 'info',

  since: 16,
  bad: [
    "execute 'update-alternatives --set java /opt/java'",
    "execute 'a' do\n  command '/usr/sbin/alternatives --install /usr/bin/java java /opt/java 1'\nend",
  ],
  good: [
    "alternatives 'java' do\n  link '/usr/bin/java'\n  path '/opt/java'\n  priority 1\nend",
    "execute 'update-alternatives --list java'",
  ],
  ...singleCommand(
    ({ text, node }, context) => {
      if (
        /^(?:\/usr\/sbin\/|\/usr\/bin\/|\/sbin\/|\/bin\/)?(?:update-)?alternatives\s+--(?:install|set|auto|remove(?!-all))\b/.test(
          text,
        )
      )
        context.report(node, 'Chef has alternatives since 16.0.');
    },
    ['bash', 'sh', 'csh', 'ksh', 'zsh'],
  ),
});
