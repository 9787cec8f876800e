import { defineRule } from '../../define_rule.ts';
import { dependsOn } from '../../shapes/metadata.ts';

/** Forbids dependencies on cookbooks that Chef 14 has taken over. */
export const unnecessaryDependsChef14 = defineRule({
  name: 'modernize/unnecessary_depends_chef14',
  describe: 'Forbids dependencies on cookbooks that Chef 14 has taken over.',
  sameAs: ['Chef/Modernize/UnnecessaryDependsChef14', 'FC121'],
  severity: 'info',

  since: 14,
  bad: [["name 'a'\ndepends 'build-essential', '~> 8'", "name 'a'"], "depends 'sysctl'"],
  good: ["depends 'apt'"],
  ...dependsOn(
    ['build-essential', 'chef_handler', 'chef_hostname', 'dmg', 'mac_os_x', 'swap', 'sysctl'],
    (name) => `Chef has the resources of ${name} since 14.0.`,
  ),
});
