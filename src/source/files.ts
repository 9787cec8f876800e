import { lstatSync, readdirSync, readFileSync, realpathSync, statSync, type Stats } from 'node:fs';

/** What is at a path. */
export interface FileFacts {
  readonly kind: 'file' | 'directory';
  /** In bytes. */
  readonly size: number;
  /** Permission bits. */
  readonly mode: number;
  /** Milliseconds since 1970. */
  readonly modified: number;
}

/** A tree of files, read-only. Paths are absolute, with `/`; what is outside of the tree does not exist. */
export interface Files {
  /** undefined when nothing is there (or a symbolic link leads out of the tree). */
  facts(path: string): FileFacts | undefined;
  /** The bytes of a file; throws when `facts` does not say that it is a file. */
  read(path: string): Uint8Array;
  /** The names in a folder, sorted; throws when it is none. */
  list(path: string): readonly string[];
}

/** Sorts names as Ruby does: by their characters' codes. */
function sorted(names: Iterable<string>): readonly string[] {
  return [...names].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

/** An absolute path without `.`, `..`, doubled and trailing slashes. */
function normalPath(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return `/${parts.join('/')}`;
}

function noFile(path: string): never {
  throw new Error(`There is no file ${path}`);
}

function noFolder(path: string): never {
  throw new Error(`There is no folder ${path}`);
}

/** Files that exist in memory alone: texts by absolute path. Folders are there because files are in them. */
export function memoryFiles(texts: Readonly<Record<string, string | Uint8Array>>): Files {
  const encoder = new TextEncoder();
  const contents = new Map<string, Uint8Array>();
  const folders = new Map<string, Set<string>>([['/', new Set()]]);
  for (const [given, text] of Object.entries(texts)) {
    const path = normalPath(given);
    contents.set(path, typeof text === 'string' ? encoder.encode(text) : text);
    for (let at = path; at !== '/';) {
      const slash = at.lastIndexOf('/');
      const folder = at.slice(0, slash) || '/';
      const names = folders.get(folder);
      if (names) names.add(at.slice(slash + 1));
      else folders.set(folder, new Set([at.slice(slash + 1)]));
      at = folder;
    }
  }
  return {
    facts: (given) => {
      const path = normalPath(given);
      const bytes = contents.get(path);
      if (bytes) return { kind: 'file', size: bytes.length, mode: 0o644, modified: 0 };
      return folders.has(path) ? { kind: 'directory', size: 4096, mode: 0o755, modified: 0 } : undefined;
    },
    read: (path) => contents.get(normalPath(path)) ?? noFile(path),
    list: (path) => sorted(folders.get(normalPath(path)) ?? noFolder(path)),
  };
}

/** The files on disk at and below some folders, and nothing else: a link that leads out of them does not exist. */
export function diskFiles(roots: readonly string[]): Files {
  const folders = roots.map(normalPath);
  const targets = folders.map((root) => realPath(root)).filter((root) => root !== undefined);
  const isWithin = (path: string, tops: readonly string[]): boolean =>
    tops.some((top) => path === top || top === '/' || path.startsWith(`${top}/`));

  /** Where a path really is; undefined when it is nothing that may be seen. */
  const known = new Map<string, string>();
  const resolve = (path: string): string | undefined => {
    const before = known.get(path);
    if (before !== undefined) return before;
    if (!isWithin(path, folders)) return undefined;
    const real = realPath(path);
    return real !== undefined && isWithin(real, targets) ? real : undefined;
  };
  const locate = (given: string): string | undefined => {
    const path = normalPath(given);
    const slash = path.lastIndexOf('/');
    const above = known.get(path.slice(0, slash));
    if (above === undefined) return resolve(path);
    // The folder above was looked at: only the name itself can be a link.
    const here = `${above}${path.slice(slash)}`;
    const link = lstatSync(here, { throwIfNoEntry: false });
    return link?.isSymbolicLink() ? resolve(path) : link && here;
  };
  const kindOf = (stats: Stats): FileFacts['kind'] | undefined =>
    stats.isFile() ? 'file' : stats.isDirectory() ? 'directory' : undefined;
  return {
    facts: (path) => {
      const real = locate(path);
      const stats = real === undefined ? undefined : statSync(real, { throwIfNoEntry: false });
      const kind = stats && kindOf(stats);
      return stats && kind && { kind, size: stats.size, mode: stats.mode & 0o7777, modified: stats.mtimeMs };
    },
    read: (path) => readFileSync(locate(path) ?? noFile(path)),
    list: (given) => {
      const real = locate(given) ?? noFolder(given);
      const path = normalPath(given);
      const entries = readdirSync(real, { withFileTypes: true });
      known.set(path, real);
      return sorted(
        entries
          .filter((entry) => !entry.isSymbolicLink() || resolve(`${path}/${entry.name}`) !== undefined)
          .map((entry) => entry.name),
      );
    },
  };
}

function realPath(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}
