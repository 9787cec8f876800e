import { defineCoverageReporter } from './define_coverage_reporter.ts';
import { istanbulReport } from './istanbul.ts';

/** lcov's tracefile: for genhtml, editors and services. */
export const lcovCoverageReporter = defineCoverageReporter({
  name: 'lcov',
  describe: 'for genhtml, editors and services',
  report: (data, drawing) => istanbulReport('lcovonly', data, drawing),
});
