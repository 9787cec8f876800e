import { fraction, over } from '../../core/rational/fraction.ts';
import { DAYS, MONTHS } from '../../core/time/civil.ts';
import type { DateFields } from './fields.ts';
import { zoneOffset } from './zone.ts';

interface Reading {
  readonly fields: DateFields;
  century: number | undefined;
  /** 12 for a time after noon. */
  afternoon: number | undefined;
  shortYear: number | undefined;
}

/** Reads a text by a format; undefined when it does not fit. What follows is `leftover`. */
export function strptime(text: string, format: string): DateFields | undefined {
  const reading: Reading = { fields: {}, century: undefined, afternoon: undefined, shortYear: undefined };
  const end = read(text, 0, format, reading);
  if (end === undefined) return undefined;
  const { fields } = reading;
  if (end < text.length) fields.leftover = text.slice(end);
  if (reading.afternoon !== undefined && fields.hour !== undefined)
    fields.hour = (fields.hour % 12) + reading.afternoon;
  if (reading.shortYear !== undefined) {
    const century = reading.century ?? (reading.shortYear >= 69 ? 19 : 20);
    fields.year = century * 100 + reading.shortYear;
  }
  return fields;
}

const COMPOSED: Record<string, string> = {
  c: '%a %b %e %H:%M:%S %Y', D: '%m/%d/%y', x: '%m/%d/%y', F: '%Y-%m-%d', v: '%e-%b-%Y', X: '%H:%M:%S', T: '%H:%M:%S',
  R: '%H:%M', r: '%I:%M:%S %p', '+': '%a %b %e %H:%M:%S %Z %Y',
}; // prettier-ignore

function read(text: string, start: number, format: string, reading: Reading): number | undefined {
  let at: number | undefined = start;
  for (let index = 0; index < format.length && at !== undefined; index += 1) {
    const character = format[index] as string;
    if (/\s/.test(character)) {
      while (at < text.length && /\s/.test(text[at] as string)) at += 1;
    } else if (character === '%' && index + 1 < format.length) {
      const directive = /^%[EO]?(:{0,3})([a-zA-Z%+])/.exec(format.slice(index));
      if (!directive) {
        at = text[at] === '%' ? at + 1 : undefined;
        continue;
      }
      index += directive[0].length - 1;
      const conversion = directive[2] as string;
      const nextIsDigit = /^(?:\d|%[EO]?[CDdeFGgHIjkLlMmNQRrSsTUuVvWwXxYy])/.test(format.slice(index + 1));
      const composed = COMPOSED[conversion];
      at =
        composed === undefined
          ? convert(text, at, conversion, reading, nextIsDigit)
          : read(text, at, composed, reading);
    } else at = text[at] === character ? at + 1 : undefined;
  }
  return at;
}

function convert(
  text: string,
  at: number,
  conversion: string,
  reading: Reading,
  nextIsDigit: boolean,
): number | undefined {
  const { fields } = reading;
  const take = (pattern: RegExp, use: (match: RegExpExecArray) => boolean | void): number | undefined => {
    const match = new RegExp(pattern.source, `${pattern.flags}y`);
    match.lastIndex = at;
    const found = match.exec(text);
    return found && use(found) !== false ? at + found[0].length : undefined;
  };
  const number = (
    digits: number,
    least: number,
    most: number,
    put: (value: number) => void,
    blank = false,
  ): number | undefined =>
    take(new RegExp(`${blank ? ' ?' : ''}\\d{1,${digits}}`), ([found]) => {
      const value = Number(found);
      if (value < least || value > most) return false;
      put(value);
      return true;
    });
  const name = (names: readonly string[], put: (index: number) => void): number | undefined =>
    take(new RegExp(names.map((each) => `${each}|${each.slice(0, 3)}`).join('|'), 'i'), ([found]) =>
      put(names.findIndex((each) => each.slice(0, 3).toLowerCase() === (found as string).slice(0, 3).toLowerCase())),
    );
  switch (conversion) {
    case 'A':
    case 'a': return name(DAYS, (index) => (fields.wday = index)); // prettier-ignore
    case 'B':
    case 'b':
    case 'h': return name(MONTHS, (index) => (fields.mon = index + 1)); // prettier-ignore
    case 'C': return take(nextIsDigit ? /[-+]?\d{1,2}/ : /[-+]?\d+/, ([found]) => void (reading.century = Number(found))); // prettier-ignore
    case 'd':
    case 'e': return number(2, 1, 31, (value) => (fields.mday = value), true); // prettier-ignore
    case 'G': return take(nextIsDigit ? /[-+]?\d{1,4}/ : /[-+]?\d+/, ([found]) => void (fields.cwyear = Number(found))); // prettier-ignore
    case 'H':
    case 'k': return number(2, 0, 24, (value) => (fields.hour = value), true); // prettier-ignore
    case 'I':
    case 'l': return number(2, 1, 12, (value) => (fields.hour = value), true); // prettier-ignore
    case 'j': return number(3, 1, 366, (value) => (fields.yday = value)); // prettier-ignore
    case 'L':
    case 'N': {
      // prettier-ignore
      const digits = conversion === 'L' ? 3 : 9;
      return take(nextIsDigit ? new RegExp(`[-+]?\\d{1,${digits}}`) : /[-+]?\d+/, ([found]) => {
        const size = (found as string).replace(/^[-+]/, '');
        fields.sec_fraction = fraction(BigInt(found as string), 10n ** BigInt(size.length));
      });
    }
    case 'M': return number(2, 0, 59, (value) => (fields.min = value)); // prettier-ignore
    case 'm': return number(2, 1, 12, (value) => (fields.mon = value)); // prettier-ignore
    case 'n':
    case 't': return take(/\s*/, () => true); // prettier-ignore
    case 'P':
    case 'p': return take(/([ap])(?:m\b|\.m\.)/i, ([, half]) => void (reading.afternoon = half?.toLowerCase() === 'p' ? 12 : 0)); // prettier-ignore
    case 'Q': return take(/-?\d+/, ([found]) => void (fields.seconds = over(fraction(BigInt(found as string)), fraction(1000)))); // prettier-ignore
    case 'S': return number(2, 0, 60, (value) => (fields.sec = value)); // prettier-ignore
    case 's': return take(/-?\d+/, ([found]) => void (fields.seconds = fraction(BigInt(found as string)))); // prettier-ignore
    case 'U': return number(2, 0, 53, (value) => (fields.wnum0 = value)); // prettier-ignore
    case 'u': return number(1, 1, 7, (value) => (fields.cwday = value)); // prettier-ignore
    case 'V': return number(2, 1, 53, (value) => (fields.cweek = value)); // prettier-ignore
    case 'W': return number(2, 0, 53, (value) => (fields.wnum1 = value)); // prettier-ignore
    case 'w': return number(1, 0, 6, (value) => (fields.wday = value)); // prettier-ignore
    case 'Y': return take(nextIsDigit ? /[-+]?\d{1,4}/ : /[-+]?\d+/, ([found]) => void (fields.year = Number(found))); // prettier-ignore
    case 'y': return number(2, 0, 99, (value) => (reading.shortYear = value)); // prettier-ignore
    case 'Z':
    case 'z': // prettier-ignore
      return take(
        /(?:gmt|utc?)?[-+]\d+(?:[,.:]\d+(?::\d+)?)?|[a-z.\s]+(?:standard|daylight)\s+time\b|[a-z]+(?:\s+dst)?\b/i,
        ([zone]) => {
          fields.zone = zone as string;
          const offset = zoneOffset(zone as string);
          if (offset !== undefined) fields.offset = offset;
        },
      );
    case '%': return text[at] === '%' ? at + 1 : undefined; // prettier-ignore
    default: return text.startsWith(`%${conversion}`, at) ? at + 2 : undefined; // prettier-ignore
  }
}
