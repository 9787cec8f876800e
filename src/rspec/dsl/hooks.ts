import { RHash } from '../../ruby/value/hash.ts';
import type { RProc } from '../../ruby/value/proc.ts';
import { RSymbol } from '../../ruby/value/symbol.ts';
import type { RValue } from '../../ruby/value/value.ts';
import type { Machine } from '../../ruby/machine/machine.ts';
import type { Hook, HookPosition, Hooks, HookScope } from '../hooks.ts';
import { takeMetadata } from '../metadata.ts';
import type { World } from '../world.ts';
import { forMatchingGroups } from './shared_examples.ts';

interface HookKind {
  readonly where: 'append' | 'prepend';
  readonly position: HookPosition;
}

/** The spellings of hooks: where each puts its block. */
export const HOOK_METHODS: Readonly<Record<string, HookKind>> = {
  before: { where: 'append', position: 'before' },
  append_before: { where: 'append', position: 'before' },
  prepend_before: { where: 'prepend', position: 'before' },
  after: { where: 'prepend', position: 'after' },
  prepend_after: { where: 'prepend', position: 'after' },
  append_after: { where: 'append', position: 'after' },
  around: { where: 'prepend', position: 'around' },
};

const SCOPES: Readonly<Record<string, HookScope>> = {
  each: 'example',
  example: 'example',
  all: 'context',
  context: 'context',
};

interface Wanted {
  readonly scope: HookScope | 'suite';
  readonly filters: RHash;
}

function wanted(vm: Machine, given: readonly RValue[]): Wanted {
  const args = given.slice();
  const [first] = args;
  if (first instanceof RSymbol && first.name === 'suite') return { scope: 'suite', filters: new RHash() };
  const scope = first instanceof RSymbol ? SCOPES[first.name] : undefined;
  if (scope !== undefined) args.shift();
  else if (args.some((arg) => arg instanceof RSymbol))
    vm.raise(
      'ArgumentError',
      'You must explicitly give a scope (example, context) or scope alias (each, all) when using symbols as metadata for a hook.',
    );
  return { scope: scope ?? 'example', filters: takeMetadata(args.filter((arg) => arg !== null)) };
}

function addTo(world: World, hooks: Hooks, kind: HookKind, { scope, filters }: Wanted, block: RProc): Hook | null {
  if (scope === 'suite') {
    world.notice(
      `WARNING: \`${kind.position}(:suite)\` hooks are only supported on the RSpec configuration object. ` +
        `This \`${kind.position}(:suite)\` hook, registered on an example group, will be ignored.`,
    );
    return null;
  }
  const hook: Hook = { block, filters };
  if (scope === 'context' && kind.position === 'around')
    world.notice('WARNING: `around(:context)` hooks are not supported and behave like `around(:example).');
  hooks.add(kind.where, kind.position, kind.position === 'around' ? 'example' : scope, hook);
  return hook;
}

/** `before`, `after` and `around` in a group. */
export function addHook(
  world: World,
  hooks: Hooks,
  name: string,
  args: readonly RValue[],
  block: RProc | null,
): RValue {
  if (!block) return world.vm.raise('ArgumentError', 'no block given for a hook');
  addTo(world, hooks, HOOK_METHODS[name] as HookKind, wanted(world.vm, args), block);
  return null;
}

/** `config.before` and its like: for all groups, those that stand already included. */
export function addGlobalHook(world: World, name: string, args: readonly RValue[], block: RProc | null): RValue {
  const { vm, config } = world;
  if (!block) return vm.raise('ArgumentError', 'no block given for a hook');
  const kind = HOOK_METHODS[name] as HookKind;
  const asked = wanted(vm, args);
  if (asked.scope === 'suite') {
    if (kind.position === 'around') vm.raise('ArgumentError', '`around(:suite)` is not supported.');
    const list = kind.position === 'before' ? config.beforeSuite : config.afterSuite;
    if (kind.where === 'append') list.push(block);
    else list.unshift(block);
    return null;
  }
  const add = (hooks: Hooks) => void addTo(world, hooks, kind, asked, block);
  if (asked.scope === 'example') for (const group of world.groups) add(group.hooks);
  else forMatchingGroups(world, asked.filters, (group) => add(group.hooks));
  add(config.hooks);
  return null;
}
