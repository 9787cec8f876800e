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
  if (block && (size === null || by === null)) vm.raise('TypeError', 'step must be numeric');
  if (width !== null && vm.equal(width, 0)) vm.raise('ArgumentError', "step can't be 0");
  const steps = { begin: self, end, step: width ?? 1, excludeEnd: false };
  const isNumeric = (value: RValue): boolean => value === null || vm.isA(value, vm.classes.Numeric);
  if (!block && !(isNumeric(end) && isNumeric(width))) return vm.enumFor(self, 'step', [end, width ?? 1]);
  if (!block) return arithmeticSequence(vm, self, 'step', givenArguments(limit, size, options), steps);
  eachStep(vm, self, end, steps.step, false, (value) => void vm.yield(block, value));
  return self;
}

function givenArguments(limit: RValue | undefined, size: RValue | undefined, options: RHash): RValue[] {
  const given: RValue[] = [];
  if (limit !== undefined) given.push(limit);
  if (size !== undefined) given.push(size);
  if (options.size > 0) {
    const keywords = new RHash();
    keywords.replaceEntries(options);
    keywords.isKeywords = true;
    given.push(keywords);
  }
  return given;
}
