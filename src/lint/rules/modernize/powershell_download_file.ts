import { defineRule } from '../../define_rule.ts';
import { powershellCode } from '../../shapes/commands.ts';

/** Forbids downloads by PowerShell. */
export const powershellDownloadFile = defineRule({
  name: 'modernize/powershell_download_file',
  describe: 'Forbids downloads by PowerShell.',
  sameAs: ['Chef/Modernize/PowershellDownloadFile'],
  severity: 'info',

  bad: [
    "powershell_script 'a' do\n  code 'Invoke-WebRequest http://example.org/a -OutFile C:/a'\nend",
    "powershell_script 'a' do\n  code \"(New-Object System.Net.WebClient).DownloadFile('x', 'y')\"\nend",
  ],
  good: [
    "remote_file 'C:/a' do\n  source 'https://example.org/a'\nend",
    "powershell_script 'a' do\n  code 'Get-Service'\nend",
  ],
  ...powershellCode(
    /invoke-webrequest\s|\bstart-bitstransfer\s|\bwget\s|\bcurl\s|system\.net\.webclient|\biwr\s/i,
    'Download it with remote_file.',
    ['powershell_script', 'pwsh_script'],
  ),
});
