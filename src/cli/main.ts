import { Command, CommanderError } from 'commander';
import { ProblemError } from '../source/problem.ts';
import { drawProblem } from '../source/code_frame.ts';
import { addConvergeCommand } from './commands/converge.ts';
import { addDiffCommand } from './commands/diff.ts';
import { addExplainCommand } from './commands/explain.ts';
import { addRenderCommand } from './commands/render.ts';
import { addRubyCommand } from './commands/ruby.ts';
import { addTestCommand } from './commands/test.ts';
import { EXIT, type Io } from './io.ts';
import { textOnDisk } from './text_on_disk.ts';

/** Runs a command line; answers the exit code. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  let code: number = EXIT.clean;
  const finish = (result: number): void => {
    code = result;
  };
  const program = createProgram(io, finish);
  try {
    await program.parseAsync(defaulted(program, argv), { from: 'user' });
    return code;
  } catch (error) {
    return report(error, io);
  }
}

function createProgram(io: Io, finish: (code: number) => void): Command {
  const program = new Command('powervm-spec')
    .description('Tests and inspects Chef cookbooks, without Ruby, Chef or a network.')
    .exitOverride()
    .showHelpAfterError('(add --help for what there is)')
    .showSuggestionAfterError()
    .configureOutput({ writeOut: (text) => io.out(text), writeErr: (text) => io.err(text) })
    .version('0.1.0');
  for (const add of [addTestCommand, addConvergeCommand, addRenderCommand, addExplainCommand, addDiffCommand, addRubyCommand]) {
    const command = add(program, io, finish);
    command.copyInheritedSettings(program);
  }
  return program;
}

/** Without a command, paths are tested. */
function defaulted(program: Command, argv: readonly string[]): string[] {
  const [first] = argv;
  const own = ['--help', '-h', '--version', '-V', 'help'];
  const isCommand = first !== undefined && (own.includes(first) || program.commands.some((command) => command.name() === first));
  return isCommand ? [...argv] : ['test', ...argv];
}

function report(error: unknown, io: Io): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.clean : EXIT.misuse;
  if (error instanceof ProblemError) {
    for (const problem of error.problems) io.err(`${drawProblem(problem, textOnDisk, io.palette)}\n`);
    return EXIT.misuse;
  }
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  io.err(`${io.palette.error('internal error')}: ${message}\nThis is a fault of powervm-spec, not of your cookbook: please report it with the command that shows it.\n`);
  return EXIT.misuse;
}
