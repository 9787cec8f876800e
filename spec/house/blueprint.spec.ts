import { expect } from 'chai';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fixtureScenarioFiles, fixtureScenarios } from '../support/fixture_scenarios.ts';
import { top } from './modules.ts';

const readme = readFileSync(join(top, 'README.md'), 'utf8');

/** The promises of the design document, and of the harness around it. */
const PROMISES = [...numbered('B', 8), ...numbered('W', 10), ...numbered('D', 3), ...numbered('H', 8)];

function numbered(letter: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${letter}${index + 1}`);
}

interface Proof {
  readonly path: string;
  readonly title: string;
}

/** Links with titles in quotes behind them. */
function proofsIn(cell: string): Proof[] {
  return [...cell.matchAll(/\]\(([^)]+)\)((?:,? "[^"]+")*)/g)].flatMap(([, path, titles]) => {
    const all = [...(titles as string).matchAll(/"([^"]+)"/g)].map(([, title]) => title as string);
    return all.length > 0
      ? all.map((title) => ({ path: path as string, title }))
      : [{ path: path as string, title: '' }];
  });
}

const rows = (/<!-- blueprint -->\n([^]*?)<!-- \/blueprint -->/.exec(readme)?.[1] ?? '')
  .split('\n')
  .filter((line) => line.startsWith('|'))
  .slice(2)
  .map((line) => line.split('|').map((cell) => cell.trim()));

describe("README.md's table of the blueprint", () => {
  it('has a row for every promise, in order', () => {
    expect(rows.map(([, id]) => id)).to.eql(PROMISES);
  });

  for (const [, id = '', promise = '', kept = '', proven = ''] of rows)
    it(`${id}: ${promise}`, () => {
      const files = [...kept.matchAll(/\[([^\]]+)\]\(([^)]+)\)/g)];
      expect(files).not.to.eql([]);
      for (const [, name, path = ''] of files) {
        expect(existsSync(join(top, path)), path).to.equal(true);
        expect(`/${path}`.endsWith(`/${name}`), `${name} is ${path}`).to.equal(true);
      }
      const proofs = proofsIn(proven);
      expect(proofs).not.to.eql([]);
      for (const { path, title } of proofs) {
        expect(title, `${path} without a title`).not.to.equal('');
        expect(
          titlesOf(path).some((each) => each.includes(title)),
          `${path}: ${title}`,
        ).to.equal(true);
      }
    });
});

describe("README.md's quick start", () => {
  it('tells how many scenarios there are', () => {
    const files = fixtureScenarioFiles();
    const count = files.reduce((sum, path) => sum + fixtureScenarios(path).scenarios.length, 0);
    expect(readme).to.include(`\n${count} scenarios of 4 cookbooks: ${count} passed\n`);
  });
});

/** What scenarios of a file are called; of specs, the text. */
function titlesOf(path: string): readonly string[] {
  if (!/\.ya?ml$/.test(path)) return [readFileSync(join(top, path), 'utf8')];
  return fixtureScenarios(path.replace(/^fixtures\//, '')).scenarios.map(({ title }) => title);
}
