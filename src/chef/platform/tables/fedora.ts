import type { PlatformTable } from '../facts.ts';

/** Fedora. */
export const fedora: PlatformTable = {
  name: 'fedora',
  family: 'fedora',
  os: 'linux',
  init: 'systemd',
  processor: 'x86_64',
  power: { ppc64le: { from: '21' }, ppc64: { to: '27' } },
  // prettier-ignore
  rows: [
    ['19', '3.9.5-301.fc19.x86_64', '#1 SMP Tue Jun 11 19:39:38 UTC 2013', null, { ohai: '6.20.0', retired: true }],
    ['20', '3.11.10-301.fc20.x86_64', '#1 SMP Thu Dec 5 14:01:17 UTC 2013', null, { ohai: '6.20.0', retired: true }],
    ['21', '3.17.4-301.fc21.x86_64', '#1 SMP Thu Nov 27 19:09:10 UTC 2014', '12.5.1', { retired: true }],
    ['22', '4.0.4-301.fc22.x86_64', '#1 SMP Thu May 21 13:10:33 UTC 2015', '12.5.1', { retired: true }],
    ['23', '4.2.3-300.fc23.x86_64', '#1 SMP Mon Oct 5 15:42:54 UTC 2015', '12.6.0', { retired: true }],
    ['24', '4.5.5-300.fc24.x86_64', '#1 SMP Thu May 19 13:05:32 UTC 2016', '13.1.31', { interface: 'enp0s3', retired: true }],
    ['25', '4.8.6-300.fc25.x86_64', '#1 SMP Tue Nov 1 12:36:38 UTC 2016', '13.1.31', { interface: 'enp0s3', retired: true }],
    ['26', '4.11.8-300.fc26.x86_64', '#1 SMP Thu Jun 29 20:09:48 UTC 2017', '13.2.20', { interface: 'enp0s3', retired: true }],
    ['27', '4.14.13-300.fc27.x86_64', '#1 SMP Thu Jan 11 04:00:01 UTC 2018', '13.6.4', { interface: 'enp0s3', retired: true }],
    ['31', '5.8.18-100.fc31.x86_64', '#1 SMP Mon Nov 2 20:32:55 UTC 2020', '16.6.14', { interface: 'enp0s3', ruby: '2.7.2', deprecated: true }],
    ['32', '5.8.18-200.fc32.x86_64', '#1 SMP Mon Nov 2 19:49:11 UTC 2020', '16.6.14', { interface: 'enp0s3', ruby: '2.7.2' }],
  ],
};
