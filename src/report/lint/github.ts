import { data, property } from '../specs/github.ts';
import { defineLintReporter } from './define_lint_reporter.ts';

const COMMANDS = { error: 'error', warning: 'warning', info: 'notice' } as const;

/** Workflow commands with which GitHub marks the lines. */
export const githubLintReporter = defineLintReporter({
  name: 'github',
  describe: "annotations for GitHub's workflows",

  report: ({ findings }) =>
    findings
      .map(({ problem: { severity, rule, message }, path, line, column, endLine, endColumn }) => {
        const place = `file=${property(path)},line=${line},endLine=${endLine},col=${column},endColumn=${endColumn}`;
        return `::${COMMANDS[severity]} ${place},title=${property(rule)}::${data(message)}\n`;
      })
      .join(''),
});
