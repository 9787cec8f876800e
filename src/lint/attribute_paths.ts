import type { Node } from '../ruby/syntax/node.ts';
import type { LintCookbook } from './lint_cookbook.ts';
import { wordOf } from './literals.ts';

/** The keys that are set below a path. */
export interface AttributePaths {
  readonly keys: Map<string, AttributePaths>;
  /** There may be more than these. */
  isOpen: boolean;
}

/** A chain of keys as attribute files write it. */
const CHAIN =
  /(?<![\w.'"-])(?:node\s*\.\s*)?(?:default|normal|override|automatic|force_default|force_override|set|set_unless|default_unless|override_unless|normal_unless)!?((?:\s*\[[^\]\n]*\])*)/g;
const KEY = /\[\s*(?:'([^'\]]*)'|"([^"\]#]*)"|:(\w+)|([^\]]*))\s*\]/g;

/** What a cookbook and the attribute files of others set. */
export function attributePaths(cookbook: LintCookbook, others: readonly LintCookbook[]): AttributePaths {
  const root: AttributePaths = { keys: new Map(), isOpen: false };
  for (const file of cookbook.filesOf(
    'recipe',
    'attributes',
    'library',
    'resource',
    'provider',
    'definition',
    'template',
  ))
    for (const use of file.attributes) {
      // `node.default['a']` that is handed on may be changed there.
      if (use.kind === 'read' && use.level === undefined) continue;
      const level = enter(root, use.path);
      if (use.kind === 'read') level.isOpen = true;
      else if (use.operator === '=' || use.operator === '||=') fill(level, use.value);
      else level.isOpen = true;
    }
  for (const other of others)
    for (const name of other.fileNames) {
      if (!/^attributes(?:\/.+)?\.rb$/.test(name)) continue;
      for (const [, chain = ''] of (other.text(name) ?? '').matchAll(CHAIN)) {
        if (chain === '') continue;
        const level = enter(
          root,
          [...chain.matchAll(KEY)].map(([, single, double, symbol]) => single ?? double ?? symbol),
        );
        // What is assigned is not looked at.
        level.isOpen = true;
      }
    }
  return root;
}

/** Goes down a path; a key that only a run knows is "*". */
function enter(root: AttributePaths, path: readonly (string | undefined)[]): AttributePaths {
  let level = root;
  for (const key of path.map((each) => each ?? '*')) {
    let next = level.keys.get(key);
    if (!next) level.keys.set(key, (next = { keys: new Map(), isOpen: false }));
    level = next;
  }
  return level;
}

/** Whether a path may be set, or something below it. */
export function maybeSet(root: AttributePaths, path: readonly string[]): boolean {
  const [key, ...rest] = path;
  if (root.isOpen || key === undefined) return true;
  return [root.keys.get(key), root.keys.get('*')].some((next) => next !== undefined && maybeSet(next, rest));
}

/** Takes over the keys of a hash literal; all else may hold anything. */
function fill(level: AttributePaths, value: Node | undefined): void {
  if (value?.kind !== 'hash' || value.children.length === 0) {
    level.isOpen = true;
    return;
  }
  for (const pair of value.children) {
    const key = pair.kind === 'pair' ? wordOf(pair.field('key')) : undefined;
    const inner = enter(level, [key]);
    fill(inner, pair.field('value'));
  }
}
