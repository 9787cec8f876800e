import type { Example, ExampleInstance } from './example.ts';
import { SharedGroupModule } from './dsl/shared_group_module.ts';
import type { World } from './world.ts';

/** Mixes modules into the object of an example whose own metadata ask for them. */
export function applyToExample(world: World, example: Example, instance: ExampleInstance): void {
  const { vm, config } = world;
  if (config.includes.isEmpty) return;
  const own = config.includes.for(vm, example.metadata);
  for (const module of own) {
    if (vm.isA(instance, module) || module instanceof SharedGroupModule) continue;
    vm.call(vm.singletonClass(instance), 'include', [module]);
  }
}
