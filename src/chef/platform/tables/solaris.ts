import type { PlatformTable } from '../facts.ts';

/** Solaris. */
export const solaris2: PlatformTable = {
  name: 'solaris2',
  family: 'solaris2',
  os: 'solaris2',
  kernelName: 'SunOS',
  kernelOs: 'SunOS',
  machine: 'i86pc',
  processor: 'i386',
  // prettier-ignore
  rows: [
    ['5.10', '5.10', 'Generic_147148-26', '13.1.31', { retired: true }],
    ['5.11', '5.11', '11.4.0.15.0', '17.7.29', { ruby: '3.0.2' }],
  ],
};

/** OmniOS. */
export const omnios: PlatformTable = {
  name: 'omnios',
  family: 'omnios',
  os: 'solaris2',
  kernelName: 'SunOS',
  kernelOs: 'SunOS',
  machine: 'i86pc',
  processor: 'i386',
  // prettier-ignore
  rows: [
    ['151002', '5.11', 'omnios-eae537b', null, { ruby: '1.9.3', ohai: '0.6.12', rootGroup: null, retired: true }],
    ['151006', '5.11', 'omnios-d3950d8', null, { ohai: '6.20.0', rootGroup: null, retired: true }],
    ['151008', '5.11', 'omnios-6de5e81', null, { ruby: '1.9.3', ohai: '7.0.4', rootGroup: null, retired: true }],
    ['151014', '5.11', 'omnios-170cea2', '11.18.6', { rootGroup: null, retired: true }],
    ['151018', '5.11', 'omnios-r151018-ae3141d', '12.9.38', { deprecated: false, retired: true }],
  ],
};

/** SmartOS. */
export const smartos: PlatformTable = {
  name: 'smartos',
  family: 'smartos',
  os: 'solaris2',
  kernelName: 'SunOS',
  kernelOs: 'SunOS',
  machine: 'i86pc',
  rootGroup: null,
  // prettier-ignore
  rows: [
    ['5.11', '5.11', 'joyent_20131218T184706Z', '11.10.0', { ruby: '1.9.3', facts: { memory: { total: '512' } } }],
    ['joyent_20130111T180733Z', '5.11', 'joyent_20130111T180733Z', '11.4.4', { platformVersion: '5.11', interface: 'net0', ruby: '1.9.3', facts: { memory: { total: '512' }, network: { interfaces: { net0: { addresses: { '10.0.0.2': { prefixlen: null, scope: null } }, flags: ['BROADCAST', 'MULTICAST', 'UP', 'LOWER_UP', 'IPv4', 'CoS', 'L3Protect'] } } } }, retired: true }],
  ],
};
