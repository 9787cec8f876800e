import { defineRule } from '../../define_rule.ts';
import { dependsOn } from '../../shapes/metadata.ts';

/** Forbids the dependency on chef-reporting. */
export const dependsOnChefReportingCookbook = defineRule({
  name: 'deprecations/depends_on_chef_reporting_cookbook',
  describe: 'Forbids the dependency on chef-reporting.',
  sameAs: ['Chef/Deprecations/DependsOnChefReportingCookbook'],
  severity: 'warning',

  bad: [["name 'a'\ndepends 'chef-reporting'", "name 'a'"]],
  good: ["depends 'nginx'"],
  ...dependsOn(['chef-reporting'], () => 'Chef Reporting is gone.'),
});
