import { lstatSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';

/** What is at a path. */
export interface FileFacts {
  readonly kind: 'file' | 'directory';
  /** In bytes. */
  readonly size: number;
  /** Permission bits. */
  readonly mode: number;
  /** Milliseconds since 1970. */
  readonly modified: number;
  /** A symbolic link of that name leads to it. */
  readonly isLink?: true;
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

/**
 * Files on disk below some folders, and nothing else: neither `..` nor a symbolic link leads out of them. What was seen
 * once stays as it was.
 */
export function diskFiles(roots: readonly string[]): Files {
  const real = roots.map((root) => resolve(root)).map((root) => ({ root, real: realOrSelf(root) }));
  const known = new Map<string, { path: string; facts: FileFacts } | undefined>();

  const locate = (given: string): { path: string; facts: FileFacts } | undefined => {
    if (known.has(given)) return known.get(given);
    const found = look(resolve(given));
    known.set(given, found);
    return found;
  };
  const look = (path: string): { path: string; facts: FileFacts } | undefined => {
    if (!real.some(({ root }) => isBelow(path, root))) return undefined;
    try {
      const link = lstatSync(path, { throwIfNoEntry: false });
      if (!link) return undefined;
      // In a folder that was looked at, only the name itself can lead elsewhere.
      const above = known.get(dirname(path));
      const target = above && !link.isSymbolicLink() ? join(above.path, basename(path)) : realpathSync.native(path);
      if (!real.some((each) => isBelow(target, each.real))) return undefined;
      const stats = link.isSymbolicLink() ? statSync(target) : link;
      if (!stats.isFile() && !stats.isDirectory()) return undefined;
      const kind = stats.isFile() ? 'file' : 'directory';
      const facts: FileFacts = { kind, size: stats.size, mode: stats.mode & 0o7777, modified: stats.mtimeMs };
      return { path: target, facts: link.isSymbolicLink() ? { ...facts, isLink: true } : facts };
    } catch {
      // A link that leads nowhere or a folder that may not be read is as good as absent.
      return undefined;
    }
  };
  const contents = new Map<string, Uint8Array>();
  const lists = new Map<string, readonly string[]>();
  return {
    facts: (path) => locate(path)?.facts,
    read: (path) => {
      const found = locate(path);
      if (found?.facts.kind !== 'file') throw new Error(`There is no file ${path}`);
      const bytes = contents.get(found.path) ?? readFileSync(found.path);
      if (bytes.length <= MOST_KEPT) contents.set(found.path, bytes);
      return bytes;
    },
    list: (path) => {
      const found = locate(path);
      if (found?.facts.kind !== 'directory') throw new Error(`There is no folder ${path}`);
      const names = lists.get(path) ?? namesIn(found.path, path, (each) => locate(each) !== undefined);
      lists.set(path, names);
      return names;
    },
  };
}

/** The size of the files that are kept once they were read. */
const MOST_KEPT = 1_000_000;

function namesIn(folder: string, shown: string, leadsSomewhere: (path: string) => boolean): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !entry.isSymbolicLink() || leadsSomewhere(`${shown}/${entry.name}`))
    .map((entry) => entry.name)
    .toSorted();
}

function realOrSelf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

function isBelow(path: string, root: string): boolean {
  return path === root || path.startsWith(root.endsWith(sep) ? root : root + sep);
}

/** Files in memory: absolute paths to texts or bytes. */
export function memoryFiles(contents: Readonly<Record<string, string | Uint8Array>>): Files {
  const files = new Map<string, Uint8Array>();
  const folders = new Map<string, Set<string>>([['/', new Set()]]);
  const encoder = new TextEncoder();
  for (const [path, content] of Object.entries(contents)) {
    files.set(path, typeof content === 'string' ? encoder.encode(content) : content);
    const parts = path.split('/').slice(1);
    for (let depth = parts.length - 1; depth >= 0; depth -= 1) {
      const folder = `/${parts.slice(0, depth).join('/')}`;
      const names = folders.get(folder) ?? new Set();
      folders.set(folder, names.add(parts[depth] as string));
    }
  }
  const plain = (path: string): string => (path.length > 1 ? path.replace(/\/+$/, '') : path);
  return {
    facts: (path) => {
      const bytes = files.get(plain(path));
      if (bytes) return { kind: 'file', size: bytes.length, mode: 0o644, modified: 0 };
      return folders.has(plain(path)) ? { kind: 'directory', size: 0, mode: 0o755, modified: 0 } : undefined;
    },
    read: (path) => {
      const bytes = files.get(plain(path));
      if (!bytes) throw new Error(`There is no file ${path}`);
      return bytes;
    },
    list: (path) => {
      const names = folders.get(plain(path));
      if (!names) throw new Error(`There is no folder ${path}`);
      return [...names].toSorted();
    },
  };
}

/** The same files, each looked at and read once: for trees that do not change meanwhile. */
export function cachedFiles(files: Files): Files {
  const facts = new Map<string, FileFacts | undefined>();
  const contents = new Map<string, Uint8Array>();
  const lists = new Map<string, readonly string[]>();
  return {
    facts: (path) => {
      if (!facts.has(path)) facts.set(path, files.facts(path));
      return facts.get(path);
    },
    read: (path) => {
      let bytes = contents.get(path);
      if (!bytes) contents.set(path, (bytes = files.read(path)));
      return bytes;
    },
    list: (path) => {
      let names = lists.get(path);
      if (!names) lists.set(path, (names = files.list(path)));
      return names;
    },
  };
}

/** Several trees as one: the first that has something at a path gives it. Folders are put together. */
export function layeredFiles(layers: readonly Files[]): Files {
  const first = (path: string): Files | undefined => layers.find((layer) => layer.facts(path) !== undefined);
  return {
    facts: (path) => first(path)?.facts(path),
    read: (path) => {
      const layer = first(path);
      if (!layer) throw new Error(`There is no file ${path}`);
      return layer.read(path);
    },
    list: (path) => {
      const names = new Set(layers.filter((layer) => layer.facts(path)?.kind === 'directory').flatMap((layer) => layer.list(path)));
      return [...names].toSorted();
    },
  };
}

/** The text of a file that the user named; undefined when it can't be read. */
export function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

/** Whether a folder or file that the user named is there; a symbolic link is what it leads to, unless it is asked for `itself`. */
export function kindOf(path: string, of: 'target' | 'itself' = 'target'): FileFacts['kind'] | undefined {
  try {
    const stats = (of === 'target' ? statSync : lstatSync)(path, { throwIfNoEntry: false });
    return stats?.isDirectory() ? 'directory' : stats?.isFile() ? 'file' : undefined;
  } catch {
    return undefined;
  }
}

/** The size in bytes of a file that the user named. */
export function sizeOf(path: string): number {
  return statSync(path).size;
}

/** The names in a folder that the user named, sorted; none when it can't be read. */
export function entriesIn(path: string): readonly string[] {
  try {
    return readdirSync(path).toSorted();
  } catch {
    return [];
  }
}
