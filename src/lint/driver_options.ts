import { type OptionHistory, valueOf } from '../oslo_config/option.ts';
import { drivers } from '../oslo_config/powervm/drivers.ts';
import { releases } from '../oslo_config/powervm/releases.ts';

/** Sections of the PowerVM drivers, in small letters, with what was ever registered there. */
export type DriverSection = 'powervm' | 'agent';

const histories: Readonly<Record<DriverSection, readonly OptionHistory[]>> = {
  powervm: drivers.find(({ name }) => name === 'nova')?.options ?? [],
  agent: drivers.find(({ name }) => name === 'network')?.options ?? [],
};

/** Options that other services register under the same names elsewhere, or whose names are anybody's. */
const SHARED = /^(?:cluster_name|volume_use_multipath|iscsi_iface|rbd_user|swift_.*|vnc_.*|disk_driver|fabrics|volume_group_name|polling_interval|bridge_mappings|pvm_.*|nvram_store|network_attach_strategy|exception_interval)$/; // prettier-ignore

/** What Neutron's other agents register in [AGENT]. */
export const FOREIGN_AGENT: ReadonlySet<string> = new Set([
  'tunnel_types', 'l2_population', 'enable_distributed_routing', 'arp_responder', 'vxlan_udp_port', 'dont_fragment', 'drop_flows_on_start',
  'extensions', 'minimize_polling', 'ovsdb_monitor_respawn_interval', 'veth_mtu', 'root_helper', 'root_helper_daemon', 'report_interval',
  'log_agent_heartbeats', 'use_helper_for_ns_read', 'check_child_processes_interval', 'check_child_processes_action',
  'availability_zone', 'comment_iptables_rules', 'debug_iptables_rules', 'quitting_rpc_timeout', 'agent_type',
  'prevent_arp_spoofing', 'tunnel_csum', 'root_helper_timeout', 'kill_scripts_path', 'agent_down_time',
]); // prettier-ignore

/** The section of a name: case does not count. */
export function driverSection(name: string): DriverSection | undefined {
  const key = name.toLowerCase();
  return key === 'powervm' || key === 'agent' ? key : undefined;
}

/** The names of a section's options that the last releases know; `<name>` stands for any word. */
export function namesOf(section: DriverSection): readonly string[] {
  return histories[section].filter((option) => !isGone(option, section)).map(({ name }) => name);
}

/** An option by its name. */
export function optionOf(section: DriverSection, name: string): OptionHistory | undefined {
  return histories[section].find(({ name: known }) =>
    new RegExp(`^${known.replace(/<.*?>/g, '\\w+')}$`).test(name),
  );
}

/** Whether an option was renamed, or never stood in this section of a release that cookbooks are for. */
export function isGone({ renamedTo, periods }: OptionHistory, section: DriverSection): boolean {
  if (renamedTo !== undefined) return true;
  const oldest = releases.indexOf('spec-merge-2015-07-27');
  return !periods.some(
    ({ group, until }) => group.toLowerCase() === section && releases.indexOf(until as never) > oldest,
  );
}

/** The section where an option belongs, for names that no other service has. */
export function ownSection(name: string): 'powervm' | 'AGENT' | undefined {
  if (SHARED.test(name)) return undefined;
  const isOf = (section: DriverSection): boolean => {
    const option = optionOf(section, name);
    return option !== undefined && !isGone(option, section);
  };
  if (isOf('powervm')) return 'powervm';
  return isOf('agent') ? 'AGENT' : undefined;
}

/** What is wrong with a value, as the end of a sentence; undefined where nothing is. */
export function wrongValue(section: DriverSection, name: string, text: string): string | undefined {
  const option = optionOf(section, name);
  if (!option || text === '' || text.startsWith('$')) return undefined;
  const value = valueOf(option.type, text);
  const kind = { StrOpt: 'string', IntOpt: 'number', FloatOpt: 'number', BoolOpt: 'boolean' }[option.type];
  if (typeof value !== kind) return `expects ${WORDS[option.type]}, not "${text}"`;
  const bounds = [option.accepts ?? {}, ...option.periods.slice(-1)];
  for (const { choices, min, max } of bounds) {
    if (choices && !choices.includes(text.toLowerCase())) return `knows ${choices.join(', ')}, not "${text}"`;
    if (typeof value !== 'number') continue;
    if (min !== undefined && value < min) return `expects at least ${min}, not ${text}`;
    if (max !== undefined && value > max) return `expects at most ${max}, not ${text}`;
  }
  return option.refuses === text ? `refuses "${text}"` : undefined;
}

const WORDS = { StrOpt: 'a text', IntOpt: 'a whole number', FloatOpt: 'a number', BoolOpt: 'True or False' } as const;

/** Whether the driver has a default that an empty value would hide. */
export function hasDefault(section: DriverSection, name: string): boolean {
  const option = optionOf(section, name);
  const last = option?.periods.at(-1)?.default;
  return option !== undefined && last !== undefined && last !== null && last !== '';
}
