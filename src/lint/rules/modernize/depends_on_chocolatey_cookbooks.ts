import { defineRule } from '../../define_rule.ts';
import { dependsOn } from '../../shapes/metadata.ts';

/** Forbids dependencies on cookbooks for Chocolatey that Chef has taken over. */
export const dependsOnChocolateyCookbooks = defineRule({
  name: 'modernize/depends_on_chocolatey_cookbooks',
  describe: 'Forbids dependencies on cookbooks for Chocolatey that Chef has taken over.',
  sameAs: ['Chef/Modernize/DependsOnChocolateyCookbooks'],
  severity: 'info',

  since: 14.3,
  bad: [["name 'a'\ndepends 'chocolatey_source'", "name 'a'"], "depends 'chocolatey_config'"],
  good: ["depends 'chocolatey'"],
  ...dependsOn(['chocolatey_source', 'chocolatey_config'], (name) => `Chef has ${name} since 14.3.`),
});
