import Mocha from 'mocha';
import type { RException } from '../ruby/value/exception.ts';
import { symbol } from '../ruby/value/symbol.ts';
import { formatPlace } from '../ruby/machine/exceptions.ts';
import { skipMessage } from './dsl/pending.ts';
import { type Example, finish, markSkipped, runExample, setException, skippable, start } from './example.ts';
import type { ExampleGroup } from './example_group.ts';
import { guard } from './guard.ts';
import { get, put, textOf } from './metadata.ts';
import { afterContext, beforeContext, newInstance, suiteHooks } from './run_groups.ts';
import { type ExampleResult, report, resultOf, type RSpecSuite, type RunOptions } from './suite.ts';

/** A failed example as Mocha shows it. */
class ExampleError extends Error {
  constructor(result: ExampleResult) {
    const failure = result.exception;
    super(failure?.message ?? '');
    this.name = failure?.class ?? 'Error';
    const lines = failure?.backtrace.map((place) => `    at ${formatPlace(place)}`) ?? [];
    this.stack = [`${this.name}: ${this.message}`, ...lines].join('\n');
  }
}

/** Puts the groups of a suite below a Mocha suite: Mocha runs, filters and reports their examples, again where it is told to. */
export function addToMocha(
  parent: Mocha.Suite,
  suite: RSpecSuite,
  options: Pick<RunOptions, 'filter' | 'locations' | 'onExample'> = {},
): void {
  addSuiteHooks(parent, suite);
  addGroups(parent, suite, suite.groups, options);
}

/** Puts some groups of a suite below a Mocha suite. */
export function addGroups(
  parent: Mocha.Suite,
  suite: RSpecSuite,
  groups: readonly ExampleGroup[],
  options: Pick<RunOptions, 'filter' | 'locations' | 'onExample'> = {},
): void {
  const wanted = new Set(suite.selected(options));
  for (const group of groups) addGroup(parent, suite, group, wanted, options.onExample);
}

/** Has a Mocha suite run the hooks of the whole RSpec suite. */
export function addSuiteHooks(parent: Mocha.Suite, suite: RSpecSuite): void {
  parent.beforeAll('before(:suite)', () => {
    suiteHooks(suite.world, 'before');
    const failure = suite.world.outsideErrors.find((each) => each.during.includes('before(:suite)'));
    if (failure) throw new Error(report(suite.vm, failure.exception).message);
  });
  parent.afterAll('after(:suite)', () => suiteHooks(suite.world, 'after'));
}

/** What a context hook has done to the examples of its group. */
interface ContextOutcome {
  failure?: RException;
  skip?: RException;
}

function addGroup(
  parent: Mocha.Suite,
  suite: RSpecSuite,
  group: ExampleGroup,
  wanted: ReadonlySet<Example>,
  onExample: RunOptions['onExample'],
  around: readonly ContextOutcome[] = [],
): void {
  if (![...group.descendants()].some(({ examples }) => examples.some((example) => wanted.has(example)))) return;
  const { vm, world } = suite;
  const own = Mocha.Suite.create(parent, group.description);
  const outcome: ContextOutcome = {};
  const outcomes = [...around, outcome];
  own.beforeAll('before(:context)', () => {
    if (around.some(({ failure, skip }) => failure ?? skip)) return;
    const failure = guard(vm, () => {
      const skip = skippable(world, () => beforeContext(world, group));
      if (skip) outcome.skip = skip;
    });
    if (failure) outcome.failure = failure;
  });
  for (const example of group.examples) {
    if (!wanted.has(example)) continue;
    const reset = remember(example);
    const test = new Mocha.Test(example.description, function (this: Mocha.Context) {
      reset();
      const result = runOne(suite, group, example, outcomes);
      test.title = result.description;
      onExample?.(result);
      if (result.status === 'failed') throw new ExampleError(result);
      if (result.status === 'pending') this.skip();
    });
    test.file = textOf(example.metadata, 'absolute_file_path');
    own.addTest(test);
  }
  for (const child of group.children) addGroup(own, suite, child, wanted, onExample, outcomes);
  own.afterAll('after(:context)', () => afterContext(world, group));
}

/** How an example is before it runs: what is given back puts it there again, for Mocha runs a test anew that failed. */
function remember(example: Example): () => void {
  const { metadata, result } = example;
  const before = ['pending', 'skip'].map((name) => [name, get(metadata, name)] as const);
  return () => {
    if (result.status === null) return;
    Object.assign(result, {
      status: null,
      exception: null,
      pendingException: null,
      pendingMessage: null,
      isPendingFixed: false,
    });
    example.exception = null;
    for (const [name, value] of before)
      if (value === undefined) metadata.entries.delete(symbol(name));
      else put(metadata, name, value);
  };
}

function runOne(
  suite: RSpecSuite,
  group: ExampleGroup,
  example: Example,
  outcomes: readonly ContextOutcome[],
): ExampleResult {
  const { vm, world } = suite;
  const failure = outcomes.find((outcome) => outcome.failure)?.failure;
  const skip = outcomes.find((outcome) => outcome.skip)?.skip;
  if (failure ?? skip) {
    start(example);
    if (failure) setException(vm, example, failure);
    else if (skip) markSkipped(example, skipMessage(skip));
    finish(example);
  } else runExample(world, example, newInstance(group, example.label));
  return resultOf(vm, example);
}
