import type { RClass } from './class.ts';
import type { RValue } from './value.ts';

/**
 * An object on the heap, and the base of every other Ruby value that is one.
 * `klass` is undefined for a plain instance of a built-in class: the machine then goes by `tag`.
 */
export class RObject {
  klass: RClass | undefined;
  ivars: Map<string, RValue> | undefined = undefined;
  frozen = false;

  get tag(): string {
    return 'Object';
  }

  constructor(klass?: RClass) {
    this.klass = klass;
  }

  /** What `object_id` answers: counted from the first time that it is asked for. */
  get objectId(): number {
    let id = ids.get(this);
    if (id === undefined) ids.set(this, (id = nextObjectId += 8));
    return id;
  }

  /** An instance variable by its name with the `@`; undefined when it was never set. */
  ivar(name: string): RValue | undefined {
    return this.ivars?.get(name);
  }

  setIvar(name: string, value: RValue): void {
    (this.ivars ??= new Map()).set(name, value);
  }
}

let nextObjectId = 8;
const ids = new WeakMap<RObject, number>();
