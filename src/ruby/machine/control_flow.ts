import type { RException } from '../value/exception.ts';
import type { RProc } from '../value/proc.ts';
import type { RValue } from '../value/value.ts';
import type { Frame } from './frame.ts';

/** A Ruby exception in flight. */
export class RubyError {
  readonly exception: RException;

  constructor(exception: RException) {
    this.exception = exception;
  }
}

/** `break` in a block: ends the call to which the block was given. */
export class BreakSignal {
  readonly proc: RProc;
  readonly value: RValue;

  constructor(proc: RProc, value: RValue) {
    this.proc = proc;
    this.value = value;
  }
}

/** `next` in a block: ends that run of the block. */
export class NextSignal {
  readonly frame: Frame;
  readonly value: RValue;

  constructor(frame: Frame, value: RValue) {
    this.frame = frame;
    this.value = value;
  }
}

/** `return`: ends the method, lambda or file whose frame it names. */
export class ReturnSignal {
  readonly frame: Frame;
  readonly value: RValue;

  constructor(frame: Frame, value: RValue) {
    this.frame = frame;
    this.value = value;
  }
}

/** `break` and `next` in a `while`, `until` or `for`; `loop` is the node that it belongs to. */
export class LoopSignal {
  readonly loop: object;
  readonly isBreak: boolean;
  readonly value: RValue;

  constructor(loop: object, isBreak: boolean, value: RValue) {
    this.loop = loop;
    this.isBreak = isBreak;
    this.value = value;
  }
}

/** `redo`: runs the body again of the block whose frame, or of the loop which `target` is. */
export class RedoSignal {
  readonly target: object;

  constructor(target: object) {
    this.target = target;
  }
}

/** `retry` starts the `begin` again that it names. */
export class RetrySignal {
  readonly begin: object;

  constructor(begin: object) {
    this.begin = begin;
  }
}

/** `throw`, on its way to the `catch` of the same tag. */
export class ThrowSignal {
  readonly token: object;
  readonly value: RValue;

  constructor(token: object, value: RValue) {
    this.token = token;
    this.value = value;
  }
}

/** The evaluated program has used up a budget: no Ruby code may rescue it. */
export class BudgetExceeded extends Error {
  readonly path: string;
  readonly line: number;

  constructor(message: string, path: string, line: number) {
    super(message);
    this.path = path;
    this.line = line;
  }
}
