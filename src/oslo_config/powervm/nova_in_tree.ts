import type { OptionHistory } from '../option.ts';

/** The options of Nova's own PowerVM driver, which out-of-tree releases beside it use too. */
export const novaInTreeOptions: readonly OptionHistory[] = [
  {
    name: 'proc_units_factor',
    type: 'FloatOpt',
    describe: 'Physical processor units granted per vCPU when the flavor does not say (0.05 to 1.0).',
    periods: [
      {
        since: 'rocky',
        until: 'train',
        group: 'powervm',
        default: 0.1,
        min: 0.05,
        max: 1,
        file: 'nova/conf/powervm.py',
      },
    ],
  },
  {
    name: 'disk_driver',
    type: 'StrOpt',
    describe: 'Ephemeral disk backend: localdisk or ssp (Shared Storage Pool).',
    accepts: { choices: ['localdisk', 'ssp'] },
    periods: [
      {
        since: 'rocky',
        until: 'train',
        group: 'powervm',
        default: 'localdisk',
        choices: ['localdisk', 'ssp'],
        file: 'nova/conf/powervm.py',
      },
    ],
  },
  {
    name: 'volume_group_name',
    type: 'StrOpt',
    describe: 'Localdisk only: volume group for ephemeral disks, must not be rootvg.',
    refuses: 'rootvg',
    periods: [
      {
        since: 'rocky',
        until: 'train',
        group: 'powervm',
        default: '',
        needed: 'needed for disk_driver=localdisk when more than one non-rootvg VG exists (always, in tree)',
        file: 'nova/conf/powervm.py',
      },
    ],
  },
];
