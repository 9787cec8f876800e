import { defineSpecReporter, placeOf } from './define_spec_reporter.ts';
import { failureWords } from './failures_text.ts';
import type { SpecFailure } from './spec_example.ts';

/** The Test Anything Protocol, version 14. */
export const tapReporter = defineSpecReporter({
  name: 'tap',
  describe: 'the Test Anything Protocol',
  finished: ({ examples, outsideErrors }, { shorten }) => {
    const lines = ['TAP version 14', `1..${examples.length + outsideErrors.length}`];
    let number = 0;
    for (const error of outsideErrors)
      lines.push(`not ok ${(number += 1)} - ${escaped(error.during)}`, ...diagnosis(error));
    for (const { status, fullDescription, pendingMessage, exception } of examples) {
      const skip = status === 'pending' ? ` # SKIP ${escaped(pendingMessage ?? '')}` : '';
      lines.push(
        `${status === 'failed' ? 'not ok' : 'ok'} ${(number += 1)} - ${escaped(fullDescription)}${skip}`.trimEnd(),
      );
      if (exception) lines.push(...diagnosis(exception));
    }
    return shorten(`${lines.join('\n')}\n`);
  },
});

function escaped(text: string): string {
  return text.replace(/[\\#]/g, '\\$&').replace(/\s+/g, ' ');
}

/** What went wrong, as a YAML block. */
function diagnosis(failure: SpecFailure): string[] {
  const place = placeOf(failure);
  return [
    '  ---',
    '  message: |-',
    ...failureWords(failure).split('\n').map((line) => `    ${line}`.trimEnd()),
    '  severity: fail',
    ...(place ? [`  at: ${JSON.stringify(`${place.path}:${place.line}`)}`] : []),
    '  ...',
  ]; // prettier-ignore
}
