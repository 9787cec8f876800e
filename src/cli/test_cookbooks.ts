import { resolve } from 'node:path';
import { reporters } from '../report/index.ts';
import { countResults, type TestGroup, type TestResult } from '../report/define_reporter.ts';
import { countExamples } from '../report/specs/define_spec_reporter.ts';
import { PLAIN } from '../source/code_frame.ts';
import type { TestFlags } from './commands/test.ts';
import { findTestFiles, type TestChoice, type TestFile } from './find_tests.ts';
import { coverageBeside } from './coverage_beside.ts';
import type { CoverageSession } from './coverage_session.ts';
import { writeHtml } from './html_target.ts';
import { EXIT, type Io } from './io.ts';
import { createProgress } from './progress.ts';
import { exitCodeOf } from './spec_cookbooks.ts';
import { isSpecPath, type SpecsBeside, specsBeside } from './specs_beside.ts';
import { shortPaths } from './short_paths.ts';
import { runTests } from './test_threads.ts';
import { textOnDisk } from './text_on_disk.ts';

/** What `test` does. */
export async function test(paths: readonly string[], flags: TestFlags, io: Io): Promise<number> {
  const start = performance.now();
  const coverage = flags.list ? undefined : await coverageBeside(paths, flags, io);
  const choice = { only: flags.only, chef: flags.chef, ...(coverage && { covered: coverage.session.covered }) };
  const scenarioPaths = paths.filter((path) => !isSpecPath(path));
  const hasScenarios = paths.length === 0 || scenarioPaths.length > 0;
  const files = hasScenarios ? findTestFiles(scenarioPaths, io.workingDirectory, choice) : [];
  const total = files.reduce((sum, { file }) => sum + file.scenarios.length, 0);
  const specs = flags.list ? undefined : specsBeside(paths, files, flags, io, coverage?.session);
  if (total === 0 && !specs) return foundNone(paths, flags, io);
  if (flags.list) {
    for (const { name, file } of files) for (const { title } of file.scenarios) io.out(`${name}: ${title}\n`);
    return EXIT.clean;
  }
  const groups = await run(choice, files, total, io, coverage?.session, specs);
  const examples = specs?.results();
  const results = { groups, milliseconds: performance.now() - start, ...(examples && { specs: examples }) };
  for (const { format, file } of flags.format ?? [{ format: 'text', file: undefined }]) {
    const reporter = reporters.find(({ name }) => name === format);
    const palette = file === undefined && format === 'text' ? io.palette : PLAIN;
    const text = shortPaths(reporter?.report(results, { palette, textOf: textOnDisk }) ?? '', io);
    if (file === undefined) io.out(text);
    else if (format === 'html') writeHtml(file, text, io);
    else io.writeFile(resolve(io.workingDirectory, file), text);
  }
  const code = coverage?.write() ?? EXIT.clean;
  if (total === 0 && examples && countExamples(examples).total === 0 && examples.outsideErrors.length === 0)
    return foundNone(paths, flags, io);
  const failed = countResults(results).failed > 0 || (examples && exitCodeOf(examples) !== EXIT.clean);
  return failed ? EXIT.findings : code;
}

async function run(
  choice: TestChoice,
  files: readonly TestFile[],
  total: number,
  io: Io,
  session?: CoverageSession,
  specs?: SpecsBeside,
): Promise<TestGroup[]> {
  const progress = createProgress(io);
  const results = await runTests(choice, files, (done) => progress.show(`${done}/${total} scenarios`), specs);
  progress.clear();
  const groups = new Map<string, TestGroup & { readonly results: TestResult[] }>();
  files.forEach(({ name, home, file }, index) => {
    const group = groups.get(home) ?? { name, path: home, results: [] };
    groups.set(home, group);
    file.scenarios.forEach((scenario, at) => {
      const result = results[index]?.[at];
      if (!result) return;
      const { problems, milliseconds, reached } = result;
      group.results.push({ scenario, problems, milliseconds });
      session?.addScenario(name, scenario, reached);
    });
  });
  return [...groups.values()];
}

function foundNone(paths: readonly string[], { only }: TestFlags, io: Io): number {
  const where = paths.length > 0 ? `below ${paths.join(', ')}` : 'below the current folder';
  const { error, strong } = io.errorPalette;
  io.err(
    `${error('error')}: Found no scenario ${only === undefined ? `and no spec ${where}` : `named "${only}" ${where}`}.\n`,
  );
  io.err(
    `  ${strong('help')}: ${only === undefined ? 'Scenario files are named scenarios.yml or NAME.scenarios.yml, specs spec/**/*_spec.rb; README.md shows some.' : 'powervm-spec --list shows all of them.'}\n`,
  );
  return EXIT.misuse;
}
