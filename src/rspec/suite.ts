import type { RClass } from '../ruby/value/class.ts';
import type { RException } from '../ruby/value/exception.ts';
import { RHash } from '../ruby/value/hash.ts';
import { RString } from '../ruby/value/string.ts';
import { truthy, type RValue } from '../ruby/value/value.ts';
import type { BacktracePlace } from '../ruby/value/exception.ts';
import { loadFile, markLoaded } from '../ruby/machine/loader.ts';
import type { Machine } from '../ruby/machine/machine.ts';
import type { Example, Status } from './example.ts';
import type { ExampleGroup } from './example_group.ts';
import { applies } from './filters.ts';
import { guard } from './guard.ts';
import { installRSpec } from './install_rspec.ts';
import { absolutePath, ascend, get, textOf } from './metadata.ts';
import { createOrder } from './order.ts';
import { runGroup, suiteHooks } from './run_groups.ts';
import type { Notice, World } from './world.ts';

/** A Ruby exception as a result shows it. */
export interface FailureReport {
  readonly class: string;
  readonly message: string;
  readonly backtrace: readonly BacktracePlace[];
  /** The exceptions that it holds, where it holds several. */
  readonly exception: RException;
}

/** What became of one example. */
export interface ExampleResult {
  readonly id: string;
  readonly description: string;
  readonly fullDescription: string;
  readonly file: string;
  readonly line: number;
  readonly status: Status;
  readonly exception: FailureReport | undefined;
  readonly pendingMessage: string | undefined;
  /** Seconds. */
  readonly runTime: number;
  readonly example: Example;
}

/** An error outside of the examples. */
export interface OutsideReport extends FailureReport {
  readonly during: string;
}

/** Which examples of a file are wanted. */
export interface Location {
  readonly path: string;
  readonly lines?: readonly number[];
  readonly ids?: readonly string[];
}

/** What to run and how. */
export interface RunOptions {
  readonly filter?: ((example: Example) => boolean) | undefined;
  readonly locations?: readonly Location[] | undefined;
  /** Stops after so many failures; true stands for one. */
  readonly failFast?: number | boolean | undefined;
  readonly order?: 'defined' | 'random' | undefined;
  readonly seed?: number | undefined;
  readonly dryRun?: boolean | undefined;
  readonly onExample?: ((result: ExampleResult) => void) | undefined;
}

/** RSpec for TypeScript: loads spec files into a machine and runs their examples. */
export class RSpecSuite {
  readonly vm: Machine;
  readonly world: World;
  #errors = 0;

  constructor(vm: Machine) {
    this.vm = vm;
    this.world = installRSpec(vm);
  }

  get files(): readonly string[] {
    return this.world.files;
  }

  get groups(): readonly ExampleGroup[] {
    return this.world.groups;
  }

  get notices(): readonly Notice[] {
    return this.world.notices;
  }

  /** Errors that came up while files were loaded and in hooks of contexts and the suite. */
  get outsideErrors(): OutsideReport[] {
    return this.world.outsideErrors.map(({ during, exception }) => ({ during, ...report(this.vm, exception) }));
  }

  /**
   * Evaluates a spec file. An error in it is kept among the outside errors, and none of its examples is run. Whether it went well.
   * Unlike RSpec: the other files still run.
   */
  loadFile(path: string): boolean {
    const { vm, world } = this;
    const absolute = absolutePath(vm, path);
    world.files.push(absolute);
    vm.steps = 0;
    const count = world.groups.length;
    const failure = guard(vm, () => {
      markLoaded(vm, absolute);
      loadFile(vm, absolute);
    });
    vm.frame = null;
    world.inExampleGroup = false;
    if (!failure) return true;
    this.#errors += 1;
    world.groups.length = count;
    const folder = `${vm.host.workingDirectory.replace(/\/$/, '')}/`;
    const shown = absolute.startsWith(folder) ? `./${absolute.slice(folder.length)}` : absolute;
    world.outsideErrors.push({ during: `An error occurred while loading ${shown}.`, exception: failure });
    return false;
  }

  /** How many files could not be loaded. */
  get loadErrors(): number {
    return this.#errors;
  }

  /** Every example, in the order in which they are written and run. */
  examples(): Example[] {
    return this.groups.flatMap((group) => inOrder(group));
  }

  /** Mixes a module into every group: `config.extend`. */
  extendGroups(module: RClass): void {
    this.vm.call(this.world.config, 'extend', [module]);
  }

  /** Mixes a module into the objects that examples run on: `config.include`. */
  includeInExamples(module: RClass): void {
    this.vm.call(this.world.config, 'include', [module]);
  }

  /** Adds settings to those that `RSpec.configure` knows. */
  defineSettings(settings: Readonly<Record<string, RValue>>, changed?: (name: string, value: RValue) => void): void {
    for (const [name, value] of Object.entries(settings))
      this.world.config.settings.set(name, { value, changed: changed && ((given) => changed(name, given)) });
  }

  /** A setting's value; undefined where nobody knows it. */
  setting(name: string): RValue | undefined {
    return this.world.config.settings.get(name)?.value;
  }

  /** Runs a function around each example, hooks and all. */
  aroundExample(around: (example: Example, run: () => void) => void): void {
    this.world.around.push(around);
  }

  /** The examples that a run would run. */
  selected(options: RunOptions = {}): Example[] {
    return this.examples().filter(this.#selector(options));
  }

  run(options: RunOptions = {}): ExampleResult[] {
    const { vm, world } = this;
    const results: ExampleResult[] = [];
    const isWanted = this.#selector(options);
    const configured = world.config.setting('fail_fast');
    const fast = options.failFast ?? (typeof configured === 'number' ? configured : configured === true);
    const limit = fast === true ? 1 : fast === false || fast === undefined ? Infinity : fast;
    let failures = 0;
    if (options.dryRun !== undefined) world.config.settings.set('dry_run', { value: options.dryRun });
    const order = createOrder(options.order ?? this.#order(), options.seed ?? this.#seed());
    world.wantsToQuit = false;
    const { frame } = vm;
    const wanted = new Set(this.examples().filter(isWanted));
    suiteHooks(world, 'before');
    for (const group of order(this.groups, undefined))
      runGroup(world, group, {
        isWanted: (example) => wanted.has(example),
        order,
        finished: (example) => {
          const result = resultOf(vm, example);
          results.push(result);
          options.onExample?.(result);
          if (result.status === 'failed') failures += 1;
          if (failures >= limit) world.wantsToQuit = true;
        },
      });
    suiteHooks(world, 'after');
    vm.frame = frame;
    return results;
  }

  #order(): 'defined' | 'random' {
    const { vm } = this;
    const order = vm.toS(this.world.config.setting('order'));
    return order.startsWith('rand') ? 'random' : 'defined';
  }

  #seed(): number {
    const order = this.vm.toS(this.world.config.setting('order'));
    const seed = this.world.config.setting('seed');
    return Number(/^rand\w*:(\d+)/.exec(order)?.[1] ?? (typeof seed === 'number' ? seed : 0));
  }

  #selector(options: RunOptions): (example: Example) => boolean {
    const { vm, world } = this;
    const { inclusions, exclusions } = world.config;
    const isWanted = options.filter ?? (() => true);
    const located = this.#located(options.locations ?? []);
    const runsAll =
      world.config.isOn('run_all_when_everything_filtered') &&
      inclusions.size > 0 &&
      !this.examples().some((example) => applies(vm, 'any', inclusions, example.metadata));
    return (example) => {
      const { metadata } = example;
      if (!truthy(get(metadata, 'if') ?? true) || truthy(get(metadata, 'unless') ?? null)) return false;
      if (!isWanted(example)) return false;
      const byLocation = located(example);
      if (byLocation !== undefined) return byLocation;
      if (exclusions.size > 0 && applies(vm, 'any', exclusions, metadata)) return false;
      return inclusions.size === 0 || runsAll || applies(vm, 'any', inclusions, metadata);
    };
  }

  /** Whether an example is at one of the places; undefined where its file is wanted as a whole. */
  #located(locations: readonly Location[]): (example: Example) => boolean | undefined {
    const { vm } = this;
    const byFile = new Map<string, { lines: number[]; ids: string[] }>();
    for (const { path, lines = [], ids = [] } of locations) {
      if (lines.length === 0 && ids.length === 0) continue;
      const key = absolutePath(vm, path);
      const known = byFile.get(key) ?? { lines: [], ids: [] };
      known.lines.push(...lines);
      known.ids.push(...ids);
      byFile.set(key, known);
    }
    if (byFile.size === 0) return () => undefined;
    const declared = this.#declaredLines();
    return (example) => {
      const file = byFile.get(absolutePath(vm, textOf(example.metadata, 'rerun_file_path')));
      if (!file) return undefined;
      for (const metadata of ascend(example.metadata)) {
        if (file.ids.includes(textOf(metadata, 'scoped_id'))) return true;
        const path = textOf(metadata, 'absolute_file_path');
        const lines = byFile.get(path)?.lines ?? [];
        const own = get(metadata, 'line_number');
        if (lines.some((line) => declared.get(path)?.findLast((each) => each <= line) === own)) return true;
      }
      return false;
    };
  }

  #declaredLines(): Map<string, number[]> {
    const lines = new Map<string, number[]>();
    const add = (metadata: RHash) => {
      const path = textOf(metadata, 'absolute_file_path');
      const line = get(metadata, 'line_number');
      if (typeof line === 'number') lines.set(path, [...(lines.get(path) ?? []), line]);
    };
    for (const group of this.groups)
      for (const each of group.descendants()) {
        add(each.metadata);
        for (const example of each.examples) add(example.metadata);
      }
    for (const list of lines.values()) list.sort((a, b) => a - b);
    return lines;
  }
}

function inOrder(group: ExampleGroup): Example[] {
  return [...group.examples, ...group.children.flatMap((child) => inOrder(child))];
}

/** What a finished example leaves. */
export function resultOf(vm: Machine, example: Example): ExampleResult {
  const { metadata, result } = example;
  const line = get(metadata, 'line_number');
  return {
    id: example.id,
    description: example.description,
    fullDescription: example.fullDescription,
    file: textOf(metadata, 'file_path'),
    line: typeof line === 'number' ? line : 0,
    status: result.status ?? 'pending',
    exception: result.exception ? report(vm, result.exception) : undefined,
    pendingMessage: result.pendingMessage ?? undefined,
    runTime: result.runTime,
    example,
  };
}

/** An exception as a result shows it. */
export function report(vm: Machine, exception: RException): FailureReport {
  let message = '';
  const failure = guard(vm, () => {
    const made = vm.call(exception, 'message', []);
    message = made instanceof RString ? made.text : vm.toS(made);
  });
  if (failure) message = vm.anyToS(exception);
  return { class: vm.className(exception), message, backtrace: exception.places ?? [], exception };
}
