/** A change of what the drivers are called or read. */
export interface Move {
  readonly what: string;
  readonly driver: 'nova' | 'network' | 'nova-in-tree';
  readonly commits: readonly string[];
  readonly date: string;
}

/** What was added, removed, moved and renamed, in order of time. */
export const moves: readonly Move[] = [
  { driver: 'nova', date: '2015-05-01', commits: ['e7090a7'], what: 'enable_hdisk_removal was removed' },
  {
    driver: 'nova',
    date: '2015-05-04',
    commits: ['c3b5895'],
    what: 'pvm_server_ip, pvm_user_id, pvm_pass were removed',
  },
  { driver: 'nova', date: '2015-05-12', commits: ['2f99f2f'], what: 'pvm_host_mtms was removed' },
  {
    driver: 'nova',
    date: '2015-06-23',
    commits: ['cd972fc'],
    what: "Nova's VNC options are read from [vnc], not [DEFAULT]",
  },
  {
    driver: 'nova',
    date: '2015-06-29',
    commits: ['26f158a'],
    what: 'all options moved from [DEFAULT] and [npiv] to [powervm]',
  },
  {
    driver: 'nova',
    date: '2015-07-20',
    commits: ['7d96443'],
    what: 'fc_npiv_adapter_api, fc_vscsi_adapter_api were added',
  },
  {
    driver: 'network',
    date: '2015-08-28',
    commits: ['1e81c74'],
    what: 'pvid_update_loops took the place of pvid_update_timeout',
  },
  {
    driver: 'network',
    date: '2015-09-18',
    commits: ['e2e00a6'],
    what: 'neutron-powervm became networking-powervm: package, programs, entry points',
  },
  { driver: 'nova', date: '2015-10-08', commits: ['4ce1db1'], what: 'vscsi_vios_connections_required was added' },
  {
    driver: 'network',
    date: '2016',
    commits: ['0fcfc37'],
    what: 'pvid_update_loops was removed, and by Newton polling_interval',
  },
  {
    driver: 'nova',
    date: '2016-04-26',
    commits: ['fe9bec2'],
    what: 'compute_driver became powervm.driver.PowerVMDriver',
  },
  {
    driver: 'nova',
    date: '2016-06-17',
    commits: ['e62224c'],
    what: 'pvm_vswitch_for_ovs became pvm_vswitch_for_novalink_io',
  },
  {
    driver: 'nova',
    date: '2016-12-21',
    commits: ['eedae5b'],
    what: 'compute_driver became powervm_ext.driver.PowerVMDriver',
  },
  {
    driver: 'nova-in-tree',
    date: '2018-03',
    commits: ['8a67fcd1c2', '026c2a61d0'],
    what: 'Nova itself registers proc_units_factor, disk_driver, volume_group_name',
  },
];
