import type { Palette, TextOf } from '../../source/code_frame.ts';
import type { CoverageData } from '../../coverage/coverage_data.ts';

/** What a reporter of coverage may use. */
export interface CoverageDrawing {
  readonly palette: Palette;
  /** The text of a file by the path that the data has for it. */
  readonly textOf: TextOf;
  /** The folder from which paths are told. */
  readonly root: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** A way to tell what was reached: a value of `coverage --format`. */
export interface CoverageReporter {
  readonly name: string;
  /** For help: a phrase. */
  readonly describe: string;
  report(data: CoverageData, drawing: CoverageDrawing): string;
}

/** Makes a reporter. */
export function defineCoverageReporter(reporter: CoverageReporter): CoverageReporter {
  return reporter;
}
