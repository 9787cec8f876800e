import { defineRule } from '../../define_rule.ts';
import { singleCommand } from '../../shapes/commands.ts';

/** Forbids git in a command, where a resource does it. */
export const executeGit = defineRule({
  name: 'foodcritic/execute_git',
  describe: 'Forbids git in a command, where a resource does it.',
  sameAs: ['FC040'],

  severity: 'info',
  bad: ["execute 'git clone https://example.org/a.git /a'", "execute 'a' do\n  command 'cd /a && git pull'\nend"],
  good: ["git '/a' do\n  repository 'https://example.org/a.git'\nend", "execute 'git config --global x y'"],
  ...singleCommand(({ text, node }, context) => {
    if (/(?:^|[;&|]\s*|\s)git (?:-\S+ )*(?:clone|fetch|pull|checkout|reset)\b/.test(text))
      context.report(node, 'The git resource checks out repositories, and only when something has changed.');
  }, []),
});
