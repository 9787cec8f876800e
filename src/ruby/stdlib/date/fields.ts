import { RHash } from '../../value/hash.ts';
import { RString } from '../../value/string.ts';
import { symbol } from '../../value/symbol.ts';
import { integer, type RValue } from '../../value/value.ts';
import type { Machine } from '../../machine/machine.ts';
import { type Fraction, floorOf, fraction, minus, times } from '../../core/rational/fraction.ts';
import { makeRational } from '../../core/rational/value.ts';
import { civilOf, dayOfCivil, firstMonday, firstOfYear, weekday } from './value.ts';

/** What a text tells of a date and time; in the order in which it was found. */
export interface DateFields {
  year?: number;
  mon?: number;
  mday?: number;
  yday?: number;
  wday?: number;
  cwyear?: number;
  cweek?: number;
  cwday?: number;
  wnum0?: number;
  wnum1?: number;
  hour?: number;
  min?: number;
  sec?: number;
  sec_fraction?: Fraction;
  seconds?: Fraction;
  zone?: string;
  offset?: number;
  leftover?: string;
}

/** The Hash that `Date._parse` and its like answer. */
export function fieldsHash(vm: Machine, fields: DateFields): RHash {
  const hash = new RHash();
  for (const [name, value] of Object.entries(fields) as [string, number | string | Fraction][]) {
    let made: RValue;
    if (typeof value === 'number') made = value;
    else if (typeof value === 'string') made = new RString(value);
    else made = name === 'seconds' && value.denominator === 1n ? integer(value.numerator) : makeRational(vm, value);
    hash.set(vm, symbol(name), made);
  }
  return hash;
}

/** The day that fields tell, what is missing taken from today or the start of the period; undefined when there is none. */
export function dayOfFields(fields: DateFields, today: number): number | undefined {
  if (fields.seconds) return Number(floorOf(times(fields.seconds, fraction(1, 86400))));
  if (fields.yday !== undefined && fields.mon === undefined)
    return ordinalDay(fields.year ?? civilOf(today).year, fields.yday);
  if (fields.year !== undefined || fields.mon !== undefined || fields.mday !== undefined) {
    if (fields.year !== undefined && fields.mon === undefined && fields.wnum1 !== undefined)
      return weekDay(fields.year, fields.wnum1, ((fields.wday ?? fields.cwday ?? 1) + 6) % 7, 1);
    if (fields.year !== undefined && fields.mon === undefined && fields.wnum0 !== undefined)
      return weekDay(fields.year, fields.wnum0, (fields.wday ?? fields.cwday ?? 0) % 7, 0);
    const now = civilOf(today);
    const year = fields.year ?? now.year;
    const mon = fields.mon ?? (fields.year === undefined ? now.month : 1);
    return dayOfCivil(year, mon, fields.mday ?? 1);
  }
  if (fields.cwyear !== undefined || fields.cweek !== undefined) {
    const weekDayNumber = fields.cwday ?? (fields.wday === undefined ? 1 : fields.wday || 7);
    return commercialDay(fields.cwyear ?? civilOf(today).year, fields.cweek ?? 1, weekDayNumber);
  }
  if (fields.cwday !== undefined) return today - ((weekday(today) + 6) % 7) + fields.cwday - 1;
  return fields.wday === undefined ? undefined : today - weekday(today) + fields.wday;
}

export function ordinalDay(year: number, yday: number): number | undefined {
  const length = firstOfYear(year + 1) - firstOfYear(year);
  const number = yday < 0 ? length + yday + 1 : yday;
  return number < 1 || number > length ? undefined : firstOfYear(year) + number - 1;
}

export function commercialDay(year: number, week: number, day: number): number | undefined {
  const weeks = (firstMonday(year + 1) - firstMonday(year)) / 7;
  const realWeek = week < 0 ? weeks + week + 1 : week;
  const realDay = day < 0 ? day + 8 : day;
  if (realWeek < 1 || realWeek > weeks || realDay < 1 || realDay > 7) return undefined;
  return firstMonday(year) + (realWeek - 1) * 7 + realDay - 1;
}

/** A day by the number of its week, weeks starting on Sunday (0) or Monday (1). */
function weekDay(year: number, week: number, day: number, start: 0 | 1): number {
  const first = firstOfYear(year) + 6;
  return first - ((((weekday(first) - start) % 7) + 7) % 7) - 7 + week * 7 + day;
}

/** Seconds of the day that fields tell; undefined for a time that does not exist. */
export function secondsOfFields(fields: DateFields): Fraction | undefined {
  if (fields.seconds) {
    const local = times(fields.seconds, fraction(1, 86400));
    return times(minus(local, fraction(floorOf(local))), fraction(86400));
  }
  const { hour = 0, min = 0, sec = 0 } = fields;
  if (hour > 24 || min > 59 || sec > 60 || (hour === 24 && (min > 0 || sec > 0))) return undefined;
  const whole = fraction(hour * 3600 + min * 60 + Math.min(sec, 59));
  const part = fields.sec_fraction ?? fraction(0);
  return fraction(whole.numerator * part.denominator + part.numerator, part.denominator);
}
