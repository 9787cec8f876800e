import { RHash } from '../../ruby/value/hash.ts';
import type { RValue } from '../../ruby/value/value.ts';
import type { Machine } from '../../ruby/machine/machine.ts';
import { fuzzyMatch } from '../expectations/values_match.ts';
import { copyHash } from '../metadata.ts';
import { AnyArgs, AnyArg, NoArgs } from './argument_matchers.ts';

/** The arguments of a call; whether the last one holds keyword arguments. */
export interface Arguments {
  readonly values: readonly RValue[];
  readonly hasKeywords: boolean;
}

/** Takes over the arguments of a call as the caller wrote them. */
export function takeArguments(args: readonly RValue[]): Arguments {
  const last = args.at(-1);
  if (!(last instanceof RHash) || !last.isKeywords) return { values: args.slice(), hasKeywords: false };
  if (last.size === 0) return { values: args.slice(0, -1), hasKeywords: false };
  return { values: [...args.slice(0, -1), copyHash(last)], hasKeywords: true };
}

/** The arguments for a call that passes them on. */
export function passOn({ values, hasKeywords }: Arguments): RValue[] {
  if (!hasKeywords) return values.slice();
  const keywords = copyHash(values.at(-1) as RHash);
  keywords.isKeywords = true;
  return [...values.slice(0, -1), keywords];
}

/** What a message expectation expects as arguments. */
export class ArgumentList {
  readonly expected: Arguments;

  constructor(expected: Arguments) {
    this.expected = expected;
  }

  static check(vm: Machine, expected: Arguments): ArgumentList {
    const { values } = expected;
    if (values.filter((value) => value instanceof AnyArgs).length > 1)
      vm.raise('ArgumentError', '`any_args` can only be passed to `with` once but you have passed it multiple times.');
    if (values.length > 1 && values.some((value) => value instanceof NoArgs))
      vm.raise(
        'ArgumentError',
        '`no_args` can only be passed as a singleton argument to `with` (i.e. `with(no_args)`), but you have passed additional arguments.',
      );
    return new ArgumentList(expected);
  }

  /** The expected values for a number of actual ones: `any_args` stands for as many as are left. */
  resolve(vm: Machine, count: number): readonly RValue[] {
    const { values } = this.expected;
    if (values.length === 1 && values[0] instanceof NoArgs) return [];
    const index = values.findIndex((value) => value instanceof AnyArgs);
    if (index === -1) return values;
    const spare = Math.max(0, count - values.length + 1);
    const any = Array.from(
      { length: spare },
      () => new AnyArg(vm.classAt('RSpec::Mocks::ArgumentMatchers::AnyArgMatcher')),
    );
    return [...values.slice(0, index), ...any, ...values.slice(index + 1)];
  }

  matches(vm: Machine, actual: Arguments): boolean {
    const expected = this.resolve(vm, actual.values.length);
    if (expected.length !== actual.values.length) return false;
    const areHashes = expected.at(-1) instanceof RHash && actual.values.at(-1) instanceof RHash;
    if (areHashes && !actual.hasKeywords && this.expected.hasKeywords) return false;
    return expected.every((value, index) => fuzzyMatch(vm, value, actual.values[index] as RValue));
  }
}

/** Whether two lists of arguments are equal. */
export function sameArguments(vm: Machine, a: Arguments, b: Arguments): boolean {
  return (
    a.values.length === b.values.length && a.values.every((value, index) => vm.equal(value, b.values[index] as RValue))
  );
}
