import { defineLintReporter } from './define_lint_reporter.ts';

const SEVERITIES = { error: 'major', warning: 'minor', info: 'info' } as const;

/** GitLab's code quality report. */
export const gitlabReporter = defineLintReporter({
  name: 'gitlab',
  describe: "GitLab's code quality report",

  report({ findings }) {
    const seen = new Map<string, number>();
    const issues = findings.map(({ problem: { rule, message, severity }, path, line, endLine, fingerprint }) => {
      // Each must have one of its own.
      const before = seen.get(fingerprint) ?? 0;
      seen.set(fingerprint, before + 1);
      return {
        description: message,
        check_name: rule,
        fingerprint: before === 0 ? fingerprint : `${fingerprint}-${before}`,
        severity: SEVERITIES[severity],
        location: { path, lines: { begin: line, end: endLine } },
      };
    });
    return `${JSON.stringify(issues, null, 2)}\n`;
  },
});
