import { defineSpecReporter, placeOf, placeText } from './define_spec_reporter.ts';

/** A line for each failure: `path:line:message`, as editors read it. */
export const failuresReporter = defineSpecReporter({
  name: 'failures',
  describe: 'a line for each failure, as editors read it',
  finished: ({ examples, outsideErrors }, { shorten }) => {
    const failed = examples
      .filter(({ status }) => status === 'failed')
      .map((each) => `${placeText(each)}:${each.description}\n`);
    const outside = outsideErrors.map((error) => {
      const place = placeOf(error);
      return `${place ? `${place.path}:${place.line}` : '-'}:${error.message.split('\n')[0] ?? ''}\n`;
    });
    return shorten([...outside, ...failed].join(''));
  },
});
