import { formatPlace } from '../../ruby/machine/exceptions.ts';
import { countExamples, defineSpecReporter, summaryLine } from './define_spec_reporter.ts';

/** The shape of RSpec's own JSON. */
export const jsonSpecReporter = defineSpecReporter({
  name: 'json',
  describe: "the shape of RSpec's JSON",
  finished: (results) => {
    const { total, failed, pending } = countExamples(results);
    const report = {
      version: '3.12.0',
      messages: results.outsideErrors.map(({ during, class: name, message }) => `${during}\n${name}: ${message}`),
      examples: results.examples.map((each) => ({
        id: each.id,
        description: each.description,
        full_description: each.fullDescription,
        status: each.status,
        file_path: each.file,
        line_number: each.line,
        run_time: each.runTime,
        pending_message: each.pendingMessage ?? null,
        ...(each.exception && {
          exception: { class: each.exception.class, message: each.exception.message, backtrace: each.exception.backtrace.map(formatPlace) },
        }),
      })),
      summary: {
        duration: results.milliseconds / 1000,
        example_count: total,
        failure_count: failed,
        pending_count: pending,
        errors_outside_of_examples_count: results.outsideErrors.length,
      },
      summary_line: summaryLine(results),
    };
    return `${JSON.stringify(report)}\n`;
  },
});
