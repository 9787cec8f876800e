import { expect } from 'chai';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CRuby } from '../support/cruby.ts';
import { outcomeOf } from '../support/program.ts';
import { differences } from '../support/transcript.ts';
import known from './known_differences.json' with { type: 'json' };

const folder = join(import.meta.dirname, 'programs');

/** A reason, and for each program where it shows: all of it, or pairs of what we and what the judge write. */
type Ledger = Readonly<Record<string, Readonly<Record<string, 'all' | readonly (readonly [string, string])[]>>>>;

interface Entry {
  readonly program: string;
  readonly reason: string;
  /** Without it the whole program is left out. */
  readonly pair?: readonly [string, string];
}

const LEDGER = Object.entries(known as unknown as Ledger).flatMap(([reason, programs]) =>
  Object.entries(programs).flatMap(([program, places]): Entry[] =>
    places === 'all' ? [{ program, reason }] : places.map((pair) => ({ program, reason, pair })),
  ),
);

/** Our programs run by CRuby too: what is written, the value of the last line, the error that ends it. */
describe('Ruby programs, judged by CRuby', () => {
  let cruby: CRuby;
  before(async () => void (cruby = await CRuby.boot()));

  it('has a reason for every known difference', () => {
    for (const { program, reason } of LEDGER) expect(reason.length, program).to.be.greaterThan(15);
  });

  for (const chapter of readdirSync(folder))
    describe(chapter, () => {
      for (const file of readdirSync(join(folder, chapter)).filter((name) => name.endsWith('.rb')))
        it(file, () => {
          const text = readFileSync(join(folder, chapter, file), 'utf8');
          const entries = LEDGER.filter(({ program }) => program === `${chapter}/${file}`);
          const theirs = cruby.run(file, text);
          const found = theirs ? differences(outcomeOf(file, text), theirs) : [['', 'CRuby broke']];
          if (entries.some(({ pair }) => pair === undefined))
            return expect(found, 'is in the ledger and yet the same').not.to.deep.equal([]);
          return expect(found).to.have.deep.members(entries.map(({ pair }) => pair));
        });
    });

  it('are all that the ledger speaks of', () => {
    const names = readdirSync(folder).flatMap((chapter) =>
      readdirSync(join(folder, chapter)).map((file) => `${chapter}/${file}`),
    );
    expect(LEDGER.map(({ program }) => program).filter((program) => !names.includes(program))).to.deep.equal([]);
  });
});
