import { RArray } from '../../ruby/value/array.ts';
import { RClass } from '../../ruby/value/class.ts';
import { type BacktracePlace, RException } from '../../ruby/value/exception.ts';
import { RHash } from '../../ruby/value/hash.ts';
import { RString } from '../../ruby/value/string.ts';
import type { RValue } from '../../ruby/value/value.ts';
import { backtrace } from '../../ruby/machine/exceptions.ts';
import type { Machine } from '../../ruby/machine/machine.ts';
import { diff } from '../expectations/differ.ts';
import { describe } from '../expectations/format.ts';
import { worldOf } from '../world.ts';
import { AnyArgs, descriptionOf, NoArgs } from './argument_matchers.ts';
import { type Arguments, sameArguments } from './arguments.ts';
import { describeDouble, TestDouble } from './test_double.ts';

/** How a message expectation's number is meant. */
export type CountKind = 'exactly' | 'at_least' | 'at_most' | null;

/** An object as failures of doubles name it. */
export function intro(vm: Machine, target: RValue, isUnwrapped = false): string {
  if (target instanceof TestDouble) return describeDouble(vm, target, isUnwrapped);
  if (target instanceof RClass && !target.isModule) {
    const text = `${vm.inspect(target)} (class)`;
    return isUnwrapped ? text : `#<${text}>`;
  }
  return target === null ? 'nil' : vm.inspect(target);
}

/** Fails with a MockExpectationError. */
export function failMock(
  vm: Machine,
  message: string,
  place?: BacktracePlace | null,
  sourceId?: string,
  custom?: string | null,
): RValue {
  const exception = new RException(vm.classAt('RSpec::Mocks::MockExpectationError'), new RString(custom ?? message));
  if (place) exception.places = [place, ...backtrace(vm)];
  return worldOf(vm).fail(exception, sourceId);
}

/** `(1, "a")` */
export function formatArguments(vm: Machine, values: readonly RValue[]): string {
  return values.length === 0 ? '(no args)' : `(${listArguments(vm, values)})`;
}

/** `1, "a"` */
export function listArguments(vm: Machine, values: readonly RValue[]): string {
  return values.map((value) => describe(vm, value)).join(', ');
}

/** "2 times" */
function times(count: number): string {
  return `${count} time${count === 1 ? '' : 's'}`;
}

/** "at least 2 times" */
export function countText(count: number | 'any', kind: CountKind = null): string {
  if (count === 'any') return 'any times';
  if (count < 0 || kind === 'at_least') return `at least ${times(Math.abs(count))}`;
  return kind === 'at_most' ? `at most ${times(count)}` : times(count);
}

/** " with arguments: (1)" and its like. */
export function callArguments(
  vm: Machine,
  values: readonly RValue[],
  shown: boolean,
  generic = ' with arguments: ',
  special = ' with ',
): string {
  const [first] = values;
  if (first instanceof AnyArgs) return `${special}any arguments`;
  if (first instanceof NoArgs) return `${special}no arguments`;
  return shown ? `${generic}${formatArguments(vm, values)}` : '';
}

/** What a failure over other arguments says. */
export function argumentsError(
  vm: Machine,
  target: RValue,
  message: string,
  expected: Arguments,
  received: readonly Arguments[],
): string {
  let wanted = formatArguments(vm, expected.values);
  let got = receivedText(vm, received);
  const expectedHash = expected.values.at(-1);
  const last = received.at(-1);
  if (
    expectedHash instanceof RHash &&
    last?.values.at(-1) instanceof RHash &&
    expected.hasKeywords !== last.hasKeywords
  ) {
    got += last.hasKeywords ? ' (keyword arguments)' : ' (options hash)';
    wanted += expected.hasKeywords ? ' (keyword arguments)' : ' (options hash)';
  }
  let text = `${intro(vm, target)} received :${message} with unexpected arguments\n  expected: ${wanted}\n       got: ${got}`;
  const [only] = received;
  if (received.length === 1 && only) {
    const shown = differences(vm, expected.values, only.values);
    if (shown.trim() !== '') text += `\nDiff:${shown}`;
  }
  return text;
}

function differences(vm: Machine, expected: readonly RValue[], actual: readonly RValue[]): string {
  const described = expected.map((value) => descriptionOf(vm, value));
  if (isText(described) && isText(actual)) return diff(vm, actual[0] as RValue, described[0] as RValue, false);
  return diff(vm, new RArray(actual.slice()), new RArray(described), false);
}

function isText(values: readonly RValue[]): boolean {
  return values.length === 1 && values[0] instanceof RString;
}

function receivedText(vm: Machine, received: readonly Arguments[]): string {
  const groups: { args: Arguments; count: number }[] = [];
  for (const args of received) {
    const known = groups.find((group) => sameArguments(vm, group.args, args));
    if (known) known.count += 1;
    else groups.push({ args, count: 1 });
  }
  return groups
    .map(({ args, count }) => {
      const number = received.length > 1 || count > 1 ? ` (${times(count)})` : '';
      return `${formatArguments(vm, args.values)}${number}`;
    })
    .join('\n            ');
}
