import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { top } from './modules.ts';

interface Package {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

describe('the lock file', () => {
  const text = readFileSync(join(top, 'package-lock.json'), 'utf8');
  const manifest = JSON.parse(readFileSync(join(top, 'package.json'), 'utf8')) as Package;

  it('names no registry', () => {
    expect(text).not.to.match(/"resolved"|https?:\/\/[^"]*registry/);
  });

  it('has an integrity for each package, but for binaries of platforms that nobody has installed it on', () => {
    const { packages } = JSON.parse(text) as {
      packages: Record<string, { integrity?: string; optional?: boolean; os?: string[] }>;
    };
    const without = Object.entries(packages).filter(([path, { integrity }]) => path !== '' && integrity === undefined);
    expect(
      without.filter(([, { optional, os }]) => optional !== true || os === undefined).map(([path]) => path),
    ).to.deep.equal([]);
  });

  it('has the versions of package.json, which are exact', () => {
    const { packages } = JSON.parse(text) as { packages: Record<string, Package & { version: string }> };
    for (const [name, version] of Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })) {
      expect(version, name).to.match(/^\d+\.\d+\.\d+$/);
      expect(packages[`node_modules/${name}`]?.version, name).to.equal(version);
    }
    expect(packages['']?.dependencies).to.deep.equal(manifest.dependencies);
  });
});
