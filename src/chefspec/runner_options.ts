import type { Machine } from '../ruby/machine/machine.ts';
import { RHash } from '../ruby/value/hash.ts';
import { RRange } from '../ruby/value/range.ts';
import { RString } from '../ruby/value/string.ts';
import { symbol } from '../ruby/value/symbol.ts';
import { truthy, type RValue } from '../ruby/value/value.ts';
import { chefOf } from '../chef/chef_state.ts';
import { worldOf } from '../rspec/world.ts';
import { cookbookPathNotFound } from './errors.ts';

/** The settings that ChefSpec adds to RSpec's configuration, with what they begin with. */
export const SETTINGS: Readonly<Record<string, (vm: Machine) => RValue>> = {
  berkshelf_options: () => new RHash(),
  policyfile_path: () => null,
  file_cache_path: () => null,
  cookbook_root: () => null,
  cookbook_path: () => null,
  role_path: () => null,
  environment_path: () => null,
  log_level: () => symbol('warn'),
  path: () => null,
  platform: () => null,
  version: () => null,
  server_runner_data_store: () => symbol('in_memory'),
  server_runner_clear_cookbooks: () => true,
  server_runner_port: () => new RRange(8889, 8899, false),
};

/** A setting of RSpec's configuration. */
export function setting(vm: Machine, name: string): RValue {
  return worldOf(vm).config.setting(name);
}

/** A runner's options: those given over what RSpec's configuration says, and where the spec lies. */
export function runnerOptions(vm: Machine, given: RHash): RHash {
  const made = new RHash();
  const isOld = chefOf(vm).generation.name === '12';
  const put = (name: string, value: RValue): void => made.set(vm, symbol(name), value);
  const configured = (name: string): RValue => {
    const value = setting(vm, name);
    return truthy(value) ? value : null;
  };
  if (!isOld) put('cookbook_root', configured('cookbook_root') ?? vm.str(callingRoot(vm, given)));
  put('cookbook_path', configured('cookbook_path') ?? vm.str(parentOf(vm, callingRoot(vm, given))));
  put('role_path', configured('role_path') ?? folderAbove(vm, 'roles'));
  put('environment_path', configured('environment_path') ?? folderAbove(vm, 'environments'));
  for (const name of ['file_cache_path', 'log_level', 'path', 'platform', 'version']) put(name, setting(vm, name));
  for (const { key, value } of given) made.set(vm, key, value);
  return made;
}

/** The folder above the `spec` folder that holds the innermost spec file of the call stack. */
function callingRoot(vm: Machine, given: RHash): string {
  const declared = given.option(symbol('spec_declaration_locations')) ?? null;
  let path = declared instanceof RString ? declared.text : undefined;
  for (let frame = vm.frame; frame && path === undefined; frame = frame.caller) {
    const { path: running } = frame.code.source;
    if (running.includes('/spec')) path = running;
  }
  if (path === undefined) return cookbookPathNotFound(vm);
  const bits = path.split('/');
  return bits.slice(0, Math.max(bits.indexOf('spec'), 0)).join('/');
}

function parentOf(vm: Machine, folder: string): string {
  return vm.toS(vm.call(vm.classAt('File'), 'expand_path', [vm.str(`${folder === '' ? '.' : folder}/..`)]));
}

/** A folder of that name in the working directory or above it; nil without one. */
function folderAbove(vm: Machine, name: string): RValue {
  for (let folder = vm.host.workingDirectory; ; folder = folder.replace(/\/[^/]*$/, '')) {
    const path = `${folder}/${name}`;
    if (vm.host.files.facts(path)) return vm.str(path);
    if (folder === '' || folder === '/') return null;
  }
}
