import type { Reporter } from './define_reporter.ts';
import { githubScenarioReporter } from './github.ts';
import { htmlReporter } from './html.ts';
import { jsonReporter } from './json.ts';
import { junitScenarioReporter } from './junit.ts';
import { summaryReporter } from './summary.ts';
import { textReporter } from './text.ts';

/** All reporters, by name. */
export const reporters: readonly Reporter[] = [
  githubScenarioReporter,
  htmlReporter,
  jsonReporter,
  junitScenarioReporter,
  summaryReporter,
  textReporter,
];
