import { Command, CommanderError } from 'commander';
import { ProblemError } from '../source/problem.ts';
import { commands } from './commands/index.ts';
import { VALUE_AFTER_EQUALS } from './commands/spec.ts';
import { EXIT, type Finish, type Io } from './io.ts';
import { reportProblems } from './report_problems.ts';

/** What `--version` says. */
const VERSION = '0.1.0';

/** Runs a command line; answers the exit code. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  let code: number = EXIT.clean;
  const program = createProgram(io, (result) => {
    code = result;
  });
  try {
    await program.parseAsync(defaulted(program, argv).map(valued), { from: 'user' });
    return code;
  } catch (error) {
    return report(error, io);
  }
}

/** The command line's grammar: the commands with their options. */
export function createProgram(io: Io, finish: Finish): Command {
  const program = new Command('powervm-spec')
    .description('Tests and inspects Chef cookbooks, without Ruby, Chef or a network.')
    .exitOverride()
    .enablePositionalOptions()
    .showHelpAfterError('(add --help for what there is)')
    .showSuggestionAfterError()
    .configureOutput({ writeOut: (text) => io.out(text), writeErr: (text) => io.err(text) })
    .version(VERSION);
  for (const add of commands) add(program, io, finish).copyInheritedSettings(program);
  return program;
}

/** Without a command, paths are tested. */
function defaulted(program: Command, argv: readonly string[]): string[] {
  const [first] = argv;
  const own = ['--help', '-h', '--version', '-V', 'help'];
  const isCommand =
    first !== undefined && (own.includes(first) || program.commands.some((command) => command.name() === first));
  return isCommand ? [...argv] : ['test', ...argv];
}

/** Some options have a value only where it is given with `=`: what follows them is a path. */
function valued(word: string): string {
  const value = VALUE_AFTER_EQUALS[word];
  return value === undefined ? word : `${word}=${value}`;
}

function report(error: unknown, io: Io): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.clean : EXIT.misuse;
  if (error instanceof ProblemError) {
    reportProblems(error.problems, io);
    return EXIT.misuse;
  }
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  io.err(
    `${io.errorPalette.error('internal error')}: ${message}\n` +
      'This is a fault of powervm-spec, not of your cookbook: please report it with the command that shows it.\n',
  );
  return EXIT.misuse;
}
