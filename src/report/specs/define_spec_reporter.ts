import type { Palette, TextOf } from '../../source/code_frame.ts';
import type { BacktracePlace } from '../../ruby/value/exception.ts';
import type { SpecExample, SpecFailure, SpecOutsideError } from './spec_example.ts';

/** What came of the specs of some cookbooks. */
export interface SpecResults {
  readonly examples: readonly SpecExample[];
  readonly outsideErrors: readonly SpecOutsideError[];
  readonly milliseconds: number;
  /** When the run began: an ISO 8601 time. */
  readonly startedAt: string;
  /** What a random order came from. */
  readonly seed?: number;
  /** Of a run that was one of several: `2/3`. */
  readonly shard?: string;
  /** How many of the slowest examples and groups are wanted. */
  readonly profile?: number;
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
  /** Whether it is for people, who like colours. */
  readonly isForPeople?: true;
  /** What is shown when an example has ended. */
  example?(result: SpecExample, before: SpecExample | undefined, drawing: SpecDrawing): string;
  /** What is shown at the end. */
  finished(results: SpecResults, drawing: SpecDrawing): string;
}

/** Makes a reporter. */
export function defineSpecReporter(reporter: SpecReporter): SpecReporter {
  return reporter;
}

/** How many examples there are of each status. */
export function countExamples({ examples }: Pick<SpecResults, 'examples'>): {
  readonly total: number;
  readonly failed: number;
  readonly pending: number;
} {
  const count = (status: string): number => examples.filter((each) => each.status === status).length;
  return { total: examples.length, failed: count('failed'), pending: count('pending') };
}

/** "3 examples, 1 failure, 1 pending", as RSpec says it. */
export function summaryLine(results: Pick<SpecResults, 'examples' | 'outsideErrors'>): string {
  const { total, failed, pending } = countExamples(results);
  const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;
  const outside = results.outsideErrors.length;
  const tail = outside === 0 ? '' : `, ${plural(outside, 'error')} occurred outside of examples`;
  return `${plural(total, 'example')}, ${plural(failed, 'failure')}${pending === 0 ? '' : `, ${pending} pending`}${tail}`;
}

/** `./spec/x_spec.rb:12` */
export function placeText({ file, line }: SpecExample): string {
  return `${file}:${line}`;
}

/** The line of the spec where an exception came from, else where it was raised; of a syntax error, where it is. */
export function placeOf({ class: name, message, backtrace }: SpecFailure): BacktracePlace | undefined {
  const [, path, line] = (name === 'SyntaxError' && /^(\/.*?):(\d+): /.exec(message)) || [];
  if (path !== undefined) return { path, line: Number(line), label: '' };
  return backtrace.find((place) => /_spec\.rb$|\.spec\.[cm]?[jt]s$/.test(place.path)) ?? backtrace[0];
}
