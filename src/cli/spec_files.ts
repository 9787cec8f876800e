import { basename, dirname, join, resolve } from 'node:path';
import { diskFiles, kindOf, sizeOf } from '../source/files.ts';
import type { Location } from '../rspec/suite.ts';
import { specFilesIn, specFilesOf } from '../chefspec/run_specs.ts';
import { cookbookAround, cookbooksIn } from './find_cookbooks.ts';

/** The specs of one cookbook that are wanted. */
export interface SpecHome {
  /** The cookbook; for specs in none, the folder that holds `spec`. */
  readonly root: string;
  readonly files: readonly string[];
  readonly locations: readonly Location[];
}

/** One of several runs that share the files: the second of three. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/** The cookbooks whose specs are asked for, with their files; a message where a path leads to none. */
export function findSpecs(paths: readonly string[], workingDirectory: string): readonly SpecHome[] | string {
  const homes = new Map<string, { root: string; files: string[]; locations: Location[] }>();
  const own = cookbookAround(workingDirectory);
  const all = own === undefined ? [join(workingDirectory, 'cookbooks'), workingDirectory].flatMap(cookbooksIn) : [own];
  for (const given of paths.length > 0 ? paths : all) {
    const [, path = given, lines, ids] = /^(.*?)(?:((?::\d+)+)|\[([\d:, ]+)\])?$/s.exec(given) ?? [];
    const absolute = resolve(workingDirectory, path);
    const kind = kindOf(absolute);
    if (kind === undefined) return `There is no file or folder ${path}.`;
    for (const each of placesAt(absolute, kind)) {
      const root = cookbookAround(each) ?? aboveSpec(each);
      const home = homes.get(root) ?? { root, files: [], locations: [] };
      homes.set(root, home);
      const files = kind === 'file' ? [each] : specsIn(each, root);
      home.files.push(...files.filter((file) => !home.files.includes(file)));
      home.locations.push({
        path: each,
        ...(lines !== undefined && { lines: lines.slice(1).split(':').map(Number) }),
        ...(ids !== undefined && { ids: ids.split(',').map((id) => id.trim()) }),
      });
    }
  }
  const found = [...homes.values()].filter(({ files }) => files.length > 0);
  if (found.length > 0) return found;
  if (paths.length > 0) return `Found no spec file in ${paths.join(', ')}.`;
  return 'Found no spec/**/*_spec.rb in the cookbooks of the current folder.';
}

/** All spec files of a cookbook, where its `.rspec` says that they are, or of a folder. */
function specsIn(folder: string, root: string): readonly string[] {
  const files = diskFiles([root]);
  return folder === root ? specFilesOf(files, root) : specFilesIn(files, folder);
}

/** A path itself, or the cookbooks in a folder that is no part of one. */
function placesAt(path: string, kind: 'file' | 'directory'): readonly string[] {
  if (kind === 'file' || cookbookAround(path) !== undefined) return [path];
  const cookbooks = [...cookbooksIn(path), ...cookbooksIn(join(path, 'cookbooks'))];
  return cookbooks.length > 0 ? cookbooks : [path];
}

/** For specs in no cookbook: the folder that holds `spec`. */
function aboveSpec(path: string): string {
  for (let folder = path; folder !== dirname(folder); folder = dirname(folder))
    if (basename(folder) === 'spec') return dirname(folder);
  return kindOf(path) === 'file' ? dirname(path) : path;
}

/** What is left for a shard: every file is in one, and all have about as much to read. */
export function shardOf(homes: readonly SpecHome[], { index, count }: Shard): readonly SpecHome[] {
  const sizes = Array.from({ length: count }, () => 0);
  const mine = new Set<string>();
  const all = homes.flatMap(({ files }) => files).map((path) => ({ path, size: sizeOf(path) }));
  const bySize = all.toSorted((a, b) => b.size - a.size || (a.path < b.path ? -1 : 1));
  for (const { path, size } of bySize) {
    const least = sizes.indexOf(Math.min(...sizes));
    sizes[least] = (sizes[least] as number) + size + 1;
    if (least === index - 1) mine.add(path);
  }
  return homes
    .map((home) => ({ ...home, files: home.files.filter((path) => mine.has(path)) }))
    .filter(({ files }) => files.length > 0);
}
