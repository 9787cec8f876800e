import { RObject } from './object.ts';
import type { RClass } from './class.ts';
import type { Frame } from '../machine/frame.ts';

/** A Binding: a frame that can be looked into and evaluated in. */
export class RBinding extends RObject {
  /** `eval` moves on to the frame which holds the locals that it made. */
  frame: Frame;

  override get tag(): string {
    return 'Binding';
  }

  constructor(klass: RClass, frame: Frame) {
    super(klass);
    this.frame = frame;
  }
}
