import { RArray } from '../value/array.ts';
import type { RClass } from '../value/class.ts';
import { RFloat } from '../value/float.ts';
import type { RProc } from '../value/proc.ts';
import { RString } from '../value/string.ts';
import { isInteger, type RValue } from '../value/value.ts';
import type { Machine } from '../machine/machine.ts';
import { type ClassDefinition, defineClass, installClass } from '../core/define_class.ts';
import { hashCode } from '../core/hash_code.ts';
import { type Fraction, floorOf, fraction, minus, orderOf, over, plus, times } from '../core/rational/fraction.ts';
import { coercionFailed } from '../core/numeric/coerce.ts';
import { exactOf, makeRational, simplest } from '../core/rational/value.ts';
import { DAYS, isLeapYear, MONTHS } from '../core/time/civil.ts';
import { strftime } from '../core/time/strftime.ts';
import { exactSeconds, makeTime, RTime } from '../core/time/value.ts';
import { commercialDay, type DateFields, dayOfFields, fieldsHash, ordinalDay, secondsOfFields } from './date/fields.ts';
import { parseDate } from './date/parse.ts';
import { strptime } from './date/strptime.ts';
import {
  civilOf,
  commercialOf,
  dayOfCivil,
  EPOCH_JD,
  fromInstant,
  instantOf,
  makeDate,
  momentOf,
  monthsLater,
  RDate,
  weekday,
} from './date/value.ts';
import { zoneOffset } from './date/zone.ts';

const INSTALLED = Symbol('date');

/** date: Date and DateTime. */
export function date(vm: Machine): void {
  if (vm.attachments.has(INSTALLED)) return;
  vm.attachments.set(INSTALLED, true);
  for (const definition of CLASSES) installClass(vm, definition);
}

const dateClass = defineClass<RDate>({
  name: 'Date',
  superclass: 'Object',
  includes: ['Comparable'],
  allocate: (_vm, klass) => new RDate(klass),

  methods: {
    '+(days)': (vm, self, days) => later(vm, self, numberOf(vm, days)),
    '-(other)': (vm, self, other) => {
      if (other instanceof RDate) return makeRational(vm, minus(instantOf(self), instantOf(other)));
      const days = numberOf(vm, other);
      return later(vm, self, fraction(-days.numerator, days.denominator));
    },
    '<<(months)': (vm, self, months) => inMonths(self, -countOf(vm, months)),
    '<=>(other)': (_vm, self, other) => compare(self, other),
    '==(other)': (_vm, self, other) => compare(self, other) === 0,
    '===(other)': (_vm, self, other) => (other instanceof RDate ? self.day === other.day : compare(self, other) === 0),
    '>>(months)': (vm, self, months) => inMonths(self, countOf(vm, months)),
    ajd: (vm, self) => makeRational(vm, plus(instantOf(self), fraction(2 * EPOCH_JD - 1, 2))),
    amjd: (vm, self) => makeRational(vm, plus(instantOf(self), fraction(EPOCH_JD - 2400001))),
    asctime: (vm, self) => format(vm, self, '%a %b %e %H:%M:%S %Y'),
    cwday: (_vm, self) => weekday(self.day) || 7,
    cweek: (_vm, self) => commercialOf(self.day).week,
    cwyear: (_vm, self) => commercialOf(self.day).year,
    day_fraction: (vm, self) => simplest(vm, over(self.seconds, fraction(86400))),
    'downto(least, &block)': (vm, self, least, block) =>
      stepDates(vm, self, least, fraction(-1), block, 'downto', [least]),
    'eql?(other)': (_vm, self, other) => other instanceof RDate && compare(self, other) === 0,
    'gregorian?': (_vm, self) => self.day + EPOCH_JD >= 2299161,
    hash: (_vm, self) => {
      const { numerator, denominator } = instantOf(self);
      return hashCode(`d${numerator}/${denominator}`);
    },
    httpdate: (vm, self) =>
      format(vm, fromInstant(instantOf(self), 0, vm.realClassOf(self)), '%a, %d %b %Y %H:%M:%S GMT'),
    inspect: (vm, self) => inspect(vm, self),
    iso8601: (vm, self) => format(vm, self, '%Y-%m-%d'),
    jd: (_vm, self) => self.day + EPOCH_JD,
    jisx0301: (vm, self) => japanese(vm, self),
    'julian?': (_vm, self) => self.day + EPOCH_JD < 2299161,
    ld: (_vm, self) => self.day + EPOCH_JD - 2299160,
    'leap?': (_vm, self) => {
      const { year } = civilOf(self.day);
      return self.day + EPOCH_JD >= 2299161 ? isLeapYear(year) : year % 4 === 0;
    },
    mday: (_vm, self) => civilOf(self.day).day,
    mjd: (_vm, self) => self.day + EPOCH_JD - 2400001,
    mon: (_vm, self) => civilOf(self.day).month,
    'next_day(count = 1)': (vm, self, count) => later(vm, self, numberOf(vm, count)),
    'next_month(count = 1)': (vm, self, count) => inMonths(self, countOf(vm, count)),
    'next_year(count = 1)': (vm, self, count) => inMonths(self, 12 * countOf(vm, count)),
    'prev_day(count = 1)': (vm, self, count) => vm.send(self, '-', count),
    'prev_month(count = 1)': (vm, self, count) => inMonths(self, -countOf(vm, count)),
    'prev_year(count = 1)': (vm, self, count) => inMonths(self, -12 * countOf(vm, count)),
    rfc2822: (vm, self) => format(vm, self, '%a, %-d %b %Y %T %z'),
    rfc3339: (vm, self) => format(vm, self, '%Y-%m-%dT%H:%M:%S%:z'),
    start: () => new RFloat(2299161),
    'step(limit, by = 1, &block)': (vm, self, limit, by, block) =>
      stepDates(vm, self, limit, numberOf(vm, by), block, 'step', [limit, by]),
    'strftime(format = "%F")': (vm, self, text) => format(vm, self, vm.toStr(text)),
    succ: (vm, self) => later(vm, self, fraction(1)),
    to_date: (vm, self) => (vm.realClassOf(self) === vm.classAt('DateTime') ? makeDate(vm, self.day) : self),
    to_datetime: (vm, self) => (isDateTime(vm, self) ? self : new RDate(vm.classAt('DateTime')).set(self.day)),
    to_s: (vm, self) => format(vm, self, '%Y-%m-%d'),
    to_time: (vm, self) =>
      makeTime(
        vm,
        times(instantOf(self), fraction(86400)),
        isDateTime(vm, self) ? (self.offset === 0 ? 0 : self.offset) : 'local',
      ),
    'upto(most, &block)': (vm, self, most, block) => stepDates(vm, self, most, fraction(1), block, 'upto', [most]),
    wday: (_vm, self) => weekday(self.day),
    yday: (_vm, self) => momentOf(self).yday,
    year: (_vm, self) => civilOf(self.day).year,
    ...Object.fromEntries(
      DAYS.map((name, index) => [`${name.toLowerCase()}?`, (_vm: Machine, self: RDate) => weekday(self.day) === index]),
    ),
  },

  privateMethods: {
    'initialize(year = -4712, month = 1, day = 1, start = nil)': (vm, self, year, month, day) => {
      const whole = integers(vm, { year: year as RValue, month: month as RValue, day: day as RValue });
      self.set(existing(vm, dayOfCivil(whole[0] as number, whole[1] as number, whole[2] as number)));
      return null;
    },
    'initialize_copy(other)': (_vm, self, other: RDate) => self.set(other.day, other.seconds, other.offset),
  },

  singletonMethods: {
    '_iso8601(text)': (vm, _self, text) => fieldsHash(vm, parseDate(vm.toStr(text))),
    '_parse(text, complete = true, **options)': (vm, _self, text, complete) =>
      fieldsHash(vm, parseDate(vm.toStr(text), complete !== false && complete !== null)),
    '_strptime(text, format = "%F")': (vm, _self, text, pattern) => {
      const fields = strptime(vm.toStr(text), vm.toStr(pattern));
      return fields ? fieldsHash(vm, fields) : null;
    },
    'commercial(year = -4712, week = 1, day = 1, start = nil)': (vm, self, year, week, day) =>
      new RDate(self).set(existing(vm, commercialDay(vm.toInt(year), vm.toInt(week), vm.toInt(day)))),
    'httpdate(text = "Mon, 01 Jan -4712 00:00:00 GMT", **options)': (vm, self, text) => parsed(vm, self, text),
    'iso8601(text = "-4712-01-01", **options)': (vm, self, text) =>
      parsed(vm, self, text, /^\s*[-+]?(?:\d{2,4}-?\d{2}-?\d{2}|\d{4}-?\d{3}|\d{4}-?w\d{2}-?\d)(?:t.*)?\s*$/i),
    'jd(number = 0, start = nil)': (vm, self, number) => new RDate(self).set(vm.toInt(number) - EPOCH_JD),
    'leap?(year)': (vm, _self, year) => isLeapYear(vm.toInt(year)),
    'ordinal(year = -4712, day = 1, start = nil)': (vm, self, year, day) =>
      new RDate(self).set(existing(vm, ordinalDay(vm.toInt(year), vm.toInt(day)))),
    'parse(text = "-4712-01-01", complete = true, start = nil, **options)': (vm, self, text) => parsed(vm, self, text),
    'rfc2822(text = "Mon, 1 Jan -4712 00:00:00 +0000", **options)': (vm, self, text) => parsed(vm, self, text),
    'rfc3339(text = "-4712-01-01T00:00:00+00:00", **options)': (vm, self, text) => parsed(vm, self, text),
    'strptime(text = "-4712-01-01", format = "%F", start = nil)': (vm, self, text, pattern) => {
      const fields = strptime(vm.toStr(text), vm.toStr(pattern));
      if (!fields) return invalidDate(vm);
      return fromFields(vm, self, fields);
    },
    'today(start = nil)': (vm, self) => new RDate(self).set(today(vm)),
    'valid_commercial?(year, week, day, start = nil)': (vm, _self, year, week, day) =>
      commercialDay(vm.toInt(year), vm.toInt(week), vm.toInt(day)) !== undefined,
    'valid_date?(year, month, day, start = nil)': (_vm, _self, year, month, day) =>
      typeof year === 'number' &&
      typeof month === 'number' &&
      typeof day === 'number' &&
      dayOfCivil(year, month, day) !== undefined,
    'valid_jd?(number, start = nil)': (_vm, _self, number) => isInteger(number),
    'valid_ordinal?(year, day, start = nil)': (vm, _self, year, day) =>
      ordinalDay(vm.toInt(year), vm.toInt(day)) !== undefined,
  },

  aliases: { ctime: 'asctime', day: 'mday', month: 'mon', next: 'succ', rfc822: 'rfc2822', xmlschema: 'iso8601' },
  singletonAliases: {
    'gregorian_leap?': 'leap?',
    rfc822: 'rfc2822',
    'valid_civil?': 'valid_date?',
    xmlschema: 'iso8601',
  },

  constants: {
    ABBR_DAYNAMES: () => names(DAYS.map((name) => name.slice(0, 3))),
    ABBR_MONTHNAMES: () => names([null, ...MONTHS.map((name) => name.slice(0, 3))]),
    DAYNAMES: () => names(DAYS),
    ENGLAND: () => 2361222,
    GREGORIAN: () => new RFloat(-Infinity),
    ITALY: () => 2299161,
    JULIAN: () => new RFloat(Infinity),
    MONTHNAMES: () => names([null, ...MONTHS]),
  },

  afterwards: (vm, klass) => {
    const singleton = vm.singletonClass(klass);
    singleton.methods.set('civil', vm.find(singleton, 'new'));
  },
});

const dateTime = defineClass<RDate>({
  name: 'DateTime',
  superclass: 'Date',

  methods: {
    hour: (_vm, self) => momentOf(self).hour,
    'iso8601(digits = 0)': (vm, self, digits) => {
      const places = vm.toInt(digits);
      return format(vm, self, `%Y-%m-%dT%H:%M:%S${places > 0 ? `.%${places}N` : ''}%:z`);
    },
    min: (_vm, self) => momentOf(self).minute,
    'new_offset(offset = 0)': (vm, self, offset) =>
      fromInstant(instantOf(self), offsetOf(vm, offset), vm.realClassOf(self)),
    offset: (vm, self) => makeRational(vm, fraction(self.offset, 86400)),
    sec: (_vm, self) => momentOf(self).second,
    sec_fraction: (vm, self) => makeRational(vm, momentOf(self).subsecond),
    'strftime(format = "%FT%T%:z")': (vm, self, text) => format(vm, self, vm.toStr(text)),
    to_s: (vm, self) => format(vm, self, '%Y-%m-%dT%H:%M:%S%:z'),
    zone: (_vm, self) => new RString(momentOf(self).zone),
  },

  privateMethods: {
    'initialize(year = -4712, month = 1, day = 1, hour = 0, minute = 0, second = 0, offset = 0, start = nil)': (
      vm,
      self,
      year,
      month,
      day,
      hour,
      minute,
      second,
      offset,
    ) => {
      const whole = integers(vm, { year, month, day, hour, minute } as Record<string, RValue>) as [
        number,
        number,
        number,
        number,
        number,
      ];
      const exact = exactOf(second as RValue) ?? vm.raise('TypeError', 'invalid second (not numeric)');
      const time = clock(vm, whole[3], whole[4], exact);
      self.set(existing(vm, dayOfCivil(whole[0], whole[1], whole[2])), time, offsetOf(vm, offset as RValue));
      return null;
    },
  },

  singletonMethods: {
    'now(start = nil)': (vm, self) =>
      fromInstant(fraction(BigInt(Math.round(vm.host.now() * 1000)), 86_400_000_000n), 0, self),
    'strptime(text = "-4712-01-01T00:00:00+00:00", format = "%FT%T%z", start = nil)': (vm, self, text, pattern) => {
      const fields = strptime(vm.toStr(text), vm.toStr(pattern));
      if (!fields) return invalidDate(vm);
      return fromFields(vm, self, fields);
    },
  },

  aliases: { minute: 'min', rfc3339: 'iso8601', second: 'sec', second_fraction: 'sec_fraction', xmlschema: 'iso8601' },
});

const timeConversions = defineClass<RTime>({
  name: 'Time',
  superclass: 'Object',

  methods: {
    to_date: (vm, self) => makeDate(vm, dateTimeOf(vm, self).day),
    to_datetime: (vm, self) => dateTimeOf(vm, self),
    to_time: (_vm, self) => self,
  },
});

// oxlint-disable-next-line no-explicit-any -- receivers differ
const CLASSES: readonly ClassDefinition<any>[] = [
  dateClass,
  { name: 'Date::Error', superclass: 'ArgumentError' },
  dateTime,
  timeConversions,
];

function names(list: readonly (string | null)[]): RArray {
  const array = new RArray(list.map((name) => (name === null ? null : new RString(name))));
  array.frozen = true;
  return array;
}

function invalidDate(vm: Machine): never {
  vm.raise('Date::Error', 'invalid date');
}

function existing(vm: Machine, day: number | undefined): number {
  return day ?? invalidDate(vm);
}

function integers(vm: Machine, fields: Record<string, RValue>): number[] {
  return Object.entries(fields).map(([name, value]) => {
    const exact = exactOf(value);
    if (!exact) vm.raise('TypeError', `invalid ${name} (not numeric)`);
    return Number(floorOf(exact));
  });
}

function clock(vm: Machine, hour: number, minute: number, second: Fraction): Fraction {
  const h = hour < 0 ? hour + 24 : hour;
  const m = minute < 0 ? minute + 60 : minute;
  const s = second.numerator < 0n ? plus(second, fraction(60)) : second;
  const isOver = h === 24 && (m > 0 || s.numerator > 0n);
  if (h < 0 || h > 24 || m < 0 || m > 59 || orderOf(s, fraction(60)) >= 0 || s.numerator < 0n || isOver)
    invalidDate(vm);
  return plus(fraction(h * 3600 + m * 60), s);
}

function offsetOf(vm: Machine, value: RValue): number {
  if (value instanceof RString) return zoneOffset(value.text) ?? 0;
  const exact = exactOf(value) ?? vm.raise('TypeError', 'invalid offset');
  return Number(floorOf(times(exact, fraction(86400))));
}

function isDateTime(vm: Machine, self: RDate): boolean {
  return vm.isA(self, vm.classAt('DateTime'));
}

function numberOf(vm: Machine, value: RValue): Fraction {
  return exactOf(value) ?? vm.raise('TypeError', 'expected numeric');
}

function countOf(vm: Machine, value: RValue): number {
  const exact = exactOf(value);
  return exact ? Number(floorOf(exact)) : coercionFailed(vm, 0, value);
}

function later(_vm: Machine, self: RDate, days: Fraction): RDate {
  const made = new RDate(self.klass);
  if (days.denominator === 1n) return made.set(self.day + Number(days.numerator), self.seconds, self.offset);
  const total = plus(plus(fraction(self.day), over(self.seconds, fraction(86400))), days);
  const day = floorOf(total);
  return made.set(Number(day), times(minus(total, fraction(day)), fraction(86400)), self.offset);
}

function inMonths(self: RDate, months: number): RDate {
  return new RDate(self.klass).set(monthsLater(self.day, months), self.seconds, self.offset);
}

function compare(self: RDate, other: RValue): number | null {
  if (other instanceof RDate) return orderOf(instantOf(self), instantOf(other));
  const exact = exactOf(other);
  return exact ? orderOf(plus(instantOf(self), fraction(2 * EPOCH_JD - 1, 2)), exact) : null;
}

function format(vm: Machine, self: RDate, text: string): RString {
  return new RString(strftime(momentOf(self), text, true) ?? vm.raise('ArgumentError', `invalid format: ${text}`));
}

function inspect(vm: Machine, self: RDate): RString {
  const instant = instantOf(self);
  const day = floorOf(instant);
  const seconds = times(minus(instant, fraction(day)), fraction(86400));
  const whole = floorOf(seconds);
  const nanos = times(minus(seconds, fraction(whole)), fraction(1_000_000_000));
  const part = nanos.denominator === 1n ? String(nanos.numerator) : `(${nanos.numerator}/${nanos.denominator})`;
  const sign = self.offset < 0 ? '-' : '+';
  const where = `((${day + BigInt(EPOCH_JD)}j,${whole}s,${part}n),${sign}${Math.abs(self.offset)}s,2299161j)`;
  return new RString(`#<${vm.className(self)}: ${vm.toS(self)} ${where}>`);
}

const ERAS = [
  ['R', 2458605, 2018],
  ['H', 2447535, 1988],
  ['S', 2424875, 1925],
  ['T', 2419614, 1911],
  ['M', 2405160, 1867],
] as const;

function japanese(vm: Machine, self: RDate): RString {
  const era = ERAS.find(([, start]) => self.day + EPOCH_JD >= start);
  if (!era) return format(vm, self, '%Y-%m-%d');
  const year = civilOf(self.day).year - era[2];
  return new RString(`${era[0]}${String(year).padStart(2, '0')}${format(vm, self, '.%m.%d').text}`);
}

function stepDates(
  vm: Machine,
  self: RDate,
  limit: RValue,
  by: Fraction,
  block: RProc | null,
  method: string,
  args: RValue[],
): RValue {
  if (!block) return vm.enumFor(self, method, args);
  if (by.numerator === 0n) vm.raise('ArgumentError', "step can't be 0");
  for (let at = self; ; at = later(vm, at, by)) {
    const order = vm.compare(at, limit);
    if (by.numerator > 0n ? order > 0 : order < 0) return self;
    vm.step();
    vm.yield(block, at);
  }
}

function today(vm: Machine): number {
  return Math.floor(vm.host.now() / 86_400_000);
}

function parsed(vm: Machine, klass: RClass, text: RValue, pattern?: RegExp): RValue {
  const given = vm.toStr(text);
  if (given.length > 128) vm.raise('ArgumentError', `string length (${given.length}) exceeds the limit 128`);
  if (pattern && !pattern.test(given)) return invalidDate(vm);
  return fromFields(vm, klass, parseDate(given));
}

function fromFields(vm: Machine, klass: RClass, fields: DateFields): RValue {
  const isTime = vm.ancestors(klass).includes(vm.classAt('DateTime'));
  const hasOnlyTime =
    fields.hour !== undefined &&
    Object.keys(fields).every((name) => ['hour', 'min', 'sec', 'sec_fraction', 'zone', 'offset'].includes(name));
  const day = existing(vm, hasOnlyTime && isTime ? today(vm) : dayOfFields(fields, today(vm)));
  if (!isTime) return new RDate(klass).set(day);
  const seconds = secondsOfFields(fields) ?? invalidDate(vm);
  return new RDate(klass).set(day, seconds, fields.offset ?? 0);
}

function dateTimeOf(vm: Machine, time: RTime): RDate {
  return fromInstant(over(exactSeconds(vm, time), fraction(86400)), time.offset, vm.classAt('DateTime'));
}
