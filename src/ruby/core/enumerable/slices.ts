import { RArray } from '../../value/array.ts';
import type { RProc } from '../../value/proc.ts';
import { RSymbol, symbol } from '../../value/symbol.ts';
import { truthy, type RValue } from '../../value/value.ts';
import type { Machine } from '../../machine/machine.ts';
import { generated } from '../enumerator/generator.ts';
import { eachValues, pack, sizeOf, yieldPacked } from './iterate.ts';

/** Enumerable#each_slice */
export function eachSlice(vm: Machine, self: RValue, count: RValue, block: RProc | null): RValue {
  const size = vm.toInt(count);
  if (size <= 0) vm.raise('ArgumentError', 'invalid slice size');
  if (!block)
    return vm.enumFor(self, 'each_slice', [count], () => {
      const all = sizeOf(vm, self);
      return typeof all === 'number' ? Math.ceil(all / size) : all;
    });
  let slice: RValue[] = [];
  eachValues(vm, self, (values) => {
    slice.push(pack(values));
    if (slice.length < size) return;
    const full = new RArray(slice);
    slice = [];
    vm.yield(block, full);
  });
  if (slice.length > 0) vm.yield(block, new RArray(slice));
  return self;
}

/** Enumerable#each_cons */
export function eachCons(vm: Machine, self: RValue, count: RValue, block: RProc | null): RValue {
  const size = vm.toInt(count);
  if (size <= 0) vm.raise('ArgumentError', 'invalid size');
  if (!block)
    return vm.enumFor(self, 'each_cons', [count], () => {
      const all = sizeOf(vm, self);
      return typeof all === 'number' ? Math.max(all - size + 1, 0) : all;
    });
  const latest: RValue[] = [];
  eachValues(vm, self, (values) => {
    if (latest.length === size) latest.shift();
    latest.push(pack(values));
    if (latest.length === size) vm.yield(block, new RArray(latest.slice()));
  });
  return self;
}

/** Enumerable#chunk */
export function chunk(vm: Machine, self: RValue, block: RProc | null): RValue {
  if (!block) return vm.enumFor(self, 'chunk', [], () => sizeOf(vm, self));
  return generated(vm, (emit) => {
    let key: RValue | undefined;
    let items: RValue[] = [];
    const flush = () => {
      if (key !== undefined) emit([new RArray([key, new RArray(items)])]);
      key = undefined;
      items = [];
    };
    eachValues(vm, self, (values) => {
      const made = yieldPacked(vm, block, values);
      if (made === symbol('_alone')) {
        flush();
        emit([new RArray([made, new RArray([pack(values)])])]);
      } else if (made === null || made === symbol('_separator')) flush();
      else if (made instanceof RSymbol && made.name.startsWith('_'))
        vm.raise('RuntimeError', 'symbols beginning with an underscore are reserved');
      else {
        if (key !== undefined && !vm.equal(key, made)) flush();
        key ??= made;
        items.push(pack(values));
      }
    });
    flush();
    return null;
  });
}

/** Enumerable#slice_before and #slice_after: cuts where a pattern or block says so. */
export function sliceAt(
  vm: Machine,
  self: RValue,
  pattern: RValue | undefined,
  block: RProc | null,
  where: 'before' | 'after',
): RValue {
  if (block && pattern !== undefined)
    vm.raise(
      'ArgumentError',
      where === 'before' ? 'wrong number of arguments (given 1, expected 0)' : 'both pattern and block are given',
    );
  if (!block && pattern === undefined) vm.raise('ArgumentError', 'wrong number of arguments (given 0, expected 1)');
  const cuts = (value: RValue) =>
    pattern === undefined ? truthy(vm.yield(block, value)) : vm.caseEqual(pattern, value);
  return generated(vm, (emit) => {
    let items: RValue[] | undefined;
    eachValues(vm, self, (values) => {
      const value = pack(values);
      const isCut = cuts(value);
      if (where === 'before' && isCut && items) {
        emit([new RArray(items)]);
        items = [];
      }
      (items ??= []).push(value);
      if (where === 'after' && isCut) {
        emit([new RArray(items)]);
        items = undefined;
      }
    });
    if (items) emit([new RArray(items)]);
    return null;
  });
}

/** Enumerable#slice_when and #chunk_while: cuts between two neighbours. */
export function sliceBetween(vm: Machine, self: RValue, block: RProc | null, cutsWhen: boolean): RValue {
  if (!block) vm.raise('ArgumentError', 'tried to create Proc object without a block');
  return generated(vm, (emit) => {
    let items: RValue[] | undefined;
    eachValues(vm, self, (values) => {
      const value = pack(values);
      if (items && truthy(vm.yield(block, items.at(-1) as RValue, value)) === cutsWhen) {
        emit([new RArray(items)]);
        items = [];
      }
      (items ??= []).push(value);
    });
    if (items) emit([new RArray(items)]);
    return null;
  });
}
