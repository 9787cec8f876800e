import { defineSpecReporter } from './define_spec_reporter.ts';
import { endText } from './failures_text.ts';

/** Groups and examples as an outline, then what failed. */
export const documentationReporter = defineSpecReporter({
  name: 'documentation',
  describe: 'groups and examples as an outline, then what failed',
  isForPeople: true,
  example: (result, before, { palette }) => {
    const { groups } = result;
    const known = before?.groups ?? [];
    let depth = 0;
    while (depth < groups.length && groups[depth]?.id === known[depth]?.id) depth += 1;
    const lines = groups
      .slice(depth)
      .map(
        ({ description }, index) => `${depth + index === 0 ? '\n' : ''}${'  '.repeat(depth + index)}${description}\n`,
      );
    const words =
      result.status === 'pending'
        ? `${result.description} (PENDING: ${result.pendingMessage ?? 'No reason given'})`
        : result.description;
    const paint =
      result.status === 'failed' ? palette.error : result.status === 'pending' ? palette.warning : palette.good;
    const mark = result.status === 'failed' ? ' (FAILED)' : '';
    return `${lines.join('')}${'  '.repeat(groups.length)}${paint(`${words}${mark}`)}\n`;
  },
  finished: (results, drawing) => `\n${endText(results, drawing)}`,
});
