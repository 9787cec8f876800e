import type { RClass } from '../ruby/value/class.ts';
import { RHash } from '../ruby/value/hash.ts';
import type { RProc } from '../ruby/value/proc.ts';
import { RString } from '../ruby/value/string.ts';
import { symbol } from '../ruby/value/symbol.ts';
import type { RValue } from '../ruby/value/value.ts';
import { inherited } from '../ruby/core/class.ts';
import type { Example, ExampleInstance } from './example.ts';
import { Hooks } from './hooks.ts';
import {
  checkReserved,
  copyHash,
  get,
  joinDescriptions,
  list,
  type Place,
  put,
  putPlace,
  separator,
  textOf,
  update,
} from './metadata.ts';
import type { World } from './world.ts';

/** A group of examples: `describe`, `context`. Its Ruby class is what its examples run on. */
export class ExampleGroup {
  readonly world: World;
  readonly klass: RClass;
  readonly parent: ExampleGroup | null;
  readonly metadata: RHash;
  readonly userMetadata: RHash;
  readonly examples: Example[] = [];
  readonly children: ExampleGroup[] = [];
  readonly hooks = new Hooks();
  /** This group and those around it, from the inside out. */
  readonly chain: readonly ExampleGroup[];
  /** Instance variables that `before(:context)` has set. */
  contextVariables = new Map<string, RValue>();
  /** Methods that `let` and `subject` define, where `super` finds them. */
  letDefinitions: RClass | null = null;

  constructor(world: World, klass: RClass, parent: ExampleGroup | null, metadata: RHash, userMetadata: RHash) {
    this.world = world;
    this.klass = klass;
    this.parent = parent;
    this.metadata = metadata;
    this.userMetadata = userMetadata;
    this.chain = parent ? [this, ...parent.chain] : [this];
  }

  get description(): string {
    return textOf(this.metadata, 'description');
  }

  get id(): string {
    return `${textOf(this.metadata, 'rerun_file_path')}[${textOf(this.metadata, 'scoped_id')}]`;
  }

  /** This group and all inside of it. */
  *descendants(): IterableIterator<ExampleGroup> {
    yield this;
    for (const child of this.children) yield* child.descendants();
  }

  /** A new object for an example. */
  newInstance(label: string): ExampleInstance {
    const { vm } = this.world;
    return vm.call(this.klass, 'new', [new RString(label)]) as ExampleInstance;
  }
}

/** What a group is declared with. */
export interface GroupDeclaration {
  readonly description: RValue | undefined;
  readonly args: RValue[];
  readonly metadata: RHash;
  readonly place: Place;
}

/** Makes a group, and with it its class, inside of another or at the top; then runs its body. */
export function createGroup(
  world: World,
  parent: ExampleGroup | null,
  { description, args, metadata, place }: GroupDeclaration,
  block: RProc | null,
  body: (group: ExampleGroup) => void,
): ExampleGroup {
  const { vm } = world;
  checkReserved(vm, metadata);
  const superclass = parent?.klass ?? vm.classAt('RSpec::Core::ExampleGroup');
  const klass = vm.defineClass(null, superclass);
  inherited(vm, superclass, klass);
  const own = parent ? copyHash(parent.metadata) : new RHash();
  // As in RSpec 2, a group's metadata has itself as its `:example_group`; the key is not there.
  own.defaultProc = vm.proc(([hash = null, key]) => (key === symbol('example_group') ? hash : null));
  if (parent) put(own, 'parent_example_group', parent.metadata);
  const group = new ExampleGroup(world, klass, parent, own, metadata);
  world.groupOf.set(klass, group);
  (parent?.children ?? world.groups).push(group);

  const words = [...(description === undefined ? [] : [description]), ...args];
  if (words[0] === null && words.length === 1) words.pop();
  const text = joinDescriptions(vm, words);
  put(own, 'block', block);
  put(own, 'description_args', list(words));
  put(own, 'description', new RString(text));
  put(own, 'full_description', new RString(fullDescription(world, parent, words, text)));
  put(own, 'described_class', describedClass(parent, words));
  const numberIn = (path: string) =>
    parent ? parent.children.length + parent.examples.length : (world.groupsByFile.get(path) ?? 0) + 1;
  putPlace(vm, own, place, numberIn);
  update(own, metadata);
  world.config.applyDerivedMetadata(vm, own);
  nameGroup(world, group);
  world.config.configureGroup(world, group);
  body(group);
  group.letDefinitions ??= vm.defineModule(null);
  vm.includeModule(klass, group.letDefinitions);
  return group;
}

function fullDescription(world: World, parent: ExampleGroup | null, words: readonly RValue[], text: string): string {
  if (!parent) return text;
  const above = get(parent.metadata, 'description_args');
  const last = above && 'items' in (above as object) ? ((above as { items?: RValue[] }).items?.at(-1) ?? null) : null;
  return textOf(parent.metadata, 'full_description') + separator(world.vm, last, words[0] ?? null) + text;
}

function describedClass(parent: ExampleGroup | null, words: readonly RValue[]): RValue {
  const [candidate = null] = words;
  if (candidate !== null && !(candidate instanceof RString)) return candidate;
  return parent ? (get(parent.metadata, 'described_class') ?? null) : null;
}

/** Names a group's class after its description, as inspections show it. */
function nameGroup(world: World, group: ExampleGroup): void {
  const { vm } = world;
  const scope = group.parent?.klass ?? vm.classAt('RSpec::ExampleGroups');
  const base = constantName(group.description);
  let name = base;
  for (let number = 2; scope.constants.has(name); number += 1) name = `${base}_${number}`;
  vm.nameModule(group.klass, name, scope);
}

function constantName(description: string): string {
  if (description === '') return 'Anonymous';
  const name = ` ${description}`
    .replace(/[^0-9a-zA-Z]+([0-9a-zA-Z])/g, (_all, letter: string) => letter.toUpperCase())
    .trimStart()
    .replace(/[^0-9a-zA-Z_]/g, '');
  return /^[A-Z]/.test(name) ? name : `Nested${name}`;
}

/** Gives a group metadata that a shared group brings along; its own and its examples' come first. */
export function inheritMetadata(group: ExampleGroup, updates: RHash): void {
  for (const [key, entry] of updates.entries)
    if (!group.userMetadata.entries.has(key)) group.metadata.entries.set(key, { key: entry.key, value: entry.value });
  group.world.config.configureGroup(group.world, group);
  for (const example of group.examples)
    for (const [key, entry] of updates.entries)
      if (!example.metadata.entries.has(key)) example.metadata.entries.set(key, { key: entry.key, value: entry.value });
  for (const child of group.children) inheritMetadata(child, updates);
}
