import { ProblemError } from '../source/problem.ts';
import { by } from './collector.ts';
import {
  type AttributeCoverage, COVERAGE_FORMAT, type CoverageData, type FileCoverage, firstNames, firstRenderings, MOST_NAMED_RUNS,
  numbersIn, rangesOf, type RunCoverage,
} from './coverage_data.ts'; // prettier-ignore

/** What two sets of runs have reached together. In whatever order sets are merged, the outcome is the same. */
export function mergeCoverage(one: CoverageData, other: CoverageData): CoverageData {
  return {
    format: COVERAGE_FORMAT,
    version: 1,
    files: joined(one.files, other.files, ({ path }) => path, mergeFiles),
    runs: joined(one.runs, other.runs, ({ kind, place, name }) => `${kind} ${place} ${name}`, mergeRuns),
    attributes: joined(one.attributes, other.attributes, ({ name }) => name, mergeAttributes),
  };
}

/** The elements of two lists, sorted; those of the same key are made one. */
function joined<Value>(
  one: readonly Value[],
  other: readonly Value[],
  key: (value: Value) => string,
  merge: (a: Value, b: Value) => Value,
): Value[] {
  const all = new Map<string, Value>();
  for (const value of [...one, ...other]) {
    const known = all.get(key(value));
    all.set(key(value), known === undefined ? value : merge(known, value));
  }
  return [...all.values()].toSorted(by(key));
}

/** The same for what stands at lines of a file. */
function joinedByPlace<Value extends { readonly line: number }>(
  one: readonly Value[],
  other: readonly Value[],
  key: (value: Value) => string,
): Value[] {
  return joined(one, other, (value) => `${String(value.line).padStart(7, '0')} ${key(value)}`, summed);
}

/** The counts of two records together; what is no count is alike in both, or the first of two names is taken. */
function summed<Value extends object>(one: Value, other: Value): Value {
  const sum = { ...one } as Record<string, unknown>;
  for (const [key, value] of Object.entries(other)) {
    const known = sum[key];
    if (COUNTS.has(key)) sum[key] = (known as number) + (value as number);
    else if (typeof value === 'string' && typeof known === 'string' && value < known) sum[key] = value;
  }
  return sum as Value;
}

const COUNTS = new Set(['hits', 'declared', 'performed', 'skipped', 'touched', 'passed', 'held', 'fired']);

function mergeFiles(one: FileCoverage, other: FileCoverage): FileCoverage {
  if (one.digest !== other.digest)
    throw new ProblemError([
      {
        kind: 'configuration',
        severity: 'error',
        message: 'Expected coverage of one and the same text of this file, found that of two.',
        path: one.path,
        hint: 'It has changed between the runs: run them again, and merge what they give then.',
      },
    ]);
  const lines: Record<string, number> = { ...one.lines };
  for (const [line, times] of Object.entries(other.lines)) lines[line] = (lines[line] ?? 0) + times;
  const branches = joined(
    one.branches,
    other.branches,
    ({ line, column, kind }) => `${String(line).padStart(7, '0')} ${String(column).padStart(5, '0')} ${kind}`,
    (a, b) => ({ ...a, arms: a.arms.map((arm, index) => ({ ...arm, hits: arm.hits + (b.arms[index]?.hits ?? 0) })) }),
  );
  return {
    ...one,
    lines,
    branches,
    resources: joinedByPlace(one.resources, other.resources, () => ''),
    guards: joinedByPlace(one.guards, other.guards, () => ''),
    notifications: joinedByPlace(one.notifications, other.notifications, () => ''),
    keys: joinedByPlace(one.keys, other.keys, ({ name }) => name),
    renderings: firstRenderings([...one.renderings, ...other.renderings]),
  };
}

/** A run that was run twice, or in two parts. */
function mergeRuns(one: RunCoverage, other: RunCoverage): RunCoverage {
  const files: Record<string, string> = { ...one.files };
  for (const [path, lines] of Object.entries(other.files)) {
    const all = new Set([...numbersIn(files[path] ?? ''), ...numbersIn(lines)]);
    files[path] = rangesOf([...all].toSorted((a, b) => a - b));
  }
  return { ...one, files };
}

function mergeAttributes(one: AttributeCoverage, other: AttributeCoverage): AttributeCoverage {
  const places = [one.place, other.place].filter((place) => place !== '');
  return {
    name: one.name,
    place: firstNames(places)[0] ?? '',
    reads: one.reads + other.reads,
    sets: one.sets + other.sets,
    setBy: firstNames([...one.setBy, ...other.setBy], MOST_NAMED_RUNS),
    readers: firstNames([...one.readers, ...other.readers]),
  };
}
