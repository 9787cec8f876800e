import { RArray } from '../ruby/value/array.ts';
import { RHash } from '../ruby/value/hash.ts';
import { RProc } from '../ruby/value/proc.ts';
import { symbol } from '../ruby/value/symbol.ts';
import { truthy, type RValue } from '../ruby/value/value.ts';
import type { Machine } from '../ruby/machine/machine.ts';
import { procArity } from '../ruby/core/proc.ts';

/** Whether all (or any) of the conditions hold for some metadata. */
export function applies(vm: Machine, predicate: 'all' | 'any', filters: RHash, metadata: RHash): boolean {
  for (const { key, value } of filters) {
    const holds = filterApplies(vm, key, value, metadata);
    if (predicate === 'any' && holds) return true;
    if (predicate === 'all' && !holds) return false;
  }
  return predicate === 'all';
}

function filterApplies(vm: Machine, key: RValue, filter: RValue, metadata: RHash): boolean {
  const value = metadata.get(vm, key);
  if (filter instanceof RHash) return value instanceof RHash && applies(vm, 'all', filter, value);
  if (value === undefined) return false;
  if (filter === true && truthy(value)) return true;
  if (filter instanceof RProc) {
    const arity = procArity(filter);
    return truthy(vm.callProc(filter, arity === 0 ? [] : arity === 2 ? [value, metadata] : [value]));
  }
  if (value instanceof RArray)
    return value.items.some((item) => {
      const single = new RHash();
      single.set(vm, key, item);
      return filterApplies(vm, key, filter, single);
    });
  return vm.caseEqual(filter, value) || vm.toS(filter) === vm.toS(value);
}

interface FilteredItem<Item> {
  readonly item: Item;
  readonly filters: RHash;
}

/** Things that hold for the groups and examples whose metadata fits. */
export class FilteredItems<Item> {
  readonly #predicate: 'all' | 'any';
  readonly #items: FilteredItem<Item>[] = [];

  constructor(predicate: 'all' | 'any') {
    this.#predicate = predicate;
  }

  get isEmpty(): boolean {
    return this.#items.length === 0;
  }

  get all(): Item[] {
    return this.#items.map(({ item }) => item);
  }

  get entries(): readonly FilteredItem<Item>[] {
    return this.#items;
  }

  append(item: Item, filters: RHash): void {
    this.#items.push({ item, filters });
  }

  prepend(item: Item, filters: RHash): void {
    this.#items.unshift({ item, filters });
  }

  delete(item: Item): void {
    const index = this.#items.findIndex((each) => each.item === item);
    if (index !== -1) this.#items.splice(index, 1);
  }

  /** Those which hold for some metadata, in order. */
  for(vm: Machine, metadata: RHash): Item[] {
    const found: Item[] = [];
    for (const { item, filters } of this.#items)
      if (filters.size === 0 || applies(vm, this.#predicate, filters, asAsked(vm, filters, metadata))) found.push(item);
    return found;
  }
}

/** Filters of RSpec 2 ask a group for its `:example_group` too: that is the group itself. */
function asAsked(vm: Machine, filters: RHash, metadata: RHash): RHash {
  if (filters.option(OF_GROUP) === undefined || metadata.option(OF_GROUP) !== undefined) return metadata;
  const made = new RHash();
  made.replaceEntries(metadata);
  made.set(vm, OF_GROUP, metadata);
  return made;
}

const OF_GROUP = symbol('example_group');
