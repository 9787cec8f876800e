import type { Machine } from '../../../ruby/machine/machine.ts';
import { RHash } from '../../../ruby/value/hash.ts';
import { RString } from '../../../ruby/value/string.ts';
import { isInteger, type RValue } from '../../../ruby/value/value.ts';
import type { Accepts, Coerce } from '../define_resource.ts';
import { refuse } from './refuse.ts';

/** Whether a minute, hour or day of a crontab is in range. */
export function isWithin(low: number, high: number): Accepts {
  return (vm, value) => isNumeric(vm, value, low, high);
}

/** Whether a month of a crontab is valid. */
export const isMonth: Accepts = (vm, value) =>
  isNumber(value) || value instanceof RString
    ? (value instanceof RString && MONTHS.includes(value.text.toLowerCase())) || isNumeric(vm, value, 1, 12)
    : false;

/** Whether a weekday of a crontab is valid. */
export const isWeekday: Accepts = (vm, value) => {
  const text = vm.toS(value);
  const day = text.toLowerCase();
  return isNumeric(vm, vm.str(text), 0, 7) || DAYS.some((name) => day === name || day === name.slice(0, 3));
};

/** A weekday's name becomes its number. */
export const weekdayNumber: Coerce = (vm, _resource, value) => {
  const day = vm.toS(value).toLowerCase();
  const number = DAYS.findIndex((name) => day === name || day === name.slice(0, 3));
  return number === -1 ? value : vm.str(String(number));
};

/** The options of `timeout`: a Hash, or the duration alone. */
export const timeoutOptions: Coerce = (vm, _resource, value) => {
  if (isInteger(value) || value instanceof RString) {
    const options = new RHash();
    options.setText('duration', value);
    return options;
  }
  if (!(value instanceof RHash)) return null;
  const entries = [...value];
  const unknown = entries.filter(({ key }) => !(key instanceof RString && TIMEOUT_OPTIONS.includes(key.text)));
  if (unknown.length > 0)
    refuse(
      vm,
      `Key of option time_out must be equal to one of: "${TIMEOUT_OPTIONS.join('", "')}"!  ` +
        `You passed "${unknown.map(({ key }) => vm.toS(key)).join(', ')}".`,
    );
  if (!entries.every((entry) => isUnpadded(entry.value)))
    refuse(vm, 'Values of option time_out should be non-empty strings without any leading whitespace.');
  return value;
};

/** Chef 12: an Integer becomes a String; one that is too great fails. */
export function crontabField(high: number): Coerce {
  return (vm, _resource, value) => {
    const number = numberIn(vm, value);
    if (number !== undefined && number > high) vm.raise('RangeError', 'RangeError');
    return isInteger(value) ? vm.str(String(value)) : value;
  };
}

/** Chef 12: as `crontabField`, for weekdays, which may be Symbols. */
export const crontabWeekday: Coerce = (vm, _resource, value) => {
  const isSymbol = vm.className(value) === 'Symbol';
  const number = isSymbol ? undefined : numberIn(vm, value);
  const isWrong = isSymbol ? !DAYS.includes(vm.toS(value)) : number !== undefined && (number > 7 || number < 0);
  if (isWrong)
    vm.raise(
      'RangeError',
      `You provided '${vm.toS(value)}' as a weekday, acceptable values are ` +
        `${DAYS.map((day) => `:${day}`).join(', ')} and a string in crontab format`,
    );
  return isInteger(value) ? vm.str(String(value)) : value;
};

function numberIn(vm: Machine, value: RValue): number | undefined {
  if (isInteger(value)) return Number(value);
  if (!(value instanceof RString)) return 0;
  return vm.rescue<number | undefined>(
    () => Number(vm.call(vm.main, 'Integer', [value])),
    ['ArgumentError'],
    () => undefined,
  );
}

function isNumber(value: RValue): boolean {
  return isInteger(value) || (typeof value === 'object' && value !== null && value.tag === 'Float');
}

function isNumeric(vm: Machine, value: RValue, low: number, high: number): boolean {
  if (isNumber(value)) {
    const number = vm.toFloat(value);
    return number >= low && number <= high;
  }
  const text = vm.toStr(value);
  if (text === '*') return true;
  const parts = text.split(/[/,-]/);
  while (parts.length > 0 && parts.at(-1) === '') parts.pop();
  return parts.every((part) => {
    if (part === '*') return true;
    return /^\d+$/m.test(part) && Number.parseInt(part, 10) >= low && Number.parseInt(part, 10) <= high;
  });
}

/** Whether a value is text that does not begin with a blank. */
export function isUnpadded(value: RValue): boolean {
  return value instanceof RString && /^\S/.test(value.text);
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const TIMEOUT_OPTIONS = ['duration', 'preserve-status', 'foreground', 'kill-after', 'signal'];
