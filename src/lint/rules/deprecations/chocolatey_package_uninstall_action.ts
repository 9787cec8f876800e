import { defineRule } from '../../define_rule.ts';
import { actions } from '../../shapes/resources.ts';

/** Forbids the action :uninstall of chocolatey_package. */
export const chocolateyPackageUninstallAction = defineRule({
  name: 'deprecations/chocolatey_package_uninstall_action',
  describe: 'Forbids the action :uninstall of chocolatey_package.',
  sameAs: ['Chef/Deprecations/ChocolateyPackageUninstallAction', 'FC103'],
  severity: 'warning',

  bad: [["chocolatey_package 'a' do\n  action :uninstall\nend", "chocolatey_package 'a' do\n  action :remove\nend"]],
  good: ["chocolatey_package 'a' do\n  action :remove\nend"],
  ...actions('chocolatey_package', { uninstall: 'remove' }, () => 'The action :uninstall is called :remove.'),
});
