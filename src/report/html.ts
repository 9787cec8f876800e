import { defineReporter } from './define_reporter.ts';
import { reportedExample, reportedOutsideError, reportedScenario } from './html/reported_results.ts';
import { reportPage } from './html/report_page.ts';

/** A page: what fails first, then all scenarios and platforms. */
export const htmlReporter = defineReporter({
  name: 'html',
  describe: 'a page for browsers',

  report({ groups, specs }, { textOf }) {
    const results = groups.flatMap(({ name, results: all }) =>
      all.map((result) =>
        reportedScenario(name, `${result.scenario.path}:${result.scenario.range.start.line}`, result),
      ),
    );
    if (specs) results.push(...specs.outsideErrors.map(reportedOutsideError), ...specs.examples.map(reportedExample));
    const title = specs ? 'Scenarios and specs of cookbooks' : 'Scenarios of cookbooks';
    return reportPage({ title, results, textOf, shorten: (text) => text, made: '' });
  },
});
