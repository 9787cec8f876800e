import { resolve } from 'node:path';
import { readText } from '../source/files.ts';
import { ProblemError } from '../source/problem.ts';
import { PLAIN } from '../source/code_frame.ts';
import type { CoverageData } from '../coverage/coverage_data.ts';
import { digestOf } from '../coverage/inventory.ts';
import { mergeCoverage } from '../coverage/merge.ts';
import { narrowToFiles, narrowToLines } from '../coverage/narrow.ts';
import { readCoverage } from '../coverage/read_coverage.ts';
import { shortfalls, totalsOf } from '../coverage/totals.ts';
import { coverageReporters } from '../report/coverage/index.ts';
import type { ReportInput } from '../report/html/report_input.ts';
import { reportPage } from '../report/html/report_page.ts';
import { changedLines } from './changed_lines.ts';
import type { ReportTarget } from './commands/test.ts';
import type { CoverageFlags } from './coverage_options.ts';
import { type CoverageSession, shortener } from './coverage_session.ts';
import { writeHtml } from './html_target.ts';
import { EXIT, type Io } from './io.ts';
import { reportProblems } from './report_problems.ts';
import { shortPaths } from './short_paths.ts';

/** What else an HTML report of coverage shows. */
export type MorePage = Pick<ReportInput, 'results' | 'switches'>;

/** Reads what earlier runs have reached, notices files that are others now, and adds it. */
export function withEarlier(
  data: CoverageData | undefined,
  paths: readonly string[],
  io: Io,
): CoverageData | undefined {
  const earlier = paths.map((path) => {
    const text = readText(resolve(io.workingDirectory, path));
    if (text === undefined)
      throw new ProblemError([
        { kind: 'configuration', severity: 'error', message: 'Expected a coverage file, found nothing.', path },
      ]);
    return readCoverage(path, text);
  });
  const merged = [...(data ? [data] : []), ...earlier].reduce<CoverageData | undefined>(
    (all, each) => (all ? mergeCoverage(all, each) : each),
    undefined,
  );
  for (const { path, digest } of merged?.files ?? []) {
    const text = readText(resolve(io.workingDirectory, path));
    if (text !== undefined && digestOf(text.replace(/^\uFEFF/, '')) === digest) continue;
    io.err(
      `${io.errorPalette.warning('notice')}: ${path} ${text === undefined ? 'is no more' : 'has changed since its coverage was taken'}: its lines may be others.\n`,
    );
  }
  return merged;
}

/** Writes the reports; answers the exit code that they ask for. */
export function writeCoverage(
  whole: CoverageData,
  roots: readonly string[],
  targets: readonly ReportTarget[],
  flags: CoverageFlags,
  io: Io,
  more: MorePage = {},
): number {
  const shorten = shortener(io.workingDirectory);
  let data = narrowToFiles(whole, flags.coverageInclude ?? [], flags.coverageExclude ?? []);
  if (flags.coverageDiff !== undefined)
    data = narrowToLines(data, changedLines(flags.coverageDiff, roots, shorten, io));
  const textOf = (path: string): string | undefined => readText(resolve(io.workingDirectory, path));
  const now = Date.now();
  for (const { format, file } of targets) {
    if (format === 'html') {
      const made = new Date(now).toISOString().replace('T', ' ').slice(0, 16);
      const html = reportPage({
        title: 'Coverage of cookbooks',
        coverage: data,
        textOf,
        made: `${made} UTC`,
        shorten: (text) => shortPaths(text, io),
        ...more,
      });
      io.err(`The report is in ${writeHtml(file as string, html, io)}.\n`);
      continue;
    }
    const reporter = coverageReporters.find(({ name }) => name === format);
    const palette = file === undefined ? io.palette : PLAIN;
    const text = reporter?.report(data, { palette, textOf, root: io.workingDirectory, now }) ?? '';
    if (file === undefined) io.out(text);
    else io.writeFile(resolve(io.workingDirectory, file), text);
  }
  const missing = shortfalls(totalsOf(data), flags.coverageThreshold ?? {});
  for (const { kind, wanted, found } of missing)
    io.err(
      `${io.errorPalette.error('error')}: Expected at least ${wanted}% of ${kind} to be reached, found ${found}%.\n`,
    );
  return missing.length > 0 ? EXIT.findings : EXIT.clean;
}

/** Tells of files that no run can load. */
export function tellUnreadable({ problems }: CoverageSession, io: Io): void {
  if (problems.length > 0) reportProblems(problems, io);
}
