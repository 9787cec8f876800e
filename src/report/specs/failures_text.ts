import { drawProblem } from '../../source/code_frame.ts';
import { wholeLine } from '../../source/range.ts';
import type { BacktracePlace } from '../../ruby/value/exception.ts';
import { RString } from '../../ruby/value/string.ts';
import type { ExampleResult, FailureReport } from '../../rspec/suite.ts';
import { type SpecDrawing, type SpecResults, summaryLine } from './define_spec_reporter.ts';

/** The line of the spec where an exception came from, else where it was raised. */
function placeOf({ backtrace }: FailureReport): BacktracePlace | undefined {
  return backtrace.find(({ path }) => path.endsWith('_spec.rb')) ?? backtrace[0];
}

/** An exception with the code around it, and what to do where that is known. */
function drawFailure(title: string, failure: FailureReport, drawing: SpecDrawing): string {
  const { palette, textOf, shorten } = drawing;
  const isExpectation = failure.class === 'RSpec::Expectations::ExpectationNotMetError';
  const words = isExpectation ? failure.message : `${failure.class}: ${failure.message}`;
  const place = placeOf(failure);
  const raised = failure.backtrace[0];
  const hint = failure.exception.details?.['hint'];
  const drawn = drawProblem(
    {
      kind: 'expectation',
      severity: 'error',
      message: `${title}\n${indented(words.replace(/^\n+/, ''))}`,
      ...(place && { path: place.path, ...(place.line > 0 && { range: wholeLine(place.line) }) }),
      ...(raised && raised !== place && { related: [{ message: 'raised in', path: raised.path, ...(raised.line > 0 && { range: wholeLine(raised.line) }) }] }),
      ...(hint instanceof RString && { hint: hint.text }),
    },
    textOf,
    palette,
  );
  return shorten(drawn);
}

function indented(text: string): string {
  return text.split('\n').map((line) => `    ${line}`.trimEnd()).join('\n'); // prettier-ignore
}

/** All that failed, what is pending, and the count: the end of a report for people. */
export function endText(results: SpecResults, drawing: SpecDrawing): string {
  const { palette, shorten } = drawing;
  const parts: string[] = [];
  for (const error of results.outsideErrors) parts.push(drawFailure(error.during, error, drawing));
  for (const example of results.examples)
    if (example.exception) parts.push(drawFailure(example.fullDescription, example.exception, drawing));
  const pending = results.examples.filter(({ status }) => status === 'pending');
  if (pending.length > 0)
    parts.push(pending.map((each) => `${palette.warning('pending')}: ${each.fullDescription} (${each.pendingMessage ?? 'No reason given'}) ${palette.muted(placeText(each))}`).join('\n'));
  const failed = results.examples.filter(({ status }) => status === 'failed');
  if (failed.length > 0)
    parts.push(`Failed examples:\n\n${failed.map((each) => `${palette.error(placeText(each))} ${palette.muted(`# ${each.fullDescription}`)}`).join('\n')}`);
  const seconds = (results.milliseconds / 1000).toFixed(2);
  const line = summaryLine(results);
  const isBad = failed.length > 0 || results.outsideErrors.length > 0;
  parts.push(`${isBad ? palette.error(line) : palette.good(line)} ${palette.muted(`(${seconds} s)`)}`);
  return shorten(`${parts.join('\n\n')}\n`);
}

/** `./spec/x_spec.rb:12` */
export function placeText({ file, line }: ExampleResult): string {
  return `${file}:${line}`;
}
