import type { PlatformTable } from '../facts.ts';

/** Debian. */
export const debian: PlatformTable = {
  name: 'debian',
  family: 'debian',
  os: 'linux',
  init: 'systemd',
  processor: 'unknown',
  lsb: { id: 'Debian', description: 'Debian GNU/Linux {release} ({codename})' },
  power: { ppc64le: { from: '8.0' } },
  // prettier-ignore
  rows: [
    ['6.0.5', '2.6.32-5-amd64', '#1 SMP Sun May 6 04:00:17 UTC 2012', null, { init: 'init', codename: 'squeeze', ohai: '6.14.0', retired: true }],
    ['7.0', '3.2.0-4-amd64', '#1 SMP Debian 3.2.41-2', '11.4.4', { init: 'init', codename: 'wheezy', retired: true }],
    ['7.1', '3.2.0-4-amd64', '#1 SMP Debian 3.2.41-2', '11.4.4', { init: 'init', codename: 'wheezy', retired: true }],
    ['7.2', '3.2.0-4-amd64', '#1 SMP Debian 3.2.51-1', '11.8.2', { init: 'init', codename: 'wheezy', ruby: '1.9.3', retired: true }],
    ['7.4', '3.2.0-4-amd64', '#1 SMP Debian 3.2.54-2', '11.10.0', { init: 'init', codename: 'wheezy', retired: true }],
    ['7.5', '3.2.0-4-amd64', '#1 SMP Debian 3.2.57-3+deb7u1', '11.12.4', { init: 'init', codename: 'wheezy', ruby: '2.1.2', retired: true }],
    ['7.6', '3.2.0-4-amd64', '#1 SMP Debian 3.2.60-1+deb7u1', '11.12.8', { init: 'init', codename: 'wheezy', retired: true }],
    ['7.7', '3.2.0-4-amd64', '#1 SMP Debian 3.2.63-2', '12.0.3', { init: 'init', codename: 'wheezy', retired: true }],
    ['7.8', '3.2.0-4-amd64', '#1 SMP Debian 3.2.65-1+deb7u1', '12.0.3', { init: 'init', codename: 'wheezy', retired: true }],
    ['7.9', '3.2.0-4-amd64', '#1 SMP Debian 3.2.68-1+deb7u5', '12.5.1', { init: 'init', codename: 'wheezy', retired: true }],
    ['7.10', '3.2.0-4-amd64', '#1 SMP Debian 3.2.88-1', '13.1.31', { init: 'init', codename: 'wheezy', retired: true }],
    ['7.11', '3.2.0-4-amd64', '#1 SMP Debian 3.2.88-1', '13.1.31', { init: 'init', codename: 'wheezy', retired: true }],
    ['8.0', '3.16.0-4-amd64', '#1 SMP Debian 3.16.7-ckt11-1 (2015-05-24)', '12.3.0', { codename: 'jessie', retired: true }],
    ['8.1', '3.16.0-4-amd64', '#1 SMP Debian 3.16.7-ckt11-1 (2015-05-24)', '12.3.0', { codename: 'jessie', retired: true }],
    ['8.2', '3.16.0-4-amd64', '#1 SMP Debian 3.16.7-ckt11-1+deb8u5 (2015-10-09)', '12.5.1', { codename: 'jessie', retired: true }],
    ['8.4', '3.16.0-4-amd64', '#1 SMP Debian 3.16.7-ckt25-2 (2016-04-08)', '12.9.38', { codename: 'jessie', retired: true }],
    ['8.5', '3.16.0-4-amd64', '#1 SMP Debian 3.16.7-ckt25-2+deb8u3 (2016-07-02)', '12.13.30', { codename: 'jessie', retired: true }],
    ['8.6', '3.16.0-4-amd64', '#1 SMP Debian 3.16.36-1+deb8u2 (2016-10-19)', '12.15.19', { codename: 'jessie', retired: true }],
    ['8.7', '3.16.0-4-amd64', '#1 SMP Debian 3.16.43-2 (2017-04-30)', '13.1.31', { codename: 'jessie', retired: true }],
    ['8.8', '3.16.0-4-amd64', '#1 SMP Debian 3.16.43-2 (2017-04-30)', '13.1.31', { codename: 'jessie', retired: true }],
    ['8.9', '3.16.0-4-amd64', '#1 SMP Debian 3.16.43-2+deb8u2 (2017-06-26)', '13.2.20', { codename: 'jessie', retired: true }],
    ['8.10', '3.16.0-4-amd64', '#1 SMP Debian 3.16.51-3 (2017-12-13)', '13.6.4', { codename: 'jessie', retired: true }],
    ['9.0', '4.9.0-3-amd64', '#1 SMP Debian 4.9.30-2+deb9u1 (2017-06-18)', '13.1.31', { codename: 'stretch', retired: true }],
    ['9.1', '4.9.0-3-amd64', '#1 SMP Debian 4.9.30-2+deb9u2 (2017-06-26)', '13.2.20', { codename: 'stretch', retired: true }],
    ['9.2', '4.9.0-4-amd64', '#1 SMP Debian 4.9.51-1 (2017-09-28)', '13.6.0', { codename: 'stretch', retired: true }],
    ['9.3', '4.9.0-4-amd64', '#1 SMP Debian 4.9.65-3+deb9u1 (2017-12-23)', '13.6.4', { codename: 'stretch', retired: true }],
    ['9.11', '4.9.0-11-amd64', '#1 SMP Debian 4.9.189-3 (2019-09-02)', '16.6.14', { platformVersion: '9', lsb: { codename: 'stretch', description: 'Debian GNU/Linux 9.10 (stretch)', id: 'Debian', release: '9.10' }, ruby: '2.7.2', deprecated: true }],
    ['9.12', '4.9.0-12-amd64', '#1 SMP Debian 4.9.210-1+deb9u1 (2020-06-07)', '16.6.14', { platformVersion: '9', lsb: { codename: 'stretch', description: 'Debian GNU/Linux 9.12 (stretch)', id: 'Debian', release: '9.12' }, ruby: '2.7.2' }],
    ['9.13', '4.9.0-16-amd64', '#1 SMP Debian 4.9.272-2 (2021-07-19)', '17.7.29', { platformVersion: '9', lsb: { codename: 'stretch', description: 'Debian GNU/Linux 9.13 (stretch)', id: 'Debian', release: '9.13' }, ruby: '3.0.2' }],
    ['10', '5.10.0-0.bpo.8-cloud-amd64', '#1 SMP Debian 5.10.46-4~bpo10+1 (2021-08-07)', '17.7.29', { codename: 'buster', ruby: '3.0.2' }],
    ['11', '5.10.0-9-cloud-amd64', '#1 SMP Debian 5.10.70-1 (2021-09-30)', '17.7.29', { codename: 'bullseye', ruby: '3.0.2' }],
    ['12', '6.1.0-10-amd64', '#1 SMP PREEMPT_DYNAMIC Debian 6.1.37-1 (2023-07-03)', '17.6.18', { codename: 'bookworm', ruby: '3.0.2' }],
    ['13', '6.12.38+deb13-amd64', '#1 SMP PREEMPT_DYNAMIC Debian 6.12.38-1 (2025-07-16)', '18.8.46', { codename: 'trixie', ruby: '3.1.7' }],
  ],
};

/** Ubuntu. */
export const ubuntu: PlatformTable = {
  name: 'ubuntu',
  family: 'debian',
  os: 'linux',
  init: 'systemd',
  processor: 'x86_64',
  lsb: { id: 'Ubuntu', description: 'Ubuntu {release}' },
  power: { ppc64le: { from: '14.04' } },
  // prettier-ignore
  rows: [
    ['10.04', '2.6.32-41-server', '#89-Ubuntu SMP Fri Apr 27 22:33:31 UTC 2012', null, { init: null, codename: 'lucid', ruby: '1.9.3', ohai: '6.14.0', era: 'bare', retired: true }],
    ['12.04', '3.2.0-92-generic', '#131-Ubuntu SMP Tue Oct 20 16:16:02 UTC 2015', '12.12.15', { init: 'init', lsb: { codename: 'precise', description: 'Ubuntu 12.04.5 LTS', id: 'Ubuntu', release: '12.04' }, retired: true }],
    ['13.04', '3.8.0-19-generic', '#30-Ubuntu SMP Wed May 1 16:35:23 UTC 2013', null, { init: null, codename: 'raring', ohai: '6.20.0', era: 'bare', retired: true }],
    ['13.10', '3.11.0-12-generic', '#19-Ubuntu SMP Wed Oct 9 16:20:46 UTC 2013', null, { init: null, codename: 'saucy', ohai: '6.20.0', era: 'bare', retired: true }],
    ['14.04', '3.13.0-119-generic', '#166-Ubuntu SMP Wed May 3 12:18:55 UTC 2017', '13.1.31', { init: 'init', lsb: { codename: 'trusty', description: 'Ubuntu 14.04.5 LTS', id: 'Ubuntu', release: '14.04' }, retired: true }],
    ['15.04', '3.19.0-15-generic', '#15-Ubuntu SMP Thu Apr 16 23:32:37 UTC 2015', '12.5.1', { init: null, codename: 'vivid', retired: true }],
    ['15.10', '4.2.0-16-generic', '#19-Ubuntu SMP Thu Oct 8 15:35:06 UTC 2015', '12.5.1', { init: null, codename: 'wily', retired: true }],
    ['16.04', '4.4.0-1128-aws', '#142-Ubuntu SMP Fri Apr 16 12:42:33 UTC 2021', '17.7.29', { lsb: { codename: 'xenial', description: 'Ubuntu 16.04.7 LTS', id: 'Ubuntu', release: '16.04' }, ruby: '3.0.2' }],
    ['18.04', '5.4.0-1058-aws', '#61~18.04.3-Ubuntu SMP Fri Oct 1 14:04:01 UTC 2021', '17.7.29', { lsb: { codename: 'bionic', description: 'Ubuntu 18.04.6 LTS', id: 'Ubuntu', release: '18.04' }, ruby: '3.0.2' }],
    ['20.04', '5.11.0-1020-aws', '#21~20.04.2-Ubuntu SMP Fri Oct 1 13:03:59 UTC 2021', '17.7.29', { lsb: { codename: 'focal', description: 'Ubuntu 20.04.3 LTS', id: 'Ubuntu', release: '20.04' }, ruby: '3.0.2' }],
    ['22.04', '5.15.0-30-generic', '#31-Ubuntu SMP Thu May 5 10:00:34 UTC 2022', null, { lsb: { id: 'Ubuntu', description: 'Ubuntu 22.04 LTS', release: '22.04', codename: 'jammy' }, ruby: '3.0.3', ohai: '18.0.14' }],
    ['24.04', '6.8.0-11-generic', '#11-Ubuntu SMP PREEMPT_DYNAMIC Wed Feb 14 00:29:05 UTC 2024', null, { lsb: { id: 'Ubuntu', description: 'Ubuntu Noble Numbat (development branch)', release: '24.04', codename: 'noble' }, ruby: '3.1.2', ohai: '18.1.3' }],
  ],
};

/** Linux Mint. */
export const linuxmint: PlatformTable = {
  name: 'linuxmint',
  family: 'debian',
  os: 'linux',
  init: 'systemd',
  processor: 'x86_64',
  lsb: { id: 'LinuxMint', description: 'Linux Mint {release} {codename}' },
  // prettier-ignore
  rows: [
    ['18.1', '4.4.0-53-generic', '#74-Ubuntu SMP Fri Dec 2 15:59:10 UTC 2016', '13.1.31', { lsb: { codename: 'serena', description: 'Linux Mint 18.1 Serena', id: 'LinuxMint', release: '18.1' }, ruby: '2.3.1', retired: true }],
    ['19.0', '4.15.0-20-generic', '#21-Ubuntu SMP Tue Apr 24 06:16:15 UTC 2018', '14.5.33', { platformVersion: '19', lsb: { codename: 'tara', description: 'Linux Mint 19 Tara', id: 'LinuxMint', release: '19' }, ruby: '2.5.1' }],
  ],
};

/** Raspbian, Debian for the Raspberry Pi. */
export const raspbian: PlatformTable = {
  name: 'raspbian',
  family: 'debian',
  os: 'linux',
  init: 'systemd',
  processor: 'unknown',
  machine: 'armv7l',
  lsb: { id: 'Raspbian', description: 'Raspbian GNU/Linux {release} ({codename})' },
  // prettier-ignore
  rows: [
    ['8.0', '4.4.9-v7+', '#884 SMP Fri May 6 17:28:59 BST 2016', '12.11.18', { codename: 'jessie', ruby: '2.2.4', deprecated: false, retired: true }],
    ['10', '4.19.97-v7l+', '#1294 SMP Thu Jan 30 13:21:14 GMT 2020', '15.8.23', { codename: 'buster' }],
  ],
};
