import { RArray } from '../../../ruby/value/array.ts';
import { RHash } from '../../../ruby/value/hash.ts';
import { RString } from '../../../ruby/value/string.ts';
import { isInteger } from '../../../ruby/value/value.ts';
import type { Coerce } from '../define_resource.ts';
import { mapArray } from '../coercions.ts';
import { refuse } from './refuse.ts';

/** One Hash of times, or an array of several. */
export const calendarInterval: Coerce = (vm, _resource, value) => {
  const items = value instanceof RArray ? value.items : [value];
  for (const item of items)
    if (!(item instanceof RHash)) refuse(vm, 'start_calendar_interval must be a single hash or an array of hashes!');
  for (const item of items) {
    const entries = [...(item as RHash)];
    const unknown = entries.filter(({ key }) => !(key instanceof RString && KEYS.includes(key.text)));
    if (unknown.length > 0)
      refuse(
        vm,
        `The following key(s): ${unknown.map(({ key }) => vm.toS(key)).join(', ')} are invalid for ` +
          `start_calendar_interval, must be one of: ${KEYS.join(', ')}`,
      );
    const wrong = entries.filter((entry) => !isInteger(entry.value));
    if (wrong.length > 0)
      refuse(
        vm,
        `Invalid value(s) (${wrong.map((entry) => vm.toS(entry.value)).join(', ')}) for start_calendar_interval item.  ` +
          'Values must be integers!',
      );
  }
  return items.length === 1 && items[0] !== undefined ? items[0] : new RArray([...items]);
};

/** "daemon" or "agent". */
export const launchdType: Coerce = (vm, _resource, value) => {
  const type = value === false ? 'daemon' : vm.toStr(vm.send(value, 'downcase'));
  if (!['daemon', 'agent'].includes(type)) refuse(vm, 'type must be daemon or agent');
  return vm.str(type);
};

/** Each as a String. */
export const programArguments: Coerce = (vm, _resource, value) => mapArray(vm, value, (item) => vm.str(vm.toS(item)));

const KEYS = ['Minute', 'Hour', 'Day', 'Weekday', 'Month'];
