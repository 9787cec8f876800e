import type { TextOf } from '../../source/code_frame.ts';
import type { Problem } from '../../source/problem.ts';
import type { CoverageData } from '../../coverage/coverage_data.ts';

/** What came of a scenario or an example, as the page shows it. */
export interface ReportedResult {
  readonly kind: 'scenario' | 'example';
  /** The cookbook, or the file of specs. */
  readonly group: string;
  readonly title: string;
  /** `path:line` */
  readonly place: string;
  readonly status: 'passed' | 'failed' | 'pending';
  readonly milliseconds: number;
  readonly problems: readonly Problem[];
  /** Of a scenario: what it is called without its platform, and the platform. */
  readonly scenario?: string;
  readonly platform?: string;
}

/** What a switch changes: two runs side by side, as `diff` tells it. */
export interface ReportedSwitch {
  readonly group: string;
  readonly before: string;
  readonly after: string;
  /** The text of the comparison. */
  readonly text: string;
}

/** What a page is made of; what is not there has no part in it. */
export interface ReportInput {
  readonly title: string;
  readonly coverage?: CoverageData;
  readonly results?: readonly ReportedResult[];
  readonly switches?: readonly ReportedSwitch[];
  /** The text of a file, by its path in the report. */
  readonly textOf: TextOf;
  /** A text with paths as people shall read them. */
  readonly shorten: (text: string) => string;
  /** When the runs were made, as people read it. */
  readonly made: string;
}

/** A part of the page: what the navigation calls it, and its content. */
export interface PagePart {
  readonly id: string;
  readonly title: string;
  readonly html: string;
}
