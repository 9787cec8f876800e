import { symbol } from '../../ruby/value/symbol.ts';
import { homebrewOwner } from '../resource/coerce/user.ts';
import { defineResources } from '../resource/define_resource.ts';
import { always } from '../resource/node_map.ts';

/** macOS. */
export const macosResources = defineResources([
  {
    class: 'HomebrewCask',
    provides: [{ name: 'homebrew_cask', block: always }],
    actions: ['install', 'remove'],
    defaultAction: 'install',
    properties: {
      cask_name: {
        type: 'String',
        nameProperty: true,
        regex: '^[\\w\\/\\-@]+$',
        validationMessage:
          'The provided Homebrew cask name is not valid. Cask names can contain alphanumeric characters, _, -, or / only!',
      },
      options: { type: 'String' },
      homebrew_path: { type: 'String' },
      owner: { type: ['String', 'Integer'], default: { lazy: homebrewOwner } },
    },
  },
  {
    class: 'HomebrewTap',
    provides: [{ name: 'homebrew_tap', block: always }],
    actions: ['tap', 'untap'],
    defaultAction: 'tap',
    properties: {
      tap_name: {
        type: 'String',
        nameProperty: true,
        regex: '^[\\w-]+(?:\\/[\\w-]+)+$',
        validationMessage: 'Homebrew tap names must be in the form REPO/TAP format!',
      },
      url: { type: 'String' },
      homebrew_path: { type: 'String' },
      owner: { type: 'String', default: { lazy: homebrewOwner } },
    },
  },
  {
    class: 'HomebrewUpdate',
    provides: [{ name: 'homebrew_update', block: always }],
    actions: ['periodic', 'update'],
    defaultAction: 'periodic',
    properties: { name: { type: 'String', default: '' }, frequency: { type: 'Integer', default: 86400 } },
  },
  {
    class: 'MacosUserDefaults',
    provides: [
      { name: 'macos_userdefaults', block: always },
      { name: 'mac_os_x_userdefaults', block: always },
    ],
    actions: ['write', 'delete'],
    defaultAction: 'write',
    properties: {
      domain: { type: 'String', default: 'NSGlobalDomain', desiredState: false },
      global: { type: ['TrueClass', 'FalseClass'], default: false, desiredState: false, deprecated: true },
      key: { type: 'String', required: true },
      host: { type: ['String', 'Symbol'], default: symbol('all'), desiredState: false, introduced: '16.3' },
      value: { type: ['Integer', 'Float', 'String', 'TrueClass', 'FalseClass', 'Hash', 'Array'], required: ['write'] },
      type: {
        type: 'String',
        equalTo: ['bool', 'string', 'int', 'float', 'array', 'dict'],
        desiredState: false,
        deprecated: true,
      },
      user: { type: ['String', 'Symbol'], default: symbol('current'), desiredState: false },
      sudo: { type: ['TrueClass', 'FalseClass'], default: false, desiredState: false, deprecated: true },
    },
  },
  {
    class: 'OsxProfile',
    provides: ['osx_profile', 'osx_config_profile'],
    actions: ['install', 'remove'],
    defaultAction: 'install',
    properties: {
      profile_name: { type: 'String', nameProperty: true },
      profile: { type: ['String', 'Hash'] },
      identifier: { type: 'String' },
    },
  },
  {
    class: 'PlistResource',
    provides: ['plist'],
    actions: ['set'],
    defaultAction: 'set',
    properties: {
      path: { type: 'String', nameProperty: true },
      entry: { type: 'String' },
      value: { type: ['TrueClass', 'FalseClass', 'String', 'Integer', 'Float', 'Hash'] },
      encoding: { type: 'String', default: 'binary' },
      owner: { type: 'String', default: 'root' },
      group: { type: 'String', default: 'wheel' },
      mode: { type: ['String', 'Integer'] },
    },
  },
]);
