import type { RelatedPlace } from '../../source/problem.ts';
import type { Run, RunResource } from '../../chef/run.ts';
import { entryOf, textsOf, valueAt, type Located } from '../located.ts';
import { fits } from '../pattern.ts';
import { writtenFiles } from '../rendered.ts';
import { declared, difference, rangeOf, report, type Check } from '../report.ts';

/** How many differences are told. */
const MOST = 20;

interface Difference {
  readonly message: string;
  readonly places: readonly RelatedPlace[];
}

/** The same recipes, resources and files as those of another scenario. */
export function checkSameAs(check: Check, expected: Located): void {
  const { other, run, scenario } = check;
  const entry = entryOf(scenario.expect, 'same_as');
  if (!other || !entry) return;
  const only = textsOf(valueAt(expected, 'only'));
  const paths = textsOf(valueAt(expected, 'files'));
  const kinds = only.length > 0 ? only : paths.length > 0 ? ['files'] : ['recipes', 'resources', 'files'];
  const found = [
    ...errorDifferences(run, other),
    ...(kinds.includes('recipes') ? recipeDifferences(run, other) : []),
    ...(kinds.includes('resources') ? resourceDifferences(check, run, other) : []),
    ...(kinds.includes('files') ? fileDifferences(check, run, other, paths) : []),
  ];
  const title = scenario.sameAs?.title ?? '';
  for (const { message, places } of found.slice(0, MOST))
    report(check, rangeOf(entry), `Expected the same as in "${title}". ${message}`, places);
  if (found.length > MOST)
    report(
      check,
      rangeOf(entry),
      `Expected the same as in "${title}". There are ${found.length - MOST} more differences.`,
    );
}

/** A run that stopped early has less to compare. */
function errorDifferences(run: Run, other: Run): Difference[] {
  const [there, here] = [endOf(other), endOf(run)];
  return there === here ? [] : [{ message: `It ends otherwise.${difference(there, here)}`, places: [] }];
}

function endOf({ error }: Run): string {
  return error ? `${error.class}: ${error.message}` : 'no error';
}

function recipeDifferences(run: Run, other: Run): Difference[] {
  const here = run.recipes.map(({ name }) => name);
  const there = other.recipes.map(({ name }) => name);
  if (here.join() === there.join()) return [];
  const added = here.filter((name) => !there.includes(name));
  const removed = there.filter((name) => !here.includes(name));
  if (added.length + removed.length === 0)
    return [
      { message: `The recipes come in another order.${difference(there.join(', '), here.join(', '))}`, places: [] },
    ];
  return [
    ...added.map((name) => ({ message: `Recipe ${name} is included here only.`, places: [] })),
    ...removed.map((name) => ({ message: `Recipe ${name} is not included here.`, places: [] })),
  ];
}

/** Resources of one name are told apart by their number. */
function keyed(run: Run): ReadonlyMap<string, RunResource> {
  const counts = new Map<string, number>();
  return new Map(
    run.resources.map((resource) => {
      const name = `${resource.declaredType}[${resource.name}]`;
      const count = (counts.get(name) ?? 0) + 1;
      counts.set(name, count);
      return [count === 1 ? name : `${name} (${count})`, resource];
    }),
  );
}

function resourceDifferences(check: Check, run: Run, other: Run): Difference[] {
  const here = keyed(run);
  const there = keyed(other);
  const found: Difference[] = [];
  for (const [key, resource] of here) {
    const before = there.get(key);
    if (!before) found.push({ message: `${key} is here only.`, places: declared(check, resource) });
    else
      for (const message of changes(before, resource))
        found.push({ message: `${key}: ${message}`, places: declared(check, resource) });
  }
  for (const [key, resource] of there)
    if (!here.has(key)) found.push({ message: `${key} is not here.`, places: declared(check, resource) });
  const common = (keys: Iterable<string>): string => [...keys].filter((key) => here.has(key) && there.has(key)).join();
  if (common(here.keys()) !== common(there.keys()))
    found.push({ message: 'The resources come in another order.', places: [] });
  return found;
}

function changes(before: RunResource, after: RunResource): string[] {
  return [...valueChanges(facts(before), facts(after)), ...valueChanges(before.properties, after.properties)];
}

/** What a run tells of a resource beside its properties. */
function facts({
  action,
  performed,
  skipped,
  guards,
  notifications,
  type,
  cookbook,
  recipe,
}: RunResource): Record<string, unknown> {
  return {
    type,
    declared_in: `${cookbook}::${recipe}`,
    action,
    performed: performed.map((each) => each.action),
    skipped: skipped.map((each) => each.action),
    guards,
    notifications: notifications.map((each) => `${each.action} ${each.resource} ${each.timing}`),
  };
}

function valueChanges(before: Readonly<Record<string, unknown>>, after: Readonly<Record<string, unknown>>): string[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names.flatMap((name) => {
    const [then, now] = [JSON.stringify(before[name]), JSON.stringify(after[name])];
    return then === now ? [] : [`${name} differs.${difference(then ?? 'nothing', now ?? 'nothing')}`];
  });
}

function fileDifferences(check: Check, run: Run, other: Run, wanted: readonly string[]): Difference[] {
  const here = writtenFiles(run);
  const there = writtenFiles(other);
  const paths = [...new Set([...there.keys(), ...here.keys()])].filter(
    (path) => wanted.length === 0 || wanted.some((each) => fits(each, path)),
  );
  return paths.flatMap((path): Difference[] => {
    const [after, before] = [here.get(path), there.get(path)];
    if (after?.content === before?.content) return [];
    const places = after ? declared(check, after.resource) : [];
    if (!after) return [{ message: `${path} is not rendered here.`, places }];
    if (!before) return [{ message: `${path} is rendered here only.`, places }];
    return [{ message: `${path} differs.${linesDiffer(before.content, after.content)}`, places }];
  });
}

/** The lines that are in one text only. */
function linesDiffer(before: string, after: string): string {
  const [then, now] = [before.split('\n'), after.split('\n')];
  const removed = then.filter((line) => !now.includes(line)).map((line) => `\n  - ${line}`);
  const added = now.filter((line) => !then.includes(line)).map((line) => `\n  + ${line}`);
  const all = [...removed, ...added];
  if (all.length === 0) return ' Its lines come in another order, or another number of times.';
  return all.slice(0, MOST).join('') + (all.length > MOST ? `\n  … and ${all.length - MOST} more lines` : '');
}
