import { flattened } from '../resource/coercions.ts';
import { defineResources } from '../resource/define_resource.ts';

/** Chocolatey. */
export const chocolateyResources = defineResources([
  {
    class: 'ChocolateyConfig',
    provides: ['chocolatey_config'],
    actions: ['set', 'unset'],
    defaultAction: 'set',
    properties: { config_key: { type: 'String', nameProperty: true }, value: { type: 'String' } },
  },
  {
    class: 'ChocolateyFeature',
    provides: ['chocolatey_feature'],
    actions: ['enable', 'disable'],
    defaultAction: 'enable',
    properties: {
      feature_name: { type: 'String', nameProperty: true },
      feature_state: { type: ['TrueClass', 'FalseClass'], default: false },
    },
  },
  {
    class: 'ChocolateyInstaller',
    provides: ['chocolatey_installer'],
    actions: ['install', 'uninstall', 'upgrade'],
    defaultAction: 'install',
    properties: {
      download_url: { type: 'String' },
      chocolatey_version: { type: 'String' },
      use_native_unzip: { type: ['TrueClass', 'FalseClass'], default: false },
      ignore_proxy: { type: ['TrueClass', 'FalseClass'], default: false },
      proxy_url: { type: 'String' },
      proxy_user: { type: 'String' },
      proxy_password: { type: 'String', sensitive: true },
    },
  },
  {
    class: 'ChocolateyPackage',
    provides: ['chocolatey_package'],
    superclass: 'Package',
    properties: {
      package_name: { type: ['String', 'Array'], coerce: flattened },
      version: { type: ['String', 'Array'], coerce: flattened },
      options: { type: ['String', 'Array'] },
      list_options: { type: 'String', introduced: '15.3' },
      user: { type: 'String', introduced: '15.3' },
      password: { type: 'String', sensitive: true, introduced: '15.3' },
      bulk_query: { type: ['TrueClass', 'FalseClass'], default: false },
      use_choco_list: { type: ['TrueClass', 'FalseClass'], default: false },
      returns: { type: ['Integer', 'Array'], default: [0, 2], desiredState: false, introduced: '12.18' },
    },
  },
  {
    class: 'ChocolateySource',
    provides: ['chocolatey_source'],
    actions: ['add', 'remove', 'disable', 'enable'],
    defaultAction: 'add',
    properties: {
      source_name: { type: 'String', nameProperty: true },
      source: { type: 'String' },
      bypass_proxy: { type: ['TrueClass', 'FalseClass'], default: false },
      admin_only: { type: ['TrueClass', 'FalseClass'], default: false, introduced: '15.1' },
      allow_self_service: { type: ['TrueClass', 'FalseClass'], default: false, introduced: '15.1' },
      priority: { type: 'Integer', default: 0 },
      disabled: { type: ['TrueClass', 'FalseClass'], default: false, desiredState: false },
      username: { type: 'String', introduced: '17.7' },
      password: { type: 'String', desiredState: false, sensitive: true, introduced: '17.7' },
      cert: { type: 'String', introduced: '17.7' },
      cert_password: { type: 'String', desiredState: false, sensitive: true, introduced: '17.7' },
    },
  },
]);
