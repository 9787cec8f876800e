import { RArray } from '../../ruby/value/array.ts';
import { RHash, type HashEntry } from '../../ruby/value/hash.ts';
import { RObject } from '../../ruby/value/object.ts';
import { RString } from '../../ruby/value/string.ts';
import type { RValue } from '../../ruby/value/value.ts';
import type { Machine } from '../../ruby/machine/machine.ts';
import { generationOf, type Generation } from '../generation.ts';
import { attributeClasses, type AttributeClasses } from './attribute_classes.ts';
import { commitView, lookUp, VividMash } from './attribute_collections.ts';
import { duplicate } from './duplicate.ts';
import { LazyEntries } from './lazy_entries.ts';
import { entriesOf, foldGroups, itemsOf, mapKeysOf, type Pending, type Sources } from './merge.ts';

/** Who is told what was read of merged attributes. */
export interface ReadLog {
  readonly recordsReads: boolean;
  recordRead(path: readonly RValue[], isWhole: boolean): void;
}

/** One reading of a node's attributes: all that is reached from it shows them as they were then. */
export interface View {
  readonly vm: Machine;
  readonly generation: Generation;
  readonly classes: AttributeClasses;
  readonly number: number;
  readonly log: ReadLog | null;
}

export function makeView(vm: Machine, number: number, log: ReadLog | null = null): View {
  return { vm, generation: generationOf(vm), classes: attributeClasses(vm), number, log };
}

/** Chef::Node::ImmutableMash: merged attributes. */
export class ImmutableMash extends RHash {
  parent: ImmutableMash | null = null;
  /** The key under which it was reached; undefined for all attributes, and for what is part of an array. */
  parentKey: RValue | undefined = undefined;
  log: ReadLog | null = null;
}

/** Chef::Node::ImmutableArray: an array among merged attributes. */
export class ImmutableArray extends RArray {}

/** The path from the node's attributes to a hash among them. */
function pathOf(mash: ImmutableMash): RValue[] {
  const path: RValue[] = [];
  for (let at: ImmutableMash | null = mash; at; at = at.parent) if (at.parentKey !== undefined) path.push(at.parentKey);
  return path.toReversed();
}

/** `mash[key]`, with lazy values evaluated. */
export function immutableGet(vm: Machine, mash: ImmutableMash, key: RValue): RValue {
  const value = lookUp(vm, mash, key);
  if (mash.log?.recordsReads) mash.log.recordRead([...pathOf(mash), key], false);
  return value === undefined ? mash.defaultValue : evaluated(vm, value);
}

/** What a `lazy { … }` stands for; any other value as it is. */
export function evaluated(vm: Machine, value: RValue): RValue {
  let result = value;
  while (result instanceof RObject && result.tag === 'Proc' && isDelayed(vm, result))
    result = vm.call(result, 'call', []);
  return result;
}

function isDelayed(vm: Machine, value: RValue): boolean {
  const delayed = vm.constantAt('Chef::DelayedEvaluator');
  return vm.isModule(delayed ?? null) && vm.isA(value, delayed as never);
}

/** The finished value of a merge. */
export function finish(view: View, pending: Pending, parent: ImmutableMash | null, key: RValue | undefined): RValue {
  if (pending.kind === 'hash') return mashOver(view, pending.groups, parent, key);
  if (pending.kind === 'array') return immutableArray(view, pending.items);
  return pending.kind === 'none' ? null : immutable(view, pending.value);
}

/** An ImmutableMash which merges its sources key by key, as they are asked for. */
function mashOver(
  view: View,
  groups: readonly Sources[],
  parent: ImmutableMash | null = null,
  key: RValue | undefined = undefined,
): ImmutableMash {
  const mash = new ImmutableMash(view.classes.immutableMash);
  mash.parent = parent;
  mash.parentKey = key;
  const entries = new MergedEntries(view, mash, groups);
  mash.entries = entries;
  // What is not a level's own collection may change behind our back.
  if (groups.some((sources) => sources.some((source) => !(source instanceof VividMash)))) entries.fill();
  mash.log = parent ? parent.log : key === undefined ? null : view.log;
  commitView(view.number);
  return mash;
}

/** A value in the shape in which merged attributes show it. */
export function immutable(view: View, value: RValue): RValue {
  if (value instanceof RHash) return value instanceof ImmutableMash ? value : mashOver(view, [[value]]);
  if (value instanceof RArray)
    return value instanceof ImmutableArray ? value : immutableArray(view, itemsOf(view, value));
  return view.generation.mergedValuesAreCopies ? frozenCopy(view.vm, value) : value;
}

function immutableArray(view: View, items: readonly RValue[]): ImmutableArray {
  return new ImmutableArray(
    items.map((item) => immutable(view, item)),
    view.classes.immutableArray,
  );
}

function frozenCopy(vm: Machine, value: RValue): RValue {
  if (!(value instanceof RObject) || (value instanceof RString && value.frozen)) return value;
  const copy = duplicate(vm, value);
  if (copy instanceof RObject && !copy.frozen) {
    if (copy instanceof RString) copy.frozen = true;
    else vm.call(copy, 'freeze', []);
  }
  return copy;
}

class MergedEntries extends LazyEntries {
  readonly #view: View;
  readonly #mash: ImmutableMash;
  readonly #groups: readonly Sources[];

  constructor(view: View, mash: ImmutableMash, groups: readonly Sources[]) {
    super();
    this.#view = view;
    this.#mash = mash;
    this.#groups = groups;
  }

  protected override make(mapKey: unknown): HashEntry | undefined {
    const { key, pending } = foldGroups(this.#view, this.#groups, mapKey);
    return pending.kind === 'none' ? undefined : { key, value: finish(this.#view, pending, this.#mash, key) };
  }

  protected override holds(mapKey: unknown): boolean {
    const { log } = this.#mash;
    if (log?.recordsReads && typeof mapKey === 'string') log.recordRead([...pathOf(this.#mash), new RString(mapKey)], false);
    return this.#groups.some((sources) => sources.some((source) => entriesOf(this.#view, source).has(mapKey)));
  }

  protected override allKeys(): Iterable<unknown> {
    return mapKeysOf(this.#view, this.#groups);
  }

  protected override filled(): void {
    const log = this.#mash.log;
    if (log?.recordsReads) log.recordRead(pathOf(this.#mash), true);
  }
}
