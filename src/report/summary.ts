import { countResults, defineReporter, type TestGroup } from './define_reporter.ts';

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
    return `${head}\n\n| cookbook | passed | failed |\n| --- | ---: | ---: |\n${rows}\n${failures === '' ? '' : `\n${failures}\n`}`;
  },
});

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
      const fence = '`'.repeat(Math.max(3, ...[...text.matchAll(/`+/g)].map(([run]) => run.length + 1)));
      return `<details><summary>${inHtml(`${name}: ${scenario.title}`)}</summary>\n\n${fence}\n${text}\n${fence}\n\n</details>\n`;
    });
}

function inCell(text: string): string {
  return inHtml(text).replaceAll('|', '\\|');
}

function inHtml(text: string): string {
  return text.replace(/[&<>]/g, (each) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[each] as string);
}
