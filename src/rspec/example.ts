import type { RException } from '../ruby/value/exception.ts';
import { RHash } from '../ruby/value/hash.ts';
import { RObject } from '../ruby/value/object.ts';
import type { RProc } from '../ruby/value/proc.ts';
import { RString } from '../ruby/value/string.ts';
import { truthy, type RValue } from '../ruby/value/value.ts';
import { RubyError } from '../ruby/machine/control_flow.ts';
import type { Machine } from '../ruby/machine/machine.ts';
import { applyToExample } from './configure_example.ts';
import { generatedDescription } from './expectations/generated_description.ts';
import type { ExampleGroup } from './example_group.ts';
import { exceptionOf, guard } from './guard.ts';
import type { Hook } from './hooks.ts';
import {
  copyHash,
  get,
  joinDescriptions,
  list,
  type Place,
  put,
  putPlace,
  textOf,
  update,
  checkReserved,
} from './metadata.ts';
import { addException, multipleExceptions } from './multiple_exceptions.ts';
import type { World } from './world.ts';

export type Status = 'passed' | 'failed' | 'pending';

/** What became of an example: `metadata[:execution_result]`. */
export class ExecutionResult extends RObject {
  status: Status | null = null;
  exception: RException | null = null;
  pendingException: RException | null = null;
  pendingMessage: string | null = null;
  isPendingFixed = false;
  startedAt = 0;
  runTime = 0;
}

/** The object that an example runs on: an instance of its group's class. */
export class ExampleInstance extends RObject {
  label = '(no description provided)';
  /** What `let` and `subject` have given; null while a context hook runs. */
  memoized: Map<string, RValue> | null = new Map();
  contextHook: 'before' | 'after' | null = null;
}

/** An example: `it`. */
export class Example extends RObject {
  readonly group: ExampleGroup;
  readonly metadata: RHash;
  readonly block: RProc | null;
  readonly result: ExecutionResult;
  exception: RException | null = null;
  instance: ExampleInstance | null = null;
  /** The groups whose hooks it runs, from the inside out. */
  chain: readonly ExampleGroup[];

  constructor(
    world: World,
    group: ExampleGroup,
    description: RValue,
    metadata: RHash,
    block: RProc | null,
    place: Place,
  ) {
    const { vm } = world;
    super(vm.classAt('RSpec::Core::Example'));
    this.group = group;
    this.chain = group.chain;
    this.block = block;
    checkReserved(vm, metadata);
    group.examples.push(this);
    this.result = new ExecutionResult(vm.classAt('RSpec::Core::Example::ExecutionResult'));
    const own = copyHash(group.metadata);
    own.entries.delete(
      [...own.entries.keys()].find((key) => (key as { name?: string }).name === 'parent_example_group'),
    );
    put(own, 'execution_result', this.result);
    put(own, 'example_group', group.metadata);
    put(own, 'shared_group_inclusion_backtrace', list(world.inclusions.slice()));
    const args = description === null ? [] : [description];
    const text = joinDescriptions(vm, args);
    put(own, 'block', block);
    put(own, 'description_args', list(args));
    put(own, 'description', new RString(text));
    const outer = textOf(group.metadata, 'full_description');
    put(own, 'full_description', new RString(outer === '' ? text : `${outer} ${text}`));
    put(own, 'described_class', get(group.metadata, 'described_class') ?? null);
    putPlace(vm, own, place, () => group.children.length + group.examples.length);
    update(own, metadata);
    put(own, 'last_run_status', new RString('unknown'));
    this.metadata = own;
    world.config.applyDerivedMetadata(vm, own);
  }

  get id(): string {
    return `${textOf(this.metadata, 'rerun_file_path')}[${textOf(this.metadata, 'scoped_id')}]`;
  }

  get location(): string {
    return textOf(this.metadata, 'location');
  }

  get description(): string {
    return textOf(this.metadata, 'description') || `example at ${this.location}`;
  }

  get fullDescription(): string {
    return textOf(this.metadata, 'full_description');
  }

  /** How `inspect` of the object that it runs on names it. */
  get label(): string {
    const text = `"${this.description}"`;
    return textOf(this.metadata, 'description') === '' ? text : `${text} (${this.location})`;
  }

  get isPending(): boolean {
    return truthy(get(this.metadata, 'pending') ?? null);
  }

  get isSkipped(): boolean {
    return truthy(get(this.metadata, 'skip') ?? null);
  }

  get displayException(): RException | null {
    return this.exception ?? this.result.pendingException;
  }

  set displayException(exception: RException | null) {
    if (this.isPending && exception && exception.klass?.name !== FIXED) {
      this.exception = null;
      this.result.isPendingFixed = false;
      this.result.pendingException = exception;
    } else this.exception = exception;
  }
}

const FIXED = 'RSpec::Core::Pending::PendingExampleFixedError';

/** Marks an example as one that is expected to fail. */
export function markPending(example: Example, message: RValue): void {
  put(example.metadata, 'pending', true);
  example.result.pendingMessage = message instanceof RString ? message.text : 'No reason given';
  example.result.isPendingFixed = false;
}

/** Marks an example as one that is not run. */
export function markSkipped(example: Example, message: RValue): void {
  markPending(example, message);
  put(example.metadata, 'skip', true);
}

/** Adds an exception to what went wrong in an example. */
export function setException(vm: Machine, example: Example, exception: RException): void {
  const before = example.displayException;
  if (!before) {
    example.displayException = exception;
    return;
  }
  const several = multipleExceptions(vm, before);
  if (several !== before) example.displayException = several;
  addException(vm, several, exception);
}

/** The exception of an example's own failure aggregation comes before what was there. */
export function setAggregateException(vm: Machine, example: Example, exception: RException): void {
  const before = example.displayException;
  if (!before) {
    setException(vm, example, exception);
    return;
  }
  const several = multipleExceptions(vm, exception, true);
  addException(vm, several, before);
  example.displayException = several;
}

/** Runs an example on a new object of its group; whether it succeeded is in its result. */
export function runExample(world: World, example: Example, instance: ExampleInstance): boolean {
  const { vm } = world;
  example.instance = instance;
  vm.steps = 0;
  start(example);
  const run = () => {
    world.space.open();
    const failure = guard(vm, () => {
      const own = applyToExample(world, example, instance);
      if (own) example.chain = own.chain;
      world.currentExample = example;
      const pending = get(example.metadata, 'pending') ?? null;
      if (truthy(pending)) markPending(example, pending);
      const skip = get(example.metadata, 'skip') ?? null;
      if (truthy(skip)) markPending(example, skip);
      else if (!world.config.isDryRun) runWithHooks(world, example, instance);
    });
    if (failure) setException(vm, example, failure);
    example.instance = null;
  };
  runAround(world, example, run);
  world.currentExample = null;
  return finish(example);
}

function runAround(world: World, example: Example, run: () => void): void {
  const wrapped = world.around.reduceRight<() => void>((inner, around) => () => around(example, inner), run);
  const failure = guard(world.vm, wrapped);
  if (failure) setException(world.vm, example, failure);
}

/** Begins the record of an example. */
export function start(example: Example): void {
  example.result.startedAt = performance.now();
}

/** Ends the record of an example. */
export function finish(example: Example): boolean {
  const { result } = example;
  result.runTime = (performance.now() - result.startedAt) / 1000;
  if (example.exception) {
    result.exception = example.exception;
    result.status = 'failed';
  } else result.status = result.pendingMessage === null ? 'passed' : 'pending';
  return result.status !== 'failed';
}

function runWithHooks(world: World, example: Example, instance: ExampleInstance): void {
  const { vm } = world;
  world.currentScope = 'before_example_hook';
  const hooks = example.chain.flatMap((group) => group.hooks.matching(vm, 'around', 'example', example.metadata));
  if (hooks.length === 0) {
    runBody(world, example, instance);
    return;
  }
  const failure = guard(vm, () => {
    let procsy = new Procsy(vm, example, () => {
      runBody(world, example, instance);
      return null;
    });
    for (const hook of hooks) {
      const inner = procsy;
      procsy = new Procsy(vm, example, () => aroundHook(world, example, instance, hook, inner));
    }
    procsy.call();
  });
  if (failure) setException(vm, example, failure);
}

function aroundHook(world: World, example: Example, instance: ExampleInstance, hook: Hook, procsy: Procsy): RValue {
  const value = instanceExec(world.vm, instance, hook.block, [procsy]);
  if (procsy.isExecuted) return value;
  const code = hook.block.code;
  const place = code ? `${code.source.path}:${code.line}` : '';
  const folder = `${world.vm.host.workingDirectory.replace(/\/$/, '')}/`;
  const shown = place.startsWith(folder) ? `./${place.slice(folder.length)}` : place;
  markSkipped(example, new RString(`around hook at ${shown} did not execute the example`));
  return null;
}

/** What an around hook is given: runs the example. */
export class Procsy extends RObject {
  readonly example: Example;
  readonly run: () => RValue;
  isExecuted = false;

  constructor(vm: Machine, example: Example, run: () => RValue) {
    super(vm.classAt('RSpec::Core::Example::Procsy'));
    this.example = example;
    this.run = run;
  }

  call(): RValue {
    this.isExecuted = true;
    return this.run();
  }
}

function runBody(world: World, example: Example, instance: ExampleInstance): void {
  const { vm } = world;
  const failure = guard(vm, () => {
    const skipped = skippable(world, () => {
      runBefore(world, example, instance);
      world.currentScope = 'example';
      instanceExec(vm, instance, example.block as RProc, [example]);
      if (!example.isPending) return;
      example.result.isPendingFixed = true;
      vm.raise(FIXED, 'Expected example to fail since it is pending, but it passed.');
    });
    if (skipped) return;
  });
  if (failure) {
    if (failure.klass?.name === FIXED) failure.backtrace = list([new RString(example.location)]);
    setException(vm, example, failure);
  }
  world.currentScope = 'after_example_hook';
  runAfter(world, example, instance);
}

function runBefore(world: World, example: Example, instance: ExampleInstance): void {
  const { chain } = example;
  for (let index = chain.length - 1; index >= 0; index -= 1) {
    const hooks = (chain[index] as ExampleGroup).hooks.matching(world.vm, 'before', 'example', example.metadata);
    for (const hook of hooks) instanceExec(world.vm, instance, hook.block, [example]);
  }
}

function runAfter(world: World, example: Example, instance: ExampleInstance): void {
  const { vm } = world;
  try {
    const failure = guard(vm, () => {
      assignDescription(world, example);
      for (const group of example.chain)
        for (const hook of group.hooks.matching(vm, 'after', 'example', example.metadata)) {
          const raised = guard(vm, () => void instanceExec(vm, instance, hook.block, [example]));
          if (raised) setException(vm, example, raised);
        }
      if (example.exception && !example.result.isPendingFixed) return;
      const unmet = guard(vm, () => world.space.verifyAll());
      if (unmet) setException(vm, example, unmet);
    });
    if (failure) setException(vm, example, failure);
  } finally {
    world.space.close();
  }
}

/** Runs code in which `skip` may be called; whether it was. */
export function skippable(world: World, body: () => void): RException | null {
  const { frame } = world.vm;
  try {
    body();
    return null;
  } catch (thrown) {
    if (!(thrown instanceof RubyError) || thrown.exception.klass?.name !== SKIP) throw thrown;
    world.vm.frame = frame;
    return thrown.exception;
  }
}

const SKIP = 'RSpec::Core::Pending::SkipDeclaredInExample';

function assignDescription(world: World, example: Example): void {
  try {
    if (textOf(example.metadata, 'description') !== '') return;
    const text = describeLast(world, example);
    if (text === null) return;
    put(example.metadata, 'description', new RString(text));
    put(example.metadata, 'full_description', new RString(example.fullDescription + text));
  } finally {
    world.lastMatcher = null;
    world.lastHandler = null;
  }
}

function describeLast(world: World, example: Example): string | null {
  const { vm } = world;
  const { frame } = vm;
  try {
    return generatedDescription(world);
  } catch (thrown) {
    const exception = exceptionOf(vm, thrown);
    vm.frame = frame;
    const [first] = exception.places ?? [];
    const place = first ? `${first.path}:${first.line}:in \`${first.label}'` : '';
    const message = vm.toS(vm.call(exception, 'message', []));
    return `example at ${example.location} (Got an error when generating description from matcher: ${vm.className(exception)}: ${message} -- ${place})`;
  }
}

/** `instance_exec` */
export function instanceExec(vm: Machine, self: RValue, block: RProc, args: RValue[]): RValue {
  return vm.callProc(block, args, { self, definee: 'singleton' });
}
