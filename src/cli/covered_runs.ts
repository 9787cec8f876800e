import { PLAIN } from '../source/code_frame.ts';
import { compareRuns } from '../compare/compare_runs.ts';
import type { ScenarioResult } from '../scenario/run_scenarios.ts';
import { diffText } from '../report/diff_text.ts';
import type { ReportedResult, ReportedSwitch } from '../report/html/report_input.ts';
import { reportedExample, reportedOutsideError, reportedScenario } from '../report/html/reported_results.ts';
import type { CoverageCommandFlags } from './commands/coverage.ts';
import type { CoverageSession } from './coverage_session.ts';
import { findTestFiles, type TestFile } from './find_tests.ts';
import type { Io } from './io.ts';
import { createProgress } from './progress.ts';
import { shortPaths } from './short_paths.ts';
import { findSpecs } from './spec_files.ts';
import { runSpecThreads } from './spec_threads.ts';
import { runTests } from './test_threads.ts';
import type { UnitScenario } from './test_units.ts';

/** What came of all runs. */
export interface CoveredResults {
  readonly results: ReportedResult[];
  failed: number;
}

/** Runs the scenarios below paths with counters on. */
export async function runScenariosCovered(
  session: CoverageSession,
  paths: readonly string[],
  flags: CoverageCommandFlags,
  into: CoveredResults,
  io: Io,
): Promise<void> {
  const choice = { only: flags.only, chef: flags.chef, covered: session.covered };
  const files = findTestFiles(paths, io.workingDirectory, choice);
  const total = files.reduce((sum, { file }) => sum + file.scenarios.length, 0);
  const progress = createProgress(io);
  const results = await runTests(choice, files, (done) => progress.show(`${done}/${total} scenarios`));
  progress.clear();
  addScenarios(session, files, results, into, io);
}

/** Adds what scenarios reached, and what came of them. */
function addScenarios(
  session: CoverageSession,
  files: readonly TestFile[],
  results: readonly (readonly UnitScenario[])[],
  into: CoveredResults,
  io: Io,
): void {
  files.forEach(({ name, file }, index) =>
    file.scenarios.forEach((scenario, at) => {
      const result = results[index]?.[at];
      if (!result) return;
      const place = session.addScenario(name, scenario, result.reached);
      into.results.push(reportedScenario(name, place, { scenario, ...result }));
      tellFailure(result.problems.length > 0, `${name}: ${scenario.title}`, into, io);
    }),
  );
}

function tellFailure(isFailure: boolean, title: string, into: CoveredResults, io: Io): void {
  if (!isFailure) return;
  into.failed += 1;
  io.err(`${io.errorPalette.error('failed')}: ${title}\n`);
}

/** Runs the specs below paths with counters on. */
export async function runSpecsCovered(
  session: CoverageSession,
  paths: readonly string[],
  flags: CoverageCommandFlags,
  into: CoveredResults,
  io: Io,
): Promise<void> {
  const homes = findSpecs(paths.length > 0 ? paths : session.roots, io.workingDirectory);
  if (typeof homes === 'string') return;
  const choice = {
    workingDirectory: io.workingDirectory,
    cookbookPaths: flags.cookbookPath ?? [],
    chef: flags.chef ?? ('18' as const),
    grep: [],
    tags: [],
    requires: [],
    failFast: undefined,
    order: undefined,
    seed: undefined,
    dryRun: false,
    onlyFailures: false,
    cache: io.cacheFolder,
    covered: session.covered,
  };
  await runSpecThreads(choice, homes, undefined, (event) => {
    if (event.kind === 'output') io.err(event.text);
    else if (event.kind === 'example') {
      session.addExample(event.example, event.reached);
      into.results.push(reportedExample(event.example));
      tellFailure(event.example.status === 'failed', event.example.fullDescription, into, io);
    } else
      for (const error of event.end.outsideErrors) {
        into.results.push(reportedOutsideError(error));
        tellFailure(true, error.during, into, io);
      }
  });
}

/** What PowerVM changes: of each cookbook, the first two scenarios on one platform that differ in nothing but the switch. */
export function switchesOf(paths: readonly string[], io: Io): ReportedSwitch[] {
  const files = findTestFiles(paths, io.workingDirectory, { only: undefined, chef: undefined });
  const homes = new Map<string, ReportedSwitch>();
  for (const { name, home, file, world } of files) {
    if (homes.has(home)) continue;
    const off = file.scenarios.find((scenario) => !isOn(scenario) && partnerOf(scenario, file.scenarios));
    const on = off && partnerOf(off, file.scenarios);
    if (!off || !on) continue;
    const [before, after] = [off, on].map((scenario) => world.clientFor(scenario.setup).run(scenario.request)) as [
      ScenarioRun,
      ScenarioRun,
    ];
    const text = diffText(compareRuns(before, after), { before: off.title, after: on.title }, PLAIN);
    homes.set(home, { group: name, before: off.title, after: on.title, text: shortPaths(text, io) });
  }
  return [...homes.values()];
}

type ScenarioRun = NonNullable<ScenarioResult['run']>;
type Scenario = ScenarioResult['scenario'];

function isOn({ request }: Scenario): boolean {
  return /"powervm":\{[^{}]*"enable":true/.test(JSON.stringify(request.attributes ?? {}));
}

function partnerOf(off: Scenario, all: readonly Scenario[]): Scenario | undefined {
  const { platform, request } = off;
  return all.find(
    (each) =>
      isOn(each) && each.platform.label === platform.label && String(each.request.runList) === String(request.runList),
  );
}
