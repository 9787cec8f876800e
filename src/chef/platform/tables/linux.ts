import type { PlatformTable } from '../facts.ts';

/** Arch Linux. */
export const arch: PlatformTable = {
  name: 'arch',
  family: 'arch',
  os: 'linux',
  init: 'systemd',
  processor: 'unknown',
  // prettier-ignore
  rows: [
    ['4.5.4-1-ARCH', '4.5.4-1-ARCH', '#1 SMP PREEMPT Wed May 11 22:21:28 CEST 2016', '12.10.24', { ruby: '2.3.1', retired: true }],
    ['4.9.11-1-ARCH', '4.9.11-1-ARCH', '#1 SMP PREEMPT Sun Feb 19 13:45:52 UTC 2017', '12.19.36', { ruby: '2.4.0', retired: true }],
    ['4.10.13-1-ARCH', '4.10.13-1-ARCH', '#1 SMP PREEMPT Thu Apr 27 12:15:09 CEST 2017', '13.1.31', { interface: 'enp0s3', ruby: '2.4.1' }],
  ],
};

/** Gentoo. */
export const gentoo: PlatformTable = {
  name: 'gentoo',
  family: 'gentoo',
  os: 'linux',
  init: 'init',
  processor: 'Intel(R) Core(TM) i7-4980HQ CPU @ 2.80GHz',
  power: { ppc64le: { from: '4.9.95-gentoo' }, ppc64: {} },
  // prettier-ignore
  rows: [
    ['2.2', '3.18.7-gentoo', '#1 SMP Wed Mar 11 17:58:50 GMT 2015', '12.10.24', { ruby: '2.3.1', retired: true }],
    ['4.9.6-gentoo-r1', '4.9.6-gentoo-r1', '#1 SMP Tue Mar 21 16:52:52 GMT 2017', '13.1.31', { machine: 'i686', ruby: '2.4.1', retired: true }],
    ['4.9.95-gentoo', '4.9.95-gentoo', '#1 SMP Wed May 2 04:02:31 UTC 2018', '14.0.202', { processor: 'Intel(R) Xeon(R) CPU E5-2676 v3 @ 2.40GHz', ruby: '2.5.1', ohai: '14.1.0' }],
  ],
};

/** Slackware. */
export const slackware: PlatformTable = {
  name: 'slackware',
  family: 'slackware',
  os: 'linux',
  rootGroup: null,
  // prettier-ignore
  rows: [
    ['14.1', '3.10.17', '#2 SMP Wed Oct 23 16:34:38 CDT 2013', '11.16.4', { ruby: '1.9.3', retired: true }],
  ],
};

/** Cisco NX-OS. */
export const nexus: PlatformTable = {
  name: 'nexus',
  family: 'wrlinux',
  os: 'linux',
  rootGroup: null,
  // prettier-ignore
  rows: [
    ['5', '3.4.43-WR5.0.1.13_standard', '#1 SMP PREEMPT Fri May 1 11:23:16 PDT 2015', '12.3.0', { ruby: '2.2.2', ohai: '8.6.0', deprecated: false, retired: true }],
  ],
};

/** Cisco IOS XR. */
export const iosXr: PlatformTable = {
  name: 'ios_xr',
  family: 'wrlinux',
  os: 'linux',
  rootGroup: null,
  // prettier-ignore
  rows: [
    ['6.0.0.14I', '3.14.23-WR7.0.0.2_standard', '#1 SMP PREEMPT Sun Sep 6 15:03:36 IST 2015', '12.3.0', { lsb: { description: 'Wind River Linux 7.0.0.2', id: 'wrlinux', release: '7.0.0.2' }, ruby: '2.2.2', ohai: '8.6.0', deprecated: false, retired: true }],
  ],
};
