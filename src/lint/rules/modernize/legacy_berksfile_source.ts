import type { Call } from '../../call.ts';
import { defineRule } from '../../define_rule.ts';
import { replace } from '../../edits.ts';
import { stringOf, symbolOf } from '../../literals.ts';
import type { FileContext } from '../../rule_context.ts';

const OLD =
  /^https?:\/\/(?:community\.opscode\.com|supermarket\.getchef\.com|api\.berkshelf\.com|cookbooks\.opscode\.com)\b/;

function check(call: Call, context: FileContext): void {
  const [arg] = call.args;
  if (call.receiver || !arg) return;
  const isOld =
    call.method === 'site'
      ? symbolOf(arg) !== undefined || OLD.test(stringOf(arg) ?? '')
      : OLD.test(stringOf(arg) ?? '') || symbolOf(arg) === 'opscode';
  if (isOld)
    context.report(call.node, 'Berkshelf takes cookbooks from https://supermarket.chef.io now.', {
      fix: replace(call.node, "source 'https://supermarket.chef.io'"),
    });
}

/** Forbids old sources in a Berksfile. */
export const legacyBerksfileSource = defineRule({
  name: 'modernize/legacy_berksfile_source',
  describe: 'Forbids old sources in a Berksfile.',
  sameAs: ['Chef/Modernize/LegacyBerksfileSource'],
  severity: 'info',

  bad: [
    ['site :opscode', "source 'https://supermarket.chef.io'"],
    ["source 'https://api.berkshelf.com'", "source 'https://supermarket.chef.io'"],
    'source :opscode',
  ],
  good: [
    "source 'https://supermarket.chef.io'",
    "source 'https://berks.example.org'",
    'source :chef_server',
    'source :chef_repo, "..", x: 1',
  ],
  files: ['berksfile'],
  calls: { source: check, site: check },
});
