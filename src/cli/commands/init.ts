import { type Command, Option } from 'commander';
import type { Finish, Io } from '../io.ts';

/** `powervm-spec init [FOLDER]`: what a cookbook needs to be checked. */
export function addInitCommand(program: Command, io: Io, finish: Finish): Command {
  return program
    .command('init')
    .summary('write configuration, hooks and a CI job into a cookbook')
    .description(
      'Writes .powervm-spec.yml, .pre-commit-config.yaml and a job for a CI system. Files that are there stay as they are.',
    )
    .argument('[folder]', 'the cookbook (default: the current folder)')
    .addOption(
      new Option('--ci <system>', 'whose job to write').choices(['github', 'gitlab', 'zuul', 'none']).default('github'),
    )
    .action(async (folder: string | undefined, { ci }: { ci: 'github' | 'gitlab' | 'zuul' | 'none' }) => {
      const { initCookbook } = await import('../init_cookbook.ts');
      finish(initCookbook(folder ?? '.', ci, io));
    });
}
