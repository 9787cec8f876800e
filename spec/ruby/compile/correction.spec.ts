import { expect } from 'chai';
import {
  correctText,
  guessCorrections,
  mergeCorrections,
  trueOffsets,
  type Correction,
} from '../../../src/ruby/syntax/correction.ts';

const corrections: Correction[] = [
  { at: 3, remove: 0, insert: ' ' },
  { at: 8, remove: 1, insert: '' },
];

describe('Corrections of what the grammar misreads', () => {
  it('change the text that is parsed', () => {
    expect(correctText('x -1; ab [2]', corrections)).to.equal('x - 1; ab[2]');
  });

  it('lead from the corrected text back to the true one', () => {
    const offset = trueOffsets(corrections);
    expect([0, 2, 3, 4, 5, 9, 10, 11].map(offset)).to.deep.equal([0, 2, 3, 3, 4, 8, 10, 11]);
  });

  it('come once for each place, in order', () => {
    expect(
      mergeCorrections(corrections, [{ at: 5, remove: 0, insert: ';' }, ...corrections]).map(({ at }) => at),
    ).to.deep.equal([3, 5, 8]);
  });

  it('are guessed for names which are assigned before', () => {
    const text = 'a = 4\nb = a /2\nputs /2/\n';
    expect(guessCorrections(text, 0, text.length)).to.deep.equal([{ at: 13, remove: 0, insert: ' ', local: 10 }]);
  });
});
