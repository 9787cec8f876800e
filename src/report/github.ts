import { countResults, defineReporter } from './define_reporter.ts';
import { data, githubReporter, property } from './specs/github.ts';

/** Workflow commands with which GitHub marks the expectations that are not met. */
export const githubScenarioReporter = defineReporter({
  name: 'github',
  describe: "annotations for GitHub's workflows",

  report(results, drawing) {
    const lines = results.groups.flatMap(({ name, results: all }) =>
      all.flatMap(({ scenario, problems }) =>
        problems.map(({ message, path = scenario.path, range = scenario.range }) => {
          const title = property(`${name}: ${scenario.title}`);
          return `::error file=${property(path)},line=${range.start.line},title=${title}::${data(message)}`;
        }),
      ),
    );
    const { scenarios, failed } = countResults(results);
    const { specs } = results;
    const examples = specs ? githubReporter.finished(specs, { ...drawing, shorten: (text) => text }) : '';
    return `${[...lines, `${scenarios - failed} passed, ${failed} failed`].join('\n')}\n${examples}`;
  },
});
