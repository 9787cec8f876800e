import { defineSpecReporter } from './define_spec_reporter.ts';
import { endText } from './failures_text.ts';

const MARKS = { passed: '.', failed: 'F', pending: '*' } as const;

/** A mark for each example, then what failed. */
export const progressReporter = defineSpecReporter({
  name: 'progress',
  describe: 'a mark for each example, then what failed',
  isForPeople: true,
  example: ({ status }, _before, { palette }) => {
    const paint = status === 'failed' ? palette.error : status === 'pending' ? palette.warning : palette.good;
    return paint(MARKS[status]);
  },
  finished: (results, drawing) => `${results.examples.length > 0 ? '\n\n' : ''}${endText(results, drawing)}`,
});
