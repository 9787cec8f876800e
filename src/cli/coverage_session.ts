import { dirname, join, relative, resolve, sep } from 'node:path';
import { diskFiles, entriesIn, kindOf, readText } from '../source/files.ts';
import type { Problem } from '../source/problem.ts';
import { glanceAtRuby } from '../chef/cookbook/glance.ts';
import type { Reached } from '../ruby/compile/counters.ts';
import { CoverageCollector, type CoveredRun } from '../coverage/collector.ts';
import { type CookbookFile, cookbookFiles, takeInventory } from '../coverage/inventory.ts';
import type { Counters } from '../ruby/compile/counters.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { SpecExample } from '../report/specs/spec_example.ts';
import { countersFor } from './coverage_counters.ts';
import { cookbookAround, isCookbook } from './find_cookbooks.ts';

/** Folders that hold cookbooks of others, or none. */
const SKIPPED = new Set(['node_modules', 'vendor', 'berks-cookbooks', 'dist', 'coverage', 'spec', 'test']);

/** How deep below a path cookbooks are looked for. */
const MOST_LEVELS = 5;

/** The cookbooks that paths are about: those that they are in, or those below them. */
export function coveredCookbooks(paths: readonly string[], workingDirectory: string): string[] {
  const given = (paths.length > 0 ? paths : ['.']).map((path) =>
    resolve(workingDirectory, path.replace(/(?::\d+)+$|\[[\d:, ]+\]$/, '')),
  );
  const found = given.flatMap((path) => {
    const around = cookbookAround(kindOf(path) === 'file' ? dirname(path) : path);
    return around === undefined ? cookbooksBelow(path, 0) : [around];
  });
  return [...new Set(found)].toSorted();
}

function cookbooksBelow(folder: string, level: number): string[] {
  if (isCookbook(folder)) return [folder];
  if (level === MOST_LEVELS) return [];
  return entriesIn(folder)
    .filter(
      (name) => !name.startsWith('.') && !SKIPPED.has(name) && kindOf(join(folder, name), 'itself') === 'directory',
    )
    .flatMap((name) => cookbooksBelow(join(folder, name), level + 1));
}

/** The name that a cookbook's metadata says, else its folder's. */
function cookbookName(root: string): string {
  return glanceAtRuby(readText(join(root, 'metadata.rb')) ?? '').name ?? root.slice(dirname(root).length + 1);
}

/** A run with coverage: what there is to reach, and what scenarios and examples have reached of it. */
export class CoverageSession {
  /** Absolute paths of the files that are counted. */
  readonly covered: readonly string[];
  readonly collector: CoverageCollector;
  readonly counters: Counters;
  /** Files that no run can load. */
  readonly problems: readonly Problem[];
  readonly roots: readonly string[];
  readonly files: readonly CookbookFile[];

  readonly #workingDirectory: string;

  constructor(roots: readonly string[], workingDirectory: string) {
    this.#workingDirectory = workingDirectory;
    const disk = diskFiles(roots);
    this.roots = roots;
    this.files = roots.flatMap((root) => cookbookFiles(disk, root, cookbookName(root)));
    this.covered = this.files.map(({ path }) => path);
    this.counters = countersFor(this.covered) as Counters;
    this.counters.take();
    const inventories = takeInventory(this.counters, this.files);
    this.problems = inventories.flatMap(({ problems }) => problems);
    this.collector = new CoverageCollector(inventories, shortener(workingDirectory));
  }

  addScenario(cookbook: string, { title, path, range }: Scenario, reached: Reached | undefined): string {
    const place = `${shortener(this.#workingDirectory)(path)}:${range.start.line}`;
    this.#add({ name: title, cookbook, kind: 'scenario', place }, reached);
    return place;
  }

  addExample({ file, line, fullDescription }: SpecExample, reached: Reached | undefined): void {
    const path = file.replace(/^\.\//, '');
    const root = this.roots.find((each) => resolve(this.#workingDirectory, path).startsWith(`${each}/`));
    this.#add(
      {
        name: fullDescription,
        cookbook: root === undefined ? path : cookbookName(root),
        kind: 'example',
        place: `${path}:${line}`,
      },
      reached,
    );
  }

  #add(run: CoveredRun, reached: Reached | undefined): void {
    if (reached) this.collector.add(run, reached);
  }
}

/** Gives paths from a folder, where they are below it. */
export function shortener(workingDirectory: string): (path: string) => string {
  return (path) => {
    const short = relative(workingDirectory, path);
    return short.startsWith('..') ? path : short.split(sep).join('/');
  };
}
