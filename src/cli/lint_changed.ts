import { join } from 'node:path';
import { ProblemError } from '../source/problem.ts';
import type { Io } from './io.ts';

/** The files below a folder that are new or changed since a commit: paths below the folder. */
export function changedFiles(root: string, ref: string, io: Io): ReadonlySet<string> {
  if (ref.startsWith('-')) return refuse(`Expected a commit or branch, found "${ref}".`);
  const git = (...args: string[]): string => {
    const answer = io.git?.(root, args);
    if (!answer) return refuse('Expected Git for --changed, found none.');
    if (answer.status !== 0)
      return refuse(`Git finds no changes since "${ref}": ${answer.err.trim().split('\n')[0] ?? ''}`);
    return answer.out;
  };
  const tracked = git('diff', '--name-only', '--no-ext-diff', '--relative', '--diff-filter=d', '-z', ref, '--', '.');
  const fresh = git('ls-files', '--others', '--exclude-standard', '-z');
  return new Set(
    `${tracked}\0${fresh}`
      .split('\0')
      .filter((path) => path !== '')
      .map((path) => join(path)),
  );
}

function refuse(message: string): never {
  throw new ProblemError([{ kind: 'configuration', severity: 'error', message }]);
}
