import { defineLintReporter } from './define_lint_reporter.ts';

/** A line each: `path:line:column: severity: message [rule]`. */
export const compactReporter = defineLintReporter({
  name: 'compact',
  describe: 'a line for each problem, as editors read it',

  report: ({ findings }) =>
    findings
      .map(
        ({ problem: { severity, message, rule }, path, line, column }) =>
          `${path}:${line}:${column}: ${severity}: ${message.replaceAll('\n', ' ')} [${rule}]\n`,
      )
      .join(''),
});
