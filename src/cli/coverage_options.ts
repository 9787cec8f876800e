import { type Command, InvalidArgumentError } from 'commander';
import { COVERAGE_KINDS, type CoverageKind } from '../coverage/totals.ts';
import type { ReportTarget } from './commands/test.ts';
import { collect } from './run_options.ts';

/** The least share in percent that must be reached, by kind. */
export type Thresholds = Readonly<Partial<Record<CoverageKind, number>>>;

/** What the options of a run with coverage say. */
export interface CoverageFlags {
  readonly coverage?: true;
  readonly coverageFormat?: readonly ReportTarget[];
  readonly coverageThreshold?: Thresholds;
  readonly coverageDiff?: string;
  readonly coverageInclude?: readonly string[];
  readonly coverageExclude?: readonly string[];
  readonly force?: true;
}

/** The ways to tell of coverage. */
export const COVERAGE_FORMATS = ['text', 'json', 'lcov', 'cobertura', 'html', 'chefspec'] as const;

/** The options of coverage beside another run. */
export function addCoverageOptions(command: Command): Command {
  return addSharedOptions(
    command
      .option('--coverage', 'also tell what the runs reach')
      .option(
        '--coverage-format <format[:path]>',
        `the same as ${COVERAGE_FORMATS.join(', ')}; into a file or folder where one is named (repeatable)`,
        coverageTargetOf,
      ),
    'coverage-',
  );
}

/** How coverage is to be told beside another run; undefined where it is not wanted. */
export function wantedCoverage({
  coverage,
  coverageFormat,
  coverageThreshold,
  coverageDiff,
}: CoverageFlags): readonly ReportTarget[] | undefined {
  if (coverageFormat) return coverageFormat;
  return coverage || coverageThreshold || coverageDiff !== undefined
    ? [{ format: 'text', file: undefined }]
    : undefined;
}

/** Which files and lines count, and how much must be reached. */
export function addSharedOptions(command: Command, prefix: '' | 'coverage-'): Command {
  return command
    .option(
      `--${prefix}threshold <kind=percent>`,
      `fail when less is reached; kinds: ${COVERAGE_KINDS.join(', ')} (repeatable)`,
      thresholdOf,
    )
    .option('--coverage-diff <ref>', 'count only lines that are new or changed since this commit or branch')
    .option(`--${prefix}include <pattern>`, 'count only files that fit, as in recipes/*.rb (repeatable)', collect)
    .option(`--${prefix}exclude <pattern>`, 'do not count files that fit (repeatable)', collect)
    .option('--force', 'write an HTML report over what powervm-spec has not made');
}

/** `lcov:coverage.info` */
export function coverageTargetOf(value: string, before: readonly ReportTarget[] = []): ReportTarget[] {
  const [, format = '', file] = /^([^:]*)(?::(.+))?$/s.exec(value) ?? [];
  if (!(COVERAGE_FORMATS as readonly string[]).includes(format))
    throw new InvalidArgumentError(`Expected ${COVERAGE_FORMATS.join(', ')}.`);
  if (format === 'html' && file === undefined)
    throw new InvalidArgumentError('Expected a folder, as in html:coverage.');
  return [...before, { format, file }];
}

/** `branches=90`; a number alone is for lines, branches and resources. */
function thresholdOf(value: string, before: Thresholds = {}): Thresholds {
  const [, kind, share = ''] = /^(?:([^=]*)=)?(.*)$/s.exec(value) ?? [];
  const number = /^\d+(?:\.\d+)?$/.test(share) ? Number(share) : NaN;
  if (!(number >= 0 && number <= 100)) throw new InvalidArgumentError('Expected a share from 0 to 100.');
  if (kind === undefined) return { ...before, lines: number, branches: number, resources: number };
  if (!(COVERAGE_KINDS as readonly string[]).includes(kind))
    throw new InvalidArgumentError(`Expected one of ${COVERAGE_KINDS.join(', ')}.`);
  return { ...before, [kind]: number };
}
