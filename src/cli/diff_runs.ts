import { ProblemError } from '../source/problem.ts';
import { didYouMean } from '../source/suggest.ts';
import { compareRuns, isSame } from '../compare/compare_runs.ts';
import type { Run } from '../chef/run.ts';
import { diffText } from '../report/diff_text.ts';
import type { DiffFlags } from './commands/diff.ts';
import { EXIT, type Io } from './io.ts';
import { execute, prepareRun } from './prepare_run.ts';
import type { RunFlags } from './run_options.ts';
import { ended } from './runs.ts';
import { shortPaths } from './short_paths.ts';

interface Side {
  readonly title: string;
  readonly run: Run;
}

/** What `diff` does. */
export async function diff(paths: readonly string[], flags: DiffFlags, io: Io): Promise<number> {
  const [before, after] = await sides(paths, flags, io);
  const difference = compareRuns(before.run, after.run);
  if (flags.format === 'json')
    io.out(
      `${JSON.stringify({ before: before.title, after: after.title, ...difference }, (_key, value: unknown) => value, 2)}\n`,
    );
  else io.out(shortPaths(diffText(difference, { before: before.title, after: after.title }, io.palette), io));
  for (const { run } of [before, after]) ended(run, io);
  return isSame(difference) ? EXIT.clean : EXIT.findings;
}

async function sides(paths: readonly string[], flags: DiffFlags, io: Io): Promise<[Side, Side]> {
  if (flags.scenario !== undefined || flags.scenarioB !== undefined) {
    if (flags.scenario === undefined || flags.scenarioB === undefined)
      return refuse('Expected two scenarios: --scenario and --scenario-b.');
    const { findTests } = await import('./find_tests.ts');
    const tests = findTests(paths, io);
    return [runScenario(flags.scenario), runScenario(flags.scenarioB)];

    function runScenario(wanted: string): Side {
      const named = tests.filter(({ scenario }) => scenario.title.startsWith(wanted));
      const chosen = named.find(({ scenario }) => scenario.title === wanted) ?? named[0];
      const titles = tests.map(({ scenario }) => scenario.title);
      if (!chosen)
        return refuse(
          `Unknown scenario "${wanted}".`,
          didYouMean(wanted, titles) ?? 'powervm-spec --list shows all of them.',
        );
      return { title: chosen.scenario.title, run: chosen.run() };
    }
  }
  if (!flags.runList) return refuse('Missing what to run.', "Say it with --run-list 'recipe[cookbook::name]'.");
  const second = secondFlags(flags);
  const runListB = flags.runListB ?? flags.runList;
  const run = (runList: readonly string[], of: RunFlags): Run => execute(prepareRun(of, runList, io));
  return [
    { title: titleOf(flags.runList, flags), run: run(flags.runList, flags) },
    { title: titleOf(runListB, second), run: run(runListB, second) },
  ];
}

function secondFlags(flags: DiffFlags): RunFlags {
  return {
    ...flags,
    ...(flags.platformB !== undefined && { platform: flags.platformB }),
    ...(flags.jsonAttributesB !== undefined && { jsonAttributes: flags.jsonAttributesB }),
    ...(flags.environmentB !== undefined && { environment: flags.environmentB }),
    ...(flags.answersB !== undefined && { answers: flags.answersB }),
    ...(flags.ohaiB !== undefined && { ohai: flags.ohaiB }),
    ...(flags.chefB !== undefined && { chef: flags.chefB }),
    ...(flags.cookbookPathB && { cookbookPath: flags.cookbookPathB }),
    set: [...(flags.set ?? []), ...(flags.setB ?? [])],
  };
}

/** The run list, and what may set one run apart from the other. */
function titleOf(runList: readonly string[], flags: RunFlags): string {
  const parts = [
    flags.platform,
    ...(flags.set ?? []),
    flags.environment && `environment ${flags.environment}`,
    flags.jsonAttributes,
    flags.ohai,
    flags.answers,
    flags.chef && `Chef ${flags.chef}`,
    ...(flags.cookbookPath ?? []),
  ];
  return [runList.join(', '), ...parts.filter((part) => part)].join(' · ');
}

function refuse(message: string, hint?: string): never {
  throw new ProblemError([{ kind: 'configuration', severity: 'error', message, ...(hint !== undefined && { hint }) }]);
}
