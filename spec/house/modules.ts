import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** The top of the package. */
export const top = join(import.meta.dirname, '../..');

/** A module of ours and what it imports of ours. */
export interface Module {
  /** Below the top: `src/chef/node.ts`. */
  readonly path: string;
  readonly text: string;
  readonly imports: readonly ModuleImport[];
  /** Packages and modules of Node. */
  readonly packages: readonly string[];
}

export interface ModuleImport {
  readonly path: string;
  /** Is gone when the code runs. */
  readonly isType: boolean;
  /** Is loaded when it is reached. */
  readonly isDynamic: boolean;
}

const STATIC = /^(?:import|export)\s+(type\s)?(?:[^;'"]*?\sfrom\s+)?'([^']+)'/gm;
const DYNAMIC = /\bimport\('([^']+)'\)/g;

/** All TypeScript modules below a folder. */
export function modulesIn(folder: string): readonly Module[] {
  return filesIn(folder)
    .filter((path) => path.endsWith('.ts'))
    .map(readModule);
}

/** All files below a folder, by their paths from the top. */
export function filesIn(folder: string): readonly string[] {
  return readdirSync(join(top, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(top, join(entry.parentPath, entry.name)))
    .toSorted();
}

function readModule(path: string): Module {
  const text = readFileSync(join(top, path), 'utf8');
  const named = [
    ...[...text.matchAll(STATIC)].map(([, type, name]) => ({
      name: name as string,
      isType: type !== undefined,
      isDynamic: false,
    })),
    ...[...text.matchAll(DYNAMIC)].map(([, name]) => ({ name: name as string, isType: false, isDynamic: true })),
  ];
  return {
    path,
    text,
    imports: named
      .filter(({ name }) => name.startsWith('.'))
      .map(({ name, ...rest }) => ({ path: join(dirname(path), name), ...rest })),
    packages: named.filter(({ name }) => !name.startsWith('.')).map(({ name }) => name),
  };
}
