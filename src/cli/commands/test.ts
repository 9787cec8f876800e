import { type Command, InvalidArgumentError, Option } from 'commander';
import { addCoverageOptions, type CoverageFlags } from '../coverage_options.ts';
import type { Finish, Io } from '../io.ts';

/** A report, and the file that it goes to: standard output without one. */
export interface ReportTarget {
  readonly format: string;
  readonly file: string | undefined;
}

/** What the options of a test say. */
export interface TestFlags extends CoverageFlags {
  readonly format?: readonly ReportTarget[];
  readonly only?: string;
  readonly list?: true;
  /** false: scenarios alone. */
  readonly specs?: boolean;
  readonly chef?: '12' | '18';
}

/** The same for a run that goes on. */
export interface WatchFlags extends TestFlags {
  readonly watch?: true;
}

/** The values of --format. */
const TEST_FORMATS = ['text', 'json', 'html', 'junit', 'github', 'summary'];

/** `powervm-spec test [PATH...]`: the command that is run when none is named. */
export function addTestCommand(program: Command, io: Io, finish: Finish): Command {
  const command = program
    .command('test')
    .summary('run the scenarios and specs of cookbooks (also without a command)')
    .description(
      'Runs the scenarios of cookbooks, and reports what they expect and do not get.\n' +
        'Scenario files are found below the paths, or below the current folder: scenarios.yml, NAME.scenarios.yml,\n' +
        'and every YAML or JSON file in a folder named scenarios. The spec/**/*_spec.rb of the cookbooks are run too.\n\n' +
        'Exit status: 0 when all pass, 1 when one fails, 2 when there is none or the call is wrong.',
    )
    .argument('[paths...]', 'cookbooks, folders of cookbooks, scenario files, or spec files')
    .option(
      '--format <format[:file]>',
      `${TEST_FORMATS.join(', ')}; into a file (html: a folder) where one is named (repeatable)`,
      targetOf,
    )
    .option('--only <title>', 'run the scenarios whose title has this text, or fits this pattern with *')
    .option('--list', 'list the scenarios and run none')
    .option('--watch', 'run scenarios and specs, then those that each changed file reaches')
    .option('--no-specs', 'run the scenarios alone, as with --only');
  return addCoverageOptions(command)
    .addOption(new Option('--chef <generation>', 'Chef for scenarios that do not say').choices(['12', '18']))
    .action(async (paths: string[], flags: WatchFlags) => {
      if (flags.watch) {
        const { watch } = await import('../watch_run.ts');
        finish(await watch(paths, flags, io));
        return;
      }
      const { test } = await import('../test_cookbooks.ts');
      finish(await test(paths, flags, io));
    });
}

function targetOf(value: string, before: readonly ReportTarget[] = []): ReportTarget[] {
  const [, format = '', file] = /^([^:]*)(?::(.+))?$/s.exec(value) ?? [];
  if (!TEST_FORMATS.includes(format)) throw new InvalidArgumentError(`Expected ${TEST_FORMATS.join(', ')}.`);
  return [...before, { format, file }];
}
