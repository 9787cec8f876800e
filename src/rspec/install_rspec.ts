import type { ClassDefinition } from '../ruby/core/define_class.ts';
import { installClass } from '../ruby/core/define_class.ts';
import { provideFeatures } from '../ruby/machine/loader.ts';
import type { Machine } from '../ruby/machine/machine.ts';
import { Configuration } from './configuration.ts';
import { configurationClasses, initialSettings } from './configuration_class.ts';
import { coreClasses } from './core_classes.ts';
import { evaluateShared } from './dsl/shared_examples.ts';
import { doubleClasses } from './doubles/double_classes.ts';
import { Space } from './doubles/space.ts';
import { multipleExpectationsNotMet } from './expectations/aggregate_failures.ts';
import { aggregateFailures } from './expectations/aggregate_failures.ts';
import { type Procsy, setAggregateException } from './example.ts';
import { guard } from './guard.ts';
import { RHash } from '../ruby/value/hash.ts';
import { matcherClasses } from './matchers/matcher_classes.ts';
import { put } from './metadata.ts';
import { attachWorld, findWorld, World } from './world.ts';

const FEATURES =
  /^(?:rspec(?:\/(?:core|expectations|mocks|matchers|support|its|autorun|collection_matchers).*)?|rspec-(?:its|core|expectations|mocks))$/;

/** Puts RSpec 3.12 into a machine: its classes, `describe` at the top level, and `require 'rspec'`. */
export function installRSpec(vm: Machine): World {
  const standing = findWorld(vm);
  if (standing) return standing;
  const install = (definitions: readonly ClassDefinition[]) => {
    for (const definition of definitions) installClass(vm, definition);
  };
  install(coreClasses);
  install(matcherClasses);
  installClass(vm, multipleExpectationsNotMet);
  install(doubleClasses);
  install(configurationClasses);
  const config = new Configuration(vm.classAt('RSpec::Core::Configuration'));
  for (const [name, value] of initialSettings()) config.settings.set(name, { value });
  const world = new World(vm, config, new Space(vm));
  attachWorld(vm, world);
  config.includeShared = (group, module) => evaluateShared(world, group, module.group, [], null);
  const exampleGroup = vm.classAt('RSpec::Core::ExampleGroup');
  for (const name of ['RSpec::Mocks::ExampleMethods', 'RSpec::Matchers'])
    vm.includeModule(exampleGroup, vm.classAt(name));
  vm.includeModule(vm.singletonClass(exampleGroup), vm.classAt('RSpec::Matchers::DSL'));
  aggregateByMetadata(world);
  provideFeatures(vm, (feature) => FEATURES.test(feature));
  return world;
}

/** `it '…', :aggregate_failures` */
function aggregateByMetadata(world: World): void {
  const { vm, config } = world;
  const filters = new RHash();
  put(filters, 'aggregate_failures', true);
  const block = vm.proc((args) => {
    const procsy = args[0] as Procsy;
    const failure = guard(vm, () => void aggregateFailures(world, null, null, () => void procsy.call()));
    if (failure) setAggregateException(vm, procsy.example, failure);
    return null;
  });
  config.hooks.add('prepend', 'around', 'example', { block, filters });
}
