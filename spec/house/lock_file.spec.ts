import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../support/source_tree.ts';

describe('the lock file', () => {
  const text = readFileSync(join(root, 'package-lock.json'), 'utf8');

  it('names no registry', () => {
    expect(text).not.to.match(/"resolved"|https?:\/\/[^"]*registry/);
  });

  it('has an integrity for each package', () => {
    const { packages } = JSON.parse(text) as { packages: Record<string, { integrity?: string }> };
    expect(Object.entries(packages).filter(([path, { integrity }]) => path !== '' && integrity === undefined).map(([path]) => path)).to.deep.equal([]);
  });
});
