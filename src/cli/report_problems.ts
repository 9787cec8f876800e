import { drawProblem } from '../source/code_frame.ts';
import type { Problem } from '../source/problem.ts';
import type { Io } from './io.ts';
import { shortPaths } from './short_paths.ts';
import { textOnDisk } from './text_on_disk.ts';

/** Draws problems on standard error. */
export function reportProblems(problems: readonly Problem[], io: Io): void {
  for (const problem of problems) io.err(`${shortPaths(drawProblem(problem, textOnDisk, io.errorPalette), io)}\n`);
}
