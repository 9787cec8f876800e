import { expect } from 'chai';
import { createTextCompiler } from '../../../src/ruby/compile/compile_text.ts';
import { nodeCompilers } from '../../../src/ruby/compile/nodes/index.ts';
import { ProblemError } from '../../../src/source/problem.ts';
import { outcomeOf } from '../../support/program.ts';

const compile = createTextCompiler(nodeCompilers);

/** The places in a text that are not supported: `line:column what`. */
function refusals(text: string): string[] {
  try {
    compile('text.rb', text, null, 1);
    return [];
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return error.problems.map(
      ({ range, message }) =>
        `${range?.start.line}:${range?.start.column} ${message.replace(/^Expected a supported construct, found (.*)\.$/, '$1')}`,
    );
  }
}

const TEXT = `x = 1
BEGIN { puts 1 }
def f
  if /a/ then 1 end
end
p 1 if /b/
class A
  BEGIN { puts 3 }
  alias $new $old
end
x = "#{BEGIN { 1 }}"
`;

const PLACES = [
  '2:1 BEGIN block',
  '4:6 regular expression as a condition',
  '6:8 regular expression as a condition',
  '8:3 BEGIN block',
  '9:3 alias of a global variable',
  '11:8 BEGIN block',
];

describe('What is not supported in a file', () => {
  it('is told all at once, with line and column, and nothing of it runs', () => {
    expect(refusals(TEXT)).to.deep.equal(PLACES);
    const { stdout, error } = outcomeOf('text.rb', `puts 'runs'\n${TEXT}`);
    expect(stdout).to.equal('');
    const told = (error?.message ?? '').split('\n').map((line) => line.replace(/: Expected.*found (.*)\.$/, ' $1'));
    const places = PLACES.map((place) => place.replace(/^\d+/, (line) => `text.rb:${Number(line) + 1}`));
    expect(told).to.deep.equal(places);
  });

  it('is told beside nothing where all is supported', () => {
    expect(refusals("at_exit { puts 1 }\nputs 2 if 'a'.match?(/a/)")).to.deep.equal([]);
  });
});
