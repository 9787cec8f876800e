import { RArray } from '../../../ruby/value/array.ts';
import { RString } from '../../../ruby/value/string.ts';
import { RSymbol, symbol } from '../../../ruby/value/symbol.ts';
import { isInteger } from '../../../ruby/value/value.ts';
import { mapArray } from '../coercions.ts';
import type { Accepts, Coerce } from '../define_resource.ts';

/** windows_audit_policy: whether all are subcategories of the audit policy. */
export const areAuditSubcategories: Accepts = (_vm, value) => areAmong(value, AUDIT_SUBCATEGORIES);

/** windows_user_privilege: whether all are privileges. */
export const arePrivileges: Accepts = (_vm, value) => areAmong(value, PRIVILEGES);

/** windows_firewall_rule: profiles as sorted Symbols. */
export const firewallProfiles: Coerce = (vm, _resource, value) =>
  vm.send(
    mapArray(vm, vm.call(vm.main, 'Array', [value]), (item) => vm.send(vm.send(item, 'downcase'), 'to_sym')),
    'sort',
  );

/** windows_firewall_rule: whether all are profiles. */
export const areFirewallProfiles: Accepts = (_vm, value) =>
  value instanceof RArray && value.items.every((item) => item instanceof RSymbol && PROFILES.includes(item.name));

/** windows_font: a path with a drive gets slashes. */
export const fontSource: Coerce = (vm, _resource, value) => {
  const text = vm.toStr(value);
  return /^.:.*/m.test(text) ? vm.str(text.replaceAll('\\', '/').replaceAll('//', '/')) : value;
};

/** windows_service: a start type's number or name as a Symbol. */
export const startupType: Coerce = (_vm, _resource, value) => {
  if (isInteger(value)) return symbol(START_TYPES.get(Number(value)) ?? 'automatic');
  return value instanceof RString ? symbol(value.text) : value;
};

/** windows_update_settings: an option's number as its name. */
export const updateOption: Coerce = (_vm, _resource, value) => {
  const name = isInteger(value) ? UPDATE_OPTIONS.get(Number(value)) : undefined;
  return name === undefined ? value : symbol(name);
};

/** windows_workgroup: how the restart is called by the reboot resource. */
export const workgroupReboot: Coerce = (_vm, _resource, value) => {
  if (value === symbol('immediate')) return symbol('reboot_now');
  return value === symbol('delayed') ? symbol('request_reboot') : value;
};

/** windows_printer: whether a text is an IPv4 address. */
export const isIpv4Address: Accepts = (vm, value) => IPV4.test(vm.toStr(value));

function areAmong(value: unknown, known: readonly string[]): boolean {
  const items = value instanceof RArray ? value.items : [value];
  return items.every((item) => item instanceof RString && known.includes(item.text));
}

const IPV4 = /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)\.){3}(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)$/;
const PROFILES = ['public', 'private', 'domain', 'any', 'notapplicable'];
const START_TYPES = new Map([
  [2, 'automatic'],
  [3, 'manual'],
  [4, 'disabled'],
]);
const UPDATE_OPTIONS = new Map([
  [2, 'notify'],
  [3, 'download_and_notify'],
  [4, 'download_and_schedule'],
  [5, 'local_admin_decides'],
]);

const AUDIT_SUBCATEGORIES = [
  'Account Lockout',
  'Application Generated',
  'Application Group Management',
  'Audit Policy Change',
  'Authentication Policy Change',
  'Authorization Policy Change',
  'Central Policy Staging',
  'Certification Services',
  'Computer Account Management',
  'Credential Validation',
  'DPAPI Activity',
  'Detailed Directory Service Replication',
  'Detailed File Share',
  'Directory Service Access',
  'Directory Service Changes',
  'Directory Service Replication',
  'Distribution Group Management',
  'File Share',
  'File System',
  'Filtering Platform Connection',
  'Filtering Platform Packet Drop',
  'Filtering Platform Policy Change',
  'Group Membership',
  'Handle Manipulation',
  'IPsec Driver',
  'IPsec Extended Mode',
  'IPsec Main Mode',
  'IPsec Quick Mode',
  'Kerberos Authentication Service',
  'Kerberos Service Ticket Operations',
  'Kernel Object',
  'Logoff',
  'Logon',
  'MPSSVC Rule-Level Policy Change',
  'Network Policy Server',
  'Non Sensitive Privilege Use',
  'Other Account Logon Events',
  'Other Account Management Events',
  'Other Logon/Logoff Events',
  'Other Object Access Events',
  'Other Policy Change Events',
  'Other Privilege Use Events',
  'Other System Events',
  'Plug and Play Events',
  'Process Creation',
  'Process Termination',
  'RPC Events',
  'Registry',
  'Removable Storage',
  'SAM',
  'Security Group Management',
  'Security State Change',
  'Security System Extension',
  'Sensitive Privilege Use',
  'Special Logon',
  'System Integrity',
  'Token Right Adjusted Events',
  'User / Device Claims',
  'User Account Management',
];

const PRIVILEGES = [
  'SeAssignPrimaryTokenPrivilege',
  'SeAuditPrivilege',
  'SeBackupPrivilege',
  'SeBatchLogonRight',
  'SeChangeNotifyPrivilege',
  'SeCreateGlobalPrivilege',
  'SeCreatePagefilePrivilege',
  'SeCreatePermanentPrivilege',
  'SeCreateSymbolicLinkPrivilege',
  'SeCreateTokenPrivilege',
  'SeDebugPrivilege',
  'SeDelegateSessionUserImpersonatePrivilege',
  'SeDenyBatchLogonRight',
  'SeDenyInteractiveLogonRight',
  'SeDenyNetworkLogonRight',
  'SeDenyRemoteInteractiveLogonRight',
  'SeDenyServiceLogonRight',
  'SeEnableDelegationPrivilege',
  'SeImpersonatePrivilege',
  'SeIncreaseBasePriorityPrivilege',
  'SeIncreaseQuotaPrivilege',
  'SeIncreaseWorkingSetPrivilege',
  'SeInteractiveLogonRight',
  'SeLoadDriverPrivilege',
  'SeLockMemoryPrivilege',
  'SeMachineAccountPrivilege',
  'SeManageVolumePrivilege',
  'SeNetworkLogonRight',
  'SeProfileSingleProcessPrivilege',
  'SeRelabelPrivilege',
  'SeRemoteInteractiveLogonRight',
  'SeRemoteShutdownPrivilege',
  'SeRestorePrivilege',
  'SeSecurityPrivilege',
  'SeServiceLogonRight',
  'SeShutdownPrivilege',
  'SeSyncAgentPrivilege',
  'SeSystemEnvironmentPrivilege',
  'SeSystemProfilePrivilege',
  'SeSystemtimePrivilege',
  'SeTakeOwnershipPrivilege',
  'SeTcbPrivilege',
  'SeTimeZonePrivilege',
  'SeTrustedCredManAccessPrivilege',
  'SeUndockPrivilege',
];

/** What who gives another privilege is told. */
export const UNKNOWN_PRIVILEGE = `Privilege property restricted to the following values: [${PRIVILEGES.map((name) => `"${name}"`).join(', ')}]`;
