import { defineRule } from '../../define_rule.ts';
import { singleCommand } from '../../shapes/commands.ts';

/** Forbids curl and wget in a command, where a resource downloads. */
export const executeCurl = defineRule({
  name: 'foodcritic/execute_curl',
  describe: 'Forbids curl and wget in a command, where a resource downloads.',
  sameAs: ['FC041'],

  severity: 'info',
  bad: ["execute 'wget https://example.org/a'", "execute 'a' do\n  command 'curl -o /a https://example.org/a'\nend"],
  good: [
    "remote_file '/a' do\n  source 'https://example.org/a'\nend",
    "execute 'curl -X POST https://example.org/hook'",
    "package 'wget'",
  ],
  ...singleCommand(({ text, node }, context) => {
    if (/^(?:sudo )?curl\b.*(?:\s-\w*[oO]\b|>|--output)/.test(text) || /(?:^|[;&|]\s*)(?:sudo )?wget\s/.test(text))
      context.report(node, 'Download with remote_file, which takes a checksum.');
  }, []),
});
