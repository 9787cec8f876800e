import { drawProblem } from '../../source/code_frame.ts';
import { count } from '../run_text.ts';
import { defineLintReporter, type LintReport } from './define_lint_reporter.ts';

/** For people: each problem with its lines. */
export const textLintReporter = defineLintReporter({
  name: 'text',
  describe: 'for people, with the lines around each problem',

  report(report, { palette, textOf }) {
    const lines = report.findings.flatMap(({ problem, path }) => [
      `${drawProblem({ ...problem, path }, textOf, palette)}\n  ${palette.muted(`rule: ${problem.rule}${problem.fix ? (problem.fix.isUnsafe ? ' (--fix-unsafe)' : ' (--fix)') : ''}`)}`,
      '',
    ]);
    return `${[...lines, summaryOf(report)].join('\n')}\n`;
  },
});

/** `3 files: 1 error, 2 warnings, 1 fixed`. */
function summaryOf({ findings, files, fixed }: LintReport): string {
  const counted = (['error', 'warning', 'info'] as const).flatMap((severity) => {
    const number = findings.filter(({ problem }) => problem.severity === severity).length;
    return number === 0 ? [] : [severity === 'info' ? `${number} info` : count(number, severity)];
  });
  const fixable = findings.filter(({ problem }) => problem.fix && !problem.fix.isUnsafe).length;
  const parts = [counted.length === 0 ? 'no problems' : counted.join(', ')];
  if (fixable > 0) parts.push(`${fixable} with a fix (--fix)`);
  if (fixed > 0) parts.push(`${fixed} fixed`);
  return `${count(files, 'file')}: ${parts.join(', ')}`;
}
