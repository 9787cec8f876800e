import { RObject } from './object.ts';
import type { RClass } from './class.ts';
import type { RValue } from './value.ts';

/** A Range; an open end is nil. */
export class RRange extends RObject {
  begin: RValue;
  end: RValue;
  excludeEnd: boolean;

  override get tag(): string {
    return 'Range';
  }

  constructor(begin: RValue, end: RValue, excludeEnd = false, klass?: RClass) {
    super(klass);
    this.begin = begin;
    this.end = end;
    this.excludeEnd = excludeEnd;
    this.frozen = true;
  }
}
