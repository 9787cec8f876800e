import { checkstyleReporter } from './checkstyle.ts';
import { compactReporter } from './compact.ts';
import type { LintReporter } from './define_lint_reporter.ts';
import { githubLintReporter } from './github.ts';
import { gitlabReporter } from './gitlab.ts';
import { jsonLintReporter } from './json.ts';
import { jsonlReporter } from './jsonl.ts';
import { junitLintReporter } from './junit.ts';
import { sarifReporter } from './sarif.ts';
import { tapLintReporter } from './tap.ts';
import { textLintReporter } from './text.ts';

/** All reporters of the linter, by name. */
export const lintReporters: readonly LintReporter[] = [
  checkstyleReporter,
  compactReporter,
  githubLintReporter,
  gitlabReporter,
  jsonLintReporter,
  jsonlReporter,
  junitLintReporter,
  sarifReporter,
  tapLintReporter,
  textLintReporter,
];
