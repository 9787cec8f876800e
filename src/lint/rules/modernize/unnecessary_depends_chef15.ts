import { defineRule } from '../../define_rule.ts';
import { dependsOn } from '../../shapes/metadata.ts';

/** Forbids dependencies on cookbooks that Chef 15 has taken over. */
export const unnecessaryDependsChef15 = defineRule({
  name: 'modernize/unnecessary_depends_chef15',
  describe: 'Forbids dependencies on cookbooks that Chef 15 has taken over.',
  sameAs: ['Chef/Modernize/UnnecessaryDependsChef15'],
  severity: 'info',

  since: 15,
  bad: [["name 'a'\ndepends 'libarchive'", "name 'a'"], "depends 'windows_dns'"],
  good: ["depends 'apt'"],
  ...dependsOn(
    ['libarchive', 'windows_dns', 'windows_uac', 'windows_dfs'],
    (name) => `Chef has the resources of ${name} since 15.0.`,
  ),
});
