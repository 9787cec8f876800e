import { fnmatch } from '../../ruby/core/file/fnmatch.ts';
import type { Files } from '../../source/files.ts';
import type { Generation } from '../generation.ts';

/** Whether a file, by its path below the cookbook, is none of the cookbook's. */
export type Ignores = (path: string) => boolean;

const NAME = 'chefignore';

/**
 * The rules of the chefignore file for a cookbook: that in its own folder or the nearest one above;
 * for Chef 12, that in the folder of cookbooks or the one above.
 */
export function readChefignore(files: Files, root: string, generation: Generation): Ignores {
  const path = generation.name === '12' ? ofRepository(files, root) : nearest(files, root);
  if (path === undefined) return () => false;
  const patterns = new TextDecoder()
    .decode(files.read(path))
    .split('\n')
    .filter((line) => !/^\s*(?:#.*)?$/.test(line))
    .map((line) => line.trim());
  return (file) => patterns.some((pattern) => fnmatch(pattern, file, 0));
}

function isFile(files: Files, path: string): boolean {
  return files.facts(path)?.kind === 'file';
}

function above(path: string): string {
  return path.slice(0, path.lastIndexOf('/'));
}

function nearest(files: Files, root: string): string | undefined {
  for (let folder = root; ; folder = above(folder)) {
    if (files.facts(`${folder}/${NAME}`)) return isFile(files, `${folder}/${NAME}`) ? `${folder}/${NAME}` : undefined;
    if (folder === '') return undefined;
  }
}

function ofRepository(files: Files, root: string): string | undefined {
  const repository = above(root);
  return [`${repository}/${NAME}`, `${above(repository)}/${NAME}`].find((path) => isFile(files, path));
}
