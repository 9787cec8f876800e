import { basename, dirname, relative, resolve } from 'node:path';
import { diskFiles, kindOf, sizeOf } from '../source/files.ts';
import type { Reached } from '../ruby/compile/counters.ts';
import { RString } from '../ruby/value/string.ts';
import type { Example } from '../rspec/example.ts';
import type { RSpecSuite } from '../rspec/suite.ts';
import { CHEF_12, CHEF_18 } from '../chef/generation.ts';
import { declarationOf } from '../chefspec/declaration.ts';
import { runSpecFiles } from '../chefspec/run_specs.ts';
import { visibleFolders } from '../chefspec/surroundings.ts';
import {
  specExample,
  type SpecExample,
  specOutsideError,
  type SpecOutsideError,
} from '../report/specs/spec_example.ts';
import { countersFor } from './coverage_counters.ts';
import type { SpecHome } from './spec_files.ts';
import { type ExampleStatus, readStatuses, statusFile } from './spec_status.ts';

/** Which examples are wanted and how they are run, as plain data. */
export interface SpecChoice {
  readonly workingDirectory: string;
  readonly cookbookPaths: readonly string[];
  readonly chef: '12' | '18';
  readonly grep: readonly string[];
  readonly tags: readonly string[];
  readonly requires: readonly string[];
  readonly failFast: number | undefined;
  readonly order: 'defined' | 'random' | undefined;
  readonly seed: number | undefined;
  readonly dryRun: boolean;
  readonly onlyFailures: boolean;
  /** The folder for what is remembered from run to run. */
  readonly cache: string;
  /** The files of which is counted what is reached. */
  readonly covered?: readonly string[];
}

/** Spec files of a cookbook that one machine runs: what one thread takes at a time. */
export interface SpecUnit {
  /** The cookbook's number. */
  readonly home: number;
  readonly files: readonly string[];
}

/** What threads share: who has taken which unit, and how many examples have failed. */
export interface SpecWork {
  readonly choice: SpecChoice;
  readonly homes: readonly SpecHome[];
  readonly units: readonly SpecUnit[];
  /** A number for each unit: 1 for one that somebody has taken. */
  readonly taken: Int32Array;
  readonly failures: Int32Array;
}

/** How a unit ended. */
export interface UnitEnd {
  readonly outsideErrors: readonly SpecOutsideError[];
  readonly notices: readonly string[];
  /** Where its statuses are kept, and all of its examples with what came of them; undefined where nothing ran. */
  readonly statusFile: string | undefined;
  readonly statuses: readonly ExampleStatus[];
  /** No earlier run is known whose failures could be run again. */
  readonly knowsNoRun: boolean;
}

/** What a unit tells of itself while it runs. */
export type SpecEvent = { readonly unit: number } & (
  | { readonly kind: 'example'; readonly example: SpecExample; readonly reached?: Reached }
  | { readonly kind: 'output'; readonly stream: 'stdout' | 'stderr'; readonly text: string }
  | { readonly kind: 'end'; readonly end: UnitEnd }
);

/** The files of all cookbooks in units: a cookbook is one, unless more parts are wanted. */
export function unitsOfSpecs(homes: readonly SpecHome[], parts: number): SpecUnit[] {
  return homes.flatMap(({ files }, home) => divided(files, parts).map((each) => ({ home, files: each })));
}

/** Files that follow each other in parts of about the same size. */
function divided(files: readonly string[], parts: number): readonly (readonly string[])[] {
  if (parts <= 1 || files.length <= 1) return [files];
  const sizes = files.map((file) => sizeOf(file) + 1000);
  const share = sizes.reduce((sum, size) => sum + size, 0) / parts;
  const made: string[][] = [];
  let sum = 0;
  files.forEach((file, index) => {
    const part = Math.floor(sum / share);
    sum += sizes[index] as number;
    (made[part] ??= []).push(file);
  });
  return made.filter((part) => part !== undefined);
}

/** Runs the units that nobody has taken, from a first one on and around. */
export function runSpecUnits(work: SpecWork, first: number, tell: (event: SpecEvent) => void): void {
  const { units, taken } = work;
  for (let step = 0; step < units.length; step += 1) {
    const unit = (first + step) % units.length;
    if (Atomics.compareExchange(taken, unit, 0, 1) === 0) tell({ unit, kind: 'end', end: runUnit(work, unit, tell) });
  }
}

const NOTHING: UnitEnd = { outsideErrors: [], notices: [], statusFile: undefined, statuses: [], knowsNoRun: false };

function runUnit(
  { choice, homes, units, failures }: SpecWork,
  unit: number,
  tell: (event: SpecEvent) => void,
): UnitEnd {
  const { home: number, files } = units[unit] as SpecUnit;
  const { root, locations } = homes[number] as SpecHome;
  const { workingDirectory, order, seed, failFast = Infinity } = choice;
  if (Atomics.load(failures, 0) >= failFast) return NOTHING;
  const placed = placing(root, workingDirectory);
  const required = choice.requires.map((feature) => requiredPath(feature, workingDirectory));
  const folders = required.filter((path) => path.startsWith('/')).map(dirname);
  let loaded: RSpecSuite | undefined;
  let lastRun: readonly ExampleStatus[] | undefined;
  let kept = '';
  const failedLast = new Set<string>();
  const matches = filterOf(choice.grep);
  const counters = countersFor(choice.covered);
  const run = runSpecFiles({
    ...(counters && { counters }),
    files: diskFiles(visibleFolders(root, [...choice.cookbookPaths, ...folders])),
    root,
    cookbookPaths: choice.cookbookPaths,
    generation: choice.chef === '12' ? CHEF_12 : CHEF_18,
    specFiles: files,
    requires: required,
    tags: choice.tags,
    write: (stream, text) => tell({ unit, kind: 'output', stream, text }),
    loaded: (suite) => {
      loaded = suite;
      const configured = suite.setting('example_status_persistence_file_path');
      kept = statusFile(root, configured instanceof RString ? configured.text : undefined, choice.cache);
      lastRun = readStatuses(kept);
      for (const { id, status } of lastRun ?? []) if (status === 'failed') failedLast.add(id);
    },
    run: {
      filter: (example) => matches(example) && (!choice.onlyFailures || failedLast.has(example.id)),
      locations,
      ...(order !== undefined && { order }),
      ...(seed !== undefined && { seed }),
      ...(choice.dryRun && { dryRun: true }),
      onExample: (result) => {
        const example = specExample(result, placed, declarationOf);
        tell({ unit, kind: 'example', example, ...(counters && { reached: counters.take() }) });
        const failed = example.status === 'failed' ? Atomics.add(failures, 0, 1) + 1 : Atomics.load(failures, 0);
        if (failed >= failFast && loaded) loaded.world.wantsToQuit = true;
      },
    },
  });
  return {
    outsideErrors: run.outsideErrors.map(specOutsideError),
    notices: [...new Set(run.notices.map(({ message }) => message))],
    statusFile: kept,
    statuses: run.suite.examples().map(statusOf),
    knowsNoRun: lastRun === undefined,
  };
}

function statusOf({ id, result }: Example): ExampleStatus {
  const { status, runTime } = result;
  return { id, status: status ?? 'unknown', runTime: status === null ? undefined : runTime };
}

/** A path of specs from their cookbook (`./spec/x_spec.rb`) as a path from the folder where people are. */
function placing(root: string, workingDirectory: string): (path: string) => string {
  const way = relative(workingDirectory, root);
  const prefix = way === '' ? '.' : way.startsWith('..') ? root : `./${way}`;
  return (path) => (path.startsWith('./') ? `${prefix}${path.slice(1)}` : path);
}

/** A Ruby file where there is one of that name; else what the specs' load path has. */
function requiredPath(feature: string, workingDirectory: string): string {
  const path = resolve(workingDirectory, basename(feature).endsWith('.rb') ? feature : `${feature}.rb`);
  return kindOf(path) === 'file' ? path : feature;
}

/** Texts and /patterns/ of which one must be in the full description. */
function filterOf(wanted: readonly string[]): (example: Example) => boolean {
  if (wanted.length === 0) return () => true;
  const tests = wanted.map((text) => {
    const pattern = patternOf(text);
    return (description: string): boolean => pattern?.test(description) ?? description.includes(text);
  });
  return (example) => tests.some((test) => test(example.fullDescription));
}

/** `/text/i` as a pattern; undefined for other text. Throws a SyntaxError for one that is none. */
export function patternOf(text: string): RegExp | undefined {
  const pattern = /^\/(.*)\/([i]?)$/s.exec(text);
  return pattern ? new RegExp(pattern[1] as string, pattern[2]) : undefined;
}
