import { drawProblem } from '../source/code_frame.ts';
import { countResults, defineReporter, type Drawing, type TestResult } from './define_reporter.ts';
import { count } from './run_text.ts';
import { endText } from './specs/failures_text.ts';

/** For people: cookbooks, their scenarios, and what is wrong with them. */
export const textReporter = defineReporter({
  name: 'text',
  describe: 'for people',

  report(results, drawing) {
    const { strong, muted, good, error } = drawing.palette;
    const lines: string[] = [];
    for (const group of results.groups) {
      lines.push(`${strong(group.name)} ${muted(group.path)}`);
      for (const result of group.results) lines.push(...scenarioLines(result, drawing));
      lines.push('');
    }
    const { scenarios, failed } = countResults(results);
    const verdict =
      failed === 0 ? good(`${scenarios} passed`) : `${scenarios - failed} passed, ${error(`${failed} failed`)}`;
    lines.push(
      `${count(scenarios, 'scenario')} of ${count(results.groups.length, 'cookbook')}: ${verdict} ${muted(`(${duration(results.milliseconds)})`)}`,
    );
    const { specs } = results;
    if (specs) lines.push('', endText(specs, { ...drawing, shorten: (text) => text }).trimEnd());
    return `${lines.join('\n')}\n`;
  },
});

function scenarioLines({ scenario, problems, milliseconds }: TestResult, { palette, textOf }: Drawing): string[] {
  const { good, error, muted } = palette;
  const mark = problems.length === 0 ? good('✓') : error('✗');
  const lines = [`  ${mark} ${scenario.title} ${muted(`${Math.round(milliseconds)} ms`)}`];
  for (const problem of problems)
    lines.push(
      ...drawProblem(problem, textOf, palette)
        .split('\n')
        .map((line) => `      ${line}`.trimEnd()),
      '',
    );
  return lines;
}

function duration(milliseconds: number): string {
  return milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(1)} s`;
}
