import type { Problem, RelatedPlace } from '../source/problem.ts';
import type { Range } from '../source/range.ts';
import type { Source } from '../source/source.ts';
import type { Run, RunResource } from '../chef/run.ts';
import type { AttributeWrite } from '../chef/attribute/node_attributes.ts';
import { entryOf, valueAt, type LocatedEntry } from './located.ts';
import type { Scenario } from './scenario.ts';

/** What an expectation is checked against. */
export interface Check {
  readonly scenario: Scenario;
  readonly run: Run;
  /** The run that this one has to be the same as. */
  readonly other: Run | undefined;
  /** The text of a cookbook's file; undefined when it cannot be read. */
  readonly sourceOf: (path: string) => Source | undefined;
  readonly problems: Problem[];
}

/** An unmet expectation, at its place in the scenario file. */
export function report(
  { scenario, problems }: Check,
  at: Range,
  message: string,
  related: readonly RelatedPlace[] = [],
  hint?: string,
): void {
  const distinct = related.filter(
    (place, index) => related.findIndex((each) => JSON.stringify(each) === JSON.stringify(place)) === index,
  );
  problems.push({
    kind: 'expectation',
    severity: 'error',
    message,
    path: scenario.path,
    range: at,
    ...(hint !== undefined && { hint }),
    ...(distinct.length > 0 && { related: distinct }),
  });
}

/** Where an entry is: its value when that is in one line with it, its key otherwise. */
export function rangeOf({ keyRange, value }: LocatedEntry): Range {
  return value.kind === 'scalar' ? { start: keyRange.start, end: value.range.end } : keyRange;
}

/** Expected and found, one below the other. */
export function difference(expected: string, found: string): string {
  return `\n  - expected ${expected}\n  + found    ${found}`;
}

/** A line of a file as a further place. */
export function lineOf({ sourceOf }: Check, message: string, path: string, line: number): RelatedPlace {
  const text = sourceOf(path)?.line(line);
  if (text === undefined) return { message, path, range: { start: { line, column: 1 }, end: { line, column: 1 } } };
  const column = text.search(/\S|$/) + 1;
  return { message, path, range: { start: { line, column }, end: { line, column: text.length + 1 } } };
}

/** Where a resource is declared. */
export function declared(check: Check, resource: RunResource): RelatedPlace[] {
  const [, path, line] = /^(.*?):(\d+)(?::in |$)/.exec(resource.sourceLine ?? '') ?? [];
  if (path === undefined) return [];
  return [lineOf(check, `${resource.declaredType}[${resource.name}] is declared here.`, path, Number(line))];
}

/** Where each level set an attribute, the winner first; what was set before at the same level is told as well. */
export function writesTo(check: Check, path: readonly string[]): RelatedPlace[] {
  const { levels, winner } = check.run.provenance(path);
  const name = path.join('.');
  const places = levels.flatMap(({ level, writes, wins, value, isPresent }) => {
    const last = winner?.level === level ? winner : writes.at(-1);
    if (!last || last.line === 0 || (!isPresent && last.operation === 'assign')) return [];
    const said = isPresent ? `is ${check.run.inspect(value)}` : 'has no value';
    const verdict = wins ? (last === winner ? ', and wins' : ', and is part of it') : ', and loses';
    const earlier = writes.filter(
      (write) => write !== last && write.path.length === path.length && write.order < last.order,
    );
    return [
      { isWinner: last === winner, place: placeOf(check, last, path, `At level ${level}, ${name} ${said}${verdict}.`) },
      ...earlier.toReversed().map((write) => ({
        isWinner: false,
        place: placeOf(check, write, path, `At level ${level}, ${name} was ${check.run.inspect(write.value)} before.`),
      })),
    ];
  });
  const losers = places.filter(({ isWinner }) => !isWinner);
  return [...places.filter(({ isWinner }) => isWinner), ...losers].map(({ place }) => place);
}

/** Where a write was made; what the scenario itself sets is where the scenario says so. */
function placeOf(check: Check, write: AttributeWrite, path: readonly string[], message: string): RelatedPlace {
  const { scenario } = check;
  const [last = '', ...above] = path.toReversed();
  const holder = valueAt(scenario.attributes, write.level, ...above.toReversed());
  const own = write.file === scenario.path ? entryOf(holder, last) : undefined;
  if (own) return { message, path: scenario.path, range: rangeOf(own) };
  return lineOf(check, message, write.file, write.line);
}
