/** Where a driver's source was. */
export interface DriverSource {
  /** Its first repository. */
  readonly stackforge: string;
  /** Its later one. */
  readonly openstack: string;
  /** When it moved. */
  readonly since: string;
  /** Names of its Python distribution, the first one first. */
  readonly distributions: readonly string[];
  /** A commit that Kilo can load. */
  readonly kilo: string | undefined;
}

/** Where the drivers' sources were; Liberty is the branch stable/liberty, later the tag liberty-eol, of each. */
export const sources: Readonly<Record<'nova' | 'network' | 'telemetry', DriverSource>> = {
  nova: {
    stackforge: 'https://github.com/stackforge/nova-powervm',
    openstack: 'https://git.openstack.org/openstack/nova-powervm',
    since: '2015-10-17',
    distributions: ['nova-powervm'],
    kilo: '3e88aaa8b7158f4a7123f9c78a461449b235292e',
  },
  network: {
    stackforge: 'https://github.com/stackforge/neutron-powervm',
    openstack: 'https://git.openstack.org/openstack/networking-powervm',
    since: '2015-09-18',
    distributions: ['neutron-powervm', 'networking-powervm'],
    kilo: 'da0a9635182b2c2e31cf86fb0e1dca8b72658962',
  },
  telemetry: {
    stackforge: 'https://github.com/stackforge/ceilometer-powervm',
    openstack: 'https://git.openstack.org/openstack/ceilometer-powervm',
    since: '2015-10-17',
    distributions: ['ceilometer-powervm'],
    kilo: undefined,
  },
};

/** The library under the drivers, which none of them required before Ocata: it has to be installed besides. */
export const pypowervm = {
  early: 'https://github.com/pypowervm/pypowervm',
  later: 'https://github.com/powervm/pypowervm',
  libertyBranch: 'release/1.0.0',
} as const;
