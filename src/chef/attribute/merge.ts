import { RArray } from '../../ruby/value/array.ts';
import { RHash, type HashEntry } from '../../ruby/value/hash.ts';
import type { RValue } from '../../ruby/value/value.ts';
import { hashText } from '../../ruby/machine/compare.ts';
import { attrArray, AttrArray, isCollection, VividMash } from './attribute_collections.ts';
import type { View } from './immutable_collections.ts';

/** Hashes of one group of levels, lowest precedence first: their arrays are joined. */
export type Sources = readonly RHash[];

/** What a merge has come to so far. */
export type Pending =
  | { readonly kind: 'none' }
  | { readonly kind: 'hash'; readonly groups: Sources[] }
  | { readonly kind: 'array'; readonly items: readonly RValue[] }
  | { readonly kind: 'value'; readonly value: RValue };

const NONE: Pending = { kind: 'none' };

/** Merges what the sources hold under a key of the map beneath. */
export function foldGroups(view: View, groups: readonly Sources[], mapKey: unknown): { key: RValue; pending: Pending } {
  let key: RValue = null;
  let merged: Pending = NONE;
  for (const sources of groups) {
    let group: Pending = NONE;
    for (const source of sources) {
      const entry = entriesOf(view, source).get(mapKey);
      if (!entry) continue;
      key ??= entry.key;
      group = join(view, group, entry.value);
    }
    merged = replace(view, merged, group);
  }
  return { key, pending: merged };
}

/** Merges the values of levels, group by group; undefined where a level has none. */
export function foldValues(view: View, groups: readonly (readonly (RValue | undefined)[])[]): Pending {
  let merged: Pending = NONE;
  for (const values of groups) {
    let group: Pending = NONE;
    for (const value of values) {
      if (value === undefined) continue;
      if (view.generation.mergesInCollections) uproot(view, group, value);
      group = join(view, group, value);
    }
    if (view.generation.mergesInCollections && values.length > 1) group = convertItems(view, group);
    merged = replace(view, merged, group);
  }
  return merged;
}

/** Every key of the maps beneath, once, in the order in which a merge adds them. */
export function mapKeysOf(view: View, groups: readonly Sources[]): Iterable<unknown> {
  const [first, ...others] = groups.flat();
  if (first && others.length === 0) return entriesOf(view, first).keys();
  const keys = new Set<unknown>();
  for (const sources of groups)
    for (const source of sources) for (const key of entriesOf(view, source).keys()) keys.add(key);
  return keys;
}

export function entriesOf(view: View, hash: RHash): Map<unknown, HashEntry> {
  return hash instanceof VividMash ? hash.entriesAt(view.number) : hash.entries;
}

export function itemsOf(view: View, array: RArray): readonly RValue[] {
  return array instanceof AttrArray ? array.itemsAt(view.number) : array.items;
}

/** Within a group of levels: hashes are merged, arrays are joined, all else is replaced. */
function join(view: View, onto: Pending, value: RValue): Pending {
  if (value instanceof RHash) {
    if (onto.kind !== 'hash') return { kind: 'hash', groups: [[value]] };
    return { kind: 'hash', groups: [[...(onto.groups[0] as Sources), value]] };
  }
  if (value instanceof RArray) {
    const items = itemsOf(view, value);
    return { kind: 'array', items: onto.kind === 'array' ? union(view, onto.items, items) : items };
  }
  return keepsLower(view, onto, value) ? onto : { kind: 'value', value };
}

/** Across groups: hashes are merged, all else is replaced. */
function replace(view: View, onto: Pending, group: Pending): Pending {
  if (group.kind === 'none') return onto;
  if (group.kind === 'hash' && onto.kind === 'hash') return { kind: 'hash', groups: [...onto.groups, ...group.groups] };
  return group.kind === 'value' && keepsLower(view, onto, group.value) ? onto : group;
}

function keepsLower(view: View, onto: Pending, value: RValue): boolean {
  return value === null && onto.kind !== 'none' && !view.generation.nilWins;
}

/** Makes collections that a later level has as well forget their node. */
function uproot(view: View, onto: Pending, value: RValue): void {
  if (onto.kind !== 'hash' || !(value instanceof RHash)) return;
  for (const [mapKey, { key }] of entriesOf(view, value)) {
    const holder = (onto.groups[0] as Sources).find((source) => entriesOf(view, source).has(mapKey));
    const held = holder && entriesOf(view, holder).get(mapKey)?.value;
    if (!isCollection(held)) continue;
    held.root = null;
    held.top = key;
    held.level = null;
  }
}

/** Turns hashes among the items, which were added as they are, into attributes. */
function convertItems(view: View, pending: Pending): Pending {
  if (pending.kind !== 'array' || !pending.items.some((item) => item instanceof RHash && !isCollection(item)))
    return pending;
  return { kind: 'array', items: attrArray(view.vm, pending.items, null, null).items };
}

/** `a | b` by content, whatever the classes of nested hashes and arrays. */
function union(view: View, a: readonly RValue[], b: readonly RValue[]): RValue[] {
  const items = new Map<string, RValue>();
  for (const item of [...a, ...b]) {
    const key = contentKey(view, item);
    if (!items.has(key)) items.set(key, item);
  }
  return [...items.values()];
}

function contentKey(view: View, value: RValue): string {
  if (value instanceof RArray)
    return `[${itemsOf(view, value)
      .map((item) => contentKey(view, item))
      .join(',')}]`;
  if (value instanceof RHash)
    return `{${[...entriesOf(view, value).values()]
      .map((entry) => `${contentKey(view, entry.key)}>${contentKey(view, entry.value)}`)
      .toSorted()
      .join(',')}}`;
  return hashText(view.vm, value);
}
