import { RFloat } from './float.ts';
import { RObject } from './object.ts';
import { RString } from './string.ts';
import { RSymbol } from './symbol.ts';
import { RArray } from './array.ts';
import type { RClass } from './class.ts';
import type { RProc } from './proc.ts';
import type { RValue } from './value.ts';

/** What a hash needs of the machine: `hash` and `eql?` of keys which are objects. */
export interface KeyHasher {
  /** The value of `key.hash`, or undefined where the object is its own identity. */
  hashOf(key: RObject): string | undefined;
  eql(a: RValue, b: RValue): boolean;
}

export interface HashEntry {
  key: RValue;
  value: RValue;
}

/**
 * A Hash: insertion order, `eql?` keys. The JavaScript map beneath is keyed by `mapKey`, never by raw text,
 * so that a key such as `__proto__` is just a key.
 */
export class RHash extends RObject {
  entries = new Map<unknown, HashEntry>();
  defaultValue: RValue = null;
  defaultProc: RProc | null = null;
  comparesByIdentity = false;
  /** Set on the hash that carries a call's keyword arguments, until a parameter list has taken it. */
  isKeywords = false;
  /** Keywords that a `ruby2_keywords` method took into its `*rest`: splatted, they are keywords again. */
  wasKeywords = false;
  /** How many iterations are under way: a new key is refused then. */
  iterating = 0;

  override get tag(): string {
    return 'Hash';
  }

  constructor(klass?: RClass) {
    super(klass);
  }

  get size(): number {
    return this.entries.size;
  }

  /** The stored value, without defaults; undefined when there is no such key. */
  get(hasher: KeyHasher, key: RValue): RValue | undefined {
    return this.entries.get(this.#mapKey(hasher, key))?.value;
  }

  has(hasher: KeyHasher, key: RValue): boolean {
    return this.entries.has(this.#mapKey(hasher, key));
  }

  /** Stores; an unfrozen String key is copied and frozen, as in Ruby. Frozenness of the hash is the caller's to check. */
  set(hasher: KeyHasher, key: RValue, value: RValue): void {
    const mapKey = this.#mapKey(hasher, key);
    const entry = this.entries.get(mapKey);
    if (entry) entry.value = value;
    else this.entries.set(mapKey, { key: this.comparesByIdentity ? key : frozenKey(key), value });
  }

  /** Removes; the removed value, or undefined when there was none. */
  delete(hasher: KeyHasher, key: RValue): RValue | undefined {
    const mapKey = this.#mapKey(hasher, key);
    const entry = this.entries.get(mapKey);
    if (!entry) return undefined;
    this.entries.delete(mapKey);
    return entry.value;
  }

  /** By Symbol name: option hashes and keyword arguments. */
  option(name: RSymbol): RValue | undefined {
    return this.entries.get(name)?.value;
  }

  /** By String text. */
  text(key: string): RValue | undefined {
    return this.entries.get(textKey(key))?.value;
  }

  setText(key: string, value: RValue): void {
    const mapKey = textKey(key);
    const entry = this.entries.get(mapKey);
    if (entry) entry.value = value;
    else this.entries.set(mapKey, { key: frozenKey(new RString(key)), value });
  }

  clear(): void {
    this.entries.clear();
  }

  /** Takes over the other's entries, defaults aside. */
  replaceEntries(other: RHash): void {
    const copy = new Map<unknown, HashEntry>();
    for (const [mapKey, entry] of other.entries) copy.set(mapKey, { key: entry.key, value: entry.value });
    this.entries = copy;
  }

  *[Symbol.iterator](): IterableIterator<HashEntry> {
    yield* this.entries.values();
  }

  #mapKey(hasher: KeyHasher, key: RValue): unknown {
    if (this.comparesByIdentity) return key instanceof RFloat ? mapKey(hasher, key, this.entries) : key;
    return mapKey(hasher, key, this.entries);
  }
}

/** The key of the map beneath: equal exactly when the Ruby keys are `eql?`. */
function mapKey(hasher: KeyHasher, key: RValue, entries: Map<unknown, HashEntry>): unknown {
  if (key instanceof RSymbol) return key;
  if (key instanceof RString) return textKey(key.text);
  if (typeof key !== 'object' || key === null) return key;
  if (key instanceof RFloat) return `\0f${Object.is(key.value, -0) ? '-0' : key.value}`;
  const hash = hasher.hashOf(key);
  if (hash === undefined) return key;
  // A hash code is shared by keys that are not eql?: such keys go to the next free place.
  for (let probe = `\0h${hash}`; ; probe += '+') {
    const entry = entries.get(probe);
    if (!entry || hasher.eql(entry.key, key)) return probe;
  }
}

function textKey(text: string): string {
  return text.charCodeAt(0) === 0 ? `\0s${text}` : text;
}

function frozenKey(key: RValue): RValue {
  if (!(key instanceof RString) || key.frozen) return key;
  const copy = new RString(key.text, key.klass);
  copy.encoding = key.encoding;
  copy.frozen = true;
  return copy;
}

/** A hash from String texts to values. */
export function hashOfTexts(pairs: Iterable<readonly [string, RValue]>): RHash {
  const hash = new RHash();
  for (const [key, value] of pairs) hash.setText(key, value);
  return hash;
}

/** An array of Strings. */
export function arrayOfTexts(texts: Iterable<string>): RArray {
  return new RArray([...texts].map((text) => new RString(text)));
}
