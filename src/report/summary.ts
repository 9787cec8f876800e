import { countResults, defineReporter, type TestGroup } from './define_reporter.ts';
import { placeText, type SpecResults, summaryLine } from './specs/define_spec_reporter.ts';
import { failureWords } from './specs/failures_text.ts';

/** Markdown for the summary of a job: `--format summary:$GITHUB_STEP_SUMMARY`. */
export const summaryReporter = defineReporter({
  name: 'summary',
  describe: 'the summary of a GitHub job, in Markdown',

  report(results) {
    const { scenarios, failed } = countResults(results);
    const rows = results.groups.map(row).join('\n');
    const failures = results.groups.flatMap(failuresOf).join('\n');
    const head =
      failed === 0 ? `### ✅ ${scenarios} scenarios passed` : `### ❌ ${failed} of ${scenarios} scenarios failed`;
    const { specs } = results;
    const examples = specs ? `\n${specsOf(specs)}` : '';
    return `${head}\n\n| cookbook | passed | failed |\n| --- | ---: | ---: |\n${rows}\n${failures === '' ? '' : `\n${failures}\n`}${examples}`;
  },
});

/** The line of RSpec's count, and what failed. */
function specsOf(specs: SpecResults): string {
  const failed = [
    ...specs.outsideErrors.map((error) => [error.during, failureWords(error)] as const),
    ...specs.examples.flatMap((each) =>
      each.exception ? [[each.fullDescription, `${placeText(each)}\n${failureWords(each.exception)}`] as const] : [],
    ),
  ];
  return `${[`${failed.length === 0 ? '✅' : '❌'} ${summaryLine(specs)}`, ...failed.map(([title, text]) => details(title, text))].join('\n\n')}\n`;
}

function row({ name, results }: TestGroup): string {
  const failed = results.filter(({ problems }) => problems.length > 0).length;
  return `| ${inCell(name)} | ${results.length - failed} | ${failed} |`;
}

function failuresOf({ name, results }: TestGroup): string[] {
  return results
    .filter(({ problems }) => problems.length > 0)
    .map(({ scenario, problems }) => {
      const text = problems
        .map(({ message, path = scenario.path, range = scenario.range }) => `${path}:${range.start.line}\n${message}`)
        .join('\n\n');
      return details(`${name}: ${scenario.title}`, text);
    });
}

function details(title: string, text: string): string {
  const fence = '`'.repeat(Math.max(3, ...[...text.matchAll(/`+/g)].map(([run]) => run.length + 1)));
  return `<details><summary>${inHtml(title)}</summary>\n\n${fence}\n${text}\n${fence}\n\n</details>\n`;
}

function inCell(text: string): string {
  return inHtml(text).replaceAll('|', '\\|');
}

function inHtml(text: string): string {
  return text.replace(/[&<>]/g, (each) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[each] as string);
}
