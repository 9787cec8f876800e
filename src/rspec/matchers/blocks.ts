import { RArray } from '../../ruby/value/array.ts';
import type { RException } from '../../ruby/value/exception.ts';
import { RProc } from '../../ruby/value/proc.ts';
import { RRegexp } from '../../ruby/value/regexp.ts';
import { RString } from '../../ruby/value/string.ts';
import { symbol } from '../../ruby/value/symbol.ts';
import { truthy, type RValue } from '../../ruby/value/value.ts';
import { formatPlace, rescuable } from '../../ruby/machine/exceptions.ts';
import { procArity } from '../../ruby/core/proc.ts';
import type { Machine } from '../../ruby/machine/machine.ts';
import { describe, surface } from '../expectations/format.ts';
import { valuesMatch } from '../expectations/values_match.ts';
import { worldOf } from '../world.ts';
import { CountedMatcher, countMethods } from './count.ts';
import { defineMatcher } from './define_matcher.ts';
import { isMatcher } from './is_matcher.ts';
import { Matcher } from './matcher.ts';

/** A matcher of what a block does. */
export class BlockMatcher extends Matcher {
  override takesBlocks(_vm: Machine): boolean {
    return true;
  }

  override takesValues(_vm: Machine): boolean {
    return false;
  }
}

/** Runs a block; answers the Ruby exception that it raised, undefined when there was none. */
function raisedBy(vm: Machine, run: () => void): RException | undefined {
  const { frame } = vm;
  try {
    run();
    return undefined;
  } catch (thrown) {
    const exception = rescuable(vm, thrown);
    if (!exception) throw thrown;
    vm.frame = frame;
    return exception;
  }
}

class RaiseError extends BlockMatcher {
  block: RProc | null = null;
  error: RException | null = null;
  wantedError: RValue = null;
  wantedMessage: RValue = null;
  isBare = false;
  isNil = false;
  given: RValue = null;
  raisedWanted = false;
  hasWantedMessage = false;
  evaluatesBlock = false;
  blockPassed = false;

  override initialize(vm: Machine, args: RValue[], block: RProc | null): void {
    const [first, message = null] = args;
    this.block = block;
    this.isBare = first === undefined;
    this.isNil = first === null;
    this.wantedError = first === undefined || first === null || first instanceof RString ? vm.classes.Exception : first;
    this.wantedMessage = first instanceof RString ? first : message;
  }

  override matches(vm: Machine, given: RValue, block: RProc | null): boolean {
    return this.#matches(vm, given, false, block);
  }

  #matches(vm: Machine, given: RValue, isNegative: boolean, block: RProc | null): boolean {
    this.given = given;
    this.block ??= block;
    this.raisedWanted = false;
    this.hasWantedMessage = false;
    this.evaluatesBlock = false;
    this.blockPassed = false;
    if (!(given instanceof RProc)) return false;
    this.error = raisedBy(vm, () => void vm.call(given, 'call', [])) ?? null;
    if (this.error) {
      const message = () => (vm.respondTo(this.error, 'message') ? vm.call(this.error, 'message', []) : null);
      this.raisedWanted = valuesMatch(vm, this.wantedError, this.error) || valuesMatch(vm, this.wantedError, message());
      if (this.raisedWanted)
        this.hasWantedMessage =
          this.wantedMessage === null || valuesMatch(vm, this.wantedMessage, new RString(vm.toS(message())));
    }
    if (!isNegative) {
      if (this.isBare && !this.block)
        this.#warn(vm, 'without providing a specific error or message risks false positives');
      if (this.isNil) this.#warn(vm, 'with a `nil` error is probably unintentional, it risks false positives');
      if (this.block && this.raisedWanted && this.hasWantedMessage) this.#evaluateBlock(vm, this.block);
    }
    return this.raisedWanted && this.hasWantedMessage && (!this.evaluatesBlock || this.blockPassed);
  }

  #warn(vm: Machine, what: string): void {
    worldOf(vm).falsePositive(`Using the \`raise_error\` matcher ${what}.`);
  }

  #evaluateBlock(vm: Machine, block: RProc): void {
    this.evaluatesBlock = true;
    const failure = raisedBy(vm, () => void vm.callProc(block, [this.error]));
    if (failure) this.error = failure;
    else this.blockPassed = true;
  }

  override doesNotMatch(vm: Machine, given: RValue): boolean {
    const isSpecific = this.wantedError !== vm.classes.Exception;
    if (isSpecific || this.wantedMessage !== null || this.isNil)
      worldOf(vm).falsePositive('Using `expect { }.not_to raise_error(SpecificErrorClass)` risks false positives.');
    return !this.#matches(vm, given, true, null) && given instanceof RProc;
  }

  override jumps(): boolean {
    return true;
  }

  #wanted(vm: Machine): string {
    const { wantedError, wantedMessage } = this;
    if (wantedMessage === null)
      return isMatcher(vm, wantedError) ? `Exception with ${describe(vm, wantedError)}` : describe(vm, wantedError);
    const how = wantedMessage instanceof RRegexp ? 'with message matching' : 'with';
    return `${vm.toS(wantedError)} ${how} ${describe(vm, wantedMessage)}`;
  }

  #found(vm: Machine): string {
    if (!(this.given instanceof RProc)) return ' but was not given a block';
    if (!this.error) return ' but nothing was raised';
    const lines = backtraceLines(vm, this.error);
    return [`, got ${describe(vm, this.error)} with backtrace:`, ...lines].join('\n  # ');
  }

  override failureMessage(vm: Machine): string {
    if (this.evaluatesBlock) return vm.toS(vm.call(this.error, 'message', []));
    return `expected ${this.#wanted(vm)}${this.#found(vm)}`;
  }

  override failureMessageWhenNegated(vm: Machine): string {
    return `expected no ${this.#wanted(vm)}${this.#found(vm)}`;
  }

  override description(vm: Machine): string {
    return `raise ${this.#wanted(vm)}`;
  }
}

/** A backtrace as messages show it: from the working directory. */
function backtraceLines(vm: Machine, exception: RException): string[] {
  const folder = `${vm.host.workingDirectory.replace(/\/$/, '')}/`;
  return (exception.places ?? []).map((place) => {
    const line = formatPlace(place);
    return line.startsWith(folder) ? `./${line.slice(folder.length)}` : line;
  });
}

class ThrowSymbol extends BlockMatcher {
  wanted: RValue = null;
  wantedValue: RValue = null;
  caught: RValue = null;
  caughtValue: RValue = null;
  given: RValue = null;

  override initialize(_vm: Machine, args: RValue[]): void {
    [this.wanted = null, this.wantedValue = null] = args;
  }

  override matches(vm: Machine, given: RValue): boolean {
    this.given = given;
    this.caught = null;
    this.caughtValue = null;
    if (!(given instanceof RProc)) return false;
    const failure = raisedBy(vm, () => {
      if (this.wanted === null) {
        vm.callProc(given, []);
        return;
      }
      let isFinished = false;
      const value = vm.call(vm.main, 'catch', [this.wanted], vm.proc(() => {
        vm.callProc(given, []);
        isFinished = true;
        return null;
      })); // prettier-ignore
      if (isFinished) return;
      this.caught = this.wanted;
      this.caughtValue = value;
    });
    if (failure) {
      const name = /uncaught throw (?:`|:)([a-zA-Z0-9_]*)'?/.exec(vm.toS(vm.call(failure, 'message', [])))?.[1];
      if (name === undefined || !['NameError', 'ArgumentError'].some((each) => vm.isA(failure, vm.classAt(each))))
        vm.raiseException(failure);
      this.caught = symbol(name as string);
    }
    if (this.wanted === null) return this.caught !== null;
    if (this.caught !== this.wanted) return false;
    return this.wantedValue === null || valuesMatch(vm, this.wantedValue, this.caughtValue);
  }

  override doesNotMatch(vm: Machine, given: RValue): boolean {
    return !this.matches(vm, given) && given instanceof RProc;
  }

  override jumps(): boolean {
    return true;
  }

  #describe(vm: Machine, thrown: RValue, value: RValue): string {
    const words = thrown instanceof RString ? thrown.text : describe(vm, thrown);
    if (truthy(value)) return `${words} with ${describe(vm, value)}`;
    return truthy(this.wantedValue) && this.caught === this.wanted ? `${words} with no argument` : words;
  }

  #expected(vm: Machine, otherwise = 'a Symbol'): string {
    return this.#describe(vm, this.wanted ?? new RString(otherwise), this.wantedValue);
  }

  #result(vm: Machine): string {
    if (!(this.given instanceof RProc)) return 'but was not a block';
    return `got ${this.#describe(vm, this.caught ?? new RString('nothing'), this.caughtValue)}`;
  }

  override failureMessage(vm: Machine): string {
    return `expected ${this.#expected(vm)} to be thrown, ${this.#result(vm)}`;
  }

  override failureMessageWhenNegated(vm: Machine): string {
    return `expected ${this.#expected(vm, 'no Symbol')}${this.wanted === null ? '' : ' not'} to be thrown, ${this.#result(vm)}`;
  }

  override description(vm: Machine): string {
    return `throw ${this.#expected(vm)}`;
  }
}

class Output extends BlockMatcher {
  stream: 'stdout' | 'stderr' | null = null;
  given: RValue = null;
  text = '';

  override initialize(_vm: Machine, args: RValue[]): void {
    this.expected = args[0] ?? null;
  }

  override matches(vm: Machine, given: RValue): boolean {
    this.given = given;
    if (!(given instanceof RProc)) return false;
    if (!this.stream)
      vm.raise('RuntimeError', 'You must chain `to_stdout` or `to_stderr` off of the `output(...)` matcher.');
    const name = `$${this.stream}`;
    vm.call(vm.main, 'require', [new RString('stringio')]);
    const before = vm.globals.get(name) ?? null;
    const capture = vm.call(vm.classAt('StringIO'), 'new', []);
    vm.globals.set(name, capture);
    try {
      vm.callProc(given, []);
    } finally {
      vm.globals.set(name, before);
    }
    this.actual = vm.call(capture, 'string', []);
    this.text = vm.toS(this.actual);
    return this.expected === null ? this.text.length > 0 : valuesMatch(vm, this.expected ?? null, this.actual);
  }

  override doesNotMatch(vm: Machine, given: RValue): boolean {
    return !this.matches(vm, given) && given instanceof RProc;
  }

  #found(vm: Machine): string {
    return this.text === '' ? 'nothing' : describe(vm, this.actual);
  }

  override failureMessage(vm: Machine): string {
    const reason = !(this.given instanceof RProc)
      ? 'was not a block'
      : this.expected === null
        ? 'did not'
        : `output ${this.#found(vm)}`;
    return `expected block to ${this.words(vm)}, but ${reason}`;
  }

  override failureMessageWhenNegated(vm: Machine): string {
    const reason = this.given instanceof RProc ? `output ${this.#found(vm)}` : 'was not a block';
    return `expected block to not ${this.words(vm)}, but ${reason}`;
  }

  override description(vm: Machine): string {
    const stream = this.stream ?? 'some stream';
    return this.expected === null
      ? `output to ${stream}`
      : `output ${describe(vm, this.expected ?? null)} to ${stream}`;
  }

  override isDiffable(): boolean {
    return true;
  }
}

const capture = (stream: 'stdout' | 'stderr') => (_vm: Machine, self: RValue) => {
  (self as Output).stream = stream;
  return self;
};

/** Runs a block with another block that tells what it is given. */
class Probe {
  readonly calls: RValue[][] = [];
  wasUsed = false;
  readonly #vm: Machine;

  constructor(vm: Machine) {
    this.#vm = vm;
  }

  run(block: RProc, seen: (args: RValue[]) => void = () => {}): void {
    const vm = this.#vm;
    const probe = vm.proc((args) => {
      this.calls.push(args);
      seen(args);
      return null;
    });
    const argument = new ProbeArgument(vm, probe, () => {
      this.wasUsed = true;
    });
    const arity = procArity(block);
    if (arity !== 1 && !(arity < 0 && arity >= -2))
      vm.raise(
        'RuntimeError',
        'Your expect block must accept an argument to be used with this matcher. Pass the argument as a block on to the method you are testing.',
      );
    vm.callProc(block, [argument]);
    if (!this.wasUsed)
      vm.raise(
        'RuntimeError',
        'You must pass the argument yielded to your expect block on to the method-under-test as a block. It acts as a probe that ' +
          'allows the matcher to detect whether or not the method-under-test yields, and, if so, how many times, and what the yielded arguments are.',
      );
  }

  once(name: string): boolean {
    if (this.calls.length > 1)
      this.#vm.raise(
        'RuntimeError',
        `The ${name} matcher is not designed to be used with a method that yields multiple times. Use the yield_successive_args matcher for that case.`,
      );
    return this.calls.length === 1;
  }
}

/** What a block under test passes on as `&probe`. */
class ProbeArgument extends Matcher {
  readonly proc: RProc;
  readonly used: () => void;

  constructor(vm: Machine, proc: RProc, used: () => void) {
    super(vm.classAt('RSpec::Matchers::BuiltIn::YieldProbe'));
    this.proc = proc;
    this.used = used;
  }
}

abstract class YieldMatcher extends BlockMatcher {
  given: RValue = null;
  probe: Probe | null = null;

  override initialize(_vm: Machine, args: RValue[]): void {
    this.expected = new RArray(args);
  }

  get wanted(): RArray {
    return this.expected as RArray;
  }

  get hasBlock(): boolean {
    return this.given instanceof RProc;
  }

  override doesNotMatch(vm: Machine, given: RValue): boolean {
    return !this.matches(vm, given, null) && this.hasBlock;
  }

  arguments(vm: Machine): string {
    return this.wanted.items.map((item) => describe(vm, item)).join(', ');
  }
}

class YieldControl extends CountedMatcher {
  given: RValue = null;
  yields = 0;

  override initialize(): void {}

  override takesBlocks(): boolean {
    return true;
  }

  override takesValues(): boolean {
    return false;
  }

  override matches(vm: Machine, given: RValue): boolean {
    this.given = given;
    if (!(given instanceof RProc)) return false;
    const probe = new Probe(vm);
    probe.run(given);
    this.yields = probe.calls.length;
    return this.countMatches(vm, this.yields);
  }

  override doesNotMatch(vm: Machine, given: RValue): boolean {
    return !this.matches(vm, given) && given instanceof RProc;
  }

  #reason(): string {
    if (!(this.given instanceof RProc)) return ' but was not a block';
    if (!this.hasCount && this.yields === 0) return ' but did not yield';
    return `${this.countDescription()} but yielded${this.yields === 1 ? ' once' : this.yields === 2 ? ' twice' : ` ${this.yields} times`}`;
  }

  override failureMessage(): string {
    return `expected given block to yield control${this.#reason()}`;
  }

  override failureMessageWhenNegated(): string {
    return `expected given block not to yield control${this.#reason()}`;
  }
}

class YieldWithNoArgs extends YieldMatcher {
  override initialize(): void {}

  override matches(vm: Machine, given: RValue): boolean {
    this.given = given;
    if (!(given instanceof RProc)) return false;
    this.probe = new Probe(vm);
    this.probe.run(given);
    return this.probe.once('yield_with_no_args') && this.probe.calls[0]?.length === 0;
  }

  override failureMessage(vm: Machine): string {
    const calls = this.probe?.calls ?? [];
    const reason = !this.hasBlock
      ? 'was not a block'
      : calls.length === 0
        ? 'did not yield'
        : `yielded with arguments: ${describe(vm, new RArray(calls[0] as RValue[]))}`;
    return `expected given block to yield with no arguments, but ${reason}`;
  }

  override failureMessageWhenNegated(): string {
    return `expected given block not to yield with no arguments, but ${this.hasBlock ? 'did' : 'was not a block'}`;
  }
}

class YieldWithArgs extends YieldMatcher {
  shown = '';
  reason = '';
  fits = true;

  override matches(vm: Machine, given: RValue): boolean {
    this.given = given;
    this.fits = true;
    if (!(given instanceof RProc)) return false;
    this.probe = new Probe(vm);
    this.probe.run(given, (args) => {
      this.actual = new RArray(args);
      this.shown = describe(vm, this.actual);
      this.fits &&= this.#fits(vm, this.actual as RArray);
    });
    return this.probe.once('yield_with_args') && this.fits;
  }

  #fits(vm: Machine, actual: RArray): boolean {
    if (this.wanted.items.length === 0) {
      if (actual.items.length === 0) this.reason = 'yielded with no arguments';
      return actual.items.length > 0;
    }
    if (valuesMatch(vm, this.wanted, actual)) return true;
    this.reason = `yielded with unexpected arguments\nexpected: ${vm.inspect(surface(vm, this.wanted))}\n     got: ${this.shown}`;
    return false;
  }

  override failureMessage(): string {
    const reason = !this.hasBlock ? 'was not a block' : this.probe?.calls.length === 0 ? 'did not yield' : this.reason;
    return `expected given block to yield with arguments, but ${reason}`;
  }

  override failureMessageWhenNegated(vm: Machine): string {
    let reason = 'did';
    if (!this.hasBlock) reason = 'was not a block';
    else if (this.fits && this.wanted.items.length > 0)
      reason = `yielded with expected arguments\nexpected not: ${vm.inspect(surface(vm, this.wanted))}\n         got: ${this.shown}`;
    return `expected given block not to yield with arguments, but ${reason}`;
  }

  override description(vm: Machine): string {
    return this.wanted.items.length === 0 ? 'yield with args' : `yield with args(${this.arguments(vm)})`;
  }
}

class YieldSuccessiveArgs extends YieldMatcher {
  shown: string[] = [];

  override matches(vm: Machine, given: RValue): boolean {
    this.given = given;
    this.shown = [];
    if (!(given instanceof RProc)) return false;
    let fits = true;
    let count = 0;
    const actual: RValue[] = [];
    this.probe = new Probe(vm);
    this.probe.run(given, (args) => {
      const value = args.length === 1 ? (args[0] as RValue) : new RArray(args);
      this.shown.push(describe(vm, value));
      actual.push(value);
      fits &&= valuesMatch(vm, this.wanted.items[count] ?? null, value);
      count += 1;
    });
    this.actual = new RArray(actual);
    return fits && count === this.wanted.items.length;
  }

  override failureMessage(vm: Machine): string {
    const reason = this.hasBlock
      ? `yielded with unexpected arguments\nexpected: ${vm.inspect(surface(vm, this.wanted))}\n     got: [${this.shown.join(', ')}]`
      : 'was not a block';
    return `expected given block to yield successively with arguments, but ${reason}`;
  }

  override failureMessageWhenNegated(vm: Machine): string {
    const reason = this.hasBlock
      ? `yielded with expected arguments\nexpected not: ${vm.inspect(surface(vm, this.wanted))}\n         got: [${this.shown.join(', ')}]`
      : 'was not a block';
    return `expected given block not to yield successively with arguments, but ${reason}`;
  }

  override description(vm: Machine): string {
    return `yield successive args(${this.arguments(vm)})`;
  }
}

/** Matchers about what a block raises, throws, writes and yields. */
export const blocks = [
  defineMatcher({
    className: 'RaiseError',
    make: (klass) => new RaiseError(klass),
    names: ['raise_error', 'raise_exception'],
    takes: [0, 2],
    methods: {
      with_message: (vm, self, [message = null]) => {
        const matcher = self as RaiseError;
        if (matcher.wantedMessage !== null)
          vm.raise(
            'RuntimeError',
            '`expect { }.to raise_error(message).with_message(message)` is not valid. The matcher only allows the expected message to be specified once',
          );
        matcher.isBare = false;
        matcher.wantedMessage = message;
        return self;
      },
    },
  }),
  defineMatcher({
    className: 'ThrowSymbol',
    make: (klass) => new ThrowSymbol(klass),
    names: ['throw_symbol'],
    takes: [0, 2],
  }),
  defineMatcher({
    className: 'Output',
    make: (klass) => new Output(klass),
    names: ['output'],
    takes: [0, 1],
    aliases: { a_block_outputting: 'output' },
    methods: {
      to_stdout: capture('stdout'),
      to_stderr: capture('stderr'),
      to_stdout_from_any_process: capture('stdout'),
      to_stderr_from_any_process: capture('stderr'),
    },
  }),
  defineMatcher({
    className: 'YieldControl',
    make: (klass) => new YieldControl(klass),
    names: ['yield_control'],
    takes: [0, 0],
    aliases: { a_block_yielding_control: 'yield_control', yielding_control: 'yield_control' },
    methods: countMethods,
  }),
  defineMatcher({
    className: 'YieldWithNoArgs',
    make: (klass) => new YieldWithNoArgs(klass),
    names: ['yield_with_no_args'],
    takes: [0, 0],
    aliases: { a_block_yielding_with_no_args: 'yield_with_no_args', yielding_with_no_args: 'yield_with_no_args' },
  }),
  defineMatcher({
    className: 'YieldWithArgs',
    make: (klass) => new YieldWithArgs(klass),
    names: ['yield_with_args'],
    aliases: { a_block_yielding_with_args: 'yield_with_args', yielding_with_args: 'yield_with_args' },
  }),
  defineMatcher({
    className: 'YieldSuccessiveArgs',
    make: (klass) => new YieldSuccessiveArgs(klass),
    names: ['yield_successive_args'],
    aliases: {
      a_block_yielding_successive_args: 'yield_successive_args',
      yielding_successive_args: 'yield_successive_args',
    },
  }),
  defineMatcher({
    className: 'YieldProbe',
    make: (klass) => new Matcher(klass),
    methods: {
      to_proc: (_vm, self) => {
        const probe = self as ProbeArgument;
        probe.used();
        return probe.proc;
      },
    },
  }),
];
