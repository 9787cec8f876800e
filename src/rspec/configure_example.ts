import { RClass } from '../ruby/value/class.ts';
import { RHash } from '../ruby/value/hash.ts';
import { SharedGroupModule } from './dsl/shared_group_module.ts';
import { evaluateShared } from './dsl/shared_examples.ts';
import type { Example, ExampleInstance } from './example.ts';
import { ExampleGroup } from './example_group.ts';
import type { World } from './world.ts';

/**
 * Mixes modules into the object of an example whose own metadata ask for them. Shared groups make of its singleton class a group
 * of its own, which comes before the example's group; null where there is none.
 */
export function applyToExample(world: World, example: Example, instance: ExampleInstance): ExampleGroup | null {
  const { vm, config } = world;
  if (config.includes.isEmpty) return null;
  let own: ExampleGroup | null = null;
  for (const module of config.includes.for(vm, example.metadata)) {
    if (vm.isA(instance, module)) continue;
    own ??= singletonGroup(world, example, instance);
    vm.call(own.klass, 'include', [module]);
    if (module instanceof SharedGroupModule) evaluateShared(world, own, module.group, [], null);
  }
  if (own?.letDefinitions) vm.includeModule(own.klass, own.letDefinitions);
  return own;
}

function singletonGroup(world: World, example: Example, instance: ExampleInstance): ExampleGroup {
  const { vm } = world;
  const singleton = vm.singletonClass(instance);
  // The language of groups is found on the singleton class as well.
  const meta = new RClass(null, vm.singletonClass(example.group.klass));
  meta.attached = singleton;
  meta.klass = vm.classes.Class;
  singleton.klass = meta;
  const group = new ExampleGroup(world, singleton, example.group, example.metadata, new RHash());
  world.groupOf.set(singleton, group);
  return group;
}
