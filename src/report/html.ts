import { defineReporter } from './define_reporter.ts';
import { reportedScenario } from './html/reported_results.ts';
import { reportPage } from './html/report_page.ts';

/** A page: what fails first, then all scenarios and platforms. */
export const htmlReporter = defineReporter({
  name: 'html',
  describe: 'a page for browsers',

  report({ groups }, { textOf }) {
    const results = groups.flatMap(({ name, results: all }) =>
      all.map((result) =>
        reportedScenario(name, `${result.scenario.path}:${result.scenario.range.start.line}`, result),
      ),
    );
    return reportPage({ title: 'Scenarios of cookbooks', results, textOf, shorten: (text) => text, made: '' });
  },
});
