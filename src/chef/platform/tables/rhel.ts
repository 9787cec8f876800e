import type { PlatformTable } from '../facts.ts';

/** Red Hat Enterprise Linux. */
export const redhat: PlatformTable = {
  name: 'redhat',
  family: 'rhel',
  os: 'linux',
  init: 'systemd',
  processor: 'x86_64',
  lsb: { id: 'RedHatEnterpriseServer', description: 'Red Hat Enterprise Linux Server release {release} ({codename})' },
  power: { ppc64le: { from: '7.1' }, ppc64: { to: '7.9' } },
  // prettier-ignore
  rows: [
    ['5.6', '2.6.18-238.9.1.el5', '#1 SMP Fri Mar 18 12:42:39 EDT 2011', '11.8.2', { init: null, codename: 'Tikanga', retired: true }],
    ['5.7', '2.6.18-274.3.1.el5', '#1 SMP Fri Aug 26 18:49:02 EDT 2011', '11.8.2', { init: null, codename: 'Tikanga', ruby: '1.8.7', retired: true }],
    ['5.8', '2.6.18-308.1.1.el5', '#1 SMP Fri Feb 17 16:51:01 EST 2012', '10.12.0', { init: null, lsb: null, retired: true }],
    ['5.9', '2.6.18-348.el5', '#1 SMP Wed Nov 28 21:22:00 EST 2012', '11.8.2', { init: null, codename: 'Tikanga', retired: true }],
    ['5.10', '2.6.18-371.el5', '#1 SMP Thu Sep 5 21:21:44 EDT 2013', '13.1.31', { init: 'init', codename: 'Tikanga', retired: true }],
    ['5.11', '2.6.18-398.el5', '#1 SMP Tue Aug 12 06:26:17 EDT 2014', '13.1.31', { init: 'init', codename: 'Tikanga', retired: true }],
    ['6.0', '2.6.32-71.el6.x86_64', '#1 SMP Wed Sep 1 01:33:01 EDT 2010', '11.8.0', { init: null, retired: true }],
    ['6.1', '2.6.32-131.0.15.el6.x86_64', '#1 SMP Tue May 10 15:42:40 EDT 2011', '11.8.0', { init: null, retired: true }],
    ['6.2', '2.6.32-220.7.1.el6.x86_64', '#1 SMP Fri Feb 10 15:22:22 EST 2012', '11.8.2', { init: null, codename: 'Santiago', retired: true }],
    ['6.3', '2.6.32-279.el6.x86_64', '#1 SMP Wed Jun 13 18:24:36 EDT 2012', '11.8.0', { init: null, retired: true }],
    ['6.4', '2.6.32-358.23.2.el6.x86_64', '#1 SMP Sat Sep 14 05:32:37 EDT 2013', '11.8.2', { init: null, ruby: '2.1.0', ohai: '7.0.0.rc.0', retired: true }],
    ['6.5', '2.6.32-358.23.2.el6.x86_64', '#1 SMP Sat Sep 14 05:32:37 EDT 2013', '11.8.2', { init: null, ruby: '1.9.3', ohai: '7.0.0.rc.0', retired: true }],
    ['6.6', '2.6.32-504.el6.x86_64', '#1 SMP Tue Sep 16 01:56:35 EDT 2014', '12.19.36', { init: 'init', codename: 'Santiago', retired: true }],
    ['6.7', '2.6.32-573.el6.x86_64', '#1 SMP Wed Jul 1 18:23:37 EDT 2015', '12.19.36', { init: 'init', codename: 'Santiago', retired: true }],
    ['6.8', '2.6.32-642.el6.x86_64', '#1 SMP Wed Apr 13 00:51:26 EDT 2016', '13.1.31', { init: 'init', codename: 'Santiago', retired: true }],
    ['6.9', '2.6.32-696.el6.x86_64', '#1 SMP Tue Feb 21 00:53:17 EST 2017', '13.1.31', { init: 'init', codename: 'Santiago', retired: true }],
    ['6.10', '2.6.32-754.23.1.el6.x86_64', '#1 SMP Tue Sep 17 09:46:55 EDT 2019', '17.7.29', { init: 'init', codename: 'Santiago', ruby: '3.0.2' }],
    ['7.0', '3.10.0-123.el7.x86_64', '#1 SMP Mon May 5 11:16:57 EDT 2014', '12.19.36', { retired: true }],
    ['7.1', '3.10.0-229.el7.x86_64', '#1 SMP Thu Jan 29 18:37:38 EST 2015', '12.19.36', { retired: true }],
    ['7.2', '3.10.0-327.el7.x86_64', '#1 SMP Thu Oct 29 17:29:29 EDT 2015', '13.1.31', { retired: true }],
    ['7.3', '3.10.0-514.el7.x86_64', '#1 SMP Wed Oct 19 11:24:13 EDT 2016', '13.1.31', { retired: true }],
    ['7.4', '3.10.0-693.el7.x86_64', '#1 SMP Thu Jul 6 19:56:57 EDT 2017', '13.4.19', { retired: true }],
    ['7.7', '3.10.0-1062.4.3.el7.x86_64', '#1 SMP Tue Nov 12 10:42:40 EST 2019', '16.6.14', { ruby: '2.7.2', deprecated: true }],
    ['7.8', '3.10.0-1127.18.2.el7.x86_64', '#1 SMP Mon Jul 20 22:32:16 UTC 2020', '17.7.29', { ruby: '3.0.2' }],
    ['7.9', '3.10.0-1160.45.1.el7.x86_64', '#1 SMP Fri Sep 24 10:17:16 UTC 2021', '17.7.29', { ruby: '3.0.2' }],
    ['8', '4.18.0-305.el8.x86_64', '#1 SMP Thu Apr 29 08:54:30 EDT 2021', '17.7.29', { platformVersion: '8.4', ruby: '3.0.2' }],
    ['9', '5.14.0-362.8.1.el9_3.x86_64', '#1 SMP PREEMPT_DYNAMIC Tue Oct 3 11:12:36 EDT 2023', '17.9.26', { platformVersion: '9.3', ruby: '3.0.3', ohai: '17.9.1' }],
  ],
};

/** CentOS Linux. */
export const centos: PlatformTable = {
  name: 'centos',
  family: 'rhel',
  os: 'linux',
  init: 'systemd',
  processor: 'x86_64',
  lsb: { id: 'CentOS', description: 'CentOS release {release} ({codename})' },
  power: { ppc64le: { from: '7.2.1511' }, ppc64: { from: '7.2.1511', to: '7.8.2003' } },
  // prettier-ignore
  rows: [
    ['5.0', '2.6.18-8.el5', '#1 SMP Thu Mar 15 19:46:53 EDT 2007', '12.5.1', { platformVersion: '5', init: 'init', codename: 'Final', retired: true }],
    ['5.1', '2.6.18-53.el5', '#1 SMP Mon Nov 12 02:14:55 EST 2007', '12.5.1', { platformVersion: '5', init: 'init', codename: 'Final', retired: true }],
    ['5.2', '2.6.18-92.el5', '#1 SMP Tue Jun 10 18:51:06 EDT 2008', '12.5.1', { init: 'init', codename: 'Final', retired: true }],
    ['5.3', '2.6.18-128.el5', '#1 SMP Wed Jan 21 10:41:14 EST 2009', '12.5.1', { init: 'init', codename: 'Final', retired: true }],
    ['5.4', '2.6.18-164.el5', '#1 SMP Thu Sep 3 03:28:30 EDT 2009', '12.5.1', { init: 'init', codename: 'Final', retired: true }],
    ['5.5', '2.6.18-194.el5', '#1 SMP Fri Apr 2 14:58:14 EDT 2010', '12.5.1', { init: 'init', codename: 'Final', retired: true }],
    ['5.6', '2.6.18-238.el5', '#1 SMP Thu Jan 13 15:51:15 EST 2011', '12.5.1', { init: 'init', codename: 'Final', retired: true }],
    ['5.7', '2.6.18-274.el5', '#1 SMP Fri Jul 22 04:43:29 EDT 2011', '12.5.1', { init: 'init', codename: 'Final', retired: true }],
    ['5.8', '2.6.18-308.el5', '#1 SMP Tue Feb 21 20:06:06 EST 2012', '12.5.1', { init: 'init', codename: 'Final', retired: true }],
    ['5.9', '2.6.18-348.el5', '#1 SMP Tue Jan 8 17:53:53 EST 2013', '12.5.1', { init: 'init', codename: 'Final', retired: true }],
    ['5.10', '2.6.18-371.el5', '#1 SMP Tue Oct 1 08:35:08 EDT 2013', '13.1.31', { init: 'init', codename: 'Final', retired: true }],
    ['5.11', '2.6.18-398.el5', '#1 SMP Tue Sep 16 20:50:52 EDT 2014', '13.1.31', { init: 'init', codename: 'Final', retired: true }],
    ['6.0', '2.6.32-71.el6.x86_64', '#1 SMP Fri May 20 03:51:51 BST 2011', '12.5.1', { init: 'init', lsb: { codename: 'Final', description: 'CentOS Linux release 6.0 (Final)', id: 'CentOS', release: '6.0' }, retired: true }],
    ['6.1', '2.6.32-131.0.15.el6.x86_64', '#1 SMP Sat Nov 12 15:11:58 CST 2011', '12.5.1', { init: 'init', codename: 'Final', retired: true }],
    ['6.2', '2.6.32-220.el6.x86_64', '#1 SMP Tue Dec 6 19:48:22 GMT 2011', '12.5.1', { init: 'init', codename: 'Final', retired: true }],
    ['6.3', '2.6.32-279.el6.x86_64', '#1 SMP Fri Jun 22 12:19:21 UTC 2012', '12.5.1', { init: 'init', codename: 'Final', retired: true }],
    ['6.4', '2.6.32-358.el6.x86_64', '#1 SMP Fri Feb 22 00:31:26 UTC 2013', '12.5.1', { init: 'init', retired: true }],
    ['6.5', '2.6.32-431.el6.x86_64', '#1 SMP Fri Nov 22 03:15:09 UTC 2013', '12.5.1', { init: 'init', retired: true }],
    ['6.6', '2.6.32-504.el6.x86_64', '#1 SMP Wed Oct 15 04:27:16 UTC 2014', '12.5.1', { init: 'init', retired: true }],
    ['6.7', '2.6.32-573.el6.x86_64', '#1 SMP Thu Jul 23 15:44:03 UTC 2015', '12.5.1', { init: 'init', deprecated: false, retired: true }],
    ['6.8', '2.6.32-642.el6.x86_64', '#1 SMP Tue May 10 17:27:01 UTC 2016', '13.1.31', { init: 'init', retired: true }],
    ['6.9', '2.6.32-696.el6.x86_64', '#1 SMP Tue Mar 21 19:29:05 UTC 2017', '13.1.31', { init: 'init', codename: 'Final', retired: true }],
    ['6.10', '2.6.32-754.27.1.el6.x86_64', '#1 SMP Tue Jan 28 14:11:45 UTC 2020', '16.0.257', { init: 'init' }],
    ['7.0', '3.10.0-123.el7.x86_64', '#1 SMP Mon Jun 30 12:09:22 UTC 2014', '12.5.1', { platformVersion: '7.0.1406', retired: true }],
    ['7.0.1406', '3.10.0-123.el7.x86_64', '#1 SMP Mon Jun 30 12:09:22 UTC 2014', '12.5.1', { retired: true }],
    ['7.1.1503', '3.10.0-229.el7.x86_64', '#1 SMP Fri Mar 6 11:36:42 UTC 2015', '12.5.1', { retired: true }],
    ['7.2.1511', '3.10.0-327.el7.x86_64', '#1 SMP Thu Nov 19 22:10:57 UTC 2015', '13.1.31', { retired: true }],
    ['7.3.1611', '3.10.0-514.el7.x86_64', '#1 SMP Tue Nov 22 16:42:41 UTC 2016', '13.1.31', { retired: true }],
    ['7.4.1708', '3.10.0-693.el7.x86_64', '#1 SMP Tue Aug 22 21:09:27 UTC 2017', '13.4.19', { retired: true }],
    ['7.7.1908', '3.10.0-1062.12.1.el7.x86_64', '#1 SMP Tue Feb 4 23:02:59 UTC 2020', '16.6.14', { ruby: '2.7.2', deprecated: true }],
    ['7.8.2003', '3.10.0-1127.el7.x86_64', '#1 SMP Tue Mar 31 23:36:51 UTC 2020', '16.6.14', { ruby: '2.7.2' }],
    ['8', '4.18.0-193.6.3.el8_2.x86_64', '#1 SMP Wed Jun 10 11:09:32 UTC 2020', '16.6.14', { platformVersion: '8.2.2004', ruby: '2.7.2' }],
  ],
};

/** CentOS Stream: `node['platform']` is centos. */
export const centosStream: PlatformTable = {
  name: 'centos-stream',
  platform: 'centos',
  family: 'rhel',
  os: 'linux',
  init: 'systemd',
  processor: 'x86_64',
  power: { ppc64le: { from: '8' } },
  // prettier-ignore
  rows: [
    ['8', '4.18.0-383.el8.x86_64', '#1 SMP Wed Apr 20 15:38:08 UTC 2022', '18.1.0', { lsb: { id: 'CentOSStream', description: 'CentOS Stream release 8', release: '8', codename: 'n/a' }, ruby: '3.1.2' }],
    ['9', '5.14.0-234.el9.x86_64', '#1 SMP PREEMPT_DYNAMIC Thu Jan 12 18:16:31 UTC 2023', '18.1.0', { ruby: '3.1.2' }],
  ],
};

/** AlmaLinux. */
export const almalinux: PlatformTable = {
  name: 'almalinux',
  family: 'rhel',
  os: 'linux',
  init: 'systemd',
  processor: 'x86_64',
  power: { ppc64le: { from: '8' } },
  // prettier-ignore
  rows: [
    ['8', '4.18.0-348.2.1.el8_5.x86_64', '#1 SMP Mon Nov 15 09:17:08 EST 2021', '17.9.26', { platformVersion: '8.5', lsb: { codename: 'ArcticSphynx', description: 'AlmaLinux release 8.5 (Arctic Sphynx)', id: 'AlmaLinux', release: '8.5' }, ruby: '3.0.3', ohai: '17.9.1' }],
    ['9', '5.14.0-162.6.1.el9_1.x86_64', '#1 SMP PREEMPT_DYNAMIC Tue Nov 15 07:49:10 EST 2022', '18.1.0', { platformVersion: '9.1', ruby: '3.1.2' }],
    ['10', '6.12.0-55.9.1.el10_0.x86_64', '#1 SMP PREEMPT_DYNAMIC Sat May 24 12:41:28 EDT 2025', '18.7.10', { platformVersion: '10.0', processor: 'unknown', ruby: '3.1.6' }],
  ],
};

/** Rocky Linux. */
export const rocky: PlatformTable = {
  name: 'rocky',
  family: 'rhel',
  os: 'linux',
  init: 'systemd',
  processor: 'x86_64',
  power: { ppc64le: { from: '9' } },
  // prettier-ignore
  rows: [
    ['8', '4.18.0-348.2.1.el8_5.x86_64', '#1 SMP Mon Nov 15 20:49:28 UTC 2021', '17.9.18', { platformVersion: '8.5', lsb: { codename: 'GreenObsidian', description: 'Rocky Linux release 8.5 (Green Obsidian)', id: 'Rocky', release: '8.5' }, ruby: '3.0.3' }],
    ['9', '5.14.0-162.6.1.el9_1.0.1.x86_64', '#1 SMP PREEMPT_DYNAMIC Mon Nov 28 18:44:09 UTC 2022', '18.1.0', { platformVersion: '9.1', ruby: '3.1.2' }],
  ],
};

/** Oracle Linux. */
export const oracle: PlatformTable = {
  name: 'oracle',
  family: 'rhel',
  os: 'linux',
  init: 'systemd',
  processor: 'x86_64',
  lsb: { id: 'OracleServer', description: 'Oracle Linux Server release {release}' },
  // prettier-ignore
  rows: [
    ['5.8', '2.6.32-300.10.1.el5uek', '#1 SMP Wed Feb 22 17:37:40 EST 2012', '12.12.15', { init: 'init', lsb: { codename: 'Carthage', description: 'Enterprise Linux Enterprise Linux Server release 5.8 (Carthage)', id: 'EnterpriseEnterpriseServer', release: '5.8' }, retired: true }],
    ['5.10', '2.6.39-400.209.1.el5uek', '#1 SMP Tue Sep 10 20:33:17 PDT 2013', '13.1.31', { init: 'init', lsb: { codename: 'Carthage', description: 'Enterprise Linux Enterprise Linux Server release 5.10 (Carthage)', id: 'EnterpriseEnterpriseServer', release: '5.10' }, retired: true }],
    ['5.11', '2.6.39-400.215.10.el5uek', '#1 SMP Tue Sep 9 22:51:46 PDT 2014', '13.1.31', { init: 'init', lsb: { codename: 'Carthage', description: 'Enterprise Linux Enterprise Linux Server release 5.11 (Carthage)', id: 'EnterpriseEnterpriseServer', release: '5.11' }, retired: true }],
    ['6.5', '3.8.13-16.2.1.el6uek.x86_64', '#1 SMP Thu Nov 7 17:01:44 PST 2013', '11.10.4', { init: 'init', retired: true }],
    ['6.6', '3.8.13-68.3.2.el6uek.x86_64', '#2 SMP Tue Jun 9 17:07:32 PDT 2015', '12.3.0', { init: 'init', retired: true }],
    ['6.8', '4.1.12-37.4.1.el6uek.x86_64', '#2 SMP Tue May 17 07:23:38 PDT 2016', '13.1.31', { init: 'init', codename: 'n/a', retired: true }],
    ['6.9', '4.1.12-61.1.28.el6uek.x86_64', '#2 SMP Thu Feb 23 20:03:53 PST 2017', '13.1.31', { init: 'init', codename: 'n/a', retired: true }],
    ['6.10', '4.1.12-124.21.1.el6uek.x86_64', '#2 SMP Tue Nov 6 13:31:13 PST 2018', '16.3.45', { init: 'init', codename: 'n/a' }],
    ['7', '5.4.17-2011.7.4.el7uek.x86_64', '#2 SMP Fri Oct 2 14:48:59 PDT 2020', '17.6.18', { platformVersion: '7.9', ruby: '3.0.2' }],
    ['7.0', '3.8.13-35.3.1.el7uek.x86_64', '#2 SMP Wed Jun 25 15:27:43 PDT 2014', '12.3.0', { retired: true }],
    ['7.1', '3.8.13-55.1.6.el7uek.x86_64', '#2 SMP Wed Feb 11 14:18:22 PST 2015', '12.12.15', { retired: true }],
    ['7.2', '3.8.13-98.7.1.el7uek.x86_64', '#2 SMP Wed Nov 25 13:51:41 PST 2015', '13.1.31', { retired: true }],
    ['7.3', '4.1.12-61.1.18.el7uek.x86_64', '#2 SMP Fri Nov 4 15:48:30 PDT 2016', '13.1.31', { retired: true }],
    ['7.4', '4.1.12-94.3.9.el7uek.x86_64', '#2 SMP Fri Jul 14 20:09:40 PDT 2017', '13.4.19', { retired: true }],
    ['7.5', '3.8.13-118.25.1.el7uek.x86_64', '#2 SMP Tue Oct 9 12:30:39 PDT 2018', '16.3.45', { codename: 'n/a', deprecated: true }],
    ['7.6', '3.10.0-957.5.1.el7.x86_64', '#1 SMP Tue Jan 29 11:37:46 PST 2019', '16.0.257', { platformVersion: '7.5', codename: 'n/a' }],
    ['8', '5.4.17-2136.309.5.el8uek.x86_64', '#2 SMP Sat Jul 16 13:06:22 PDT 2022', '17.6.18', { platformVersion: '8.6', codename: 'n/a', ruby: '3.0.2' }],
    ['9', '5.15.0-4.70.5.2.el9uek.x86_64', '#2 SMP Wed Nov 16 05:19:51 PST 2022', '17.6.18', { platformVersion: '9.1', ruby: '3.0.2' }],
    ['10', '6.12.0-100.28.2.el10uek.x86_64', '#1 SMP PREEMPT_DYNAMIC Mon May 19 19:28:24 PDT 2025', '18.8.46', { platformVersion: '10.0', processor: 'unknown', ruby: '3.1.7' }],
  ],
};

/** ClearOS. */
export const clearos: PlatformTable = {
  name: 'clearos',
  family: 'rhel',
  os: 'linux',
  init: 'systemd',
  processor: 'x86_64',
  // prettier-ignore
  rows: [
    ['7.0', '3.10.0-514.2.2.v7.x86_64', '#1 SMP Fri Dec 16 21:36:59 MST 2016', '13.1.31', { platformVersion: '7.3.0', retired: true }],
    ['7.4', '3.10.0-693.2.2.v7.x86_64', '#1 SMP Sun Sep 17 14:53:19 MDT 2017', '14.0.202', { platformVersion: '7.4.0' }],
  ],
};
