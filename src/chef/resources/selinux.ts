import { selinuxBoolean, selinuxPackages, selinuxPolicy } from '../resource/coerce/system.ts';
import { toSortedArray } from '../resource/coercions.ts';
import { defineResources } from '../resource/define_resource.ts';

/** SELinux. */
export const selinuxResources = defineResources([
  {
    class: 'SelinuxBoolean',
    provides: ['selinux_boolean'],
    actions: ['set'],
    defaultAction: 'set',
    properties: {
      boolean: { type: 'String', nameProperty: true },
      value: {
        type: ['Integer', 'String', true, false],
        required: true,
        equalTo: ['on', 'off'],
        coerce: selinuxBoolean,
      },
      persistent: { type: [true, false], default: true, desiredState: false },
    },
  },
  {
    class: 'SelinuxFcontext',
    provides: ['selinux_fcontext'],
    actions: ['manage', 'addormodify', 'add', 'modify', 'delete'],
    defaultAction: 'manage',
    properties: {
      file_spec: { type: 'String', nameProperty: true },
      secontext: { type: 'String', required: ['add', 'modify', 'manage'] },
      file_type: { type: 'String', default: 'a', equalTo: ['a', 'f', 'd', 'c', 'b', 's', 'l', 'p'] },
    },
  },
  {
    class: 'SelinuxInstall',
    provides: ['selinux_install'],
    actions: ['install', 'upgrade', 'remove'],
    defaultAction: 'install',
    properties: { packages: { type: ['String', 'Array'], default: { lazy: selinuxPackages } } },
  },
  {
    class: 'SelinuxLogin',
    provides: ['selinux_login'],
    actions: ['manage', 'add', 'modify', 'delete'],
    defaultAction: 'manage',
    properties: { login: { type: 'String', nameProperty: true }, user: { type: 'String' }, range: { type: 'String' } },
  },
  {
    class: 'SelinuxModule',
    provides: ['selinux_module'],
    actions: ['create', 'delete', 'install', 'remove'],
    defaultAction: 'create',
    properties: {
      module_name: { type: 'String', nameProperty: true },
      source: { type: 'String' },
      content: { type: 'String' },
      cookbook: { type: 'String', desiredState: false },
      base_dir: { type: 'String', default: '/etc/selinux/local' },
    },
  },
  {
    class: 'SelinuxPermissive',
    provides: ['selinux_permissive'],
    actions: ['add', 'delete'],
    defaultAction: 'add',
    properties: { context: { type: 'String', nameProperty: true } },
  },
  {
    class: 'SelinuxPort',
    provides: ['selinux_port'],
    actions: ['manage', 'addormodify', 'add', 'modify', 'delete'],
    defaultAction: 'manage',
    properties: {
      port: { type: ['Integer', 'String'], nameProperty: true, regex: '^\\d+$' },
      protocol: { type: 'String', required: ['manage', 'add', 'modify'], equalTo: ['tcp', 'udp'] },
      secontext: { type: 'String', required: ['manage', 'add', 'modify'] },
    },
  },
  {
    class: 'SelinuxState',
    provides: ['selinux_state'],
    actions: ['enforcing', 'permissive', 'disabled'],
    defaultAction: 'enforcing',
    properties: {
      config_file: { type: 'String', default: '/etc/selinux/config' },
      persistent: { type: [true, false], default: true },
      policy: {
        type: 'String',
        default: { lazy: selinuxPolicy },
        equalTo: ['default', 'minimum', 'mls', 'src', 'strict', 'targeted'],
      },
      automatic_reboot: { type: [true, false, 'Symbol'], default: false },
    },
    aliases: { temporary: 'persistent' },
  },
  {
    class: 'SelinuxUser',
    provides: ['selinux_user'],
    actions: ['manage', 'add', 'modify', 'delete'],
    defaultAction: 'manage',
    properties: {
      user: { type: 'String', nameProperty: true },
      level: { type: 'String' },
      range: { type: 'String' },
      roles: { type: 'Array', coerce: toSortedArray },
    },
  },
]);
