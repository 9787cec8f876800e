import type { Machine } from '../../ruby/machine/machine.ts';
import type { Files } from '../../source/files.ts';
import { generationOf } from '../generation.ts';
import type { CookbookCollection } from './cookbook.ts';
import { CookbookFolder } from './cookbook_folder.ts';
import { metadataFile } from './metadata.ts';

/**
 * The cookbooks below some paths, each a folder of cookbooks or itself a cookbook with metadata. Their files and metadata
 * are read when they are needed: those that a run list does not reach cost a look at their folder.
 */
export function loadCookbooks(vm: Machine, files: Files, paths: readonly string[]): CookbookCollection {
  const cookbooks = new Map<string, CookbookFolder>();
  for (const root of new Set(paths.flatMap((path) => cookbookRoots(files, path)))) {
    const folder = new CookbookFolder(vm, files, root);
    if (metadataFile(files, root) === undefined && folder.isEmpty) {
      if (generationOf(vm).name === '12') continue;
      return vm.raise('Chef::Exceptions::CookbookNotFoundInRepo', `The directory ${root} does not contain a cookbook`);
    }
    const standing = cookbooks.get(folder.name);
    if (!standing) cookbooks.set(folder.name, folder);
    else if (generationOf(vm).name === '12') standing.merge(root);
    else
      return vm.raise(
        'Chef::Exceptions::CookbookMergingError',
        `Cookbook merging is no longer supported, the cookbook named ${folder.name} can only appear once in the cookbook_path`,
      );
  }
  return cookbooks;
}

/** The folders of the cookbooks at a path: the path itself when it has metadata, else the folders in it. */
export function cookbookRoots(files: Files, path: string): readonly string[] {
  const folder = path.replace(/\/+$/, '');
  if (files.facts(folder)?.kind !== 'directory') return [];
  if (metadataFile(files, folder) !== undefined) return [folder];
  return files
    .list(folder)
    .filter((name) => !name.startsWith('.') && files.facts(`${folder}/${name}`)?.kind === 'directory')
    .map((name) => `${folder}/${name}`);
}
