import { RHash } from '../../../ruby/value/hash.ts';
import { isGemBinary } from '../../resource/coerce/file.ts';
import { flushCache } from '../../resource/coerce/package.ts';
import { flattened, itself, urlOrPath } from '../../resource/coercions.ts';
import { defineResources } from '../../resource/define_resource.ts';
import { fromConfig, fromProperty, givenName } from '../../resource/lazy_defaults.ts';
import { hasDnf } from '../../resource/node_map.ts';

/** Packages, by whatever manager. */
export const packageResources12 = defineResources([
  {
    class: 'AptPackage',
    provides: ['apt_package', { name: 'package', os: 'linux', platformFamily: ['debian'] }],
    superclass: 'Package',
    properties: { default_release: { type: 'String', desiredState: false } },
  },
  { class: 'BffPackage', provides: ['bff_package'], superclass: 'Package', properties: {} },
  {
    class: 'CabPackage',
    provides: [{ name: 'cab_package', os: 'windows' }],
    superclass: 'Package',
    properties: { source: { type: 'String', coerce: urlOrPath } },
  },
  {
    class: 'ChefGem',
    provides: ['chef_gem'],
    superclass: 'GemPackage',
    properties: {
      gem_binary: {
        type: 'String',
        default: '/usr/bin/gem',
        callbacks: {
          'The chef_gem resource is restricted to the current gem environment, use gem_package to install to other environments.':
            isGemBinary,
        },
        desiredState: false,
      },
      compile_time: { type: [true, false, null], default: fromConfig('chef_gem_compile_time'), desiredState: false },
    },
  },
  {
    class: 'DnfPackage',
    provides: [
      'dnf_package',
      {
        name: 'package',
        platform: 'amazon',
        block: hasDnf,
      },
      { name: 'package', platform: 'fedora', platformVersion: '>= 22' },
      { name: 'package', platform: '!amazon', platformFamily: 'rhel', platformVersion: '>= 8' },
    ],
    superclass: 'Package',
    actions: ['install', 'upgrade', 'remove', 'purge', 'reconfig', 'lock', 'unlock', 'flush_cache'],
    properties: {
      arch: { type: ['String', 'Array'], coerce: flattened },
      flush_cache: { type: 'Hash', default: { ':before': false, ':after': false }, coerce: flushCache },
    },
  },
  {
    class: 'DpkgPackage',
    provides: [{ name: 'dpkg_package', os: 'linux' }],
    superclass: 'Package',
    properties: { source: { type: ['String', 'Array', null] } },
  },
  {
    class: 'EasyInstallPackage',
    provides: ['easy_install_package'],
    superclass: 'Package',
    properties: {
      easy_install_binary: { type: 'String', desiredState: false },
      python_binary: { type: 'String', desiredState: false },
      module_name: { type: 'String', desiredState: false },
    },
  },
  {
    class: 'FreebsdPackage',
    provides: ['freebsd_package', { name: 'package', platform: 'freebsd' }],
    superclass: 'Package',
    properties: {},
  },
  {
    class: 'GemPackage',
    provides: ['gem_package'],
    superclass: 'Package',
    properties: {
      options: { type: ['String', 'Hash', 'Array', null], desiredState: false },
      source: { type: ['String', 'Array'] },
      clear_sources: { type: [true, false], default: false, desiredState: false },
      gem_binary: { type: 'String', desiredState: false },
    },
  },
  {
    class: 'HomebrewPackage',
    provides: ['homebrew_package', { name: 'package', os: 'darwin' }],
    superclass: 'Package',
    properties: { homebrew_user: { type: ['String', 'Integer'] } },
  },
  {
    class: 'IpsPackage',
    provides: [
      { name: 'ips_package', os: 'solaris2' },
      { name: 'package', os: 'solaris2' },
    ],
    superclass: 'Package',
    properties: { accept_license: { type: [true, false], default: false, desiredState: false } },
  },
  { class: 'MacportsPackage', provides: ['macports_package'], superclass: 'Package', properties: {} },
  {
    class: 'MsuPackage',
    provides: [{ name: 'msu_package', os: 'windows' }],
    superclass: 'Package',
    properties: { source: { type: 'String', coerce: urlOrPath }, checksum: { type: 'String', desiredState: false } },
    initial: { source: fromProperty('name') },
  },
  {
    class: 'OpenbsdPackage',
    provides: ['openbsd_package', { name: 'package', os: 'openbsd' }],
    superclass: 'Package',
    properties: {},
  },
  {
    class: 'Package',
    provides: ['package'],
    actions: ['install', 'upgrade', 'remove', 'purge', 'reconfig', 'lock', 'unlock'],
    defaultAction: 'install',
    properties: {
      package_name: { type: ['String', 'Array'], identity: true },
      version: { type: ['String', 'Array'] },
      options: { type: ['String', 'Array'] },
      response_file: { type: 'String', desiredState: false },
      response_file_variables: { type: 'Hash', default: { lazy: () => new RHash() }, desiredState: false },
      source: { type: 'String', desiredState: false },
      timeout: { type: ['String', 'Integer'], desiredState: false },
    },
    initial: { package_name: givenName },
  },
  {
    class: 'PacmanPackage',
    provides: [{ name: 'pacman_package', os: 'linux' }],
    superclass: 'Package',
    properties: {},
  },
  {
    class: 'PaludisPackage',
    provides: [{ name: 'paludis_package', os: 'linux' }],
    superclass: 'Package',
    properties: { timeout: { type: ['String', 'Integer'], default: 3600, desiredState: false } },
  },
  { class: 'PortagePackage', provides: ['portage_package'], superclass: 'Package', properties: {} },
  {
    class: 'PowershellPackage',
    provides: [{ name: 'powershell_package', os: 'windows' }],
    superclass: 'Package',
    properties: {
      package_name: { type: ['String', 'Array'], coerce: flattened },
      version: { type: ['String', 'Array'], coerce: flattened },
    },
  },
  {
    class: 'RpmPackage',
    provides: [{ name: 'rpm_package', os: ['linux', 'aix'] }],
    superclass: 'Package',
    properties: { allow_downgrade: { type: [true, false], default: false, desiredState: false } },
  },
  // Ahead of the others: filters which Ruby cannot compare stay in the order they came in.
  {
    class: 'YumPackage',
    provides: ['yum_package', { name: 'package', os: 'linux', platformFamily: ['rhel', 'fedora'] }],
    superclass: 'Package',
    properties: {
      package_name: { type: ['String', 'Array'], identity: true, coerce: itself },
      version: { type: ['String', 'Array'], coerce: itself },
      arch: { type: ['String', 'Array'], coerce: itself },
      flush_cache: { type: 'Hash', default: { ':before': false, ':after': false }, coerce: flushCache },
      allow_downgrade: { type: [true, false], default: false },
      yum_binary: { type: 'String' },
    },
  },
  {
    class: 'SmartosPackage',
    provides: ['smartos_package', { name: 'package', os: 'solaris2', platformFamily: 'smartos' }],
    superclass: 'Package',
    properties: {},
  },
  {
    class: 'SolarisPackage',
    provides: [
      'solaris_package',
      { name: 'package', os: 'solaris2', platformFamily: 'solaris2', platformVersion: '<= 5.10' },
      { name: 'package', os: 'solaris2', platformFamily: 'nexentacore' },
    ],
    superclass: 'Package',
    properties: {},
  },
  {
    class: 'WindowsPackage',
    provides: [
      { name: 'windows_package', os: 'windows' },
      { name: 'package', os: 'windows' },
    ],
    superclass: 'Package',
    properties: {
      source: { type: 'String', coerce: urlOrPath },
      timeout: { type: ['String', 'Integer'], default: 600 },
      installer_type: { type: 'Symbol' },
      returns: { type: ['String', 'Integer', 'Array'], default: [0], desiredState: false },
      checksum: { type: 'String', desiredState: false },
      remote_file_attributes: { type: 'Hash', desiredState: false },
    },
  },
  {
    class: 'ZypperPackage',
    provides: ['zypper_package', { name: 'package', platformFamily: 'suse' }],
    superclass: 'Package',
    properties: {},
  },
]);
