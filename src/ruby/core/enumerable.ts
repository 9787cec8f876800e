import { RArray } from '../value/array.ts';
import { RFloat } from '../value/float.ts';
import type { RProc } from '../value/proc.ts';
import { integer, isInteger, truthy, type RValue } from '../value/value.ts';
import type { Machine } from '../machine/machine.ts';
import { uniqueItems } from './array/compare.ts';
import { defineModule } from './define_class.ts';
import { groupBy, inject, sum, tally, toHash } from './enumerable/fold.ts';
import { callEach, eachValues, itemsOf, pack, sizeOf, yieldPacked } from './enumerable/iterate.ts';
import { bothExtremes, extreme, extremes, orderBy, sortByKeys, sortItems } from './enumerable/order.ts';
import { chunk, eachCons, eachSlice, sliceAt, sliceBetween } from './enumerable/slices.ts';
import { chain } from './enumerator/chain.ts';
import { lazyOf } from './enumerator/lazy.ts';

/** Enumerable: what follows from `each`. */
export const enumerable = defineModule({
  name: 'Enumerable',

  methods: {
    'all?(pattern = absent, &block)': (vm, self, pattern, block) =>
      countMatches(vm, self, pattern, block, false, 1) === 0,
    'any?(pattern = absent, &block)': (vm, self, pattern, block) => countMatches(vm, self, pattern, block, true, 1) > 0,
    'chain(*others)': (vm, self, others: RValue[]) => chain(vm, [self, ...others]),
    'chunk(&block)': chunk,
    'chunk_while(&block)': (vm, self, block) => sliceBetween(vm, self, block, false),
    'collect(&block)': (vm, self, block) => (block ? collect(vm, self, block) : sized(vm, self, 'collect')),
    'collect_concat(&block)': (vm, self, block) =>
      block ? flatMap(vm, self, block) : sized(vm, self, 'collect_concat'),
    compact: (vm, self) => new RArray(itemsOf(vm, self).filter((item) => item !== null)),
    'count(value = absent, &block)': (vm, self, value, block) => {
      let count = 0;
      eachValues(vm, self, (values) => {
        if (value !== undefined ? vm.equal(pack(values), value) : !block || truthy(vm.yield(block, ...values)))
          count += 1;
      });
      return count;
    },
    'cycle(times = nil, &block)': cycle,
    'detect(fallback = nil, &block)': (vm, self, fallback, block) => find(vm, self, fallback, block, 'detect'),
    'drop(count)': (vm, self, count) => {
      const dropped = vm.toInt(count);
      if (dropped < 0) vm.raise('ArgumentError', 'attempt to drop negative size');
      return new RArray(itemsOf(vm, self).slice(dropped));
    },
    'drop_while(&block)': (vm, self, block) => {
      if (!block) return vm.enumFor(self, 'drop_while');
      const rest: RValue[] = [];
      let isDropping = true;
      eachValues(vm, self, (values) => {
        isDropping &&= truthy(yieldPacked(vm, block, values));
        if (!isDropping) rest.push(pack(values));
      });
      return new RArray(rest);
    },
    'each_cons(count, &block)': eachCons,
    'each_entry(*args, &block)': (vm, self, args: RValue[], block) => {
      if (!block) return vm.enumFor(self, 'each_entry', args, () => sizeOf(vm, self));
      callEach(vm, self, (values) => yieldPacked(vm, block, values), args);
      return self;
    },
    'each_slice(count, &block)': eachSlice,
    'each_with_index(*args, &block)': (vm, self, args: RValue[], block) => {
      if (!block) return vm.enumFor(self, 'each_with_index', args, () => sizeOf(vm, self));
      let index = 0;
      callEach(vm, self, (values) => vm.yield(block, pack(values), index++), args);
      return self;
    },
    'each_with_object(memo, &block)': (vm, self, memo, block) => {
      if (!block) return vm.enumFor(self, 'each_with_object', [memo], () => sizeOf(vm, self));
      callEach(vm, self, (values) => vm.yield(block, pack(values), memo));
      return memo;
    },
    'entries(*args)': (vm, self, args: RValue[]) => new RArray(itemsOf(vm, self, args)),
    'filter(&block)': (vm, self, block) => (block ? select(vm, self, block, true) : sized(vm, self, 'filter')),
    'filter_map(&block)': (vm, self, block) => {
      if (!block) return sized(vm, self, 'filter_map');
      const made: RValue[] = [];
      eachValues(vm, self, (values) => {
        const value = vm.yield(block, ...values);
        if (truthy(value)) made.push(value);
      });
      return new RArray(made);
    },
    'find(fallback = nil, &block)': (vm, self, fallback, block) => find(vm, self, fallback, block, 'find'),
    'find_all(&block)': (vm, self, block) => (block ? select(vm, self, block, true) : sized(vm, self, 'find_all')),
    'find_index(value = absent, &block)': (vm, self, value, block) => {
      if (value === undefined && !block) return vm.enumFor(self, 'find_index');
      let index = 0;
      let found: RValue = null;
      eachValues(vm, self, (values) => {
        if (value === undefined ? truthy(vm.yield(block, ...values)) : vm.equal(pack(values), value)) found = index;
        index += 1;
        return found === null;
      });
      return found;
    },
    'first(count = absent)': (vm, self, count) => {
      if (count !== undefined) return take(vm, self, count);
      let first: RValue = null;
      eachValues(vm, self, (values) => {
        first = pack(values);
        return false;
      });
      return first;
    },
    'flat_map(&block)': (vm, self, block) => (block ? flatMap(vm, self, block) : sized(vm, self, 'flat_map')),
    'grep(pattern, &block)': (vm, self, pattern, block) => grep(vm, self, pattern, block, true),
    'grep_v(pattern, &block)': (vm, self, pattern, block) => grep(vm, self, pattern, block, false),
    'group_by(&block)': (vm, self, block) => (block ? groupBy(vm, self, block) : sized(vm, self, 'group_by')),
    'include?(value)': (vm, self, value) => {
      let isFound = false;
      eachValues(vm, self, (values) => {
        isFound = vm.equal(pack(values), value);
        return !isFound;
      });
      return isFound;
    },
    'inject(*args, &block)': inject,
    lazy: lazyOf,
    'map(&block)': (vm, self, block) => (block ? collect(vm, self, block) : sized(vm, self, 'map')),
    'max(count = nil, &block)': (vm, self, count, block) => pick(vm, self, count, block, -1),
    'max_by(count = nil, &block)': (vm, self, count, block) =>
      block ? pickBy(vm, self, count, block, -1) : sized(vm, self, 'max_by', count),
    'min(count = nil, &block)': (vm, self, count, block) => pick(vm, self, count, block, 1),
    'min_by(count = nil, &block)': (vm, self, count, block) =>
      block ? pickBy(vm, self, count, block, 1) : sized(vm, self, 'min_by', count),
    'minmax(&block)': (vm, self, block) => {
      const both = bothExtremes(itemsOf(vm, self), orderBy(vm, block));
      return new RArray(both ?? [null, null]);
    },
    'minmax_by(&block)': (vm, self, block) => {
      if (!block) return sized(vm, self, 'minmax_by');
      const both = bothExtremes(keyedItems(vm, self, block), (a, b) => vm.compare(a.key, b.key));
      return new RArray(both ? both.map((each) => each.item) : [null, null]);
    },
    'none?(pattern = absent, &block)': (vm, self, pattern, block) =>
      countMatches(vm, self, pattern, block, true, 1) === 0,
    'one?(pattern = absent, &block)': (vm, self, pattern, block) =>
      countMatches(vm, self, pattern, block, true, 2) === 1,
    'partition(&block)': (vm, self, block) => {
      if (!block) return sized(vm, self, 'partition');
      const passing: RValue[] = [];
      const failing: RValue[] = [];
      eachValues(vm, self, (values) => {
        (truthy(yieldPacked(vm, block, values)) ? passing : failing).push(pack(values));
      });
      return new RArray([new RArray(passing), new RArray(failing)]);
    },
    'reject(&block)': (vm, self, block) => (block ? select(vm, self, block, false) : sized(vm, self, 'reject')),
    'reverse_each(*args, &block)': (vm, self, args: RValue[], block) => {
      if (!block) return vm.enumFor(self, 'reverse_each', args, () => sizeOf(vm, self));
      for (const item of itemsOf(vm, self, args).toReversed()) vm.yield(block, item);
      return self;
    },
    'select(&block)': (vm, self, block) => (block ? select(vm, self, block, true) : sized(vm, self, 'select')),
    'slice_after(pattern = absent, &block)': (vm, self, pattern, block) => sliceAt(vm, self, pattern, block, 'after'),
    'slice_before(pattern = absent, &block)': (vm, self, pattern, block) => sliceAt(vm, self, pattern, block, 'before'),
    'slice_when(&block)': (vm, self, block) => sliceBetween(vm, self, block, true),
    'sort(&block)': (vm, self, block) => new RArray(sortItems(vm, itemsOf(vm, self), block)),
    'sort_by(&block)': (vm, self, block) =>
      block ? new RArray(sortByKeys(vm, keyedItems(vm, self, block))) : sized(vm, self, 'sort_by'),
    'sum(initial = 0, &block)': sum,
    'take(count)': take,
    'take_while(&block)': (vm, self, block) => {
      if (!block) return vm.enumFor(self, 'take_while');
      const taken: RValue[] = [];
      eachValues(vm, self, (values) => {
        if (!truthy(vm.yield(block, ...values))) return false;
        taken.push(pack(values));
        return true;
      });
      return new RArray(taken);
    },
    'tally(counts = absent)': tally,
    'to_a(*args)': (vm, self, args: RValue[]) => new RArray(itemsOf(vm, self, args)),
    'to_h(*args, &block)': toHash,
    'uniq(&block)': (vm, self, block) => {
      if (!block) return new RArray(uniqueItems(vm, itemsOf(vm, self)));
      const keys = new Map<RValue, RValue>();
      const items: RArray[] = [];
      eachValues(vm, self, (values) => {
        const item = new RArray([pack(values)]);
        keys.set(item, vm.yield(block, ...values));
        items.push(item);
      });
      const unique = uniqueItems(vm, items, (item) => keys.get(item) as RValue) as RArray[];
      return new RArray(unique.map((item) => item.items[0] as RValue));
    },
    'zip(*others, &block)': zip,
  },

  aliases: { 'member?': 'include?', reduce: 'inject' },
});

/** An Enumerator whose size is the enumerable's. */
function sized(vm: Machine, self: RValue, method: string, argument: RValue = null): RValue {
  return vm.enumFor(self, method, argument === null ? [] : [argument], () => sizeOf(vm, self));
}

/** How many items pass (or fail) a test; stops when that is enough to know. */
function countMatches(
  vm: Machine,
  self: RValue,
  pattern: RValue | undefined,
  block: RProc | null,
  wanted: boolean,
  enough: number,
): number {
  let found = 0;
  eachValues(vm, self, (values) => {
    const passes =
      pattern !== undefined
        ? vm.caseEqual(pattern, pack(values))
        : truthy(block ? vm.yield(block, ...values) : pack(values));
    if (passes === wanted) found += 1;
    return found < enough;
  });
  return found;
}

/** A lambda of several parameters gets an array's items apart. */
function collect(vm: Machine, self: RValue, block: RProc): RValue {
  const arity = block.isLambda && !(self instanceof RArray) ? vm.toInt(vm.send(block, 'arity')) : 1;
  const takesApart = (arity < 0 ? -arity - 1 : arity) > 1;
  const made: RValue[] = [];
  callEach(vm, self, (values) => {
    vm.step();
    const [only] = values;
    const value =
      takesApart && values.length === 1 && only instanceof RArray
        ? vm.callProc(block, only.items)
        : vm.yield(block, ...values);
    made.push(value);
    return null;
  });
  return new RArray(made);
}

function select(vm: Machine, self: RValue, block: RProc, wanted: boolean): RValue {
  const made: RValue[] = [];
  eachValues(vm, self, (values) => {
    if (truthy(yieldPacked(vm, block, values)) === wanted) made.push(pack(values));
  });
  return new RArray(made);
}

function flatMap(vm: Machine, self: RValue, block: RProc): RValue {
  const made: RValue[] = [];
  eachValues(vm, self, (values) => {
    const value = vm.yield(block, ...values);
    const list = vm.toAryOrNull(value);
    if (list) for (const item of list.items) made.push(item);
    else made.push(value);
  });
  return new RArray(made);
}

function find(vm: Machine, self: RValue, fallback: RValue, block: RProc | null, method: string): RValue {
  if (!block) return vm.enumFor(self, method, fallback === null ? [] : [fallback]);
  let found: RValue | undefined;
  eachValues(vm, self, (values) => {
    if (truthy(yieldPacked(vm, block, values))) found = pack(values);
    return found === undefined;
  });
  if (found !== undefined) return found;
  return fallback === null ? null : vm.call(fallback, 'call', []);
}

function grep(vm: Machine, self: RValue, pattern: RValue, block: RProc | null, wanted: boolean): RValue {
  const made: RValue[] = [];
  eachValues(vm, self, (values) => {
    const value = pack(values);
    if (vm.caseEqual(pattern, value) === wanted) made.push(block ? yieldPacked(vm, block, values) : value);
  });
  return new RArray(made);
}

function take(vm: Machine, self: RValue, count: RValue): RValue {
  const wanted = vm.toInt(count);
  if (wanted < 0) vm.raise('ArgumentError', 'attempt to take negative size');
  const taken: RValue[] = [];
  if (wanted > 0)
    eachValues(vm, self, (values) => {
      taken.push(pack(values));
      return taken.length < wanted;
    });
  return new RArray(taken);
}

function pick(vm: Machine, self: RValue, count: RValue, block: RProc | null, sign: 1 | -1): RValue {
  const items = itemsOf(vm, self);
  const order = orderBy(vm, block);
  return count === null ? (extreme(items, order, sign) ?? null) : new RArray(extremes(vm, items, order, sign, count));
}

interface Keyed {
  readonly key: RValue;
  readonly item: RValue;
}

function keyedItems(vm: Machine, self: RValue, block: RProc): Keyed[] {
  const keyed: Keyed[] = [];
  eachValues(vm, self, (values) => {
    keyed.push({ key: yieldPacked(vm, block, values), item: pack(values) });
  });
  return keyed;
}

function pickBy(vm: Machine, self: RValue, count: RValue, block: RProc, sign: 1 | -1): RValue {
  const keyed = keyedItems(vm, self, block);
  if (count === null) return extreme(keyed, (a, b) => vm.compare(a.key, b.key), sign)?.item ?? null;
  const chosen = extremes(vm, keyed, (a, b) => vm.compare(a.key, b.key), sign, count);
  return new RArray(chosen.map((each) => each.item));
}

function cycle(vm: Machine, self: RValue, times: RValue, block: RProc | null): RValue {
  if (!block)
    return vm.enumFor(self, 'cycle', times === null ? [] : [times], () => {
      const size = sizeOf(vm, self);
      if (size === null || size === 0) return size;
      if (times === null) return new RFloat(Infinity);
      const rounds = Math.max(vm.toInt(times), 0);
      return isInteger(size) ? integer(BigInt(size) * BigInt(rounds)) : size;
    });
  const rounds = times === null ? Infinity : vm.toInt(times);
  if (rounds <= 0) return null;
  const items: RValue[] = [];
  eachValues(vm, self, (values) => {
    items.push(pack(values));
    yieldPacked(vm, block, values);
  });
  for (let round = 1; round < rounds && items.length > 0; round += 1)
    for (const item of items) {
      vm.step();
      vm.yield(block, item);
    }
  return null;
}

function zip(vm: Machine, self: RValue, others: RValue[], block: RProc | null): RValue {
  const sources = others.map((other) => zipSource(vm, other));
  const rows: RValue[] = [];
  eachValues(vm, self, (values) => {
    const row = new RArray([pack(values), ...sources.map((next) => next())]);
    if (block) vm.yield(block, row);
    else rows.push(row);
  });
  return block ? null : new RArray(rows);
}

/** Gives one item after the other of what `zip` was given, and nil behind the last. */
function zipSource(vm: Machine, other: RValue): () => RValue {
  const array = vm.toAryOrNull(other);
  if (array) {
    let index = 0;
    return () => array.items[index++] ?? null;
  }
  if (!vm.respondTo(other, 'each'))
    vm.raise('TypeError', `wrong argument type ${vm.className(other)} (must respond to :each)`);
  let source: RValue | undefined = vm.enumFor(other, 'each');
  return () => {
    if (source === undefined) return null;
    const from = source;
    return vm.rescue(
      () => vm.send(from, 'next'),
      ['StopIteration'],
      () => {
        source = undefined;
        return null;
      },
    );
  };
}
