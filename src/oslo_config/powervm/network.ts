import type { OptionHistory } from '../option.ts';

/** The options that the agents of neutron-powervm, later networking-powervm, register with Neutron. */
export const networkOptions: readonly OptionHistory[] = [
  {
    name: 'polling_interval',
    type: 'IntOpt',
    describe: 'Seconds between agent polls for port changes.',
    periods: [
      {
        since: 'kilo-ga',
        until: 'spec-merge-2015-07-27',
        group: 'AGENT',
        default: 2,
        file: 'neutron_powervm/plugins/ibm/agent/powervm/agent_base.py',
      },
      {
        since: 'liberty',
        until: 'mitaka',
        group: 'AGENT',
        default: 2,
        file: 'networking_powervm/plugins/ibm/agent/powervm/agent_base.py',
      },
    ],
  },
  {
    name: 'heal_and_optimize_interval',
    type: 'IntOpt',
    describe: 'Seconds between full heal/optimise passes.',
    periods: [
      {
        since: 'kilo-ga',
        until: 'spec-merge-2015-07-27',
        group: 'AGENT',
        default: 300,
        file: 'neutron_powervm/plugins/ibm/agent/powervm/agent_base.py',
      },
      {
        since: 'liberty',
        until: 'liberty',
        group: 'AGENT',
        default: 300,
        file: 'networking_powervm/plugins/ibm/agent/powervm/agent_base.py',
      },
      {
        since: 'mitaka',
        until: 'train',
        group: 'AGENT',
        default: 1800,
        file: 'networking_powervm/plugins/ibm/agent/powervm/agent_base.py',
      },
    ],
  },
  {
    name: 'pvm_host_mtms',
    type: 'StrOpt',
    describe: 'Machine type, model and serial of the managed host (early HMC-style auth).',
    periods: [
      {
        since: 'kilo-ga',
        until: 'kilo-ga',
        group: 'AGENT',
        default: '',
        needed: 'effectively required at this ref',
        file: 'neutron_powervm/plugins/ibm/agent/powervm/agent_base.py',
      },
    ],
  },
  {
    name: 'pvm_server_ip',
    type: 'StrOpt',
    describe: 'Address of the PowerVM REST API (early auth).',
    periods: [
      {
        since: 'kilo-ga',
        until: 'kilo-ga',
        group: 'AGENT',
        default: 'localhost',
        file: 'neutron_powervm/plugins/ibm/agent/powervm/agent_base.py',
      },
    ],
  },
  {
    name: 'pvm_user_id',
    type: 'StrOpt',
    describe: 'REST API user (early auth).',
    periods: [
      {
        since: 'kilo-ga',
        until: 'kilo-ga',
        group: 'AGENT',
        default: '',
        needed: 'effectively required at this ref',
        file: 'neutron_powervm/plugins/ibm/agent/powervm/agent_base.py',
      },
    ],
  },
  {
    name: 'pvm_pass',
    type: 'StrOpt',
    describe: 'REST API password (early auth).',
    periods: [
      {
        since: 'kilo-ga',
        until: 'kilo-ga',
        group: 'AGENT',
        default: '',
        needed: 'effectively required at this ref',
        file: 'neutron_powervm/plugins/ibm/agent/powervm/agent_base.py',
      },
    ],
  },
  {
    name: 'bridge_mappings',
    type: 'StrOpt',
    describe:
      'Physical network to SEA map: physnet:sea:vios, comma separated; empty means the single SEA backs physnet "default".',
    periods: [
      {
        since: 'kilo-ga',
        until: 'spec-merge-2015-07-27',
        group: 'AGENT',
        default: '',
        file: 'neutron_powervm/plugins/ibm/agent/powervm/sea_agent.py',
      },
      {
        since: 'liberty',
        until: 'train',
        group: 'AGENT',
        default: '',
        file: 'networking_powervm/plugins/ibm/agent/powervm/sea_agent.py',
      },
    ],
  },
  {
    name: 'pvid_update_timeout',
    type: 'IntOpt',
    describe: 'Seconds to wait for the client NIC before giving up on its VLAN (replaced by pvid_update_loops).',
    renamedTo: 'pvid_update_loops',
    periods: [
      {
        since: 'spec-merge-2015-07-27',
        until: 'spec-merge-2015-07-27',
        group: 'AGENT',
        default: 300,
        file: 'neutron_powervm/plugins/ibm/agent/powervm/sea_agent.py',
      },
    ],
  },
  {
    name: 'exception_interval',
    type: 'IntOpt',
    describe: 'Pause in seconds after an unexpected agent error.',
    periods: [
      {
        since: 'liberty',
        until: 'train',
        group: 'AGENT',
        default: 5,
        file: 'networking_powervm/plugins/ibm/agent/powervm/agent_base.py',
      },
    ],
  },
  {
    name: 'pvid_update_loops',
    type: 'IntOpt',
    describe: 'One-second loops to wait for the client NIC before failing the port.',
    periods: [
      {
        since: 'liberty',
        until: 'mitaka',
        group: 'AGENT',
        default: 180,
        file: 'networking_powervm/plugins/ibm/agent/powervm/sea_agent.py',
      },
    ],
  },
  {
    name: 'automated_powervm_vlan_cleanup',
    type: 'BoolOpt',
    describe: 'Take unused VLANs off the SEA.',
    periods: [
      {
        since: 'liberty',
        until: 'train',
        group: 'AGENT',
        default: true,
        file: 'networking_powervm/plugins/ibm/agent/powervm/sea_agent.py',
      },
    ],
  },
  {
    name: 'vnic_required_vfs',
    type: 'IntOpt',
    describe: 'SR-IOV agent: logical ports behind each vNIC.',
    periods: [
      {
        since: 'newton',
        until: 'train',
        group: 'AGENT',
        default: 2,
        min: 1,
        file: 'networking_powervm/plugins/ibm/agent/powervm/sriov_agent.py',
      },
    ],
  },
  {
    name: 'vnic_vf_capacity',
    type: 'FloatOpt',
    describe: 'SR-IOV agent: minimum capacity per VF.',
    accepts: { min: 0, max: 1 },
    periods: [
      {
        since: 'newton',
        until: 'train',
        group: 'AGENT',
        default: null,
        file: 'networking_powervm/plugins/ibm/agent/powervm/sriov_agent.py',
      },
    ],
  },
];
