import { entriesOf, splitPath, valueAt, type Located } from '../located.ts';
import { fitsValue, isAbsent, levelOf, wordsOf } from '../matcher.ts';
import { difference, rangeOf, report, writesTo, type Check } from '../report.ts';

/** Path → the value, absent, or a matcher with the level that must win. */
export function checkAttributes(check: Check, expected: Located): void {
  for (const entry of entriesOf(expected)) {
    const path = splitPath(entry.key);
    const actual = check.run.attributes(path);
    const isMet =
      actual === undefined ? isAbsent(entry.value) : !isAbsent(entry.value) && fitsValue(entry.value, actual);
    if (!isMet) {
      const found = actual === undefined ? 'nothing: it is not set' : JSON.stringify(actual);
      const message = `Expected another value of ${entry.key}.${difference(wordsOf(entry.value), found)}`;
      report(check, rangeOf(entry), message, writesTo(check, path));
      continue;
    }
    const level = levelOf(entry.value);
    if (level === undefined) continue;
    const winners = check.run.provenance(path).levels.filter(({ wins }) => wins);
    if (winners.length === 1 && winners[0]?.level === level) continue;
    const found = winners.map((each) => each.level).join(' and ') || 'none';
    const range = valueAt(entry.value, 'level')?.range ?? rangeOf(entry);
    report(
      check,
      range,
      `Expected another level to win for ${entry.key}.${difference(level, found)}`,
      writesTo(check, path),
    );
  }
}
