import { expect } from 'chai';
import { assert, property } from 'fast-check';
import { CRuby } from '../support/cruby.ts';
import { judge, KNOWN } from '../support/judge.ts';
import { outcomeOf } from '../support/program.ts';
import { differences } from '../support/transcript.ts';
import { programs } from './random/program.ts';

/** The same programs every time; `npm run judge` tries others. */
const SEED = 31;
const PROGRAMS = 150;

describe('Random Ruby programs', () => {
  let cruby: CRuby;
  before(async () => void (cruby = await CRuby.boot()));

  it('do in our machine what they do in CRuby', () => {
    const same = property(programs, (program) => {
      const verdict = judge(cruby, program);
      if (Array.isArray(verdict))
        expect.fail(verdict.map(([ours, theirs]) => `ours   ${ours}\ntheirs ${theirs}`).join('\n'));
    });
    assert(same, { seed: SEED, numRuns: PROGRAMS });
  }).timeout(180_000);

  it('fail where the two differ, and are made small', () => {
    expect(judge(cruby, 'puts 1')).to.equal('same');
    expect(judge(cruby, "puts 'ours' unless RUBY_VERSION >= '3.2'")).to.deep.equal([['ours', '']]);
    expect(judge(cruby, 'loop {}')).to.equal('skipped');
  });

  for (const [reason, shows, , example] of KNOWN)
    it(`may still differ: ${reason}`, () => {
      const theirs = cruby.run('example.rb', example) ?? { stdout: '' };
      const found = differences(outcomeOf('example.rb', example), theirs).flat().join('\n');
      expect(found).to.match(new RegExp(shows.source));
    });
});
