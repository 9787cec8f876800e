import type { Files } from '../source/files.ts';
import type { Counters } from '../ruby/compile/counters.ts';
import { requireFeature } from '../ruby/machine/loader.ts';
import type { Host } from '../ruby/machine/host.ts';
import { DEFAULT_BUDGETS } from '../ruby/machine/machine.ts';
import { createVirtualHost } from '../ruby/machine/virtual_host.ts';
import { createRuby } from '../ruby/ruby.ts';
import { arrayOfTexts } from '../ruby/value/hash.ts';
import { installChef } from '../chef/chef.ts';
import type { Generation } from '../chef/generation.ts';
import { provideGemFeatures } from '../chef/features.ts';
import { RSpecSuite } from '../rspec/suite.ts';
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
  /** Counts what the examples reach. */
  readonly counters?: Counters;
}

/** The variables that whoever runs specs has. */
const ENV = { HOME: '/root', LANG: 'C.UTF-8', PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin', SHELL: '/bin/bash', USER: 'root' };

/** Gems that cookbooks of the OpenStack era load without saying so in their metadata: named, never called. */
const GEMS = ['etcd', 'fog', 'mysql2', 'pg'];

/** A suite in a machine with RSpec and Chef, and ChefSpec for specs that require it: one for all specs of a cookbook. */
export function createSpecSuite(options: SpecMachineOptions): RSpecSuite {
  const { files, root, cookbookPaths, generation, env = ENV, write } = options;
  const host = createVirtualHost({ files, workingDirectory: root, env, ...(write && { write }) });
  const vm = createRuby(host, DEFAULT_BUDGETS, options.counters);
  installChef(vm, generation);
  provideGemFeatures(vm, GEMS);
  const suite = new RSpecSuite(vm);
  provideChefSpec(vm, new CookbookSource(files, root, cookbookPaths));
  return suite;
}

/** Puts folders on the load path, and loads what `.rspec` requires. */
export function prepareSuite({ vm }: RSpecSuite, { requires, loadPaths, defaultPath }: DotRSpec): void {
  const folders = [...loadPaths, 'lib', defaultPath ?? 'spec'].map((path) => `${vm.host.workingDirectory}/${path}`);
  vm.globals.set('$:', arrayOfTexts(folders));
  for (const feature of requires) requireFeature(vm, feature);
}
