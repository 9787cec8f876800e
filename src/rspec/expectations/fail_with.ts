import { RException } from '../../ruby/value/exception.ts';
import { RObject } from '../../ruby/value/object.ts';
import { RString } from '../../ruby/value/string.ts';
import type { RValue } from '../../ruby/value/value.ts';
import type { Machine } from '../../ruby/machine/machine.ts';
import { worldOf } from '../world.ts';
import { diff } from './differ.ts';
import { describe } from './format.ts';

/** Several expected values, each with a label for its diff: what compound matchers give. */
export class SeveralExpected extends RObject {
  readonly list: readonly { readonly expected: RValue; readonly label: string }[];

  constructor(vm: Machine, list: readonly { readonly expected: RValue; readonly label: string }[]) {
    super(vm.classAt('RSpec::Matchers::ExpectedsForMultipleDiffs'));
    this.list = list;
  }

  /** Labels the expected values by their matchers. */
  static of(vm: Machine, matchers: readonly RValue[]): SeveralExpected {
    const list = matchers.map((matcher) => ({
      expected: vm.call(matcher, 'expected', []),
      label: `Diff for (${truncated(describe(vm, matcher))}):`,
    }));
    return new SeveralExpected(vm, list);
  }
}

function truncated(text: string): string {
  return text.length <= 65 ? text : `${text.slice(0, 62)}...`;
}

/** Fails an expectation; with what was expected and what was found, a diff is added. The exception knows the matcher. */
export function failWith(vm: Machine, message: RValue, expected?: RValue, actual?: RValue, matcher?: RValue): RValue {
  if (message === null || message === false)
    vm.raise(
      'ArgumentError',
      'Failure message is nil. Does your matcher define the appropriate failure_message[_when_negated] method to return a string?',
    );
  let text = vm.toS(message);
  const list = expected instanceof SeveralExpected ? expected.list : [{ expected: expected ?? null, label: 'Diff:' }];
  const parts = list.flatMap((each) => {
    const shown = diff(vm, actual ?? null, each.expected);
    return shown.trim() === '' ? [] : [`${each.label}${shown}`];
  });
  if (parts.length > 0) text = `${text}\n${parts.join('\n')}`;
  const failure = new RException(vm.classAt('RSpec::Expectations::ExpectationNotMetError'), new RString(text));
  if (matcher !== undefined) failure.details = { matcher };
  return worldOf(vm).fail(failure);
}
