import type { Counters, Reached } from '../ruby/compile/counters.ts';
import { runScenarios, type ScenarioResult } from '../scenario/run_scenarios.ts';
import { touchedResources } from '../scenario/touched.ts';
import type { TestFile } from './find_tests.ts';

/** Scenarios of a file that follow each other: what one thread takes at a time. */
export interface TestUnit {
  /** The file's number. */
  readonly file: number;
  readonly from: number;
  readonly to: number;
}

/** What came of a unit, in a form that can be sent from thread to thread. */
export interface UnitResult {
  readonly unit: number;
  readonly results: readonly UnitScenario[];
}

/** What came of a scenario; with coverage, what it reached. */
export interface UnitScenario extends Pick<ScenarioResult, 'problems' | 'milliseconds'> {
  readonly reached?: Reached;
}

/** Small, so that threads end together; not tiny, for neighbours are compared with the same scenario. */
const SCENARIOS_IN_A_UNIT = 6;

/** Every scenario of the files, in units. */
export function unitsOf(files: readonly TestFile[]): TestUnit[] {
  return files.flatMap(({ file: { scenarios } }, file) => {
    const starts = scenarios.map((_, index) => index).filter((index) => index % SCENARIOS_IN_A_UNIT === 0);
    return starts.map((from) => ({ file, from, to: Math.min(from + SCENARIOS_IN_A_UNIT, scenarios.length) }));
  });
}

/**
 * Runs the units that nobody has taken, from a first one on and around: threads that start far from each other
 * seldom read the same files.
 */
export function* runUnits(
  fileAt: (file: number) => TestFile,
  units: readonly TestUnit[],
  taken: Int32Array,
  first: number,
  counters?: Counters,
): Generator<UnitResult, void, undefined> {
  for (let step = 0; step < units.length; step += 1) {
    const unit = (first + step) % units.length;
    if (Atomics.compareExchange(taken, unit, 0, 1) !== 0) continue;
    const { file: number, from, to } = units[unit] as TestUnit;
    const { file, world } = fileAt(number);
    const results: UnitScenario[] = [];
    for (const result of runScenarios(world, [{ ...file, scenarios: file.scenarios.slice(from, to) }]))
      results.push(unitScenario(result, counters));
    yield { unit, results };
  }
}

function unitScenario(
  { scenario, run, problems, milliseconds }: ScenarioResult,
  counters: Counters | undefined,
): UnitScenario {
  if (!counters) return { problems, milliseconds };
  for (const { path, line } of run ? touchedResources(scenario, run) : [])
    counters.note('resource touched', path, line);
  return { problems, milliseconds, reached: counters.take() };
}
