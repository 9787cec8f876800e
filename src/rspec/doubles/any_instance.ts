import type { RClass } from '../../ruby/value/class.ts';
import type { MethodEntry } from '../../ruby/value/method.ts';
import { RObject } from '../../ruby/value/object.ts';
import type { RProc } from '../../ruby/value/proc.ts';
import type { RValue } from '../../ruby/value/value.ts';
import type { Machine } from '../../ruby/machine/machine.ts';
import { rawBody } from '../../ruby/core/raw_method.ts';
import { worldOf } from '../world.ts';
import { ArgumentList, type Arguments, takeArguments } from './arguments.ts';
import { failMock } from './error_generator.ts';
import { customize, type MessageExpectation } from './message_expectation.ts';
import { chainOn } from './message_chain.ts';
import { type Proxy, putBack } from './proxy.ts';

/** What is recorded for any instance of a class, to be set up on each one that receives the message. */
export class Chain extends RObject {
  readonly recorder: Recorder;
  readonly name: string;
  readonly kind: 'stub' | 'expectation' | 'stub chain' | 'expectation chain';
  readonly block: RProc | null;
  /** For chains of messages: `a.b.c` and the values at its end. */
  readonly messages: RValue[];
  readonly customizations: { readonly name: string; readonly args: RValue[]; readonly block: RProc | null }[] = [];
  list: ArgumentList | null = null;
  isFulfilled = false;

  constructor(recorder: Recorder, name: string, kind: Chain['kind'], block: RProc | null, messages: RValue[] = []) {
    super(recorder.vm.classAt('RSpec::Mocks::AnyInstance::Chain'));
    this.recorder = recorder;
    this.name = name;
    this.kind = kind;
    this.block = block;
    this.messages = messages;
  }

  get isExpectation(): boolean {
    return this.kind === 'expectation';
  }

  get isDone(): boolean {
    if (this.kind === 'stub' || this.kind === 'stub chain') return true;
    return this.isFulfilled || this.customizations.some(({ name }) => name === 'never');
  }

  matches(vm: Machine, args: Arguments): boolean {
    return this.list === null || this.list.matches(vm, args);
  }

  /** Records `with`, `and_return` and their like. */
  record(vm: Machine, name: string, args: RValue[], block: RProc | null): this {
    if (name === 'with') this.list = ArgumentList.check(vm, takeArguments(args));
    if (name === 'never' && this.customizations.some((each) => each.name === 'never'))
      failMock(
        vm,
        "Isn't life confusing enough? You've already set a negative message expectation and now you are trying to negate it again with `never`. " +
          'What does an expression like `expect_any_instance_of(MyClass).not_to receive(:msg).never` even mean?',
      );
    this.customizations.push({ name, args, block });
    return this;
  }

  /** Sets up on an object what was recorded. */
  playBack(vm: Machine, proxy: Proxy): void {
    const { space, config } = worldOf(vm);
    if (this.kind === 'stub chain' || this.kind === 'expectation chain') {
      const made = chainOn(vm, space, proxy.object, this.messages, this.block, this.kind === 'stub chain');
      this.#apply(vm, made);
      if (this.kind === 'expectation chain') this.isFulfilled = true;
      return;
    }
    const made =
      this.kind === 'stub' ? proxy.addStub(vm, this.name, this.block) : proxy.addExpectation(vm, this.name, this.block);
    if (config.settings.get('yield_receiver_to_any_instance_implementation_blocks')?.value !== false)
      made.yieldsReceiver = true;
    this.#apply(vm, made);
  }

  #apply(vm: Machine, made: MessageExpectation): void {
    for (const { name, args, block } of this.customizations) customize(vm, made, name, args, block);
  }
}

/** A method of a class that is observed. */
interface Observed {
  readonly name: string;
  /** What the class itself had; undefined where it had nothing. */
  readonly stashed: MethodEntry | null | undefined;
  /** What instances had before. */
  readonly original: MethodEntry | null;
}

/** What was set up for any instance of one class. */
export class Recorder {
  readonly vm: Machine;
  readonly klass: RClass;
  readonly #chains = new Map<string, Chain[]>();
  readonly #observed = new Map<string, Observed>();
  readonly #played = new Map<string, RValue>();
  readonly #prepared = new Map<string, Set<RValue>>();
  #hasExpectation = false;

  constructor(vm: Machine, klass: RClass) {
    this.vm = vm;
    this.klass = klass;
  }

  /** The method that instances had before; undefined where it is not observed. */
  originalOf(name: string): MethodEntry | null | undefined {
    const observed = this.#observed.get(name);
    return observed ? observed.original : undefined;
  }

  add(name: string, kind: Chain['kind'], block: RProc | null, messages: RValue[] = []): Chain {
    if (kind.startsWith('expectation')) this.#hasExpectation = true;
    this.#observe(name);
    const chain = new Chain(this, name, kind, block, messages);
    let chains = this.#chains.get(name);
    if (!chains) this.#chains.set(name, (chains = []));
    chains.push(chain);
    return chain;
  }

  #observe(name: string): void {
    const { vm, klass } = this;
    const { config, space } = worldOf(vm);
    const problem = klass.prepends.flatMap((module) => vm.ancestors(module)).find((module) => module.methods.get(name));
    if (problem)
      failMock(
        vm,
        `Using \`any_instance\` to stub a method (${name}) that has been defined on a prepended module (${vm.inspect(problem)}) is not supported.`,
      );
    if (config.isOn('verify_partial_doubles') && !space.suspendsVerification && !vm.find(klass, name))
      failMock(vm, `${vm.inspect(klass)} does not implement #${name}`);
    const known = this.#observed.get(name);
    if (known) this.#restore(known);
    else {
      const stashed = klass.methods.has(name) ? (klass.methods.get(name) ?? null) : undefined;
      this.#observed.set(name, { name, stashed, original: space.originalFor(klass, name) ?? vm.find(klass, name) });
    }
    this.#played.delete(name);
    const original = this.#observed.get(name)?.original;
    const body = rawBody((_vm, self, args, block) => this.#receive(self, name, args, block));
    vm.addMethod(klass, name, body, original?.visibility === 'private' ? 'public' : (original?.visibility ?? 'public'));
  }

  #receive(self: RValue, name: string, args: RValue[], block: RProc | null): RValue {
    const { vm } = this;
    const { space } = worldOf(vm);
    const other = this.#played.get(name);
    const expects = (this.#chains.get(name) ?? []).some((chain) => chain.isExpectation);
    if (expects && other !== undefined && other !== self) this.#secondInstance(self, name, other);
    const proxy = space.proxyFor(self);
    let prepared = this.#prepared.get(name);
    if (!prepared) this.#prepared.set(name, (prepared = new Set()));
    if (!prepared.has(self)) {
      prepared.add(self);
      const double = proxy.double(name);
      double.isByClass = true;
      double.found = this.#observed.get(name)?.original ?? null;
      for (const chain of this.#chains.get(name) ?? []) chain.playBack(vm, proxy);
      this.#played.set(name, self);
      if (expects) for (const chain of this.#chains.get(name) ?? []) chain.isFulfilled = true;
    }
    return proxy.receive(vm, name, takeArguments(args), block);
  }

  #secondInstance(self: RValue, name: string, other: RValue): void {
    const { vm } = this;
    const variables =
      self instanceof RObject
        ? [...(self.ivars ?? [])].map(([key, value]) => `${key}=${vm.toS(value)}`).join(', ')
        : '';
    const shown = `#<${vm.className(self)}:${self instanceof RObject ? self.objectId : ''} ${variables}>`;
    failMock(
      vm,
      `The message '${name}' was received by ${shown} but has already been received by ${vm.inspect(other)}`,
    );
  }

  /** An object that knows the message already gets what is set up from now on as well. */
  markPrepared(name: string, object: RValue): boolean {
    const prepared = this.#prepared.get(name);
    return prepared?.has(object) ?? false;
  }

  prepare(name: string, object: RValue): void {
    let prepared = this.#prepared.get(name);
    if (!prepared) this.#prepared.set(name, (prepared = new Set()));
    prepared.add(object);
  }

  /** Tells that an object has received a message. */
  notify(name: string, args: Arguments): void {
    for (const chain of this.#chains.get(name) ?? [])
      if (chain.kind !== 'stub' && !chain.isDone && chain.matches(this.vm, args)) chain.isFulfilled = true;
  }

  removeStubs(name: string): void {
    if (!this.#observed.has(name)) failMock(this.vm, `The method \`${name}\` was not stubbed or was already unstubbed`);
    const chains = (this.#chains.get(name) ?? []).filter((chain) => chain.kind !== 'stub');
    this.#chains.set(name, chains);
    const observed = this.#observed.get(name);
    if (!observed || chains.some((chain) => chain.isExpectation)) return;
    this.#restore(observed);
    this.#observed.delete(name);
  }

  verify(): void {
    if (!this.#hasExpectation) return;
    const all = [...this.#chains.values()];
    if (all.every((chains) => chains.every((chain) => chain.isDone))) return;
    const names = [...this.#chains].flatMap(([name, chains]) => {
      const last = chains.at(-1);
      return last?.isExpectation && !last.isDone ? [name] : [];
    });
    failMock(
      this.vm,
      `Exactly one instance should have received the following message(s) but didn't: ${names.toSorted().join(', ')}`,
    );
  }

  stop(): void {
    for (const observed of this.#observed.values()) this.#restore(observed);
    this.#observed.clear();
  }

  #restore({ name, stashed }: Observed): void {
    putBack(this.vm, this.klass, name, stashed);
  }
}
