import type { Files } from '../source/files.ts';
import type { Counters } from '../ruby/compile/counters.ts';
import type { CommandResult } from '../ruby/machine/host.ts';
import type { Level } from './attribute/precedence.ts';
import type { Generation } from './generation.ts';
import type { Run } from './run.ts';
import type { Json, JsonObject } from './platform/json.ts';

/** A library helper that a run replaces, as `allow_any_instance_of(Chef::Recipe).to receive(:name)` does. */
export interface HelperAnswer {
  readonly name: string;
  /** Leading arguments that must match; all calls when there are none. A text `/…/` is a pattern. */
  readonly args?: readonly Json[];
  /** The value that it gives; `{0}` in a text stands for the first argument. */
  readonly value?: Json;
  /** Ruby code whose value it gives; `args` are its arguments. */
  readonly ruby?: string;
}

/** What the outside answers in a run. Patterns are texts between slashes. */
export interface ClientAnswers {
  /** Guards and shell commands: command or pattern → result; true and false stand for exit status 0 and 1. */
  readonly commands?: Readonly<Record<string, boolean | Partial<CommandResult>>>;
  /** Every guard command that no entry answers fails (true: succeeds). */
  readonly otherGuards?: boolean;
  /** Index → query or pattern → rows. */
  readonly search?: Readonly<Record<string, Readonly<Record<string, readonly Json[]>>>>;
  /** Bag → id → item. */
  readonly dataBags?: Readonly<Record<string, Readonly<Record<string, JsonObject>>>>;
  /** Files on the node, by absolute path. */
  readonly files?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly helpers?: readonly HelperAnswer[];
  /** Gems that are installed besides those which come with Chef: they can be required, not called. */
  readonly gems?: readonly string[];
  readonly survivesFatal?: boolean;
}

/** One run: the node, what it starts with, and what it loads. */
export interface RunRequest {
  readonly platform: string;
  /** In full or in part; the newest known without one. */
  readonly version?: string;
  /** `ppc64le` and the like; the platform's usual one without. */
  readonly machine?: string;
  /** Ohai's own data instead of a known platform. */
  readonly ohai?: JsonObject;
  /** `recipe[a::b]`, `role[x]`, `a::b`. */
  readonly runList: readonly string[];
  readonly environment?: string;
  /** Attributes that are there before any cookbook is loaded, by level. */
  readonly attributes?: Readonly<Partial<Record<Level, JsonObject>>>;
  readonly answers?: ClientAnswers;
  readonly stepInto?: readonly string[];
  /** Looks for circles of dependencies, and for versions that do not meet their constraints. */
  readonly checksDependencies?: boolean;
  /** Notes every read of an attribute too. */
  readonly recordsReads?: boolean;
  /** Says where attributes set beforehand come from: the scenario's file and line, or the command line. */
  readonly origin?: { readonly file: string; readonly line: number };
}

/** What all runs of a client share. */
export interface ClientOptions {
  readonly files: Files;
  readonly cookbookPaths: readonly string[];
  readonly rolePath?: string;
  readonly environmentPath?: string;
  readonly dataBagPath?: string;
  readonly generation?: Generation;
  /** Counts what the runs reach. */
  readonly counters?: Counters;
}

/** Runs Chef on cookbooks; each run has a machine of its own, and what they share is parsed and compiled once. */
export interface ChefClient {
  /** Never throws for what a cookbook does: `Run.error` says it. Throws a ProblemError for what cannot be run at all. */
  run(request: RunRequest): Run;
}
