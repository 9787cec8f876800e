import { RArray } from '../../ruby/value/array.ts';
import type { BacktracePlace } from '../../ruby/value/exception.ts';
import { RObject } from '../../ruby/value/object.ts';
import type { RProc } from '../../ruby/value/proc.ts';
import { RString } from '../../ruby/value/string.ts';
import { RSymbol } from '../../ruby/value/symbol.ts';
import { isInteger, type RValue } from '../../ruby/value/value.ts';
import { innermostPlace } from '../../ruby/machine/exceptions.ts';
import type { Machine } from '../../ruby/machine/machine.ts';
import { raise } from '../../ruby/core/kernel/raising.ts';
import { parametersOf } from '../../ruby/core/module/method_definition.ts';
import { instanceExec } from '../example.ts';
import { worldOf } from '../world.ts';
import { AnyArgs } from './argument_matchers.ts';
import { ArgumentList, type Arguments, passOn, sameArguments, takeArguments } from './arguments.ts';
import {
  argumentsError,
  callArguments,
  type CountKind,
  countText,
  failMock,
  formatArguments,
  intro,
  listArguments,
} from './error_generator.ts';
import type { MethodDouble } from './proxy.ts';
import { argumentProblem, type Signature, signatureOfParameters, signatureText } from './signature.ts';
import { TestDouble } from './test_double.ts';

/** What happens when a message is received. */
export type Action = (args: Arguments, block: RProc | null) => RValue;

/** What is expected of a message, or what it is answered with: `receive(:message)…` set up on an object. */
export class MessageExpectation extends RObject {
  readonly double: MethodDouble;
  readonly isStub: boolean;
  readonly place: BacktracePlace | null;
  list: ArgumentList;
  expectedCount: number | 'any';
  actualCount = 0;
  kind: CountKind = null;
  isOrdered = false;
  initial: Action | null = null;
  inner: Action | null = null;
  terminal: Action | null = null;
  wrapped: Action | null = null;
  yieldsReceiver = false;
  similar: Arguments[] = [];
  customMessage: string | null = null;
  signature: (() => Signature | null) | null = null;
  /** Answers a fixed value, whatever the arguments: what `receive_messages` and `double(a: 1)` set up. */
  readonly isSimple: boolean;
  simpleReceived = false;

  constructor(vm: Machine, double: MethodDouble, isStub: boolean, block: RProc | null, isSimple = false) {
    super(vm.classAt('RSpec::Mocks::MessageExpectation'));
    this.double = double;
    this.isStub = isStub;
    this.isSimple = isSimple;
    this.place = innermostPlace(vm) ?? null;
    this.list = new ArgumentList({
      values: [new AnyArgs(vm.classAt('RSpec::Mocks::ArgumentMatchers::AnyArgsMatcher'))],
      hasKeywords: false,
    });
    this.expectedCount = isStub ? 'any' : 1;
    if (!isStub && !isSimple) worldOf(vm).space.order.register(this);
    this.useBlock(vm, block);
  }

  get message(): string {
    return this.double.name;
  }

  get target(): RValue {
    return this.double.proxy.object;
  }

  get hasImplementation(): boolean {
    return !!(this.wrapped ?? this.initial ?? this.inner ?? this.terminal);
  }

  useBlock(vm: Machine, block: RProc | null): void {
    if (!block) return;
    if (this.wrapped) cannotModify(vm);
    if (this.inner)
      worldOf(vm).notice(`WARNING: You're overriding a previous stub implementation of \`${this.message}\`.`);
    this.inner = (args, given) => vm.callProc(block, passOn(args), given ? { block: given } : undefined);
  }

  finish(vm: Machine, action: Action): void {
    if (this.wrapped) cannotModify(vm);
    this.terminal = action;
  }

  /** Never is it to be received. */
  get isNegative(): boolean {
    return this.expectedCount === 0 && this.kind !== 'at_least';
  }

  get isCalledOften(): boolean {
    return (
      this.expectedCount !== 'any' &&
      this.kind !== 'at_least' &&
      this.expectedCount > 0 &&
      this.actualCount >= this.expectedCount
    );
  }

  get isMet(): boolean {
    const { expectedCount, actualCount, kind } = this;
    if (this.isSimple) return this.simpleReceived || this.isStub;
    if (expectedCount === 'any' || expectedCount === actualCount) return true;
    return kind === 'at_least' ? actualCount >= expectedCount : kind === 'at_most' && actualCount <= expectedCount;
  }

  matches(vm: Machine, args: Arguments): boolean {
    return this.isSimple || this.list.matches(vm, args);
  }

  /** Answers the message. */
  invoke(
    vm: Machine,
    args: Arguments,
    block: RProc | null,
    stub: MessageExpectation | null = null,
    mayFail = true,
    increment = 1,
  ): RValue {
    if (this.isSimple) {
      this.simpleReceived = true;
      return this.terminal ? this.terminal(args, block) : null;
    }
    const given = this.yieldsReceiver ? { values: [this.target, ...args.values], hasKeywords: args.hasKeywords } : args;
    try {
      const isOver = (this.kind === 'exactly' || this.kind === 'at_most') && this.actualCount === this.expectedCount;
      if (this.isNegative || (mayFail && isOver)) this.countError(vm, this.actualCount + increment, given.values, null);
      worldOf(vm).space.order.constrain(vm, this);
      if (this.wrapped) return this.wrapped(given, block);
      if (!this.hasImplementation) return stub ? stub.invoke(vm, args, block) : null;
      let value: RValue = null;
      for (const action of [this.initial, this.inner, this.terminal]) if (action) value = action(given, block);
      return value;
    } finally {
      this.actualCount += increment;
    }
  }

  verify(vm: Machine): void {
    if (this.isMet) return;
    if (this.isSimple) {
      this.countErrorOf(vm, 1, 0, null, [], this.place);
      return;
    }
    this.generateError(vm);
  }

  generateError(vm: Machine): void {
    if (this.similar.length > 0)
      failMock(
        vm,
        argumentsError(vm, this.target, this.message, this.list.expected, this.similar),
        this.place,
        undefined,
        this.customMessage,
      );
    else this.countError(vm, this.actualCount, this.list.expected.values, this.place);
  }

  countError(vm: Machine, actual: number, args: readonly RValue[], place: BacktracePlace | null): void {
    this.countErrorOf(vm, this.expectedCount, actual, this.kind, args, place);
  }

  countErrorOf(
    vm: Machine,
    expected: number | 'any',
    actual: number,
    kind: CountKind,
    args: readonly RValue[],
    place: BacktracePlace | null,
  ): void {
    const own = this.isSimple
      ? [new AnyArgs(vm.classAt('RSpec::Mocks::ArgumentMatchers::AnyArgsMatcher'))]
      : this.list.expected.values;
    const shownKind = kind === 'exactly' ? null : kind;
    const wanted = `expected: ${countText(expected, shownKind)}${callArguments(vm, own, own.length > 0)}`;
    const got = `received: ${countText(actual)}${callArguments(vm, args, actual > 0 && args.length > 0)}`;
    const head = `(${intro(vm, this.target, true)}).${this.message}${formatArguments(vm, args)}`;
    failMock(vm, `${head}\n    ${wanted}\n    ${got}`, place, `${this.objectId}`, this.customMessage);
  }

  argumentsError(vm: Machine, received: readonly Arguments[]): RValue {
    const text = argumentsError(vm, this.target, this.message, this.list.expected, received);
    return failMock(vm, text, null, `${this.objectId}`, this.customMessage);
  }

  /** Remembers a call with other arguments, for the failure at the end. */
  advise(args: Arguments): void {
    this.similar.push(args);
  }

  unadvise(vm: Machine, received: readonly Arguments[]): void {
    this.similar = this.similar.filter((args) => !received.some((each) => sameArguments(vm, each, args)));
  }

  describe(vm: Machine, verb: string): string {
    return `${verb} ${this.message}${formatArguments(vm, this.list.expected.values)} ${countText(this.expectedCount)}`;
  }

  checkNotInvoked(vm: Machine, customization: string): void {
    if (this.actualCount === 0) return;
    vm.raise(
      'RSpec::Mocks::MockExpectationAlreadyInvokedError',
      `The message expectation for ${intro(vm, this.target)}.${this.message} has already been invoked and cannot be modified further ` +
        `(e.g. using \`${customization}\`). All message expectation customizations must be applied before it is used for the first time.`,
    );
  }

  setCount(vm: Machine, kind: 'exactly' | 'at_least' | 'at_most', given: RValue): void {
    if (this.isNegative) vm.raise('RuntimeError', '`count` is not supported with negative message expectations');
    const named = given instanceof RSymbol ? { once: 1, twice: 2, thrice: 3 }[given.name] : undefined;
    this.kind = kind;
    this.expectedCount = isInteger(given) ? Number(given) : (named ?? 0);
  }

  /** At least as often as there are values to answer. */
  raiseCount(count: number): void {
    if (this.expectedCount === 'any' || (this.expectedCount === 0 && this.kind === 'at_least')) return;
    this.expectedCount = Math.max(this.expectedCount, count);
  }
}

function cannotModify(vm: Machine): never {
  return vm.raise(
    'RSpec::Mocks::AndWrapOriginalImplementation::CannotModifyFurtherError',
    'This method has already been configured to call the original implementation, and cannot be modified further.',
  );
}

/** Customizes a message expectation by a method's name: what `receive(:x).name(…)` records. */
export function customize(
  vm: Machine,
  self: MessageExpectation,
  name: string,
  args: RValue[],
  block: RProc | null,
): RValue {
  const customization = CUSTOMIZATIONS[name];
  if (!customization) throw new Error(`There is no customization ${name}`);
  return customization(vm, self, args, block);
}

type Customization = (vm: Machine, self: MessageExpectation, args: RValue[], block: RProc | null) => RValue;

const counted =
  (kind: 'exactly' | 'at_least' | 'at_most', fixed?: number): Customization =>
  (vm, self, [count = null], block) => {
    if (fixed === undefined) self.checkNotInvoked(vm, kind);
    if (kind === 'exactly' || kind === 'at_most') self.useBlock(vm, block);
    self.setCount(vm, kind, fixed ?? count);
    if (kind === 'at_least') {
      if (count === 0)
        vm.raise('RuntimeError', 'at_least(0) has been removed, use allow(...).to receive(:message) instead');
      self.useBlock(vm, block);
    }
    return self;
  };

const withBlock: Customization = (vm, self, _args, block) => {
  self.useBlock(vm, block);
  return self;
};

function wrapOriginal(
  vm: Machine,
  self: MessageExpectation,
  name: string,
  run: (original: RValue, args: Arguments, block: RProc | null) => RValue,
): RValue {
  if (self.target instanceof TestDouble)
    return failMock(
      vm,
      `${intro(vm, self.target)} is a pure test double. \`${name}\` is only available on a partial double.`,
    );
  if (self.inner)
    worldOf(vm).notice(`WARNING: You're overriding a previous stub implementation of \`${self.message}\`.`);
  const original = self.double.original(vm);
  self.wrapped = (args, block) => run(original, args, block);
  self.yieldsReceiver = false;
  return null;
}

/** The ways in which a message expectation can be told more. */
export const CUSTOMIZATIONS: Readonly<Record<string, Customization>> = {
  and_return: (vm, self, values, block) => {
    if (values.length === 0) vm.raise('ArgumentError', 'wrong number of arguments (given 0, expected 1+)');
    self.checkNotInvoked(vm, 'and_return');
    if (self.isNegative) vm.raise('RuntimeError', '`and_return` is not supported with negative message expectations');
    if (block) vm.raise('ArgumentError', "Implementation blocks aren't supported with `and_return`");
    const left = values.slice();
    self.raiseCount(left.length);
    self.finish(vm, () => (left.length > 1 ? (left.shift() as RValue) : (left[0] as RValue)));
    return null;
  },
  and_invoke: (vm, self, procs, block) => {
    self.checkNotInvoked(vm, 'and_invoke');
    if (self.isNegative) vm.raise('RuntimeError', '`and_invoke` is not supported with negative message expectations');
    if (block) vm.raise('ArgumentError', "Implementation blocks aren't supported with `and_invoke`");
    if (procs.some((proc) => !vm.respondTo(proc, 'call')))
      vm.raise('ArgumentError', 'Arguments to `and_invoke` must be callable.');
    const left = procs.slice();
    self.raiseCount(left.length);
    self.finish(vm, (args, given) =>
      vm.call(left.length > 1 ? (left.shift() as RValue) : (left[0] as RValue), 'call', passOn(args), given),
    );
    return null;
  },
  and_call_original: (vm, self) =>
    wrapOriginal(vm, self, 'and_call_original', (original, args, block) =>
      vm.call(original, 'call', passOn(args), block),
    ),
  and_wrap_original: (vm, self, _args, block) =>
    wrapOriginal(vm, self, 'and_wrap_original', (original, args, given) => {
      if (!block) return vm.raise('NoMethodError', "undefined method `call' for nil:NilClass");
      return vm.callProc(block, [original, ...passOn(args)], given ? { block: given } : undefined);
    }),
  and_raise: (vm, self, args) => {
    self.checkNotInvoked(vm, 'and_raise');
    const given = args.slice();
    self.finish(vm, () => raise(vm, given));
    return null;
  },
  and_throw: (vm, self, args) => {
    self.checkNotInvoked(vm, 'and_throw');
    self.finish(vm, () => vm.call(vm.main, 'throw', args.slice()));
    return null;
  },
  and_yield: (vm, self, args, block) => {
    self.checkNotInvoked(vm, 'and_yield');
    let context: RObject | null = null;
    if (block) {
      context = new RObject(vm.classes.Object);
      vm.callProc(block, [context]);
    }
    const before = YIELDS.get(self);
    const yields = before ?? { list: [], context: null };
    yields.list.push(args.slice());
    if (context) yields.context = context;
    YIELDS.set(self, yields);
    self.initial = (_args, given) => yieldAll(vm, self, yields, given);
    return self;
  },
  and_yield_receiver_to_implementation: (_vm, self) => {
    self.yieldsReceiver = true;
    return self;
  },
  exactly: counted('exactly'),
  at_least: counted('at_least'),
  at_most: counted('at_most'),
  once: counted('exactly', 1),
  twice: counted('exactly', 2),
  thrice: counted('exactly', 3),
  times: withBlock,
  time: withBlock,
  never: (vm, self) => {
    if (self.isNegative)
      failMock(
        vm,
        "Isn't life confusing enough? You've already set a negative message expectation and now you are trying to negate it again with `never`. " +
          'What does an expression like `expect(obj).not_to receive(:msg).never` even mean?',
      );
    self.expectedCount = 0;
    return self;
  },
  with: (vm, self, args, block) => {
    self.checkNotInvoked(vm, 'with');
    if (args.length === 0)
      vm.raise(
        'ArgumentError',
        '`with` must have at least one argument. Use `no_args` matcher to set the expectation of receiving no arguments.',
      );
    self.useBlock(vm, block);
    self.list = ArgumentList.check(vm, takeArguments(args));
    verifyExpected(vm, self);
    return self;
  },
  ordered: (vm, self, _args, block) => {
    if (self.isStub)
      worldOf(vm).notice(
        'WARNING: `allow(...).to receive(..).ordered` is not supported and will have no effect, use `and_return(*ordered_values)` instead.',
      );
    self.useBlock(vm, block);
    const further = self.isStub || self.kind !== 'exactly' || self.expectedCount === 'any' ? 0 : self.expectedCount - 1;
    for (let count = 0; count < further; count += 1) worldOf(vm).space.order.register(self);
    self.isOrdered = true;
    return self;
  },
};

/** Whether a verified method would take the arguments that are expected. */
function verifyExpected(vm: Machine, self: MessageExpectation): void {
  const signature = self.signature?.() ?? null;
  if (!signature) return;
  const count = signature.least + (signature.requiredKeywords.length > 0 ? 1 : 0);
  const values = self.list.resolve(vm, count);
  const last = values.at(-1);
  const isMatcherLast = last instanceof RObject && vm.respondTo(last, '===') && vm.respondTo(last, 'description');
  const problem = argumentProblem(vm, signature, values, isMatcherLast);
  if (problem !== null) failMock(vm, problem);
}

interface Yields {
  readonly list: RValue[][];
  context: RObject | null;
}

const YIELDS = new WeakMap<MessageExpectation, Yields>();

function yieldAll(vm: Machine, self: MessageExpectation, yields: Yields, block: RProc | null): RValue {
  if (!block)
    return failMock(
      vm,
      `${intro(vm, self.target)} asked to yield |${listArguments(
        vm,
        yields.list.flatMap((args) => [new RArray(args)]),
      )}| but no block was passed`,
    );
  const signature = signatureOfParameters(parametersOf(block), true);
  let value: RValue = null;
  for (const args of yields.list) {
    const loose = { ...signature, least: Math.min(signature.least, signature.most) };
    if (args.length < loose.least || args.length > loose.most)
      failMock(
        vm,
        `${intro(vm, self.target)} yielded |${listArguments(vm, args)}| to block with ${signatureText(signature)}`,
      );
    value = yields.context ? instanceExec(vm, yields.context as never, block, args) : vm.callProc(block, args);
  }
  return value;
}

/** A text of a message expectation for `inspect`. */
export function inspectExpectation(vm: Machine, self: MessageExpectation): RString {
  const args = callArguments(vm, self.list.expected.values, true, '', '');
  return new RString(
    `#<${vm.className(self)} ${intro(vm, self.target)}.${self.message}${args.startsWith('(') ? args : `(${args})`}>`,
  );
}
