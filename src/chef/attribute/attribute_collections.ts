import { RArray } from '../../ruby/value/array.ts';
import { RHash, type HashEntry, type KeyHasher } from '../../ruby/value/hash.ts';
import { RString } from '../../ruby/value/string.ts';
import { RSymbol } from '../../ruby/value/symbol.ts';
import type { RValue } from '../../ruby/value/value.ts';
import type { Machine } from '../../ruby/machine/machine.ts';
import { isJsonObject, type Json, type JsonObject } from '../platform/json.ts';
import { attributeClasses } from './attribute_classes.ts';
import { LazyEntries } from './lazy_entries.ts';
import { fromPlain } from './plain.ts';
import type { Level } from './precedence.ts';

/** What the attributes of a level need of the node's attributes that they belong to. */
export interface AttributeRoot {
  resetCache(top: RValue | undefined): void;
  record(level: Level, path: readonly RValue[], operation: string, value: RValue): void;
}

export type AttributeCollection = VividMash | AttrArray;

/** Where a collection is: its level's attributes and the path to it. */
export interface CollectionPlace {
  readonly home: AttributeRoot;
  readonly level: Level;
  readonly path: RValue[];
}

/**
 * Counts the merged views. A view reads the collections as they were when it was made: a collection which changes
 * keeps what older views may still ask for.
 */
let views = 0;

/** The number of a view which is made now; it counts once it is committed. */
export function nextView(): number {
  return views + 1;
}

export function commitView(view: number): void {
  if (view > views) views = view;
}

interface Past<State> {
  /** The last view that sees this state. */
  readonly until: number;
  readonly state: State;
}

/** Chef::Node::VividMash: the attributes of a level, or a part of them. */
export class VividMash extends RHash {
  /** The node's attributes whose cache a change empties: known once it was reached by `[]`, as in Chef. */
  root: AttributeRoot | null = null;
  /** The first key of the path by which it was reached; undefined for a level itself. */
  top: RValue | undefined = undefined;
  level: Level | null = null;
  /** For the attributes of a whole level: whose they are. */
  home: AttributeRoot | null = null;
  owner: AttributeCollection | null = null;
  ownerKey: RValue = null;
  #since = views;
  #past: Past<Map<unknown, HashEntry>>[] | undefined = undefined;

  /** The entries as that view sees them. */
  entriesAt(view: number): Map<unknown, HashEntry> {
    if (view <= this.#since && this.#past) for (const { until, state } of this.#past) if (view <= until) return state;
    return this.entries;
  }

  /** Keeps the entries for the views that were made until now; comes before every change. */
  touch(): void {
    if (views <= this.#since) return;
    const copy = new Map<unknown, HashEntry>();
    for (const [key, entry] of this.entries) copy.set(key, { key: entry.key, value: entry.value });
    (this.#past ??= []).push({ until: views, state: this.entries });
    this.entries = copy;
    this.#since = views;
  }

  /** Reads lazily from plain data which must not change any more. */
  readFrom(vm: Machine, plain: JsonObject): void {
    this.entries = new PlainEntries(vm, this, plain);
    this.#since = -1;
  }

  /** Reads lazily from entries which are made when they are asked for. */
  readEntries(entries: Map<unknown, HashEntry>): void {
    this.entries = entries;
    this.#since = -1;
  }

  override set(hasher: KeyHasher, key: RValue, value: RValue): void {
    this.touch();
    super.set(hasher, key, value);
  }

  override delete(hasher: KeyHasher, key: RValue): RValue | undefined {
    this.touch();
    return super.delete(hasher, key);
  }

  override setText(key: string, value: RValue): void {
    this.touch();
    super.setText(key, value);
  }

  override clear(): void {
    this.touch();
    super.clear();
  }

  override replaceEntries(other: RHash): void {
    this.touch();
    super.replaceEntries(other);
  }
}

/** Chef::Node::AttrArray: an array among the attributes of a level. */
export class AttrArray extends RArray {
  root: AttributeRoot | null = null;
  top: RValue | undefined = undefined;
  level: Level | null = null;
  owner: AttributeCollection | null = null;
  ownerKey: RValue = null;
  #since = views;
  #past: Past<RValue[]>[] | undefined = undefined;

  /** The items as that view sees them. */
  itemsAt(view: number): readonly RValue[] {
    if (view <= this.#since && this.#past) for (const { until, state } of this.#past) if (view <= until) return state;
    return this.items;
  }

  /** Keeps the items for the views that were made until now; comes before every change. */
  touch(): void {
    if (views <= this.#since) return;
    (this.#past ??= []).push({ until: views, state: this.items });
    this.items = this.items.slice();
    this.#since = views;
  }

  /** Marks it as being as old as the plain data that it was made of. */
  isOld(): this {
    this.#since = -1;
    return this;
  }
}

export function isCollection(value: RValue | undefined): value is AttributeCollection {
  return value instanceof VividMash || value instanceof AttrArray;
}

/** A Symbol key as the String that it stands for. */
export function convertKey(key: RValue): RValue {
  return key instanceof RSymbol ? new RString(key.name) : key;
}

/** The value of a key, be it a String or a Symbol; undefined when there is none. */
export function lookUp(vm: Machine, hash: RHash, key: RValue): RValue | undefined {
  if (key instanceof RString) return hash.text(key.text);
  if (key instanceof RSymbol) return hash.text(key.name);
  return hash.get(vm, key);
}

/** A value in the shape in which a level holds it. */
export function convertValue(vm: Machine, value: RValue, parent: AttributeCollection): RValue {
  if (isCollection(value)) return value;
  if (value instanceof RHash) return vividMash(vm, value, parent.root, parent.level);
  if (value instanceof RArray) return attrArray(vm, value.items, parent.root, parent.level);
  return value;
}

/** A new VividMash with a hash's entries. */
export function vividMash(vm: Machine, data: RHash | null, root: AttributeRoot | null, level: Level | null): VividMash {
  const mash = new VividMash(attributeClasses(vm).vividMash);
  if (data) for (const { key, value } of data) putConverted(vm, mash, key, value);
  mash.root = root;
  mash.level = level;
  return mash;
}

/** A new AttrArray of items. */
export function attrArray(
  vm: Machine,
  items: readonly RValue[],
  root: AttributeRoot | null,
  level: Level | null,
): AttrArray {
  const array = new AttrArray([], attributeClasses(vm).attrArray);
  array.items = items.map((item) => convertValue(vm, item, array));
  array.items.forEach((item, index) => adopt(array, index, item));
  array.root = root;
  array.level = level;
  return array;
}

/** Stores without telling anyone; the stored value. */
export function putConverted(vm: Machine, mash: VividMash, key: RValue, value: RValue): RValue {
  const stored = convertValue(vm, value, mash);
  const name = convertKey(key);
  if (mash.iterating > 0 && !mash.has(vm, name))
    vm.raise('RuntimeError', "can't add a new key into hash during iteration");
  mash.set(vm, name, stored);
  adopt(mash, name, stored);
  return stored;
}

/** `mash[key]`: a missing key is made with an empty VividMash. */
export function vividGet(vm: Machine, mash: VividMash, key: RValue): RValue {
  let value = lookUp(vm, mash, key);
  if (value === undefined) {
    vm.checkFrozen(mash);
    value = putConverted(vm, mash, key, vividMash(vm, null, mash.root, null));
    resetCache(mash, mash.top ?? convertKey(key));
  }
  passOn(mash, key, value);
  return value;
}

/** `mash[key] = value`; the value as it was stored. */
export function vividSet(vm: Machine, mash: VividMash, key: RValue, value: RValue): RValue {
  vm.checkFrozen(mash);
  const stored = putConverted(vm, mash, key, value);
  resetCache(mash, mash.top ?? convertKey(key));
  passOn(mash, key, stored);
  recordChange(mash, [convertKey(key)], '[]=', value);
  return stored;
}

/** Tells a nested collection by which path it was reached. */
export function passOn(from: AttributeCollection, key: RValue, value: RValue): void {
  if (!isCollection(value)) return;
  value.top = from.top ?? (key === null ? undefined : convertKey(key));
  value.root = from.root;
  value.level = from.level;
}

/** Empties the merge cache for a top-level key, or all of it. */
export function resetCache(collection: AttributeCollection, top: RValue | undefined = undefined): void {
  collection.root?.resetCache(top ?? undefined);
}

/** Notes a change in the log of the level that the collection is part of, if it is part of one. */
export function recordChange(
  collection: AttributeCollection,
  keys: readonly RValue[],
  operation: string,
  value: RValue,
): void {
  const place = placeOf(collection);
  if (place) place.home.record(place.level, [...place.path, ...keys], operation, value);
}

/** Where a collection is; undefined when it is part of no level. */
function placeOf(collection: AttributeCollection): CollectionPlace | undefined {
  const path: RValue[] = [];
  let at: AttributeCollection | null = collection;
  while (at) {
    if (at instanceof VividMash && at.home && at.level)
      return { home: at.home, level: at.level, path: path.toReversed() };
    path.push(at.ownerKey);
    at = at.owner;
  }
  return undefined;
}

/** Makes a collection know the one that holds it. */
export function adopt(owner: AttributeCollection, key: RValue, value: RValue): void {
  if (!isCollection(value) || value.owner || value === owner) return;
  value.owner = owner;
  value.ownerKey = key;
}

/** Entries made of plain data when they are asked for, so that nodes can share the data. */
class PlainEntries extends LazyEntries {
  readonly #vm: Machine;
  readonly #mash: VividMash;
  readonly #plain: JsonObject;

  constructor(vm: Machine, mash: VividMash, plain: JsonObject) {
    super();
    this.#vm = vm;
    this.#mash = mash;
    this.#plain = plain;
  }

  protected override make(key: unknown): HashEntry | undefined {
    if (!this.holds(key)) return undefined;
    const name = new RString(key as string);
    name.frozen = true;
    return { key: name, value: collectionFromPlain(this.#vm, this.#plain[key as string] as Json, this.#mash, name) };
  }

  protected override holds(key: unknown): boolean {
    return typeof key === 'string' && Object.hasOwn(this.#plain, key);
  }

  protected override allKeys(): Iterable<unknown> {
    return Object.keys(this.#plain);
  }
}

function collectionFromPlain(vm: Machine, plain: Json, owner: AttributeCollection, key: RValue): RValue {
  if (Array.isArray(plain)) {
    const array = new AttrArray([], attributeClasses(vm).attrArray);
    array.items = (plain as readonly Json[]).map((item, index) => collectionFromPlain(vm, item, array, index));
    adopt(owner, key, array);
    return array.isOld();
  }
  if (isJsonObject(plain)) {
    const mash = new VividMash(attributeClasses(vm).vividMash);
    mash.readFrom(vm, plain);
    adopt(owner, key, mash);
    return mash;
  }
  return fromPlain(plain);
}
