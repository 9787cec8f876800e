import type { Problem } from '../source/problem.ts';
import type { Source } from '../source/source.ts';
import type { Run } from '../chef/run.ts';
import { checkAttributes } from './expectations/attributes.ts';
import { checkFiles } from './expectations/files.ts';
import { checkLog } from './expectations/log.ts';
import { checkOutcome } from './expectations/outcome.ts';
import { checkRecipes } from './expectations/recipes.ts';
import { checkResources } from './expectations/resources.ts';
import { checkSameAs } from './expectations/same_as.ts';
import { entriesOf, type Located } from './located.ts';
import type { Check } from './report.ts';
import type { Scenario } from './scenario.ts';

type CheckOne = (check: Check, expected: Located) => void;

/** Each kind of expectation, by its key. What the run's end says is looked at in any case. */
const CHECKS: Readonly<Record<string, CheckOne>> = {
  recipes: checkRecipes,
  resources: checkResources,
  attributes: checkAttributes,
  files: checkFiles,
  same_as: checkSameAs,
  log: checkLog,
};

/** The expectations of a scenario that a run does not meet. */
export function problemsIn(
  scenario: Scenario,
  run: Run,
  other: Run | undefined,
  sourceOf: (path: string) => Source | undefined,
): readonly Problem[] {
  const check: Check = { scenario, run, other, sourceOf, problems: [] };
  checkOutcome(check, scenario.expect);
  // What an unexpected error left undone would only repeat it.
  if (check.problems.length > 0 && run.error) return check.problems;
  for (const { key, value } of entriesOf(scenario.expect)) CHECKS[key]?.(check, value);
  return check.problems;
}
