import { kindOfFile, LintFile } from './lint_file.ts';
import type { Edit, LintProblem } from './rule_context.ts';

/** What fixes have made of a cookbook's files. */
export interface FixedFiles {
  /** New texts by paths below the cookbook. */
  readonly texts: Map<string, string>;
  readonly count: number;
  /** Problems whose fix would break the file. */
  readonly refused: readonly LintProblem[];
}

/** Applies the fixes of problems that do not overlap, all edits of a fix or none; each file must still parse. */
export function applyFixes(
  problems: readonly LintProblem[],
  wanted: { readonly unsafe: boolean },
  nameOf: (path: string) => string,
  textOf: (name: string) => string | undefined,
): FixedFiles {
  const chosen: { problem: LintProblem; edits: (Edit & { name: string })[] }[] = [];
  const taken = new Map<string, { start: number; end: number }[]>();
  for (const problem of problems) {
    const { fix } = problem;
    if (!fix || (fix.isUnsafe && !wanted.unsafe)) continue;
    const edits = fix.edits.map((edit) => ({ ...edit, name: edit.file ?? nameOf(problem.path) }));
    if (edits.some(({ name, start, end }) => (taken.get(name) ?? []).some((other) => overlaps(other, { start, end }))))
      continue;
    for (const { name, start, end } of edits) taken.set(name, [...(taken.get(name) ?? []), { start, end }]);
    chosen.push({ problem, edits });
  }
  const refused: LintProblem[] = [];
  const texts = new Map<string, string>();
  const names = new Set(chosen.flatMap(({ edits }) => edits.map(({ name }) => name)));
  const bad = new Set<LintProblem>();
  for (const name of names) {
    const before = textOf(name);
    if (before === undefined) continue;
    const here = chosen.filter(({ edits }) => edits.some((edit) => edit.name === name));
    if (
      parses(
        name,
        edited(
          before,
          here.flatMap(({ edits }) => edits.filter((edit) => edit.name === name)),
        ),
      )
    )
      continue;
    // One of them breaks the file: find out which.
    for (const { problem, edits } of here)
      if (
        !parses(
          name,
          edited(
            before,
            edits.filter((edit) => edit.name === name),
          ),
        )
      )
        bad.add(problem);
    const rest = here.filter(({ problem }) => !bad.has(problem));
    if (
      !parses(
        name,
        edited(
          before,
          rest.flatMap(({ edits }) => edits.filter((edit) => edit.name === name)),
        ),
      )
    )
      for (const { problem } of rest) bad.add(problem);
  }
  const good = chosen.filter(({ problem }) => !bad.has(problem));
  refused.push(...bad);
  for (const name of names) {
    const before = textOf(name);
    const edits = good.flatMap((each) => each.edits.filter((edit) => edit.name === name));
    if (before !== undefined && edits.length > 0) texts.set(name, edited(before, edits));
  }
  return { texts, count: good.length, refused };
}

/** Parts that touch are taken for overlapping: together they may mean something else. */
function overlaps(left: { start: number; end: number }, right: { start: number; end: number }): boolean {
  return left.start <= right.end && right.start <= left.end;
}

function edited(text: string, edits: readonly Edit[]): string {
  let result = text;
  for (const { start, end, text: instead } of edits.toSorted((a, b) => b.start - a.start))
    result = result.slice(0, start) + instead + result.slice(end);
  return result;
}

function parses(name: string, text: string): boolean {
  const kind = kindOfFile(name);
  return kind === undefined || new LintFile(name, name, kind, text).syntaxProblems.length === 0;
}
