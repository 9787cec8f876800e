import type { Command } from 'commander';
import type { Finish, Io } from '../io.ts';

/** `powervm-spec ruby FILE [ARG...]`: a Ruby program in the machine that runs recipes. */
export function addRubyCommand(program: Command, io: Io, finish: Finish): Command {
  return program
    .command('ruby')
    .summary('run a Ruby program')
    .description(
      'Runs a Ruby program in the machine that runs recipes. It can read files below its own folder and nothing else;\n' +
        "what it writes to files is gone when it ends. require 'chef' gives it the Chef that recipes see.",
    )
    .argument('<file>', 'the program')
    .argument('[args...]', 'what it finds in ARGV')
    .passThroughOptions()
    .allowUnknownOption()
    .action(async (file: string, args: string[]) => {
      const { runRubyFile } = await import('../ruby_program.ts');
      finish(runRubyFile(file, args, io));
    });
}
