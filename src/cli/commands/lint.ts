import type { Command } from 'commander';
import type { Finish, Io } from '../io.ts';

/** `powervm-spec lint [PATH...]`: what is wrong with the code of cookbooks. */
export function addLintCommand(program: Command, io: Io, finish: Finish): Command {
  return program
    .command('lint')
    .summary('find mistakes in the code of cookbooks')
    .description('Checks cookbooks against the rules that `powervm-spec rules` lists, without running them.')
    .argument('[paths...]', 'cookbooks, folders or files (default: the current folder)')
    .action(async (paths: string[]) => {
      const { runLint } = await import('../lint_run.ts');
      finish(runLint(paths, io));
    });
}
