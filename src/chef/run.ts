import type { Problem } from '../source/problem.ts';
import type { BacktracePlace } from '../ruby/value/exception.ts';
import type { RObject } from '../ruby/value/object.ts';
import type { RValue } from '../ruby/value/value.ts';
import type { AttributeRead, AttributeWrite } from './attribute/node_attributes.ts';
import type { Provenance } from './attribute/provenance.ts';
import type { Json } from './platform/json.ts';

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

/** What happened in a run, in the order in which it happened: what the machine notes. */
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

/** A Ruby exception that ended a run. */
export interface RunError {
  /** The exception's class, `Chef::Exceptions::RecipeNotFound`. */
  readonly class: string;
  readonly message: string;
  /** Innermost first. */
  readonly backtrace: readonly BacktracePlace[];
  /** Of a SyntaxError: what the parser found, and where. */
  readonly problems?: readonly Problem[];
  /** What to do about it, where whoever raised it knows. */
  readonly hint?: string;
}

export type Timing = 'before' | 'immediately' | 'delayed';

/** A notification that a resource declares (or another has declared by subscribing to it). */
export interface RunNotification {
  readonly timing: Timing;
  readonly action: string;
  /** `type[name]` of the resource that is told. */
  readonly resource: string;
}

/** The content that a template, file or cookbook_file gives its file. */
export interface RenderedFile {
  /** Of the file on the node. */
  readonly path: string;
  readonly content: string;
}

/** A guard of a resource. */
export interface RunGuard {
  readonly kind: 'not_if' | 'only_if';
  /** "not_if command `test -f x`" */
  readonly words: string;
  /** Of one that is a command; with the options that it was given. */
  readonly command?: { readonly text: Json; readonly options: Json };
  /** Of one that is a block: where it begins. */
  readonly block?: { readonly path: string; readonly line: number };
}

/** A resource after a run. */
export interface RunResource {
  /** The name of its class, such as `apt_package`. */
  readonly type: string;
  /** The name that the recipe used, such as `package`. */
  readonly declaredType: string;
  readonly name: string;
  readonly identity: Json;
  readonly action: readonly string[];
  /** The actions that its guards let through, in order, with the phase. */
  readonly performed: readonly { readonly action: string; readonly phase: 'compile' | 'converge' }[];
  readonly skipped: readonly { readonly action: string; readonly because: string }[];
  readonly cookbook: string | undefined;
  readonly recipe: string | undefined;
  /** "path:12:in `from_file'" */
  readonly sourceLine: string | undefined;
  /** What is set, by property name, in the notation of `toNotation`: `:sym` for a Symbol, `{"$class": …}` and so on. */
  readonly properties: Readonly<Record<string, Json>>;
  readonly guards: readonly RunGuard[];
  readonly notifications: readonly RunNotification[];
  readonly rendered: RenderedFile | undefined;
  /** Why it could not be rendered. */
  readonly renderError: RunError | undefined;
  /** Whether it has a property, attribute or method of this name, set or not. */
  takes(property: string): boolean;
}

/** What a converge leaves behind, as plain data; attributes can be asked about further. */
export interface Run {
  readonly generation: '12' | '18';
  readonly platform: string;
  readonly platformVersion: string;
  readonly runList: readonly string[];
  readonly error: RunError | undefined;
  /** What Chef takes and a Chef server refuses of the cookbooks' dependencies, if the request asks for it. */
  readonly warnings: readonly Problem[];
  readonly fatal: readonly string[];
  /** In load order; `includedBy` gives the chain. */
  readonly recipes: readonly LoadedRecipe[];
  readonly attributeFiles: readonly string[];
  readonly guardCommands: readonly string[];
  readonly resources: readonly RunResource[];
  readonly log: readonly LogLine[];
  /** The merged attributes at a path (all of them without one); undefined where there is nothing. */
  attributes(path?: readonly string[]): Json | undefined;
  /** Where the value at a path comes from: every write by level, and the winner. */
  provenance(path: readonly string[]): Provenance;
  /** A value of a write or of a level, as Ruby shows it. */
  inspect(value: RValue): string;
  /** Every write, in order. */
  readonly writes: readonly AttributeWrite[];
  readonly reads: readonly AttributeRead[];
}
