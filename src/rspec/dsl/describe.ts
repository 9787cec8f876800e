import { RClass } from '../../ruby/value/class.ts';
import { RHash } from '../../ruby/value/hash.ts';
import type { Invoke } from '../../ruby/value/method.ts';
import type { RProc } from '../../ruby/value/proc.ts';
import { RString } from '../../ruby/value/string.ts';
import type { RValue } from '../../ruby/value/value.ts';
import { rawBody } from '../../ruby/core/raw_method.ts';
import type { Machine } from '../../ruby/machine/machine.ts';
import { Example } from '../example.ts';
import { createGroup, type ExampleGroup } from '../example_group.ts';
import { currentPlace, placeOf, put, takeMetadata, textOf, update } from '../metadata.ts';
import { type World, worldOf } from '../world.ts';
import { includeShared } from './shared_examples.ts';

const TEMPORARILY = (name: string) => new RString(`Temporarily skipped with ${name}`);

/** The spellings of a group and the metadata that each adds. */
export const GROUP_METHODS: Readonly<Record<string, Readonly<Record<string, RValue>>>> = {
  example_group: {},
  describe: {},
  context: {},
  xdescribe: { skip: TEMPORARILY('xdescribe') },
  xcontext: { skip: TEMPORARILY('xcontext') },
  fdescribe: { focus: true },
  fcontext: { focus: true },
};

/** The spellings of an example and the metadata that each adds. */
export const EXAMPLE_METHODS: Readonly<Record<string, Readonly<Record<string, RValue>>>> = {
  example: {},
  it: {},
  specify: {},
  focus: { focus: true },
  fexample: { focus: true },
  fit: { focus: true },
  fspecify: { focus: true },
  xexample: { skip: TEMPORARILY('xexample') },
  xit: { skip: TEMPORARILY('xit') },
  xspecify: { skip: TEMPORARILY('xspecify') },
  skip: { skip: true },
  pending: { pending: true },
};

/** The group behind a class on which the DSL is called. */
export function groupFor(world: World, self: RValue): ExampleGroup | null {
  for (let klass = self instanceof RClass ? self : null; klass; klass = klass.superclass) {
    const found = world.groupOf.get(klass);
    if (found) return found;
  }
  return null;
}

/** Defines a spelling of a group, at the top level too. */
export function defineGroupMethod(vm: Machine, name: string, extra: RHash): void {
  const nested: Invoke = (_vm, self, args, block) => declareGroup(worldOf(vm), name, self, args, extra, block).klass;
  vm.addMethod(vm.singletonClass(vm.classAt('RSpec::Core::ExampleGroup')), name, rawBody(nested));
  const top: Invoke = (_vm, _self, args, block) =>
    declareGroup(worldOf(vm), name, vm.classAt('RSpec::Core::ExampleGroup'), args, extra, block).klass;
  vm.addMethod(vm.singletonClass(vm.classAt('RSpec')), name, rawBody(top));
  if (name === 'example_group') return;
  vm.addMethod(vm.singletonClass(vm.main), name, rawBody(top));
  vm.addMethod(vm.classes.Module, name, rawBody(top));
}

/** Defines a spelling of an example. */
export function defineExampleMethod(vm: Machine, name: string, extra: RHash): void {
  const invoke: Invoke = (_vm, self, args, block) => declareExample(worldOf(vm), self, args, extra, block);
  vm.addMethod(vm.singletonClass(vm.classAt('RSpec::Core::ExampleGroup')), name, rawBody(invoke));
}

function declareGroup(
  world: World,
  name: string,
  self: RValue,
  given: RValue[],
  extra: RHash,
  block: RProc | null,
): ExampleGroup {
  const { vm } = world;
  const parent = groupFor(world, self);
  if (!parent && world.inExampleGroup)
    vm.raise(
      'RuntimeError',
      `Creating an isolated context from within a context is not allowed. Change \`RSpec.${name}\` to \`${name}\` or move this to a top-level scope.`,
    );
  const args = given.slice();
  const description = args.shift();
  const own = takeMetadata(args);
  const metadata = new RHash();
  update(metadata, extra);
  update(metadata, own);
  const isTop = !parent;
  if (isTop) world.inExampleGroup = true;
  try {
    const declaration = { description, args, metadata, place: placeOf(vm, block) };
    const group = createGroup(world, parent, declaration, block, ({ klass }) => {
      if (block) vm.callProc(block, [klass], { self: klass, definee: klass });
    });
    if (isTop) record(world, group);
    return group;
  } finally {
    if (isTop) world.inExampleGroup = false;
  }
}

function record(world: World, group: ExampleGroup): void {
  const path = textOf(group.metadata, 'absolute_file_path');
  world.groupsByFile.set(path, (world.groupsByFile.get(path) ?? 0) + 1);
  for (const callback of world.config.groupCallbacks) world.vm.callProc(callback, [group.klass]);
}

function declareExample(world: World, self: RValue, given: RValue[], extra: RHash, block: RProc | null): Example {
  const { vm } = world;
  const group = groupFor(world, self);
  if (!group) return vm.raise('NoMethodError', "undefined method `it' for RSpec::Core::ExampleGroup:Class");
  const args = given.slice();
  const description = args.shift() ?? null;
  const metadata = takeMetadata(args);
  if (!block) put(metadata, 'skip', new RString('Not yet implemented'));
  update(metadata, extra);
  return new Example(world, group, description, metadata, block, placeOf(vm, block));
}

/** Defines `it_behaves_like` and its like: a shared group as a nested group of its own. */
export function defineNestedShared(vm: Machine, name: string, label: string): void {
  const invoke: Invoke = (_vm, self, given, block) => {
    const world = worldOf(vm);
    const [shared = null, ...args] = given;
    const place = currentPlace(vm);
    const parent = groupFor(world, self);
    const declaration = {
      description: new RString(`${label} ${vm.toS(shared)}`),
      args: [],
      metadata: new RHash(),
      place,
    };
    const group = createGroup(world, parent, declaration, null, (made) =>
      includeShared(world, made, 'examples', shared, args, block),
    );
    put(group.metadata, 'shared_group_name', shared);
    return group.klass;
  };
  vm.addMethod(vm.singletonClass(vm.classAt('RSpec::Core::ExampleGroup')), name, rawBody(invoke));
}
