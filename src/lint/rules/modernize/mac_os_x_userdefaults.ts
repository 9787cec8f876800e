import { defineRule } from '../../define_rule.ts';
import { oldResource } from '../../shapes/resources.ts';

/** Forbids mac_os_x_userdefaults. */
export const macOsXUserdefaults = defineRule({
  name: 'modernize/mac_os_x_userdefaults',
  describe: 'Forbids mac_os_x_userdefaults.',
  sameAs: ['Chef/Modernize/MacOsXUserdefaults'],
  severity: 'info',

  since: 14,
  bad: [["mac_os_x_userdefaults 'a' do\n  key 'b'\nend", "macos_userdefaults 'a' do\n  key 'b'\nend"]],
  good: ["macos_userdefaults 'a'"],
  ...oldResource('mac_os_x_userdefaults', 'macos_userdefaults', 'mac_os_x_userdefaults is called macos_userdefaults.'),
});
