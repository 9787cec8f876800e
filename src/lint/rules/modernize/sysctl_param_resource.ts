import { defineRule } from '../../define_rule.ts';
import { oldResource } from '../../shapes/resources.ts';

/** Forbids sysctl_param. */
export const sysctlParamResource = defineRule({
  name: 'modernize/sysctl_param_resource',
  describe: 'Forbids sysctl_param.',
  sameAs: ['Chef/Modernize/SysctlParamResource'],
  severity: 'info',

  since: 14,
  bad: [["sysctl_param 'vm.swappiness' do\n  value 1\nend", "sysctl 'vm.swappiness' do\n  value 1\nend"]],
  good: ["sysctl 'vm.swappiness'"],
  ...oldResource('sysctl_param', 'sysctl', 'sysctl_param comes with Chef as sysctl.'),
});
