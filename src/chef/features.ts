import { provideFeatures, provideLibraries } from '../ruby/machine/loader.ts';
import type { Machine } from '../ruby/machine/machine.ts';
import { installErb } from '../erb/erb_library.ts';

/** Files of Chef and its gems which name no class of their own. */
const FILES = new Set([
  'chef', 'chef-utils', 'chef/cookbook', 'chef/config', 'chef/dsl', 'chef/exceptions', 'chef/mixin', 'chef/providers', 'chef/resources', 'chef/util',
  'chef/version', 'chef-utils/dist', 'chef-vault', 'erubis', 'mixlib/shellout', 'mixlib/log', 'mixlib/config', 'chef/event_dispatch/base', 'chef/mash',
  'chef/cookbook_loader', 'chef/client', 'chef/handler', 'rubygems', 'chef/platform/query_helpers', 'chef/mixin/language', 'chef/sugar', 'chef-sugar',
  'chef/chef_class', 'chef/formatters/base', 'chef/monkey_patches', 'chef/mixin/command', 'rubygems/version', 'bundler/setup', 'chef/search/query',
]); // prettier-ignore

/** `chef/mixin/shell_out` → `Chef::Mixin::ShellOut` */
function constantOf(feature: string): string {
  return feature.split('/').map((part) => part.replace(/(?:^|_)([a-z0-9])/g, (_all, letter: string) => letter.toUpperCase())).join('::');
}

const SPELLINGS: Readonly<Record<string, string>> = { 'chef/resource/lwrp_base': 'Chef::Resource::LWRPBase', 'chef/provider/lwrp_base': 'Chef::Provider::LWRPBase' };

/** What `require` finds of Chef: every file whose class is modelled. One of a class that is not is refused by LoadError. */
export function provideChefFeatures(vm: Machine): void {
  provideLibraries(vm, { erb: installErb });
  provideFeatures(vm, (feature) => {
    if (FILES.has(feature)) return true;
    if (!/^(?:chef|mixlib)\//.test(feature)) return false;
    return vm.constantAt(SPELLINGS[feature] ?? constantOf(feature)) !== undefined;
  });
}

/** Gems whose files go by another name. */
const GEM_FILES: Readonly<Record<string, string>> = { 'docker-api': 'docker', 'aws-sdk': 'aws-sdk-core', rubyzip: 'zip' };

/**
 * Features of the gems that cookbooks declare (`gem 'fog-openstack'`): Chef installs them before it loads anything.
 * They can be required; their classes are not modelled, so that using one raises NameError.
 */
export function provideGemFeatures(vm: Machine, gems: readonly string[]): void {
  if (gems.length === 0) return;
  const names = new Set(gems.flatMap((gem) => [gem, gem.replaceAll('-', '/'), gem.replaceAll('-', '_'), GEM_FILES[gem] ?? gem]));
  provideFeatures(vm, (feature) => [...names].some((name) => feature === name || feature.startsWith(`${name}/`)));
}
