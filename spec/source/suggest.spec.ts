import { expect } from 'chai';
import { didYouMean, editDistance, suggest } from '../../src/source/suggest.ts';

describe('suggest', () => {
  it('finds the nearest word', () => {
    expect(suggest('directroy', ['file', 'directory', 'remote_directory'])).to.equal('directory');
    expect(suggest('Redhat', ['redhat', 'rocky'])).to.equal('redhat');
  });

  it('finds none that is far', () => {
    expect(suggest('plan9', ['ubuntu', 'debian'])).to.equal(undefined);
    expect(suggest('ab', ['xy'])).to.equal(undefined);
  });
});

describe('didYouMean', () => {
  it('asks', () => {
    expect(didYouMean('ubunto', ['ubuntu'])).to.equal('Did you mean "ubuntu"?');
    expect(didYouMean('zzz', ['ubuntu'])).to.equal(undefined);
  });
});

describe('editDistance', () => {
  it('counts letters put in, left out, changed and swapped', () => {
    expect(editDistance('abc', 'abc')).to.equal(0);
    expect(editDistance('abc', 'abcd')).to.equal(1);
    expect(editDistance('abc', 'ac')).to.equal(1);
    expect(editDistance('abc', 'axc')).to.equal(1);
    expect(editDistance('abc', 'acb')).to.equal(1);
    expect(editDistance('', 'abc')).to.equal(3);
  });
});
