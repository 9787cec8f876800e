import { resolve } from 'node:path';
import { cachedFiles, diskFiles, type Files, layeredFiles, memoryFiles } from '../source/files.ts';
import { ProblemError } from '../source/problem.ts';
import { CHEF_18 } from '../chef/generation.ts';
import type { Run } from '../chef/run.ts';
import { runSpecFiles } from '../chefspec/run_specs.ts';
import { visibleFolders } from '../chefspec/surroundings.ts';
import type { RunCoverage } from '../coverage/coverage_data.ts';
import type { Mutant } from '../coverage/mutants.ts';
import { problemsIn } from '../scenario/expectations.ts';
import type { ScenarioWorld } from '../scenario/run_scenarios.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { MutateFlags } from './commands/mutate.ts';
import { shortener } from './coverage_session.ts';
import { findTestFiles, type TestFile } from './find_tests.ts';
import type { Io } from './io.ts';
import { findSpecs, type SpecHome } from './spec_files.ts';

interface KnownScenario {
  readonly test: TestFile;
  readonly scenario: Scenario;
  /** How many changes it has noticed: those that notice much are asked first. */
  kills: number;
}

/** Finds out whether anything notices a change. */
export class MutationJudge {
  readonly #scenarios = new Map<string, KnownScenario>();
  readonly #homes: readonly SpecHome[];
  readonly #flags: MutateFlags;
  readonly #io: Io;
  readonly #disk = new Map<string, Files>();

  constructor(paths: readonly string[], flags: MutateFlags, io: Io) {
    this.#flags = flags;
    this.#io = io;
    const shorten = shortener(io.workingDirectory);
    for (const test of findTestFiles(paths, io.workingDirectory, { only: flags.only, chef: undefined }))
      for (const scenario of test.file.scenarios)
        this.#scenarios.set(`${shorten(scenario.path)}:${scenario.range.start.line} ${scenario.title}`, {
          test,
          scenario,
          kills: 0,
        });
    const homes = flags.specs ? findSpecs(paths, io.workingDirectory) : [];
    this.#homes = typeof homes === 'string' ? [] : homes;
  }

  /** The first of the runs that notices a change; undefined when none does. */
  killerOf(mutant: Mutant, reaching: readonly RunCoverage[]): string | undefined {
    const files = (folders: readonly string[]): Files =>
      layeredFiles([memoryFiles({ [mutant.path]: mutant.text }), this.#diskAt(folders)]);
    const worlds = new Map<TestFile, ScenarioWorld>();
    const scenarios = reaching
      .flatMap(({ place, name }) => this.#scenarios.get(`${place} ${name}`) ?? [])
      .toSorted((a, b) => b.kills - a.kills);
    for (const known of scenarios) {
      const world = worlds.get(known.test) ?? known.test.worldOver(files);
      worlds.set(known.test, world);
      if (!notices(world, known.scenario)) continue;
      known.kills += 1;
      return `${known.test.name}: ${known.scenario.title}`;
    }
    return this.#specThatNotices(reaching, files);
  }

  #diskAt(folders: readonly string[]): Files {
    const key = folders.join('\0');
    let files = this.#disk.get(key);
    if (!files) this.#disk.set(key, (files = cachedFiles(diskFiles(folders))));
    return files;
  }

  #specThatNotices(
    reaching: readonly RunCoverage[],
    filesAt: (folders: readonly string[]) => Files,
  ): string | undefined {
    const places = new Set(
      reaching.flatMap(({ kind, place }) =>
        kind === 'example' ? [resolve(this.#io.workingDirectory, place.replace(/:\d+$/, ''))] : [],
      ),
    );
    for (const { root, files, locations } of this.#homes) {
      const specFiles = files.filter((file) => places.has(file));
      if (specFiles.length === 0) continue;
      const cookbookPaths = (this.#flags.cookbookPath ?? []).map((path) => resolve(this.#io.workingDirectory, path));
      const { results, outsideErrors } = runSpecFiles({
        files: filesAt(visibleFolders(root, cookbookPaths)),
        root,
        cookbookPaths,
        generation: CHEF_18,
        specFiles,
        write: () => {},
        run: { locations, failFast: 1 },
      });
      const failed = results.find(({ status }) => status === 'failed');
      if (failed) return failed.fullDescription;
      if (outsideErrors.length > 0) return outsideErrors[0]?.during;
    }
    return undefined;
  }
}

/** Whether a scenario comes to something else than it expects. */
function notices(world: ScenarioWorld, scenario: Scenario): boolean {
  const runOf = ({ setup, request }: Scenario): Run => world.clientFor(setup).run(request);
  try {
    const run = runOf(scenario);
    return problemsIn(scenario, run, scenario.sameAs && runOf(scenario.sameAs), world.sourceOf).length > 0;
  } catch (error) {
    if (error instanceof ProblemError) return true;
    throw error;
  }
}
