import type { RClass } from '../../ruby/value/class.ts';
import { RHash } from '../../ruby/value/hash.ts';
import { RObject } from '../../ruby/value/object.ts';
import type { RProc } from '../../ruby/value/proc.ts';
import type { RValue } from '../../ruby/value/value.ts';
import type { Machine } from '../../ruby/machine/machine.ts';
import { currentPlace, type Place } from '../metadata.ts';
import { type World, worldOf } from '../world.ts';
import type { Chain, Recorder } from './any_instance.ts';
import { failMock } from './error_generator.ts';
import { chainOn, splitChain } from './message_chain.ts';
import { customize, type MessageExpectation } from './message_expectation.ts';

/** Where a matcher of messages is put to. */
export type Aim = 'allow' | 'expect' | 'not expect' | 'allow any' | 'expect any' | 'not expect any';

interface Customization {
  readonly name: string;
  readonly args: RValue[];
  block: RProc | null;
}

/** A matcher that sets up what messages an object receives. */
export abstract class MessageMatcher extends RObject {
  readonly customizations: Customization[] = [];
  abstract readonly matcherName: string;

  /** Sets up; answers what was made. */
  abstract setUp(vm: Machine, subject: RValue, aim: Aim, block: RProc | null): RValue;

  record(name: string, args: RValue[], block: RProc | null): this {
    this.customizations.push({ name, args: args.slice(), block });
    return this;
  }

  apply(vm: Machine, made: RValue): void {
    for (const { name, args, block } of this.customizations) vm.call(made, name, args, block);
  }
}

/** `receive(:message)` */
export class Receive extends MessageMatcher {
  readonly matcherName = 'receive';
  readonly message: string;
  readonly block: RProc | null;
  made: MessageExpectation | null = null;

  constructor(vm: Machine, message: string, block: RProc | null) {
    super(vm.classAt('RSpec::Mocks::Matchers::Receive'));
    this.message = message;
    this.block = block;
  }

  setUp(vm: Machine, subject: RValue, aim: Aim, block: RProc | null): RValue {
    const world = worldOf(vm);
    const isNegative = aim.startsWith('not');
    const own = this.block ?? this.#handOn(block);
    const any = aim.endsWith('any');
    if (any) {
      const chain = setUpAny(
        world,
        subject as RClass,
        this.message,
        aim === 'allow any' ? 'stub' : 'expectation',
        own,
        isNegative,
      );
      this.apply(vm, chain);
      return chain;
    }
    const proxy = world.space.proxyFor(subject);
    const made = aim === 'allow' ? proxy.addStub(vm, this.message, own) : proxy.addExpectation(vm, this.message, own);
    if (aim !== 'allow') this.made = made;
    if (isNegative) customize(vm, made, 'never', [], null);
    for (const { name, args, block: given } of this.customizations) customize(vm, made, name, args, given);
    return made;
  }

  /** A block behind `to` belongs to the last customization. */
  #handOn(block: RProc | null): RProc | null {
    const last = this.customizations.at(-1);
    if (!last) return block;
    last.block ??= block;
    return null;
  }

  describe(vm: Machine): string {
    return this.made ? this.made.describe(vm, 'receive') : `receive ${this.message}`;
  }
}

/** Records for any instance of a class; those which are doubled already get it at once. */
export function setUpAny(
  world: World,
  klass: RClass,
  message: string,
  kind: 'stub' | 'expectation',
  block: RProc | null,
  isNegative = false,
): AnyInstanceSetup {
  const { vm, space } = world;
  const recorder = space.recorderFor(klass);
  const chain = recorder.add(message, kind, block);
  if (isNegative) chain.record(vm, 'never', [], null);
  const made = alreadyDoubled(world, recorder, message).map((proxy) => {
    if (!isNegative) return proxy.addStub(vm, message, block);
    return customize(vm, proxy.addExpectation(vm, message, block), 'never', [], null) as MessageExpectation;
  });
  return new AnyInstanceSetup(vm, chain, made);
}

function alreadyDoubled(world: World, recorder: Recorder, message: string) {
  const proxies = world.space.proxiesOf(recorder.klass).filter((proxy) => proxy.object !== recorder.klass);
  for (const proxy of proxies) {
    if (!recorder.markPrepared(message, proxy.object)) {
      // The message goes through the class, where the object now counts as one that was set up.
      recorder.prepare(message, proxy.object);
      const double = proxy.double(message);
      if (double.expectations.length === 0 && double.stubs.length === 0) {
        double.isByClass = true;
        double.found = recorder.originalOf(message) ?? null;
      }
    }
  }
  return proxies;
}

/** What was recorded for any instance, with what was set up on objects at once: takes customizations for all. */
export class AnyInstanceSetup extends RObject {
  readonly chain: Chain;
  readonly made: readonly MessageExpectation[];

  constructor(vm: Machine, chain: Chain, made: readonly MessageExpectation[]) {
    super(vm.classAt('RSpec::Mocks::AnyInstance::FluentInterfaceProxy'));
    this.chain = chain;
    this.made = made;
  }

  customize(vm: Machine, name: string, args: RValue[], block: RProc | null): this {
    this.chain.record(vm, name, args, block);
    for (const each of this.made) customize(vm, each, name, args, block);
    return this;
  }
}

/** `receive_messages(a: 1)` */
export class ReceiveMessages extends MessageMatcher {
  readonly matcherName = 'receive_messages';
  readonly messages: RHash;
  readonly place: Place;

  constructor(vm: Machine, messages: RHash) {
    super(vm.classAt('RSpec::Mocks::Matchers::ReceiveMessages'));
    this.messages = messages;
    this.place = currentPlace(vm);
  }

  setUp(vm: Machine, subject: RValue, aim: Aim, block: RProc | null): RValue {
    if (block) vm.raise('RuntimeError', "Implementation blocks aren't supported with `receive_messages`");
    const world = worldOf(vm);
    for (const { key, value } of this.messages) {
      const name = vm.toName(key);
      if (aim.endsWith('any'))
        setUpAny(world, subject as RClass, name, aim === 'allow any' ? 'stub' : 'expectation', null).customize(
          vm,
          'and_return',
          [value],
          null,
        );
      else world.space.proxyFor(subject).addSimple(vm, name, value, aim === 'allow');
    }
    return this.messages;
  }
}

/** `receive_message_chain(:a, :b)` */
export class ReceiveMessageChain extends MessageMatcher {
  readonly matcherName = 'receive_message_chain';
  readonly chain: RValue[];
  readonly block: RProc | null;

  constructor(vm: Machine, chain: RValue[], block: RProc | null) {
    super(vm.classAt('RSpec::Mocks::Matchers::ReceiveMessageChain'));
    this.chain = chain;
    this.block = block;
  }

  setUp(vm: Machine, subject: RValue, aim: Aim, block: RProc | null): RValue {
    const { space } = worldOf(vm);
    const own = this.block ?? block;
    let made: RValue;
    if (aim.endsWith('any')) {
      const [first = ''] = splitChain(vm, this.chain, null).names;
      const recorder = space.recorderFor(subject as RClass);
      const chain = recorder.add(first, aim === 'allow any' ? 'stub chain' : 'expectation chain', own, this.chain);
      made = new AnyInstanceSetup(vm, chain, []);
    } else made = chainOn(vm, space, subject, this.chain, own, aim === 'allow');
    this.apply(vm, made);
    return made;
  }

  describe(vm: Machine): string {
    const parts = this.chain.map((part) => (part instanceof RHash ? vm.toS([...part][0]?.key ?? null) : vm.toS(part)));
    return `receive message chain ${parts.join('.')}`;
  }
}

/** `have_received(:message)` */
export class HaveReceived extends MessageMatcher {
  readonly matcherName = 'have_received';
  readonly message: string;
  block: RProc | null;
  subject: RValue = null;
  expectation: MessageExpectation | null = null;

  constructor(vm: Machine, message: string, block: RProc | null) {
    super(vm.classAt('RSpec::Mocks::Matchers::HaveReceived'));
    this.message = message;
    this.block = block;
  }

  #build(vm: Machine): MessageExpectation {
    const made = worldOf(vm).space.proxyFor(this.subject).build(vm, this.message);
    for (const { name, args } of this.customizations) customize(vm, made, name, args, null);
    return made;
  }

  matches(vm: Machine, subject: RValue, block: RProc | null): boolean {
    this.block ??= block;
    this.subject = subject;
    this.expectation = this.#build(vm);
    return this.#replay(vm, this.expectation);
  }

  doesNotMatch(vm: Machine, subject: RValue): boolean {
    this.subject = subject;
    const counted = this.customizations.find(({ name }) => COUNTS.includes(name));
    if (counted) failMock(vm, `can't use ${counted.name} when negative`);
    this.expectation = this.#build(vm);
    customize(vm, this.expectation, 'never', [], null);
    return this.#replay(vm, this.expectation);
  }

  #replay(vm: Machine, expectation: MessageExpectation): boolean {
    const { space } = worldOf(vm);
    const proxy = space.proxyFor(this.subject);
    proxy.checkImplemented(vm, this.message);
    proxy.replay(vm, expectation, this.block);
    if (!expectation.isMet) return false;
    return !expectation.isOrdered || space.order.verify(vm, expectation);
  }

  /** Raises why it does not match. */
  fail(vm: Machine): void {
    if (!this.expectation) return;
    worldOf(vm).space.proxyFor(this.subject).checkArguments(vm, this.expectation);
    this.expectation.generateError(vm);
  }

  /** Why it does not match, as a text. */
  failureMessage(vm: Machine): string {
    const world = worldOf(vm);
    const { notifier } = world;
    const found = new Captured();
    world.notifier = (failure) => {
      found.message ??= vm.toS(vm.call(failure, 'message', []));
      throw found;
    };
    const { frame } = vm;
    try {
      this.fail(vm);
    } catch (thrown) {
      if (thrown !== found) throw thrown;
      vm.frame = frame;
    } finally {
      world.notifier = notifier;
    }
    return found.message ?? '';
  }

  setUp(vm: Machine, subject: RValue, aim: Aim, block: RProc | null): RValue {
    const disallow = (type: string, reason = '') =>
      failMock(vm, `Using ${type}(...) with the \`have_received\` matcher is not supported${reason}.`);
    if (aim === 'allow') return disallow('allow', ' as it would have no effect');
    if (aim === 'allow any') return disallow('allow_any_instance_of');
    if (aim.endsWith('any')) return disallow('expect_any_instance_of');
    const matched = aim === 'expect' ? this.matches(vm, subject, block) : this.doesNotMatch(vm, subject);
    if (!matched) this.fail(vm);
    return null;
  }

  describe(vm: Machine): string {
    return (this.expectation ?? this.#build(vm)).describe(vm, 'have received');
  }
}

/** A failure message on its way to who asked for it. */
class Captured {
  message: string | undefined;
}

const COUNTS = ['exactly', 'at_least', 'at_most', 'times', 'time', 'once', 'twice', 'thrice'];
