import type { BacktracePlace } from '../ruby/value/exception.ts';
import type { RObject } from '../ruby/value/object.ts';

/** A recipe that was loaded, and the one that asked for it. */
export interface LoadedRecipe {
  /** `cookbook::recipe` */
  readonly name: string;
  readonly path: string;
  /** The recipe which included it; undefined for one of the run list. */
  readonly includedBy: string | undefined;
}

/** An action that a resource performed: its guards let it. */
export interface PerformedAction {
  readonly resource: RObject;
  readonly action: string;
  readonly phase: 'compile' | 'converge';
}

/** An action that a guard held back. */
export interface SkippedAction {
  readonly resource: RObject;
  readonly action: string;
  /** The guard in words: "not_if command `test -f x`". */
  readonly because: string;
}

export interface LogLine {
  readonly level: string;
  readonly message: string;
  readonly place: BacktracePlace | undefined;
}

/** What happened in a run, in the order in which it happened. */
export interface RunRecord {
  readonly recipes: LoadedRecipe[];
  readonly attributeFiles: string[];
  readonly performed: PerformedAction[];
  readonly skipped: SkippedAction[];
  readonly guardCommands: string[];
  readonly log: LogLine[];
  /** Messages of `Chef::Application.fatal!`. */
  readonly fatal: string[];
}

export function createRunRecord(): RunRecord {
  return { recipes: [], attributeFiles: [], performed: [], skipped: [], guardCommands: [], log: [], fatal: [] };
}
