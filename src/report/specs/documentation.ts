import { RHash } from '../../ruby/value/hash.ts';
import { RString } from '../../ruby/value/string.ts';
import { symbol } from '../../ruby/value/symbol.ts';
import type { ExampleResult } from '../../rspec/suite.ts';
import { defineSpecReporter } from './define_spec_reporter.ts';
import { endText } from './failures_text.ts';

/** The groups around an example, from the outside in: each by its id. */
function groupsOf({ example }: ExampleResult): { readonly id: object; readonly text: string }[] {
  return example.group.chain.toReversed().map((group) => {
    const text = group.metadata.option(symbol('description'));
    return { id: group.metadata instanceof RHash ? group.metadata : group, text: text instanceof RString ? text.text : '' };
  });
}

/** Groups and examples as an outline, then what failed. */
export const documentationReporter = defineSpecReporter({
  name: 'documentation',
  describe: 'groups and examples as an outline, then what failed',
  example: (result, before, { palette }) => {
    const groups = groupsOf(result);
    const known = before ? groupsOf(before) : [];
    let depth = 0;
    while (depth < groups.length && groups[depth]?.id === known[depth]?.id) depth += 1;
    const lines = groups.slice(depth).map(({ text }, index) => `${depth + index === 0 ? '\n' : ''}${'  '.repeat(depth + index)}${text}\n`);
    const words = result.status === 'pending' ? `${result.description} (PENDING: ${result.pendingMessage ?? 'No reason given'})` : result.description;
    const paint = result.status === 'failed' ? palette.error : result.status === 'pending' ? palette.warning : palette.good;
    const mark = result.status === 'failed' ? ' (FAILED)' : '';
    return `${lines.join('')}${'  '.repeat(groups.length)}${paint(`${words}${mark}`)}\n`;
  },
  finished: (results, drawing) => `\n${endText(results, drawing)}`,
});
