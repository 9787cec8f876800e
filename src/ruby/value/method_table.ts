import type { RClass } from './class.ts';
import type { MethodBody, MethodEntry, Visibility } from './method.ts';

/** Methods that many machines have in common: name → body and the name that it was defined under. */
export type SharedMethods = ReadonlyMap<string, { readonly body: MethodBody; readonly originalName: string }>;

interface Source {
  readonly methods: SharedMethods;
  readonly visibility: Visibility;
  readonly owner: RClass;
}

const NONE: readonly Source[] = [];

/** A class's methods. Shared native ones become entries of their own when they are first asked for. */
export class MethodTable extends Map<string, MethodEntry | null> {
  /** Counts the changes. That a shared method gets an entry is none. */
  revision = 0;
  #sources: readonly Source[] = NONE;

  /** Adds shared methods; they take the place of what is there. */
  share(methods: SharedMethods, visibility: Visibility, owner: RClass): void {
    this.revision += 1;
    if (super.size > 0) for (const name of methods.keys()) super.delete(name);
    this.#sources = [...this.#sources, { methods, visibility, owner }];
  }

  override get(name: string): MethodEntry | null | undefined {
    const own = super.get(name);
    if (own !== undefined) return own;
    const sources = this.#sources;
    for (let index = sources.length - 1; index >= 0; index -= 1) {
      const { methods, visibility, owner } = sources[index] as Source;
      const found = methods.get(name);
      if (!found) continue;
      const entry: MethodEntry = { name, originalName: found.originalName, owner, visibility, body: found.body };
      super.set(name, entry);
      return entry;
    }
    return undefined;
  }

  override set(name: string, entry: MethodEntry | null): this {
    this.revision += 1;
    return super.set(name, entry);
  }

  /** The entries that there are already. */
  *made(): IterableIterator<MethodEntry> {
    for (const entry of super.values()) if (entry) yield entry;
  }

  override has(name: string): boolean {
    return super.has(name) || this.#sources.some(({ methods }) => methods.has(name));
  }

  override delete(name: string): boolean {
    this.#settle();
    this.revision += 1;
    return super.delete(name);
  }

  override get size(): number {
    this.#settle();
    return super.size;
  }

  override keys(): MapIterator<string> {
    this.#settle();
    return super.keys();
  }

  override values(): MapIterator<MethodEntry | null> {
    this.#settle();
    return super.values();
  }

  override entries(): MapIterator<[string, MethodEntry | null]> {
    this.#settle();
    return super.entries();
  }

  override [Symbol.iterator](): MapIterator<[string, MethodEntry | null]> {
    return this.entries();
  }

  /** Makes an entry of every shared method, in the order in which they were defined. */
  #settle(): void {
    if (this.#sources.length === 0) return;
    const names = new Set(this.#sources.flatMap(({ methods }) => [...methods.keys()]));
    const settled = [...names].map((name) => [name, this.get(name) ?? null] as const);
    this.#sources = NONE;
    const own = [...super.entries()].filter(([name]) => !names.has(name));
    super.clear();
    for (const [name, entry] of [...settled, ...own]) super.set(name, entry);
  }
}
