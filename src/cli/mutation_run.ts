import { ProblemError } from '../source/problem.ts';
import { numbersIn, type RunCoverage } from '../coverage/coverage_data.ts';
import { type Mutant, MUTANT_KINDS, mutantsOf } from '../coverage/mutants.ts';
import { pathMatcher } from '../coverage/narrow.ts';
import type { MutateFlags } from './commands/mutate.ts';
import { coveredCookbooks, CoverageSession, shortener } from './coverage_session.ts';
import { type CoveredResults, runScenariosCovered, runSpecsCovered } from './covered_runs.ts';
import { EXIT, type Io } from './io.ts';
import { MutationJudge } from './mutation_judge.ts';
import { createProgress } from './progress.ts';

/** What became of a change. */
export interface MutantResult {
  readonly mutant: Mutant;
  /** `unreached`: nothing even runs it. */
  readonly status: 'killed' | 'survived' | 'unreached' | 'justified';
  /** The scenario or spec that notices it. */
  readonly killer?: string;
}

/** What `mutate` does. */
export async function mutate(paths: readonly string[], flags: MutateFlags, io: Io): Promise<number> {
  const roots = coveredCookbooks(paths, io.workingDirectory);
  if (roots.length === 0)
    refuse(`Found no cookbook ${paths.length > 0 ? `below ${paths.join(', ')}` : 'below the current folder'}.`);
  const shorten = shortener(io.workingDirectory);
  const session = new CoverageSession(roots, io.workingDirectory);
  const mutants = chosen(mutantsOf(session.files), flags, shorten);
  if (mutants.length === 0) refuse('Found nothing to change.');
  if (flags.list) {
    for (const { kind, path, line, change } of mutants) io.out(`${shorten(path)}:${line} ${kind}: ${change}\n`);
    return EXIT.clean;
  }
  const before: CoveredResults = { results: [], failed: 0 };
  const runFlags = { ...flags, run: true, scenarios: true, format: [] };
  await runScenariosCovered(session, paths, runFlags, before, io);
  if (flags.specs) await runSpecsCovered(session, paths, runFlags, before, io);
  if (before.failed > 0) refuse(`Expected that all passes before anything is changed, but ${before.failed} fail.`);
  const { runs } = session.collector.data();
  if (runs.length === 0) refuse('Found no scenario and no spec to run.');
  const results = judge(mutants, runs, new MutationJudge(paths, flags, io), shorten, io);
  tell(results, flags, shorten, io);
  return results.some(({ status }) => status === 'survived' || status === 'unreached') ? EXIT.findings : EXIT.clean;
}

function judge(
  mutants: readonly Mutant[],
  runs: readonly RunCoverage[],
  judgement: MutationJudge,
  shorten: (path: string) => string,
  io: Io,
): MutantResult[] {
  const progress = createProgress(io);
  const results: MutantResult[] = [];
  for (const mutant of mutants) {
    progress.show(
      `${results.length}/${mutants.length} changes, ${results.filter(({ status }) => status === 'survived').length} survive`,
    );
    const path = shorten(mutant.path);
    const reaching = runs.filter((run) => numbersIn(run.files[path] ?? '').includes(mutant.line));
    const killer = judgement.killerOf(mutant, reaching);
    const status =
      killer !== undefined
        ? 'killed'
        : mutant.reason !== undefined
          ? 'justified'
          : reaching.length === 0
            ? 'unreached'
            : 'survived';
    results.push({ mutant, status, ...(killer !== undefined && { killer }) });
  }
  progress.clear();
  return results;
}

/** The changes that are wanted. */
function chosen(
  all: readonly Mutant[],
  { kind, include = [], exclude = [], shard, limit }: MutateFlags,
  shorten: (path: string) => string,
): Mutant[] {
  const wanted = include.map(pathMatcher);
  const unwanted = exclude.map(pathMatcher);
  const fitting = all.filter(({ path, kind: own }) => {
    const short = shorten(path);
    return (
      (!kind || kind.includes(own)) &&
      (wanted.length === 0 || wanted.some((fits) => fits(short))) &&
      !unwanted.some((fits) => fits(short))
    );
  });
  const part = shard ? fitting.filter((_, index) => index % shard.count === shard.index - 1) : fitting;
  if (limit === undefined || limit >= part.length) return part;
  return Array.from({ length: limit }, (_, index) => part[Math.floor((index * part.length) / limit)] as Mutant);
}

function tell(
  results: readonly MutantResult[],
  { format }: MutateFlags,
  shorten: (path: string) => string,
  io: Io,
): void {
  const count = (status: MutantResult['status'], of = results): number =>
    of.filter((each) => each.status === status).length;
  if (format === 'json') {
    const mutants = results.map(({ mutant: { kind, path, line, change, reason }, status, killer }) => ({
      kind,
      path: shorten(path),
      line,
      change,
      status,
      killer,
      reason,
    }));
    const counts = {
      killed: count('killed'),
      survived: count('survived'),
      unreached: count('unreached'),
      justified: count('justified'),
    };
    io.out(`${JSON.stringify({ ...counts, mutants }, undefined, 2)}\n`);
    return;
  }
  const { error, warning, muted, good } = io.palette;
  for (const { mutant, status } of results) {
    if (status === 'killed') continue;
    const paint = status === 'justified' ? warning : error;
    io.out(
      `${shorten(mutant.path)}:${mutant.line} ${paint(status)} ${mutant.kind}: ${mutant.change}${status === 'justified' ? muted(` (${mutant.reason})`) : ''}\n`,
    );
  }
  io.out('\n');
  for (const kind of MUTANT_KINDS) {
    const own = results.filter(({ mutant }) => mutant.kind === kind);
    if (own.length > 0) io.out(`${kind.padEnd(13)} ${count('killed', own)} of ${own.length} killed\n`);
  }
  const killed = count('killed');
  const share = Math.floor((killed / results.length) * 1000) / 10;
  const rest = (['survived', 'unreached', 'justified'] as const)
    .map((status) => `${count(status)} ${status}`)
    .join(', ');
  io.out(
    `${killed === results.length ? good(`${killed} killed`) : `${killed} killed`} of ${results.length} (${share}%), ${rest}\n`,
  );
}

function refuse(message: string): never {
  throw new ProblemError([{ kind: 'configuration', severity: 'error', message }]);
}
