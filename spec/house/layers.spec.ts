import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { modulesIn, top, type Module } from './modules.ts';

/** Who may import whom: a folder of src imports from itself and from these. Imports of types count. */
const MAY: Readonly<Record<string, readonly string[]>> = {
  source: [],
  ruby: ['source'],
  erb: ['source', 'ruby'],
  rspec: ['source', 'ruby'],
  chef: ['source', 'ruby', 'erb'],
  oslo_config: ['source'],
  compare: ['source', 'chef', 'oslo_config'],
  scenario: ['source', 'chef', 'oslo_config'],
  coverage: ['source', 'ruby', 'erb', 'chef'],
  chefspec: ['source', 'ruby', 'oslo_config', 'chef', 'rspec'],
  javascript: ['source', 'ruby', 'chef', 'rspec', 'chefspec'],
  lint: ['source', 'ruby', 'erb', 'chef', 'oslo_config', 'scenario'],
  report: ['source', 'ruby', 'rspec', 'chef', 'scenario', 'compare', 'lint', 'coverage'],
  cli: [
    'source',
    'ruby',
    'erb',
    'rspec',
    'oslo_config',
    'chef',
    'scenario',
    'compare',
    'chefspec',
    'javascript',
    'report',
    'lint',
    'coverage',
  ],
};

/** The same within ruby. */
const MAY_IN_RUBY: Readonly<Record<string, readonly string[]>> = {
  syntax: [],
  value: [],
  machine: ['value'],
  compile: ['syntax', 'value', 'machine'],
  core: ['value', 'machine'],
  stdlib: ['value', 'machine', 'core'],
};

/** Values know of the machine, which is passed to them, and of what it runs: as types alone. */
const TYPES_IN_RUBY: Readonly<Record<string, readonly string[]>> = { value: ['machine'] };

const modules = modulesIn('src');

function folderOf(path: string, depth: number): string {
  const parts = path.split('/');
  return parts.length > depth + 1 ? (parts[depth] as string) : '';
}

describe('layers', () => {
  it('only look down', () => {
    const wrong = importsOf(modules).filter(({ from, to }) => {
      const [here, there] = [folderOf(from, 1), folderOf(to, 1)];
      return here !== there && here !== '' && !(MAY[here] ?? []).includes(there);
    });
    expect(wrong.map(({ from, to }) => `${from} imports ${to}`)).to.deep.equal([]);
  });

  it('only look down within ruby', () => {
    const wrong = importsOf(modules).filter(({ from, to, isType }) => {
      if (!from.startsWith('src/ruby/') || !to.startsWith('src/ruby/')) return false;
      const [here, there] = [folderOf(from, 2), folderOf(to, 2)];
      if (here === there || here === '') return false;
      return !(MAY_IN_RUBY[here] ?? []).includes(there) && !(isType && (TYPES_IN_RUBY[here] ?? []).includes(there));
    });
    expect(wrong.map(({ from, to }) => `${from} imports ${to}`)).to.deep.equal([]);
  });

  it('have all folders in the table', () => {
    const folders = new Set(modules.map(({ path }) => folderOf(path, 1)).filter((folder) => folder !== ''));
    expect([...folders].toSorted()).to.deep.equal(Object.keys(MAY).toSorted());
  });

  it('are the table of src/README.md', () => {
    const readme = readFileSync(join(top, 'src/README.md'), 'utf8');
    const [, table = ''] = readme.split(/^## Layers.*$/m);
    const rows = [...(table.split(/^## /m)[0] ?? '').matchAll(/^\| (\w+) \| ([^|]*) \|/gm)].filter(
      ([, folder]) => folder !== 'folder',
    );
    const told = Object.fromEntries(
      rows.map(([, folder, may]) => [folder, may === 'all' ? 'all' : (may?.match(/\w+/g) ?? []).toSorted()]),
    );
    const expected = Object.entries(MAY).map(([folder, may]) => [
      folder,
      may.length === Object.keys(MAY).length - 1 ? 'all' : may.toSorted(),
    ]);
    expect(told).to.deep.equal(Object.fromEntries(expected));
  });

  it('are imported by the files that have what is wanted: there are no barrels', () => {
    const barrels = modules.filter(
      ({ path, text }) => path !== 'src/index.ts' && /^export (?:type )?(?:\*|\{[^}]*\}) from/m.test(text),
    );
    expect(barrels.map(({ path }) => path)).to.deep.equal([]);
  });

  it('have no circle of values', () => {
    const graph = new Map(
      modules.map(({ path, imports }) => [
        path,
        imports.filter(({ isType, isDynamic }) => !isType && !isDynamic).map((each) => each.path),
      ]),
    );
    expect(circleIn(graph)).to.equal(undefined);
  });
});

function importsOf(all: readonly Module[]): { from: string; to: string; isType: boolean }[] {
  return all.flatMap(({ path, imports }) =>
    imports.map((each) => ({ from: path, to: each.path, isType: each.isType })),
  );
}

function circleIn(graph: ReadonlyMap<string, readonly string[]>): string | undefined {
  const done = new Set<string>();
  const visit = (path: string, above: readonly string[]): string | undefined => {
    if (above.includes(path)) return [...above.slice(above.indexOf(path)), path].join(' -> ');
    if (done.has(path)) return undefined;
    for (const next of graph.get(path) ?? []) {
      const found = visit(next, [...above, path]);
      if (found !== undefined) return found;
    }
    done.add(path);
    return undefined;
  };
  for (const path of graph.keys()) {
    const found = visit(path, []);
    if (found !== undefined) return found;
  }
  return undefined;
}
