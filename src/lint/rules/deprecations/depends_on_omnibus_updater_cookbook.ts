import { defineRule } from '../../define_rule.ts';
import { dependsOn } from '../../shapes/metadata.ts';

/** Forbids the dependency on omnibus_updater. */
export const dependsOnOmnibusUpdaterCookbook = defineRule({
  name: 'deprecations/depends_on_omnibus_updater_cookbook',
  describe: 'Forbids the dependency on omnibus_updater.',
  sameAs: ['Chef/Deprecations/DependsOnOmnibusUpdaterCookbook'],
  severity: 'warning',

  bad: [["name 'a'\ndepends 'omnibus_updater'", "name 'a'"]],
  good: ["depends 'chef_client_updater'"],
  ...dependsOn(['omnibus_updater'], () => 'omnibus_updater is dead: depend on chef_client_updater.'),
});
