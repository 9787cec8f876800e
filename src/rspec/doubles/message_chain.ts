import { RHash } from '../../ruby/value/hash.ts';
import type { RProc } from '../../ruby/value/proc.ts';
import type { RValue } from '../../ruby/value/value.ts';
import type { Machine } from '../../ruby/machine/machine.ts';
import type { MessageExpectation } from './message_expectation.ts';
import type { Space } from './space.ts';
import { TestDouble } from './test_double.ts';

/** `receive_message_chain('a.b', c: 1)`: doubles which answer with the next one. */
export function chainOn(
  vm: Machine,
  space: Space,
  object: RValue,
  given: readonly RValue[],
  block: RProc | null,
  isStub: boolean,
): MessageExpectation {
  const { names, last } = splitChain(vm, given, block);
  let at = object;
  for (const [index, name] of names.entries()) {
    const proxy = space.proxyFor(at);
    if (index === names.length - 1)
      return isStub ? proxy.addStub(vm, name, last) : proxy.addExpectation(vm, name, last);
    const nothing = { values: [], hasKeywords: false };
    const double = proxy.double(name);
    const stub = double.stubs.find((each) => each.matches(vm, nothing));
    const expectation = double.expectations.find((each) => each.matches(vm, nothing));
    if (stub) at = stub.invoke(vm, nothing, null);
    else if (expectation) at = expectation.invoke(vm, nothing, null, null, true, 0);
    else {
      const next = new TestDouble(vm.classAt('RSpec::Mocks::Double'));
      const answer = isStub ? proxy.addStub(vm, name) : proxy.addExpectation(vm, name);
      answer.inner = () => next;
      at = next;
    }
  }
  return vm.raise('ArgumentError', 'wrong number of arguments (given 0, expected 1+)');
}

/** The names of a chain, and the block that answers its end. */
export function splitChain(
  vm: Machine,
  given: readonly RValue[],
  block: RProc | null,
): { names: string[]; last: RProc | null } {
  const names: string[] = [];
  let last = block;
  for (const part of given) {
    if (part instanceof RHash)
      for (const { key, value } of part) {
        names.push(vm.toS(key));
        last = vm.proc(() => value);
      }
    else names.push(...vm.toS(part).split('.'));
  }
  return { names, last };
}
