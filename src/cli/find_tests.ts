import { basename, dirname, join, resolve } from 'node:path';
import { diskFiles, entriesIn, kindOf, sizeOf } from '../source/files.ts';
import { ProblemError, type Problem } from '../source/problem.ts';
import { Source } from '../source/source.ts';
import { didYouMean } from '../source/suggest.ts';
import type { Counters } from '../ruby/compile/counters.ts';
import type { ChefClient } from '../chef/client.ts';
import { createChefClient } from '../chef/create_client.ts';
import type { Run } from '../chef/run.ts';
import { clientOptions } from '../scenario/client_options.ts';
import { readScenarios } from '../scenario/read_scenarios.ts';
import type { ScenarioWorld } from '../scenario/run_scenarios.ts';
import type { Scenario, ScenarioFile, Setup } from '../scenario/scenario.ts';
import { countersFor } from './coverage_counters.ts';
import { CookbookShelf, type FilesAt } from './cookbook_shelf.ts';
import { cookbookAround, surroundingsOf, type Surroundings } from './find_cookbooks.ts';
import type { Io } from './io.ts';
import { wantedGeneration } from './prepare_run.ts';
import { textOnDisk } from './text_on_disk.ts';

/** A scenario file, and the cookbook (or folder) that it is about. */
export interface TestFile {
  readonly name: string;
  readonly home: string;
  readonly file: ScenarioFile;
  readonly world: ScenarioWorld;
  /** The same scenarios over other files than those on disk. */
  worldOver(filesAt: FilesAt): ScenarioWorld;
}

/** What a scenario file may be called: `scenarios.yml`, `powervm.scenarios.yaml`; any YAML or JSON in a folder `scenarios`. */
const NAME = /(?:^|[._-])scenarios?\.(?:ya?ml|json)$/;
const ANY = /\.(?:ya?ml|json)$/;

const SKIPPED = new Set(['node_modules', 'vendor', 'dist', 'coverage']);

/** What somebody may have meant whose first word is no path. */
const commandNames = ['test', 'converge', 'render', 'explain', 'diff', 'ruby', 'help'];

/** More than any scenario file has. */
const MOST_BYTES = 5_000_000;

/** Which scenarios are wanted, and for which Chef those are that do not say. */
export interface TestChoice {
  readonly only: string | undefined;
  readonly chef: '12' | '18' | undefined;
  /** The files of which is counted what is reached. */
  readonly covered?: readonly string[];
}

/** The scenario files below paths that have wanted scenarios. Throws a ProblemError with all that is wrong with them. */
export function findTestFiles(paths: readonly string[], workingDirectory: string, choice: TestChoice): TestFile[] {
  const problems: Problem[] = [];
  const shelf = new CookbookShelf();
  const found = new Set(
    (paths.length > 0 ? paths : ['.']).flatMap((path) => below(resolve(workingDirectory, path), problems)),
  );
  const files = [...found].flatMap((path) => {
    try {
      return readTestFile(path, choice, shelf);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      problems.push(...error.problems);
      return [];
    }
  });
  if (problems.length > 0) throw new ProblemError(problems);
  return files.filter(({ file }) => file.scenarios.length > 0);
}

/** A text that is somewhere in a title, or a pattern with `*` for all of it. */
function patternOf(text: string): (title: string) => boolean {
  const wanted = text.toLowerCase();
  if (!wanted.includes('*')) return (title) => title.toLowerCase().includes(wanted);
  const parts = wanted.split('*').map((part) => part.replace(/[\\^$.|?+()[\]{}]/g, '\\$&'));
  const pattern = new RegExp(`^${parts.join('.*')}$`, 's');
  return (title) => pattern.test(title.toLowerCase());
}

/** A single scenario, and how to run it. */
export interface Test {
  readonly scenario: Scenario;
  run(): Run;
}

/** All scenarios below paths. */
export function findTests(paths: readonly string[], io: Io): Test[] {
  return findTestFiles(paths, io.workingDirectory, { only: undefined, chef: undefined }).flatMap(({ file, world }) =>
    file.scenarios.map((scenario) => ({ scenario, run: () => world.clientFor(scenario.setup).run(scenario.request) })),
  );
}

function below(path: string, problems: Problem[]): string[] {
  const kind = kindOf(path);
  if (kind === 'file') return [path];
  if (kind === undefined) {
    const hint = didYouMean(basename(path), commandNames);
    problems.push({
      kind: 'configuration',
      severity: 'error',
      message: 'Expected a folder or a scenario file, found nothing.',
      path,
      ...(hint !== undefined && { hint }),
    });
    return [];
  }
  return walk(path);
}

function walk(folder: string): string[] {
  const isHome = basename(folder) === 'scenarios';
  return entriesIn(folder).flatMap((name) => {
    if (name.startsWith('.') || SKIPPED.has(name)) return [];
    const path = join(folder, name);
    const kind = kindOf(path, 'itself');
    if (kind === 'directory') return walk(path);
    return kind === 'file' && (NAME.test(name) || (isHome && ANY.test(name))) ? [path] : [];
  });
}

/** A scenario file with those of its scenarios that are wanted. */
export function readTestFile(
  path: string,
  { only, chef, covered }: TestChoice,
  shelf: CookbookShelf,
  counters = countersFor(covered),
): TestFile {
  if (sizeOf(path) > MOST_BYTES)
    throw new ProblemError([
      { kind: 'load', severity: 'error', message: `Expected a scenario file of at most ${MOST_BYTES / 1e6} MB.`, path },
    ]);
  const around = cookbookAround(dirname(path));
  const folder = dirname(path);
  const home = around ?? (basename(folder) === 'scenarios' ? dirname(folder) : folder);
  const file = readScenarios(diskFiles([home, dirname(path)]), path);
  const name = basename(home);
  const isWanted = only === undefined ? () => true : patternOf(only);
  const scenarios = file.scenarios.filter(({ title }) => isWanted(title) || isWanted(`${name}: ${title}`));
  const worldOver = (on: CookbookShelf): ScenarioWorld => worldOf(surroundingsOf(home), file, on, chef, counters);
  return {
    name,
    home,
    file: { ...file, scenarios },
    world: worldOver(shelf),
    worldOver: (filesAt) => worldOver(new CookbookShelf(filesAt)),
  };
}

function worldOf(
  around: Surroundings,
  file: ScenarioFile,
  shelf: CookbookShelf,
  chef: '12' | '18' | undefined,
  counters: Counters | undefined,
): ScenarioWorld {
  const runLists = file.scenarios.map(({ request }) => request.runList);
  const sources = new Map<string, Source | undefined>();
  const clients = new Map<string, ChefClient>();
  return {
    clientFor: (setup) => {
      const key = JSON.stringify(setup);
      const client = clients.get(key) ?? clientOf(around, setup, runLists.flat(), shelf, chef, counters);
      clients.set(key, client);
      return client;
    },
    sourceOf: (path) => {
      if (sources.has(path)) return sources.get(path);
      const text = textOnDisk(path);
      const source = text === undefined ? undefined : new Source(path, text);
      sources.set(path, source);
      return source;
    },
    now: () => performance.now(),
  };
}

function clientOf(
  around: Surroundings,
  setup: Setup,
  runList: readonly string[],
  shelf: CookbookShelf,
  chef: '12' | '18' | undefined,
  counters: Counters | undefined,
): ChefClient {
  const found = around.roles ?? around.environments ?? around.dataBags;
  const chefRepo = setup.chefRepo ?? (found === undefined ? undefined : dirname(found));
  const cookbookPaths = around.cookbookPaths.filter((path) => !setup.cookbookPaths.includes(path));
  const all = [...cookbookPaths, ...setup.cookbookPaths];
  const files = shelf.filesBelow(chefRepo === undefined ? all : [...all, chefRepo]);
  const generation = setup.generation ?? chef ?? wantedGeneration(all, runList).name;
  const options = clientOptions(files, cookbookPaths, { ...setup, chefRepo, generation });
  return createChefClient(counters ? { ...options, counters } : options, shelf.machines);
}
