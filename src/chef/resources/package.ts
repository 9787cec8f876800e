import { symbol } from '../../ruby/value/symbol.ts';
import { isGemBinary } from '../resource/coerce/file.ts';
import { flushCache } from '../resource/coerce/package.ts';
import { downcased, flattened, itself, shellWords, urlOrPath } from '../resource/coercions.ts';
import { defineResources, symbols } from '../resource/define_resource.ts';
import { fromConfig, fromProperty, givenName } from '../resource/lazy_defaults.ts';
import { hasDnf, always } from '../resource/node_map.ts';

/** Packages, by whatever manager. */
export const packageResources = defineResources([
  {
    class: 'AptPackage',
    provides: ['apt_package', { name: 'package', platformFamily: 'debian' }],
    superclass: 'Package',
    properties: {
      environment: { type: 'Hash', default: {}, desiredState: false, introduced: '18.8' },
      default_release: { type: 'String', desiredState: false },
      overwrite_config_files: { type: ['TrueClass', 'FalseClass'], default: false, introduced: '14.0' },
      response_file: { type: 'String', desiredState: false },
      response_file_variables: { type: 'Hash', default: {}, desiredState: false },
      anchor_package_regex: { type: ['TrueClass', 'FalseClass'], default: false, introduced: '18.3' },
    },
  },
  {
    class: 'BffPackage',
    provides: ['bff_package'],
    superclass: 'Package',
    properties: { package_name: { type: 'String', identity: true }, version: { type: 'String' } },
  },
  {
    class: 'BuildEssential',
    provides: [{ name: 'build_essential', block: always }],
    actions: ['install', 'upgrade'],
    defaultAction: 'install',
    properties: {
      name: { type: 'String', default: '' },
      raise_if_unsupported: {
        type: ['TrueClass', 'FalseClass'],
        default: false,
        desiredState: false,
        introduced: '15.5',
      },
    },
  },
  {
    class: 'CabPackage',
    provides: ['cab_package'],
    superclass: 'Package',
    properties: {
      package_name: { type: 'String', identity: true },
      version: { type: 'String' },
      source: { type: 'String', default: fromProperty('package_name'), coerce: urlOrPath },
    },
  },
  {
    class: 'ChefGem',
    provides: ['chef_gem'],
    superclass: 'GemPackage',
    properties: {
      package_name: { type: 'String', identity: true },
      version: { type: 'String' },
      gem_binary: {
        type: 'String',
        default: '/usr/bin/gem',
        callbacks: {
          'The `chef_gem` resource is restricted to the current gem environment, use `gem_package` to install to other environments.':
            isGemBinary,
        },
      },
    },
  },
  {
    class: 'DmgPackage',
    provides: [{ name: 'dmg_package', block: always }],
    actions: ['install'],
    defaultAction: 'install',
    properties: {
      app: { type: 'String', nameProperty: true },
      source: { type: 'String' },
      file: { type: 'String' },
      owner: { type: ['String', 'Integer'] },
      destination: { type: 'String', default: '/Applications' },
      checksum: { type: 'String' },
      volumes_dir: { type: 'String', default: fromProperty('app') },
      dmg_name: { type: 'String', default: fromProperty('app'), desiredState: false },
      type: { type: 'String', default: 'app', equalTo: ['app', 'pkg', 'mpkg'], desiredState: false },
      package_id: { type: 'String' },
      dmg_passphrase: { type: 'String', desiredState: false },
      accept_eula: { type: ['TrueClass', 'FalseClass'], default: false, desiredState: false },
      headers: { type: 'Hash', desiredState: false },
      allow_untrusted: { type: ['TrueClass', 'FalseClass'], default: false, desiredState: false },
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
      { name: 'package', platformFamily: 'rhel', platformVersion: '>= 8' },
    ],
    superclass: 'Package',
    actions: ['install', 'upgrade', 'remove', 'purge', 'reconfig', 'lock', 'unlock', 'flush_cache'],
    properties: {
      environment: { type: 'Hash', default: {}, desiredState: false, introduced: '18.8' },
      arch: { type: ['String', 'Array'], coerce: flattened },
      flush_cache: { type: 'Hash', default: { ':before': false, ':after': false }, coerce: flushCache },
      allow_downgrade: { type: ['TrueClass', 'FalseClass'], default: true, desiredState: false },
    },
  },
  {
    class: 'DpkgPackage',
    provides: ['dpkg_package'],
    superclass: 'Package',
    properties: {
      source: { type: ['String', 'Array', null] },
      environment: { type: 'Hash', default: {}, desiredState: false, introduced: '18.8' },
      response_file: { type: 'String', desiredState: false },
      response_file_variables: { type: 'Hash', default: {}, desiredState: false },
      allow_downgrade: { type: ['TrueClass', 'FalseClass'], default: true, desiredState: false },
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
      package_name: { type: 'String', identity: true },
      version: { type: 'String' },
      options: { type: ['String', 'Hash', 'Array', null], desiredState: false },
      source: { type: ['String', 'Array'] },
      clear_sources: {
        type: ['TrueClass', 'FalseClass', null],
        default: fromConfig('clear_gem_sources'),
        desiredState: false,
      },
      gem_binary: { type: 'String', desiredState: false },
      include_default_source: { type: ['TrueClass', 'FalseClass', null], default: null, introduced: '13.0' },
    },
  },
  {
    class: 'HabitatPackage',
    provides: ['habitat_package'],
    superclass: 'Package',
    properties: {
      options: { type: 'String' },
      bldr_url: { type: 'String', default: 'https://bldr.habitat.sh' },
      channel: { type: 'String', default: 'stable' },
      auth_token: { type: 'String', sensitive: true },
      binlink: { type: [true, false, symbol('force')], default: false },
      keep_latest: { type: 'String' },
      exclude: { type: 'String' },
      no_deps: { type: [true, false], default: false },
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
    provides: ['ips_package', { name: 'package', os: 'solaris2' }],
    superclass: 'Package',
    properties: {
      package_name: { type: 'String', identity: true },
      version: { type: 'String' },
      accept_license: { type: ['TrueClass', 'FalseClass'], default: false, desiredState: false },
    },
  },
  {
    class: 'MacosPkg',
    provides: [{ name: 'macos_pkg', block: always }],
    actions: ['install'],
    defaultAction: 'install',
    properties: {
      checksum: { type: 'String' },
      file: { type: 'String' },
      headers: { type: 'Hash', desiredState: false },
      package_id: { type: 'String', required: true },
      source: { type: 'String' },
      target: { type: 'String', default: '/' },
    },
  },
  {
    class: 'MacportsPackage',
    provides: ['macports_package'],
    superclass: 'Package',
    properties: { package_name: { type: 'String', identity: true }, version: { type: 'String' } },
  },
  {
    class: 'MsuPackage',
    provides: ['msu_package'],
    superclass: 'Package',
    properties: {
      package_name: { type: 'String', identity: true },
      version: { type: ['String', 'Array'] },
      source: { type: 'String', default: fromProperty('package_name'), coerce: urlOrPath },
      timeout: { type: ['String', 'Integer'], default: 3600, desiredState: false },
      checksum: { type: 'String', desiredState: false },
    },
  },
  {
    class: 'OpenbsdPackage',
    provides: ['openbsd_package', { name: 'package', os: 'openbsd' }],
    superclass: 'Package',
    properties: { package_name: { type: 'String', identity: true }, version: { type: 'String' } },
  },
  {
    class: 'Package',
    provides: ['package'],
    actions: ['install', 'upgrade', 'remove', 'purge', 'reconfig', 'lock', 'unlock'],
    defaultAction: 'install',
    properties: {
      package_name: { type: ['String', 'Array'], identity: true },
      version: { type: ['String', 'Array'] },
      options: { type: ['String', 'Array'], coerce: shellWords },
      source: { type: 'String', desiredState: false },
      timeout: { type: ['String', 'Integer'], desiredState: false },
      environment: { type: 'Hash', desiredState: false, introduced: '18.8' },
    },
    initial: { package_name: givenName },
  },
  { class: 'PacmanPackage', provides: ['pacman_package'], superclass: 'Package', properties: {} },
  {
    class: 'PaludisPackage',
    provides: ['paludis_package'],
    superclass: 'Package',
    properties: {
      package_name: { type: 'String', identity: true },
      version: { type: 'String' },
      timeout: { type: ['String', 'Integer'], default: 3600, desiredState: false },
    },
  },
  {
    class: 'PortagePackage',
    provides: ['portage_package'],
    superclass: 'Package',
    properties: {
      package_name: { type: 'String', identity: true },
      version: { type: 'String' },
      timeout: { type: ['String', 'Integer'], default: 3600, desiredState: false },
    },
  },
  {
    class: 'PowershellPackage',
    provides: ['powershell_package'],
    superclass: 'Package',
    properties: {
      package_name: { type: ['String', 'Array'], coerce: flattened },
      version: { type: ['String', 'Array'], coerce: flattened },
      source: { type: 'String', introduced: '14.0' },
      skip_publisher_check: { type: [true, false], default: false, desiredState: false, introduced: '14.3' },
      allow_clobber: { type: ['TrueClass', 'FalseClass'], default: false, introduced: '18.5' },
    },
  },
  {
    class: 'RpmPackage',
    provides: ['rpm_package'],
    superclass: 'Package',
    properties: {
      package_name: { type: 'String', identity: true },
      version: { type: 'String' },
      environment: { type: 'Hash', default: {}, desiredState: false, introduced: '18.8' },
      allow_downgrade: { type: ['TrueClass', 'FalseClass'], default: true, desiredState: false },
    },
  },
  // Ahead of the others: filters which Ruby cannot compare stay in the order they came in.
  {
    class: 'YumPackage',
    provides: ['yum_package', { name: 'package', platformFamily: ['fedora', 'rhel', 'amazon'] }],
    superclass: 'Package',
    properties: {
      package_name: { type: ['String', 'Array'], identity: true, coerce: itself },
      version: { type: ['String', 'Array'], coerce: itself },
      environment: { type: 'Hash', default: {}, desiredState: false, introduced: '18.8' },
      arch: { type: ['String', 'Array'], coerce: itself },
      flush_cache: { type: 'Hash', default: { ':before': false, ':after': false }, coerce: flushCache },
      allow_downgrade: { type: ['TrueClass', 'FalseClass'], default: true, desiredState: false },
      yum_binary: { type: 'String' },
    },
  },
  {
    class: 'SmartosPackage',
    provides: ['smartos_package', { name: 'package', platformFamily: 'smartos' }],
    superclass: 'Package',
    properties: { package_name: { type: 'String', identity: true }, version: { type: 'String' } },
  },
  {
    class: 'SnapPackage',
    provides: ['snap_package'],
    superclass: 'Package',
    properties: {
      channel: {
        type: 'String',
        default: 'stable',
        equalTo: ['edge', 'beta', 'candidate', 'stable'],
        desiredState: false,
      },
    },
  },
  {
    class: 'SolarisPackage',
    provides: ['solaris_package'],
    superclass: 'Package',
    properties: { package_name: { type: 'String', identity: true }, version: { type: 'String' } },
  },
  {
    class: 'WindowsPackage',
    provides: [
      { name: 'windows_package', block: always },
      { name: 'package', os: 'windows' },
    ],
    superclass: 'Package',
    properties: {
      package_name: { type: 'String', identity: true },
      options: { type: 'String' },
      source: { type: 'String', coerce: urlOrPath },
      timeout: { type: ['String', 'Integer'], default: 600, desiredState: false },
      installer_type: { type: 'Symbol', equalTo: symbols('custom', 'inno', 'installshield', 'msi', 'nsis', 'wise') },
      returns: { type: ['String', 'Integer', 'Array'], default: [0, 3010], desiredState: false },
      checksum: { type: 'String', coerce: downcased, desiredState: false },
      remote_file_attributes: { type: 'Hash', desiredState: false },
    },
  },
  {
    class: 'ZypperPackage',
    provides: ['zypper_package', { name: 'package', platformFamily: 'suse' }],
    superclass: 'Package',
    properties: {
      gpg_check: { type: ['TrueClass', 'FalseClass'], default: fromConfig('zypper_check_gpg') },
      allow_downgrade: { type: ['TrueClass', 'FalseClass'], default: true, desiredState: false, introduced: '13.6' },
      global_options: { type: ['String', 'Array'], coerce: shellWords, introduced: '14.6' },
    },
  },
]);
