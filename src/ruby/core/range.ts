import { RArray } from '../value/array.ts';
import { RFloat } from '../value/float.ts';
import type { RProc } from '../value/proc.ts';
import { RRange } from '../value/range.ts';
import { RString } from '../value/string.ts';
import { RSymbol } from '../value/symbol.ts';
import { integer, isInteger, type RValue } from '../value/value.ts';
import { hashOf } from '../machine/compare.ts';
import type { Machine } from '../machine/machine.ts';
import { defineClass } from './define_class.ts';
import { breakable, itemsOf } from './enumerable/iterate.ts';
import { arithmeticSequence } from './enumerator/arithmetic_sequence.ts';
import { hashCode } from './hash_code.ts';
import { countFloats, eachStep } from './enumerator/steps.ts';
import { coversAll, covers, includes } from './range/cover.ts';
import { checkDiscrete, eachOf } from './range/each.ts';
import { search } from './range/search.ts';
import { guardRecursion } from './recursion.ts';

/** Range: everything between two values. */
export const range = defineClass<RRange>({
  name: 'Range',
  superclass: 'Object',
  includes: ['Enumerable'],
  allocate: (vm, klass) => {
    const blank = new RRange(null, null, false, klass === vm.classes.Range ? undefined : klass);
    blank.frozen = false;
    return blank;
  },

  privateMethods: {
    'initialize(begin, end, exclude_end = false)': (vm, self, begin, end, excludeEnd) => {
      vm.checkFrozen(self);
      checkEnds(vm, begin, end);
      Object.assign(self, { begin, end, excludeEnd: excludeEnd !== false && excludeEnd !== null });
      self.frozen = self.klass === undefined;
    },
    'initialize_copy(other)': (_vm, self, { begin, end, excludeEnd }) => {
      Object.assign(self, { begin, end, excludeEnd });
    },
  },

  methods: {
    '%(step, &block)': (vm, self, step, block) => stepBy(vm, self, step, block, '%'),
    '==(other)': (vm, self, other) => isSame(vm, self, other, (a, b) => vm.equal(a, b), '=='),
    '===(value)': covers,
    begin: (_vm, self) => self.begin,
    'bsearch(&block)': (vm, self, block) => (block ? search(vm, self, block) : vm.enumFor(self, 'bsearch')),
    'count(*args, &block)': countItems,
    'cover?(value)': coversAll,
    'each(&block)': (vm, self, block) => {
      if (!block) return vm.enumFor(self, 'each', [], () => sizeOfRange(vm, self));
      if (self.begin === null) checkDiscrete(vm, null);
      eachOf(vm, self, (value) => void vm.yield(block, value));
      return self;
    },
    end: (_vm, self) => self.end,
    'eql?(other)': (vm, self, other) => isSame(vm, self, other, (a, b) => vm.eql(a, b), 'eql?'),
    'exclude_end?': (_vm, self) => self.excludeEnd,
    'first(count = absent)': first,
    hash: (vm, self) => hashCode(hashOf(vm, self) as string),
    'include?(value)': includes,
    inspect: inspectRange,
    'last(count = absent)': last,
    'max(count = absent, &block)': max,
    'min(count = absent, &block)': min,
    'minmax(&block)': (vm, self, block) => {
      if (block) return superMethod(vm, self, 'minmax', [], block);
      return new RArray([vm.send(self, 'min'), vm.send(self, 'max')]);
    },
    size: sizeOfRange,
    'step(step = absent, &block)': (vm, self, step, block) => stepBy(vm, self, step, block, 'step'),
    to_a: (vm, self) => {
      if (self.end === null) vm.raise('RangeError', 'cannot convert endless range to an array');
      return new RArray(itemsOf(vm, self));
    },
    to_s: (vm, self) => new RString(`${vm.toS(self.begin)}${dots(self)}${vm.toS(self.end)}`),
  },

  aliases: { entries: 'to_a', 'member?': 'include?' },
});

/** Refuses ends that do not compare. */
function checkEnds(vm: Machine, begin: RValue, end: RValue): void {
  if ((isInteger(begin) && isInteger(end)) || begin === null || end === null) return;
  const order = vm.rescue(
    () => vm.send(begin, '<=>', end),
    ['NoMethodError'],
    () => null,
  );
  if (order === null) vm.raise('ArgumentError', 'bad value for range');
}

/** What Enumerable does, where Range has a shorter way for some ranges only. */
function superMethod(vm: Machine, self: RRange, name: string, args: RValue[], block: RProc | null): RValue {
  const entry = vm.find(vm.classes.Enumerable, name);
  if (!entry) return vm.raise('NoMethodError', `super: no superclass method \`${name}'`);
  return entry.body.invoke(vm, self, args, block, entry);
}

function isSame(
  vm: Machine,
  self: RRange,
  other: RValue,
  compare: (a: RValue, b: RValue) => boolean,
  method: string,
): boolean {
  if (self === other) return true;
  if (!(other instanceof RRange) || self.excludeEnd !== other.excludeEnd) return false;
  return guardRecursion(
    vm,
    method,
    self,
    () => compare(self.begin, other.begin) && compare(self.end, other.end),
    () => true,
    other,
  );
}

function dots(self: RRange): string {
  return self.excludeEnd ? '...' : '..';
}

function inspectRange(vm: Machine, self: RRange): RString {
  const { begin, end } = self;
  const text = () => {
    const from = begin !== null || end === null ? vm.inspect(begin) : '';
    const to = begin === null || end !== null ? vm.inspect(end) : '';
    return from + dots(self) + to;
  };
  return new RString(guardRecursion(vm, 'inspect', self, text, () => `(... ${dots(self)} ...)`));
}

function isNumeric(vm: Machine, value: RValue): boolean {
  return isInteger(value) || value instanceof RFloat || (value !== null && vm.isA(value, vm.classes.Numeric));
}

function sizeOfRange(vm: Machine, self: RRange): RValue {
  const { begin, end, excludeEnd } = self;
  if (isNumeric(vm, begin)) {
    if (end === null) return new RFloat(Infinity);
    return isNumeric(vm, end) ? countBetween(vm, begin, end, excludeEnd) : null;
  }
  return begin === null && isNumeric(vm, end) ? new RFloat(Infinity) : null;
}

function countBetween(vm: Machine, begin: RValue, end: RValue, excludeEnd: boolean): RValue {
  if (isInteger(begin) && isInteger(end)) {
    const size = BigInt(end) - BigInt(begin) + (excludeEnd ? 0n : 1n);
    return size < 0n ? 0 : integer(size);
  }
  const size = countFloats(vm.toFloat(begin), vm.toFloat(end), 1, excludeEnd);
  return Number.isFinite(size) ? size : new RFloat(size);
}

function countItems(vm: Machine, self: RRange, args: RValue[], block: RProc | null): RValue {
  if (args.length > 0 || block) return superMethod(vm, self, 'count', args, block);
  if (self.begin === null || self.end === null) return new RFloat(Infinity);
  if (isInteger(self.begin) && isInteger(self.end)) return sizeOfRange(vm, self);
  return superMethod(vm, self, 'count', [], null);
}

function first(vm: Machine, self: RRange, count: RValue | undefined): RValue {
  if (self.begin === null) vm.raise('RangeError', 'cannot get the first element of beginless range');
  if (count === undefined) return self.begin;
  const wanted = vm.toInt(count);
  if (wanted < 0) vm.raise('ArgumentError', 'negative array size (or size too big)');
  const items: RValue[] = [];
  if (wanted > 0)
    breakable(vm, (stop) => {
      vm.call(
        self,
        'each',
        [],
        vm.proc(([value]) => {
          items.push(value as RValue);
          return items.length === wanted ? stop() : null;
        }),
      );
    });
  return new RArray(items);
}

function last(vm: Machine, self: RRange, count: RValue | undefined): RValue {
  if (self.end === null) vm.raise('RangeError', 'cannot get the last element of endless range');
  if (count === undefined) return self.end;
  const { begin, end, excludeEnd } = self;
  if (isInteger(begin) && isInteger(end)) {
    const wanted = vm.toInt(count);
    if (wanted < 0) vm.raise('ArgumentError', 'negative array size');
    const after = BigInt(end) + (excludeEnd ? 0n : 1n);
    let at = after - BigInt(wanted);
    if (at < BigInt(begin)) at = BigInt(begin);
    const items: RValue[] = [];
    for (; at < after; at += 1n) items.push(integer(at));
    vm.checkSize(items.length);
    return new RArray(items);
  }
  return vm.call(vm.send(self, 'to_a'), 'last', [count]);
}

function min(vm: Machine, self: RRange, count: RValue | undefined, block: RProc | null): RValue {
  const { begin, end, excludeEnd } = self;
  if (begin === null) vm.raise('RangeError', 'cannot get the minimum of beginless range');
  if (block) {
    if (end === null) vm.raise('RangeError', 'cannot get the minimum of endless range with custom comparison method');
    return superMethod(vm, self, 'min', count === undefined ? [] : [count], block);
  }
  if (count !== undefined) return first(vm, self, count);
  const order = end === null ? -1 : vm.compare(begin, end);
  return order > 0 || (order === 0 && excludeEnd) ? null : begin;
}

function max(vm: Machine, self: RRange, count: RValue | undefined, block: RProc | null): RValue {
  const { begin, end, excludeEnd } = self;
  if (end === null) vm.raise('RangeError', 'cannot get the maximum of endless range');
  if (block || (excludeEnd && !isNumeric(vm, end)) || count !== undefined) {
    if (begin === null)
      vm.raise('RangeError', 'cannot get the maximum of beginless range with custom comparison method');
    return superMethod(vm, self, 'max', count === undefined ? [] : [count], block);
  }
  const order = begin === null ? -1 : vm.compare(begin, end);
  if (order > 0) return null;
  if (!excludeEnd) return end;
  if (!isInteger(end)) vm.raise('TypeError', 'cannot exclude non Integer end value');
  if (order === 0) return null;
  if (!isInteger(begin)) vm.raise('TypeError', 'cannot exclude end value with non Integer begin value');
  return vm.send(end, '-', 1);
}

function stepBy(vm: Machine, self: RRange, given: RValue | undefined, block: RProc | null, method: string): RValue {
  const { begin, end, excludeEnd } = self;
  let by = given ?? (given === undefined ? 1 : null);
  if (!isNumeric(vm, by)) {
    if (by === null) vm.raise('TypeError', 'no implicit conversion of nil into Integer');
    by = vm.toInteger(by);
  }
  const args = given === undefined ? [] : [given];
  if (vm.equal(by, 0)) vm.raise('ArgumentError', "step can't be 0");
  if (!block) {
    const isArithmetic = isNumeric(vm, begin)
      ? end === null || isNumeric(vm, end)
      : begin === null && isNumeric(vm, end);
    if (isArithmetic) return arithmeticSequence(vm, self, method, args, { begin, end, step: by, excludeEnd });
    return vm.enumFor(self, method, args);
  }
  if (vm.compare(by, 0) < 0) vm.raise('ArgumentError', "step can't be negative");
  if (isNumeric(vm, begin) && (end === null || isNumeric(vm, end))) {
    eachStep(vm, begin, end, by, excludeEnd, (value) => void vm.yield(block, value));
    return self;
  }
  if (!(begin instanceof RString) && !(begin instanceof RSymbol)) checkDiscrete(vm, begin);
  const width = vm.toInt(by);
  let index = 0;
  eachOf(vm, self, (value) => {
    if (index % width === 0) vm.yield(block, value);
    index += 1;
  });
  return self;
}
