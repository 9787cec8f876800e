import { createTwoFilesPatch } from 'diff';
import { compareRuns, isSame } from '../compare/compare_runs.ts';
import type { Json } from '../chef/platform/json.ts';
import type { Run } from '../chef/run.ts';
import { applyFixes } from '../lint/apply_fixes.ts';
import type { LintCookbook } from '../lint/lint_cookbook.ts';
import type { LintProblem } from '../lint/rule_context.ts';
import { diskFiles, layeredFiles, memoryFiles } from '../source/files.ts';
import type { Problem } from '../source/problem.ts';
import { findTestFiles } from './find_tests.ts';

/** Rounds of fixes: one may make room for another. */
const MOST_ROUNDS = 10;

/** What fixes make of a cookbook. */
export interface CookbookFixes {
  /** New texts, by paths below the cookbook. */
  readonly texts: ReadonlyMap<string, string>;
  readonly fixed: number;
  /** What is told of fixes that were not made. */
  readonly refused: readonly Problem[];
}

/** Linted again with other texts. */
export type Relint = (texts: ReadonlyMap<string, string>) => readonly LintProblem[];

/** Fixes a cookbook in memory, round by round; what changes a run of its scenarios is left out. */
export function fixCookbook(
  cookbook: LintCookbook,
  relint: Relint,
  unsafe: boolean,
  reconverges: boolean,
): CookbookFixes {
  const made = rounds(cookbook, relint, unsafe, new Set());
  if (made.texts.size === 0 || !reconverges || !touchesRuns(made.texts)) return made;
  const before = runsOf(cookbook, new Map());
  if (before.length === 0) return made;
  if (!differs(before, runsOf(cookbook, made.texts))) return made;
  // Which rules' fixes change a run: each of them alone.
  const guilty = new Set<string>();
  for (const rule of made.rules) {
    const alone = rounds(
      cookbook,
      (texts) => relint(texts).filter((problem) => problem.rule === rule),
      unsafe,
      new Set(),
    );
    if (differs(before, runsOf(cookbook, alone.texts))) guilty.add(rule);
  }
  const rest = guilty.size === 0 ? undefined : rounds(cookbook, relint, unsafe, guilty);
  const isProven = rest !== undefined && !differs(before, runsOf(cookbook, rest.texts));
  const refused = [...(guilty.size === 0 || !isProven ? made.rules : guilty)].map((rule) => changesRun(cookbook, rule));
  return isProven ? { ...rest, refused: [...rest.refused, ...refused] } : { texts: new Map(), fixed: 0, refused };
}

function rounds(
  cookbook: LintCookbook,
  relint: Relint,
  unsafe: boolean,
  except: ReadonlySet<string>,
): CookbookFixes & { rules: ReadonlySet<string> } {
  const texts = new Map<string, string>();
  const refused = new Map<string, Problem>();
  const rules = new Set<string>();
  let fixed = 0;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const problems = relint(texts).filter(({ rule, path }) => !except.has(rule) && !refused.has(`${rule} ${path}`));
    const nameOf = (path: string): string => path.slice(cookbook.root.length + 1);
    const result = applyFixes(problems, { unsafe }, nameOf, (name) => texts.get(name) ?? cookbook.text(name));
    for (const problem of result.refused) refused.set(`${problem.rule} ${problem.path}`, breaksFile(problem));
    if (result.texts.size === 0) break;
    for (const [name, text] of result.texts) texts.set(name, text);
    for (const { rule, fix } of problems) if (fix && (unsafe || !fix.isUnsafe)) rules.add(rule);
    fixed += result.count;
  }
  return { texts, fixed, refused: [...refused.values()], rules };
}

function breaksFile({ rule, path, range }: LintProblem): Problem {
  const message = `The fix of "${rule}" was left out: the file would not parse.`;
  return { kind: 'lint', severity: 'warning', message, path, ...(range && { range }) };
}

function changesRun({ root }: LintCookbook, rule: string): Problem {
  const message = `The fixes of "${rule}" were left out: they change what the scenarios' runs do.`;
  return { kind: 'lint', severity: 'warning', message, path: root };
}

function touchesRuns(texts: ReadonlyMap<string, string>): boolean {
  return [...texts.keys()].some((name) => !/^(?:spec|test)\//.test(name));
}

/** The runs of a cookbook's scenarios, with other texts in the place of its files. */
function runsOf(cookbook: LintCookbook, texts: ReadonlyMap<string, string>): readonly Run[] {
  const changed = memoryFiles(Object.fromEntries([...texts].map(([name, text]) => [cookbook.pathOf(name), text])));
  return findTestFiles([cookbook.root], cookbook.root, { only: undefined, chef: undefined }).flatMap(
    ({ file, worldOver }) => {
      const world = worldOver((roots) => layeredFiles([changed, diskFiles(roots)]));
      return file.scenarios.map(({ setup, request }) => world.clientFor(setup).run(request));
    },
  );
}

function differs(before: readonly Run[], after: readonly Run[]): boolean {
  const isOther = (run: Run, index: number): boolean => {
    const other = after[index] as Run;
    const difference = compareRuns(run, other);
    // A mode means the same as a number and as a text.
    const changed = difference.resources.changed.filter(
      ({ changes }) => !changes.every((each) => MODES.has(each.name) && isSameMode(each.before, each.after)),
    );
    return !isSame({ ...difference, resources: { ...difference.resources, changed } });
  };
  return before.length !== after.length || before.some(isOther);
}

/** 0644 (420) and '0644'. */
function isSameMode(before: Json | undefined, after: Json | undefined): boolean {
  const octal = (mode: Json | undefined): number | undefined =>
    typeof mode === 'number'
      ? mode
      : typeof mode === 'string' && /^[0-7]{3,5}$/.test(mode)
        ? Number.parseInt(mode, 8)
        : undefined;
  return octal(before) !== undefined && octal(before) === octal(after);
}

const MODES = new Set(['mode', 'files_mode', 'directory_mode']);

/** What fixes change, as a unified diff. */
export function fixDiff(
  cookbook: LintCookbook,
  texts: ReadonlyMap<string, string>,
  shown: (name: string) => string,
): string {
  return [...texts]
    .map(([name, text]) =>
      createTwoFilesPatch(
        `a/${shown(name)}`,
        `b/${shown(name)}`,
        cookbook.text(name) ?? '',
        text,
        undefined,
        undefined,
        { context: 3 },
      ).replace(/^=+\n/, ''),
    )
    .join('');
}
