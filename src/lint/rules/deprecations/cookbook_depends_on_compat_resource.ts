import { defineRule } from '../../define_rule.ts';
import { dependsOn } from '../../shapes/metadata.ts';

/** Forbids the dependency on compat_resource. */
export const cookbookDependsOnCompatResource = defineRule({
  name: 'deprecations/cookbook_depends_on_compat_resource',
  describe: 'Forbids the dependency on compat_resource.',
  sameAs: ['Chef/Deprecations/CookbookDependsOnCompatResource', 'FC116'],
  severity: 'warning',

  since: 12.19,
  bad: [["name 'a'\ndepends 'compat_resource'", "name 'a'"]],
  good: ["depends 'apt'"],
  ...dependsOn(['compat_resource'], () => 'Chef has what compat_resource brought.'),
});
