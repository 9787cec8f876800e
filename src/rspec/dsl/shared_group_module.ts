import { RClass } from '../../ruby/value/class.ts';
import type { SharedGroup } from './shared_examples.ts';

/** The module which stands for a shared group that is included by metadata. */
export class SharedGroupModule extends RClass {
  readonly group: SharedGroup;

  constructor(group: SharedGroup) {
    super(null, null, true);
    this.group = group;
  }
}
