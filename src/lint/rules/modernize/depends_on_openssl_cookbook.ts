import { defineRule } from '../../define_rule.ts';
import { dependsOn } from '../../shapes/metadata.ts';

/** Forbids the dependency on openssl. */
export const dependsOnOpensslCookbook = defineRule({
  name: 'modernize/depends_on_openssl_cookbook',
  describe: 'Forbids the dependency on openssl.',
  sameAs: ['Chef/Modernize/DependsOnOpensslCookbook'],
  severity: 'info',

  since: 14.4,
  bad: [["name 'a'\ndepends 'openssl', '~> 8'", "name 'a'"]],
  good: ["depends 'apt'"],
  ...dependsOn(['openssl'], () => 'Chef has the resources of openssl since 14.4.'),
});
