import { defineRule } from '../../define_rule.ts';

/** Forbids older_than_win_2012_or_8?, which is always false. */
export const deprecatedWindowsVersionCheck = defineRule({
  name: 'deprecations/deprecated_windows_version_check',
  describe: 'Forbids older_than_win_2012_or_8?, which is always false.',
  sameAs: ['Chef/Deprecations/DeprecatedWindowsVersionCheck'],
  severity: 'warning',

  bad: ['a if older_than_win_2012_or_8?'],
  good: ["a if node['platform_version'].to_f < 6.2"],
  calls: {
    'older_than_win_2012_or_8?'(call, context) {
      context.report(call.methodNode, 'Chef runs on no such Windows: this is always false.');
    },
  },
});
