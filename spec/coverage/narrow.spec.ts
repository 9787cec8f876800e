import { expect } from 'chai';
import { changedLinesIn, pathMatcher } from '../../src/coverage/narrow.ts';
import { percent } from '../../src/coverage/totals.ts';

describe('narrowing coverage', () => {
  for (const [pattern, path, fits] of [
    ['recipes', 'a/recipes/b.rb', true],
    ['recipes/*.rb', 'a/recipes/b.rb', true],
    ['recipes/?.rb', 'recipes/bb.rb', false],
    ['*.rb', 'a/recipes/b.rb', true],
    ['a/*.rb', 'a/recipes/b.rb', false],
    ['a/**/*.rb', 'a/recipes/x/b.rb', true],
    ['a/**/*.rb', 'a/b.rb', true],
    ['./a/', 'a/b.rb', true],
    ['b.rb', 'a/xb.rb', false],
    ['b.rb', 'a/b+rb', false],
  ] as const)
    it(`${pattern} ${fits ? 'fits' : 'does not fit'} ${path}`, () => expect(pathMatcher(pattern)(path)).to.equal(fits));

  it('reads the lines of a diff, whatever they look like', () => {
    const diff = [
      'diff --git a.rb a.rb', '--- a.rb', '+++ a.rb', '@@ -1 +1,2 @@', '-x', '+++ b.rb', '+@@ -1 +7 @@', '@@ -9,2 +11,0 @@', '-y', '-z',
      'diff --git c d.rb c d.rb', '--- c d.rb\t', '+++ c d.rb\t', '@@ -0,0 +4 @@', '+x', '--- e.rb', '+++ /dev/null', '@@ -1 +0,0 @@', '-x',
    ].join('\n'); // prettier-ignore
    expect([...changedLinesIn(diff)].map(([path, lines]) => [path, [...lines]])).to.deep.equal([
      ['a.rb', [1, 2]],
      ['c d.rb', [4]],
    ]);
  });

  it('never rounds up to 100', () => {
    expect(percent({ total: 10_000, covered: 9_999 })).to.equal(99.9);
    expect(percent({ total: 3, covered: 3 })).to.equal(100);
    expect(percent({ total: 0, covered: 0 })).to.equal(100);
  });
});
