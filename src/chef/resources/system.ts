import { symbol } from '../../ruby/value/symbol.ts';
import { localeVariables } from '../resource/coerce/locale.ts';
import { sysctlValue } from '../resource/coerce/system.ts';
import { toI } from '../resource/coercions.ts';
import { defineResources, symbols } from '../resource/define_resource.ts';
import { fromNode, fromText } from '../resource/lazy_defaults.ts';
import { always } from '../resource/node_map.ts';

/** The node as a whole: names, kernel, network, locale. */
export const systemResources = defineResources([
  {
    class: 'Alternatives',
    provides: [{ name: 'alternatives', block: always }],
    actions: ['install', 'set', 'remove', 'auto', 'refresh'],
    defaultAction: 'install',
    properties: {
      link_name: { type: 'String', nameProperty: true },
      link: { type: 'String', default: fromText('/usr/bin/{link_name}') },
      path: { type: 'String' },
      priority: { type: ['String', 'Integer'], coerce: toI },
    },
  },
  {
    class: 'Hostname',
    provides: ['hostname'],
    actions: ['set'],
    defaultAction: 'set',
    properties: {
      compile_time: { type: ['TrueClass', 'FalseClass'], default: true, desiredState: false },
      hostname: { type: 'String', nameProperty: true },
      fqdn: { type: 'String', introduced: '17.0' },
      ipaddress: { type: 'String', default: fromNode('ipaddress') },
      aliases: { type: ['Array', null], default: null },
      windows_reboot: { type: ['TrueClass', 'FalseClass'], default: true },
      domain_user: { type: 'String', introduced: '17.2' },
      domain_password: { type: 'String', sensitive: true, introduced: '17.2' },
    },
  },
  {
    class: 'Ifconfig',
    provides: ['ifconfig'],
    actions: ['add', 'delete', 'enable', 'disable'],
    defaultAction: 'add',
    properties: {
      inet_addr: { type: 'String' },
      mask: { type: 'String' },
      target: { type: 'String', nameProperty: true },
      hwaddr: { type: 'String' },
      family: { type: 'String', default: 'inet', introduced: '14.0' },
      bcast: { type: 'String' },
      mtu: { type: 'String' },
      metric: { type: 'String' },
      device: { type: 'String', identity: true },
      onboot: { type: 'String' },
      network: { type: 'String' },
      bootproto: { type: 'String' },
      onparent: { type: 'String' },
      ethtool_opts: { type: 'String', introduced: '13.4' },
      bonding_opts: { type: 'String', introduced: '13.4' },
      master: { type: 'String', introduced: '13.4' },
      slave: { type: 'String', introduced: '13.4' },
      vlan: { type: 'String', introduced: '14.4' },
      gateway: { type: 'String', introduced: '14.4' },
      bridge: { type: 'String', introduced: '16.7' },
    },
  },
  {
    class: 'KernelModule',
    provides: ['kernel_module'],
    actions: ['install', 'uninstall', 'blacklist', 'disable', 'enable', 'load', 'unload'],
    defaultAction: 'install',
    properties: {
      modname: { type: 'String', nameProperty: true },
      options: { type: 'Array', introduced: '15.4' },
      load_dir: { type: 'String', default: '/etc/modules-load.d' },
      unload_dir: { type: 'String', default: '/etc/modprobe.d' },
    },
  },
  {
    class: 'Locale',
    provides: ['locale'],
    actions: ['update'],
    defaultAction: 'update',
    properties: {
      lang: {
        type: 'String',
        regex: '\\A\\S+',
        validationMessage:
          'The provided lang is not valid. It should be a non-empty string without any leading whitespace.',
      },
      lc_env: { type: 'Hash', default: {}, coerce: localeVariables },
    },
  },
  {
    class: 'Reboot',
    provides: ['reboot'],
    actions: ['request_reboot', 'reboot_now', 'cancel'],
    properties: {
      reason: { type: 'String', default: 'Reboot by Chef Infra Client' },
      delay_mins: { type: 'Integer', default: 0 },
    },
  },
  {
    class: 'Route',
    provides: ['route'],
    actions: ['add', 'delete'],
    defaultAction: 'add',
    properties: {
      target: { type: 'String', nameProperty: true },
      comment: { type: ['String', null], introduced: '14.0' },
      metric: { type: ['Integer', null] },
      netmask: { type: ['String', null] },
      gateway: { type: ['String', null] },
      device: { type: ['String', null], desiredState: false },
      route_type: {
        type: ['Symbol', 'String'],
        default: symbol('host'),
        equalTo: symbols('host', 'net'),
        desiredState: false,
      },
    },
  },
  {
    class: 'Sysctl',
    provides: [
      { name: 'sysctl', block: always },
      { name: 'sysctl_param', block: always },
    ],
    actions: ['apply', 'remove'],
    defaultAction: 'apply',
    properties: {
      key: { type: 'String', nameProperty: true },
      ignore_error: { type: ['TrueClass', 'FalseClass'], default: false, desiredState: false },
      value: { type: ['Array', 'String', 'Integer', 'Float'], required: ['apply'], coerce: sysctlValue },
      comment: { type: ['Array', 'String'], default: [], desiredState: false, introduced: '15.8' },
      conf_dir: { type: 'String', default: '/etc/sysctl.d' },
    },
  },
  {
    class: 'Timezone',
    provides: ['timezone'],
    actions: ['set'],
    defaultAction: 'set',
    properties: { timezone: { type: 'String', nameProperty: true } },
  },
]);
