import type { HashEntry } from '../../ruby/value/hash.ts';

/** The entries of a hash which are made when they are asked for. */
export abstract class LazyEntries extends Map<unknown, HashEntry> {
  #isFull = false;
  #found: Map<unknown, HashEntry> | undefined;

  /** Makes the entry for a key; undefined when there is none. */
  protected abstract make(key: unknown): HashEntry | undefined;
  /** Whether there is an entry, without making it. */
  protected abstract holds(key: unknown): boolean;
  /** Every key once, in order. */
  protected abstract allKeys(): Iterable<unknown>;
  /** Called once, when every entry has been made. */
  protected filled(): void {}

  override get(key: unknown): HashEntry | undefined {
    if (this.#isFull) return super.get(key);
    let entry = this.#found?.get(key);
    if (entry) return entry;
    entry = this.make(key);
    if (entry) (this.#found ??= new Map()).set(key, entry);
    return entry;
  }

  override has(key: unknown): boolean {
    return this.#isFull ? super.has(key) : this.#found?.has(key) || this.holds(key);
  }

  override get size(): number {
    this.fill();
    return super.size;
  }

  override set(key: unknown, entry: HashEntry): this {
    this.fill();
    return super.set(key, entry);
  }

  override delete(key: unknown): boolean {
    this.fill();
    return super.delete(key);
  }

  override clear(): void {
    this.#isFull = true;
    this.#found = undefined;
    super.clear();
  }

  override entries(): MapIterator<[unknown, HashEntry]> {
    this.fill();
    return super.entries();
  }

  override keys(): MapIterator<unknown> {
    this.fill();
    return super.keys();
  }

  override values(): MapIterator<HashEntry> {
    this.fill();
    return super.values();
  }

  override forEach(visit: (entry: HashEntry, key: unknown, map: Map<unknown, HashEntry>) => void): void {
    this.fill();
    super.forEach(visit);
  }

  override [Symbol.iterator](): MapIterator<[unknown, HashEntry]> {
    return this.entries();
  }

  /** Makes every entry that was not asked for yet. */
  fill(): void {
    if (this.#isFull) return;
    const found = this.#found;
    for (const key of this.allKeys()) {
      const entry = found?.get(key) ?? this.make(key);
      if (entry) super.set(key, entry);
    }
    this.#isFull = true;
    this.#found = undefined;
    this.filled();
  }
}
