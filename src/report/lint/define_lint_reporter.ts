import type { Rule } from '../../lint/define_rule.ts';
import type { LintProblem } from '../../lint/rule_context.ts';
import type { Palette, TextOf } from '../../source/code_frame.ts';

/** A problem, with the path that it is shown by and the text of its line. */
export interface LintFinding {
  readonly problem: LintProblem;
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** What it is known by from run to run. */
  readonly fingerprint: string;
}

/** What came of a run of the linter. */
export interface LintReport {
  readonly findings: readonly LintFinding[];
  /** How many files were looked at. */
  readonly files: number;
  /** How many problems were fixed. */
  readonly fixed: number;
  /** The rules of the findings, by name. */
  readonly rules: ReadonlyMap<string, Rule>;
  readonly version: string;
}

/** What a reporter may use. */
export interface LintDrawing {
  readonly palette: Palette;
  readonly textOf: TextOf;
}

/** A way to tell what the linter has found: a value of `--format`. */
export interface LintReporter {
  readonly name: string;
  /** For help: a phrase. */
  readonly describe: string;
  report(report: LintReport, drawing: LintDrawing): string;
}

/** Makes a reporter. */
export function defineLintReporter(reporter: LintReporter): LintReporter {
  return reporter;
}
