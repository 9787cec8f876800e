import { defineRule } from '../../define_rule.ts';
import { powershellCode } from '../../shapes/commands.ts';

/** Forbids Install-WindowsFeature in a script. */
export const powershellInstallWindowsFeature = defineRule({
  name: 'modernize/powershell_install_windows_feature',
  describe: 'Forbids Install-WindowsFeature in a script.',
  sameAs: ['Chef/Modernize/PowershellInstallWindowsFeature'],
  severity: 'info',

  since: 14,
  bad: [
    "powershell_script 'a' do\n  code 'Install-WindowsFeature -Name Web-Server'\nend",
    "powershell_script 'a' do\n  code 'Add-WindowsFeature Web-Server'\nend",
  ],
  good: ["windows_feature 'Web-Server'"],
  ...powershellCode(/^(?:install|add)-windowsfeature\s/i, 'Chef has windows_feature since 14.0.'),
});
