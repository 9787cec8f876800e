import type { Machine } from '../../machine/machine.ts';
import { expandBraces, FNM, isMagic, matchesPart } from './fnmatch.ts';
import { absolutePath, factsAt, namesAt } from './tree.ts';

/** `Dir.glob` of one pattern; `base` is the folder that relative patterns start from. */
export function glob(vm: Machine, pattern: string, flags: number, base: string | undefined): string[] {
  const found: string[] = [];
  for (const each of expandBraces(pattern)) {
    if (each === '') continue;
    const isAbsolute = each.startsWith('/');
    const parts = each.replace(/^\/+/, '').split(/\/+/);
    const walk = new Walk(vm, flags, base, found);
    walk.folder(isAbsolute ? '/' : '', walk.states([parts]), true);
  }
  return found;
}

type State = readonly string[];

class Walk {
  readonly #vm: Machine;
  readonly #flags: number;
  readonly #base: string | undefined;
  readonly #found: string[];

  constructor(vm: Machine, flags: number, base: string | undefined, found: string[]) {
    this.#vm = vm;
    this.#flags = flags;
    this.#base = base;
    this.#found = found;
  }

  /** Patterns which start with a `**` also go on without it. */
  states(given: readonly State[]): State[] {
    const all: State[] = [];
    for (const state of given) {
      all.push(state);
      for (let rest = state; rest[0] === '**' && rest.length > 1;) {
        rest = rest.slice(1);
        all.push(rest);
      }
    }
    return all;
  }

  /** Looks through the folder that `prefix` ends at; only the first that is listed shows itself as `.`. */
  folder(prefix: string, states: readonly State[], isFirst: boolean): void {
    this.#vm.step();
    if (states.some((state) => state.length === 1 && state[0] === '') && prefix !== '') this.#found.push(prefix);
    const parts = states.filter((state) => state[0] !== '');
    if (parts.length === 0) return;
    const names = parts.some((state) => isMagic(state[0] as string))
      ? this.#names(prefix, isFirst)
      : this.#plainNames(prefix, parts);
    for (const name of names) this.#visit(prefix, name, parts);
  }

  #visit(prefix: string, name: string, states: readonly State[]): void {
    const next: State[] = [];
    let matches = false;
    for (const state of states) {
      const part = state[0] as string;
      if (part === '**' && state.length > 1) {
        if (name !== '.' && (!name.startsWith('.') || this.#flags & FNM.DOTMATCH)) next.push(state);
      } else if (isMagic(part) ? matchesPart(part, name, this.#flags) : part === name) {
        if (state.length === 1) matches = true;
        else next.push(state.slice(1));
      }
    }
    if (matches) this.#found.push(prefix + name);
    if (next.length > 0 && (name !== '.' || states.some((state) => state[0] === '.')) && this.#facts(prefix + name)?.kind === 'directory')
      this.folder(`${prefix}${name}/`, this.states(next), !states.some((state) => isMagic(state[0] as string)));
  }

  #facts(path: string) {
    return factsAt(this.#vm, absolutePath(this.#vm, path === '' ? '.' : path, this.#base));
  }

  #names(prefix: string, isFirst: boolean): string[] {
    const path = absolutePath(this.#vm, prefix === '' ? '.' : prefix, this.#base);
    if (factsAt(this.#vm, path)?.kind !== 'directory') return [];
    const names = namesAt(this.#vm, path);
    return isFirst && this.#flags & FNM.DOTMATCH ? ['.', ...names] : names;
  }

  #plainNames(prefix: string, states: readonly State[]): string[] {
    const names = new Set(states.map((state) => state[0] as string));
    return [...names].filter((name) => this.#facts(prefix + name));
  }
}
