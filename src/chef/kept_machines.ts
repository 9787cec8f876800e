import type { Files } from '../source/files.ts';
import { type CountedStretch, countingOf } from '../ruby/machine/counting.ts';
import type { Host } from '../ruby/machine/host.ts';
import type { Machine } from '../ruby/machine/machine.ts';
import { type ImageRules, StateImage } from '../ruby/machine/state_image.ts';
import { RClass } from '../ruby/value/class.ts';
import { REnumerator } from '../ruby/core/enumerator/objects.ts';
import { MersenneTwister } from '../ruby/core/random/mersenne_twister.ts';
import { RBinding } from '../ruby/value/binding.ts';
import type { LoadStages } from './compile.ts';
import type { CookbookCollection } from './cookbook/cookbook.ts';
import { chefOf, isChefState } from './chef_state.ts';
import { NodeMap } from './resource/node_map.ts';
import { stateBeside } from './resource/resource_class.ts';
import { RNode } from './node.ts';
import { RRunContext } from './run_context.ts';

/** What a machine is when libraries and resources are loaded and nothing else has been done. */
interface Loaded {
  readonly vm: Machine;
  readonly cookbooks: CookbookCollection;
  /** The recipes that it was loaded for, roles expanded. */
  readonly recipes: readonly string[];
  /** Its surroundings then. */
  readonly host: Host;
  readonly steps: number;
  readonly image: StateImage;
  /** What loading has reached, where that is counted: who begins here has reached it too. */
  readonly counted: CountedStretch;
}

/** How many are kept at a time: each holds its classes. */
const MOST = 4;

/** How many kinds of run are noted as not worth the look. */
const MOST_REFUSED = 2;

/**
 * Machines that have run, for runs that begin alike: the same cookbooks in the same surroundings. A machine is kept only
 * where everything that could reach a later run is what it was when libraries and resources had been loaded;
 * a recipe which changes a class, a constant, a global variable or a value in one leaves a machine that nobody uses again.
 */
export class KeptMachines {
  readonly #kept = new Map<string, Loaded>();
  readonly #refused = new Map<string, number>();

  /** A machine for a run, which is the caller's until it is given back. */
  take(key: string, files: Files): Loaded | undefined {
    const loaded = this.#kept.get(key);
    if (!loaded) return undefined;
    this.#kept.delete(key);
    const { vm } = loaded;
    vm.host = loaded.host.fork(files);
    vm.steps = loaded.steps;
    vm.frame = null;
    vm.errorInfo = null;
    return loaded;
  }

  /** Whether machines of such runs have stayed as they were so far. */
  isWorthWatching(key: string): boolean {
    return (this.#refused.get(key) ?? 0) < MOST_REFUSED;
  }

  /** Keeps a machine that has run, if it is as it was; whether it is. */
  give(key: string, loaded: Loaded): boolean {
    if (!loaded.image.isUnchanged()) {
      this.#refused.set(key, (this.#refused.get(key) ?? 0) + 1);
      return false;
    }
    this.#kept.set(key, loaded);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > MOST && oldest !== undefined) this.#kept.delete(oldest);
    return true;
  }
}

/** Watches a new machine while it loads cookbooks: what can be kept is known when it has. */
export class Loading implements LoadStages {
  readonly #vm: Machine;
  readonly #cookbooks: CookbookCollection;
  readonly #recipes: readonly string[];
  #host: Host | undefined;
  #steps = 0;
  #reached: (() => CountedStretch) | undefined;
  readonly #counted: CountedStretch[] = [];
  #asked = 0;
  #isSpoilt = false;
  /** Set when all is loaded and could be loaded for another run too. */
  loaded: Loaded | undefined;

  constructor(vm: Machine, cookbooks: CookbookCollection, recipes: readonly string[]) {
    this.#vm = vm;
    this.#cookbooks = cookbooks;
    this.#recipes = recipes;
    this.#reached = countingOf(vm)?.begin();
  }

  /** Libraries have been loaded: attribute files, which every run loads again, must leave the machine as it is now. */
  libraries(): void {
    this.#counted.push(this.#reached?.() ?? []);
    this.#host = this.#vm.host.fork();
    this.#steps = this.#vm.steps;
    this.#vm.image = new StateImage(this.#vm, RULES);
  }

  /** Attribute files have been loaded: the files of resources, which are loaded once, must not ask for the node. */
  attributes(context: RRunContext): void {
    this.#isSpoilt = !this.#vm.image?.isUnchanged();
    this.#vm.image = null;
    this.#asked = context.timesAsked;
    this.#reached = countingOf(this.#vm)?.begin();
  }

  /** The classes of resources and providers stand. */
  classes(context: RRunContext): void {
    this.#counted.push(this.#reached?.() ?? []);
    if (this.#isSpoilt || !this.#host || context.timesAsked !== this.#asked) return;
    const image = new StateImage(this.#vm, RULES);
    this.#vm.image = image;
    this.loaded = {
      vm: this.#vm,
      cookbooks: this.#cookbooks,
      recipes: this.#recipes,
      host: this.#host,
      steps: this.#steps,
      image,
      counted: this.#counted.flat(),
    };
  }
}

/** Loading in a machine that has loaded the same before: only attribute files and definitions are loaded again. */
export function reloading({ vm, counted }: Loaded): LoadStages {
  return {
    libraries: () => countingOf(vm)?.repeat(counted),
    attributes: (context) => renewRunContext(vm, context),
    classes: () => {},
  };
}

/** Resource classes of cookbooks, made for another run, belong to this one. */
function renewRunContext(vm: Machine, context: RRunContext): void {
  for (const made of chefOf(vm).loadedFiles.values())
    if (made instanceof RClass) vm.call(made, 'run_context=', [context]);
}

const OPAQUE = [RNode, RRunContext, REnumerator, RBinding, MersenneTwister];

/** What every run sets anew is left out. */
function fieldsOf(value: object): readonly unknown[] | undefined {
  if (value instanceof NodeMap) return [value.revision];
  if (!isChefState(value)) return undefined;
  return [value.handlers, value.dslNames, value.config, value.loadedFiles];
}

const RULES: ImageRules = {
  besides: stateBeside,
  fieldsOf,
  isOpaque: (value) => OPAQUE.some((kind) => value instanceof kind),
};
