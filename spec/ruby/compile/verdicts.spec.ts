import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTextCompiler } from '../../../src/ruby/compile/compile_text.ts';
import { nodeCompilers } from '../../../src/ruby/compile/nodes/index.ts';
import { ProblemError } from '../../../src/source/problem.ts';

/** Whether a text is Ruby, as `ruby -c` of Ruby 3.1 says: one text a line, `\n` for a line break. */
function texts(file: string): string[] {
  const lines = readFileSync(join(import.meta.dirname, file), 'utf8')
    .trimEnd()
    .split('\n');
  return lines.map((line) => line.replaceAll('\\n', '\n').replaceAll('\\\\', '\\'));
}

const compile = createTextCompiler(nodeCompilers);

function isRuby(text: string): boolean {
  try {
    compile('text.rb', text, null, 1);
    return true;
  } catch (error) {
    if (error instanceof ProblemError) return false;
    throw error;
  }
}

describe('The compiler', () => {
  it('accepts what Ruby accepts', () => {
    expect(texts('accepted.txt').filter((text) => !isRuby(text))).to.deep.equal([]);
  });

  it('refuses what Ruby refuses', () => {
    expect(texts('refused.txt').filter(isRuby)).to.deep.equal([]);
  });

  it('names the line of a syntax error that the grammar lets pass', () => {
    try {
      compile('text.rb', 'x = 1\ndef f(a, a)\nend\n', null, 1);
      expect.fail('is refused');
    } catch (error) {
      const [problem] = (error as ProblemError).problems;
      expect(problem?.message).to.equal('duplicated argument name');
      expect(problem?.range?.start.line).to.equal(2);
    }
  });
});
