import { chefspecCoverageReporter } from './chefspec.ts';
import { coberturaCoverageReporter } from './cobertura.ts';
import type { CoverageReporter } from './define_coverage_reporter.ts';
import { jsonCoverageReporter } from './json.ts';
import { lcovCoverageReporter } from './lcov.ts';
import { textCoverageReporter } from './text.ts';

/** All reporters of coverage but the HTML report, by name. */
export const coverageReporters: readonly CoverageReporter[] = [
  chefspecCoverageReporter,
  coberturaCoverageReporter,
  jsonCoverageReporter,
  lcovCoverageReporter,
  textCoverageReporter,
];
