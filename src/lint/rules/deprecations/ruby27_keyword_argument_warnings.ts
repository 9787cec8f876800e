import type { Call } from '../../call.ts';
import { defineRule } from '../../define_rule.ts';
import { replace } from '../../edits.ts';
import type { FileContext } from '../../rule_context.ts';

/** Forbids braces around the options of shell_out. */
export const ruby27KeywordArgumentWarnings = defineRule({
  name: 'deprecations/ruby27_keyword_argument_warnings',
  describe: 'Forbids braces around the options of shell_out.',
  sameAs: ['Chef/Deprecations/Ruby27KeywordArgumentWarnings'],
  severity: 'warning',

  bad: [
    ["shell_out('ls', { timeout: 5 })", "shell_out('ls',  timeout: 5 )"],
    "shell_out!('hostnamectl status', { returns: [0, 1] })",
  ],
  good: ["shell_out('ls', timeout: 5)", "shell_out('ls', **options)"],
  calls: { shell_out: check, 'shell_out!': check },
});

function check(call: Call, context: FileContext): void {
  const last = call.args.at(-1);
  if (call.receiver || last?.kind !== 'hash' || call.args.length < 2) return;
  context.report(last, 'Give the options as keywords, without braces.', { fix: replace(last, last.text.slice(1, -1)) });
}
