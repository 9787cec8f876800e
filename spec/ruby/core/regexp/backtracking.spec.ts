import { expect } from 'chai';
import { runProgram } from '../../../support/program.ts';

/** Programs which a backtracking matcher does not get to the end of in a lifetime. */
describe('patterns that take exponential time', () => {
  it('end where V8 has a linear matcher for them', () => {
    const { stdout } = runProgram(
      'risky.rb',
      `p ('a' * 40 + 'b') =~ /(a+)+$/, ('a' * 40 + 'b') =~ /\\A(a|a)*\\z/i, ('ab' * 30) =~ /^(\\w+\\s?)*$/`,
    );
    expect(stdout).to.equal('nil\nnil\n0\n');
  });

  it('are stopped, beyond the reach of rescue, where there is none', () => {
    const { stderr, status } = runProgram(
      'risky.rb',
      `begin\n  ('x' * 40 + 'é') =~ /(x+x+)+(?=y)/\nrescue Exception\n  p 1\nend\n`,
    );
    expect(status).to.equal(2);
    expect(stderr).to.equal('risky.rb:2: Expected /(x+x+)+(?=y)/ to match within five million steps.\n');
  });
});
