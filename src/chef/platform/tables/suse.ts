import type { PlatformTable } from '../facts.ts';

/** SUSE Linux Enterprise Server. */
export const suse: PlatformTable = {
  name: 'suse',
  family: 'suse',
  os: 'linux',
  init: 'systemd',
  processor: 'x86_64',
  lsb: { id: 'SUSE LINUX', description: 'SUSE Linux Enterprise Server {release}' },
  power: { ppc64le: { from: '12.0' }, ppc64: { to: '11.4' } },
  // prettier-ignore
  rows: [
    ['11.3', '3.0.76-0.11-default', '#1 SMP Fri Jun 14 08:21:43 UTC 2013 (ccab990)', '11.12.4', { init: null, rootGroup: null, ruby: '1.8.7', retired: true }],
    ['11.4', '3.0.101-63-default', '#1 SMP Tue Jun 23 16:02:31 UTC 2015 (4b89d0c)', '13.1.31', { init: 'init', ruby: '1.8.7', retired: true }],
    ['12.0', '3.12.28-4-default', '#1 SMP Thu Sep 25 17:02:34 UTC 2014 (9879bd4)', '12.19.36', { lsb: { codename: '12', description: 'SUSE Linux Enterprise Server 12', id: 'SUSE LINUX', release: '12' }, ruby: '2.1.2', retired: true }],
    ['12.1', '3.12.49-11-default', '#1 SMP Wed Nov 11 20:52:43 UTC 2015 (8d714a0)', '13.1.31', { ruby: '2.1.2', retired: true }],
    ['12.2', '4.4.21-69-default', '#1 SMP Tue Oct 25 10:58:20 UTC 2016 (9464f67)', '13.1.31', { ruby: '2.1.2', retired: true }],
    ['12.3', '4.4.73-5-default', '#1 SMP Tue Jul 4 15:33:39 UTC 2017 (b7ce4e4)', '13.4.19', { lsb: { codename: 'n/a', description: 'SUSE Linux Enterprise Server 12 SP3', id: 'SUSE', release: '12.3' }, ruby: '2.1.9', retired: true }],
    ['12.4', '4.12.14-95.19-default', '#1 SMP Tue Jun 11 11:04:48 UTC 2019 (a904a7f)', '17.7.29', { ruby: '3.0.2' }],
    ['12.5', '4.12.14-122.83-default', '#1 SMP Tue Aug 3 08:37:22 UTC 2021 (c86c48c)', '17.7.29', { ruby: '3.0.2' }],
    ['15', '5.3.18-24.37-default', '#1 SMP Wed Nov 4 09:38:41 UTC 2020 (c145e08)', '17.7.29', { platformVersion: '15.2', ruby: '3.0.2' }],
  ],
};

/** openSUSE; Leap from 42.1 on. */
export const opensuse: PlatformTable = {
  name: 'opensuse',
  family: 'suse',
  os: 'linux',
  init: 'systemd',
  processor: 'x86_64',
  power: { ppc64le: { from: '13.2' } },
  // prettier-ignore
  rows: [
    ['12.3', '3.7.10-1.1-desktop', '#1 SMP PREEMPT Thu Feb 28 15:06:29 UTC 2013 (82d3f21)', '12.5.1', { init: null, retired: true }],
    ['13.1', '3.11.6-4-default', '#1 SMP Wed Oct 30 18:04:56 UTC 2013 (e6d4a27)', '12.5.1', { retired: true }],
    ['13.2', '3.16.6-2-default', '#1 SMP Mon Oct 20 13:47:22 UTC 2014 (feb42ea)', '13.1.31', { ruby: '2.1.3', retired: true }],
    ['15.2', '5.3.18-lp152.20.7-default', '#1 SMP Mon Jun 29 14:58:38 UTC 2020 (2a0430f)', '16.6.14', { platform: 'opensuseleap', ruby: '2.7.2' }],
    ['15.6', '6.1.0-37-amd64', '#1 SMP PREEMPT_DYNAMIC Debian 6.1.140-1 (2025-05-22)', null, { platform: 'opensuseleap', init: 'bash', ruby: '2.5.9', ohai: '19.0.3' }],
    ['16.0', '6.12.0-160000.5-default', '#1 SMP PREEMPT_DYNAMIC Wed Sep 10 15:26:25 UTC 2025 (3545bbd)', '18.8.46', { platform: 'opensuseleap', ruby: '3.4.3', ohai: '18.2.6' }],
    ['42.1', '4.1.12-1-default', '#1 SMP PREEMPT Thu Oct 29 06:43:42 UTC 2015 (e24bad1)', '13.1.31', { platform: 'opensuseleap', ruby: '2.1.2', retired: true }],
    ['42.2', '4.4.27-2-default', '#1 SMP Thu Nov 3 14:59:54 UTC 2016 (5c21e7c)', '13.1.31', { platform: 'opensuseleap', ruby: '2.1.2', retired: true }],
    ['42.3', '4.4.76-1-default', '#1 SMP Fri Jul 14 08:48:13 UTC 2017 (9a2885c)', '13.2.20', { platform: 'opensuseleap', ruby: '2.1.9', retired: true }],
  ],
};
