import type { Machine } from '../ruby/machine/machine.ts';
import type { RObject } from '../ruby/value/object.ts';
import type { RValue } from '../ruby/value/value.ts';
import type { RStub } from './stubs/stub.ts';
import type { CookbookSource } from './cookbook_source.ts';
import type { StubForTarget } from './stubs_for.ts';
import type { Coverage } from './coverage.ts';

/** What ChefSpec keeps for the whole process: here, for one machine. */
export interface ChefSpecState {
  /** Names for which a runner answers `chef_run.NAME(…)`: those that `ChefSpec.define_matcher` was given. */
  readonly runnerMethods: Set<string>;
  /** Stubs of the example that runs, the newest first. */
  readonly stubs: Record<StubKind, RStub[]>;
  /** What `stubs_for_*` has registered for the example that runs. */
  readonly stubsFor: StubForTarget[];
  /** What `cached` remembers: by location and name. */
  readonly cached: Map<string, RValue>;
  readonly coverage: Coverage;
  /** Where the cookbooks are that Berkshelf and its kin would bring. */
  readonly cookbookSource: CookbookSource;
  /** Matchers of resources that stand already: `create_template`. */
  readonly matcherNames: Set<string>;
  /** Which runner made a node. */
  readonly runners: WeakMap<RObject, RObject>;
}

export type StubKind = 'command' | 'search' | 'data_bag' | 'data_bag_item';

const STATE = Symbol('chefspec');

/** The ChefSpec of a machine. */
export function chefSpecOf(vm: Machine): ChefSpecState {
  return vm.attachments.get(STATE) as ChefSpecState;
}

/** Gives a machine its ChefSpec. */
export function setChefSpec(vm: Machine, state: ChefSpecState): void {
  vm.attachments.set(STATE, state);
}

/** Whether ChefSpec is installed in a machine. */
export function hasChefSpec(vm: Machine): boolean {
  return vm.attachments.has(STATE);
}
