import { cachedFiles, diskFiles, type Files } from '../source/files.ts';
import { KeptMachines } from '../chef/kept_machines.ts';

/** The files below paths. */
export type FilesAt = (paths: readonly string[]) => Files;

/** What scenario files of one command share: cookbooks that have been read, and machines that have loaded them. */
export class CookbookShelf {
  readonly machines = new KeptMachines();
  readonly #filesAt: FilesAt;
  readonly #files = new Map<string, Files>();

  constructor(filesAt: FilesAt = diskFiles) {
    this.#filesAt = filesAt;
  }

  /** The files below paths: each is read once. */
  filesBelow(paths: readonly string[]): Files {
    const key = paths.join('\n');
    const known = this.#files.get(key) ?? cachedFiles(this.#filesAt(paths));
    this.#files.set(key, known);
    return known;
  }
}
