import { RString } from '../value/string.ts';
import type { RClass } from '../value/class.ts';
import type { RProc } from '../value/proc.ts';
import type { RValue } from '../value/value.ts';
import type { Machine } from '../machine/machine.ts';
import { defineClass, installClass } from '../core/define_class.ts';
import { type Fraction, fraction, minus, plus } from '../core/rational/fraction.ts';
import { daysFromCivil, daysInMonth } from '../core/time/civil.ts';
import { strftime } from '../core/time/strftime.ts';
import { exactSeconds, makeTime, RTime, type Zone } from '../core/time/value.ts';
import { date as installDate } from './date.ts';
import { dayOfFields, type DateFields } from './date/fields.ts';
import { parseDate } from './date/parse.ts';
import { strptime } from './date/strptime.ts';
import { zoneOffset } from './date/zone.ts';

/** time: what `require 'time'` adds to Time. */
export function time(vm: Machine): void {
  installDate(vm);
  installClass(vm, DEFINITION);
}

const DEFINITION = defineClass<RTime>({
  name: 'Time',
  superclass: 'Object',

  methods: {
    httpdate: (vm, self) => format(vm, makeTime(vm, exactSeconds(vm, self), 'utc'), '%a, %d %b %Y %T GMT'),
    rfc2822: (vm, self) => format(vm, self, self.zone === 'utc' ? '%a, %d %b %Y %T -0000' : '%a, %d %b %Y %T %z'),
    'xmlschema(digits = 0)': (vm, self, digits) => {
      const places = vm.toInt(digits);
      return format(vm, self, `%FT%T${places > 0 ? `.%${places}N` : ''}${self.zone === 'utc' ? 'Z' : '%:z'}`);
    },
  },

  singletonMethods: {
    'httpdate(text)': (vm, self, text) => httpdate(vm, self, text),
    'parse(text, now = absent, &block)': (vm, self, text, now, block) => parse(vm, self, text, now, block),
    'rfc2822(text)': (vm, self, text) => rfc2822(vm, self, text),
    'strptime(text, format, now = absent, &block)': (vm, self, text, pattern, now, block) =>
      parseBy(vm, self, text, pattern, now, block),
    'xmlschema(text)': (vm, self, text) => xmlschema(vm, self, text),
    'zone_offset(zone, year = absent)': (vm, _self, zone) => zoneOffset(vm.toStr(zone)) ?? null,
  },

  aliases: { iso8601: 'xmlschema', rfc822: 'rfc2822' },
  singletonAliases: { iso8601: 'xmlschema', rfc822: 'rfc2822' },
});

function format(vm: Machine, self: RTime, text: string): RString {
  return new RString(strftime(self.moment(vm), text) as string);
}

/** How a zone in a text is seen: UTC by its names, an offset where it is known, else the local zone. */
function zoneSeen(zone: string | undefined, offset: number | undefined): Zone {
  if (zone !== undefined && /^(?:-00:00|-0000|-00|UTC|Z|UT)$/i.test(zone)) return 'utc';
  return offset === undefined || offset === 0 ? 'local' : offset;
}

function at(vm: Machine, klass: RClass, days: number, fields: DateFields, offset: number, zone: Zone): RValue {
  const { hour = 0, min = 0, sec = 0, sec_fraction: part = fraction(0) } = fields;
  if (hour > 24 || (hour === 24 && (min > 0 || sec > 0)) || min > 59 || sec > 60)
    vm.raise('ArgumentError', 'argument out of range');
  const whole = BigInt(days) * 86400n + BigInt(hour * 3600 + min * 60 + sec - offset);
  return makeTime(vm, plus(fraction(whole), part), zone, klass);
}

function withYear(vm: Machine, fields: DateFields, block: RProc | null): DateFields {
  return block && fields.year !== undefined ? { ...fields, year: vm.toInt(vm.yield(block, fields.year)) } : fields;
}

function parse(vm: Machine, klass: RClass, text: RValue, now: RValue | undefined, block: RProc | null): RValue {
  const fields = withYear(vm, parseDate(vm.toStr(text), !block), block);
  return fromFields(vm, klass, text, fields, now);
}

function fromFields(vm: Machine, klass: RClass, text: RValue, fields: DateFields, now: RValue | undefined): RValue {
  const known = [
    fields.year,
    fields.yday,
    fields.mon,
    fields.mday,
    fields.hour,
    fields.min,
    fields.sec,
    fields.sec_fraction,
  ];
  if (known.every((value) => value === undefined))
    vm.raise('ArgumentError', `no time information in ${vm.inspect(text)}`);
  const offset = fields.zone === undefined ? undefined : (fields.offset ?? zoneOffset(fields.zone));
  const full = fillFromNow(vm, fields, now, offset);
  const year = full.year ?? 1970;
  if (full.yday !== undefined && full.mon === undefined) {
    if (full.yday < 1 || full.yday > 366) vm.raise('ArgumentError', `yday ${full.yday} out of range`);
    return at(vm, klass, daysFromCivil(year, 1, 1) + full.yday - 1, full, offset ?? 0, zoneSeen(full.zone, offset));
  }
  const month = full.mon ?? 1;
  const day = full.mday ?? 1;
  if (month < 1 || month > 12 || day < 1 || day > 31)
    vm.raise('ArgumentError', month < 1 || month > 12 ? 'mon out of range' : 'argument out of range');
  if (offset !== undefined && offset !== 0 && day > daysInMonth(year, month))
    vm.raise('ArgumentError', 'argument out of range');
  return at(vm, klass, daysFromCivil(year, month, 1) + day - 1, full, offset ?? 0, zoneSeen(full.zone, offset));
}

/** What is missing above the first part that is known comes from now; null stands for no now at all. */
function fillFromNow(vm: Machine, fields: DateFields, now: RValue | undefined, offset: number | undefined): DateFields {
  if (now === null || fields.year !== undefined) return fields;
  const given = now instanceof RTime ? exactSeconds(vm, now) : fraction(BigInt(Math.floor(vm.host.now())), 1000n);
  const moment = makeTime(vm, given, offset ?? 'local').moment(vm);
  const full: DateFields = { ...fields, year: moment.year };
  if (fields.yday !== undefined || fields.mon !== undefined) return full;
  full.mon = moment.month;
  if (fields.mday !== undefined) return full;
  full.mday = moment.day;
  if (fields.hour !== undefined) return full;
  full.hour = moment.hour;
  if (fields.min !== undefined) return full;
  full.min = moment.minute;
  return full;
}

function parseBy(
  vm: Machine,
  klass: RClass,
  text: RValue,
  pattern: RValue,
  now: RValue | undefined,
  block: RProc | null,
): RValue {
  const fields = strptime(vm.toStr(text), vm.toStr(pattern));
  if (!fields) vm.raise('ArgumentError', `invalid date or strptime format - \`${vm.toS(text)}' \`${vm.toS(pattern)}'`);
  if (fields.seconds) {
    const exact: Fraction = fields.sec_fraction
      ? fields.seconds.numerator < 0n
        ? minus(fields.seconds, fields.sec_fraction)
        : plus(fields.seconds, fields.sec_fraction)
      : fields.seconds;
    return makeTime(vm, exact, zoneSeen(fields.zone, fields.offset), klass);
  }
  const full = withYear(vm, fields, block);
  const hasWeek =
    full.cwyear !== undefined ||
    full.cweek !== undefined ||
    full.cwday !== undefined ||
    full.wnum0 !== undefined ||
    full.wnum1 !== undefined;
  if (hasWeek && full.mday === undefined && full.yday === undefined) {
    const day = dayOfFields(full, Math.floor(vm.host.now() / 86_400_000));
    if (day === undefined) vm.raise('Date::Error', 'invalid date');
    return at(vm, klass, day, {}, 0, 'local');
  }
  return fromFields(vm, klass, text, full, now);
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = '(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)';

function fromParts(
  vm: Machine,
  klass: RClass,
  parts: readonly number[],
  offset: number,
  zone: Zone,
  part: Fraction = fraction(0),
): RValue {
  const [year, mon, day, hour, min, sec] = parts as [number, number, number, number, number, number];
  if (mon < 1 || mon > 12 || day < 1 || day > 31)
    vm.raise('ArgumentError', mon < 1 || mon > 12 ? 'mon out of range' : 'argument out of range');
  return at(vm, klass, daysFromCivil(year, mon, 1) + day - 1, { hour, min, sec, sec_fraction: part }, offset, zone);
}

function rfc2822(vm: Machine, klass: RClass, text: RValue): RValue {
  const pattern = new RegExp(
    `^\\s*(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\\s*,\\s*)?(\\d{1,2})\\s+${MONTH}\\s+(\\d{2,})\\s+(\\d{2})\\s*:\\s*(\\d{2})(?:\\s*:\\s*(\\d\\d))?\\s+([+-]\\d{4}|UT|GMT|EST|EDT|CST|CDT|MST|MDT|PST|PDT|[A-IK-Z])`,
    'i',
  );
  const match = pattern.exec(vm.toStr(text));
  if (!match) vm.raise('ArgumentError', `not RFC 2822 compliant date: ${vm.inspect(text)}`);
  const [, day, month, year, hour, minute, second = '0', zone] = match as unknown as string[];
  const full = (year as string).length <= 3 ? Number(year) + (Number(year) < 50 ? 2000 : 1900) : Number(year);
  const offset = zoneOffset(zone as string) ?? 0;
  const parts = [
    full,
    MONTHS.indexOf((month as string).toLowerCase()) + 1,
    Number(day),
    Number(hour),
    Number(minute),
    Number(second),
  ];
  return fromParts(vm, klass, parts, offset, zoneSeen(zone, offset));
}

function httpdate(vm: Machine, klass: RClass, text: RValue): RValue {
  const given = vm.toStr(text);
  const common = new RegExp(
    `^\\s*(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), (\\d{2}) ${MONTH} (\\d{4}) (\\d{2}):(\\d{2}):(\\d{2}) GMT\\s*$`,
    'i',
  ).exec(given);
  const dashed = new RegExp(
    `^\\s*(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, (\\d\\d)-${MONTH}-(\\d\\d) (\\d\\d):(\\d\\d):(\\d\\d) GMT\\s*$`,
    'i',
  ).exec(given);
  const found = common ?? dashed;
  if (found) {
    const [, day, month, year, hour, minute, second] = found as unknown as string[];
    const full = common ? Number(year) : Number(year) + (Number(year) < 50 ? 2000 : 1900);
    const parts = [
      full,
      MONTHS.indexOf((month as string).toLowerCase()) + 1,
      Number(day),
      Number(hour),
      Number(minute),
      Number(second),
    ];
    return fromParts(vm, klass, parts, 0, 'utc');
  }
  const ctime = new RegExp(
    `^\\s*(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) ${MONTH} (\\d\\d| \\d) (\\d\\d):(\\d\\d):(\\d\\d) (\\d{4})\\s*$`,
    'i',
  ).exec(given);
  if (!ctime) vm.raise('ArgumentError', `not RFC 2616 compliant date: ${vm.inspect(text)}`);
  const [, month, day, hour, minute, second, year] = ctime as unknown as string[];
  const parts = [
    Number(year),
    MONTHS.indexOf((month as string).toLowerCase()) + 1,
    Number(day),
    Number(hour),
    Number(minute),
    Number(second),
  ];
  return fromParts(vm, klass, parts, 0, 'utc');
}

function xmlschema(vm: Machine, klass: RClass, text: RValue): RValue {
  const match = /^\s*(-?\d+)-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(\.\d+)?(Z|[+-]\d\d(?::?\d\d)?)?\s*$/i.exec(
    vm.toStr(text),
  );
  if (!match) vm.raise('ArgumentError', `invalid xmlschema format: ${vm.inspect(text)}`);
  const decimals = match[7]?.slice(1);
  const part = decimals === undefined ? fraction(0) : fraction(BigInt(decimals), 10n ** BigInt(decimals.length));
  const zone = match[8];
  const offset = zone === undefined ? undefined : (zoneOffset(zone) ?? 0);
  return fromParts(vm, klass, match.slice(1, 7).map(Number), offset ?? 0, zoneSeen(zone, offset), part);
}
