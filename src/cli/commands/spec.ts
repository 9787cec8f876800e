import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Finish, Io } from '../io.ts';
import { collect } from '../run_options.ts';
import type { ReportTarget } from './test.ts';

/** What the options of a run of specs say. */
export interface SpecFlags {
  readonly cookbookPath?: readonly string[];
  readonly grep?: readonly string[];
  readonly tag?: readonly string[];
  readonly failFast?: number | true;
  readonly format?: readonly ReportTarget[];
  readonly chef: '12' | '18';
}

const FORMATS = ['progress', 'documentation', 'json', 'failures'];

/** `powervm-spec spec [PATH...]`: a cookbook's own ChefSpec files. */
export function addSpecCommand(program: Command, io: Io, finish: Finish): Command {
  return program
    .command('spec')
    .summary("run cookbooks' own ChefSpec files")
    .description(
      "Runs the RSpec and ChefSpec files that cookbooks have, without Ruby: all spec/**/*_spec.rb of the cookbooks at the paths,\n" +
        'or of those in the current folder. Cookbooks that they depend on are looked for beside them and in vendor/,\n' +
        'berks-cookbooks/ and --cookbook-path.\n\n' +
        'Exit status: 0 when all pass, 1 when one fails, 2 when there is none or the call is wrong.',
    )
    .argument('[paths...]', 'spec files (FILE, FILE:LINE, FILE[1:2]), folders of them, or cookbooks')
    .option('--cookbook-path <folder>', 'where cookbooks are that the specs need (repeatable)', collect)
    .option('-e, --grep <text>', 'run examples whose full description has this text, or matches this /pattern/ (repeatable)', collect)
    .option('--tag <tag>', 'run examples with this tag: name, name:value, or ~name for those without (repeatable)', collect)
    .option('--fail-fast [count]', 'stop after so many failures; after the first one without a count', countOf)
    .option('--format <format[:file]>', `${FORMATS.join(', ')}; into a file where one is named (repeatable)`, targetOf)
    .addOption(new Option('--chef <generation>', 'the Chef that is imitated').choices(['12', '18']).default('18'))
    .action(async (paths: string[], flags: SpecFlags) => {
      const { runSpecs } = await import('../spec_cookbooks.ts');
      finish(runSpecs(paths, flags, io));
    });
}

function countOf(value: string): number {
  const count = Number(value);
  if (!Number.isInteger(count) || count < 1) throw new InvalidArgumentError('Expected a count.');
  return count;
}

function targetOf(value: string, before: readonly ReportTarget[] = []): ReportTarget[] {
  const [, given = '', file] = /^([^:]*)(?::(.+))?$/s.exec(value) ?? [];
  const format = FORMATS.find((name) => name === given || name[0] === given);
  if (format === undefined) throw new InvalidArgumentError(`Expected ${FORMATS.join(', ')}.`);
  return [...before, { format, file }];
}
