import { defineSpecReporter, placeOf, summaryLine } from './define_spec_reporter.ts';
import { failureWords } from './failures_text.ts';
import type { SpecFailure } from './spec_example.ts';

/** Workflow commands with which GitHub marks the lines of a change. */
export const githubReporter = defineSpecReporter({
  name: 'github',
  describe: "annotations for GitHub's workflows",
  finished: (results, { shorten }) => {
    const annotate = (title: string, failure: SpecFailure, own?: { path: string; line: number }): string => {
      const { path, line } = own ?? placeOf(failure) ?? { path: undefined, line: 0 };
      const properties = [
        ...(path === undefined ? [] : [`file=${property(shorten(path).replace(/^\.\//, ''))}`]),
        ...(line > 0 ? [`line=${line}`] : []),
        `title=${property(title)}`,
      ];
      return `::error ${properties.join(',')}::${data(shorten(failureWords(failure)))}\n`;
    };
    const outside = results.outsideErrors.map((error) => annotate(error.during, error));
    const failed = results.examples.map(({ exception, fullDescription, file, line }) => {
      if (!exception) return '';
      const place = placeOf(exception);
      return annotate(fullDescription, exception, place ?? { path: file, line });
    });
    return `${outside.join('')}${failed.join('')}${summaryLine(results)}\n`;
  },
});

/** A message of a workflow command. */
export function data(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

/** A property of a workflow command. */
export function property(text: string): string {
  return data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
