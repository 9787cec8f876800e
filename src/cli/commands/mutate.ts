import { type Command, InvalidArgumentError, Option } from 'commander';
import { MUTANT_KINDS, type MutantKind } from '../../coverage/mutants.ts';
import type { Finish, Io } from '../io.ts';
import { collect } from '../run_options.ts';
import type { Shard } from '../spec_files.ts';
import { shardAt } from './spec.ts';

/** What the options of `mutate` say. */
export interface MutateFlags {
  readonly kind?: readonly MutantKind[];
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
  readonly only?: string;
  readonly shard?: Shard;
  readonly limit?: number;
  readonly list?: true;
  readonly specs: boolean;
  readonly cookbookPath?: readonly string[];
  readonly format: 'text' | 'json';
}

/** `powervm-spec mutate [PATH...]`: changes that no expectation and no example notices. */
export function addMutateCommand(program: Command, io: Io, finish: Finish): Command {
  return program
    .command('mutate')
    .summary('tell which changes of cookbooks nothing notices')
    .description(
      'Changes cookbooks in one small place after the other, in memory, and runs the scenarios and specs that reach it:\n' +
        'another default of an attribute; no resource, property, notification or template line; the opposite condition.\n' +
        'A change that nothing notices survives. A comment `# survives: REASON` on the line or the one above accepts that.\n\n' +
        'Exit status: 0 when nothing survives without a reason, 1 when something does, 2 when the call is wrong.',
    )
    .argument('[paths...]', 'cookbooks, or folders of cookbooks')
    .option('--kind <kind>', `only changes of this kind: ${MUTANT_KINDS.join(', ')} (repeatable)`, kindOf)
    .option('--include <pattern>', 'change only files that fit, as in recipes/*.rb (repeatable)', collect)
    .option('--exclude <pattern>', 'do not change files that fit (repeatable)', collect)
    .option('--only <title>', 'run only the scenarios whose title has this text, or fits this pattern with *')
    .option('--no-specs', 'run scenarios only')
    .option('--cookbook-path <folder>', 'where cookbooks are that the specs need (repeatable)', collect)
    .option('--shard <i/n>', 'make the i-th of n parts of the changes', shardAt)
    .option('--limit <count>', 'make so many changes, spread over all of them', countOf)
    .option('--list', 'list the changes and run nothing')
    .addOption(new Option('--format <format>', 'how to show it').choices(['text', 'json']).default('text'))
    .action(async (paths: string[], flags: MutateFlags) => {
      const { mutate } = await import('../mutation_run.ts');
      finish(await mutate(paths, flags, io));
    });
}

function kindOf(value: string, before: readonly MutantKind[] = []): MutantKind[] {
  const kind = MUTANT_KINDS.find((each) => each === value);
  if (!kind) throw new InvalidArgumentError(`Expected ${MUTANT_KINDS.join(', ')}.`);
  return [...before, kind];
}

function countOf(value: string): number {
  const count = Number(value);
  if (!Number.isInteger(count) || count < 1) throw new InvalidArgumentError('Expected a count.');
  return count;
}
