import { readText } from '../ruby/machine/loader.ts';
import type { Machine } from '../ruby/machine/machine.ts';
import type { Files } from '../source/files.ts';
import type { CookbookCollection } from '../chef/cookbook/cookbook.ts';
import { cookbookRoots, loadCookbooks } from '../chef/cookbook/loader.ts';

/** Folders of a cookbook or beside it in which what it depends on may lie, the nearest first. */
const OWN_FOLDERS = ['spec/cookbooks', 'spec/fixtures/cookbooks', 'test/fixtures/cookbooks', 'test/cookbooks', 'test/fixtures'];
const VENDOR_FOLDERS = ['vendor/cookbooks', 'vendor', 'berks-cookbooks', 'cookbooks', 'site-cookbooks'];

/** Finds cookbooks on disk: at paths, or all that a cookbook depends on. */
export class CookbookSource {
  readonly #files: Files;
  /** The cookbook under test, and folders that the caller has named. */
  readonly #root: string;
  readonly #given: readonly string[];
  readonly #known = new Map<string, CookbookCollection>();

  constructor(files: Files, root: string, given: readonly string[]) {
    this.#files = files;
    this.#root = root;
    this.#given = given;
  }

  /** The cookbooks at some paths; read once. */
  at(vm: Machine, paths: readonly string[]): CookbookCollection {
    const key = paths.join('\n');
    let known = this.#known.get(key);
    if (!known) this.#known.set(key, (known = loadCookbooks(vm, this.#files, paths)));
    return known;
  }

  /** The folders of the cookbook under test, of those that it brings for its specs, and of all that they depend on. */
  closure(vm: Machine): readonly string[] {
    const named = this.#named(vm);
    const own = cookbookRoots(this.#files, this.#root);
    const brought = OWN_FOLDERS.flatMap((folder) => this.#folders(`${this.#root}/${folder}`));
    const around = [
      ...this.#given,
      ...VENDOR_FOLDERS.map((folder) => `${this.#root}/${folder}`),
      this.#root.replace(/\/[^/]*$/, ''),
    ];
    const available = new Map<string, string>();
    for (const folder of [...own, ...brought, ...named.values(), ...around.flatMap((path) => this.#folders(path))])
      for (const name of this.at(vm, [folder]).keys()) if (!available.has(name)) available.set(name, folder);
    const found = new Map<string, string>();
    const add = (name: string): void => {
      const folder = available.get(name);
      if (folder === undefined || found.has(name)) return;
      found.set(name, folder);
      for (const dependency of this.at(vm, [folder]).get(name)?.metadata.depends.keys() ?? []) add(dependency);
    };
    for (const folder of [...own, ...brought]) for (const name of this.at(vm, [folder]).keys()) add(name);
    for (const name of named.keys()) add(name);
    return [...found.values()];
  }

  /** Cookbooks in a folder, those without metadata left out; the folder itself when it is one. */
  #folders(path: string): readonly string[] {
    return cookbookRoots(this.#files, path).filter((folder) =>
      ['metadata.rb', 'metadata.json'].some((name) => this.#files.facts(`${folder}/${name}`)?.kind === 'file'),
    );
  }

  /** What a Berksfile or Policyfile names besides the metadata: name → folder, where it gives one. */
  #named(vm: Machine): ReadonlyMap<string, string> {
    const found = new Map<string, string>();
    for (const file of ['Berksfile', 'Policyfile.rb', 'Cheffile'])
      for (const line of (readText(vm, `${this.#root}/${file}`) ?? '').split('\n')) {
        const [, name, rest = ''] = /^\s*cookbook\s*\(?\s*['"]([^'"#]+)['"](.*)$/.exec(line) ?? [];
        if (name === undefined) continue;
        const path = /\bpath(?::|\s*=>|['"]\s*=>)\s*['"]([^'"]+)['"]/.exec(rest)?.[1];
        if (path !== undefined && !path.includes('#{')) found.set(name, normalized(`${path.startsWith('/') ? '' : `${this.#root}/`}${path}`));
      }
    return found;
  }
}

function normalized(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return `/${parts.join('/')}`;
}
