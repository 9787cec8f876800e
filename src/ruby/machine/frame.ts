import type { RClass } from '../value/class.ts';
import type { MethodEntry } from '../value/method.ts';
import type { RProc } from '../value/proc.ts';
import type { RMatch } from '../value/regexp.ts';
import type { RValue } from '../value/value.ts';
import type { Code } from './code.ts';
import type { Machine } from './machine.ts';

/** The modules around a piece of code, innermost first: where constants and `def` look. */
export interface LexicalScope {
  readonly module: RClass;
  readonly parent: LexicalScope | null;
}

/** A `rescue` or `ensure` that runs since something was raised. */
export interface RunningClause {
  readonly label: 'rescue in' | 'ensure in';
  /** The line on which the body was left. */
  readonly line: number;
}

/** A running file, class body, method or block. */
export class Frame {
  readonly vm: Machine;
  readonly code: Code;
  readonly self: RValue;
  readonly slots: RValue[];
  /** The frame around a block; null for methods, class bodies and files. */
  readonly parent: Frame | null;
  readonly caller: Frame | null;
  readonly depth: number;
  /** The method, class body or file that this belongs to; itself unless it is a block. */
  readonly home: Frame;
  readonly lexical: LexicalScope;
  /** The method which runs, for `super` and `__method__`. */
  method: MethodEntry | null;
  /** The block that the method was given (blocks look at their `home`). */
  block: RProc | null = null;
  /** The block which runs here. */
  proc: RProc | null = null;
  /** The frame that `return` ends. */
  returnTarget: Frame;
  /** Where `def` defines, when that is not `lexical.module`; a singleton class is made only once it is needed. */
  definee: RClass | 'singleton' | null = null;
  /** What `def` gives to methods now: set by `private` and its like. */
  visibility: 'public' | 'private' | 'protected' | 'module_function' = 'public';
  /** `$~`, kept at `home`. */
  match: RMatch | null = null;
  /** What a backtrace calls the code, when that is not the code's own name. */
  label: string | null = null;
  /** The `rescue` and `ensure` clauses that run, innermost last: a backtrace shows them as frames of their own. */
  clauses: RunningClause[] | null = null;
  /** The line that is running. */
  line: number;

  constructor(
    vm: Machine,
    code: Code,
    self: RValue,
    parent: Frame | null,
    lexical: LexicalScope,
    method: MethodEntry | null,
  ) {
    const caller = vm.frame;
    this.vm = vm;
    this.code = code;
    this.self = self;
    const slots: RValue[] = [];
    for (let count = code.slotCount; count > 0; count -= 1) slots.push(null);
    this.slots = slots;
    this.parent = parent;
    this.caller = caller;
    this.depth = caller ? caller.depth + 1 : 0;
    this.lexical = lexical;
    this.method = method;
    this.line = code.line;
    if (parent) {
      this.home = parent.home;
      this.returnTarget = parent.returnTarget;
      this.definee = parent.definee;
    } else {
      this.home = this;
      this.returnTarget = this;
    }
  }
}
