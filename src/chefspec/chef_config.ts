import type { Machine } from '../ruby/machine/machine.ts';
import { RArray } from '../ruby/value/array.ts';
import { symbol } from '../ruby/value/symbol.ts';
import { truthy, type RValue } from '../ruby/value/value.ts';
import { chefOf } from '../chef/chef_state.ts';
import { chefSpecOf } from './chefspec_state.ts';
import { isServerRunner } from './server_data.ts';
import type { RRunner } from './runner.ts';

/** A folder for cached files that no spec has named. */
const CACHE = '/tmp/chefspec-file-cache';

/** Makes Chef::Config what a runner's options say. */
export function applyChefConfig(vm: Machine, runner: RRunner): void {
  const { config } = chefOf(vm);
  config.clear();
  const put = (name: string, value: RValue): void => config.set(vm, symbol(name), value);
  const isServer = isServerRunner(vm, runner);
  const cache = runner.option('file_cache_path');
  if (!truthy(cache)) vm.host.written.set(CACHE, 'directory');
  put('cache_type', vm.str('Memory'));
  put('client_key', isServer ? vm.str('/tmp/client.pem') : null);
  put('client_name', isServer ? vm.str('chefspec') : null);
  put('node_name', isServer ? vm.str('chefspec') : null);
  put('file_cache_path', truthy(cache) ? cache : vm.str(CACHE));
  put('cookbook_path', new RArray(vm.splat(runner.option('cookbook_path'))));
  put('no_lazy_load', true);
  put('role_path', new RArray(vm.splat(runner.option('role_path'))));
  put('force_logger', true);
  put('solo', !isServer);
  put('solo_legacy_mode', !isServer);
  put('use_policyfile', false);
  put('environment_path', runner.option('environment_path'));
  if (isServer) put('chef_server_url', vm.str('http://localhost:8889'));
}

/** The folders in which a runner looks for cookbooks. */
function cookbookPaths(vm: Machine, runner: RRunner): readonly string[] {
  const expanded = (path: RValue): string => vm.toS(vm.call(vm.classAt('File'), 'expand_path', [path]));
  const paths = vm.splat(runner.option('cookbook_path')).map(expanded);
  // ChefSpec takes the only path for one cookbook's when its name does not say "cookbook".
  const isSingle = chefOf(vm).generation.name !== '12' && paths.length === 1 && !/cookbook/.test(paths[0] as string);
  return isSingle ? [expanded(runner.option('cookbook_root'))] : paths;
}

/** The cookbooks that a runner sees. */
export function cookbooksOf(vm: Machine, runner: RRunner): ReturnType<ReturnType<typeof chefSpecOf>['cookbookSource']['at']> {
  return chefSpecOf(vm).cookbookSource.at(vm, cookbookPaths(vm, runner));
}
