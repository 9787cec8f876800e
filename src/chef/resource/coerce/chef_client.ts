import { RHash } from '../../../ruby/value/hash.ts';
import { RSymbol, symbol } from '../../../ruby/value/symbol.ts';
import type { Machine } from '../../../ruby/machine/machine.ts';
import type { RValue } from '../../../ruby/value/value.ts';
import type { Accepts, Coerce, Lazy, Plain } from '../define_resource.ts';

/** chef_client_config: the directories' owners and modes unless told otherwise. */
export const DIRECTORY_SPECS: Plain = {
  ':config': { ':mode': '0750', ':inherits': symbol('auto') },
  ':client_d': { ':mode': '0750', ':inherits': symbol('auto') },
  ':logs': { ':mode': '0755', ':inherits': symbol('auto') },
  ':cache': { ':mode': '0750', ':inherits': symbol('auto') },
  ':backups': { ':mode': '0750', ':inherits': symbol('auto') },
};

/** chef_client_config: what is given for a directory, over what it has by default. */
export const directorySpecs: Coerce = (vm, _resource, value) => {
  const merged = new RHash();
  for (const [name, mode] of DIRECTORY_MODES) {
    const spec = new RHash();
    spec.set(vm, symbol('mode'), vm.str(mode));
    spec.set(vm, symbol('inherits'), symbol('auto'));
    merged.set(vm, symbol(name), spec);
  }
  for (const entry of vm.toHash(value)) {
    const under = merged.get(vm, entry.key);
    const over = entry.value;
    const isMerge = under instanceof RHash && over instanceof RHash;
    merged.set(vm, entry.key, isMerge ? vm.send(under, 'merge', over) : over);
  }
  return merged;
};

/** Whether all directories are known ones. */
export const areDirectories: Accepts = (_vm, value) =>
  haveKeys(
    value,
    DIRECTORY_MODES.map(([name]) => name),
  );

/** Whether each directory has known settings only. */
export const areDirectorySettings: Accepts = (_vm, value) =>
  value instanceof RHash && [...value].every((entry) => haveKeys(entry.value, SETTINGS));

/** Whether a log location that is a Symbol names a system log. */
export const isLogLocation: Accepts = (_vm, value) =>
  !(value instanceof RSymbol) || value.name === 'win_evt' || value.name === 'syslog';

/** chef_client_scheduled_task: every half hour, or every one of a longer time. */
export const frequencyModifier: Lazy = (vm, resource) =>
  vm.toS(vm.call(resource, 'frequency', [])) === 'minute' ? 30 : 1;

/** Whether a number is in a range; -Infinity and Infinity for no bound. */
export function isBetween(low: number, high: number): Accepts {
  return (vm, value) => isInRange(vm, value, low, high);
}

function isInRange(vm: Machine, value: RValue, low: number, high: number): boolean {
  const number = vm.toFloat(value);
  return number >= low && number <= high;
}

function haveKeys(value: RValue, names: readonly string[]): boolean {
  return value instanceof RHash && [...value].every(({ key }) => key instanceof RSymbol && names.includes(key.name));
}

const DIRECTORY_MODES = [
  ['config', '0750'],
  ['client_d', '0750'],
  ['logs', '0755'],
  ['cache', '0750'],
  ['backups', '0750'],
] as const;
const SETTINGS = ['owner', 'group', 'mode', 'rights', 'inherits'];
