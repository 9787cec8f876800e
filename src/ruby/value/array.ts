import { RObject } from './object.ts';
import type { RClass } from './class.ts';
import type { RValue } from './value.ts';

/** An Array. */
export class RArray extends RObject {
  items: RValue[];

  override get tag(): string {
    return 'Array';
  }

  constructor(items: RValue[], klass?: RClass) {
    super(klass);
    this.items = items;
  }
}
