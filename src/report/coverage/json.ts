import { defineCoverageReporter } from './define_coverage_reporter.ts';

/** All of it, for programs and for `--merge`. */
export const jsonCoverageReporter = defineCoverageReporter({
  name: 'json',
  describe: 'all of it, for programs and for --merge',
  report: (data) => `${JSON.stringify(data)}\n`,
});
