import { cachedFiles, diskFiles, type Files, kindOf, readText } from '../source/files.ts';
import { ProblemError, type Problem } from '../source/problem.ts';
import { createCounters } from '../ruby/ruby.ts';
import { CHEF_12, CHEF_18 } from '../chef/generation.ts';
import { runSpecFiles } from '../chefspec/run_specs.ts';
import { visibleFolders } from '../chefspec/surroundings.ts';
import { runScenarios, type ScenarioWorld } from '../scenario/run_scenarios.ts';
import { reportedExample, reportedOutsideError } from '../report/html/reported_results.ts';
import { specExample, specOutsideError } from '../report/specs/spec_example.ts';
import type { WatchFlags } from './commands/test.ts';
import { CookbookShelf } from './cookbook_shelf.ts';
import { findTestFiles, readTestFile, type TestFile } from './find_tests.ts';
import type { Io } from './io.ts';
import { findSpecs } from './spec_files.ts';

/** A scenario or a file of specs, and which files it reached when it ran last. */
export interface WatchedTest {
  readonly title: string;
  readonly group: string;
  /** The scenario file or the file of specs. */
  readonly path: string;
  problems: readonly Problem[];
  /** Path → the counters that it moved. */
  reaches: ReadonlyMap<string, ReadonlySet<number>>;
  /** How long it took last. */
  milliseconds: number;
  readonly run: () => readonly Problem[];
}

/** Files that code is in: of others, nobody knows who reads them. */
const CODE = /\/(?:attributes|recipes|libraries|resources|providers|definitions|templates)\/.*\.(?:rb|erb)$/;

/** All tests below paths, with what each of them reaches. */
export class WatchedTests {
  all: readonly WatchedTest[] = [];
  readonly #paths: readonly string[];
  readonly #flags: WatchFlags;
  readonly #io: Io;
  readonly #counters = createCounters((path) => CODE.test(path));
  readonly #disk = new Map<string, Files>();
  #changes = 0;

  constructor(paths: readonly string[], flags: WatchFlags, io: Io) {
    this.#paths = paths;
    this.#flags = flags;
    this.#io = io;
  }

  /** What has to run again when files have changed; without files, everything is looked for anew. */
  reachedBy(paths: readonly string[]): readonly WatchedTest[] {
    this.#disk.clear();
    this.#changes += 1;
    const isOwn = (path: string): boolean => this.all.some((test) => test.path === path);
    const isKnown = (path: string): boolean => CODE.test(path) && this.all.some(({ reaches }) => reaches.has(path));
    if (paths.length === 0 || !paths.every((path) => isOwn(path) || isKnown(path))) {
      // New files, metadata, roles, data bags: everything may be another.
      this.all = this.#find();
      return this.all;
    }
    const own = paths.filter(isOwn);
    if (own.length > 0) {
      const kept = this.all.filter(({ path }) => !own.includes(path));
      this.all = [...kept, ...this.#find().filter(({ path }) => own.includes(path))];
    }
    return this.all.filter(({ path, reaches }) => own.includes(path) || paths.some((each) => reaches.has(each)));
  }

  /** Runs a test, and notes what it reached. */
  run(test: WatchedTest): void {
    this.#counters.take();
    const start = performance.now();
    test.problems = test.run();
    test.milliseconds = performance.now() - start;
    const reached = this.#counters
      .take()
      .files.map(
        ({ path, hits }) => [path, new Set(hits.flatMap((times, index) => (times > 0 ? [index] : [])))] as const,
      );
    // What broke before it got far may reach more once it is mended.
    test.reaches = new Map(test.problems.length > 0 ? [...test.reaches, ...reached] : reached);
  }

  #filesAt = (folders: readonly string[]): Files => {
    const key = folders.join('\0');
    let files = this.#disk.get(key);
    if (!files) this.#disk.set(key, (files = cachedFiles(diskFiles(folders))));
    return files;
  };

  #find(): WatchedTest[] {
    return [...this.#findScenarios(), ...(this.#flags.specs === false ? [] : this.#findSpecs())];
  }

  #findScenarios(): WatchedTest[] {
    const { only, chef } = this.#flags;
    const choice = { only, chef };
    return findTestFiles(this.#paths, this.#io.workingDirectory, choice).flatMap((test) =>
      this.#scenariosOf(readTestFile(test.file.source.path, choice, new CookbookShelf(), this.#counters)),
    );
  }

  #scenariosOf({ name, file, worldOver }: TestFile): WatchedTest[] {
    let world: ScenarioWorld | undefined;
    let madeAt = -1;
    // A world keeps what it has read: after a change, another is needed.
    const worldNow = (): ScenarioWorld => {
      if (!world || madeAt !== this.#changes) world = worldOver(this.#filesAt);
      madeAt = this.#changes;
      return world;
    };
    return file.scenarios.map((scenario) => ({
      title: scenario.title,
      group: name,
      path: file.source.path,
      problems: [],
      reaches: new Map(),
      milliseconds: 0,
      run: () =>
        [...runScenarios(worldNow(), [{ ...file, scenarios: [scenario] }])].flatMap(({ problems }) => problems),
    }));
  }

  #findSpecs(): WatchedTest[] {
    const homes = findSpecs(this.#paths, this.#io.workingDirectory);
    if (typeof homes === 'string') return [];
    return homes.flatMap(({ root, files }) =>
      files.map((path) => ({
        title: path.slice(root.length + 1),
        group: root.slice(root.lastIndexOf('/') + 1),
        path,
        problems: [],
        reaches: new Map(),
        milliseconds: 0,
        run: () => this.#runSpec(root, path),
      })),
    );
  }

  #runSpec(root: string, path: string): readonly Problem[] {
    if (kindOf(path) !== 'file' || readText(path) === undefined) return [];
    try {
      const { results, outsideErrors } = runSpecFiles({
        files: this.#filesAt(visibleFolders(root, [])),
        root,
        cookbookPaths: [],
        generation: this.#flags.chef === '12' ? CHEF_12 : CHEF_18,
        specFiles: [path],
        write: () => {},
        counters: this.#counters,
      });
      const failed = results
        .filter(({ status }) => status === 'failed')
        .map((each) => reportedExample(specExample(each, (file) => file)));
      return [...outsideErrors.map((error) => reportedOutsideError(specOutsideError(error))), ...failed].flatMap(
        ({ title, problems }) => problems.map((problem) => ({ ...problem, message: `${title}\n${problem.message}` })),
      );
    } catch (error) {
      if (error instanceof ProblemError) return error.problems;
      throw error;
    }
  }
}

/**
 * The order in which tests are run after a change: what failed, then the few that together reach all of the changed files that
 * anything reaches, the quickest first; then the others. Answers how many come before the others.
 */
export function inOrderOfUse(
  tests: readonly WatchedTest[],
  changed: readonly string[],
): { readonly ordered: readonly WatchedTest[]; readonly first: number } {
  const failing = tests.filter(({ problems }) => problems.length > 0);
  const rest = tests.filter(({ problems }) => problems.length === 0);
  const seen = new Set<string>();
  const pointsOf = ({ reaches }: WatchedTest): string[] =>
    changed.flatMap((path) => [...(reaches.get(path) ?? [])].map((point) => `${path} ${point}`));
  const chosen: WatchedTest[] = [];
  for (const test of rest.toSorted((a, b) => a.milliseconds - b.milliseconds)) {
    const fresh = pointsOf(test).filter((point) => !seen.has(point));
    if (fresh.length === 0) continue;
    chosen.push(test);
    for (const point of fresh) seen.add(point);
  }
  // The later ones reach what the earlier ones do not: those that add most stand for many.
  const needed: WatchedTest[] = [];
  const left = new Set(seen);
  while (left.size > 0) {
    const best = chosen.reduce((a, b) => (gain(b, left, pointsOf) > gain(a, left, pointsOf) ? b : a));
    needed.push(best);
    for (const point of pointsOf(best)) left.delete(point);
  }
  const others = rest.filter((test) => !needed.includes(test)).toSorted((a, b) => a.milliseconds - b.milliseconds);
  return { ordered: [...failing, ...needed, ...others], first: failing.length + needed.length };
}

function gain(
  test: WatchedTest,
  left: ReadonlySet<string>,
  pointsOf: (test: WatchedTest) => readonly string[],
): number {
  return pointsOf(test).filter((point) => left.has(point)).length / (test.milliseconds + 5);
}
