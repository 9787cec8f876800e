import { defineRule } from '../../define_rule.ts';
import { dependsOn } from '../../shapes/metadata.ts';

/** Forbids the dependency on windows_firewall. */
export const dependsOnWindowsFirewallCookbook = defineRule({
  name: 'modernize/depends_on_windows_firewall_cookbook',
  describe: 'Forbids the dependency on windows_firewall.',
  sameAs: ['Chef/Modernize/DependsOnWindowsFirewallCookbook'],
  severity: 'info',

  since: 14.7,
  bad: [["name 'a'\ndepends 'windows_firewall'", "name 'a'"]],
  good: ["depends 'apt'"],
  ...dependsOn(['windows_firewall'], () => 'Chef has windows_firewall_rule since 14.7.'),
});
