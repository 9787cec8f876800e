import { reportedExample, reportedOutsideError } from '../html/reported_results.ts';
import { reportPage } from '../html/report_page.ts';
import { defineSpecReporter } from './define_spec_reporter.ts';

/** A page: what fails first, then all examples by file. */
export const htmlSpecReporter = defineSpecReporter({
  name: 'html',
  describe: 'a page for browsers',
  finished: ({ examples, outsideErrors, startedAt }, { textOf, shorten }) => {
    const results = [...outsideErrors.map(reportedOutsideError), ...examples.map(reportedExample)];
    const made = `${startedAt.replace('T', ' ').slice(0, 16)} UTC`;
    return reportPage({ title: 'Specs of cookbooks', results, textOf, shorten, made });
  },
});
