import { resolve } from 'node:path';
import { reporters } from '../report/index.ts';
import { countResults, type TestGroup } from '../report/define_reporter.ts';
import { PLAIN } from '../source/code_frame.ts';
import { runScenarios, type ScenarioResult } from '../scenario/run_scenarios.ts';
import type { TestFlags } from './commands/test.ts';
import { findTestFiles, type TestFile } from './find_tests.ts';
import { EXIT, type Io } from './io.ts';
import { createProgress } from './progress.ts';
import { shortPaths } from './short_paths.ts';
import { textOnDisk } from './text_on_disk.ts';

/** What `test` does. */
export function test(paths: readonly string[], flags: TestFlags, io: Io): number {
  const start = performance.now();
  const files = chosen(findTestFiles(paths, io, flags.chef), flags.only);
  const total = files.reduce((sum, { file }) => sum + file.scenarios.length, 0);
  if (total === 0) return foundNone(paths, flags, io);
  if (flags.list) {
    for (const { name, file } of files) for (const { title } of file.scenarios) io.out(`${name}: ${title}\n`);
    return EXIT.clean;
  }
  const groups = run(files, total, io);
  const results = { groups, milliseconds: performance.now() - start };
  for (const { format, file } of flags.format.length > 0 ? flags.format : [{ format: 'text', file: undefined }]) {
    const reporter = reporters.find(({ name }) => name === format);
    const palette = file === undefined && format === 'text' ? io.palette : PLAIN;
    const text = shortPaths(reporter?.report(results, { palette, textOf: textOnDisk }) ?? '', io);
    if (file === undefined) io.out(text);
    else io.writeFile(resolve(io.workingDirectory, file), text);
  }
  return countResults(results).failed > 0 ? EXIT.findings : EXIT.clean;
}

function run(files: readonly TestFile[], total: number, io: Io): TestGroup[] {
  const progress = createProgress(io);
  const groups = new Map<string, TestGroup & { readonly results: ScenarioResult[] }>();
  let done = 0;
  for (const { name, home, file, world } of files) {
    const group = groups.get(home) ?? { name, path: home, results: [] };
    groups.set(home, group);
    const results = runScenarios(world, [file]);
    for (;;) {
      progress.show(`${done + 1}/${total} ${file.scenarios[group.results.length]?.title ?? ''}`);
      const next = results.next();
      if (next.done) break;
      // A run holds its whole machine: only what is reported is kept.
      group.results.push({ ...next.value, run: undefined });
      done += 1;
    }
  }
  progress.clear();
  return [...groups.values()];
}

/** The files with those of their scenarios that are wanted. */
function chosen(files: readonly TestFile[], only: string | undefined): TestFile[] {
  if (only === undefined) return [...files];
  const isWanted = patternOf(only);
  return files
    .map((each) => ({ ...each, file: { ...each.file, scenarios: each.file.scenarios.filter(({ title }) => isWanted(title) || isWanted(`${each.name}: ${title}`)) } }))
    .filter(({ file }) => file.scenarios.length > 0);
}

/** A text that is somewhere in a title, or a pattern with `*` for all of it. */
export function patternOf(text: string): (title: string) => boolean {
  const wanted = text.toLowerCase();
  if (!wanted.includes('*')) return (title) => title.toLowerCase().includes(wanted);
  const parts = wanted.split('*').map((part) => part.replace(/[\\^$.|?+()[\]{}]/g, '\\$&'));
  const pattern = new RegExp(`^${parts.join('.*')}$`, 's');
  return (title) => pattern.test(title.toLowerCase());
}

function foundNone(paths: readonly string[], { only }: TestFlags, io: Io): number {
  const where = paths.length > 0 ? `below ${paths.join(', ')}` : 'below the current folder';
  const { error, strong } = io.errorPalette;
  io.err(`${error('error')}: Found no scenario ${only === undefined ? where : `named "${only}" ${where}`}.\n`);
  io.err(`  ${strong('help')}: ${only === undefined ? 'Scenario files are named scenarios.yml or NAME.scenarios.yml; README.md shows one.' : 'powervm-spec --list shows all of them.'}\n`);
  return EXIT.misuse;
}
