import { defineLintReporter } from './define_lint_reporter.ts';

/** The Test Anything Protocol: a failed test for each problem, a passed one where there is none. */
export const tapLintReporter = defineLintReporter({
  name: 'tap',
  describe: 'the Test Anything Protocol',

  report({ findings }) {
    if (findings.length === 0) return 'TAP version 13\n1..1\nok 1 - lint\n';
    const lines = findings.flatMap(({ problem: { rule, message, severity }, path, line, column }, index) => [
      `not ok ${index + 1} - ${path}:${line}:${column} ${rule}`.replaceAll('#', '\\#'),
      '  ---',
      `  message: ${JSON.stringify(message)}`,
      `  severity: ${severity}`,
      '  ...',
    ]);
    return `${['TAP version 13', `1..${findings.length}`, ...lines].join('\n')}\n`;
  },
});
