import { defineRule } from '../../define_rule.ts';
import { dependsOn } from '../../shapes/metadata.ts';

/** Forbids the dependency on chef-vault. */
export const dependsOnChefVaultCookbook = defineRule({
  name: 'modernize/depends_on_chef_vault_cookbook',
  describe: 'Forbids the dependency on chef-vault.',
  sameAs: ['Chef/Modernize/DependsOnChefVaultCookbook'],
  severity: 'info',

  since: 16,
  bad: [["name 'a'\ndepends 'chef-vault'", "name 'a'"]],
  good: ["depends 'apt'"],
  ...dependsOn(['chef-vault'], () => 'Chef has the helpers and resources of chef-vault since 16.0.'),
});
