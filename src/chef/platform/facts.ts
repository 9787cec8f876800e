import { compact, type Json, type JsonObject, overlay } from './json.ts';

/** The description of a distribution as `lsb_release` prints it. */
export interface Lsb {
  readonly codename?: string;
  readonly description?: string;
  readonly id?: string;
  readonly release?: string;
}

/** Facts that a table gives for all its versions, and a row for one. null: the fact is absent. */
export interface Facts {
  /** `node['platform']`, where it is not the table's name. */
  readonly platform?: string;
  /** `node['platform_version']`, where it is not the row's name. */
  readonly platformVersion?: string;
  readonly family?: string;
  readonly os?: string;
  /** `node['os_version']`, where it is not the kernel's release. */
  readonly osVersion?: string;
  readonly init?: string | null;
  readonly rootGroup?: string | null;
  readonly kernelName?: string;
  readonly kernelOs?: string | null;
  readonly machine?: string;
  readonly processor?: string | null;
  /** Fills the table's `lsb`; a Linux row without it and without `lsb` has an empty one. */
  readonly codename?: string;
  readonly lsb?: Lsb | null;
  readonly interface?: string;
  /** The Ruby that runs Chef. */
  readonly ruby?: string;
  /** The Ohai that collected, where it is not the one that goes with the row's Chef. */
  readonly ohai?: string;
  readonly era?: Era;
  readonly deprecated?: boolean;
  /** Known to older Fauxhai releases only. */
  readonly retired?: boolean;
  /** What no other field says, laid over the rest; null takes a key away. */
  readonly facts?: JsonObject;
}

/** A version: its name, the kernel's release and version, the Chef that collected, and what else is its own. */
export type VersionRow = readonly [version: string, release: string, build: string, chef: string | null, own?: Facts];

/** The versions of one platform. */
export interface PlatformTable extends Facts {
  readonly name: string;
  readonly family: string;
  readonly os: string;
  /** The versions that ran on Power too, first and last, by machine. */
  readonly power?: Readonly<Record<string, { readonly from?: string; readonly to?: string }>>;
  readonly rows: readonly VersionRow[];
}

/**
 * How much was collected: before Chef 11.12.8 neither virtualization nor a processor; before Chef 13 a network
 * of one address alone.
 */
export type Era = 'bare' | 'plain' | 'full';

/** The automatic attributes of one row of a table. */
export function factsOf(table: PlatformTable, row: VersionRow): JsonObject {
  const [version, release, build, chef, own = {}] = row;
  const said: Facts = { ...table, ...own };
  const era = said.era ?? eraOf(chef);
  const isLinux = said.os === 'linux';
  const isFull = era === 'full';
  const platformVersion = said.platformVersion ?? version;
  const facts = compact({
    platform: said.platform ?? table.name,
    platform_family: said.family,
    platform_version: platformVersion,
    os: said.os,
    os_version: said.osVersion ?? release,
    init_package: (isLinux ? said.init : undefined) ?? undefined,
    root_group: said.rootGroup === undefined ? 'root' : (said.rootGroup ?? undefined),
    current_user: 'fauxhai',
    domain: 'local',
    fqdn: 'fauxhai.local',
    hostname: 'Fauxhai',
    machinename: isFull ? 'Fauxhai' : undefined,
    ipaddress: ADDRESS,
    macaddress: MAC,
    uptime_seconds: UPTIME,
    idletime_seconds: isFull ? UPTIME : undefined,
    kernel: compact({
      name: said.kernelName ?? 'Linux',
      release,
      version: build,
      machine: said.machine ?? 'x86_64',
      processor: own.processor ?? (knowsProcessor(chef) ? said.processor : null) ?? undefined,
      os: (said.kernelOs === undefined ? 'GNU/Linux' : said.kernelOs) ?? undefined,
    }),
    lsb: isLinux ? lsbOf(table, own, platformVersion) : undefined,
    cpu: { real: 1, total: 1, cores: 1 },
    memory: { total: era === 'bare' ? '524288kB' : '1048576kB' },
    virtualization: era === 'bare' ? undefined : { systems: {} },
    chef_packages: compact({
      chef: chef === null ? undefined : { version: chef },
      ohai: { version: said.ohai ?? (OHAI_OF_CHEF[chef ?? ''] as string) },
    }),
    languages: {
      ruby: compact({
        version: said.ruby,
        bin_dir: '/usr/local/bin',
        ruby_bin: '/usr/local/bin/ruby',
        gems_dir: '/usr/local/gems',
        gem_bin: '/usr/local/bin/gem',
      }),
    },
    network: network(said.interface ?? 'eth0', isFull),
    deprecated: (said.deprecated ?? !isFull) ? true : undefined,
  });
  return said.facts ? overlay(facts, said.facts) : facts;
}

const ADDRESS = '10.0.0.2';
const MAC = '11:11:11:11:11:11';
const UPTIME = 2646450;

function eraOf(chef: string | null): Era {
  if (chef === null || !isOlder(chef, '13')) return 'full';
  return isOlder(chef, '11.12.8') ? 'bare' : 'plain';
}

/** Ohai tells the processor since Chef 12.8. */
function knowsProcessor(chef: string | null): boolean {
  return chef === null || !isOlder(chef, '12.8');
}

function isOlder(version: string, than: string): boolean {
  const [left, right] = [version, than].map((text) => text.split('.').map(Number)) as [number[], number[]];
  for (let index = 0; index < right.length; index += 1) {
    const difference = (left[index] ?? 0) - (right[index] as number);
    if (difference !== 0) return difference < 0;
  }
  return false;
}

function lsbOf(table: PlatformTable, own: Facts, release: string): Json | undefined {
  if (own.lsb !== undefined) return own.lsb === null ? undefined : { ...own.lsb };
  const { codename } = own;
  if (codename === undefined || !table.lsb) return {};
  const description = (table.lsb.description ?? '').replace('{release}', release).replace('{codename}', codename);
  return compact({ codename, description, id: table.lsb.id, release });
}

/** The interfaces: the one with the address, and (collected in full) the loopback. */
function network(name: string, isFull: boolean): JsonObject {
  const interfaces: Record<string, Json> =
    name === WINDOWS_INTERFACE
      ? {
          [name]: {
            addresses: { [ADDRESS]: inet(undefined, undefined), [MAC]: { family: 'lladdr' } },
            encapsulation: 'Ethernet',
            type: 'Ethernet 802.3',
          },
        }
      : {
          [name]: {
            addresses: isFull
              ? { [ADDRESS]: inet('Global', 'RFC1918 PRIVATE'), [MAC]: { family: 'lladdr' }, ...LINK_LOCAL }
              : { [ADDRESS]: inet('Global', undefined) },
            encapsulation: 'Ethernet',
            flags: ['BROADCAST', 'MULTICAST', 'UP', 'LOWER_UP'],
            mtu: '1500',
            type: name.replace(/\d+$/, ''),
            number: '0',
          },
          ...(isFull ? LOOPBACK : {}),
        };
  return { default_interface: name, default_gateway: '10.0.0.1', interfaces };
}

const WINDOWS_INTERFACE = '0xe';

function inet(scope: string | undefined, ipScope: string | undefined): JsonObject {
  return compact({
    broadcast: '10.0.0.255',
    family: 'inet',
    ip_scope: ipScope,
    netmask: '255.255.255.0',
    prefixlen: '24',
    scope,
  });
}

const LINK_LOCAL: JsonObject = {
  'fe80::11:1111:1111:1111': {
    family: 'inet6',
    ip_scope: 'LINK LOCAL UNICAST',
    prefixlen: '64',
    scope: 'Link',
    tags: [],
  },
};

const LOOPBACK: JsonObject = {
  lo: {
    addresses: {
      '127.0.0.1': { family: 'inet', ip_scope: 'LOOPBACK', netmask: '255.0.0.0', prefixlen: '8', scope: 'Node' },
      '::1': { family: 'inet6', ip_scope: 'LINK LOCAL LOOPBACK', prefixlen: '128', scope: 'Node', tags: [] },
    },
    encapsulation: 'Loopback',
    flags: ['LOOPBACK', 'UP', 'LOWER_UP'],
    mtu: '65536',
  },
};

/** Which Ohai a Chef release brought. */
const OHAI_OF_CHEF: Readonly<Record<string, string>> = {
  '10.12.0': '6.14.0',
  '11.4.4': '6.16.0',
  '11.8.0': '6.20.0',
  '11.8.2': '6.20.0',
  '11.10.0': '6.20.0',
  '11.10.2': '6.20.0',
  '11.10.4': '6.20.0',
  '11.12.4': '7.0.4',
  '11.12.8': '7.0.4',
  '11.14.6': '7.2.4',
  '11.16.4': '7.4.0',
  '11.18.6': '7.4.1',
  '12.0.3': '8.0.1',
  '12.2.1': '8.13.0',
  '12.3.0': '8.4.0',
  '12.4.1': '8.5.1',
  '12.5.1': '8.7.0',
  '12.6.0': '8.8.1',
  '12.8.1': '8.13.0',
  '12.9.38': '8.14.0',
  '12.10.24': '8.16.0',
  '12.11.18': '8.17.1',
  '12.12.15': '8.17.1',
  '12.13.30': '8.18.0',
  '12.13.37': '8.19.1',
  '12.15.19': '8.20.0',
  '12.19.36': '8.23.0',
  '13.0.118': '13.0.1',
  '13.1.31': '13.1.0',
  '13.2.20': '13.2.0',
  '13.4.19': '13.4.0',
  '13.5.3': '13.5.0',
  '13.6.0': '13.6.0',
  '13.6.4': '13.6.0',
  '14.0.202': '14.0.31',
  '14.2.0': '14.2.0',
  '14.3.37': '14.3.0',
  '14.5.33': '14.5.5',
  '14.10.9': '14.8.10',
  '15.8.23': '15.7.4',
  '16.0.257': '16.0.20',
  '16.3.45': '16.3.2',
  '16.6.14': '16.6.5',
  '16.7.47': '16.7.18',
  '16.7.61': '16.7.37',
  '17.6.18': '17.6.0',
  '17.7.29': '17.7.8',
  '17.9.18': '17.9.0',
  '17.9.26': '17.9.0',
  '17.10.3': '17.9.0',
  '18.1.0': '18.0.26',
  '18.3.0': '18.1.4',
  '18.7.10': '18.2.5',
  '18.8.46': '18.2.5',
};
