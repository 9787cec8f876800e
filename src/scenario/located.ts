import type { Range } from '../source/range.ts';
import type { Json } from '../chef/platform/json.ts';

/** A value of a scenario file which knows where it was written. */
export type Located = LocatedMap | LocatedList | LocatedScalar;

interface LocatedScalar {
  readonly kind: 'scalar';
  readonly value: null | boolean | number | string;
  readonly range: Range;
}

interface LocatedList {
  readonly kind: 'list';
  readonly items: readonly Located[];
  readonly range: Range;
}

export interface LocatedMap {
  readonly kind: 'map';
  readonly entries: ReadonlyMap<string, LocatedEntry>;
  readonly range: Range;
}

export interface LocatedEntry {
  readonly key: string;
  readonly keyRange: Range;
  readonly value: Located;
}

/** The entry of a key; undefined where there is none. */
export function entryOf(at: Located | undefined, key: string): LocatedEntry | undefined {
  return at?.kind === 'map' ? at.entries.get(key) : undefined;
}

/** The value at a path of keys; undefined where there is none. */
export function valueAt(at: Located | undefined, ...path: readonly string[]): Located | undefined {
  return path.reduce<Located | undefined>((holder, key) => entryOf(holder, key)?.value, at);
}

/** The entries of a map; none of anything else. */
export function entriesOf(at: Located | undefined): readonly LocatedEntry[] {
  return at?.kind === 'map' ? [...at.entries.values()] : [];
}

/** The text of a scalar; undefined for anything else. */
export function textOf(at: Located | undefined): string | undefined {
  return at?.kind === 'scalar' && at.value !== null ? String(at.value) : undefined;
}

/** A text, or a list of texts, as a list. */
export function textsOf(at: Located | undefined): readonly string[] {
  if (at?.kind === 'list') return at.items.flatMap(textsOf);
  const text = textOf(at);
  return text === undefined ? [] : [text];
}

/** The value without its places. */
export function plain(at: Located): Json {
  if (at.kind === 'scalar') return at.value;
  if (at.kind === 'list') return at.items.map(plain);
  const record: Record<string, Json> = {};
  for (const { key, value } of at.entries.values())
    Object.defineProperty(record, key, { value: plain(value), enumerable: true, configurable: true, writable: true });
  return record;
}

/** One laid over the other: maps key by key, anything else replaces what was there. */
export function merge(under: Located | undefined, over: Located): Located {
  if (under?.kind !== 'map' || over.kind !== 'map') return over;
  const entries = new Map(under.entries);
  for (const entry of over.entries.values())
    entries.set(entry.key, { ...entry, value: merge(entries.get(entry.key)?.value, entry.value) });
  return { ...over, entries };
}

/** A map without some of its keys. */
export function without(map: LocatedMap, keys: readonly string[]): LocatedMap {
  return { ...map, entries: new Map([...map.entries].filter(([key]) => !keys.includes(key))) };
}

/** A map with the value of a key replaced. */
export function withValue(map: LocatedMap, key: string, value: Located): LocatedMap {
  const entry = map.entries.get(key);
  const entries = new Map(map.entries);
  entries.set(key, { key, keyRange: entry?.keyRange ?? value.range, value });
  return { ...map, entries };
}

/** The parts of a dotted path; `\.` is a dot in a key. */
export function splitPath(path: string): readonly string[] {
  return path.split(/(?<!\\)\./).map((key) => key.replaceAll('\\.', '.'));
}
