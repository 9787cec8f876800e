import { entriesOf, textOf, type Located } from '../located.ts';
import { fits } from '../pattern.ts';
import { lineOf, rangeOf, report, type Check } from '../report.ts';

/** Message or pattern → the level, any or absent. */
export function checkLog(check: Check, expected: Located): void {
  const { log } = check.run;
  for (const entry of entriesOf(expected)) {
    const wanted = textOf(entry.value);
    const said = log.filter(({ message }) => fits(entry.key, message));
    const places = said.flatMap(({ message, level, place }) =>
      place ? [lineOf(check, `${level}: ${message}`, place.path, place.line)] : [],
    );
    if (wanted === 'absent') {
      if (said.length > 0) report(check, rangeOf(entry), `Expected no log line ${entry.key}.`, places);
    } else if (said.length === 0) {
      const lines = log.filter(({ level }) => level === wanted).map(({ message }) => message);
      report(
        check,
        rangeOf(entry),
        `Expected a log line ${entry.key}, found none.`,
        [],
        lines.length > 0 ? `Others: ${lines.join(' | ')}` : undefined,
      );
    } else if (wanted !== 'any' && !said.some(({ level }) => level === wanted)) {
      const levels = [...new Set(said.map(({ level }) => level))].join(', ');
      report(check, rangeOf(entry), `Expected a log line ${entry.key} at level ${wanted}, found ${levels}.`, places);
    }
  }
}
