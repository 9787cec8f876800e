import { defineRule } from '../../define_rule.ts';
import { oldResource } from '../../shapes/resources.ts';

/** Forbids osx_config_profile. */
export const osxConfigProfileResource = defineRule({
  name: 'modernize/osx_config_profile_resource',
  describe: 'Forbids osx_config_profile.',
  sameAs: ['Chef/Modernize/OsxConfigProfileResource'],
  severity: 'info',

  bad: [["osx_config_profile 'a' do\n  action :install\nend", "osx_profile 'a' do\n  action :install\nend"]],
  good: ["osx_profile 'a'"],
  ...oldResource('osx_config_profile', 'osx_profile', 'osx_config_profile is called osx_profile.'),
});
