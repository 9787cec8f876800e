import type { Problem } from '../../source/problem.ts';
import { wholeLine } from '../../source/range.ts';
import type { ScenarioResult } from '../../scenario/run_scenarios.ts';
import type { SpecExample, SpecFailure, SpecOutsideError } from '../specs/spec_example.ts';
import type { ReportedResult } from './report_input.ts';

/** A scenario's result as a page shows it. */
export function reportedScenario(
  group: string,
  place: string,
  { scenario, problems, milliseconds }: Pick<ScenarioResult, 'scenario' | 'problems' | 'milliseconds'>,
): ReportedResult {
  const { title, platform } = scenario;
  const name = title.endsWith(` on ${platform.label}`) ? title.slice(0, -` on ${platform.label}`.length) : title;
  return {
    kind: 'scenario',
    group,
    title,
    place,
    status: problems.length > 0 ? 'failed' : 'passed',
    milliseconds,
    problems,
    scenario: name,
    platform: platform.label,
  };
}

/** An example's result as a page shows it. */
export function reportedExample(example: SpecExample): ReportedResult {
  const { fullDescription, file, line, status, runTime, exception } = example;
  const path = file.replace(/^\.\//, '');
  return {
    kind: 'example',
    group: path,
    title: fullDescription,
    place: `${path}:${line}`,
    status,
    milliseconds: runTime * 1000,
    problems: exception ? [problemOf(exception)] : [],
  };
}

/** An error outside of the examples as a page shows it. */
export function reportedOutsideError(error: SpecOutsideError): ReportedResult {
  return {
    kind: 'example',
    group: 'outside of examples',
    title: error.during,
    place: '',
    status: 'failed',
    milliseconds: 0,
    problems: [problemOf(error)],
  };
}

function problemOf({ class: name, message, backtrace, hint }: SpecFailure): Problem {
  const own = backtrace.find(({ path }) => path.endsWith('_spec.rb')) ?? backtrace[0];
  return {
    kind: 'expectation',
    severity: 'error',
    message: name === 'RSpec::Expectations::ExpectationNotMetError' ? message.trim() : `${name}: ${message}`,
    ...(own && { path: own.path, ...(own.line > 0 && { range: wholeLine(own.line) }) }),
    ...(hint !== undefined && { hint }),
  };
}
