import type { ReportTarget } from './commands/test.ts';
import { type CoverageFlags, wantedCoverage } from './coverage_options.ts';
import type { CoverageSession } from './coverage_session.ts';
import { checkHtmlTarget } from './html_target.ts';
import type { Io } from './io.ts';

/** Coverage beside another run: what is needed for it is loaded only where it is wanted. */
export interface CoverageBeside {
  readonly session: CoverageSession;
  /** Writes the reports; answers the exit code that they ask for. */
  write(): number;
}

/** Coverage as the options ask for it; undefined where they do not. Throws a ProblemError for what cannot be done. */
export async function coverageBeside(
  paths: readonly string[],
  flags: CoverageFlags & { readonly format?: readonly ReportTarget[] },
  io: Io,
): Promise<CoverageBeside | undefined> {
  const targets = wantedCoverage(flags);
  checkPages([...(flags.format ?? []), ...(targets ?? [])], flags, io);
  if (!targets) return undefined;
  const [{ coveredCookbooks, CoverageSession }, { tellUnreadable, writeCoverage }] = await Promise.all([
    import('./coverage_session.ts'),
    import('./coverage_output.ts'),
  ]);
  const session = new CoverageSession(coveredCookbooks(paths, io.workingDirectory), io.workingDirectory);
  tellUnreadable(session, io);
  return { session, write: () => writeCoverage(session.collector.data(), session.roots, targets, flags, io) };
}

/** Refuses pages where somebody else's files are, before anything is run. Throws a ProblemError. */
export function checkPages(targets: readonly ReportTarget[], { force }: Pick<CoverageFlags, 'force'>, io: Io): void {
  for (const { format, file } of targets)
    if (format === 'html' && file !== undefined) checkHtmlTarget(file, force === true, io);
}
