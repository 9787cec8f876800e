import type { LocalNames } from '../machine/code.ts';
import type { Node } from '../syntax/node.ts';

/** Where a local variable lives: how many frames outwards, and in which slot. */
export interface LocalPlace {
  readonly depth: number;
  readonly slot: number;
}

/** The local variables of a file, class body, method or block while it is compiled. */
export class Scope implements LocalNames {
  readonly kind: 'file' | 'class' | 'method' | 'block' | 'eval';
  /** The scope whose variables a block sees; null where a new start is made. */
  readonly parent: LocalNames | null;
  readonly names = new Map<string, number>();
  /** Slots in use, unnamed ones too. */
  slotCount = 0;
  /** The parameters of the method, for `super` without arguments. */
  parameters: Node | undefined;
  throwsReturn = false;
  throwsNext = false;
  /** `break` was met, outside of a loop: the call that takes the block must catch it. */
  throwsBreak = false;
  /** The `while` and its like around the code, innermost last. */
  readonly loops: object[] = [];
  /** The `begin`s whose `rescue` is being compiled, innermost last: what `retry` means. */
  readonly retries: object[] = [];

  constructor(kind: Scope['kind'], parent: LocalNames | null) {
    this.kind = kind;
    this.parent = parent;
  }

  declare(name: string): number {
    const known = this.names.get(name);
    if (known !== undefined) return known;
    const slot = this.slotCount++;
    this.names.set(name, slot);
    return slot;
  }

  /** A slot without a name. */
  reserve(): number {
    return this.slotCount++;
  }

  resolve(name: string): LocalPlace | undefined {
    let depth = 0;
    for (let scope: LocalNames | null = this; scope; scope = scope.parent, depth += 1) {
      const slot = scope.names.get(name);
      if (slot !== undefined) return { depth, slot };
    }
    return undefined;
  }
}
