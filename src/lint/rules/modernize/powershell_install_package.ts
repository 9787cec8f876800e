import { defineRule } from '../../define_rule.ts';
import { powershellCode } from '../../shapes/commands.ts';

/** Forbids Install-Package in a script. */
export const powershellInstallPackage = defineRule({
  name: 'modernize/powershell_install_package',
  describe: 'Forbids Install-Package in a script.',
  sameAs: ['Chef/Modernize/PowershellInstallPackage'],
  severity: 'info',

  since: 12.16,
  bad: ["powershell_script 'a' do\n  code 'Install-Package -Name docker'\nend"],
  good: ["powershell_package 'docker'"],
  ...powershellCode(/^install-package\s/i, 'Chef has powershell_package since 12.16.'),
});
