import type { LocalNames } from '../machine/code.ts';
import type { Node } from '../syntax/node.ts';

/** Where a local variable lives: how many frames outwards, and in which slot. */
export interface LocalPlace {
  readonly depth: number;
  readonly slot: number;
}

/** A `while`, `until` or `for` while it is compiled. */
export interface LoopMark {
  /** There is a `redo` in its body. */
  isRedone?: boolean;
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
  /** A `return` may stand right here: not in the body of a class or module. */
  allowsReturn = true;
  throwsNext = false;
  throwsRedo = false;
  /** `break` was met, outside of a loop: the call that takes the block must catch it. */
  throwsBreak = false;
  /** The `while` and its like around the code, innermost last. */
  readonly loops: LoopMark[] = [];
  /** The `begin`s whose `rescue` is being compiled, innermost last: what `retry` means. */
  readonly retries: object[] = [];

  constructor(kind: Scope['kind'], parent: LocalNames | null) {
    this.kind = kind;
    this.parent = parent;
  }

  /** Whether the code belongs to a method, where no constants and classes can be made. */
  get isInMethod(): boolean {
    let scope: LocalNames | null = this;
    while (scope instanceof Scope && scope.kind === 'block') scope = scope.parent;
    return scope instanceof Scope && scope.kind === 'method';
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

  /** A slot without a name in the method or file around all blocks. */
  reserveAtHome(): LocalPlace {
    let depth = 0;
    let scope: Scope = this;
    for (; scope.kind === 'block' && scope.parent instanceof Scope; depth += 1) scope = scope.parent;
    return { depth, slot: scope.reserve() };
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
