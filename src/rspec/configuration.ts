import type { RClass } from '../ruby/value/class.ts';
import { RHash } from '../ruby/value/hash.ts';
import { RObject } from '../ruby/value/object.ts';
import type { RProc } from '../ruby/value/proc.ts';
import type { RValue } from '../ruby/value/value.ts';
import type { Machine } from '../ruby/machine/machine.ts';
import { mixIn } from '../ruby/core/module/mixins.ts';
import { SharedGroupModule } from './dsl/shared_group_module.ts';
import type { ExampleGroup } from './example_group.ts';
import { applies, FilteredItems } from './filters.ts';
import { Hooks } from './hooks.ts';
import type { World } from './world.ts';

/** Gives metadata more metadata. */
export interface DerivedMetadata {
  readonly block: RProc | ((metadata: RHash) => void);
}

/** A setting which `RSpec.configure` can change. */
export interface Setting {
  value: RValue;
  /** Is told of a new value. */
  readonly changed?: ((value: RValue) => void) | undefined;
}

/** What `RSpec.configure` yields. */
export class Configuration extends RObject {
  readonly settings = new Map<string, Setting>();
  readonly hooks = new Hooks();
  readonly beforeSuite: RProc[] = [];
  readonly afterSuite: RProc[] = [];
  readonly includes = new FilteredItems<RClass>('any');
  readonly extensions = new FilteredItems<RClass>('any');
  readonly prepends = new FilteredItems<RClass>('any');
  readonly derived = new FilteredItems<DerivedMetadata>('any');
  readonly groupCallbacks: RProc[] = [];
  /** `filter_run` and `filter_run_excluding`. */
  inclusions = new RHash();
  exclusions = new RHash();
  /** Includes a shared group into a group: given by who knows how. */
  includeShared: (group: ExampleGroup, module: SharedGroupModule) => void = () => {};

  /** A setting's value; nil when there is none. */
  setting(name: string): RValue {
    return this.settings.get(name)?.value ?? null;
  }

  isOn(name: string): boolean {
    const value = this.setting(name);
    return value !== null && value !== false;
  }

  get isDryRun(): boolean {
    return this.isOn('dry_run');
  }

  /** Whether any of some filters fits. */
  matches(vm: Machine, filters: RHash, metadata: RHash): boolean {
    return applies(vm, 'any', filters, metadata);
  }

  /** Puts hooks and modules of the configuration into a group. */
  configureGroup(world: World, group: ExampleGroup): void {
    const { vm } = world;
    const { metadata, klass } = group;
    group.hooks.takeGlobals(
      vm,
      this.hooks,
      metadata,
      group.chain.map((each) => each.hooks),
    );
    for (const module of this.includes.for(vm, metadata)) this.include(vm, group, module);
    for (const module of this.extensions.for(vm, metadata)) this.extend(vm, group, module);
    for (const module of this.prepends.for(vm, metadata))
      if (!vm.ancestors(klass).includes(module)) mixIn(vm, klass, [module], 'prepend_features', 'prepended');
  }

  include(vm: Machine, group: ExampleGroup, module: RClass): void {
    if (vm.ancestors(group.klass).includes(module)) return;
    mixIn(vm, group.klass, [module], 'append_features', 'included');
    if (module instanceof SharedGroupModule) this.includeShared(group, module);
  }

  extend(vm: Machine, group: ExampleGroup, module: RClass): void {
    if (vm.isA(group.klass, module)) return;
    vm.call(group.klass, 'extend', [module]);
  }

  /** Runs the blocks which derive metadata, until they have nothing more to say. */
  applyDerivedMetadata(vm: Machine, metadata: RHash): void {
    if (this.derived.isEmpty) return;
    const done = new Set<DerivedMetadata>();
    for (let round = 0; round < 200; round += 1) {
      const fresh = this.derived.for(vm, metadata).filter((each) => !done.has(each));
      if (fresh.length === 0) return;
      for (const each of fresh) {
        done.add(each);
        if (typeof each.block === 'function') each.block(metadata);
        else vm.callProc(each.block, [metadata]);
      }
    }
    vm.raise('SystemStackError', 'Attempted to recursively derive metadata indefinitely.');
  }
}
