import type { OptionHistory } from '../option.ts';

/** Ceilometer's option that chooses the inspector; ceilometer-powervm itself registers none. */
export const telemetryOptions: readonly OptionHistory[] = [
  {
    name: 'hypervisor_inspector',
    type: 'StrOpt',
    describe: 'Who looks into the instances of a compute node, in /etc/ceilometer/ceilometer.conf.',
    periods: [
      {
        since: 'spec-merge-2015-07-27',
        until: 'train',
        group: 'DEFAULT',
        default: 'libvirt',
        file: 'ceilometer/compute/virt/inspector.py',
      },
    ],
  },
];
