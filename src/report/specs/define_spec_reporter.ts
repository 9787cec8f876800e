import type { Palette, TextOf } from '../../source/code_frame.ts';
import type { ExampleResult, OutsideReport } from '../../rspec/suite.ts';

/** What came of the specs of some cookbooks. */
export interface SpecResults {
  readonly examples: readonly ExampleResult[];
  readonly outsideErrors: readonly OutsideReport[];
  readonly milliseconds: number;
}

/** What a reporter may use. */
export interface SpecDrawing {
  readonly palette: Palette;
  /** For the lines around a failure. */
  readonly textOf: TextOf;
  /** A path as people shall read it. */
  readonly shorten: (text: string) => string;
}

/** A way to tell what came of examples: a value of `spec --format`. */
export interface SpecReporter {
  readonly name: string;
  /** For help: a phrase. */
  readonly describe: string;
  /** What is shown when an example has ended. */
  example?(result: ExampleResult, before: ExampleResult | undefined, drawing: SpecDrawing): string;
  /** What is shown at the end. */
  finished(results: SpecResults, drawing: SpecDrawing): string;
}

/** Makes a reporter. */
export function defineSpecReporter(reporter: SpecReporter): SpecReporter {
  return reporter;
}

/** How many examples there are of each status. */
export function countExamples({ examples }: SpecResults): { readonly total: number; readonly failed: number; readonly pending: number } {
  const count = (status: string): number => examples.filter((each) => each.status === status).length;
  return { total: examples.length, failed: count('failed'), pending: count('pending') };
}

/** "3 examples, 1 failure, 1 pending", as RSpec says it. */
export function summaryLine(results: SpecResults): string {
  const { total, failed, pending } = countExamples(results);
  const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;
  const outside = results.outsideErrors.length;
  const tail = outside === 0 ? '' : `, ${plural(outside, 'error')} occurred outside of examples`;
  return `${plural(total, 'example')}, ${plural(failed, 'failure')}${pending === 0 ? '' : `, ${pending} pending`}${tail}`;
}
