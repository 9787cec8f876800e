import { basename, dirname, join } from 'node:path';
import { entriesIn, kindOf } from '../source/files.ts';

/** Whether a folder is a cookbook: it has metadata. */
export function isCookbook(folder: string): boolean {
  return ['metadata.rb', 'metadata.json'].some((name) => kindOf(join(folder, name)) === 'file');
}

/** The cookbooks that lie directly in a folder. */
export function cookbooksIn(folder: string): string[] {
  if (kindOf(folder) !== 'directory') return [];
  return entriesIn(folder)
    .map((name) => join(folder, name))
    .filter((path) => !basename(path).startsWith('.') && kindOf(path) === 'directory' && isCookbook(path));
}

/** The cookbook that holds a path, or undefined. */
export function cookbookAround(path: string): string | undefined {
  for (let folder = path; ; folder = dirname(folder)) {
    if (isCookbook(folder)) return folder;
    if (folder === dirname(folder)) return undefined;
  }
}

/** Where the cookbooks are for someone who works in a folder, and the rest of a Chef repository around them. */
export interface Surroundings {
  /** Cookbooks, or folders of cookbooks. */
  readonly cookbookPaths: readonly string[];
  readonly roles: string | undefined;
  readonly environments: string | undefined;
  readonly dataBags: string | undefined;
}

/** How many folders up cookbooks are looked for. */
const MOST_LEVELS = 4;

/**
 * Looks around a folder: the cookbook that it is in with those beside it, else the cookbooks in it or in its `cookbooks/`,
 * else those of the nearest folder above that has some.
 */
export function surroundingsOf(folder: string): Surroundings {
  const own = cookbookAround(folder);
  const siblings = own === undefined ? [] : cookbooksIn(dirname(own));
  const cookbookPaths = own === undefined ? nearestCookbooks(folder) : siblings;
  const homes = [folder, ...new Set(cookbookPaths.flatMap((path) => [dirname(path), dirname(dirname(path))]))];
  const repositories = homes.flatMap((home) => [home, ...chefRepositoriesIn(home)]);
  const find = (name: string): string | undefined =>
    repositories.map((home) => join(home, name)).find((path) => kindOf(path) === 'directory');
  return { cookbookPaths, roles: find('roles'), environments: find('environments'), dataBags: find('data_bags') };
}

function nearestCookbooks(from: string): string[] {
  let folder = from;
  for (let level = 0; level <= MOST_LEVELS; level += 1, folder = dirname(folder)) {
    const found = [join(folder, 'cookbooks'), folder].flatMap(cookbooksIn);
    if (found.length > 0) return found;
  }
  return [];
}

/** Folders beside the cookbooks that hold roles, environments and data bags: `…-chef-repo`, `chef-repo`. */
function chefRepositoriesIn(folder: string): string[] {
  return entriesIn(folder)
    .filter((name) => /(?:^|-)chef-repo$/.test(name))
    .map((name) => join(folder, name));
}
