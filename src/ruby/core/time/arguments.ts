import { RFloat } from '../../value/float.ts';
import { RString } from '../../value/string.ts';
import { isInteger, type RValue } from '../../value/value.ts';
import type { Machine } from '../../machine/machine.ts';
import { type Fraction, floorOf, fraction, plus } from '../rational/fraction.ts';
import { exactOf, RRational } from '../rational/value.ts';
import { refuse } from '../refuse.ts';
import { daysFromCivil, MONTHS } from './civil.ts';
import type { Zone } from './value.ts';

/** A number of seconds, exactly. */
export function exactNumber(vm: Machine, value: RValue): Fraction {
  if (value instanceof RFloat && !Number.isFinite(value.value)) vm.raise('FloatDomainError', vm.inspect(value));
  const exact = exactOf(value);
  if (exact) return exact;
  if (value !== null && typeof value === 'object' && !(value instanceof RString)) {
    if (vm.respondTo(value, 'to_r')) {
      const made = vm.send(value, 'to_r');
      if (made instanceof RRational || isInteger(made)) return exactOf(made) as Fraction;
    } else if (vm.respondTo(value, 'to_int')) return fraction(vm.toInteger(value));
  }
  return vm.raise('TypeError', `can't convert ${vm.className(value)} into an exact number`);
}

/** The zone that `in:` or a last argument names. */
export function zoneOf(vm: Machine, value: RValue): Zone {
  if (value instanceof RString) return zoneFromText(value.text) ?? invalidZone(vm, value.text);
  if (value !== null && (isInteger(value) || value instanceof RFloat || value instanceof RRational)) {
    const exact = exactNumber(vm, value);
    const seconds = Number(floorOf(exact));
    if (seconds <= -86400 || seconds >= 86400) vm.raise('ArgumentError', 'utc_offset out of range');
    return seconds;
  }
  return refuse(vm, `a time zone object (${vm.className(value)})`);
}

function invalidZone(vm: Machine, text: string): never {
  vm.raise('ArgumentError', `"+HH:MM", "-HH:MM", "UTC" or "A".."I","K".."Z" expected for utc_offset: ${text}`);
}

function zoneFromText(text: string): Zone | undefined {
  if (text === 'UTC' || text === 'Z' || text === '-00:00') return 'utc';
  if (/^[A-IK-Y]$/.test(text)) {
    const code = text.charCodeAt(0);
    const hours = code <= 0x49 ? code - 0x40 : code <= 0x4d ? code - 0x41 : -(code - 0x4d);
    return hours * 3600;
  }
  const match = /^([+-])(\d\d)(?::?(\d\d)(?::?(\d\d))?)?$/.exec(text);
  if (!match) return undefined;
  const [, sign, hours, minutes = '0', seconds = '0'] = match;
  if (Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59) return undefined;
  const size = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  return sign === '-' ? -size : size;
}

/** Seconds since 1970 of calendar fields, given as `Time.new` takes them. */
export function secondsOf(vm: Machine, fields: readonly (RValue | undefined)[], offset: number): Fraction {
  const [yearField, monthField, dayField, hourField, minuteField, secondField] = fields;
  const year = field(vm, yearField ?? null, null);
  const month = monthOf(vm, monthField);
  const day = within(vm, field(vm, dayField, 1), 1, 31, 'argument');
  const hour = within(vm, field(vm, hourField, 0), 0, 24, monthField === undefined ? 'argument' : 'hour');
  const minute = within(vm, field(vm, minuteField, 0), 0, 59, 'min');
  const second = secondOf(vm, secondField);
  const whole = Number(floorOf(second));
  if (whole < 0 || whole > 60) vm.raise('ArgumentError', 'sec out of range');
  if (hour === 24 && (minute > 0 || whole > 0)) vm.raise('ArgumentError', 'hour out of range');
  const days = daysFromCivil(year, month, 1) + day - 1;
  const base = BigInt(days) * 86400n + BigInt(hour * 3600 + minute * 60 - offset);
  return plus(fraction(base), second);
}

function field(vm: Machine, value: RValue | undefined, fallback: number | null): number {
  if ((value === undefined || value === null) && fallback !== null) return fallback;
  if (value instanceof RString) return integerText(vm, value.text);
  if (value === undefined || value === null) vm.raise('TypeError', 'no implicit conversion of nil into Integer');
  return vm.toInt(value);
}

function integerText(vm: Machine, text: string): number {
  if (!/^\s*[+-]?\d+(_\d+)*\s*$/.test(text))
    vm.raise('ArgumentError', `invalid value for Integer(): ${vm.inspect(new RString(text))}`);
  return Number(text.replaceAll('_', ''));
}

function monthOf(vm: Machine, value: RValue | undefined): number {
  if (value instanceof RString) {
    const found = MONTHS.findIndex((name) => name.slice(0, 3).toLowerCase() === value.text.toLowerCase());
    if (found >= 0) return found + 1;
  }
  return within(vm, field(vm, value, 1), 1, 12, value instanceof RString ? 'argument' : 'mon');
}

function within(vm: Machine, value: number, least: number, most: number, name: string): number {
  if (value < least || value > most) vm.raise('ArgumentError', `${name} out of range`);
  return value;
}

function secondOf(vm: Machine, value: RValue | undefined): Fraction {
  if (value === undefined || value === null) return fraction(0);
  if (value instanceof RString) {
    const match = /^(\d+)(?:\.(\d+))?$/.exec(value.text);
    if (!match) return fraction(integerText(vm, value.text));
    const decimals = match[2] ?? '';
    return fraction(BigInt(`${match[1]}${decimals}`), 10n ** BigInt(decimals.length));
  }
  return exactNumber(vm, value);
}
