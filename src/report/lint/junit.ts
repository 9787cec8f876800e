import { escaped } from '../specs/junit.ts';
import { defineLintReporter } from './define_lint_reporter.ts';

/** JUnit's XML: a failed case for each problem, a passed one where there is none. */
export const junitLintReporter = defineLintReporter({
  name: 'junit',
  describe: 'the XML of JUnit, as CI servers read it',

  report({ findings }) {
    const cases = findings.map(({ problem: { rule, message, severity }, path, line, column }) => {
      const place = `${path}:${line}:${column}`;
      return `<testcase classname="${escaped(path)}" name="${escaped(`${rule} ${line}:${column}`)}" file="${escaped(path)}" line="${line}"><failure type="${severity}" message="${escaped(message)}">${escaped(`${place}: ${message} [${rule}]`)}</failure></testcase>\n`;
    });
    const all = cases.length === 0 ? ['<testcase classname="powervm-spec" name="lint"/>\n'] : cases;
    const counts = `tests="${all.length}" failures="${cases.length}" errors="0"`;
    return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="powervm-spec lint" ${counts}>\n<testsuite name="lint" ${counts} skipped="0">\n${all.join('')}</testsuite>\n</testsuites>\n`;
  },
});
