import { join } from 'node:path';
import { ProblemError } from '../source/problem.ts';
import { type ChangedLines, changedLinesIn } from '../coverage/narrow.ts';
import type { Io } from './io.ts';

/** The lines of cookbooks that are new or changed since a commit, by Git; files that it does not know are new. */
export function changedLines(
  ref: string,
  roots: readonly string[],
  shorten: (path: string) => string,
  io: Io,
): ChangedLines {
  const changed = new Map<string, ReadonlySet<number> | 'all'>();
  if (ref.startsWith('-')) refuse(`Expected a commit or branch, found "${ref}".`);
  for (const root of roots) {
    const git = (...args: string[]): string => {
      const result = io.git?.(root, args);
      if (!result) return refuse('Expected Git for --coverage-diff, found none.');
      if (result.status !== 0)
        return refuse(
          `Git finds no lines since "${ref}" in ${shorten(root)}: ${result.err.trim().split('\n')[0] ?? ''}`,
        );
      return result.out;
    };
    git('rev-parse', '--verify', '--quiet', `${ref}^{commit}`);
    const diff = git(
      '-c',
      'core.quotePath=false',
      'diff',
      '--no-color',
      '--no-ext-diff',
      '--no-prefix',
      '--relative',
      '--unified=0',
      ref,
      '--',
      '.',
    );
    for (const [path, lines] of changedLinesIn(diff)) changed.set(shorten(join(root, path)), lines);
    for (const path of git('ls-files', '--others', '--exclude-standard', '-z').split('\0'))
      if (path !== '') changed.set(shorten(join(root, path)), 'all');
  }
  return changed;
}

function refuse(message: string): never {
  const hint =
    'Name a commit, tag or branch that the repository of the cookbooks has, as in --coverage-diff origin/main.';
  throw new ProblemError([{ kind: 'configuration', severity: 'error', message, hint }]);
}
