import type { RValue } from '../../ruby/value/value.ts';
import type { Machine } from '../../ruby/machine/machine.ts';
import type { Arguments } from './arguments.ts';
import { failMock, intro } from './error_generator.ts';
import type { MessageExpectation } from './message_expectation.ts';

interface Invocation {
  readonly object: RValue;
  readonly message: string;
  readonly args: Arguments;
}

/** The expectations whose order counts. */
export class OrderGroup {
  #expectations: MessageExpectation[] = [];
  #invocations: Invocation[] = [];
  #index = 0;

  register(expectation: MessageExpectation): void {
    this.#expectations.push(expectation);
  }

  invoked(invocation: Invocation): void {
    this.#invocations.push(invocation);
  }

  clear(): void {
    this.#expectations = [];
    this.#invocations = [];
    this.#index = 0;
  }

  /** Fails where an ordered expectation is received before another one. */
  constrain(vm: Machine, expectation: MessageExpectation): void {
    const left = this.#expectations.slice(this.#index);
    if (!expectation.isOrdered || !left.includes(expectation)) return;
    const next = left.findIndex((each) => each.isOrdered);
    if (left[next] !== expectation) outOfOrder(vm, expectation);
    else this.#index += next + 1;
  }

  /** Whether what was received, was received in the order of `expectation` and its like. */
  verify(vm: Machine, expectation: MessageExpectation): boolean {
    const isFor = (each: MessageExpectation, { object, message, args }: Invocation) =>
      each.target === object && each.message === message && each.matches(vm, args);
    const invoked = this.#expectations.filter(
      (each) => each.isOrdered && this.#invocations.some((invocation) => isFor(each, invocation)),
    );
    const expected = this.#invocations.flatMap(
      (invocation) => this.#expectations.find((each) => isFor(each, invocation)) ?? [],
    );
    const isSame = invoked.length === expected.length && invoked.every((each, index) => each === expected[index]);
    if (!isSame) outOfOrder(vm, expectation);
    return true;
  }
}

function outOfOrder(vm: Machine, expectation: MessageExpectation): void {
  failMock(vm, `${intro(vm, expectation.target)} received :${expectation.message} out of order`);
}
