import { type ClassDefinition, defineClass, defineModule } from '../../ruby/core/define_class.ts';
import { readText } from '../../ruby/machine/loader.ts';
import type { Machine } from '../../ruby/machine/machine.ts';
import { RObject } from '../../ruby/value/object.ts';
import type { RValue } from '../../ruby/value/value.ts';

/** A Chef::Util::FileEdit: the lines of a file of the virtual host, changed in memory until `write_file`. */
class RFileEdit extends RObject {
  path = '';
  lines: string[] = [];
}

function matches(vm: Machine, pattern: RValue, line: string): boolean {
  const regexp = vm.call(vm.classes.Regexp, 'new', [pattern]);
  return vm.call(regexp, 'match', [vm.str(line)]) !== null;
}

function joined(folder: string, name: string): string {
  return `${folder}/${name}`.replace(/\/+/g, '/');
}

/** Chef's smaller classes and modules, as far as recipes and libraries use them. */
// oxlint-disable-next-line no-explicit-any -- receivers differ
export const smallClasses: readonly ClassDefinition<any>[] = [
  defineModule({ name: 'Chef::Util::Selinux', methods: { 'selinux_enabled?': () => false, 'restore_security_context(path, recursive = false)': () => null } }),
  defineClass<RFileEdit>({
    name: 'Chef::Util::FileEdit',
    superclass: 'Object',
    allocate: (_vm, klass) => new RFileEdit(klass),
    methods: {
      'initialize(path)': (vm, self, path) => {
        self.path = vm.toS(path);
        const text = readText(vm, self.path);
        if (text === undefined) vm.raise('ArgumentError', `File '${self.path}' does not exist`);
        self.lines = (text ?? '').split(/(?<=\n)/);
      },
      'search_file_replace_line(pattern, line)': (vm, self, pattern, line) => {
        self.lines = self.lines.map((each) => (matches(vm, pattern, each) ? `${vm.toS(line)}\n` : each));
      },
      'search_file_replace(pattern, text)': (vm, self, pattern, text) => {
        const regexp = vm.call(vm.classes.Regexp, 'new', [pattern]);
        self.lines = self.lines.map((each) => vm.toS(vm.call(vm.str(each), 'gsub', [regexp, text])));
      },
      'search_file_delete_line(pattern)': (vm, self, pattern) => {
        self.lines = self.lines.filter((each) => !matches(vm, pattern, each));
      },
      'insert_line_if_no_match(pattern, line)': (vm, self, pattern, line) => {
        if (!self.lines.some((each) => matches(vm, pattern, each))) self.lines.push(`${vm.toS(line)}\n`);
      },
      'insert_line_after_match(pattern, line)': (vm, self, pattern, line) => {
        self.lines = self.lines.flatMap((each) => (matches(vm, pattern, each) ? [each, `${vm.toS(line)}\n`] : [each]));
      },
      write_file: (vm, self) => {
        vm.host.written.set(self.path, new TextEncoder().encode(self.lines.join('')));
      },
      'unwritten_changes?': () => true,
    },
  }),
  defineModule({
    name: 'Chef::Mixin::Checksum',
    methods: {
      'checksum(path)': (vm, _self, path) => {
        vm.call(vm.main, 'require', [vm.str('digest')]);
        return vm.call(vm.call(vm.classAt('Digest::SHA256'), 'file', [path]), 'hexdigest', []);
      },
    },
  }),
  defineModule({
    name: 'Chef::Mixin::Which',
    includes: ['ChefUtils'],
  }),
  ...['Securable', 'EnforceOwnershipAndPermissions', 'PathSanity', 'Properties', 'FileClass', 'WindowsArchitectureHelper', 'WindowsEnvHelper', 'WideString', 'Unformatter', 'SubclassDirective', 'LazyModuleInclude', 'DefaultPaths', 'VersionedApi', 'PowershellOut', 'PowershellExec', 'GetSourceFromPackage', 'XMLEscape', 'NotifyingBlock', 'Language', 'LanguageIncludeRecipe', 'RecipeDefinitionDSLCore', 'FromFile', 'CreatePath', 'Uris', 'ProxifiedSocket', 'OpensslHelper', 'HomebrewUser', 'UserContext'].map(
    (name) => defineModule({ name: `Chef::Mixin::${name}` }),
  ),
  defineClass({
    name: 'Chef::FileCache',
    superclass: 'Object',
    singletonMethods: {
      'load(path, read = true)': (vm, _klass, path) => {
        const full = cachePath(vm, path);
        const text = readText(vm, full);
        return text === undefined ? vm.raise('Chef::Exceptions::FileNotFound', `Cannot find ${vm.toS(path)} for loading!`) : vm.str(text);
      },
      'store(path, content, perm = 416)': (vm, _klass, path, content) => {
        vm.host.written.set(cachePath(vm, path), new TextEncoder().encode(vm.toStr(content)));
      },
      'has_key?(path)': (vm, _klass, path) => readText(vm, cachePath(vm, path)) !== undefined,
    },
  }),
  defineClass({ name: 'Chef::Handler', superclass: 'Object', methods: { run_status: () => null, node: () => null } }),
  defineClass({ name: 'Chef::HTTP', superclass: 'Object', methods: { 'initialize(url, options = {})': () => null } }),
  defineClass({ name: 'Chef::HTTP::Simple', superclass: 'Chef::HTTP' }),
  defineClass({ name: 'Chef::REST', superclass: 'Chef::HTTP' }),
  defineClass({ name: 'Chef::ServerAPI', superclass: 'Chef::HTTP' }),
  defineClass({ name: 'Chef::Client', superclass: 'Object' }),
  defineClass({ name: 'Chef::CookbookCollection', superclass: 'Mash', methods: { 'initialize(cookbooks = {})': (vm, self, given) => void vm.call(self, 'update', [given]) } }),
  defineModule({
    name: 'Chef::Digester',
    singletonMethods: {
      'checksum_for_file(path)': (vm, _self, path) => {
        vm.call(vm.main, 'require', [vm.str('digest')]);
        return vm.call(vm.call(vm.classAt('Digest::SHA256'), 'file', [path]), 'hexdigest', []);
      },
    },
  }),
  defineModule({
    name: 'Chef::Util::PathHelper',
    singletonMethods: {
      'join(*parts)': (vm, _self, parts: RValue[]) => vm.str(parts.map((part) => vm.toS(part)).reduce(joined)),
      'cleanpath(path)': (vm, _self, path) => vm.call(vm.classAt('File'), 'expand_path', [path]),
      'escape_glob_dir(*parts)': (vm, _self, parts: RValue[]) => vm.str(parts.map((part) => vm.toS(part)).reduce(joined)),
      'paths_eql?(a, b)': (vm, _self, a, b) => vm.toS(a) === vm.toS(b),
      'home(*args)': (vm) => vm.str('/root'),
    },
  }),
  defineModule({ name: 'Chef::ReservedNames' }),
  defineModule({ name: 'Chef::Dist', constants: { PRODUCT: (vm) => vm.str('Chef Infra Client'), CLIENT: (vm) => vm.str('chef-client'), CONF_DIR: (vm) => vm.str('/etc/chef') } }),
  defineModule({ name: 'Mixlib::Log' }),
  defineModule({ name: 'ChefConfig', constants: { Config: (vm) => vm.classAt('Chef::Config') } }),
  defineModule({ name: 'ChefUtils::Dist' }),
  defineModule({
    name: 'ChefUtils::Dist::Infra',
    constants: { PRODUCT: (vm) => vm.str('Chef Infra Client'), CLIENT: (vm) => vm.str('chef-client'), SHORT: (vm) => vm.str('chef'), EXEC: (vm) => vm.str('chef') },
  }),
];

function cachePath(vm: Machine, path: RValue): string {
  return joined(vm.toS(vm.call(vm.classAt('Chef::Config'), '[]', [vm.call(vm.str('file_cache_path'), 'to_sym', [])])), vm.toS(path));
}

