import type { Palette, TextOf } from '../source/code_frame.ts';
import type { SpecResults } from './specs/define_spec_reporter.ts';
import type { ScenarioResult } from '../scenario/run_scenarios.ts';

/** What came of a scenario: what a reporter may know of it. */
export type TestResult = Pick<ScenarioResult, 'scenario' | 'problems' | 'milliseconds'>;

/** What came of the scenarios of a cookbook, or of a folder that is none. */
export interface TestGroup {
  /** The cookbook's name, or the folder's. */
  readonly name: string;
  readonly path: string;
  readonly results: readonly TestResult[];
}

/** What came of all scenarios. */
export interface TestResults {
  readonly groups: readonly TestGroup[];
  readonly milliseconds: number;
  /** What came of the cookbooks' own specs, where they have some. */
  readonly specs?: SpecResults;
}

/** What a reporter may use. */
export interface Drawing {
  readonly palette: Palette;
  /** For the lines around a problem. */
  readonly textOf: TextOf;
}

/** A way to tell what came of scenarios: a value of `--format`. */
export interface Reporter {
  readonly name: string;
  /** For help: a phrase. */
  readonly describe: string;
  report(results: TestResults, drawing: Drawing): string;
}

/** Makes a reporter. */
export function defineReporter(reporter: Reporter): Reporter {
  return reporter;
}

/** How many scenarios there are, and how many of them fail. */
export function countResults({ groups }: TestResults): { readonly scenarios: number; readonly failed: number } {
  const results = groups.flatMap((group) => group.results);
  return { scenarios: results.length, failed: results.filter(({ problems }) => problems.length > 0).length };
}
