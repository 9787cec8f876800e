import { defineClass, defineModule, type ClassDefinition, type NativeMethod } from '../../ruby/core/define_class.ts';
import type { Machine } from '../../ruby/machine/machine.ts';
import { innermostPlace } from '../../ruby/machine/exceptions.ts';
import { RHash } from '../../ruby/value/hash.ts';
import { symbol } from '../../ruby/value/symbol.ts';
import type { RValue } from '../../ruby/value/value.ts';
import { chefOf } from '../chef_state.ts';
import { runningContext } from '../running_context.ts';

function underscored(name: string): string {
  return name.replace(/::/g, '/').replace(/([A-Z]+)([A-Z][a-z])/g, '$1_$2').replace(/([a-z\d])([A-Z])/g, '$1_$2').toLowerCase();
}

function camelCased(name: string): string {
  return name.replace(/(?:^|[_-]+)([a-z\d])/gi, (_all, letter: string) => letter.toUpperCase());
}

const exists = (vm: Machine, path: string): boolean => vm.truthyCall(vm.classAt('File'), 'exist?', [vm.str(path)]);

/** What starts services on the node, and by what files: those of the virtual host. */
const serviceHelpers: Readonly<Record<string, NativeMethod<RValue>>> = {
  service_resource_providers: (vm) => {
    const utils = vm.classAt('ChefUtils');
    const questions = { debian: 'debianrcd?', invokercd: 'invokercd?', upstart: 'upstart?', insserv: 'insserv?', systemd: 'systemd?', redhat: 'redhatrcd?' };
    return vm.array(Object.entries(questions).flatMap(([name, question]) => (vm.truthyCall(utils, question, []) ? [symbol(name)] : [])));
  },
  'config_for_service(name)': (vm, _self, name: RValue) => {
    const service = vm.toS(name);
    const isOld = chefOf(vm).generation.name === '12';
    const found: string[] = [];
    if (exists(vm, `/etc/init.d/${service}`)) found.push('initd', ...(isOld ? ['systemd'] : []));
    if (exists(vm, `/etc/init/${service}.conf`)) found.push('upstart');
    if (exists(vm, `/etc/xinetd.d/${service}`)) found.push('xinetd');
    if (isOld && exists(vm, `/etc/rc.d/${service}`)) found.push('etc_rcd');
    if (isOld && exists(vm, `/usr/local/etc/rc.d/${service}`)) found.push('usr_local_etc_rcd');
    const utils = vm.classAt('ChefUtils');
    if (vm.truthyCall(utils, 'has_systemd_service_unit?', [name]) || vm.truthyCall(utils, 'has_systemd_unit?', [name])) found.push('systemd');
    if (!isOld && exists(vm, `/etc/rc.d/${service}`)) found.push('etc_rcd');
    return vm.array(found.map((each) => symbol(each)));
  },
};

/** Chef's version: since Chef 13 a text which compares as one. */
function versionOf(vm: Machine): RValue {
  const { name, version } = chefOf(vm).generation;
  return name === '12' ? vm.str(version) : vm.call(vm.classAt('ChefUtils::VersionString'), 'new', [vm.str(version)]);
}

/** Chef itself, and the small modules that its classes are put together from. */
export const chefClassDefinitions: readonly ClassDefinition[] = [
  defineClass({
    name: 'Chef',
    constants: { VERSION: (vm) => versionOf(vm) },
    singletonMethods: {
      node: (vm) => runningContext(vm)?.node ?? null,
      run_context: (vm) => runningContext(vm),
      'deprecated(type, message)': (vm, _self, _type, message) => {
        chefOf(vm).record.log.push({ level: 'warn', message: vm.toS(message), place: innermostPlace(vm) });
      },
      'log_deprecation(message)': () => null,
      'set_node(node)': () => null,
      'set_run_context(context)': () => null,
      'reset!': () => null,
      provider_priority_map: (vm) => vm.call(vm.classAt('Chef::Platform::ProviderPriorityMap'), 'instance', []),
    },
  }),
  defineModule({ name: 'Chef::Mixin::Deprecation' }),
  defineModule({
    name: 'Chef::Mixin::ConvertToClassName',
    methods: {
      'convert_to_class_name(name)': (vm, _self, name) => vm.str(camelCased(vm.toS(name))),
      'convert_to_snake_case(name, namespace = nil)': (vm, _self, name) => vm.str(underscored(vm.toS(name).replace(/^.*::/, ''))),
      'snake_case_basename(name)': (vm, _self, name) => vm.str(underscored(vm.toS(name).replace(/^.*::/, ''))),
      'filename_to_qualified_string(base, filename)': (vm, _self, base, filename) => {
        const file = vm.toS(filename).replace(/^.*\//, '').replace(/\.rb$/, '');
        return vm.str(`${vm.toS(base).replaceAll('-', '_')}${file === 'default' ? '' : `_${file}`}`);
      },
    },
  }),
  { name: 'Chef::Mixin::ConvertToClassName', extends: ['Chef::Mixin::ConvertToClassName'] },
  defineModule({ name: 'Chef::EventDispatch' }),
  defineClass({
    name: 'Chef::EventDispatch::Dispatcher',
    superclass: 'Object',
    methods: { 'initialize(*subscribers)': () => null, 'method_missing(name, *args)': () => null, 'respond_to_missing?(name, include_private = false)': () => true },
  }),
  defineModule({
    name: 'Chef::JSONCompat',
    singletonMethods: {
      'from_json(text, options = {})': (vm, _self, text) => json(vm, 'parse', [text]),
      'parse(text, options = {})': (vm, _self, text) => json(vm, 'parse', [text]),
      'to_json(value, options = nil)': (vm, _self, value) => json(vm, 'generate', [value]),
      'to_json_pretty(value, options = nil)': (vm, _self, value) => json(vm, 'pretty_generate', [value]),
    },
  }),
  defineClass({
    name: 'Chef::Platform',
    superclass: 'Object',
    singletonMethods: {
      'windows?': () => false,
      'find_platform_and_version(node)': (vm, _self, node) =>
        vm.array([vm.call(node, '[]', [vm.str('platform')]), vm.call(node, '[]', [vm.str('platform_version')])]),
      'supports_powershell_execution_bypass?(node)': () => false,
    },
  }),
  defineModule({ name: 'Chef::Platform::ServiceHelpers', methods: serviceHelpers, singletonMethods: serviceHelpers }),
  defineModule({ name: 'Chef::Util' }),
];

function json(vm: Machine, method: string, args: RValue[]): RValue {
  vm.call(vm.main, 'require', [vm.str('json')]);
  return vm.call(vm.constantAt('JSON') ?? null, method, args);
}

/** What `Chef::Platform.set` did in Chef 12: accepted, since providers do not act here. */
export const oldPlatform = defineClass({
  name: 'Chef::Platform',
  singletonMethods: {
    'set(arguments)': (_vm, _self, given) => (given instanceof RHash ? given : null),
  },
});
