import { dirname, join } from 'node:path';
import { kindOf } from '../source/files.ts';

/** The cookbook that holds a path: the nearest folder with metadata; undefined without one. */
export function cookbookAround(path: string): string | undefined {
  for (let folder = path; ; folder = dirname(folder)) {
    if (['metadata.rb', 'metadata.json'].some((name) => kindOf(join(folder, name)) === 'file')) return folder;
    if (folder === dirname(folder)) return undefined;
  }
}

/** What specs may read: the cookbooks around theirs, and what else a Chef repository has. */
export function visibleFolders(root: string, more: readonly string[]): string[] {
  const around = dirname(root);
  const repository = ['roles', 'environments', 'data_bags']
    .map((name) => join(dirname(around), name))
    .filter((path) => kindOf(path) === 'directory');
  return [around === dirname(around) ? root : around, ...repository, ...more];
}
