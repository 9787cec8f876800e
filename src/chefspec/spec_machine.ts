import type { Files } from '../source/files.ts';
import { loadFile, requireFeature } from '../ruby/machine/loader.ts';
import type { Host } from '../ruby/machine/host.ts';
import { DEFAULT_BUDGETS, type Machine } from '../ruby/machine/machine.ts';
import { createVirtualHost } from '../ruby/machine/virtual_host.ts';
import { createRuby } from '../ruby/ruby.ts';
import { arrayOfTexts } from '../ruby/value/hash.ts';
import { installChef } from '../chef/chef.ts';
import type { Generation } from '../chef/generation.ts';
import { installRSpec } from '../rspec/rspec.ts';
import { provideChefSpec } from './chefspec.ts';
import { CookbookSource } from './cookbook_source.ts';
import type { DotRSpec } from './dot_rspec.ts';

/** What the specs of a cookbook run in. */
export interface SpecMachineOptions {
  readonly files: Files;
  /** The cookbook: the specs' working directory. */
  readonly root: string;
  /** Folders of cookbooks, or cookbooks, besides those around the cookbook. */
  readonly cookbookPaths: readonly string[];
  readonly generation: Generation;
  readonly env?: Readonly<Record<string, string>>;
  readonly write?: Host['write'];
}

/** A machine with RSpec, Chef, and ChefSpec for those who require it: one for all specs of a cookbook. */
export function createSpecMachine(options: SpecMachineOptions): Machine {
  const { files, root, cookbookPaths, generation, env = {}, write } = options;
  const host = createVirtualHost({ files, workingDirectory: root, env, ...(write && { write }) });
  const vm = createRuby(host, DEFAULT_BUDGETS);
  installChef(vm, generation);
  installRSpec(vm);
  provideChefSpec(vm, new CookbookSource(files, root, cookbookPaths));
  return vm;
}

/** Puts folders on the load path, and loads what `.rspec` requires. */
export function prepare(vm: Machine, { requires, loadPaths, defaultPath }: DotRSpec): void {
  const folders = [...loadPaths, 'lib', defaultPath ?? 'spec'].map((path) => `${vm.host.workingDirectory}/${path}`);
  vm.globals.set('$:', arrayOfTexts(folders));
  for (const feature of requires) requireFeature(vm, feature);
}

/** Loads a spec file. */
export function loadSpec(vm: Machine, path: string): void {
  loadFile(vm, path);
}
