import { drawProblem } from '../../source/code_frame.ts';
import { wholeLine } from '../../source/range.ts';
import { placeOf, placeText, type SpecDrawing, type SpecResults, summaryLine } from './define_spec_reporter.ts';
import { profileText } from './profile.ts';
import type { SpecFailure } from './spec_example.ts';

/** An exception's words: an expectation speaks for itself. */
export function failureWords({ class: name, message }: SpecFailure): string {
  const isExpectation = /^(?:RSpec::Expectations::ExpectationNotMetError|AssertionError)$/.test(name);
  return isExpectation ? message.replace(/^\n+/, '') : `${name}: ${message.replace(/^\n+/, '')}`;
}

/** An exception with the code around it, and what to do where that is known. */
function drawFailure(title: string, failure: SpecFailure, { palette, textOf, shorten }: SpecDrawing): string {
  const place = placeOf(failure);
  const [raised] = failure.backtrace;
  const rangeOf = ({ line }: { line: number }): object => (line > 0 ? { range: wholeLine(line) } : {});
  const { declared } = failure;
  const related = [
    ...(raised && raised !== place ? [{ message: 'raised in', path: raised.path, ...rangeOf(raised) }] : []),
    ...(declared ? [{ message: `${declared.resource} is declared`, path: declared.path, ...rangeOf(declared) }] : []),
    ...(declared?.attributes ?? []).map((attribute) => ({
      message: `${attribute.name} is ${attribute.value} (${attribute.level})`,
      path: attribute.path,
      ...rangeOf(attribute),
    })),
  ];
  const drawn = drawProblem(
    {
      kind: 'expectation',
      severity: 'error',
      message: `${title}\n${indented(failureWords(failure))}`,
      ...(place && { path: place.path, ...rangeOf(place) }),
      ...(related.length > 0 && { related }),
      ...(failure.hint !== undefined && { hint: failure.hint }),
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
  const pending = results.examples
    .filter(({ status }) => status === 'pending')
    .map((each) => {
      const words = `${each.fullDescription} (${each.pendingMessage ?? 'No reason given'})`;
      return `${palette.warning('pending')}: ${words} ${palette.muted(placeText(each))}`;
    });
  if (pending.length > 0) parts.push(pending.join('\n'));
  const failed = results.examples.filter(({ status }) => status === 'failed');
  const again = failed.map((each) => `${palette.error(placeText(each))} ${palette.muted(`# ${each.fullDescription}`)}`);
  if (failed.length > 0) parts.push(`Failed examples:\n\n${again.join('\n')}`);
  const profile = profileText(results);
  if (profile !== undefined) parts.push(profile);
  const line = summaryLine(results);
  const isBad = failed.length > 0 || results.outsideErrors.length > 0;
  const time = palette.muted(`(${(results.milliseconds / 1000).toFixed(2)} s)`);
  const seed = results.seed === undefined ? '' : `\nRandomized with seed ${results.seed}`;
  parts.push(`${isBad ? palette.error(line) : palette.good(line)} ${time}${seed}`);
  return shorten(`${parts.join('\n\n')}\n`);
}
