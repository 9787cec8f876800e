import { fraction } from '../../core/rational/fraction.ts';
import type { DateFields } from './fields.ts';
import { zoneOffset } from './zone.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const MONTH = `(${MONTHS.join('|')})`;

/** Finds a date and time in a text, as `Date._parse` does: what is recognized is cut out, step by step. */
export function parseDate(text: string, completesYear = true): DateFields {
  const search = new Search(text.replace(/[^-+',./:@\p{L}\p{N}[\]]+/gu, ' '), completesYear);
  return search.run();
}

class Search {
  #text: string;
  #completesYear: boolean;
  readonly #fields: DateFields = {};
  #isBc = false;

  constructor(text: string, completesYear: boolean) {
    this.#text = text;
    this.#completesYear = completesYear;
  }

  run(): DateFields {
    const fields = this.#fields;
    this.#cut(
      new RegExp(`\\b(${DAYS.join('|')})[^-/\\d\\s]*`, 'i'),
      ([, name]) => (fields.wday = DAYS.indexOf((name as string).toLowerCase())),
    );
    this.#time();
    const steps = [
      this.#european,
      this.#american,
      this.#iso,
      this.#japanese,
      this.#dashed,
      this.#slashed,
      this.#dotted,
      this.#week,
    ];
    if (!steps.some((step) => step.call(this))) this.#rest();
    if (
      this.#cut(/\b(bc\b|bce\b|b\.c\.|b\.c\.e\.)/i, () => (this.#isBc = true)) &&
      this.#isBc &&
      fields.year !== undefined
    )
      fields.year = 1 - fields.year;
    if (this.#completesYear && fields.year !== undefined && this.#isShortYear)
      fields.year += fields.year >= 69 ? 1900 : 2000;
    if (fields.zone !== undefined) {
      const offset = zoneOffset(fields.zone);
      if (offset !== undefined) fields.offset = offset;
    }
    return fields;
  }

  #isShortYear = false;

  #cut(pattern: RegExp, take: (match: RegExpExecArray) => void): boolean {
    const match = pattern.exec(this.#text);
    if (!match) return false;
    this.#text = `${this.#text.slice(0, match.index)} ${this.#text.slice(match.index + match[0].length)}`;
    take(match);
    return true;
  }

  #time(): void {
    const fields = this.#fields;
    const pattern =
      /(\d+\s*(?:h(?:ours?)?\s*(?:\d+\s*m?(?:in(?:utes?)?)?\s*(?:\d+\s*s?(?:ec(?:onds?)?)?)?)?|:\s*\d+(?:\s*:\s*\d+(?:[,.]\d+)?)?)(?:\s*[ap](?:m\b|\.m\.))?|\d+\s*[ap](?:m\b|\.m\.))(?:\s*((?:gmt|utc?)?[-+]\d+(?:[,.:]\d+(?::\d+)?)?|(?:[a-z.\s]*(?:standard|daylight)\stime\b)|(?:[a-z]+)(?:\sdst)?\b))?/i;
    this.#cut(pattern, (match) => {
      if (match[2] !== undefined) fields.zone = match[2];
      const parts =
        /^(\d+)(?:\D+?(\d+)(?:\D+?(\d+)(?:[,.](\d+))?)?)?\s*m?(?:in(?:utes?)?)?s?(?:ec(?:onds?)?)?(?:\s*([ap])(?:m\b|\.m\.))?/i.exec(
          match[1] as string,
        );
      if (!parts) return;
      const [, hour, minute, second, decimals] = parts;
      const half = /([ap])(?:m\b|\.m\.)\s*$/i.exec(match[1] as string)?.[1]?.toLowerCase();
      fields.hour = half === undefined ? Number(hour) : (Number(hour) % 12) + (half === 'p' ? 12 : 0);
      if (minute !== undefined) fields.min = Number(minute);
      if (second !== undefined) fields.sec = Number(second);
      if (decimals !== undefined) fields.sec_fraction = fraction(BigInt(decimals), 10n ** BigInt(decimals.length));
    });
  }

  #european(): boolean {
    const pattern = new RegExp(
      `'?(\\d+)[^-\\d\\s]*\\s*${MONTH}[^-\\d\\s']*(?:\\s*(c(?:e|\\.e\\.)|b(?:ce|\\.c\\.e\\.)|a(?:d|\\.d\\.)|b(?:c|\\.c\\.))?\\s*('?-?\\d+(?:(?:st|nd|rd|th)\\b)?))?`,
      'i',
    );
    return this.#cut(pattern, ([, day, month, era, year]) =>
      this.#triple(year, monthNumber(month as string), day as string, /^b/i.test(era ?? '')),
    );
  }

  #american(): boolean {
    const pattern = new RegExp(
      `\\b${MONTH}[^-\\d\\s']*\\s*('?\\d+)[^-\\d\\s']*(?:\\s*,?\\s*(c(?:e|\\.e\\.)|b(?:ce|\\.c\\.e\\.)|a(?:d|\\.d\\.)|b(?:c|\\.c\\.))?\\s*('?-?\\d+))?`,
      'i',
    );
    return this.#cut(pattern, ([, month, day, era, year]) =>
      this.#triple(year, monthNumber(month as string), day as string, /^b/i.test(era ?? '')),
    );
  }

  #iso(): boolean {
    const pattern = /('?[-+]?\d+)-(\d+)-('?-?\d+)/;
    return this.#cut(pattern, ([, year, month, day]) => this.#triple(year, month as string, day as string, false));
  }

  #japanese(): boolean {
    const eras: Record<string, number> = { m: 1867, t: 1911, s: 1925, h: 1988, r: 2018 };
    return this.#cut(/\b([mtshr])(\d+)\.(\d+)\.(\d+)/i, ([, era, year, month, day]) => {
      Object.assign(this.#fields, {
        year: Number(year) + (eras[(era as string).toLowerCase()] as number),
        mon: Number(month),
        mday: Number(day),
      });
    });
  }

  #dashed(): boolean {
    const dayFirst = new RegExp(`('?-?\\d+)-${MONTH}[^-/.]*-('?-?\\d+)`, 'i');
    const monthFirst = new RegExp(`\\b${MONTH}[^-/.]*-('?\\d+)(?:-('?-?\\d+))?`, 'i');
    return (
      this.#cut(dayFirst, ([, day, month, year]) => this.#triple(year, monthNumber(month as string), day, false)) ||
      this.#cut(monthFirst, ([, month, day, year]) => this.#triple(year, monthNumber(month as string), day, false))
    );
  }

  #slashed(): boolean {
    return this.#cut(/('?-?\d+)\/\s*('?\d+)(?:\D\s*('?-?\d+))?/, ([, year, month, day]) =>
      this.#triple(year, month as string, day, false),
    );
  }

  #dotted(): boolean {
    return this.#cut(/('?-?\d+)\.\s*('?\d+)\.\s*('?-?\d+)/, ([, year, month, day]) =>
      this.#triple(year, month as string, day, false),
    );
  }

  #week(): boolean {
    const fields = this.#fields;
    return (
      this.#cut(/\b(\d{2}|\d{4})?-?w(\d{2})(?:-?(\d))?\b/i, ([, year, week, day]) => {
        if (year !== undefined) fields.cwyear = Number(year);
        fields.cweek = Number(week);
        if (day !== undefined) fields.cwday = Number(day);
      }) ||
      this.#cut(/-w-(\d)\b/i, ([, day]) => (fields.cwday = Number(day))) ||
      this.#cut(/\b(\d{2}|\d{4})-(\d{3})\b/, ([, year, day]) => {
        this.#year(year as string);
        fields.yday = Number(day);
      }) ||
      this.#cut(/--(\d{2})?-(\d{2})\b/, ([, month, day]) => {
        if (month !== undefined) fields.mon = Number(month);
        fields.mday = Number(day);
      })
    );
  }

  #rest(): void {
    const fields = this.#fields;
    this.#cut(/'(\d+)\b/, ([, year]) => this.#year(year as string));
    this.#cut(new RegExp(`\\b${MONTH}\\S*`, 'i'), ([, month]) => {
      fields.mon = Number(monthNumber(month as string));
      this.#cut(/\b(\d{4})\b/, ([, year]) => (fields.year = Number(year)));
    });
    if (this.#cut(/(\d+)(?:st|nd|rd|th)\b/i, ([, day]) => (fields.mday = Number(day)))) return;
    this.#digits();
  }

  /** A run of digits, by its length: `20200229T102030Z`. */
  #digits(): void {
    const fields = this.#fields;
    this.#cut(
      /([-+]?)(\d{2,14})(?:\s*t?\s*(\d{2,6})?(?:[,.](\d*))?)?(z\b|[-+]\d{1,4}\b)?/i,
      ([, sign, digits, clock, decimals, zone]) => {
        const text = digits as string;
        const part = (from: number, length: number): number => Number(text.slice(from, from + length));
        const isClock = clock === undefined && decimals !== undefined;
        if (isClock && text.length === 2) fields.sec = part(0, 2);
        else if (isClock && text.length === 4) Object.assign(fields, { sec: part(2, 2), min: part(0, 2) });
        else if (isClock && text.length === 6)
          Object.assign(fields, { sec: part(4, 2), min: part(2, 2), hour: part(0, 2) });
        else if (text.length === 2) fields.mday = part(0, 2);
        else if (text.length === 4) Object.assign(fields, { mon: part(0, 2), mday: part(2, 2) });
        else if (text.length === 6) {
          this.#isShortYear = sign === '';
          Object.assign(fields, { year: part(0, 2), mon: part(2, 2), mday: part(4, 2) });
        } else if (text.length === 3) fields.yday = part(0, 3);
        else if (text.length === 5) {
          this.#isShortYear = sign === '';
          Object.assign(fields, { year: part(0, 2), yday: part(2, 3) });
        } else if (text.length === 7) Object.assign(fields, { year: part(0, 4), yday: part(4, 3) });
        else if (text.length >= 8) {
          Object.assign(fields, { year: part(0, 4), mon: part(4, 2), mday: part(6, 2) });
          if (text.length >= 10) fields.hour = part(8, 2);
          if (text.length >= 12) fields.min = part(10, 2);
          if (text.length >= 14) fields.sec = part(12, 2);
        }
        if (sign === '-' && fields.year !== undefined) fields.year = -fields.year;
        if (clock !== undefined) {
          fields.hour = Number(clock.slice(0, 2));
          if (clock.length >= 4) fields.min = Number(clock.slice(2, 4));
          if (clock.length >= 6) fields.sec = Number(clock.slice(4, 6));
        }
        if (decimals) fields.sec_fraction = fraction(BigInt(decimals), 10n ** BigInt(decimals.length));
        if (zone !== undefined) fields.zone = zone;
      },
    );
  }

  /** Year, month and day, though perhaps written the other way round: the year is the one which is long or has an apostrophe. */
  #triple(first: string | undefined, month: string, last: string | undefined, isBc: boolean): void {
    let [year, mon, day] = [first, month as string | undefined, last];
    if (year !== undefined && !isYear(year) && mon !== undefined && day === undefined)
      [year, mon, day] = [undefined, year, mon];
    if (year === undefined && day !== undefined && isYear(day)) [year, day] = [day, undefined];
    else if (year !== undefined && !isYear(year) && isYear(day)) [year, day] = [day, year];
    if (mon !== undefined && isYear(mon) && year === undefined) [year, mon] = [mon, undefined];
    if (isBc) this.#isBc = true;
    if (year !== undefined) this.#year(year);
    if (mon !== undefined) this.#fields.mon = Number(mon.replace(/\D/g, ''));
    if (day !== undefined) this.#fields.mday = Number((/\d+/.exec(day) ?? ['0'])[0]);
  }

  #year(text: string): void {
    const digits = (/[-+]?\d+/.exec(text) as RegExpExecArray)[0];
    this.#fields.year = Number(digits);
    this.#isShortYear = !/^[-+]/.test(digits) && digits.length <= 2;
  }
}

function monthNumber(name: string): string {
  return String(MONTHS.indexOf(name.toLowerCase()) + 1);
}

function isYear(text: string | undefined): boolean {
  return text !== undefined && (text.includes("'") || text.startsWith('-') || /^\+?\d{3,}/.test(text));
}
