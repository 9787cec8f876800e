import type { Machine } from '../ruby/machine/machine.ts';
import type { RClass } from '../ruby/value/class.ts';
import { RHash } from '../ruby/value/hash.ts';
import type { RObject } from '../ruby/value/object.ts';
import type { RValue } from '../ruby/value/value.ts';
import type { Answers } from './answers.ts';
import { type Generation, generationOf } from './generation.ts';
import type { NodeMap } from './resource/node_map.ts';
import type { RunRecord } from './run.ts';

/** What Chef keeps for the whole process: here, for one machine. */
export interface ChefState {
  readonly generation: Generation;
  /** Names in the recipe language, and the classes that they stand for: a path for one that is built in. */
  readonly handlers: NodeMap<RClass | string>;
  /** The names that recipes can call already. */
  readonly dslNames: Set<string>;
  /** `Chef::Config` */
  readonly config: RHash;
  /** Who answers what a recipe asks of the outside: commands, searches, data bags. */
  answers: Answers;
  /** What the run under way leaves behind. */
  record: RunRecord;
  /** Custom resources and libraries that stand already, by file. */
  readonly loadedFiles: Map<string, RValue>;
  /** Is told of every resource and provider that is made: the state that a provider loads is a `current_value`. */
  made?: (vm: Machine, object: RObject, kind: 'resource' | 'provider' | 'current_value') => void;
}

const STATE = Symbol('chef');

/** Whether an object is what a machine keeps of Chef. */
export function isChefState(value: object): value is ChefState {
  return 'dslNames' in value && 'loadedFiles' in value;
}

/** The Chef of a machine. */
export function chefOf(vm: Machine): ChefState {
  return vm.attachments.get(STATE) as ChefState;
}

/** Gives a machine its Chef. */
export function setChef(vm: Machine, state: Omit<ChefState, 'generation'>): void {
  vm.attachments.set(STATE, { ...state, generation: generationOf(vm) });
}
