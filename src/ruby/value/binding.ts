import type { Frame } from '../machine/frame.ts';
import { RObject } from './object.ts';

/** A Binding: the frame whose local variables and self it stands for. */
export class RBinding extends RObject {
  readonly frame: Frame;

  constructor(frame: Frame) {
    super();
    this.frame = frame;
  }

  override get tag(): string {
    return 'Binding';
  }
}
