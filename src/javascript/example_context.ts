import type { RProc } from '../ruby/value/proc.ts';
import { RString } from '../ruby/value/string.ts';
import type { RValue } from '../ruby/value/value.ts';
import { installClass } from '../ruby/core/define_class.ts';
import { formatPlace } from '../ruby/machine/exceptions.ts';
import { requireFeature } from '../ruby/machine/loader.ts';
import type { Machine } from '../ruby/machine/machine.ts';
import type { Example, ExampleInstance } from '../rspec/example.ts';
import { guard } from '../rspec/guard.ts';
import { newInstance, suiteHooks } from '../rspec/run_groups.ts';
import { type FailureReport, report } from '../rspec/suite.ts';
import { createSpecSuite, type SpecMachineOptions } from '../chefspec/spec_machine.ts';
import { javascriptTest } from './values.ts';

/** An error that Ruby code has raised: the name is that of its class, the stack that of its files. */
export class RubyFailure extends Error {
  readonly report: FailureReport;

  constructor(failure: FailureReport) {
    super(failure.message);
    this.name = failure.class;
    this.report = failure;
    this.stack = [
      `${this.name}: ${this.message}`,
      ...failure.backtrace.map((place) => `    at ${formatPlace(place)}`),
    ].join('\n');
  }
}

/** An RSpec example that goes on for as long as a runner of JavaScript does: what Ruby's examples can call, it can. */
export class ExampleContext {
  readonly vm: Machine;
  readonly #instance: ExampleInstance;

  constructor(options: SpecMachineOptions) {
    const suite = createSpecSuite(options);
    const { vm, world } = suite;
    this.vm = vm;
    installClass(vm, javascriptTest);
    this.#rescued(() => {
      for (const feature of ['chefspec', 'chefspec/berkshelf', 'powervm_spec']) requireFeature(vm, feature);
      const declare = vm.proc(
        (_args, _block, group) =>
          vm.call(
            group,
            'it',
            [new RString('runs')],
            vm.proc(() => null, 0),
          ),
        0,
      );
      vm.call(vm.classAt('RSpec'), 'describe', [new RString('JavaScript')], declare);
      suiteHooks(world, 'before');
    });
    const [outside] = suite.outsideErrors;
    if (outside) throw new RubyFailure(outside);
    const [group] = suite.groups;
    const [example] = group?.examples ?? [];
    if (!group || !example) throw new Error('RSpec has made no example');
    this.#instance = newInstance(group, 'JavaScript');
    example.instance = this.#instance;
    world.currentExample = example satisfies Example;
    world.currentScope = 'example';
    world.space.open();
  }

  /** Calls a method as an example does. */
  call(name: string, args: readonly RValue[] = [], block: RProc | null = null): RValue {
    return this.send(this.#instance, name, args, block);
  }

  /** Calls a method of an object; a Ruby exception comes out as a RubyFailure. */
  send(receiver: RValue, name: string, args: readonly RValue[] = [], block: RProc | null = null): RValue {
    return this.#rescued(() => this.vm.call(receiver, name, [...args], block));
  }

  #rescued<Value>(body: () => Value): Value {
    const { vm } = this;
    let value: { readonly made: Value } | undefined;
    vm.steps = 0;
    const failure = guard(vm, () => {
      value = { made: body() };
    });
    if (failure || !value) throw new RubyFailure(report(vm, failure as NonNullable<typeof failure>));
    return value.made;
  }
}
