import { resolve } from 'node:path';
import { kindOf } from '../source/files.ts';
import type { SpecResults } from '../report/specs/define_spec_reporter.ts';
import type { TestFlags } from './commands/test.ts';
import type { CoverageSession } from './coverage_session.ts';
import { isCookbook } from './find_cookbooks.ts';
import type { TestFile } from './find_tests.ts';
import type { Io } from './io.ts';
import { findSpecs, type SpecHome } from './spec_files.ts';
import { SpecGathering } from './spec_gathering.ts';
import { inOrder, specWork } from './spec_threads.ts';
import type { SpecEvent, SpecWork } from './spec_units.ts';

/** The specs that are run with scenarios, by the same threads. */
export interface SpecsBeside {
  readonly work: SpecWork;
  readonly tell: (event: SpecEvent) => void;
  readonly results: () => SpecResults;
}

const SPEC = /_spec\.rb(?:(?::\d+)+|\[[\d:, ]+\])?$/;

/** Whether a path of the command line names a spec file. */
export function isSpecPath(path: string): boolean {
  return SPEC.test(path);
}

/** The specs of the cookbooks at some paths and of those whose scenarios were found; undefined without any. */
export function specsBeside(
  paths: readonly string[],
  files: readonly TestFile[],
  flags: TestFlags,
  io: Io,
  session: CoverageSession | undefined,
): SpecsBeside | undefined {
  if (flags.specs === false || flags.only !== undefined) return undefined;
  const homes = homesOf(paths, files, io.workingDirectory);
  if (homes.length === 0) return undefined;
  const work = specWork(
    {
      workingDirectory: io.workingDirectory,
      cookbookPaths: [],
      chef: flags.chef ?? '18',
      grep: [],
      tags: [],
      requires: [],
      failFast: undefined,
      order: undefined,
      seed: undefined,
      dryRun: false,
      onlyFailures: false,
      cache: io.cacheFolder,
      ...(session && { covered: session.covered }),
    },
    homes,
    undefined,
  );
  const gathering = new SpecGathering(io, session, undefined);
  const tell = inOrder(work.units.length, (event) => gathering.take(event));
  return { work, tell, results: () => gathering.finish({ keeps: true }) };
}

function homesOf(paths: readonly string[], files: readonly TestFile[], workingDirectory: string): readonly SpecHome[] {
  const isFolder = (path: string): boolean => kindOf(resolve(workingDirectory, path)) === 'directory';
  const named = paths.filter((path) => isSpecPath(path) || isFolder(path));
  const around = [...new Set(files.map(({ home }) => home))].filter(isCookbook);
  const searches = paths.length > 0 ? named.map((path) => [path]) : [[], ...around.map((home) => [home])];
  const homes = new Map<string, SpecHome>();
  for (const found of searches.map((search) => findSpecs(search, workingDirectory)))
    for (const home of typeof found === 'string' ? [] : found) {
      const known = homes.get(home.root);
      const more = home.files.filter((file) => known?.files.includes(file) !== true);
      const locations = [...(known?.locations ?? []), ...home.locations];
      homes.set(home.root, { root: home.root, files: [...(known?.files ?? []), ...more], locations });
    }
  const isNamed = named.some(isSpecPath);
  return [...homes.values()].filter(({ root }) => isNamed || isCookbook(root));
}
