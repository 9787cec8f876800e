import type { PlatformTable } from '../facts.ts';

/** FreeBSD. */
export const freebsd: PlatformTable = {
  name: 'freebsd',
  family: 'freebsd',
  os: 'freebsd',
  kernelName: 'FreeBSD',
  kernelOs: 'FreeBSD',
  machine: 'amd64',
  processor: 'amd64',
  rootGroup: 'wheel',
  interface: 'em0',
  // prettier-ignore
  rows: [
    ['9.1', '9.1-RELEASE', 'FreeBSD 9.1-RELEASE #0 r243825: Tue Dec  4 09:23:10 UTC 2012     root@farrell.cse.buffalo.edu:/usr/obj/usr/src/sys/GENERIC ', null, { platformVersion: '9.1-RELEASE', osVersion: '901000', ohai: '8.7.0', retired: true }],
    ['9.2', '9.2-RELEASE', 'FreeBSD 9.2-RELEASE #0 r255898: Thu Sep 26 22:50:31 UTC 2013     root@bake.isc.freebsd.org:/usr/obj/usr/src/sys/GENERIC ', null, { platformVersion: '9.2-RELEASE', osVersion: '902001', ohai: '8.7.0', retired: true }],
    ['9.3', '9.3-RELEASE', 'FreeBSD 9.3-RELEASE #0 r268512: Thu Jul 10 23:44:39 UTC 2014     root@snap.freebsd.org:/usr/obj/usr/src/sys/GENERIC ', '12.5.1', { platformVersion: '9.3-RELEASE', osVersion: '903000', interface: 'eth0', retired: true }],
    ['10.0', '10.0-RELEASE', 'FreeBSD 10.0-RELEASE #0 r260789: Thu Jan 16 22:34:59 UTC 2014     root@snap.freebsd.org:/usr/obj/usr/src/sys/GENERIC ', null, { platformVersion: '10.0-RELEASE', osVersion: '1000510', ruby: '1.9.3', ohai: '7.0.2', retired: true }],
    ['10.1', '10.1-RELEASE', 'FreeBSD 10.1-RELEASE #0 r274401: Tue Nov 11 21:02:49 UTC 2014     root@releng1.nyi.freebsd.org:/usr/obj/usr/src/sys/GENERIC ', '12.5.1', { platformVersion: '10.1-RELEASE', osVersion: '1001000', interface: 'eth0', retired: true }],
    ['10.2', '10.2-RELEASE', 'FreeBSD 10.2-RELEASE #0 r286666: Wed Aug 12 15:26:37 UTC 2015     root@releng1.nyi.freebsd.org:/usr/obj/usr/src/sys/GENERIC ', '12.5.1', { platformVersion: '10.2-RELEASE', osVersion: '1002000', interface: 'eth0', retired: true }],
    ['10.3', '10.3-RELEASE', 'FreeBSD 10.3-RELEASE #0 r297264: Fri Mar 25 02:10:02 UTC 2016     root@releng1.nyi.freebsd.org:/usr/obj/usr/src/sys/GENERIC ', '13.1.31', { platformVersion: '10.3-RELEASE', osVersion: '1003000', ruby: '2.3.3', retired: true }],
    ['10.4', '10.4-RELEASE', 'FreeBSD 10.4-RELEASE #0 r324094: Fri Sep 29 01:45:44 UTC 2017     root@releng1.nyi.freebsd.org:/usr/obj/usr/src/sys/GENERIC ', '13.6.4', { platformVersion: '10.4-RELEASE', osVersion: '1004000', retired: true }],
    ['11.0', '11.0-RELEASE-p1', 'FreeBSD 11.0-RELEASE-p1 #0 r306420: Thu Sep 29 01:43:23 UTC 2016     root@releng2.nyi.freebsd.org:/usr/obj/usr/src/sys/GENERIC ', '13.1.31', { platformVersion: '11.0-RELEASE-p1', osVersion: '1100122', ruby: '2.3.3', retired: true }],
    ['11.1', '11.1-RELEASE', 'FreeBSD 11.1-RELEASE #0 r321309: Fri Jul 21 02:08:28 UTC 2017     root@releng2.nyi.freebsd.org:/usr/obj/usr/src/sys/GENERIC ', '13.2.20', { platformVersion: '11.1-RELEASE', osVersion: '1101001', retired: true }],
    ['11.2', '11.2-RELEASE', 'FreeBSD 11.2-RELEASE #0 r335510: Fri Jun 22 04:32:14 UTC 2018     root@releng2.nyi.freebsd.org:/usr/obj/usr/src/sys/GENERIC ', '14.2.0', { platformVersion: '11.2-RELEASE', osVersion: '1102000', deprecated: true }],
    ['12.1', '12.1-RELEASE-p1', 'FreeBSD 12.1-RELEASE-p1 GENERIC ', null, { platformVersion: '12.1-RELEASE-p1', osVersion: '1201000', ruby: '2.6.5', ohai: '15.6.3' }],
  ],
};

/** OpenBSD. */
export const openbsd: PlatformTable = {
  name: 'openbsd',
  family: 'openbsd',
  os: 'openbsd',
  kernelName: 'OpenBSD',
  kernelOs: 'OpenBSD',
  machine: 'amd64',
  processor: 'amd64',
  rootGroup: 'wheel',
  // prettier-ignore
  rows: [
    ['5.4', '5.4', 'GENERIC#37', '11.8.2', { rootGroup: null, ruby: '1.9.3', facts: { memory: { total: '536870912' } }, retired: true }],
    ['6.2', '6.2', 'GENERIC.MP#134', '14.3.37', { interface: 'em0', ruby: '2.4.2' }],
  ],
};

/** DragonFly BSD. */
export const dragonfly4: PlatformTable = {
  name: 'dragonfly4',
  family: 'dragonflybsd',
  os: 'dragonflybsd',
  kernelName: 'DragonFly',
  rootGroup: 'wheel',
  processor: 'x86_64',
  kernelOs: 'DragonFly',
  // prettier-ignore
  rows: [
    ['4.2-RELEASE', '4.2-RELEASE', 'DragonFly v4.2.3-RELEASE #3: Mon Jul 13 21:07:51 EDT 2015     root@www.shiningsilence.com:/usr/obj/usr/src/sys/X86_64_GENERIC ', '12.4.1', { family: 'dragonfly4', os: 'dragonfly4', rootGroup: null, kernelOs: null, ruby: '2.1.6', retired: true }],
    ['4.8-RELEASE', '4.8-RELEASE', 'DragonFly v4.8.0-RELEASE #4: Sun Mar 26 20:55:22 EDT 2017     root@www.shiningsilence.com:/usr/obj/home/justin/release/4_8/sys/X86_64_GENERIC ', '13.1.31', { platform: 'dragonfly', osVersion: '400800', interface: 'em0', ruby: '2.3.4' }],
  ],
};
