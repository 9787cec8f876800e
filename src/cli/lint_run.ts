import { lintCookbook } from '../lint/lint.ts';
import type { LintProblem } from '../lint/rule_context.ts';
import { rules } from '../lint/rules/index.ts';
import { drawProblem } from '../source/code_frame.ts';
import { EXIT, type Io } from './io.ts';
import { cookbookLoader, findLintTargets } from './lint_targets.ts';
import { shortPaths } from './short_paths.ts';
import { textOnDisk } from './text_on_disk.ts';

/** Lints paths; answers the exit code. */
export function runLint(paths: readonly string[], io: Io): number {
  const load = cookbookLoader();
  const problems: LintProblem[] = findLintTargets(paths, io.workingDirectory).flatMap(({ root, only }) =>
    lintCookbook(load(root), { rules, only }),
  );
  for (const problem of problems)
    io.out(`${shortPaths(drawProblem(problem, textOnDisk, io.palette), io)}\n  rule: ${problem.rule}\n`);
  return problems.length > 0 ? EXIT.findings : EXIT.clean;
}
