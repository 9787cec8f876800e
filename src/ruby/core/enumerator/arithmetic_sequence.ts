import { RArray } from '../../value/array.ts';
import type { RClass } from '../../value/class.ts';
import { RFloat } from '../../value/float.ts';
import type { RProc } from '../../value/proc.ts';
import { RRange } from '../../value/range.ts';
import { RString } from '../../value/string.ts';
import { RHash } from '../../value/hash.ts';
import { integer, isInteger, type RValue } from '../../value/value.ts';
import { RSymbol } from '../../value/symbol.ts';
import { hashText } from '../../machine/compare.ts';
import type { Machine } from '../../machine/machine.ts';
import { defineClass } from '../define_class.ts';
import { eachValues } from '../enumerable/iterate.ts';
import { hashCode } from '../hash_code.ts';
import { countFloats, eachStep } from './steps.ts';
import { REnumerator } from './objects.ts';

/** The numbers from `begin` to `end`, `step` apart. */
export interface Steps {
  readonly begin: RValue;
  readonly end: RValue;
  readonly step: RValue;
  readonly excludeEnd: boolean;
}

class RArithmeticSequence extends REnumerator {
  readonly steps: Steps;

  constructor(klass: RClass, steps: Steps) {
    super(klass);
    this.steps = steps;
  }

  override run(vm: Machine, block: RProc | null): RValue {
    const { begin, end, step, excludeEnd } = this.steps;
    eachStep(vm, begin, end, step, excludeEnd, (value) => void vm.yield(block, value));
    return this;
  }
}

/** Enumerator::ArithmeticSequence: what `step` and `%` give without a block. */
export const arithmeticSequenceClass = defineClass<RArithmeticSequence>({
  name: 'Enumerator::ArithmeticSequence',
  superclass: 'Enumerator',

  methods: {
    '==(other)': isSame,
    begin: (_vm, self) => self.steps.begin,
    'each(&block)': (vm, self, block) => (block ? self.run(vm, block) : self),
    end: (_vm, self) => self.steps.end,
    'exclude_end?': (_vm, self) => self.steps.excludeEnd,
    'first(count = absent)': (vm, self, count) => {
      if (count === undefined) return isEmpty(vm, self.steps) ? null : self.steps.begin;
      const wanted = vm.toInt(count);
      if (wanted < 0) vm.raise('ArgumentError', 'attempt to take negative size');
      const taken: RValue[] = [];
      if (wanted > 0)
        eachValues(vm, self, ([value]) => {
          taken.push(value as RValue);
          return taken.length < wanted;
        });
      return new RArray(taken);
    },
    hash: (vm, self) => {
      const { begin, end, step, excludeEnd } = self.steps;
      return hashCode(`q${[begin, end, step, excludeEnd].map((value) => hashText(vm, value)).join(',')}`);
    },
    inspect: (vm, self) => new RString(inspect(vm, self)),
    'last(count = absent)': last,
    size: (vm, self) => sizeOf(vm, self.steps),
    step: (_vm, self) => self.steps.step,
  },

  aliases: { '===': '==', 'eql?': '==' },

  afterwards: (vm, klass) => {
    const singleton = vm.singletonClass(klass);
    for (const name of ['new', 'allocate']) singleton.methods.set(name, null);
  },
});

/** The sequence that `receiver.method(*args)` gives. */
export function arithmeticSequence(
  vm: Machine,
  receiver: RValue,
  method: string,
  args: readonly RValue[],
  steps: Steps,
): REnumerator {
  return new RArithmeticSequence(vm.classAt('Enumerator::ArithmeticSequence'), steps).over(receiver, method, args);
}

/** A sequence's bounds and step, where a value is one: for `array[sequence]`. */
export function sequenceParts(value: RValue): { range: RRange; step: RValue } | null {
  if (!(value instanceof RArithmeticSequence)) return null;
  const { begin, end, step, excludeEnd } = value.steps;
  return { range: new RRange(begin, end, excludeEnd), step };
}

function isSame(vm: Machine, self: RArithmeticSequence, other: RValue): boolean {
  if (!(other instanceof RArithmeticSequence)) return false;
  const [a, b] = [self.steps, other.steps];
  return (
    vm.equal(a.begin, b.begin) && vm.equal(a.end, b.end) && vm.equal(a.step, b.step) && a.excludeEnd === b.excludeEnd
  );
}

function isEmpty(vm: Machine, steps: Steps): boolean {
  return steps.end !== null && sizeOf(vm, steps) === 0;
}

function sizeOf(vm: Machine, { begin, end, step, excludeEnd }: Steps): RValue {
  if (begin instanceof RFloat || end instanceof RFloat || step instanceof RFloat) {
    const to = end === null ? (vm.toFloat(step) < 0 ? -Infinity : Infinity) : vm.toFloat(end);
    const size = countFloats(vm.toFloat(begin), to, vm.toFloat(step), excludeEnd);
    return Number.isFinite(size) ? size : new RFloat(size);
  }
  if (end === null) return new RFloat(Infinity);
  if (isInteger(begin) && isInteger(end) && isInteger(step)) {
    const by = BigInt(step);
    const distance = by > 0n ? BigInt(end) - BigInt(begin) : BigInt(begin) - BigInt(end);
    const width = by > 0n ? by : -by;
    if (distance < 0n) return 0;
    return integer(distance / width + (excludeEnd && distance % width === 0n ? 0n : 1n));
  }
  let count = 0;
  eachStep(vm, begin, end, step, excludeEnd, () => void (count += 1));
  return count;
}

function last(vm: Machine, self: RArithmeticSequence, count: RValue | undefined): RValue {
  const { begin, end, step } = self.steps;
  if (end === null) vm.raise('RangeError', 'cannot get the last element of endless arithmetic sequence');
  const size = vm.toInt(sizeOf(vm, self.steps));
  const valueAt = (index: number): RValue => {
    if (begin instanceof RFloat || end instanceof RFloat || step instanceof RFloat) {
      let found: RValue = null;
      const made = vm.toFloat(begin) + index * vm.toFloat(step);
      const isPast =
        !self.steps.excludeEnd && (vm.toFloat(step) >= 0 ? vm.toFloat(end) < made : vm.toFloat(end) > made);
      found = new RFloat(isPast ? vm.toFloat(end) : made);
      return found;
    }
    return vm.send(begin, '+', vm.send(step, '*', index));
  };
  if (count === undefined) return size === 0 ? null : valueAt(size - 1);
  const wanted = vm.toInt(count);
  if (wanted < 0) vm.raise('ArgumentError', 'negative array size');
  const taken = Math.min(wanted, size);
  return new RArray(Array.from({ length: taken }, (_, index) => valueAt(size - taken + index)));
}

function inspect(vm: Machine, self: RArithmeticSequence): string {
  const receiver = vm.inspect(self.receiver ?? null);
  const args = self.args.map((arg) => vm.inspect(arg));
  if (self.keywords instanceof RHash)
    for (const { key, value } of self.keywords)
      args.push(`${key instanceof RSymbol ? key.name : vm.inspect(key)}: ${vm.inspect(value)}`);
  const list = args.length > 0 ? `(${args.join(', ')})` : '';
  return `(${self.receiver instanceof RRange ? `(${receiver})` : receiver}.${self.method}${list})`;
}
