import { RHash } from '../../value/hash.ts';
import type { RProc } from '../../value/proc.ts';
import { symbol } from '../../value/symbol.ts';
import type { RValue } from '../../value/value.ts';
import type { Machine } from '../../machine/machine.ts';
import { arithmeticSequence } from '../enumerator/arithmetic_sequence.ts';
import { eachStep } from '../enumerator/steps.ts';

/** Numeric#step. */
export function step(
  vm: Machine,
  self: RValue,
  limit: RValue | undefined,
  size: RValue | undefined,
  options: RHash,
  block: RProc | null,
): RValue {
  const by = options.option(symbol('by'));
  const to = options.option(symbol('to'));
  for (const { key } of options)
    if (key !== symbol('by') && key !== symbol('to')) vm.raise('ArgumentError', `unknown keyword: ${vm.inspect(key)}`);
  if (to !== undefined && limit !== undefined) vm.raise('ArgumentError', 'to is given twice');
  if (by !== undefined && size !== undefined) vm.raise('ArgumentError', 'step is given twice');
  const end = limit ?? to ?? null;
  const width = size ?? by ?? null;
  if (size === null || by === null) {
    if (block) vm.raise('TypeError', 'no implicit conversion from nil to integer');
  }
  if (width !== null && vm.equal(width, 0)) vm.raise('ArgumentError', "step can't be 0");
  if (!block) {
    const args: RValue[] = [];
    if (limit !== undefined) args.push(limit);
    if (size !== undefined) args.push(size);
    if (options.size > 0) {
      const given = new RHash();
      given.replaceEntries(options);
      given.isKeywords = true;
      args.push(given);
    }
    const isArithmetic = [end, width].every((value) => value === null || vm.isA(value, vm.classes.Numeric));
    if (!isArithmetic) return vm.enumFor(self, 'step', size === undefined ? [...args, 1] : args);
    return arithmeticSequence(vm, self, 'step', args, { begin: self, end, step: width ?? 1, excludeEnd: false });
  }
  eachStep(vm, self, end, width ?? 1, false, (value) => void vm.yield(block, value));
  return self;
}
