import { RArray } from '../ruby/value/array.ts';
import { RObject } from '../ruby/value/object.ts';
import { RString } from '../ruby/value/string.ts';
import { symbol } from '../ruby/value/symbol.ts';
import type { RValue } from '../ruby/value/value.ts';
import type { ExampleContext } from './example_context.ts';
import { type Plain, toJavaScript } from './values.ts';

/** A Ruby object that a matcher can be asked about, with where it lives. */
export interface RubySubject {
  readonly context: ExampleContext;
  readonly subject: RValue;
}

const SUBJECTS = new WeakMap<object, RubySubject>();

/** The Ruby object behind a run or resource; undefined for any other value. */
export function rubySubjectOf(value: unknown): RubySubject | undefined {
  return typeof value === 'object' && value !== null ? SUBJECTS.get(value) : undefined;
}

/** A resource of a run. */
export class ConvergedResource {
  readonly #context: ExampleContext;
  readonly #resource: RObject;

  constructor(context: ExampleContext, resource: RObject) {
    this.#context = context;
    this.#resource = resource;
    SUBJECTS.set(this, { context, subject: resource });
  }

  /** `template[/etc/nova/nova.conf]` */
  toString(): string {
    return this.#context.vm.toS(this.#resource);
  }

  get name(): string {
    return this.#context.vm.toS(this.#context.send(this.#resource, 'name'));
  }

  /** The value of a property; throws for one that the resource does not have. */
  property(name: string): Plain {
    return toJavaScript(this.#context.vm, this.#context.send(this.#resource, name));
  }

  get performedActions(): readonly string[] {
    const { vm } = this.#context;
    return vm.splat(this.#context.send(this.#resource, 'performed_actions')).map((action) => vm.toS(action));
  }
}

/** What a converge has left. */
export class ConvergedRun {
  readonly #context: ExampleContext;
  readonly #runner: RValue;

  constructor(context: ExampleContext, runner: RValue) {
    this.#context = context;
    this.#runner = runner;
    SUBJECTS.set(this, { context, subject: runner });
  }

  /** A resource by its type and name; undefined without one. */
  resource(type: string, name: string): ConvergedResource | undefined {
    const found = this.#context.send(this.#runner, 'find_resource', [symbol(type), new RString(name)]);
    return found instanceof RObject ? new ConvergedResource(this.#context, found) : undefined;
  }

  /** All resources of a type. */
  resources(type: string): readonly ConvergedResource[] {
    const found = this.#context.send(this.#runner, 'find_resources', [symbol(type)]);
    return found instanceof RArray
      ? found.items.map((each) => new ConvergedResource(this.#context, each as RObject))
      : [];
  }

  /** The recipes that were loaded, in order. */
  get recipes(): readonly string[] {
    const { vm } = this.#context;
    const context = this.#context.send(this.#runner, 'run_context');
    return vm.splat(this.#context.send(context, 'loaded_recipes')).map((name) => vm.toS(name));
  }

  /** An attribute of the node: `attribute('openstack', 'compute', 'driver')`; null where there is none. */
  attribute(...path: readonly string[]): Plain {
    const node = this.#context.send(this.#runner, 'node');
    return toJavaScript(
      this.#context.vm,
      this.#context.send(
        node,
        'read',
        path.map((key) => new RString(key)),
      ),
    );
  }

  toString(): string {
    return this.#context.vm.toS(this.#runner);
  }
}
