import { RObject } from '../../ruby/value/object.ts';
import { RProc } from '../../ruby/value/proc.ts';
import { RString } from '../../ruby/value/string.ts';
import { truthy, type RValue } from '../../ruby/value/value.ts';
import type { Machine } from '../../ruby/machine/machine.ts';
import { worldOf } from '../world.ts';
import { failWith } from './fail_with.ts';
import { describe } from './format.ts';

/** What `expect(…)` answers. */
export class ExpectationTarget extends RObject {
  readonly value: RValue;
  readonly isBlock: boolean;

  constructor(vm: Machine, value: RValue, isBlock: boolean) {
    super(vm.classAt(`RSpec::Expectations::${isBlock ? 'Block' : 'Value'}ExpectationTarget`));
    this.value = value;
    this.isBlock = isBlock;
  }
}

/** `expect(value)` and `expect { … }` */
export function expect(vm: Machine, value: RValue | undefined, block: RProc | null): ExpectationTarget {
  if (value === undefined) {
    if (!block) return vm.raise('ArgumentError', 'You must pass either an argument or a block to `expect`.');
    return new ExpectationTarget(vm, block, true);
  }
  if (block) vm.raise('ArgumentError', 'You cannot pass both an argument and a block to `expect`.');
  return new ExpectationTarget(vm, value, false);
}

/** `to` and `not_to` of an expectation. */
export function judge(
  vm: Machine,
  target: ExpectationTarget,
  verb: 'to' | 'not_to',
  matcher: RValue | undefined,
  message: RValue,
  block: RProc | null,
): RValue {
  if (target.isBlock) {
    if (matcher === undefined) vm.raise('ArgumentError', 'wrong number of arguments (given 0, expected 1..2)');
    const takesBlocks =
      vm.respondTo(matcher, 'supports_block_expectations?') &&
      vm.truthyCall(matcher, 'supports_block_expectations?', []);
    if (!takesBlocks)
      vm.raise(
        'RSpec::Expectations::ExpectationNotMetError',
        `You must pass an argument rather than a block to \`expect\` to use the provided matcher (${describe(vm, matcher)}), ` +
          'or the matcher must implement `supports_block_expectations?`.',
      );
  }
  if (matcher === undefined || matcher === null)
    return vm.raise(
      'ArgumentError',
      `The expect syntax does not support operator matchers, so you must pass a matcher to \`#${verb}\`.`,
    );
  if (
    !target.isBlock &&
    vm.respondTo(matcher, 'supports_value_expectations?') &&
    !vm.truthyCall(matcher, 'supports_value_expectations?', [])
  )
    worldOf(vm).notice(
      `The implicit block expectation syntax is deprecated: pass a block rather than an argument to \`expect\`.`,
    );
  return handle(vm, target.value, verb === 'to', matcher, message, block);
}

/** Puts a value to a matcher; fails where it does not match as wanted. */
export function handle(
  vm: Machine,
  actual: RValue,
  isPositive: boolean,
  given: RValue,
  message: RValue,
  block: RProc | null,
): RValue {
  const world = worldOf(vm);
  const matcher = given;
  if (
    message !== null &&
    !(message instanceof RString) &&
    !vm.respondTo(message, 'to_str') &&
    !vm.respondTo(message, 'call')
  )
    world.notice(
      `WARNING: ignoring the provided expectation message argument (${vm.inspect(message)}) since it is not a string or a proc.`,
    );
  try {
    let result: RValue;
    if (isPositive) result = vm.call(matcher, 'matches?', [actual], block);
    else if (vm.respondTo(matcher, 'does_not_match?')) result = vm.call(matcher, 'does_not_match?', [actual], block);
    else result = !truthy(vm.call(matcher, 'matches?', [actual], block));
    if (message instanceof RString) setMockMessage(result, message.text);
    if (truthy(result)) return result;
    return fail(vm, matcher, message, isPositive);
  } finally {
    world.lastHandler = isPositive ? 'is expected to' : 'is expected not to';
    world.lastMatcher = given;
  }
}

/** A message expectation takes over the message that the expectation was given. */
function setMockMessage(result: RValue, message: string): void {
  if (result instanceof RObject && 'customMessage' in result)
    (result as { customMessage: string | null }).customMessage = message;
}

function fail(vm: Machine, matcher: RValue, given: RValue, isPositive: boolean): RValue {
  let message = given;
  if (message !== null && vm.respondTo(message, 'call')) message = vm.call(message, 'call', []);
  if (message === null) message = vm.call(matcher, messageMethod(vm, matcher, isPositive), []);
  if (vm.respondTo(matcher, 'diffable?') && vm.truthyCall(matcher, 'diffable?', []))
    return failWith(vm, message, vm.call(matcher, 'expected', []), vm.call(matcher, 'actual', []), matcher);
  return failWith(vm, message, undefined, undefined, matcher);
}

/** The method that says why: matchers written for RSpec 1 and 2 have other names for it. */
function messageMethod(vm: Machine, matcher: RValue, isPositive: boolean): string {
  const [modern, two, one] = isPositive
    ? ['failure_message', 'failure_message_for_should', 'failure_message']
    : ['failure_message_when_negated', 'failure_message_for_should_not', 'negative_failure_message'];
  if (vm.respondTo(matcher, modern as string)) return modern as string;
  if (vm.respondTo(matcher, two as string)) return two as string;
  return vm.respondTo(matcher, one as string) ? (one as string) : (modern as string);
}
