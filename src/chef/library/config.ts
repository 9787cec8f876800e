import { defineModule } from '../../ruby/core/define_class.ts';
import type { Machine } from '../../ruby/machine/machine.ts';
import { RArray } from '../../ruby/value/array.ts';
import { RHash } from '../../ruby/value/hash.ts';
import { symbol } from '../../ruby/value/symbol.ts';
import type { RValue } from '../../ruby/value/value.ts';
import { chefOf } from '../chef_state.ts';

/** What names of users and groups are like. */
const ACCOUNT = String.raw`^[^-+~:,\t\r\n\f\0]+[^:,\t\r\n\f\0]*$`;

/** What Chef::Config answers where nobody has set it: as in a ChefSpec run. */
const DEFAULTS: Readonly<Record<string, (vm: Machine) => RValue>> = {
  solo: () => true,
  solo_legacy_mode: () => true,
  local_mode: () => false,
  why_run: () => false,
  file_cache_path: (vm) => vm.str('/var/chef/cache'),
  file_backup_path: (vm) => vm.str('/var/chef/backup'),
  cache_path: (vm) => vm.str('/var/chef'),
  cookbook_path: () => new RArray([]),
  data_bag_path: (vm) => vm.str('/var/chef/data_bags'),
  role_path: (vm) => vm.str('/var/chef/roles'),
  environment_path: (vm) => vm.str('/var/chef/environments'),
  encrypted_data_bag_secret: (vm) => vm.str('/etc/chef/encrypted_data_bag_secret'),
  etc_chef_dir: (vm) => vm.str('/etc/chef'),
  client_key: (vm) => vm.str('/etc/chef/client.pem'),
  validation_key: (vm) => vm.str('/etc/chef/validation.pem'),
  chef_server_url: (vm) => vm.str('https://localhost:443'),
  node_name: () => null,
  environment: () => null,
  log_level: () => symbol('warn'),
  log_location: (vm) => vm.globals.get('$stdout') ?? null,
  user: () => null,
  group: () => null,
  umask: () => 0o022,
  http_proxy: () => null,
  https_proxy: () => null,
  no_proxy: () => null,
  interval: () => null,
  splay: () => null,
  knife: () => new RHash(),
  ohai: () => new RHash(),
  path_separator: (vm) => vm.str('/'),
  platform_specific_path: () => null,
  rubygems_url: (vm) => vm.str('https://rubygems.org'),
  yum_lock_timeout: () => 30,
  treat_deprecation_warnings_as_errors: () => false,
  file_staging_uses_destdir: () => symbol('auto'),
  diff_disabled: () => false,
  resource_unified_mode_default: () => false,
  start_handlers: () => new RArray([]),
  report_handlers: () => new RArray([]),
  exception_handlers: () => new RArray([]),
  user_valid_regex: (vm) => patterns(vm, ACCOUNT),
  group_valid_regex: (vm) => patterns(vm, ACCOUNT),
  trusted_certs_dir: (vm) => vm.str('/etc/chef/trusted_certs'),
  ssl_verify_mode: () => symbol('verify_peer'),
  cache_options: () => new RHash(),
  windows_service: () => new RHash(),
};

function patterns(vm: Machine, ...sources: readonly string[]): RArray {
  return new RArray(sources.map((source) => vm.call(vm.classes.Regexp, 'new', [vm.str(source)])));
}

function read(vm: Machine, name: string): RValue {
  const { config } = chefOf(vm);
  const known = config.option(symbol(name));
  if (known !== undefined) return known;
  const value = DEFAULTS[name]?.(vm) ?? null;
  if (value instanceof RHash || value instanceof RArray) config.set(vm, symbol(name), value);
  return value;
}

function write(vm: Machine, name: string, value: RValue): RValue {
  chefOf(vm).config.set(vm, symbol(name), value);
  return value;
}

/** Chef::Config. */
export const config = defineModule({
  name: 'Chef::Config',
  singletonMethods: {
    '[](name)': (vm, _self, name) => read(vm, vm.toName(name)),
    '[]=(name, value)': (vm, _self, name, value) => write(vm, vm.toName(name), value),
    'key?(name)': (vm, _self, name) => chefOf(vm).config.has(vm, symbol(vm.toName(name))) || Object.hasOwn(DEFAULTS, vm.toName(name)),
    'has_key?(name)': (vm, _self, name) => chefOf(vm).config.has(vm, symbol(vm.toName(name))),
    'reset': (vm) => {
      chefOf(vm).config.clear();
    },
    'target_mode?': () => false,
    'from_file(path)': () => null,
    'merge!(hash)': (vm, self, hash: RHash) => {
      for (const { key, value } of hash) write(vm, vm.toName(key), value);
      return self;
    },
    'platform_specific_path(path)': (_vm, _self, path) => path,
    'method_missing(name, *args)': (vm, _self, name, args: RValue[]) => {
      const text = vm.toName(name);
      if (text.endsWith('=')) return write(vm, text.slice(0, -1), args[0] ?? null);
      return args.length > 0 ? write(vm, text, args[0] as RValue) : read(vm, text);
    },
    'respond_to_missing?(name, include_private = false)': () => true,
  },
});
