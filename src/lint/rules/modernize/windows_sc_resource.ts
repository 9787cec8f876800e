import { defineRule } from '../../define_rule.ts';
import { oldResource } from '../../shapes/resources.ts';

/** Forbids sc_windows. */
export const windowsScResource = defineRule({
  name: 'modernize/windows_sc_resource',
  describe: 'Forbids sc_windows.',
  sameAs: ['Chef/Modernize/WindowsScResource'],
  severity: 'info',

  since: 14,
  bad: ["sc_windows 'a' do\n  action :create\nend"],
  good: ["windows_service 'a'"],
  ...oldResource('sc_windows', undefined, 'windows_service creates and deletes services since Chef 14.'),
});
