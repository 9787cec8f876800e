import type { RClass } from '../ruby/value/class.ts';
import type { RException } from '../ruby/value/exception.ts';
import type { RObject } from '../ruby/value/object.ts';
import type { RValue } from '../ruby/value/value.ts';
import type { Machine } from '../ruby/machine/machine.ts';
import type { Configuration } from './configuration.ts';
import type { Example } from './example.ts';
import type { ExampleGroup } from './example_group.ts';
import type { Space } from './doubles/space.ts';
import type { SharedGroup } from './dsl/shared_examples.ts';

/** Something worth knowing that is no failure: an unknown setting, a warning of RSpec's. */
export interface Notice {
  readonly message: string;
  readonly path: string;
  readonly line: number;
}

/** An error outside of the examples: while a file was loaded, in a hook of the whole suite. */
export interface OutsideError {
  readonly during: string;
  readonly exception: RException;
}

/** Takes a failure instead of its being raised: collects it. */
export type FailureNotifier = (failure: RException, sourceId: string | undefined) => RValue;

/** Which kind of expectation came last: for generated descriptions. */
export type ExpectationHandler = 'is expected to' | 'is expected not to';

/** What RSpec knows within one machine: groups, shared groups, configuration and what is running. */
export class World {
  readonly vm: Machine;
  readonly config: Configuration;
  readonly space: Space;
  /** The spec files, as they are loaded. */
  readonly files: string[] = [];
  readonly groups: ExampleGroup[] = [];
  /** The groups by their Ruby classes. */
  readonly groupOf = new WeakMap<RClass, ExampleGroup>();
  readonly groupsByFile = new Map<string, number>();
  /** Shared groups by where they were defined: a group's class, or null for the top level. */
  readonly sharedGroups = new Map<RClass | null, Map<string, SharedGroup>>();
  readonly notices: Notice[] = [];
  readonly outsideErrors: OutsideError[] = [];
  /** Which shared groups are being included now, the outermost first. */
  readonly inclusions: RObject[] = [];
  currentExample: Example | null = null;
  currentScope = 'suite';
  inExampleGroup = false;
  wantsToQuit = false;
  lastMatcher: RValue = null;
  lastHandler: ExpectationHandler | null = null;
  notifier: FailureNotifier | null = null;
  /** Functions around each example, for the guests of RSpec: the outermost first. */
  readonly around: ((example: Example, run: () => void) => void)[] = [];

  constructor(vm: Machine, config: Configuration, space: Space) {
    this.vm = vm;
    this.config = config;
    this.space = space;
  }

  notice(message: string): void {
    const { frame } = this.vm;
    this.notices.push({ message, path: frame?.code.source.path ?? '', line: frame?.line ?? 0 });
  }

  /** Tells of an expectation that may hold for the wrong reason. */
  falsePositive(message: string): void {
    const behavior = this.config.setting('on_potential_false_positives');
    if (behavior !== null && this.vm.toS(behavior) === 'raise') this.vm.raise('RuntimeError', message);
    this.notice(`WARNING: ${message}`);
  }

  /** Raises a failure, or hands it to who collects failures. */
  fail(exception: RException, sourceId?: string): RValue {
    if (this.notifier) return this.notifier(exception, sourceId);
    return this.vm.raiseException(exception);
  }
}

const WORLD = Symbol('RSpec world');

/** The world of a machine in which RSpec is installed. */
export function worldOf(vm: Machine): World {
  const world = vm.attachments.get(WORLD) as World | undefined;
  if (!world) throw new Error('RSpec is not installed in this machine');
  return world;
}

/** The world of a machine, undefined unless RSpec is installed. */
export function findWorld(vm: Machine): World | undefined {
  return vm.attachments.get(WORLD) as World | undefined;
}

export function attachWorld(vm: Machine, world: World): void {
  vm.attachments.set(WORLD, world);
}
