import type { Call } from '../../call.ts';
import { defineRule } from '../../define_rule.ts';
import { replace } from '../../edits.ts';
import { stringOf } from '../../literals.ts';
import type { FileContext } from '../../rule_context.ts';

/** Forbids http:// addresses of GitHub and GitLab in metadata. */
export const insecureCookbookUrl = defineRule({
  name: 'sharing/insecure_cookbook_url',
  describe: 'Forbids http:// addresses of GitHub and GitLab in metadata.',
  sameAs: ['Chef/Sharing/InsecureCookbookURL'],
  severity: 'info',

  bad: [
    ["source_url 'http://github.com/a/b'", "source_url 'https://github.com/a/b'"],
    ["issues_url 'http://www.gitlab.com/a/b/issues'", "issues_url 'https://gitlab.com/a/b/issues'"],
  ],
  good: ["source_url 'https://github.com/a/b'", "source_url 'http://git.example.org/a'"],
  files: ['metadata'],
  calls: { source_url: check, issues_url: check },
});

function check(call: Call, context: FileContext): void {
  const [arg] = call.args;
  const text = stringOf(arg);
  if (arg && text !== undefined && /^http:\/\/(?:www\.)*git(?:hub|lab)\b/.test(text))
    context.report(arg, 'Write https://.', { fix: replace(arg, arg.text.replace(/http:\/\/(?:www\.)*/, 'https://')) });
}
