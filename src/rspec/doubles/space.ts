import type { RClass } from '../../ruby/value/class.ts';
import type { MethodEntry } from '../../ruby/value/method.ts';
import { RSymbol } from '../../ruby/value/symbol.ts';
import type { RValue } from '../../ruby/value/value.ts';
import type { Machine } from '../../ruby/machine/machine.ts';
import { Recorder } from './any_instance.ts';
import type { Arguments } from './arguments.ts';
import type { ConstantChange } from './constants.ts';
import { intro } from './error_generator.ts';
import { OrderGroup } from './order_group.ts';
import { Proxy } from './proxy.ts';
import { TestDouble } from './test_double.ts';

/** What is doubled while an example runs. */
interface Scope {
  readonly proxies: Map<RValue, Proxy>;
  readonly recorders: Map<RClass, Recorder>;
  readonly constants: ConstantChange[];
  readonly order: OrderGroup;
}

/** All that is doubled, to be checked and undone at the end of the example. */
export class Space {
  readonly #vm: Machine;
  readonly #scopes: Scope[] = [];
  suspendsVerification = false;

  constructor(vm: Machine) {
    this.#vm = vm;
  }

  /** Begins an example, or a temporary scope inside of one. */
  open(): void {
    this.#scopes.push({ proxies: new Map(), recorders: new Map(), constants: [], order: new OrderGroup() });
  }

  get isOpen(): boolean {
    return this.#scopes.length > 0;
  }

  get order(): OrderGroup {
    return this.#scope.order;
  }

  get #scope(): Scope {
    return (
      this.#scopes.at(-1) ??
      this.#vm.raise(
        'RSpec::Mocks::OutsideOfExampleError',
        'The use of doubles or partial doubles from rspec-mocks outside of the per-test lifecycle is not supported.',
      )
    );
  }

  proxyFor(object: RValue): Proxy {
    for (const scope of this.#scopes) {
      const found = scope.proxies.get(object);
      if (found) return found;
    }
    const { proxies } = this.#scope;
    const vm = this.#vm;
    if (object instanceof RSymbol)
      vm.raise(
        'ArgumentError',
        `Cannot proxy frozen objects. Symbols such as ${object.name} cannot be mocked or stubbed.`,
      );
    if (object instanceof TestDouble && object.isExpired)
      vm.raise(
        'RSpec::Mocks::ExpiredTestDoubleError',
        `${intro(vm, object)} was originally created in one example but has leaked into another example and can no longer be used. rspec-mocks' ` +
          'doubles are designed to only last for one example, and you need to create a new one in each example you wish to use it for.',
      );
    const proxy = new Proxy(vm, object);
    proxies.set(object, proxy);
    return proxy;
  }

  /** The objects of a class that are doubled already. */
  proxiesOf(klass: RClass): Proxy[] {
    const all = this.#scopes.flatMap((scope) => [...scope.proxies.values()]);
    return all.filter(({ object }) => this.#vm.isA(object, klass));
  }

  recorderFor(klass: RClass): Recorder {
    for (const scope of this.#scopes) {
      const found = scope.recorders.get(klass);
      if (found) return found;
    }
    const { recorders } = this.#scope;
    const recorder = new Recorder(this.#vm, klass);
    recorders.set(klass, recorder);
    return recorder;
  }

  /** The recorders of an object's class and of those above it. */
  *#recordersOf(klass: RClass): IterableIterator<Recorder> {
    if (this.#scopes.every((scope) => scope.recorders.size === 0)) return;
    for (const each of this.#vm.ancestors(klass))
      for (const scope of this.#scopes) {
        const recorder = scope.recorders.get(each);
        if (recorder) yield recorder;
      }
  }

  notifyAnyInstance(object: RValue, message: string, args: Arguments): void {
    for (const recorder of this.#recordersOf(this.#vm.classOf(object))) recorder.notify(message, args);
  }

  /** The method behind one that is observed for any instance; null where nothing is observed. */
  originalBehindAnyInstance(object: RValue, name: string): MethodEntry | null {
    return this.originalFor(this.#vm.classOf(object), name);
  }

  originalFor(klass: RClass, name: string): MethodEntry | null {
    for (const recorder of this.#recordersOf(klass)) {
      const original = recorder.originalOf(name);
      if (original) return original;
    }
    return null;
  }

  /** Keeps changes of constants, to undo them at the end. */
  addConstants(changes: readonly ConstantChange[]): void {
    this.#scope.constants.push(...changes);
  }

  constantChange(name: string): ConstantChange | undefined {
    return this.#scopes.flatMap((scope) => scope.constants).find((change) => change.name === name);
  }

  /** Fails for what was expected and did not come. */
  verifyAll(): void {
    const scope = this.#scopes.at(-1);
    if (!scope) return;
    for (const proxy of scope.proxies.values()) proxy.verify();
    for (const recorder of scope.recorders.values()) recorder.verify();
  }

  /** Ends a scope: all is as it was before. */
  close(): void {
    const scope = this.#scopes.pop();
    if (!scope) return;
    for (const change of scope.constants.toReversed()) change.reset();
    for (const proxy of scope.proxies.values()) proxy.reset();
    for (const recorder of scope.recorders.values()) recorder.stop();
    scope.order.clear();
  }
}
