import type { Range } from './range.ts';

export type Severity = 'error' | 'warning' | 'info';

/** Which phase found it. */
export type ProblemKind = 'syntax' | 'load' | 'evaluation' | 'configuration' | 'expectation' | 'lint';

/** A further place that explains a problem: "set here", "first declared here". */
export interface RelatedPlace {
  readonly message: string;
  readonly path: string;
  readonly range?: Range;
}

/** The one located message: syntax errors, load errors, offenses, failed expectations. */
export interface Problem {
  readonly kind: ProblemKind;
  readonly severity: Severity;
  readonly message: string;
  readonly path?: string;
  readonly range?: Range;
  /** What to do about it, a sentence. */
  readonly hint?: string;
  /** The lint rule that found it. */
  readonly rule?: string;
  readonly related?: readonly RelatedPlace[];
}

/** Problems on their way up to whoever can report them. */
export class ProblemError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map((problem) => problem.message).join('\n'));
    this.name = 'ProblemError';
    this.problems = problems;
  }
}
