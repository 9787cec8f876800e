import { RArray } from '../../value/array.ts';
import { RHash } from '../../value/hash.ts';
import type { RProc } from '../../value/proc.ts';
import { RRange } from '../../value/range.ts';
import { isInteger, integer, type RValue } from '../../value/value.ts';
import type { Machine } from '../../machine/machine.ts';
import { storePair } from '../hash/store.ts';
import { eachValues, pack, yieldPacked } from './iterate.ts';
import { Summation } from './order.ts';

/** Enumerable#inject */
export function inject(vm: Machine, self: RValue, args: RValue[], block: RProc | null): RValue {
  if (args.length > 2) vm.raise('ArgumentError', `wrong number of arguments (given ${args.length}, expected 0..2)`);
  const usesBlock = block !== null && args.length < 2;
  const operator = usesBlock ? undefined : args.at(-1);
  const name = operator === undefined ? '' : vm.toName(operator);
  let total: RValue | undefined = args.length === (usesBlock ? 1 : 2) ? args[0] : undefined;
  eachValues(vm, self, (values) => {
    const value = pack(values);
    if (total === undefined) total = value;
    else if (!usesBlock && operator === undefined) vm.raise('LocalJumpError', 'no block given');
    else total = usesBlock ? vm.yield(block, total, value) : vm.callPublic(total, name, [value]);
  });
  return total ?? null;
}

/** Enumerable#sum */
export function sum(vm: Machine, self: RValue, initial: RValue, block: RProc | null): RValue {
  if (self instanceof RRange && !block && isInteger(self.begin) && isInteger(self.end) && isInteger(initial)) {
    const begin = BigInt(self.begin);
    const end = BigInt(self.end) - (self.excludeEnd ? 1n : 0n);
    return end < begin ? initial : integer(BigInt(initial) + ((end - begin + 1n) * (begin + end)) / 2n);
  }
  const summation = new Summation(vm, initial);
  eachValues(vm, self, (values) => summation.add(block ? vm.yield(block, pack(values)) : pack(values)));
  return summation.total;
}

/** Enumerable#group_by */
export function groupBy(vm: Machine, self: RValue, block: RProc): RHash {
  const groups = new RHash();
  eachValues(vm, self, (values) => {
    const key = yieldPacked(vm, block, values);
    const group = groups.get(vm, key);
    if (group instanceof RArray) group.items.push(pack(values));
    else groups.set(vm, key, new RArray([pack(values)]));
  });
  return groups;
}

/** Enumerable#tally */
export function tally(vm: Machine, self: RValue, given: RValue | undefined): RHash {
  const counts = given === undefined ? new RHash() : vm.toHash(given);
  if (given !== undefined) vm.checkFrozen(counts);
  eachValues(vm, self, (values) => {
    const key = pack(values);
    const count = counts.get(vm, key) ?? 0;
    if (!isInteger(count)) vm.raise('TypeError', `wrong argument type ${vm.className(count)} (expected Integer)`);
    counts.set(vm, key, integer(BigInt(count) + 1n));
  });
  return counts;
}

/** Enumerable#to_h */
export function toHash(vm: Machine, self: RValue, args: RValue[], block: RProc | null): RHash {
  const made = new RHash();
  eachValues(vm, self, (values) => storePair(vm, made, block ? vm.yield(block, ...values) : pack(values)), args);
  return made;
}
