import { RArray } from '../../../ruby/value/array.ts';
import { arrayOfTexts } from '../../../ruby/value/hash.ts';
import { RString } from '../../../ruby/value/string.ts';
import type { Coerce, Lazy } from '../define_resource.ts';
import { mapArray, splitAtCommas } from '../coercions.ts';
import { nodeAttribute, nodeText } from '../lazy_defaults.ts';

/** sysctl: an array is joined with blanks, all else becomes a String. */
export const sysctlValue: Coerce = (vm, _resource, value) =>
  value instanceof RArray ? vm.send(value, 'join', vm.str(' ')) : vm.str(vm.toS(value));

/** sudo: a file name without dots and tildes. */
export const sudoFilename: Coerce = (vm, _resource, value) => vm.str(vm.toStr(value).replace(/[.~]/g, '__'));

/** sudo: groups, each with a leading percent sign. */
export const sudoGroups: Coerce = (vm, _resource, value) =>
  mapArray(vm, value instanceof RArray ? value : arrayOfTexts(splitAtCommas(vm.toStr(value))), (group) => {
    const name = vm.toStr(group);
    return name.startsWith('%') ? group : vm.str(`%${name}`);
  });

/** sudo: where the configuration lies. */
export const sudoPrefix: Lazy = (vm, resource) =>
  vm.str(SUDO_PREFIXES.get(nodeText(vm, resource, 'platform_family')) ?? '/etc');

/** user_ulimit: a file name that ends with .conf. */
export const confFilename: Coerce = (vm, _resource, value) => {
  const name = vm.toStr(value);
  return name.endsWith('.conf') ? value : vm.str(`${name}.conf`);
};

/** user_ulimit: the file of a user, or of all. */
export const ulimitFilename: Lazy = (vm, resource) => {
  const user = vm.toS(vm.call(resource, 'username', []));
  return vm.str(user === '*' ? '00_all_limits.conf' : `${user}_limits.conf`);
};

/** selinux_boolean: "on" or "off". */
export const selinuxBoolean: Coerce = (vm, _resource, value) => {
  const text = vm.toS(value);
  const isText = value instanceof RString;
  if (value === true || value === 1 || (isText && ['on', 'true', '1'].includes(text))) return vm.str('on');
  if (value === false || value === 0 || (isText && ['off', 'false', '0'].includes(text))) return vm.str('off');
  return vm.raise('ArgumentError', `selinux_bool: Invalid selinux boolean value ${text}`);
};

/** selinux_install: what is needed on the node's platform. */
export const selinuxPackages: Lazy = (vm, resource) => {
  const family = nodeText(vm, resource, 'platform_family');
  if (FEDORA_DERIVED.includes(family)) return arrayOfTexts(SELINUX_FEDORA.split(' '));
  if (family !== 'debian') return null;
  const isBionic =
    nodeText(vm, resource, 'platform') === 'ubuntu' && nodeText(vm, resource, 'platform_version') === '18.04';
  return arrayOfTexts((isBionic ? SELINUX_BIONIC : SELINUX_DEBIAN).split(' '));
};

/** selinux_state: the platform's policy. */
export const selinuxPolicy: Lazy = (vm, resource) => {
  const family = nodeText(vm, resource, 'platform_family');
  if (FEDORA_DERIVED.includes(family)) return vm.str('targeted');
  return family === 'debian' ? vm.str('default') : null;
};

/** chef_client_cron: where the client logs. */
export const clientLogDirectory: Lazy = (vm, resource) =>
  vm.str(vm.toS(nodeAttribute(vm, resource, 'platform')) === 'mac_os_x' ? '/Library/Logs/Chef' : '/var/log/chef');

const SELINUX_FEDORA =
  'make policycoreutils selinux-policy selinux-policy-targeted selinux-policy-devel libselinux-utils setools-console';
const SELINUX_DEBIAN = 'make policycoreutils selinux-basics selinux-policy-default selinux-policy-dev auditd setools';
const SELINUX_BIONIC =
  'make policycoreutils selinux selinux-basics selinux-policy-default selinux-policy-dev auditd setools';
const FEDORA_DERIVED = ['rhel', 'fedora', 'amazon'];
const SUDO_PREFIXES = new Map([
  ['smartos', '/opt/local/etc'],
  ['mac_os_x', '/private/etc'],
  ['freebsd', '/usr/local/etc'],
]);
