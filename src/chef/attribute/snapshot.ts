import type { Machine } from '../../ruby/machine/machine.ts';
import { RArray } from '../../ruby/value/array.ts';
import { RFloat } from '../../ruby/value/float.ts';
import { type HashEntry, RHash } from '../../ruby/value/hash.ts';
import { RRange } from '../../ruby/value/range.ts';
import { RRegexp } from '../../ruby/value/regexp.ts';
import { RString } from '../../ruby/value/string.ts';
import { RSymbol } from '../../ruby/value/symbol.ts';
import type { RValue } from '../../ruby/value/value.ts';
import { attributeClasses } from './attribute_classes.ts';
import { adopt, AttrArray, type AttributeRoot, VividMash } from './attribute_collections.ts';
import { LazyEntries } from './lazy_entries.ts';

/** Whether all below a level can be copied for another node: plain data, as attribute files set. */
export function isCopyable(value: RValue): boolean {
  if (value === null || typeof value !== 'object') return true;
  if (value instanceof VividMash || (value instanceof RHash && value.klass === undefined)) {
    if (value.klass?.isSingleton || value.defaultProc || value.defaultValue !== null || value.comparesByIdentity || value.ivars) return false;
    for (const { key, value: held } of value) if (!(key instanceof RString || key instanceof RSymbol) || !isCopyable(held)) return false;
    return true;
  }
  if (value instanceof AttrArray || (value instanceof RArray && value.klass === undefined))
    return !value.klass?.isSingleton && !value.ivars && value.items.every(isCopyable);
  if (value instanceof RString) return value.klass === undefined && !value.ivars;
  return value instanceof RSymbol || value instanceof RFloat || value instanceof RRange || value instanceof RRegexp;
}

/** Copies of what one node's levels held, made for another node as far as it looks. What was one object stays one. */
export class LevelCopier {
  readonly #vm: Machine;
  readonly #home: AttributeRoot;
  readonly #made = new Map<object, RValue>();

  constructor(vm: Machine, home: AttributeRoot) {
    this.#vm = vm;
    this.#home = home;
  }

  /** A copy of a value, which it has below `owner` under a key. */
  copy(value: RValue, owner: VividMash | AttrArray | null, key: RValue): RValue {
    if (value === null || typeof value !== 'object' || (value instanceof RString && value.frozen)) return value;
    const known = this.#made.get(value);
    if (known !== undefined) return known;
    const made = this.#fresh(value);
    if (made === value) return value;
    this.#made.set(value, made);
    if (owner) adopt(owner, key, made);
    if (made instanceof AttrArray) made.items = (value as AttrArray).items.map((item, index) => this.copy(item, made, index));
    else if (made instanceof RArray) made.items = (value as RArray).items.map((item) => this.copy(item, null, null));
    else if (made instanceof RHash && !(made instanceof VividMash))
      for (const [mapKey, entry] of (value as RHash).entries) made.entries.set(mapKey, { key: entry.key, value: this.copy(entry.value, null, null) });
    return made;
  }

  #fresh(value: RValue): RValue {
    if (value instanceof VividMash) {
      const mash = new VividMash(attributeClasses(this.#vm).vividMash);
      mash.readEntries(new CopiedEntries(this, mash, value));
      mash.root = value.root && this.#home;
      mash.top = value.top;
      mash.level = value.level;
      return mash;
    }
    if (value instanceof AttrArray) {
      const array = new AttrArray([], attributeClasses(this.#vm).attrArray).isOld();
      array.root = value.root && this.#home;
      array.top = value.top;
      array.level = value.level;
      return array;
    }
    if (value instanceof RHash) return new RHash();
    if (value instanceof RArray) return new RArray([]);
    if (!(value instanceof RString)) return value;
    const text = new RString(value.text);
    text.encoding = value.encoding;
    return text;
  }
}

/** Entries that are copied when they are asked for. */
class CopiedEntries extends LazyEntries {
  readonly #copier: LevelCopier;
  readonly #mash: VividMash;
  readonly #from: Map<unknown, HashEntry>;

  constructor(copier: LevelCopier, mash: VividMash, from: VividMash) {
    super();
    this.#copier = copier;
    this.#mash = mash;
    this.#from = from.entries;
  }

  protected override make(key: unknown): HashEntry | undefined {
    const entry = this.#from.get(key);
    return entry && { key: entry.key, value: this.#copier.copy(entry.value, this.#mash, entry.key) };
  }

  protected override holds(key: unknown): boolean {
    return this.#from.has(key);
  }

  protected override allKeys(): Iterable<unknown> {
    return this.#from.keys();
  }
}

/** A text that is the same for equal data only; undefined where it holds something that has no such text. */
export function fingerprint(value: RValue): string | undefined {
  if (value === null || typeof value === 'boolean' || typeof value === 'number' || typeof value === 'bigint') return String(value);
  if (value instanceof RString) return value.ivars || value.klass ? undefined : JSON.stringify(value.text);
  if (value instanceof RSymbol) return `:${JSON.stringify(value.name)}`;
  if (value instanceof RFloat) return `f${value.value}`;
  if (value instanceof RHash) {
    const parts: string[] = [];
    for (const { key, value: held } of value) {
      const [name, text] = [fingerprint(key), fingerprint(held)];
      if (name === undefined || text === undefined) return undefined;
      parts.push(`${name}=>${text}`);
    }
    return `${value instanceof VividMash ? 'v' : (value.klass?.name ?? '')}{${parts.join(',')}}`;
  }
  if (!(value instanceof RArray)) return undefined;
  const items = value.items.map(fingerprint);
  return items.includes(undefined) ? undefined : `${value instanceof AttrArray ? 'v' : ''}[${items.join(',')}]`;
}

/** Which paths were read: a hash at a path without more to it was only passed by. */
export class ReadPaths {
  readonly #children = new Map<string, ReadPaths>();
  #isWhole = false;

  add(path: readonly (string | number)[], isWhole: boolean): void {
    let at: ReadPaths = this;
    for (const key of path) {
      let next = at.#children.get(String(key));
      if (!next) at.#children.set(String(key), (next = new ReadPaths()));
      at = next;
    }
    if (isWhole) at.#isWhole = true;
  }

  /** What a level says at the paths; the same for levels that a reader could not tell apart. */
  seenIn(value: RValue | undefined): string | undefined {
    if (value === undefined) return '-';
    if (this.#isWhole || !(value instanceof VividMash)) return fingerprint(value);
    if (value.size === 0) return '{}';
    let text = '';
    for (const [key, below] of this.#children) {
      const held = value.text(key);
      if (held === undefined) continue;
      const seen = below.seenIn(held);
      if (seen === undefined) return undefined;
      text += `${JSON.stringify(key)}:${seen},`;
    }
    return `{${text}}`;
  }
}
