import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { top } from './modules.ts';

interface Package {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

const manifest = JSON.parse(readFileSync(join(top, 'package.json'), 'utf8')) as Package;
const lock = readFileSync(join(top, 'package-lock.json'), 'utf8');

describe('the lock file', () => {
  it('names no registry', () => {
    expect(lock).not.to.match(/"resolved"|https?:\/\/(?!(?:www\.)?(?:github|opencollective|patreon|tidelift|paulmillr|feross|polar)\b)[^"]*\.tgz/);
  });

  it('has the versions of package.json, which are exact', () => {
    const { packages } = JSON.parse(lock) as { packages: Record<string, Package & { version: string }> };
    for (const [name, version] of Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })) {
      expect(version, name).to.match(/^\d+\.\d+\.\d+$/);
      expect(packages[`node_modules/${name}`]?.version, name).to.equal(version);
    }
    expect(packages['']?.dependencies).to.deep.equal(manifest.dependencies);
  });
});
