import { RObject } from './object.ts';
import type { RClass } from './class.ts';
import type { RValue } from './value.ts';

/** One level of a backtrace: where a method, block or file was when the exception was raised. */
export interface BacktracePlace {
  readonly path: string;
  readonly line: number;
  /** What ran there, in MRI's words: "block in foo", "<main>". */
  readonly label: string;
}

/** An instance of Exception or of a class below it. */
export class RException extends RObject {
  message: RValue;
  /** Where it was raised, innermost first; undefined until it is raised. */
  places: readonly BacktracePlace[] | undefined = undefined;
  /** What `set_backtrace` gave, instead of `places`. */
  backtrace: RValue | undefined = undefined;
  cause: RValue = null;
  causeIsSet = false;
  /** Further facts that the class carries: a KeyError's key and receiver, a NameError's name. */
  details: Record<string, RValue> | undefined = undefined;

  override get tag(): string {
    return 'Exception';
  }

  constructor(klass: RClass, message: RValue) {
    super(klass);
    this.message = message;
  }
}
