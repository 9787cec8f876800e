import type { Problem, RelatedPlace, Severity } from '../source/problem.ts';
import type { Range } from '../source/range.ts';
import type { Rule } from './define_rule.ts';
import type { LintCookbook } from './lint_cookbook.ts';
import type { LintFile } from './lint_file.ts';

/** A part of a file's text and what comes in its place. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Below the cookbook, where it is another file than the problem's. */
  readonly file?: string;
}

/** A change that makes a problem go away. */
export interface Fix {
  readonly edits: readonly Edit[];
  /** It may change what the code does. */
  readonly isUnsafe?: true;
}

/** A problem that a rule has found. */
export interface LintProblem extends Problem {
  readonly kind: 'lint' | 'syntax' | 'configuration';
  readonly rule: string;
  readonly path: string;
  /** Offsets in the file's text. */
  readonly span?: { readonly start: number; readonly end: number };
  readonly fix?: Fix;
}

/** What goes with a report. */
export interface ReportOptions {
  readonly fix?: Fix | undefined;
  readonly hint?: string | undefined;
  readonly severity?: Severity | undefined;
  readonly related?: readonly RelatedPlace[] | undefined;
}

/** A part of a text: a node, or offsets. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What a rule may ask and say when it looks at a cookbook. */
export class CookbookContext {
  readonly rule: Rule;
  readonly cookbook: LintCookbook;
  /** The oldest Chef that the cookbook is for. */
  readonly target: number;
  readonly #take: (problem: LintProblem) => void;

  constructor(rule: Rule, cookbook: LintCookbook, target: number, take: (problem: LintProblem) => void) {
    this.rule = rule;
    this.cookbook = cookbook;
    this.target = target;
    this.#take = take;
  }

  /** Reports a place in one of the cookbook's files. */
  reportIn(file: LintFile, span: Span, message: string, options: ReportOptions = {}): void {
    const { start, end } = span;
    this.#report(file.path, message, options, file.source.rangeOf(start, end), { start, end });
  }

  /** Reports a file as a whole, by its path below the cookbook. */
  reportFile(name: string, message: string, options: ReportOptions = {}): void {
    this.#report(this.cookbook.pathOf(name), message, options);
  }

  #report(path: string, message: string, options: ReportOptions, range?: Range, span?: Span): void {
    const { fix, hint, severity, related } = options;
    this.#take({
      kind: 'lint',
      severity: severity ?? this.rule.severity ?? 'warning',
      rule: this.rule.name,
      message,
      path,
      ...(range && { range }),
      ...(span && { span }),
      ...(fix && { fix }),
      ...(hint !== undefined && { hint }),
      ...(related && { related }),
    });
  }
}

/** What a rule may ask and say when it looks at a file. */
export class FileContext extends CookbookContext {
  readonly file: LintFile;

  constructor(
    rule: Rule,
    cookbook: LintCookbook,
    target: number,
    take: (problem: LintProblem) => void,
    file: LintFile,
  ) {
    super(rule, cookbook, target, take);
    this.file = file;
  }

  report(span: Span, message: string, options: ReportOptions = {}): void {
    this.reportIn(this.file, span, message, options);
  }
}
