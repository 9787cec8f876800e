import { defineLintReporter } from './define_lint_reporter.ts';
import { findingJson } from './json.ts';

/** An object a line. */
export const jsonlReporter = defineLintReporter({
  name: 'jsonl',
  describe: 'an object on a line for each problem',

  report: ({ findings }) => findings.map((finding) => `${JSON.stringify(findingJson(finding))}\n`).join(''),
});
