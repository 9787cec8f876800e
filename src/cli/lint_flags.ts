import type { Severity } from '../source/problem.ts';

/** A report of the linter, and the file that it goes to: standard output without one. */
export interface LintReportTarget {
  readonly format: string;
  readonly file: string | undefined;
}

/** What the options of `lint` say. */
export interface LintFlags {
  readonly format?: readonly LintReportTarget[];
  readonly only?: readonly string[];
  readonly except?: readonly string[];
  /** A file, or false for none. */
  readonly config?: string | boolean;
  readonly fix?: true;
  readonly fixUnsafe?: true;
  readonly fixDryRun?: true;
  readonly reconverge?: boolean;
  readonly baseline?: string;
  readonly updateBaseline?: true;
  /** Since a commit, or since the last one. */
  readonly changed?: string | true;
  readonly failLevel?: Severity;
  readonly maxWarnings?: number;
  readonly exitZero?: true;
  readonly stdinFilename?: string;
  readonly targetChefVersion?: number;
}
