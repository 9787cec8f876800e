import { defineRule } from '../../define_rule.ts';
import { dependsOn } from '../../shapes/metadata.ts';

/** Forbids the dependency on chef_nginx. */
export const dependsOnChefNginxCookbook = defineRule({
  name: 'deprecations/depends_on_chef_nginx_cookbook',
  describe: 'Forbids the dependency on chef_nginx.',
  sameAs: ['Chef/Deprecations/DependsOnChefNginxCookbook'],
  severity: 'warning',

  bad: [["name 'a'\ndepends 'chef_nginx'", "name 'a'"]],
  good: ["depends 'nginx'"],
  ...dependsOn(['chef_nginx'], () => 'chef_nginx is deprecated: depend on nginx.'),
});
