import { defineRule } from '../../define_rule.ts';
import { dependsOn } from '../../shapes/metadata.ts';

/** Forbids the dependency on zypper. */
export const dependsOnZypperCookbook = defineRule({
  name: 'modernize/depends_on_zypper_cookbook',
  describe: 'Forbids the dependency on zypper.',
  sameAs: ['Chef/Modernize/DependsOnZypperCookbook'],
  severity: 'info',

  since: 13.3,
  bad: [["name 'a'\ndepends 'zypper'", "name 'a'"]],
  good: ["depends 'apt'"],
  ...dependsOn(['zypper'], () => 'Chef has zypper_repository since 13.3.'),
});
