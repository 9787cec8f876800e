import { defineRule } from '../../define_rule.ts';
import { rename } from '../../edits.ts';
import { properties } from '../../shapes/resources.ts';

/** Forbids the property hash of launchd. */
export const launchdDeprecatedHashProperty = defineRule({
  name: 'deprecations/launchd_deprecated_hash_property',
  describe: 'Forbids the property hash of launchd.',
  sameAs: ['Chef/Deprecations/LaunchdDeprecatedHashProperty', 'FC106'],
  severity: 'warning',

  since: 12.19,
  bad: [["launchd 'a' do\n  hash 'a' => 1\nend", "launchd 'a' do\n  plist_hash 'a' => 1\nend"]],
  good: ["launchd 'a' do\n  plist_hash 'a' => 1\nend"],
  ...properties(['launchd'], ['hash'], ({ call }, context) =>
    context.report(call.node, 'The property "hash" is called "plist_hash".', { fix: rename(call, 'plist_hash') }),
  ),
});
