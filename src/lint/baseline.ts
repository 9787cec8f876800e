import { createHash } from 'node:crypto';
import { ProblemError } from '../source/problem.ts';
import type { LintProblem } from './rule_context.ts';

/** Known problems: path → rule → fingerprints. Lines may move; what stands on them counts. */
export type Baseline = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/** What a problem is known by: its rule, its file, and the text of its line. */
export function fingerprint(problem: LintProblem, shown: string, line: string): string {
  return createHash('sha256')
    .update([problem.rule, shown, line.trim(), problem.message].join('\0'))
    .digest('hex')
    .slice(0, 16);
}

/** A problem with the path that it is shown by, and the text of its line. */
export interface Placed {
  readonly problem: LintProblem;
  readonly shown: string;
  readonly line: string;
}

/** Leaves out known problems; says which known ones are no longer there. */
export function applyBaseline(
  placed: readonly Placed[],
  baseline: Baseline,
): {
  readonly left: LintProblem[];
  readonly stale: readonly { readonly path: string; readonly rule: string; readonly count: number }[];
} {
  const known = new Map<string, number>();
  const keyOf = (path: string, rule: string, print: string): string => [path, rule, print].join('\0');
  for (const [path, rules] of Object.entries(baseline))
    for (const [rule, prints] of Object.entries(rules))
      for (const print of prints) known.set(keyOf(path, rule, print), (known.get(keyOf(path, rule, print)) ?? 0) + 1);
  const left = placed
    .filter(({ problem, shown, line }) => {
      const key = keyOf(shown, problem.rule, fingerprint(problem, shown, line));
      const count = known.get(key) ?? 0;
      if (count > 0) known.set(key, count - 1);
      return count === 0;
    })
    .map(({ problem }) => problem);
  const stale = new Map<string, { path: string; rule: string; count: number }>();
  for (const [key, count] of known) {
    if (count === 0) continue;
    const [path = '', rule = ''] = key.split('\0');
    const entry = stale.get(`${path}\0${rule}`) ?? { path, rule, count: 0 };
    entry.count += count;
    stale.set(`${path}\0${rule}`, entry);
  }
  return { left, stale: [...stale.values()] };
}

/** The text of a baseline file for problems. */
export function baselineText(placed: readonly Placed[]): string {
  const found: Record<string, Record<string, string[]>> = {};
  for (const { problem, shown, line } of placed) {
    const rules = (found[shown] ??= {});
    (rules[problem.rule] ??= []).push(fingerprint(problem, shown, line));
  }
  const sorted = Object.fromEntries(
    Object.entries(found)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([path, rules]) => [
        path,
        Object.fromEntries(
          Object.entries(rules)
            .toSorted(([a], [b]) => (a < b ? -1 : 1))
            .map(([rule, prints]) => [rule, prints.toSorted()]),
        ),
      ]),
  );
  return `${JSON.stringify({ version: 1, problems: sorted }, null, 2)}\n`;
}

/** Reads a baseline file. Throws a ProblemError for what is none. */
export function readBaseline(path: string, text: string): Baseline {
  const refuse = (message: string): never => {
    throw new ProblemError([{ kind: 'configuration', severity: 'error', message, path }]);
  };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refuse('Expected a baseline that --update-baseline has written, found no JSON.');
  }
  const { version, problems } = (value ?? {}) as { version?: unknown; problems?: unknown };
  const isLists = (rules: unknown): boolean =>
    typeof rules === 'object' && rules !== null && Object.values(rules).every((each) => Array.isArray(each));
  if (version !== 1 || typeof problems !== 'object' || problems === null || !Object.values(problems).every(isLists))
    return refuse('Expected a baseline that --update-baseline has written.');
  return problems as Baseline;
}
