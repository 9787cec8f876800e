import { defineRule } from '../../define_rule.ts';
import { dependsOn } from '../../shapes/metadata.ts';

/** Forbids the dependency on locale. */
export const dependsOnLocaleCookbook = defineRule({
  name: 'modernize/depends_on_locale_cookbook',
  describe: 'Forbids the dependency on locale.',
  sameAs: ['Chef/Modernize/DependsOnLocaleCookbook'],
  severity: 'info',

  since: 14.5,
  bad: [["name 'a'\ndepends 'locale'", "name 'a'"]],
  good: ["depends 'apt'"],
  ...dependsOn(['locale'], () => 'Chef has locale since 14.5.'),
});
