import { provideFeatures, provideLibraries, requireFeature } from '../ruby/machine/loader.ts';
import { nativeMethod } from '../ruby/core/define_class.ts';
import type { Machine } from '../ruby/machine/machine.ts';
import { RClass } from '../ruby/value/class.ts';
import type { RValue } from '../ruby/value/value.ts';
import { installErb } from '../erb/erb_library.ts';

/** Files of Chef and its gems which name no class of their own. */
const FILES = new Set([
  'chef', 'chef-utils', 'chef/cookbook', 'chef/config', 'chef/dsl', 'chef/exceptions', 'chef/mixin', 'chef/providers', 'chef/resources', 'chef/util',
  'chef/version', 'chef-utils/dist', 'chef-vault', 'erubis', 'mixlib/shellout', 'mixlib/log', 'mixlib/config', 'chef/event_dispatch/base', 'chef/mash',
  'chef/cookbook_loader', 'chef/client', 'chef/handler', 'ipaddress', 'ohai', 'ohai/config', 'chef-config/config', 'chef/node/immutable_collections', 'chef/node/attribute_collections', 'chef/node/attribute', 'chef/mixin/openssl_helper', 'rubygems', 'chef/platform/query_helpers', 'chef/mixin/language', 'chef/sugar', 'chef-sugar',
  'chef/chef_class', 'chef/formatters/base', 'chef/monkey_patches', 'chef/mixin/command', 'rubygems/version', 'bundler/setup', 'chef/search/query',
]); // prettier-ignore

/** The class or module that a file defines, whatever its letters' case: `chef/dsl/recipe` is of Chef::DSL::Recipe. */
function definedBy(vm: Machine, feature: string): boolean {
  let at: RValue = vm.classes.Object;
  for (const part of feature.split('/')) {
    if (!(at instanceof RClass)) return false;
    const plain = part.replaceAll('_', '');
    const name: string | undefined = [...at.constants.keys()].find((each) => each.toLowerCase() === plain);
    if (name === undefined) return false;
    at = vm.constantAt(at === vm.classes.Object ? name : `${vm.moduleName(at)}::${name}`) ?? null;
  }
  return true;
}

/** `chef/mixin/shell_out` → `Chef::Mixin::ShellOut` */
function constantOf(feature: string): string {
  return feature.split('/').map((part) => part.replace(/(?:^|_)([a-z0-9])/g, (_all, letter: string) => letter.toUpperCase())).join('::');
}

/** Gems that come with Chef. */
const CHEF_GEMS = ['rexml', 'resolv', 'ffi', 'plist', 'net-ssh', 'net-sftp', 'net-scp', 'highline', 'wmi-lite', 'uuidtools', 'syslog-logger', 'proxifier', 'pastel', 'tty-prompt', 'tty-screen', 'tty-table', 'train-core', 'inspec-core', 'unf_ext', 'vault', 'aws-sdk-s3', 'aws-sdk-secretsmanager', 'mixlib-archive', 'mixlib-authentication', 'mixlib-cli', 'license-acceptance', 'iniparse', 'corefoundation', 'diff-lcs', 'tomlrb']; // prettier-ignore

/** Libraries of Ruby that Chef has loaded already, by the constant which brings them in here. */
const LOADED: Readonly<Record<string, string>> = {
  URI: 'uri', JSON: 'json', YAML: 'yaml', Psych: 'psych', Set: 'set', SecureRandom: 'securerandom', Digest: 'digest', FileUtils: 'fileutils',
  Tempfile: 'tempfile', Pathname: 'pathname', OpenStruct: 'ostruct', Forwardable: 'forwardable', Shellwords: 'shellwords', Date: 'date',
  DateTime: 'date', StringIO: 'stringio', Timeout: 'timeout', Logger: 'logger', Net: 'net/http', ERB: 'erb', Etc: 'etc', IPAddr: 'ipaddr',
  Open3: 'open3', Benchmark: 'benchmark', Singleton: 'singleton', Socket: 'socket', OpenSSL: 'openssl', Base64: 'base64', Zlib: 'zlib',
  Monitor: 'monitor', Delegator: 'delegate', SimpleDelegator: 'delegate', RbConfig: 'rbconfig', Find: 'find', Addressable: 'addressable',
  CGI: 'cgi', OptionParser: 'optparse',
}; // prettier-ignore

/** Libraries that Chef has loaded too, and which add methods to Ruby's own classes. */
const EXTENDING = ['json', 'pathname', 'shellwords', 'time', 'tmpdir', 'uri', 'yaml'];

function loadLibraries(vm: Machine): void {
  for (const feature of EXTENDING) requireFeature(vm, feature);
  const { constants } = vm.classes.Object;
  for (const [name, feature] of Object.entries(LOADED))
    if (!constants.has(name))
      constants.set(name, {
        value: undefined,
        autoload: () => {
          requireFeature(vm, feature);
          return vm.constantAt(name) ?? null;
        },
      });
}

/** What `require` finds of Chef: every file whose class is modelled. One of a class that is not is refused by LoadError. */
export function provideChefFeatures(vm: Machine): void {
  vm.addMethod(vm.classes.Kernel, 'gem', nativeMethod('gem(name, *requirements)', activateGem), 'private');
  provideLibraries(vm, { erb: installErb });
  provideGemFeatures(vm, CHEF_GEMS);
  loadLibraries(vm);
  provideFeatures(vm, (feature) => {
    if (/^chef[/-]sugar$/.test(feature)) vm.includeModule(vm.classAt('Chef::DSL::PlatformIntrospection'), vm.classAt('ChefUtils'));
    if (FILES.has(feature)) return true;
    if (!/^(?:chef|mixlib)\//.test(feature)) return false;
    return definedBy(vm, feature);
  });
}

/** `gem 'name', '~> 1'`: fine for a gem that the run has. */
function activateGem(vm: Machine, _self: RValue, name: RValue, requirements: RValue[]): RValue {
  if (knownGems(vm).has(vm.toS(name))) return true;
  const wanted = requirements.length === 0 ? '>= 0' : requirements.map((each) => vm.toS(each)).join(', ');
  return vm.raise('Gem::MissingSpecError', `Could not find '${vm.toS(name)}' (${wanted}) among the gems of this run`);
}

/** Gems whose files go by another name. */
const GEM_FILES: Readonly<Record<string, string>> = { 'docker-api': 'docker', 'aws-sdk': 'aws-sdk-core', rubyzip: 'zip' };
/** Gems whose module is not their name in camel case. */
const GEM_MODULES: Readonly<Record<string, string>> = { rexml: 'REXML', ffi: 'FFI', pg: 'PG', 'aws-sdk-core': 'Aws', 'net-ldap': 'Net' };

/**
 * Features of the gems that cookbooks declare (`gem 'fog-openstack'`): Chef installs them before it loads anything.
 * They can be required and their classes named; calling one is refused, for what it would do is not known.
 */
export function provideGemFeatures(vm: Machine, gems: readonly string[]): void {
  const known = knownGems(vm);
  const added = gems.filter((gem) => !known.has(gem));
  if (added.length === 0) return;
  for (const gem of added) known.add(gem);
  const names = new Set(added.flatMap((gem) => [gem, gem.replaceAll('-', '/'), gem.replaceAll('-', '_'), GEM_FILES[gem] ?? gem]));
  provideFeatures(vm, (feature) => {
    if (![...names].some((name) => feature === name || feature.startsWith(`${name}/`))) return false;
    const top = feature.split('/')[0] as string;
    const module = GEM_MODULES[top] ?? constantOf(top.replaceAll('-', '_'));
    if (!/^[A-Z]\w*$/.test(module)) return true;
    const known = vm.constantAt(module) ?? vm.defineModule(module);
    if (vm.isModule(known) && !stands.has(known)) stand(vm, known, module);
    return true;
  });
}

/** The gems that a machine was given. */
function knownGems(vm: Machine): Set<string> {
  let known = vm.attachments.get(knownGems) as Set<string> | undefined;
  if (!known) vm.attachments.set(knownGems, (known = new Set()));
  return known;
}

const stands = new WeakSet<RClass>();

/** Makes a module of a gem answer for all the constants in it, and refuse every call. */
function stand(vm: Machine, module: RClass, path: string): void {
  stands.add(module);
  const singleton = vm.singletonClass(module);
  vm.addMethod(
    singleton,
    'const_missing',
    nativeMethod('const_missing(name)', (machine, self, name) => {
      const own = `${path}::${machine.toName(name as RValue)}`;
      const isError = /Error|Exception|NotFound|Failed/.test(own);
      const klass = machine.defineClass(machine.toName(name as RValue), machine.classAt(isError ? 'StandardError' : 'Object'), self as RClass);
      stand(machine, klass, own);
      return klass;
    }),
  );
  vm.addMethod(
    singleton,
    'method_missing',
    nativeMethod('method_missing(name, *args)', (machine, _self, name) =>
      machine.raise('NotImplementedError', `Expected a class that is modelled, found a call of ${path}.${machine.toName(name as RValue)}: gems are not run`),
    ),
  );
}
