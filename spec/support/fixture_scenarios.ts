import { fileURLToPath } from 'node:url';
import { diskFiles, layeredFiles, memoryFiles, type Files } from '../../src/source/files.ts';
import type { Problem } from '../../src/source/problem.ts';
import { Source } from '../../src/source/source.ts';
import { createChefClient } from '../../src/chef/create_client.ts';
import { clientOptions } from '../../src/scenario/client_options.ts';
import { readScenarios } from '../../src/scenario/read_scenarios.ts';
import { runScenarios, type ScenarioWorld } from '../../src/scenario/run_scenarios.ts';
import type { ScenarioFile } from '../../src/scenario/scenario.ts';

const FIXTURES = fileURLToPath(new URL('../../fixtures', import.meta.url));
const disk = diskFiles([FIXTURES]);

/** The text of a file of the fixtures. */
export function fixtureText(path: string, files: Files = disk): string {
  return new TextDecoder().decode(files.read(`${FIXTURES}/${path}`));
}

/** A scenario file of the fixtures. */
export function fixtureScenarios(path: string): ScenarioFile {
  return readScenarios(disk, `${FIXTURES}/${path}`);
}

/** The scenario files that come with the fixtures. */
export function fixtureScenarioFiles(): readonly string[] {
  const homes = ['openstack-chef-repo', ...disk.list(`${FIXTURES}/cookbooks`).map((name) => `cookbooks/${name}`)];
  return homes
    .map((home) => `${home}/scenarios`)
    .filter((folder) => disk.facts(`${FIXTURES}/${folder}`) !== undefined)
    .flatMap((folder) => disk.list(`${FIXTURES}/${folder}`).map((name) => `${folder}/${name}`));
}

/** A world with the fixture cookbooks, in which some files have other texts. */
export function fixtureWorld(changed: Readonly<Record<string, string>> = {}): ScenarioWorld {
  const texts = Object.fromEntries(Object.entries(changed).map(([path, text]) => [`${FIXTURES}/${path}`, text]));
  const files = layeredFiles([memoryFiles(texts), disk]);
  return {
    clientFor: (setup) => createChefClient(clientOptions(files, [`${FIXTURES}/cookbooks`], setup)),
    sourceOf: (path) =>
      files.facts(path)?.kind === 'file' ? new Source(path, new TextDecoder().decode(files.read(path))) : undefined,
    now: () => performance.now(),
  };
}

/** The problems of one scenario, by its title, in a world. */
export function problemsOf(file: ScenarioFile, title: string, world: ScenarioWorld): readonly Problem[] {
  const scenario = file.scenarios.find((each) => each.title === title);
  if (!scenario) throw new Error(`No scenario "${title}": ${file.scenarios.map((each) => each.title).join(', ')}`);
  const [result] = runScenarios(world, [{ ...file, scenarios: [scenario] }]);
  return result?.problems ?? [];
}
