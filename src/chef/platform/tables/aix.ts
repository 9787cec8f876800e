import type { PlatformTable } from '../facts.ts';

/** AIX, on Power by nature. */
export const aix: PlatformTable = {
  name: 'aix',
  family: 'aix',
  os: 'aix',
  kernelName: 'aix',
  kernelOs: null,
  machine: 'powerpc',
  rootGroup: 'system',
  // prettier-ignore
  rows: [
    ['6.1', '1', '6', '12.2.1', { osVersion: '6', ruby: '2.1.5', deprecated: false, retired: true }],
    ['7.1', '1', '7', '16.7.47', { osVersion: '7100-05-02-1806', ruby: '2.7.2' }],
    ['7.2', '2', '7', '16.7.47', { osVersion: '7200-03-03-1913', ruby: '2.7.2' }],
  ],
};
