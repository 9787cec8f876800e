import { aix } from './aix.ts';
import { amazon } from './amazon.ts';
import { arch, gentoo, slackware, nexus, iosXr } from './linux.ts';
import { debian, ubuntu, linuxmint, raspbian } from './debian.ts';
import { fedora } from './fedora.ts';
import { freebsd, openbsd, dragonfly4 } from './bsd.ts';
import { macOsX } from './mac_os_x.ts';
import { redhat, centos, centosStream, almalinux, rocky, oracle, clearos } from './rhel.ts';
import { solaris2, omnios, smartos } from './solaris.ts';
import { suse, opensuse } from './suse.ts';
import { windows } from './windows.ts';
import type { PlatformTable } from '../facts.ts';

/** All platforms, the most used first. */
export const platformTables: readonly PlatformTable[] = [
  debian,
  ubuntu,
  linuxmint,
  raspbian,
  redhat,
  centos,
  centosStream,
  almalinux,
  rocky,
  oracle,
  clearos,
  fedora,
  suse,
  opensuse,
  amazon,
  arch,
  gentoo,
  slackware,
  nexus,
  iosXr,
  freebsd,
  openbsd,
  dragonfly4,
  solaris2,
  omnios,
  smartos,
  aix,
  macOsX,
  windows,
];
