import { RClass } from '../../ruby/value/class.ts';
import type { RHash } from '../../ruby/value/hash.ts';
import { RObject } from '../../ruby/value/object.ts';
import type { RProc } from '../../ruby/value/proc.ts';
import { RString } from '../../ruby/value/string.ts';
import { RSymbol } from '../../ruby/value/symbol.ts';
import type { RValue } from '../../ruby/value/value.ts';
import type { Machine } from '../../ruby/machine/machine.ts';
import { type ExampleGroup, inheritMetadata } from '../example_group.ts';
import { currentPlace, placeOf, relativePath, takeMetadata } from '../metadata.ts';
import type { World } from '../world.ts';
import { SharedGroupModule } from './shared_group_module.ts';

/** Examples and definitions to be included elsewhere: `shared_examples`, `shared_context`. */
export interface SharedGroup {
  readonly name: RValue;
  readonly block: RProc | null;
  readonly metadata: RHash | null;
}

/** Which shared group was included where: `metadata[:shared_group_inclusion_backtrace]`. */
export class InclusionFrame extends RObject {
  readonly name: RValue;
  readonly location: string;

  constructor(vm: Machine, name: RValue, location: string) {
    super(vm.classAt('RSpec::Core::SharedExampleGroupInclusionStackFrame'));
    this.name = name;
    this.location = location;
  }
}

/** `shared_examples`: keeps a block under a name, for a group or the whole program. */
export function defineShared(
  world: World,
  context: RClass | null,
  name: RValue,
  args: RValue[],
  block: RProc | null,
): void {
  const { vm } = world;
  if (!block) world.notice(`Shared example group ${vm.toS(name)} was defined without a block and will have no effect.`);
  const isName = name instanceof RString || name instanceof RSymbol || name instanceof RClass;
  const byMetadata = isName ? args : [name, ...args];
  const appliesMetadata =
    (world.config.setting('shared_context_metadata_behavior') as RSymbol | null)?.name === 'apply_to_host_groups';
  if (appliesMetadata && !isName)
    vm.raise(
      'ArgumentError',
      `Shared example group names can only be a string, symbol or module but got: ${vm.inspect(name)}`,
    );
  const shared: SharedGroup = { name, block, metadata: appliesMetadata ? takeMetadata(args) : null };
  if (isName) {
    let known = world.sharedGroups.get(context);
    if (!known) world.sharedGroups.set(context, (known = new Map()));
    const key = keyOf(name);
    const earlier = known.get(key);
    if (earlier)
      world.notice(
        `WARNING: Shared example group '${vm.toS(name)}' has been previously defined at:\n  ${locationOf(vm, earlier.block)}\n` +
          `...and you are now defining it at:\n  ${locationOf(vm, block)}\nThe new definition will overwrite the original one.`,
      );
    known.set(key, shared);
  }
  if (appliesMetadata || byMetadata.length === 0) return;
  const filters = takeMetadata(byMetadata);
  includeWhereMetadataFit(world, moduleOf(vm, shared), filters);
}

function locationOf(vm: Machine, block: RProc | null): string {
  const place = placeOf(vm, block);
  return `${place.path}:${place.line}`;
}

/** The module that stands for a shared group in the configuration. */
export function moduleOf(vm: Machine, shared: SharedGroup): SharedGroupModule {
  const module = new SharedGroupModule(shared);
  module.klass = vm.classAt('RSpec::Core::SharedExampleGroupModule');
  return module;
}

/** `config.include`: a module for all groups whose metadata fit, those that stand already included. */
export function includeWhereMetadataFit(world: World, module: RClass, filters: RHash): void {
  world.config.includes.append(module, filters);
  forMatchingGroups(world, filters, (group) => world.config.include(world.vm, group, module));
}

/** Visits the outermost groups whose metadata fit. */
export function forMatchingGroups(world: World, filters: RHash, visit: (group: ExampleGroup) => void): void {
  const walk = (group: ExampleGroup): void => {
    if (filters.size === 0 || anyApplies(world, filters, group.metadata)) visit(group);
    else group.children.forEach(walk);
  };
  world.groups.forEach(walk);
}

function anyApplies(world: World, filters: RHash, metadata: RHash): boolean {
  return world.config.matches(world.vm, filters, metadata);
}

function keyOf(name: RValue): string {
  if (name instanceof RString) return `s${name.text}`;
  if (name instanceof RSymbol) return `y${name.name}`;
  return `m${(name as RClass).objectId}`;
}

/** A shared group as a group sees it: its own, those of the groups around it, then the program's. */
export function findShared(world: World, group: ExampleGroup | null, name: RValue): SharedGroup | undefined {
  const key = name instanceof RString || name instanceof RSymbol || name instanceof RClass ? keyOf(name) : '';
  for (const each of group?.chain ?? []) {
    const found = world.sharedGroups.get(each.klass)?.get(key);
    if (found) return found;
  }
  return world.sharedGroups.get(null)?.get(key);
}

/** `include_examples`, `include_context`: runs a shared block as part of a group. */
export function includeShared(
  world: World,
  group: ExampleGroup,
  kind: 'examples' | 'context',
  name: RValue,
  args: RValue[],
  block: RProc | null,
): void {
  const { vm } = world;
  const shared = findShared(world, group, name);
  if (!shared) return vm.raise('ArgumentError', `Could not find shared ${kind} ${vm.inspect(name)}`);
  evaluateShared(world, group, shared, args, block);
}

/** Runs a shared group's block in a group's class. */
export function evaluateShared(
  world: World,
  group: ExampleGroup,
  shared: SharedGroup,
  args: RValue[],
  block: RProc | null,
): void {
  const { vm } = world;
  const { klass } = group;
  if (shared.metadata && shared.metadata.size > 0) inheritMetadata(group, shared.metadata);
  if (world.inclusions.some((frame) => vm.equal((frame as InclusionFrame).name, shared.name)))
    vm.raise('ArgumentError', "can't include shared examples recursively");
  const place = currentPlace(vm);
  world.inclusions.push(new InclusionFrame(vm, shared.name, `${relativePath(vm, place.path)}:${place.line}`));
  try {
    if (shared.block) vm.callProc(shared.block, args, { self: klass, definee: klass });
    if (block) vm.callProc(block, [], { self: klass, definee: klass });
  } finally {
    world.inclusions.pop();
  }
}
