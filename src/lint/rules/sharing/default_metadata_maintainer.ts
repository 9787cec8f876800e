import type { Call } from '../../call.ts';
import { defineRule } from '../../define_rule.ts';
import { stringOf } from '../../literals.ts';
import type { FileContext } from '../../rule_context.ts';

/** Forbids the maintainer of a generator. */
export const defaultMetadataMaintainer = defineRule({
  name: 'sharing/default_metadata_maintainer',
  describe: 'Forbids the maintainer of a generator.',
  sameAs: ['Chef/Sharing/DefaultMetadataMaintainer', 'FC008'],
  severity: 'info',

  bad: ["maintainer 'YOUR_COMPANY_NAME'", "maintainer 'The Authors'", "maintainer_email 'you@example.com'"],
  good: ["maintainer 'Jane'\nmaintainer_email 'jane@example.org'"],
  files: ['metadata'],
  calls: { maintainer: check, maintainer_email: check },
});

function check(call: Call, context: FileContext): void {
  const text = stringOf(call.args[0]);
  if (
    text !== undefined &&
    ['YOUR_COMPANY_NAME', 'YOUR_NAME', 'The Authors', 'YOUR_EMAIL', 'you@example.com'].includes(text)
  )
    context.report(call.node, 'Say who maintains the cookbook.');
}
