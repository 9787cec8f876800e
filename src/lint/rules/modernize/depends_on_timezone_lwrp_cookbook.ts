import { defineRule } from '../../define_rule.ts';
import { dependsOn } from '../../shapes/metadata.ts';

/** Forbids the dependency on timezone_lwrp. */
export const dependsOnTimezoneLwrpCookbook = defineRule({
  name: 'modernize/depends_on_timezone_lwrp_cookbook',
  describe: 'Forbids the dependency on timezone_lwrp.',
  sameAs: ['Chef/Modernize/DependsOnTimezoneLwrpCookbook'],
  severity: 'info',

  since: 14.6,
  bad: [["name 'a'\ndepends 'timezone_lwrp'", "name 'a'"]],
  good: ["depends 'apt'"],
  ...dependsOn(['timezone_lwrp'], () => 'Chef has timezone since 14.6.'),
});
