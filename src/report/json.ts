import { countResults, defineReporter } from './define_reporter.ts';
import { specJson } from './specs/json.ts';

/** For programs: everything that the text says, as JSON. */
export const jsonReporter = defineReporter({
  name: 'json',
  describe: 'for programs',

  report(results) {
    const { scenarios, failed } = countResults(results);
    const report = {
      passed: scenarios - failed,
      failed,
      milliseconds: Math.round(results.milliseconds),
      cookbooks: results.groups.map(({ name, path, results: all }) => ({
        name,
        path,
        scenarios: all.map(({ scenario, problems, milliseconds }) => ({
          title: scenario.title,
          name: scenario.name,
          variants: scenario.variants,
          platform: scenario.platform.label,
          file: scenario.path,
          line: scenario.range.start.line,
          passed: problems.length === 0,
          milliseconds: Math.round(milliseconds * 10) / 10,
          problems,
        })),
      })),
      ...(results.specs && { specs: specJson(results.specs) }),
    };
    return `${JSON.stringify(report, undefined, 2)}\n`;
  },
});
