import { countResults, defineReporter, type TestGroup, type TestResult } from './define_reporter.ts';
import { countExamples } from './specs/define_spec_reporter.ts';
import { escaped, suiteXml } from './specs/junit.ts';

/** JUnit's XML: a suite for each cookbook. */
export const junitScenarioReporter = defineReporter({
  name: 'junit',
  describe: 'the XML of JUnit, as CI servers read it',

  report(results) {
    const { scenarios, failed } = countResults(results);
    const { specs } = results;
    const examples = specs ? countExamples(specs) : { total: 0, failed: 0 };
    const counts = `tests="${scenarios + examples.total}" failures="${failed + examples.failed}" errors="${specs?.outsideErrors.length ?? 0}"`;
    const time = seconds(results.milliseconds);
    const suites = [...results.groups.map(suite), specs ? `${suiteXml(specs)}\n` : ''].join('');
    return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="powervm-spec" ${counts} time="${time}">\n${suites}</testsuites>\n`;
  },
});

function suite({ name, results }: TestGroup): string {
  const failed = results.filter(({ problems }) => problems.length > 0).length;
  const time = seconds(results.reduce((sum, { milliseconds }) => sum + milliseconds, 0));
  const cases = results.map((result) => testCase(name, result)).join('');
  return `<testsuite name="${escaped(name)}" tests="${results.length}" failures="${failed}" errors="0" skipped="0" time="${time}">\n${cases}</testsuite>\n`;
}

function testCase(group: string, { scenario, problems, milliseconds }: TestResult): string {
  const attributes = `classname="${escaped(group)}" name="${escaped(scenario.title)}" file="${escaped(scenario.path)}" line="${scenario.range.start.line}" time="${seconds(milliseconds)}"`;
  if (problems.length === 0) return `<testcase ${attributes}/>\n`;
  const text = problems
    .map(({ message, path, range }) => `${path ?? ''}${range ? `:${range.start.line}` : ''}: ${message}`)
    .join('\n\n');
  return `<testcase ${attributes}><failure message="${escaped(problems[0]?.message ?? '')}" type="expectation">${escaped(text)}</failure></testcase>\n`;
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(3);
}
