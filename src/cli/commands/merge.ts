import type { Command } from 'commander';
import type { Finish, Io } from '../io.ts';
import { specTargetOf } from './spec.ts';
import type { ReportTarget } from './test.ts';

/** What the options of a merge say. */
export interface MergeFlags {
  readonly format?: readonly ReportTarget[];
}

/** `powervm-spec merge FILE...`: one report of many. */
export function addMergeCommand(program: Command, io: Io, finish: Finish): Command {
  return program
    .command('merge')
    .summary('put JSON reports of specs together')
    .description(
      'Reads JSON reports of spec, or of RSpec, and reports as if all had run at once. Of reports of shards,\n' +
        'all must be there, and each once.\n\n' +
        'Exit status: 0 when all examples passed, 1 when one failed, 2 when there is none, a report is missing or is none.',
    )
    .argument('<files...>', 'JSON reports')
    .option('-f, --format <format[:file]>', 'as for spec (repeatable)', specTargetOf)
    .action(async (files: string[], flags: MergeFlags) => {
      const { mergeReports } = await import('../spec_merge.ts');
      finish(mergeReports(files, flags, io));
    });
}
