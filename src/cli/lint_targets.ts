import { basename, dirname, join, relative, resolve } from 'node:path';
import { LintCookbook } from '../lint/lint_cookbook.ts';
import { diskFiles, entriesIn, type Files, kindOf } from '../source/files.ts';
import { type Problem, ProblemError } from '../source/problem.ts';
import { cookbookAround, cookbooksIn, isCookbook } from './find_cookbooks.ts';

/** A cookbook, or a folder that is none, and which of its files are wanted. */
export interface LintTarget {
  readonly root: string;
  /** Paths below the root; undefined for all. */
  readonly only: ReadonlySet<string> | undefined;
}

const SKIPPED = new Set(['node_modules', 'vendor', 'coverage', 'dist', 'berks-cookbooks']);

/** How deep cookbooks are looked for. */
const MOST_LEVELS = 8;

/** What the given paths mean. Throws a ProblemError for paths where nothing is. */
export function findLintTargets(paths: readonly string[], workingDirectory: string): LintTarget[] {
  const wanted = new Map<string, Set<string> | undefined>();
  const problems: Problem[] = [];
  const add = (root: string, file?: string): void => {
    if (file === undefined) wanted.set(root, undefined);
    else if (!wanted.has(root)) wanted.set(root, new Set([file]));
    else wanted.get(root)?.add(file);
  };
  for (const path of (paths.length > 0 ? paths : ['.']).map((each) => resolve(workingDirectory, each))) {
    const kind = kindOf(path);
    if (kind === undefined)
      problems.push({
        kind: 'configuration',
        severity: 'error',
        message: `There is no file or folder "${relative(workingDirectory, path) || path}".`,
      });
    else if (kind === 'file') {
      const root = cookbookAround(dirname(path)) ?? dirname(path);
      add(root, relative(root, path));
    } else {
      const inside = isCookbook(path) ? undefined : cookbookAround(dirname(path));
      if (inside !== undefined && !hasCookbooks(path))
        for (const file of filesBelow(path)) add(inside, relative(inside, file));
      else for (const root of cookbooksBelow(path)) add(root);
    }
  }
  if (problems.length > 0) throw new ProblemError(problems);
  return [...wanted].map(([root, only]) => ({ root, only }));
}

/** The cookbooks in a folder, at any depth; the folder itself where it holds none. */
function cookbooksBelow(folder: string): string[] {
  const found: string[] = [];
  const visit = (path: string, level: number): void => {
    if (isCookbook(path)) found.push(path);
    if (level >= MOST_LEVELS) return;
    for (const name of entriesIn(path)) {
      const inner = join(path, name);
      if (!name.startsWith('.') && !SKIPPED.has(name) && kindOf(inner, 'itself') === 'directory')
        visit(inner, level + 1);
    }
  };
  visit(folder, 0);
  if (!isCookbook(folder)) found.push(folder);
  return found;
}

function hasCookbooks(folder: string): boolean {
  return cookbooksIn(folder).length > 0;
}

function filesBelow(folder: string): string[] {
  return entriesIn(folder).flatMap((name) => {
    const path = join(folder, name);
    const kind = kindOf(path, 'itself');
    if (kind === 'directory') return name.startsWith('.') || SKIPPED.has(name) ? [] : filesBelow(path);
    return kind === 'file' ? [path] : [];
  });
}

/** Makes cookbooks that know of those beside them. */
export function cookbookLoader(): (root: string) => LintCookbook {
  const loaded = new Map<string, LintCookbook>();
  const load = (root: string): LintCookbook => {
    const known = loaded.get(root);
    if (known) return known;
    const files: Files = diskFiles([root]);
    const made = new LintCookbook(
      files,
      root,
      (name) => siblingOf(root, name),
      new Map(),
      () => siblingsOf(root).map((path) => basename(path)),
    );
    loaded.set(root, made);
    return made;
  };
  const siblings = new Map<string, readonly string[]>();
  const siblingsOf = (root: string): readonly string[] => {
    const folder = dirname(root);
    let all = siblings.get(folder);
    if (!all) siblings.set(folder, (all = cookbooksIn(folder)));
    return all;
  };
  const siblingOf = (root: string, name: string): LintCookbook | undefined => {
    const all = siblingsOf(root);
    const direct = all.find((path) => basename(path) === name);
    if (direct !== undefined) return load(direct);
    return all.map(load).find((cookbook) => cookbook.name === name);
  };
  return load;
}
