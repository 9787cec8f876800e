import { RArray } from '../../ruby/value/array.ts';
import { RHash } from '../../ruby/value/hash.ts';
import { RString } from '../../ruby/value/string.ts';
import { symbol } from '../../ruby/value/symbol.ts';
import type { RValue } from '../../ruby/value/value.ts';
import type { Machine } from '../../ruby/machine/machine.ts';
import { lookUp } from './attribute_collections.ts';
import type { AttributeWrite, NodeAttributes } from './node_attributes.ts';
import { LEVEL_GROUPS, LEVELS, type Level } from './precedence.ts';

/** What one level says about an attribute. */
export interface LevelProvenance {
  readonly level: Level;
  readonly isPresent: boolean;
  readonly value: RValue;
  /** Whether the merged value, or a part of it, comes from here. */
  readonly wins: boolean;
  /** What was done at this level, in order. */
  readonly writes: readonly AttributeWrite[];
}

/** Where an attribute's value comes from. */
export interface Provenance {
  readonly path: readonly RValue[];
  /** The merged value; nil where there is none. */
  readonly value: RValue;
  /** Lowest precedence first; levels which never had to do with it are left out. */
  readonly levels: readonly LevelProvenance[];
  /** The write which gave the value: the last one of the highest level that wins. */
  readonly winner: AttributeWrite | undefined;
}

interface Held {
  readonly level: Level;
  readonly value: RValue;
}

/** Follows the merge down a path and tells which levels it is made of. */
export function explain(
  attributes: NodeAttributes,
  path: readonly RValue[],
  writes: readonly AttributeWrite[],
): Provenance {
  const { vm } = attributes;
  const winners = new Set(winningLevels(attributes, path));
  const levels: LevelProvenance[] = [];
  for (const level of LEVELS) {
    const value = valueAt(vm, attributes.level(level), path);
    const own = writes.filter((write) => write.level === level);
    if (value === undefined && own.length === 0) continue;
    const isPresent = value !== undefined;
    levels.push({ level, isPresent, value: value ?? null, wins: winners.has(level), writes: own });
  }
  const highest = levels.findLast(({ wins }) => wins);
  const winner = highest?.writes.findLast((write) => gives(vm, write, path));
  return { path, value: readQuietly(attributes, path), levels, winner };
}

function readQuietly(attributes: NodeAttributes, path: readonly RValue[]): RValue {
  const before = attributes.recordsReads;
  attributes.recordsReads = false;
  const value = valueAt(attributes.vm, attributes.merged(), path) ?? null;
  attributes.recordsReads = before;
  return value;
}

function winningLevels(attributes: NodeAttributes, path: readonly RValue[]): Level[] {
  const { vm, generation } = attributes;
  let groups: Held[][] = LEVEL_GROUPS.map((levels) =>
    levels.map((level) => ({ level, value: attributes.level(level) })),
  );
  for (const key of path) {
    const merged: Held[][] = [];
    for (const group of groups) {
      const joined: Held[] = [];
      for (const { level, value } of group) {
        const held = child(vm, value, key);
        if (held !== undefined) add(joined, { level, value: held });
      }
      if (joined.length === 0) continue;
      const last = joined.at(-1) as Held;
      const isIgnored = last.value === null && merged.length > 0 && !generation.nilWins;
      if (isIgnored) continue;
      if (!(last.value instanceof RHash && merged.at(-1)?.at(-1)?.value instanceof RHash)) merged.length = 0;
      merged.push(joined);
    }
    groups = merged;
  }
  return groups.flat().map(({ level }) => level);

  function add(onto: Held[], held: Held): void {
    const before = onto.at(-1)?.value;
    if (held.value === null && onto.length > 0 && !generation.nilWins) return;
    const isJoined =
      (held.value instanceof RHash && before instanceof RHash) ||
      (held.value instanceof RArray && before instanceof RArray);
    if (!isJoined) onto.length = 0;
    onto.push(held);
  }
}

/** The value at a path, without making anything; undefined where there is none. */
function valueAt(vm: Machine, from: RValue, path: readonly RValue[]): RValue | undefined {
  let at: RValue | undefined = from;
  for (const key of path) {
    at = child(vm, at, key);
    if (at === undefined) return undefined;
  }
  return at;
}

function child(vm: Machine, holder: RValue, key: RValue): RValue | undefined {
  if (holder instanceof RHash) {
    const held = lookUp(vm, holder, key);
    return held === undefined && typeof key === 'number' ? holder.text(String(key)) : held;
  }
  return holder instanceof RArray && typeof key === 'number' ? holder.items[key] : undefined;
}

/** Whether a write set the value at a path. */
function gives(vm: Machine, write: AttributeWrite, path: readonly RValue[]): boolean {
  if (write.operation === 'delete' || write.path.length > path.length) return false;
  if (write.operation !== '[]=' && write.operation !== 'assign') return write.path.length === path.length;
  return given(vm, write.value, path.slice(write.path.length)) !== undefined;
}

function given(vm: Machine, value: RValue, rest: readonly RValue[]): RValue | undefined {
  let at: RValue | undefined = value;
  for (const key of rest) {
    if (!(at instanceof RHash)) return at instanceof RArray && typeof key === 'number' ? at.items[key] : undefined;
    const held = lookUp(vm, at, key);
    at = held === undefined && key instanceof RString ? at.option(symbol(key.text)) : held;
    if (at === undefined) return undefined;
  }
  return at;
}
