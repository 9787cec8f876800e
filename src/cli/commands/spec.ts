import { type Command, InvalidArgumentError, Option } from 'commander';
import { addCoverageOptions, type CoverageFlags } from '../coverage_options.ts';
import type { Finish, Io } from '../io.ts';
import { collect } from '../run_options.ts';
import type { Shard } from '../spec_files.ts';
import type { ReportTarget } from './test.ts';

/** What the options of a run of specs say. */
export interface SpecFlags {
  readonly cookbookPath?: readonly string[];
  readonly require?: readonly string[];
  readonly grep?: readonly string[];
  readonly tag?: readonly string[];
  readonly failFast?: number;
  readonly onlyFailures?: true;
  readonly nextFailure?: true;
  readonly order?: { readonly kind: 'defined' | 'random'; readonly seed: number | undefined };
  readonly seed?: number;
  readonly dryRun?: true;
  readonly profile?: number;
  readonly jobs?: number;
  readonly shard?: Shard;
  readonly format?: readonly ReportTarget[];
  readonly chef: '12' | '18';
}

/** The same with what coverage asks for. */
export type SpecCoverageFlags = SpecFlags & CoverageFlags;

/** The values of --format; a first letter stands for the first that begins with it. */
export const SPEC_FORMATS = ['progress', 'documentation', 'json', 'junit', 'tap', 'github', 'failures', 'html'];

/** Options of which RSpec takes the value only after `=`, with the value that they have without one. */
export const VALUE_AFTER_EQUALS: Readonly<Record<string, string>> = { '--fail-fast': '1', '--profile': '10' };

/** `powervm-spec spec [PATH...]`: a cookbook's own ChefSpec files. */
export function addSpecCommand(program: Command, io: Io, finish: Finish): Command {
  const command = program
    .command('spec')
    .summary("run cookbooks' own ChefSpec files")
    .description(
      'Runs the RSpec and ChefSpec files that cookbooks have, without Ruby: all spec/**/*_spec.rb of the cookbooks at the paths,\n' +
        'or of those in the current folder. Cookbooks that they depend on are looked for beside them and in vendor/,\n' +
        'berks-cookbooks/ and --cookbook-path.\n\n' +
        'Exit status: 0 when all pass, 1 when one fails, 2 when there is none or the call is wrong.',
    )
    .argument('[paths...]', 'spec files (FILE, FILE:LINE, FILE[1:2]), folders of them, or cookbooks')
    .option('--cookbook-path <folder>', 'where cookbooks are that the specs need (repeatable)', collect)
    .option('-r, --require <file>', 'a Ruby file or feature to load before the specs (repeatable)', collect)
    .option(
      '-e, --grep <text>',
      'run examples whose full description has this text, or matches this /pattern/ (repeatable)',
      collect,
    )
    .option(
      '--tag <tag>',
      'run examples with this tag: name, name:value, or ~name for those without (repeatable)',
      collect,
    )
    .option('--only-failures', 'run the examples that failed when they ran last')
    .option('--next-failure', 'run them in order, and stop at the first that fails again')
    .option('--fail-fast [count]', 'stop after so many failures; after the first one without a count', countOf)
    .option('--order <order>', 'defined, random or random:SEED', orderOf)
    .option('--seed <number>', 'run in the random order that this number gives', wholeNumber)
    .option('--dry-run', 'list examples as if all passed, and run none')
    .option('--profile [count]', 'tell the slowest examples and groups; 10 without a count', countOf)
    .option('--jobs <count>', 'run in so many threads; files of a cookbook no longer see each other', countOf)
    .option('--shard <i/n>', 'run the i-th of n parts of the files; merge puts JSON reports together', shardAt)
    .option(
      '-f, --format <format[:file]>',
      `${SPEC_FORMATS.join(', ')}; into a file where one is named (repeatable)`,
      specTargetOf,
    );
  return addCoverageOptions(command)
    .addOption(new Option('--chef <generation>', 'the Chef that is imitated').choices(['12', '18']).default('18'))
    .action(async (paths: string[], flags: SpecCoverageFlags) => {
      const { runSpecs } = await import('../spec_cookbooks.ts');
      finish(await runSpecs(paths, flags, io));
    });
}

function countOf(value: string): number {
  const count = Number(value);
  if (!Number.isInteger(count) || count < 1) throw new InvalidArgumentError('Expected a count.');
  return count;
}

function wholeNumber(value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new InvalidArgumentError('Expected a whole number.');
  return Number(value);
}

function orderOf(value: string): SpecFlags['order'] {
  const [, word = '', seed] = /^(defined|random|rand)(?::(\d{1,9}))?$/.exec(value) ?? [];
  if (word === '' || (word === 'defined' && seed !== undefined))
    throw new InvalidArgumentError('Expected defined, random or random:SEED.');
  return { kind: word === 'defined' ? 'defined' : 'random', seed: seed === undefined ? undefined : Number(seed) };
}

/** `2/3` */
export function shardAt(value: string): Shard {
  const [, index = '0', count = '0'] = /^(\d{1,4})\/(\d{1,4})$/.exec(value) ?? [];
  const shard = { index: Number(index), count: Number(count) };
  if (shard.index < 1 || shard.index > shard.count)
    throw new InvalidArgumentError('Expected a part of a whole, such as 2/3.');
  return shard;
}

/** `json:report.json` */
export function specTargetOf(value: string, before: readonly ReportTarget[] = []): ReportTarget[] {
  const [, given = '', file] = /^([^:]*)(?::(.+))?$/s.exec(value) ?? [];
  const format = SPEC_FORMATS.find((name) => name === given || name[0] === given);
  if (format === undefined) throw new InvalidArgumentError(`Expected ${SPEC_FORMATS.join(', ')}.`);
  return [...before, { format, file }];
}
