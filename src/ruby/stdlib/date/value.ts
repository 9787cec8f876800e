import type { RClass } from '../../value/class.ts';
import { RObject } from '../../value/object.ts';
import type { Machine } from '../../machine/machine.ts';
import { type Fraction, fraction, floorOf, minus, over, plus, times } from '../../core/rational/fraction.ts';
import { civilFromDays, daysFromCivil, type Civil } from '../../core/time/civil.ts';
import type { Moment } from '../../core/time/strftime.ts';

/** A Date or DateTime: a day, the time of that day, and the offset at which both are seen. */
export class RDate extends RObject {
  /** Days since 1970-01-01, as seen at the offset. */
  day = 0;
  /** Seconds of the day, from 0 up to 86400. */
  seconds: Fraction = fraction(0);
  /** Seconds east of UTC. */
  offset = 0;

  override get tag(): string {
    return 'Date';
  }

  set(day: number, seconds: Fraction = fraction(0), offset = 0): this {
    this.day = day;
    this.seconds = seconds;
    this.offset = offset;
    return this;
  }
}

/** The Julian day number of 1970-01-01. */
export const EPOCH_JD = 2440588;
/** The first day of the Gregorian calendar, 1582-10-15. */
const REFORM = 2299161 - EPOCH_JD;

export function makeDate(vm: Machine, day: number, klass: RClass = vm.classAt('Date')): RDate {
  return new RDate(klass).set(day);
}

/** Year, month and day: of the Julian calendar before the reform. */
export function civilOf(day: number): Civil {
  return day >= REFORM ? civilFromDays(day) : julianCivil(day);
}

function julianCivil(day: number): Civil {
  const shifted = day + EPOCH_JD + 32082;
  const cycles = Math.floor((4 * shifted + 3) / 1461);
  const rest = shifted - Math.floor((1461 * cycles) / 4);
  const month = Math.floor((5 * rest + 2) / 153);
  return {
    year: cycles - 4800 + Math.floor(month / 10),
    month: month + 3 - 12 * Math.floor(month / 10),
    day: rest - Math.floor((153 * month + 2) / 5) + 1,
  };
}

function julianDays(year: number, month: number, day: number): number {
  const early = Math.floor((14 - month) / 12);
  const years = year + 4800 - early;
  const months = month + 12 * early - 3;
  return day + Math.floor((153 * months + 2) / 5) + 365 * years + Math.floor(years / 4) - 32083 - EPOCH_JD;
}

/** The day of a date; undefined when there is none. Negative months and days count from the end. */
export function dayOfCivil(year: number, month: number, day: number): number | undefined {
  const realMonth = month < 0 ? month + 13 : month;
  if (realMonth < 1 || realMonth > 12 || day === 0) return undefined;
  if (day < 0) {
    const next = realMonth === 12 ? firstOf(year + 1, 1) : firstOf(year, realMonth + 1);
    const found = next + day;
    return civilOf(found).month === realMonth ? found : undefined;
  }
  for (const candidate of [daysFromCivil(year, realMonth, day), julianDays(year, realMonth, day)]) {
    const back = civilOf(candidate);
    if (back.year === year && back.month === realMonth && back.day === day) return candidate;
  }
  return undefined;
}

function firstOf(year: number, month: number): number {
  const gregorian = daysFromCivil(year, month, 1);
  return gregorian >= REFORM ? gregorian : julianDays(year, month, 1);
}

/** The first day of a year. */
export function firstOfYear(year: number): number {
  return firstOf(year, 1);
}

/** Months later, on the same day or the last that there is. */
export function monthsLater(day: number, months: number): number {
  const civil = civilOf(day);
  const total = civil.year * 12 + (civil.month - 1) + months;
  const year = Math.floor(total / 12);
  const month = total - year * 12 + 1;
  for (let wanted = civil.day; wanted > 0; wanted -= 1) {
    const found = dayOfCivil(year, month, wanted);
    if (found !== undefined) return found;
  }
  return day;
}

export function weekday(day: number): number {
  return (((day + 4) % 7) + 7) % 7;
}

/** The Monday of the first ISO week of a year. */
export function firstMonday(year: number): number {
  const fourth = firstOfYear(year) + 3;
  return fourth - ((weekday(fourth) + 6) % 7);
}

/** Year, week and weekday (1 to 7) of ISO 8601. */
export function commercialOf(day: number): { year: number; week: number; weekday: number } {
  let { year } = civilOf(day);
  if (day >= firstMonday(year + 1)) year += 1;
  else if (day < firstMonday(year)) year -= 1;
  return { year, week: Math.floor((day - firstMonday(year)) / 7) + 1, weekday: weekday(day) || 7 };
}

/** Days since 1970-01-01T00:00Z, exactly. */
export function instantOf(date: RDate): Fraction {
  return plus(fraction(date.day), over(minus(date.seconds, fraction(date.offset)), fraction(86400)));
}

/** A date from its instant, seen at an offset. */
export function fromInstant(instant: Fraction, offset: number, klass: RClass): RDate {
  const local = plus(instant, fraction(offset, 86400));
  const day = floorOf(local);
  return new RDate(klass).set(Number(day), times(minus(local, fraction(day)), fraction(86400)), offset);
}

export function momentOf(date: RDate): Moment {
  const { year, month, day } = civilOf(date.day);
  const second = floorOf(date.seconds);
  const ofDay = Number(second);
  const sign = date.offset < 0 ? '-' : '+';
  const size = Math.abs(date.offset);
  const zone = `${sign}${String(Math.floor(size / 3600)).padStart(2, '0')}:${String(Math.floor(size / 60) % 60).padStart(2, '0')}`;
  return {
    year,
    month,
    day,
    hour: Math.floor(ofDay / 3600),
    minute: Math.floor(ofDay / 60) % 60,
    second: ofDay % 60,
    subsecond: minus(date.seconds, fraction(second)),
    wday: weekday(date.day),
    yday: date.day - firstOfYear(year) + 1,
    offset: date.offset,
    isUtc: false,
    zone,
    epoch: BigInt(date.day) * 86400n + second - BigInt(date.offset),
  };
}
