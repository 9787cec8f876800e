import { RObject } from './object.ts';
import type { MethodEntry } from './method.ts';
import { MethodTable } from './method_table.ts';
import type { Machine } from '../machine/machine.ts';
import type { RValue } from './value.ts';

/** A constant's value, or the function which makes it when it is first asked for. */
export interface ConstantEntry {
  value: RValue | undefined;
  readonly autoload?: ((vm: Machine) => RValue) | undefined;
  isPrivate?: boolean;
}

/** Makes a blank instance; `klass` is the class that `new` was sent to. */
export type Allocator = (vm: Machine, klass: RClass) => RObject;

/** What was found under a name, and when. */
export interface Lookup {
  readonly entry: MethodEntry | null;
  readonly epoch: number;
}

/** A Class or a Module. */
export class RClass extends RObject {
  name: string | null;
  readonly isModule: boolean;
  superclass: RClass | null;
  /** The value to which a singleton class belongs. */
  attached: RObject | null = null;
  /** The module in whose body it was made. */
  lexicalParent: RClass | null = null;

  /** `null` marks an undefined method (`undef_method`). */
  methods = new MethodTable();
  constants = new Map<string, ConstantEntry>();
  classVariables: Map<string, RValue> | undefined = undefined;
  includes: RClass[] = [];
  prepends: RClass[] = [];
  /** The classes made with this one as superclass, the oldest first. */
  readonly subclasses: RClass[] = [];
  allocator: Allocator | undefined = undefined;

  /** Method look-ups and ancestors found since `cacheEpoch`; the machine empties them when a class gets other ancestors. */
  lookups: Map<string, Lookup> | undefined = undefined;
  linearization: readonly RClass[] | undefined = undefined;
  cacheEpoch = -1;

  constructor(name: string | null, superclass: RClass | null, isModule = false) {
    super();
    this.name = name;
    this.superclass = superclass;
    this.isModule = isModule;
  }

  get isSingleton(): boolean {
    return this.attached !== null;
  }

  override get tag(): string {
    return this.isModule ? 'Module' : 'Class';
  }
}
