import { RHash } from '../ruby/value/hash.ts';
import type { RProc } from '../ruby/value/proc.ts';
import type { Machine } from '../ruby/machine/machine.ts';
import { FilteredItems } from './filters.ts';

/** A block to be run before, after or around examples. */
export interface Hook {
  readonly block: RProc;
  readonly filters: RHash;
}

export type HookPosition = 'before' | 'after' | 'around';
export type HookScope = 'example' | 'context';

const KINDS = [
  ['before', 'example'],
  ['after', 'example'],
  ['around', 'example'],
  ['before', 'context'],
  ['after', 'context'],
] as const;

/** The hooks of a group or of the configuration. */
export class Hooks {
  readonly #byKind = new Map<string, FilteredItems<Hook>>();

  add(where: 'append' | 'prepend', position: HookPosition, scope: HookScope, hook: Hook): void {
    this.#ensure(position, scope)[where](hook, hook.filters);
  }

  /** Hooks whose filters fit some metadata. */
  matching(vm: Machine, position: HookPosition, scope: HookScope, metadata: RHash): readonly Hook[] {
    return this.#byKind.get(kind(position, scope))?.for(vm, metadata) ?? NONE;
  }

  all(position: HookPosition, scope: HookScope): readonly Hook[] {
    return this.#byKind.get(kind(position, scope))?.all ?? NONE;
  }

  /** Takes over the hooks of the configuration, unless a group further out has them already. */
  takeGlobals(vm: Machine, globals: Hooks, metadata: RHash, above: readonly Hooks[]): void {
    for (const [position, scope] of KINDS) {
      const found =
        scope === 'example' ? globals.all(position, scope) : globals.matching(vm, position, scope, metadata);
      if (found.length === 0) continue;
      const known = new Set(above.flatMap((hooks) => hooks.all(position, scope)));
      for (const hook of found) if (!known.has(hook)) this.#ensure(position, scope).append(hook, hook.filters);
    }
  }

  #ensure(position: HookPosition, scope: HookScope): FilteredItems<Hook> {
    const key = kind(position, scope);
    let items = this.#byKind.get(key);
    if (!items) this.#byKind.set(key, (items = new FilteredItems('all')));
    return items;
  }
}

const NONE: readonly Hook[] = [];

function kind(position: HookPosition, scope: HookScope): string {
  return `${position} ${scope}`;
}
