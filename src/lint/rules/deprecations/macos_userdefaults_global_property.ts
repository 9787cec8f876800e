import { defineRule } from '../../define_rule.ts';
import { remove } from '../../edits.ts';
import { properties } from '../../shapes/resources.ts';

/** Forbids the property global of macos_userdefaults. */
export const macosUserdefaultsGlobalProperty = defineRule({
  name: 'deprecations/macos_userdefaults_global_property',
  describe: 'Forbids the property global of macos_userdefaults.',
  sameAs: ['Chef/Deprecations/MacosUserdefaultsGlobalProperty'],
  severity: 'warning',

  since: 16.3,
  bad: [["macos_userdefaults 'a' do\n  global true\n  key 'x'\nend", "macos_userdefaults 'a' do\n  key 'x'\nend"]],
  good: ["macos_userdefaults 'a' do\n  key 'x'\nend"],
  ...properties(['macos_userdefaults', 'mac_os_x_userdefaults'], ['global'], ({ call }, context) =>
    context.report(call.node, 'The property "global" is gone: leave "domain" out.', {
      fix: remove(context.file, call.node),
    }),
  ),
});
