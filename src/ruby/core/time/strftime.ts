import { type Fraction, truncationOf, fraction, times } from '../rational/fraction.ts';
import { DAYS, isoWeek, MONTHS } from './civil.ts';

/** What a format can tell of a point in time. */
export interface Moment {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** The part of the second, from 0 up to 1. */
  readonly subsecond: Fraction;
  readonly wday: number;
  readonly yday: number;
  /** Seconds east of UTC. */
  readonly offset: number;
  readonly isUtc: boolean;
  readonly zone: string;
  /** Whole seconds since 1970. */
  readonly epoch: bigint;
}

interface Directive {
  readonly flags: string;
  readonly width: number;
  readonly colons: number;
}

const WITH_E = 'cCxXyY';
const WITH_O = 'deHkIlmMSuUVwWy';

/** Formats by `strftime`; `isDate` adds what only Date#strftime knows. undefined when the format ends within a directive. */
export function strftime(moment: Moment, format: string, isDate = false): string | undefined {
  let made = '';
  const pattern = /%([-^#_0]*)(\d*)(:*)([EO]?)([a-zA-Z%+]?)/y;
  let at = 0;
  while (at < format.length) {
    const percent = format.indexOf('%', at);
    if (percent === -1) return made + format.slice(at);
    made += format.slice(at, percent);
    pattern.lastIndex = percent;
    const [text, flags, width, colons, modifier, conversion] = pattern.exec(format) as unknown as string[] as [
      string,
      string,
      string,
      string,
      string,
      string,
    ];
    at = percent + text.length;
    if (conversion === '' && at >= format.length && !isDate) return undefined;
    const isAllowed =
      (modifier === '' || (modifier === 'E' ? WITH_E : WITH_O).includes(conversion)) &&
      (colons === '' || (conversion === 'z' && colons.length <= 3));
    const directive = { flags, width: width === '' ? -1 : Number(width), colons: colons.length };
    made += (isAllowed && conversion !== '' ? convert(moment, conversion, directive, isDate) : undefined) ?? text;
  }
  return made;
}

function convert(moment: Moment, conversion: string, directive: Directive, isDate: boolean): string | undefined {
  const digits = (value: number | bigint, length: number, pad = '0'): string => number(value, length, pad, directive);
  const words = (value: string, swapped = value.toUpperCase()): string => padded(value, swapped, directive);
  const whole = (format: string): string => {
    const made = strftime(moment, format, isDate) as string;
    return padded(made, made.toUpperCase(), directive);
  };
  const { year, month, day, hour, wday, yday } = moment;
  switch (conversion) {
    case 'Y':
      return digits(year, year >= 0 ? 4 : 5);
    case 'C':
      return digits(Math.floor(year / 100), 2);
    case 'y':
      return digits(((year % 100) + 100) % 100, 2);
    case 'm':
      return digits(month, 2);
    case 'B':
      return words(MONTHS[month - 1] as string);
    case 'b':
    case 'h':
      return words((MONTHS[month - 1] as string).slice(0, 3));
    case 'd':
      return digits(day, 2);
    case 'e':
      return digits(day, 2, ' ');
    case 'j':
      return digits(yday, 3);
    case 'H':
      return digits(hour, 2);
    case 'k':
      return digits(hour, 2, ' ');
    case 'I':
      return digits(hour % 12 || 12, 2);
    case 'l':
      return digits(hour % 12 || 12, 2, ' ');
    case 'P':
      return words(hour < 12 ? 'am' : 'pm');
    case 'p':
      return words(hour < 12 ? 'AM' : 'PM', hour < 12 ? 'am' : 'pm');
    case 'M':
      return digits(moment.minute, 2);
    case 'S':
      return digits(moment.second, 2);
    case 'L':
      return decimals(moment.subsecond, directive.width > 0 ? directive.width : 3);
    case 'N':
      return decimals(moment.subsecond, directive.width > 0 ? directive.width : 9);
    case 'z':
      return offset(moment, directive);
    case 'Z':
      return words(moment.zone, moment.zone.toLowerCase());
    case 'A':
      return words(DAYS[wday] as string);
    case 'a':
      return words((DAYS[wday] as string).slice(0, 3));
    case 'u':
      return digits(wday || 7, 1);
    case 'w':
      return digits(wday, 1);
    case 'G': {
      const isoYear = isoWeek(year, yday, wday).year;
      return digits(isoYear, isoYear >= 0 ? 4 : 5);
    }
    case 'g':
      return digits(((isoWeek(year, yday, wday).year % 100) + 100) % 100, 2);
    case 'V':
      return digits(isoWeek(year, yday, wday).week, 2);
    case 'U':
      return digits(Math.floor((yday - 1 + 7 - wday) / 7), 2);
    case 'W':
      return digits(Math.floor((yday - 1 + 7 - ((wday + 6) % 7)) / 7), 2);
    case 's':
      return digits(moment.epoch, 1);
    case 'Q':
      return isDate
        ? digits(moment.epoch * 1000n + truncationOf(times(moment.subsecond, fraction(1000))), 1)
        : undefined;
    case 'n':
      return words('\n');
    case 't':
      return words('\t');
    case '%':
      return words('%');
    case 'c':
      return whole('%a %b %e %H:%M:%S %Y');
    case 'D':
    case 'x':
      return whole('%m/%d/%y');
    case 'F':
      return whole('%Y-%m-%d');
    case 'v':
      return whole('%e-%^b-%4Y');
    case 'X':
    case 'T':
      return whole('%H:%M:%S');
    case 'r':
      return whole('%I:%M:%S %p');
    case 'R':
      return whole('%H:%M');
    case '+':
      return isDate ? whole('%a %b %e %H:%M:%S %Z %Y') : undefined;
    default:
      return undefined;
  }
}

function number(value: number | bigint, length: number, pad: string, { flags, width }: Directive): string {
  let filler = pad;
  for (const flag of flags) {
    if (flag === '_') filler = ' ';
    else if (flag === '0') filler = '0';
  }
  const size = flags.includes('-') ? 1 : width > 0 ? width : length;
  const digits = String(value < 0 ? -value : value);
  if (value >= 0) return digits.padStart(size, filler);
  return filler === '0' ? `-${digits.padStart(size - 1, '0')}` : `-${digits}`.padStart(size, ' ');
}

function padded(value: string, swapped: string, { flags, width }: Directive): string {
  let made = value;
  if (flags.includes('#')) made = swapped;
  if (flags.includes('^')) made = made.toUpperCase();
  if (flags.includes('-')) return made;
  return made.padStart(width, flags.includes('0') ? '0' : ' ');
}

function decimals(value: Fraction, count: number): string {
  return String(truncationOf(times(value, fraction(10n ** BigInt(count))))).padStart(count, '0');
}

function offset(moment: Moment, { flags, width, colons }: Directive): string {
  let rest = Math.abs(moment.offset);
  const isNegative = moment.offset < 0 || (moment.isUtc && flags.includes('-'));
  const tail = colons === 0 ? 3 : colons === 1 ? 4 : colons === 2 ? 7 : rest % 3600 === 0 ? 1 : rest % 60 === 0 ? 4 : 7;
  const size = width <= tail + 2 ? 2 : width - tail;
  const hours = String(Math.floor(rest / 3600));
  const sign = isNegative ? '-' : '+';
  let made = flags.includes('_') ? `${sign}${hours}`.padStart(size + 1, ' ') : `${sign}${hours.padStart(size, '0')}`;
  rest %= 3600;
  if (colons === 3 && rest === 0) return made;
  made += `${colons >= 1 ? ':' : ''}${String(Math.floor(rest / 60)).padStart(2, '0')}`;
  rest %= 60;
  if (colons < 2 || (colons === 3 && rest === 0)) return made;
  return `${made}:${String(rest).padStart(2, '0')}`;
}
