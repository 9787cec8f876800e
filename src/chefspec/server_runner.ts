import { type ClassDefinition, defineClass, defineModule, type NativeMethod } from '../ruby/core/define_class.ts';
import type { Machine } from '../ruby/machine/machine.ts';
import { RArray } from '../ruby/value/array.ts';
import { RHash } from '../ruby/value/hash.ts';
import type { RProc } from '../ruby/value/proc.ts';
import { symbol } from '../ruby/value/symbol.ts';
import { truthy, type RValue } from '../ruby/value/value.ts';
import { fromPlain, toPlain } from '../chef/attribute/plain.ts';
import { RNode } from '../chef/node.ts';
import { isJsonObject, type Json, type JsonObject } from '../chef/platform/json.ts';
import { applyChefConfig } from './chef_config.ts';
import { runnerOptions } from './runner_options.ts';
import { saveNode, type ServerKey, serverOf } from './server_data.ts';
import type { RRunner } from './runner.ts';

const ENTITIES: Readonly<Record<string, ServerKey>> = {
  client: 'clients',
  data_bag: 'data',
  environment: 'environments',
  node: 'nodes',
  role: 'roles',
};

function plain(vm: Machine, data: RValue): JsonObject {
  const value = toPlain(vm, data) as Json;
  return isJsonObject(value) ? value : {};
}

/** Adds an entity; a data bag's data are its items. */
function create(vm: Machine, self: RRunner, key: ServerKey, name: RValue, data: RValue): void {
  if (key === 'nodes' && name instanceof RNode) {
    saveNode(vm, self, name);
    return;
  }
  const text = vm.toS(name);
  const given = plain(vm, data);
  if (key !== 'data') {
    serverOf(vm, self).put(key, text, { name: text, ...given });
    return;
  }
  const items = Object.entries(given).map(([id, item]): [string, Json] => [id, { id, chef_type: 'data_bag_item', data_bag: text, ...(isJsonObject(item as Json) ? (item as JsonObject) : {}) }]);
  serverOf(vm, self).put(key, text, Object.fromEntries(items));
}

const entityMethods: Record<string, NativeMethod<RRunner>> = Object.assign(
  {},
  ...Object.entries(ENTITIES).map(([method, key]): Record<string, NativeMethod<RRunner>> => ({
    [`create_${method}(name, data = {})`]: (vm, self, name: RValue, data: RValue) => create(vm, self, key, name, data),
    [`get_${method}(name)`]: (vm, self, name: RValue) => {
      const held = serverOf(vm, self).get(key, vm.toS(name));
      return held ? fromPlain(held as never) : null;
    },
    [`get_${key}`]: (vm, self) => new RArray(serverOf(vm, self).names(key).map((name) => vm.str(name))),
    [`has_${method}?(name)`]: (vm, self, name: RValue) => serverOf(vm, self).get(key, vm.toS(name)) !== undefined,
  })),
);

/** ChefSpec::ServerRunner: a runner with a server in memory. */
// oxlint-disable-next-line no-explicit-any -- receivers differ
export const serverRunner: readonly ClassDefinition<any>[] = [
  defineModule({ name: 'ChefSpec::ServerMethods' }),
  defineClass<RRunner>({
    name: 'ChefSpec::ServerRunner',
    superclass: 'ChefSpec::SoloRunner',
    includes: ['ChefSpec::ServerMethods'],
    methods: {
      'initialize(options = {}, &block)': (vm, self, options: RHash, block: RProc | null) => {
        self.options = runnerOptions(vm, options);
        const cache = symbol('file_cache_path');
        if (!truthy(self.options.option(cache) ?? null)) self.options.set(vm, cache, vm.str('/tmp/chefspec-file-cache'));
        applyChefConfig(vm, self);
        if (block) vm.callProc(block, [vm.call(self, 'node', []), self]);
      },
      ...entityMethods,
      'update_node(object, data = {})': (vm, self, object: RValue, data: RValue) => create(vm, self, 'nodes', object, data),
    },
  }),
  defineClass({
    name: 'ChefSpec::ZeroServer',
    superclass: 'Object',
    singletonMethods: Object.fromEntries(
      ['setup!', 'teardown!', 'reset!', 'nuke!', 'upload_cookbooks!(paths)', 'load_data(name, key, data)'].map((header) => [header, () => null]),
    ),
  }),
  defineClass({
    name: 'ChefSpec::Server',
    superclass: 'Object',
    singletonMethods: {
      'method_missing(name, *args)': (vm) =>
        vm.raise('ChefSpec::Error::NoConversionError', 'You called a deprecated method without a backwards compatible replacement.'),
    },
  }),
];
