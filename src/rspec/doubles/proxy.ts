import { RClass } from '../../ruby/value/class.ts';
import type { MethodEntry, Visibility } from '../../ruby/value/method.ts';
import { RObject } from '../../ruby/value/object.ts';
import { RMethod, type RProc } from '../../ruby/value/proc.ts';
import { RString } from '../../ruby/value/string.ts';
import { symbol } from '../../ruby/value/symbol.ts';
import type { RValue } from '../../ruby/value/value.ts';
import { noMethod } from '../../ruby/machine/exceptions.ts';
import type { Machine } from '../../ruby/machine/machine.ts';
import { rawBody } from '../../ruby/core/raw_method.ts';
import { worldOf } from '../world.ts';
import { type Arguments, passOn, takeArguments } from './arguments.ts';
import { argumentsError, failMock, formatArguments, intro } from './error_generator.ts';
import { MessageExpectation } from './message_expectation.ts';
import { argumentProblem, type Signature, signatureOf } from './signature.ts';
import { TestDouble } from './test_double.ts';
import { isImplemented, isVerifying, referenceSignature, unimplemented, visibilityOf } from './verifying.ts';

interface Received {
  readonly message: string;
  readonly args: Arguments;
  readonly block: RProc | null;
}

/** One message of one object: what is expected of it and how it is answered. */
export class MethodDouble {
  readonly proxy: Proxy;
  readonly name: string;
  readonly expectations: MessageExpectation[] = [];
  readonly stubs: MessageExpectation[] = [];
  /** The method as it was found before. */
  found: MethodEntry | null = null;
  #original: RValue | undefined;
  /** What the singleton class itself had: undefined where it had nothing. */
  #stashed: MethodEntry | null | undefined;
  #place: RClass | null = null;
  /** The message comes by way of a class whose instances are all observed: nothing is defined on the object. */
  isByClass = false;

  constructor(proxy: Proxy, name: string) {
    this.proxy = proxy;
    this.name = name;
  }

  /** The method before it was doubled, as a Method. */
  original(vm: Machine): RValue {
    if (this.#original !== undefined) return this.#original;
    const { object } = this.proxy;
    const entry = this.found;
    if (entry) return (this.#original = new RMethod(entry, object, vm.realClassOf(object)));
    return (this.#original = vm.proc((args, block) =>
      vm.call(object, 'method_missing', [symbol(this.name), ...args], block),
    ));
  }

  /** Puts the double in the place of the method. */
  configure(vm: Machine): void {
    if (this.#place || this.isByClass) return;
    const { object } = this.proxy;
    if (object instanceof RString && object.frozen) vm.raise('TypeError', "can't define singleton");
    if (object instanceof RObject && object.frozen && !(object instanceof TestDouble))
      vm.raise(
        'ArgumentError',
        'Cannot proxy frozen objects, rspec-mocks relies on proxies for method stubbing and expectations.',
      );
    const singleton = vm.singletonClass(object);
    this.found = worldOf(vm).space.originalBehindAnyInstance(object, this.name) ?? vm.find(singleton, this.name);
    this.original(vm);
    const visibility: Visibility = this.proxy.visibility(vm, this.name, this.found);
    let place = singleton;
    if (singleton.prepends.some((module) => vm.ancestors(module).some((each) => each.methods.has(this.name)))) {
      place = vm.defineModule(null);
      vm.prependModule(singleton, place);
    }
    this.#stashed = place.methods.has(this.name) ? (place.methods.get(this.name) ?? null) : undefined;
    this.#place = place;
    const body = rawBody((_vm, _self, args, block) => this.proxy.receive(vm, this.name, takeArguments(args), block));
    vm.addMethod(place, this.name, body, visibility);
  }

  /** Puts the method back. */
  restore(vm: Machine): void {
    const place = this.#place;
    if (!place) return;
    this.#place = null;
    putBack(vm, place, this.name, this.#stashed);
    this.#stashed = undefined;
    this.#original = undefined;
    this.found = null;
  }

  reset(vm: Machine): void {
    this.restore(vm);
    this.expectations.length = 0;
    this.stubs.length = 0;
  }
}

/** Puts a class's own method back as it was; undefined where it had none. */
export function putBack(vm: Machine, klass: RClass, name: string, stashed: MethodEntry | null | undefined): void {
  const now = klass.methods.get(name);
  // The machine forgets what it had looked up when a method is added.
  if (now) vm.addMethod(klass, name, now.body);
  if (stashed === undefined) klass.methods.delete(name);
  else klass.methods.set(name, stashed);
}

/** Stands between an object and its messages. */
export class Proxy {
  readonly object: RValue;
  readonly doubles = new Map<string, MethodDouble>();
  readonly received: Received[] = [];
  readonly #vm: Machine;

  constructor(vm: Machine, object: RValue) {
    this.#vm = vm;
    this.object = object;
  }

  get isNull(): boolean {
    return this.object instanceof TestDouble ? this.object.isNull : this.#isNullPartial;
  }

  #isNullPartial = false;

  makeNull(): void {
    if (this.object instanceof TestDouble) this.object.isNull = true;
    else this.#isNullPartial = true;
  }

  double(name: string): MethodDouble {
    let double = this.doubles.get(name);
    if (!double) this.doubles.set(name, (double = new MethodDouble(this, name)));
    return double;
  }

  visibility(vm: Machine, name: string, found: MethodEntry | null): Visibility {
    if (this.object instanceof TestDouble) return visibilityOf(vm, this.object, name) ?? 'public';
    return found?.visibility ?? 'public';
  }

  /** Refuses a message which the doubled class does not have. */
  checkImplemented(vm: Machine, name: string): void {
    if (!isVerifying(vm, this.object) || isImplemented(vm, this.object, name, this.doubles.get(name)?.found ?? null))
      return;
    unimplemented(vm, this.object, name);
  }

  #verify(vm: Machine, expectation: MessageExpectation, name: string): void {
    if (!isVerifying(vm, this.object)) return;
    expectation.signature = () => this.#signature(vm, name);
  }

  #signature(vm: Machine, name: string): Signature | null {
    const { object } = this;
    if (object instanceof TestDouble) return referenceSignature(vm, object, name);
    const found = this.doubles.get(name)?.found ?? null;
    if (name === 'new' && object instanceof RClass && found?.owner === vm.classes.Class) {
      const initialize = vm.find(object, 'initialize');
      return initialize ? signatureOf(initialize.body) : null;
    }
    return found ? signatureOf(found.body) : null;
  }

  addStub(vm: Machine, name: string, block: RProc | null = null): MessageExpectation {
    this.#checkNil(vm, name);
    this.checkImplemented(vm, name);
    const double = this.double(name);
    double.configure(vm);
    const stub = new MessageExpectation(vm, double, true, block);
    this.#verify(vm, stub, name);
    double.stubs.unshift(stub);
    return stub;
  }

  addExpectation(vm: Machine, name: string, block: RProc | null = null): MessageExpectation {
    this.#checkNil(vm, name);
    this.checkImplemented(vm, name);
    const double = this.double(name);
    if (this.isNull && !block && double.stubs.length === 0) {
      const standard = this.addStub(vm, name);
      standard.inner = () => this.object;
    }
    double.configure(vm);
    const expectation = new MessageExpectation(vm, double, false, block);
    this.#verify(vm, expectation, name);
    double.expectations.push(expectation);
    return expectation;
  }

  addSimple(vm: Machine, name: string, value: RValue, isStub: boolean): void {
    this.checkImplemented(vm, name);
    const double = this.double(name);
    double.configure(vm);
    const simple = new MessageExpectation(vm, double, isStub, null, true);
    simple.terminal = () => value;
    (isStub ? double.stubs : double.expectations).unshift(simple);
  }

  /** An expectation that is not set up: what `have_received` compares with. */
  build(vm: Machine, name: string): MessageExpectation {
    const expectation = new MessageExpectation(vm, this.double(name), false, null);
    this.#verify(vm, expectation, name);
    return expectation;
  }

  #checkNil(vm: Machine, name: string): void {
    if (this.object !== null) return;
    const message =
      `An expectation of \`:${name}\` was set on \`nil\`. To allow expectations on \`nil\` and suppress this message, set ` +
      '`RSpec::Mocks.configuration.allow_message_expectations_on_nil` to `true`. To disallow expectations on `nil`, set ' +
      '`RSpec::Mocks.configuration.allow_message_expectations_on_nil` to `false`';
    const allowed = worldOf(vm).config.settings.get('allow_message_expectations_on_nil')?.value;
    if (allowed === false) failMock(vm, message);
    else if (allowed !== true) worldOf(vm).notice(`WARNING: ${message}`);
  }

  removeStub(vm: Machine, name: string): void {
    const double = this.double(name);
    if (double.expectations.length === 0) double.reset(vm);
    else double.stubs.length = 0;
  }

  verify(): void {
    for (const double of this.doubles.values())
      for (const expectation of double.expectations) expectation.verify(this.#vm);
  }

  reset(): void {
    for (const double of this.doubles.values()) double.reset(this.#vm);
    this.doubles.clear();
    this.received.length = 0;
    if (this.object instanceof TestDouble) this.object.isExpired = true;
  }

  record(vm: Machine, message: string, args: Arguments, block: RProc | null): void {
    worldOf(vm).space.order.invoked({ object: this.object, message, args });
    this.received.push({ message, args, block });
  }

  /** Answers a message. */
  receive(vm: Machine, message: string, args: Arguments, block: RProc | null): RValue {
    const { object } = this;
    const double = this.double(message);
    if (isVerifying(vm, object)) {
      const signature = this.#signature(vm, message);
      const problem = signature && argumentProblem(vm, signature, args.values);
      if (problem !== null) vm.raise('ArgumentError', problem);
    }
    if (!(object instanceof TestDouble)) worldOf(vm).space.notifyAnyInstance(object, message, args);
    this.record(vm, message, args, block);
    const expectation = best(double, (each) => each.matches(vm, args));
    const stub = double.stubs.find((each) => each.matches(vm, args)) ?? null;
    if (stub && (!expectation || expectation.isCalledOften)) {
      if (expectation && expectation.kind !== null) expectation.actualCount += 1;
      const almost = best(double, (each) => !each.matches(vm, args));
      if (almost && !almost.isMet) almost.advise(args);
      return stub.invoke(vm, args, block);
    }
    if (expectation) {
      expectation.unadvise(
        vm,
        this.received.map((each) => each.args),
      );
      return expectation.invoke(vm, args, block, stub);
    }
    const almost = best(double, (each) => !each.matches(vm, args));
    if (almost) {
      if (this.isNull && !almost.isMet) almost.advise(args);
      const isForbidden = double.expectations.some((each) => each.isNegative);
      if (this.isNull || !isForbidden) return almost.argumentsError(vm, [args]);
      return null;
    }
    const similar = double.stubs.find((each) => !each.matches(vm, args));
    if (similar) {
      similar.advise(args);
      const text = argumentsError(vm, object, message, similar.list.expected, [args]);
      return failMock(
        vm,
        `${text}\n Please stub a default value first if message might be received with other args as well. \n`,
      );
    }
    if (object instanceof RClass && !object.isModule && object.superclass)
      return vm.call(object.superclass, message, passOn(args), block);
    return vm.call(object, 'method_missing', [symbol(message), ...passOn(args)], block);
  }

  /** A message that a double has no answer for. */
  missing(vm: Machine, message: string, args: RValue[], block: RProc | null): RValue {
    const double = this.object as TestDouble;
    const given = takeArguments(args);
    this.record(vm, message, given, block);
    if (double.isNull) {
      if (message === 'to_int') return 0;
      if (message === 'to_a' || message === 'to_ary') return null;
      if (message === 'to_str') return vm.call(double, 'to_s', []);
      return double;
    }
    const visibility = visibilityOf(vm, double, message);
    if (visibility === 'private' || visibility === 'protected')
      vm.raise('NoMethodError', `${visibility} method \`${message}' called on ${intro(vm, double)}`);
    if (message === 'to_a' || message === 'to_ary') return noMethod(vm, double, message, 'call', args);
    return failMock(
      vm,
      `${intro(vm, double)} received unexpected message :${message} with ${formatArguments(vm, given.values)}`,
    );
  }

  /** Lets an expectation see what was received before. */
  replay(vm: Machine, expectation: MessageExpectation, block: RProc | null): void {
    const double = this.double(expectation.message);
    const what = `${intro(vm, this.object)} expected to have received ${expectation.message}, but that`;
    if (double.expectations.length > 0) failMock(vm, `${what} method has been mocked instead of stubbed or spied.`);
    if (!this.isNull && double.stubs.length === 0)
      failMock(vm, `${what} object is not a spy or method has not been stubbed.`);
    for (const each of this.received.slice()) {
      if (each.message !== expectation.message || !expectation.matches(vm, each.args)) continue;
      expectation.invoke(vm, each.args, null, null, false);
      if (block) vm.callProc(block, passOn(each.args), each.block ? { block: each.block } : undefined);
    }
  }

  /** Fails where the message was received, but with other arguments. */
  checkArguments(vm: Machine, expectation: MessageExpectation): void {
    if (this.received.length === 0) return;
    const isSame = (each: Received) => each.message === expectation.message;
    if (this.received.some((each) => isSame(each) && expectation.matches(vm, each.args))) return;
    const named = this.received.filter(isSame);
    if (named.length === 0 && this.received.length > 0) return;
    expectation.argumentsError(
      vm,
      named.map((each) => each.args),
    );
  }
}

/** The first fitting expectation that waits for more calls, else the first fitting one. */
function best(double: MethodDouble, fits: (expectation: MessageExpectation) => boolean): MessageExpectation | null {
  let first: MessageExpectation | null = null;
  for (const expectation of double.expectations) {
    if (!fits(expectation)) continue;
    if (!expectation.isCalledOften) return expectation;
    first ??= expectation;
  }
  return first;
}
