import type { SpecReporter } from './define_spec_reporter.ts';
import { documentationReporter } from './documentation.ts';
import { failuresReporter } from './failures.ts';
import { githubReporter } from './github.ts';
import { htmlSpecReporter } from './html.ts';
import { jsonSpecReporter } from './json.ts';
import { junitReporter } from './junit.ts';
import { progressReporter } from './progress.ts';
import { tapReporter } from './tap.ts';

/** All reporters of specs, by name. */
export const specReporters: readonly SpecReporter[] = [
  documentationReporter,
  failuresReporter,
  githubReporter,
  htmlSpecReporter,
  jsonSpecReporter,
  junitReporter,
  progressReporter,
  tapReporter,
];
