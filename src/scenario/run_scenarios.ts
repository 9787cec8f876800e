import { ProblemError, type Problem } from '../source/problem.ts';
import type { Source } from '../source/source.ts';
import type { ChefClient } from '../chef/client.ts';
import type { Run } from '../chef/run.ts';
import { problemsIn } from './expectations.ts';
import type { Scenario, ScenarioFile, Setup } from './scenario.ts';

/** What came of a scenario. */
export interface ScenarioResult {
  readonly file: ScenarioFile;
  readonly scenario: Scenario;
  /** undefined when it could not be run at all. */
  readonly run: Run | undefined;
  readonly problems: readonly Problem[];
  readonly milliseconds: number;
}

/** What runs scenarios need from outside. */
export interface ScenarioWorld {
  /** A client for a setup: the same one for an equal setup. */
  readonly clientFor: (setup: Setup) => ChefClient;
  /** The text of a cookbook's file, for messages; undefined when it cannot be read. */
  readonly sourceOf: (path: string) => Source | undefined;
  /** Milliseconds, for the time that a scenario takes. */
  readonly now: () => number;
}

/** Runs the scenarios of files one by one; the caller may stop, show or keep what comes. */
export function* runScenarios(
  world: ScenarioWorld,
  files: readonly ScenarioFile[],
): Generator<ScenarioResult, void, undefined> {
  const runs = new Map<Scenario, Run>();
  const clientOf = ({ setup }: Scenario): ChefClient => world.clientFor(setup);
  const runOf = (scenario: Scenario): Run => {
    const run = runs.get(scenario) ?? clientOf(scenario).run(scenario.request);
    runs.set(scenario, run);
    return run;
  };
  for (const file of files) {
    const others = new Set(file.scenarios.map(({ sameAs }) => sameAs));
    for (const scenario of file.scenarios) {
      const start = world.now();
      const { run, problems } = resultOf(world, scenario, runOf, clientOf);
      if (!others.has(scenario)) runs.delete(scenario);
      yield { file, scenario, run, problems, milliseconds: world.now() - start };
    }
    runs.clear();
  }
}

function resultOf(
  world: ScenarioWorld,
  scenario: Scenario,
  runOf: (scenario: Scenario) => Run,
  clientOf: (scenario: Scenario) => ChefClient,
): { run: Run | undefined; problems: readonly Problem[] } {
  try {
    const run = runOf(scenario);
    const other = scenario.sameAs && runOf(scenario.sameAs);
    const problems = problemsIn(scenario, run, other, world.sourceOf);
    if (problems.length === 0) return { run, problems };
    // What templates read is noted only when somebody wants to know where a wrong value comes from.
    const explained = clientOf(scenario).run({ ...scenario.request, recordsReads: true });
    return { run, problems: problemsIn(scenario, explained, other, world.sourceOf) };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return { run: undefined, problems: error.problems.map((problem) => located(problem, scenario)) };
  }
}

/** A problem that has no place of its own is the scenario's. */
function located(problem: Problem, { path, range }: Scenario): Problem {
  return problem.path === undefined ? { ...problem, path, range } : problem;
}
