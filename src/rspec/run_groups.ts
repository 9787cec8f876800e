import type { RException } from '../ruby/value/exception.ts';
import { RString } from '../ruby/value/string.ts';
import { RSymbol } from '../ruby/value/symbol.ts';
import { truthy } from '../ruby/value/value.ts';
import { skipMessage } from './dsl/pending.ts';
import {
  type Example,
  type ExampleInstance,
  finish,
  instanceExec,
  markSkipped,
  runExample,
  setException,
  skippable,
  start,
} from './example.ts';
import type { ExampleGroup } from './example_group.ts';
import { guard } from './guard.ts';
import { get } from './metadata.ts';
import type { Order } from './order.ts';
import type { World } from './world.ts';

/** How groups are run. */
export interface GroupRun {
  readonly isWanted: (example: Example) => boolean;
  readonly order: Order;
  readonly finished: (example: Example) => void;
}

/** Runs a group: its context hooks, its examples, the groups inside of it. */
export function runGroup(world: World, group: ExampleGroup, run: GroupRun): void {
  if (world.wantsToQuit) return;
  const { vm } = world;
  const examples = group.examples.filter(run.isWanted);
  const hasExamples = [...group.descendants()].some((each) => each.examples.some(run.isWanted));
  const failure = guard(vm, () => {
    const skipped = skippable(world, () => {
      if (hasExamples) beforeContext(world, group);
    });
    if (skipped) {
      forAll(group, run, (example) => skipWith(example, skipped));
      return;
    }
    for (const example of run.order(examples, orderOf(group))) {
      if (world.wantsToQuit) break;
      const instance = newInstance(group, example.label);
      runExample(world, example, instance);
      run.finished(example);
    }
    for (const child of run.order(group.children, orderOf(group))) runGroup(world, child, run);
  });
  if (failure) forAll(group, run, (example) => failWith(world, example, failure));
  if (hasExamples) afterContext(world, group);
}

function orderOf(group: ExampleGroup): string | undefined {
  const order = get(group.metadata, 'order');
  return order instanceof RSymbol ? order.name : undefined;
}

/** A new object for an example, with what the context hooks have set. */
export function newInstance(group: ExampleGroup, label: string): ExampleInstance {
  const instance = group.newInstance(label);
  for (const [name, value] of group.contextVariables) instance.setIvar(name, value);
  return instance;
}

function forAll(group: ExampleGroup, run: GroupRun, visit: (example: Example) => void): void {
  for (const each of group.descendants())
    for (const example of each.examples.filter(run.isWanted)) {
      if (example.result.status !== null) continue;
      visit(example);
      run.finished(example);
    }
}

function failWith(world: World, example: Example, failure: RException): void {
  start(example);
  setException(world.vm, example, failure);
  finish(example);
}

function skipWith(example: Example, skip: RException): void {
  start(example);
  markSkipped(example, skipMessage(skip));
  finish(example);
}

/** Runs `before(:context)`; what it sets is there for each example. */
export function beforeContext(world: World, group: ExampleGroup): void {
  const { vm } = world;
  world.currentScope = 'before_context_hook';
  const inherited = group.parent?.contextVariables;
  const hooks =
    isSkipped(group) || world.config.isDryRun ? [] : group.hooks.matching(vm, 'before', 'context', group.metadata);
  if (hooks.length === 0) {
    group.contextVariables = new Map(inherited);
    return;
  }
  const instance = group.newInstance('before(:context) hook');
  for (const [name, value] of inherited ?? []) instance.setIvar(name, value);
  instance.contextHook = 'before';
  vm.steps = 0;
  try {
    for (const hook of hooks) instanceExec(vm, instance, hook.block, [instance]);
  } finally {
    group.contextVariables = new Map(instance.ivars);
  }
}

/** Runs `after(:context)`. */
export function afterContext(world: World, group: ExampleGroup): void {
  const { vm } = world;
  world.currentScope = 'after_context_hook';
  const hooks =
    isSkipped(group) || world.config.isDryRun ? [] : group.hooks.matching(vm, 'after', 'context', group.metadata);
  if (hooks.length > 0) {
    const instance = newInstance(group, 'after(:context) hook');
    instance.contextHook = 'after';
    for (const hook of hooks) {
      const failure = guard(vm, () => void instanceExec(vm, instance, hook.block, [instance]));
      if (failure)
        world.outsideErrors.push({ during: 'An error occurred in an `after(:context)` hook.', exception: failure });
    }
  }
  group.contextVariables.clear();
}

function isSkipped(group: ExampleGroup): boolean {
  return truthy(get(group.metadata, 'skip') ?? null);
}

/** Runs `before(:suite)` or `after(:suite)`. */
export function suiteHooks(world: World, position: 'before' | 'after'): void {
  const { vm, config } = world;
  if (config.isDryRun) return;
  const hooks = position === 'before' ? config.beforeSuite : config.afterSuite;
  if (hooks.length === 0) return;
  world.currentScope = `${position}_suite_hook`;
  const instance = vm.call(vm.classAt('RSpec::Core::ExampleGroup'), 'new', [
    new RString(`${position}(:suite) hook`),
  ]) as ExampleInstance;
  for (const block of hooks) {
    const failure = guard(vm, () => void instanceExec(vm, instance, block, [null]));
    if (!failure) continue;
    const article = position === 'before' ? 'a' : 'an';
    world.outsideErrors.push({
      during: `An error occurred in ${article} \`${position}(:suite)\` hook.`,
      exception: failure,
    });
    world.wantsToQuit = true;
    if (position === 'before') return;
  }
}
