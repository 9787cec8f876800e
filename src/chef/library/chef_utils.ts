import { meets } from '../../ruby/core/gem.ts';
import { type ClassDefinition, defineClass, defineModule, type NativeMethod } from '../../ruby/core/define_class.ts';
import type { Machine } from '../../ruby/machine/machine.ts';
import type { RProc } from '../../ruby/value/proc.ts';
import { RRegexp } from '../../ruby/value/regexp.ts';
import { RString } from '../../ruby/value/string.ts';
import { truthy, type RValue } from '../../ruby/value/value.ts';

/** A question to a node: yes or no. */
type Question = (node: NodeView) => boolean;

/** What the questions look at. */
interface NodeView {
  text(...path: string[]): string | undefined;
  has(key: string): boolean;
}

const is =
  (key: string, ...values: string[]): Question =>
  (node) =>
    values.includes(node.text(key) ?? '');
const machine =
  (...values: string[]): Question =>
  (node) =>
    values.includes(node.text('kernel', 'machine') ?? '');
const virtual =
  (system: string, role: string): Question =>
  (node) =>
    node.text('virtualization', 'system') === system && node.text('virtualization', 'role') === role;
const cloud =
  (key: string): Question =>
  (node) =>
    node.has(key);
const rhelRelease =
  (release: number): Question =>
  (node) =>
    node.text('platform_family') === 'rhel' && Math.floor(Number.parseFloat(node.text('platform_version') ?? '')) === release;

/** ChefUtils' questions with their other names. */
const QUESTIONS: readonly (readonly [names: string, question: Question])[] = [
  ['aix?', is('platform_family', 'aix')],
  ['debian?', is('platform_family', 'debian')],
  ['macos? osx? mac? mac_os_x?', is('platform_family', 'mac_os_x')],
  ['rhel? el?', is('platform_family', 'rhel')],
  ['rhel6?', rhelRelease(6)],
  ['rhel7?', rhelRelease(7)],
  ['rhel8?', rhelRelease(8)],
  ['rhel9?', rhelRelease(9)],
  ['amazon? amazon_linux?', is('platform_family', 'amazon')],
  ['fedora?', is('platform_family', 'fedora')],
  ['solaris2? solaris?', is('platform_family', 'solaris2')],
  ['smartos?', is('platform_family', 'smartos')],
  ['suse?', is('platform_family', 'suse')],
  ['gentoo?', is('platform_family', 'gentoo')],
  ['freebsd?', is('platform_family', 'freebsd')],
  ['openbsd?', is('platform_family', 'openbsd')],
  ['netbsd?', is('platform_family', 'netbsd')],
  ['dragonflybsd?', is('platform_family', 'dragonflybsd')],
  ['windows?', is('platform_family', 'windows')],
  ['arch? arch_linux?', is('platform_family', 'arch')],
  ['rpm_based?', is('platform_family', 'rhel', 'fedora', 'amazon', 'suse')],
  ['fedora_derived? fedora_based?', is('platform_family', 'rhel', 'fedora', 'amazon')],
  ['redhat_based?', is('platform_family', 'rhel', 'fedora')],
  ['solaris_based?', is('platform', 'solaris2', 'smartos', 'omnios', 'openindiana')],
  ['bsd_based?', is('platform', 'netbsd', 'freebsd', 'openbsd', 'dragonflybsd')],
  ['linuxmint? mint? linux_mint? linuxmint_platform?', is('platform', 'linuxmint')],
  ['ubuntu? ubuntu_platform?', is('platform', 'ubuntu')],
  ['raspbian? raspbian_platform?', is('platform', 'raspbian')],
  ['debian_platform?', is('platform', 'debian')],
  ['amazon_platform?', is('platform', 'amazon')],
  ['redhat_platform? redhat_enterprise? redhat_enterprise_linux? redhat?', is('platform', 'redhat')],
  ['centos_platform? centos?', is('platform', 'centos')],
  ['centos_stream_platform?', (node) => node.text('os_release', 'name') === 'CentOS Stream' || node.text('lsb', 'id') === 'CentOSStream'],
  ['oracle_platform? oracle_linux? oracle?', is('platform', 'oracle')],
  ['scientific_platform? scientific_linux? scientific?', is('platform', 'scientific')],
  ['rocky_platform? rocky?', is('platform', 'rocky')],
  ['almalinux_platform? almalinux?', is('platform', 'almalinux')],
  ['clearos_platform? clearos?', is('platform', 'clearos')],
  ['fedora_platform?', is('platform', 'fedora')],
  ['arch_platform?', is('platform', 'arch')],
  ['solaris2_platform?', is('platform', 'solaris2')],
  ['smartos_platform?', is('platform', 'smartos')],
  ['omnios_platform? omnios?', is('platform', 'omnios')],
  ['openindiana_platform? openindiana?', is('platform', 'openindiana')],
  ['aix_platform?', is('platform', 'aix')],
  ['freebsd_platform?', is('platform', 'freebsd')],
  ['openbsd_platform?', is('platform', 'openbsd')],
  ['netbsd_platform?', is('platform', 'netbsd')],
  ['dragonfly_platform?', is('platform', 'dragonfly')],
  ['macos_platform? mac_os_x_platform?', is('platform', 'mac_os_x')],
  ['gentoo_platform?', is('platform', 'gentoo')],
  ['slackware_platform?', is('platform', 'slackware')],
  ['suse_platform?', is('platform', 'suse')],
  ['opensuse_platform? opensuse? opensuseleap_platform? leap_platform?', is('platform', 'opensuse', 'opensuseleap')],
  ['windows_platform?', is('platform', 'windows')],
  ['linux?', is('os', 'linux')],
  ['darwin?', is('os', 'darwin')],
  ['_64_bit?', machine('amd64', 'x86_64', 'ppc64', 'ppc64le', 's390x', 'ia64', 'sparc64', 'aarch64', 'arch64', 'arm64', 'sun4v', 'sun4u')],
  ['_32_bit?', (node) => !['amd64', 'x86_64', 'ppc64', 'ppc64le', 's390x', 'ia64', 'sparc64', 'aarch64', 'arch64', 'arm64', 'sun4v', 'sun4u'].includes(node.text('kernel', 'machine') ?? '')],
  ['i386?', (node) => machine('i386', 'x86', 'i686')(node)],
  ['intel?', machine('i86pc', 'i386', 'x86_64', 'amd64', 'i686')],
  ['sparc?', machine('sun4u', 'sun4v')],
  ['ppc64?', machine('ppc64')],
  ['ppc64le?', machine('ppc64le')],
  ['powerpc?', machine('powerpc')],
  ['arm?', machine('armv6l', 'armv7l', 'armhf', 'aarch64', 'arm64', 'arch64')],
  ['armhf?', machine('armv6l', 'armv7l', 'armhf')],
  ['s390x?', machine('s390x')],
  ['s390?', machine('s390')],
  ['kvm?', virtual('kvm', 'guest')],
  ['kvm_host?', virtual('kvm', 'host')],
  ['lxc?', virtual('lxc', 'guest')],
  ['lxc_host?', virtual('lxc', 'host')],
  ['parallels?', virtual('parallels', 'guest')],
  ['parallels_host?', virtual('parallels', 'host')],
  ['vbox? virtualbox?', virtual('vbox', 'guest')],
  ['vbox_host?', virtual('vbox', 'host')],
  ['vmware?', virtual('vmware', 'guest')],
  ['vmware_host?', virtual('vmware', 'host')],
  ['vmware_desktop?', (node) => node.text('virtualization', 'system') === 'vmware' && node.text('vmware', 'host', 'type') === 'vmware_desktop'],
  ['vmware_vsphere?', (node) => node.text('virtualization', 'system') === 'vmware' && node.text('vmware', 'host', 'type') === 'vmware_vsphere'],
  ['windows_server_core?', (node) => node.text('kernel', 'server_core') === 'true'],
  ['windows_workstation?', (node) => node.text('kernel', 'product_type') === 'Workstation'],
  ['windows_server?', (node) => node.text('kernel', 'product_type') === 'Server'],
  ['effortless?', (node) => ![undefined, 'false'].includes(node.text('chef_packages', 'chef', 'chef_effortless'))],
  ['openvz?', virtual('openvz', 'guest')],
  ['openvz_host?', virtual('openvz', 'host')],
  ['hyperv?', virtual('hyperv', 'guest')],
  ['guest? virtual?', (node) => node.text('virtualization', 'role') === 'guest'],
  ['hypervisor?', (node) => node.text('virtualization', 'role') === 'host'],
  ['physical?', (node) => node.text('virtualization', 'role') !== 'guest'],
  ['docker?', (node) => node.text('virtualization', 'systems', 'docker') === 'guest'],
  ['vagrant?', (node) => node.has('vagrant') || (node.text('domain') ?? '').includes('vagrantup.com')],
  ['cloud?', cloud('cloud')],
  ['ec2?', cloud('ec2')],
  ['gce?', cloud('gce')],
  ['rackspace?', cloud('rackspace')],
  ['eucalyptus? euca?', cloud('eucalyptus')],
  ['linode?', cloud('linode')],
  ['openstack?', cloud('openstack')],
  ['azure?', cloud('azure')],
  ['digital_ocean? digitalocean?', cloud('digital_ocean')],
  ['softlayer?', cloud('softlayer')],
  ['alibaba?', cloud('alibaba')],
];

function view(vm: Machine, node: RValue): NodeView {
  const at = (...path: string[]): RValue => {
    let value: RValue = node;
    for (const key of path) value = value !== null && vm.respondTo(value, '[]') && !(value instanceof RString) ? vm.call(value, '[]', [vm.str(key)]) : null;
    return value;
  };
  return {
    text: (...path) => {
      const value = at(...path);
      return value === null ? undefined : vm.toS(value);
    },
    has: (key) => vm.truthyCall(node, 'key?', [vm.str(key)]),
  };
}

/** The node that a question without an argument is about. */
function ownNode(vm: Machine, self: RValue): RValue {
  if (vm.respondTo(self, 'node', true)) {
    const node = vm.call(self, 'node', []);
    if (node !== null) return node;
  }
  if (vm.respondTo(self, 'run_context', true)) {
    const context = vm.call(self, 'run_context', []);
    if (context !== null) return vm.call(context, 'node', []);
  }
  const running = vm.call(vm.classAt('Chef'), 'node', []);
  if (running !== null) return running;
  return vm.raise('ArgumentError', 'a node is required: none was given, and none is running');
}

const questions: Record<string, NativeMethod<RValue>> = {};
for (const [names, question] of QUESTIONS)
  for (const name of names.split(' '))
    questions[`${name}(node = absent)`] = (vm, self, node: RValue | undefined) => question(view(vm, node ?? ownNode(vm, self)));

function exists(vm: Machine, path: string): boolean {
  return vm.truthyCall(vm.classAt('File'), 'exist?', [vm.str(path)]);
}

const UNIT_FOLDERS = ['/etc', '/usr/lib', '/lib', '/run'];

/** What ChefUtils answers besides. */
const others: Record<string, NativeMethod<RValue>> = {
  'systemd?(node = absent)': (vm, self, node: RValue | undefined) => view(vm, node ?? ownNode(vm, self)).text('init_package') === 'systemd',
  'upstart?': (vm) => exists(vm, '/sbin/initctl'),
  'debianrcd?': (vm) => exists(vm, '/usr/sbin/update-rc.d'),
  'invokercd?': (vm) => exists(vm, '/usr/sbin/invoke-rc.d'),
  'insserv?': (vm) => exists(vm, '/sbin/insserv'),
  'redhatrcd?': (vm) => exists(vm, '/sbin/chkconfig'),
  'ci?(node = absent)': (vm) => vm.host.env.has('CI'),
  'kitchen?(node = absent)': (vm) => vm.host.env.has('TEST_KITCHEN'),
  'macos_ruby?': () => false,
  'windows_ruby?': () => false,
  'has_systemd_service_unit?(name)': (vm, _self, name: RValue) =>
    UNIT_FOLDERS.some((folder) => exists(vm, `${folder}/systemd/system/${vm.toS(name).replace(/@.*$/, '@')}.service`)),
  'has_systemd_unit?(name)': (vm, _self, name: RValue) => UNIT_FOLDERS.some((folder) => exists(vm, `${folder}/systemd/system/${vm.toS(name)}`)),
  'includes_recipe?(name, node = absent)': (vm, self, name: RValue, node: RValue | undefined) => vm.call(node ?? ownNode(vm, self), 'recipe?', [name]),
  'include_recipe?(name, node = absent)': (vm, self, name: RValue, node: RValue | undefined) => vm.call(node ?? ownNode(vm, self), 'recipe?', [name]),
  'which(*names, prepend_path: nil, extra_path: nil, &block)': (vm, _self, names: RValue[], before: RValue, after: RValue, block: RProc | null) =>
    where(vm, names, before, after, block)[0] ?? false,
  'where(*names, prepend_path: nil, extra_path: nil, &block)': (vm, _self, names: RValue[], before: RValue, after: RValue, block: RProc | null) =>
    vm.array(where(vm, names, before, after, block)),
  'file_exist?(path)': (vm, _self, path: RValue) => vm.call(vm.classAt('File'), 'exist?', [path]),
  'file_directory?(path)': (vm, _self, path: RValue) => vm.call(vm.classAt('File'), 'directory?', [path]),
  'dir_exist?(path)': (vm, _self, path: RValue) => vm.call(vm.classAt('File'), 'directory?', [path]),
  'file_open(*args, &block)': (vm, _self, args: RValue[], block: RProc | null) => vm.call(vm.classAt('File'), 'open', args, block),
  'file_read(path)': (vm, _self, path: RValue) => vm.call(vm.classAt('File'), 'read', [path]),
  'platform_version(node = absent)': (vm, self, node: RValue | undefined) => versionString(vm, at(vm, node ?? ownNode(vm, self), 'platform_version')),
  'windows_nt_version(node = absent)': (vm, self, node: RValue | undefined) => versionString(vm, at(vm, node ?? ownNode(vm, self), 'os_version')),
  'powershell_version(node = absent)': (vm, self, node: RValue | undefined) =>
    versionString(vm, at(vm, at(vm, at(vm, node ?? ownNode(vm, self), 'languages'), 'powershell'), 'version')),
};

function at(vm: Machine, value: RValue, key: string): RValue {
  return vm.call(value, '[]', [vm.str(key)]);
}

function versionString(vm: Machine, value: RValue): RValue {
  return vm.call(vm.classAt('ChefUtils::VersionString'), 'new', [value]);
}

/** The folders of the search path that have a program. */
function where(vm: Machine, names: readonly RValue[], before: RValue, after: RValue, block: RProc | null): RValue[] {
  const standard = ['/usr/local/sbin', '/usr/local/bin', '/usr/sbin', '/usr/bin', '/sbin', '/bin'];
  const list = (value: RValue): string[] => (value === null ? [] : vm.splat(value).map((each) => vm.toS(each)));
  const folders = new Set([...list(before), ...standard, ...list(after)]);
  return names.flatMap((name) =>
    [...folders].flatMap((folder) => {
      const path = vm.str(`${folder}/${vm.toS(name)}`);
      return exists(vm, path.text) && (!block || truthy(vm.yield(block, path))) ? [path] : [];
    }),
  );
}

/** ChefUtils: short questions about the platform and the host. */
// oxlint-disable-next-line no-explicit-any -- receivers differ
export const chefUtils: readonly ClassDefinition<any>[] = [
  defineModule({ name: 'ChefUtils', methods: { ...questions, ...others }, singletonMethods: { ...questions, ...others } }),
  defineClass<RString>({ name: 'ChefUtils::VersionString', superclass: 'String', methods: versionStringMethods() }),
  { name: 'Chef::VersionString', superclass: 'ChefUtils::VersionString' },
];

/** A version which compares as one, also with requirements: `node['platform_version'] =~ '~> 7'`. */
function versionStringMethods(): Record<string, NativeMethod<RString>> {
  const order = (vm: Machine, self: RString, other: RValue): RValue =>
    vm.rescue<RValue>(
      () => vm.call(gem(vm, self.text), '<=>', [gem(vm, vm.toS(other))]),
      ['ArgumentError'],
      () => (other instanceof RString ? Math.sign(Number(self.text > other.text) - Number(self.text < other.text)) : null),
    );
  const compare = (vm: Machine, self: RString, name: string, other: RValue): RValue => vm.call(order(vm, self, other), name, [0]);
  return {
    'initialize(version)': (vm, self, version) => {
      self.text = version === null ? '' : vm.toStr(version);
    },
    parsed_version: (vm, self) => gem(vm, self.text),
    '+(other)': (vm, self, other) => vm.call(vm.str(self.text), '+', [other]),
    '*(other)': (vm, self, other) => vm.call(vm.str(self.text), '*', [other]),
    '<=>(other)': (vm, self, other) => order(vm, self, other),
    '==(other)': (vm, self, other) => order(vm, self, other) === 0,
    '!=(other)': (vm, self, other) => order(vm, self, other) !== 0,
    '<(other)': (vm, self, other) => compare(vm, self, '<', other),
    '>(other)': (vm, self, other) => compare(vm, self, '>', other),
    '<=(other)': (vm, self, other) => compare(vm, self, '<=', other),
    '>=(other)': (vm, self, other) => compare(vm, self, '>=', other),
    '=~(other)': (vm, self, other) =>
      other instanceof RRegexp
        ? vm.call(vm.str(self.text), '=~', [other])
        : vm.splat(other).every((each) => meets(self.text, vm.toS(each))),
    'satisfies?(*constraints)': (vm, self, constraints: RValue[]) =>
      constraints.every((each) => meets(self.text, vm.toS(each))),
  };
}

function gem(vm: Machine, version: string): RValue {
  return vm.call(vm.classAt('Gem::Version'), 'new', [vm.str(version)]);
}

