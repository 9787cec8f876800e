import type { Files } from '../source/files.ts';
import { runExitBlocks } from '../ruby/core/kernel/raising.ts';
import type { Machine } from '../ruby/machine/machine.ts';
import { RHash } from '../ruby/value/hash.ts';
import { symbol } from '../ruby/value/symbol.ts';
import type { RValue } from '../ruby/value/value.ts';
import { guard } from '../rspec/guard.ts';
import type { ExampleResult, OutsideReport, RunOptions, RSpecSuite } from '../rspec/suite.ts';
import type { Notice } from '../rspec/world.ts';
import { type DotRSpec, readDotRSpec } from './dot_rspec.ts';
import { createSpecSuite, prepareSuite, type SpecMachineOptions } from './spec_machine.ts';

/** The specs of a cookbook, and how they are run. */
export interface SpecRequest extends SpecMachineOptions {
  /** Paths of spec files, in the order in which they are loaded. */
  readonly specFiles: readonly string[];
  /** Features and files to load first, besides what `.rspec` names. */
  readonly requires?: readonly string[];
  /** Tags to filter by, instead of those that `.rspec` names: `wip`, `~slow`, `type:unit`. */
  readonly tags?: readonly string[];
  readonly run?: RunOptions;
  /** Is shown the suite once its files are loaded. */
  readonly loaded?: (suite: RSpecSuite) => void;
}

/** What the specs of a cookbook have come to. */
export interface SpecRun {
  readonly results: readonly ExampleResult[];
  readonly outsideErrors: readonly OutsideReport[];
  readonly notices: readonly Notice[];
  readonly suite: RSpecSuite;
}

/** Loads the spec files of a cookbook into one machine and runs their examples. */
export function runSpecFiles(request: SpecRequest): SpecRun {
  const suite = startSuite(request);
  const { vm, world } = suite;
  for (const path of request.specFiles) suite.loadFile(path);
  request.loaded?.(suite);
  const results = suite.run(request.run ?? {});
  const late = guard(vm, () => void runExitBlocks(vm));
  if (late) world.outsideErrors.push({ during: 'An error occurred in an at_exit block.', exception: late });
  return { results, outsideErrors: suite.outsideErrors, notices: suite.notices, suite };
}

/** A suite for the specs of a cookbook that has loaded what `.rspec` names, and filters by its tags. */
export function startSuite(request: SpecMachineOptions & Pick<SpecRequest, 'requires' | 'tags'>): RSpecSuite {
  const suite = createSpecSuite(request);
  const { requires = [], tags = [] } = request;
  const dotRSpec = dotRSpecOf(request.files, request.root);
  const failure = guard(suite.vm, () => prepareSuite(suite, { ...dotRSpec, requires: [...dotRSpec.requires, ...requires] }));
  const during = 'An error occurred while loading what .rspec or --require names.';
  if (failure) suite.world.outsideErrors.push({ during, exception: failure });
  addTags(suite, tags.length > 0 ? tags : dotRSpec.tags);
  return suite;
}

/** `name`, `name:value`, `~name` */
function addTags({ vm, world }: RSpecSuite, tags: readonly string[]): void {
  for (const tag of tags) {
    const [, negated = '', name = '', value] = /^(~@|~|@)?([^:]+)(?::(.*))?$/s.exec(tag) ?? [];
    const filter = new RHash();
    filter.set(vm, symbol(name), tagValue(vm, value));
    vm.call(world.config, negated.startsWith('~') ? 'filter_run_excluding' : 'filter_run_including', [filter]);
  }
}

function tagValue(vm: Machine, text: string | undefined): RValue {
  if (text === undefined || text === 'true') return true;
  if (text === 'false') return false;
  if (text === 'nil') return null;
  if (text.startsWith(':')) return symbol(text.slice(1));
  return /^\d{1,15}$/.test(text) ? Number(text) : vm.str(text);
}

/** What the `.rspec` file of a cookbook says. */
function dotRSpecOf(files: Files, root: string): DotRSpec {
  const path = `${root}/.rspec`;
  return readDotRSpec(files.facts(path)?.kind === 'file' ? new TextDecoder().decode(files.read(path)) : '');
}

/** The spec files of a cookbook, sorted as RSpec does. */
export function specFilesOf(files: Files, root: string): readonly string[] {
  const { defaultPath = 'spec' } = dotRSpecOf(files, root);
  return specFilesIn(files, `${root}/${defaultPath}`);
}

/** All `*_spec.rb` below a folder, sorted. */
export function specFilesIn(files: Files, folder: string): readonly string[] {
  if (files.facts(folder)?.kind !== 'directory') return [];
  const found: string[] = [];
  const collect = (path: string): void => {
    for (const name of files.list(path)) {
      const child = `${path}/${name}`;
      const kind = files.facts(child)?.kind;
      if (kind === 'directory') collect(child);
      else if (kind === 'file' && name.endsWith('_spec.rb')) found.push(child);
    }
  };
  collect(folder);
  return found.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}
