import { type Command, Option } from 'commander';
import { addSharedOptions, COVERAGE_FORMATS, coverageTargetOf, type Thresholds } from '../coverage_options.ts';
import type { Finish, Io } from '../io.ts';
import { collect } from '../run_options.ts';
import type { ReportTarget } from './test.ts';

/** What the options of `coverage` say. */
export interface CoverageCommandFlags {
  readonly format?: readonly ReportTarget[];
  readonly threshold?: Thresholds;
  readonly coverageDiff?: string;
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
  readonly force?: true;
  readonly merge?: readonly string[];
  readonly run: boolean;
  readonly specs: boolean;
  readonly scenarios: boolean;
  readonly covers?: string;
  readonly only?: string;
  readonly cookbookPath?: readonly string[];
  readonly chef?: '12' | '18';
}

/** `powervm-spec coverage [PATH...]`: what scenarios and specs reach of cookbooks. */
export function addCoverageCommand(program: Command, io: Io, finish: Finish): Command {
  const command = program
    .command('coverage')
    .summary('tell what scenarios and specs reach of cookbooks')
    .description(
      'Runs the scenarios and specs of cookbooks, and tells which lines, branches, resources, guards, notifications, recipes,\n' +
        'options of templates and attributes they reach. What no run loads counts as not reached.\n\n' +
        'Exit status: 0 when all is well, 1 when a scenario or example fails or a threshold is missed, 2 when the call is wrong.',
    )
    .argument('[paths...]', 'cookbooks, or folders of cookbooks')
    .option(
      '--format <format[:path]>',
      `${COVERAGE_FORMATS.join(', ')}; into a file or folder where one is named (repeatable)`,
      coverageTargetOf,
    )
    .option('--covers <file:line>', 'tell which scenarios and examples reach a line')
    .option('--merge <file>', 'add what an earlier run reached: a file of --format json (repeatable)', collect)
    .option('--no-run', 'run nothing: only put files together')
    .option('--no-specs', 'run scenarios only')
    .option('--no-scenarios', 'run specs only')
    .option('--only <title>', 'run the scenarios whose title has this text, or fits this pattern with *')
    .option('--cookbook-path <folder>', 'where cookbooks are that the specs need (repeatable)', collect);
  return addSharedOptions(command, '')
    .addOption(
      new Option('--chef <generation>', 'Chef for scenarios that do not say, and for specs').choices(['12', '18']),
    )
    .action(async (paths: string[], flags: CoverageCommandFlags) => {
      const { coverage } = await import('../coverage_run.ts');
      finish(await coverage(paths, flags, io));
    });
}
