import { defineLintReporter, type LintFinding } from './define_lint_reporter.ts';

/** One object with all problems. */
export const jsonLintReporter = defineLintReporter({
  name: 'json',
  describe: 'one object with all problems',

  report: ({ findings, files, fixed, version }) =>
    `${JSON.stringify({ version, files, fixed, problems: findings.map(findingJson) }, null, 2)}\n`,
});

/** A problem as plain data. */
export function findingJson({ problem, path, line, column, endLine, endColumn, fingerprint }: LintFinding): object {
  const { rule, severity, message, hint, related, fix } = problem;
  return {
    rule,
    severity,
    message,
    path,
    line,
    column,
    endLine,
    endColumn,
    fingerprint,
    ...(hint !== undefined && { hint }),
    ...(related && {
      related: related.map((each) => ({ message: each.message, path: each.path, line: each.range?.start.line })),
    }),
    ...(fix && { fix: fix.isUnsafe ? 'unsafe' : 'safe' }),
  };
}
