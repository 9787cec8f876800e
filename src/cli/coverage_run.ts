import { resolve } from 'node:path';
import { ProblemError } from '../source/problem.ts';
import { type CoverageData, numbersIn } from '../coverage/coverage_data.ts';
import type { CoverageCommandFlags } from './commands/coverage.ts';
import type { CoverageFlags } from './coverage_options.ts';
import { tellUnreadable, withEarlier, writeCoverage } from './coverage_output.ts';
import { checkPages } from './coverage_beside.ts';
import { coveredCookbooks, CoverageSession, shortener } from './coverage_session.ts';
import { type CoveredResults, runScenariosCovered, runSpecsCovered, switchesOf } from './covered_runs.ts';
import { EXIT, type Io } from './io.ts';

/** What `coverage` does. */
export async function coverage(paths: readonly string[], given: CoverageCommandFlags, io: Io): Promise<number> {
  const flags = sharedFlags(given);
  const targets = given.format ?? (given.covers === undefined ? [{ format: 'text', file: undefined }] : []);
  checkPages(targets, flags, io);
  if (!given.run && !given.merge)
    refuse('Expected files to put together, found none.', 'Name them: --no-run --merge FILE --merge FILE.');
  const roots = coveredCookbooks(paths, io.workingDirectory);
  const wantsPage = targets.some(({ format }) => format === 'html');
  const results: CoveredResults = { results: [], failed: 0 };
  let data: CoverageData | undefined;
  if (given.run) {
    if (roots.length === 0)
      refuse(
        `Found no cookbook ${paths.length > 0 ? `below ${paths.join(', ')}` : 'below the current folder'}.`,
        'A cookbook is a folder with a metadata.rb.',
      );
    const session = new CoverageSession(roots, io.workingDirectory);
    tellUnreadable(session, io);
    if (given.scenarios) await runScenariosCovered(session, paths, given, results, io);
    if (given.specs) await runSpecsCovered(session, paths, given, results, io);
    data = session.collector.data();
    if (data.runs.length === 0 && !given.merge)
      refuse('Found no scenario and no spec to run.', 'README.md shows a scenario file.');
  }
  const whole = withEarlier(data, given.merge ?? [], io) as CoverageData;
  if (given.covers !== undefined) tellRuns(whole, given.covers, io);
  const switches = wantsPage && given.run && given.scenarios ? switchesOf(paths, io) : [];
  const page = {
    ...(results.results.length > 0 && { results: results.results }),
    ...(switches.length > 0 && { switches }),
  };
  const code = writeCoverage(whole, roots, targets, flags, io, page);
  return results.failed > 0 ? EXIT.findings : code;
}

function sharedFlags({ threshold, coverageDiff, include, exclude, force }: CoverageCommandFlags): CoverageFlags {
  return {
    ...(threshold && { coverageThreshold: threshold }),
    ...(coverageDiff !== undefined && { coverageDiff }),
    ...(include && { coverageInclude: include }),
    ...(exclude && { coverageExclude: exclude }),
    ...(force && { force }),
  };
}

/** Which runs reach a line. */
function tellRuns({ files, runs }: CoverageData, place: string, io: Io): void {
  const [, given, number] = /^(.+):(\d+)$/s.exec(place) ?? [];
  if (given === undefined)
    refuse(
      `Expected a file and a line, found "${place}".`,
      'As in --covers cookbooks/openstack-compute/recipes/compute.rb:12.',
    );
  const path = shortener(io.workingDirectory)(resolve(io.workingDirectory, given as string));
  const file = files.find((each) => each.path === path);
  if (!file) refuse(`Expected a file of the covered cookbooks, found "${given}".`);
  const line = Number(number);
  if (file?.lines[line] === undefined) refuse(`Expected a line with code in ${path}, found line ${line}.`);
  const reaching = runs.filter((run) => numbersIn(run.files[path] ?? '').includes(line));
  io.out(
    `${path}:${line} is reached by ${reaching.length === 0 ? 'nothing' : `${reaching.length} of ${runs.length} runs`}.\n`,
  );
  for (const { cookbook, name, kind } of reaching) io.out(`  ${kind} ${cookbook}: ${name}\n`);
}

function refuse(message: string, hint?: string): never {
  throw new ProblemError([{ kind: 'configuration', severity: 'error', message, ...(hint !== undefined && { hint }) }]);
}
