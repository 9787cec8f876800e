import { expect } from 'chai';
import { compareVersions, matchVersion } from '../../../src/chef/platform/version_match.ts';

describe('compareVersions', () => {
  it('compares numbers as numbers', () => {
    expect(compareVersions('6.9', '6.10')).to.equal(-1);
    expect(compareVersions('7', '7.0')).to.equal(-1);
    expect(compareVersions('2012', '2012R2')).to.equal(-1);
    expect(compareVersions('2012R2', '2012R2')).to.equal(0);
    expect(compareVersions('joyent', '5.11')).to.equal(1);
  });
});

describe('matchVersion', () => {
  const versions = ['7.1.1503', '7.10.0', '7.2', '8'];

  it('prefers the very version', () => {
    expect(matchVersion('7.2', versions)).to.equal('7.2');
  });

  it('completes one, but not in the middle of a number', () => {
    expect(matchVersion('7', versions)).to.equal('7.10.0');
    expect(matchVersion('7.1', versions)).to.equal('7.1.1503');
    expect(matchVersion('9', versions)).to.equal(undefined);
  });

  it('takes the highest when none is wanted', () => {
    expect(matchVersion(undefined, versions)).to.equal('8');
    expect(matchVersion('', versions)).to.equal('8');
  });
});
