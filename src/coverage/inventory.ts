import { createHash } from 'node:crypto';
import type { Files } from '../source/files.ts';
import { ProblemError, type Problem } from '../source/problem.ts';
import { Source } from '../source/source.ts';
import type { Counters } from '../ruby/compile/counters.ts';
import type { BranchPoint, LinePoint } from '../ruby/compile/code_counters.ts';
import { compileErubis } from '../erb/compile_erubis.ts';
import type { FileKind } from './coverage_data.ts';
import {
  builtInResourceNames,
  type Declarations,
  declarationsIn,
  NO_DECLARATIONS,
  resourceNamesIn,
} from './declarations.ts';

/** A file of a cookbook that can be covered. */
export interface CookbookFile {
  /** Absolute. */
  readonly path: string;
  readonly cookbook: string;
  readonly kind: FileKind;
  readonly text: string;
}

/** All that can be reached in a file. */
export interface Inventory {
  readonly file: CookbookFile;
  readonly digest: string;
  readonly lines: readonly LinePoint[];
  readonly branches: readonly BranchPoint[];
  readonly declarations: Declarations;
  readonly keys: readonly { readonly line: number; readonly name: string }[];
  /** Why it could not be compiled: every line of it counts as one that nothing has reached. */
  readonly problems: readonly Problem[];
}

const FOLDERS: Readonly<Record<string, FileKind>> = {
  attributes: 'attributes', recipes: 'recipe', libraries: 'library', resources: 'resource', providers: 'provider',
  definitions: 'definition', templates: 'template',
}; // prettier-ignore

/** The files of a cookbook that hold code or templates. */
export function cookbookFiles(files: Files, root: string, cookbook: string): CookbookFile[] {
  const decoder = new TextDecoder();
  return Object.entries(FOLDERS).flatMap(([folder, kind]) => {
    const suffix = kind === 'template' ? '.erb' : '.rb';
    return filesBelow(files, `${root}/${folder}`)
      .filter((path) => path.endsWith(suffix))
      .map((path) => ({ path, cookbook, kind, text: decoder.decode(files.read(path)).replace(/^\uFEFF/, '') }));
  });
}

function filesBelow(files: Files, folder: string): string[] {
  if (files.facts(folder)?.kind !== 'directory') return [];
  return files.list(folder).flatMap((name) => {
    const path = `${folder}/${name}`;
    return files.facts(path)?.kind === 'directory' ? filesBelow(files, path) : [path];
  });
}

/** Tells one text from another. */
export function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

/** What can be reached in files, whether a run loads them or not. */
export function takeInventory(counters: Counters, files: readonly CookbookFile[]): Inventory[] {
  const own = new Set(files.flatMap(({ cookbook, path, text }) => resourceNamesIn(cookbook, path, text)));
  const isResource = (name: string): boolean => builtInResourceNames.has(name) || own.has(name);
  return files.map((file) => inventoryOf(counters, file, isResource));
}

const DECLARING: ReadonlySet<FileKind> = new Set(['recipe', 'resource', 'provider', 'definition']);

function inventoryOf(counters: Counters, file: CookbookFile, isResource: (name: string) => boolean): Inventory {
  const { path, kind, text } = file;
  const digest = digestOf(text);
  try {
    counters.compile(path, kind === 'template' ? compileErubis(text) : text, null, 1);
    const places = counters.placesOf(path);
    const declarations = DECLARING.has(kind) ? declarationsIn(new Source(path, text), isResource) : NO_DECLARATIONS;
    return {
      file,
      digest,
      lines: places?.lines ?? [],
      branches: places?.branches ?? [],
      declarations,
      keys: keysOf(file),
      problems: [],
    };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const numbers = text.split('\n').flatMap((line, index) => (/^\s*(?:#|$)/.test(line) ? [] : [index + 1]));
    return {
      file,
      digest,
      lines: [{ lines: numbers, hit: -1 }],
      branches: [],
      declarations: NO_DECLARATIONS,
      keys: [],
      problems: error.problems,
    };
  }
}

/** The options that a template writes, with their sections. */
function keysOf({ kind, text }: CookbookFile): { line: number; name: string }[] {
  if (kind !== 'template') return [];
  let section = '';
  const found: { line: number; name: string }[] = [];
  text.split('\n').forEach((given, index) => {
    const line = given.replace(/^(?:\s*<%[^=][\s\S]*?%>)+/, '');
    const heading = /^\s*\[([^\]<]+)\]/.exec(line);
    if (heading) section = heading[1] as string;
    const key = /^\s*([A-Za-z][\w.-]*)\s*=(?!=)/.exec(line);
    if (key) found.push({ line: index + 1, name: section === '' ? (key[1] as string) : `[${section}] ${key[1]}` });
  });
  return found;
}
