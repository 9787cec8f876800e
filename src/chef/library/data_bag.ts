import { defineClass, defineModule, type ClassDefinition } from '../../ruby/core/define_class.ts';
import { noMethod } from '../../ruby/machine/exceptions.ts';
import type { Machine } from '../../ruby/machine/machine.ts';
import { RArray } from '../../ruby/value/array.ts';
import { RHash } from '../../ruby/value/hash.ts';
import type { RProc } from '../../ruby/value/proc.ts';
import { RObject } from '../../ruby/value/object.ts';
import type { RValue } from '../../ruby/value/value.ts';
import { answerHint } from '../answers.ts';
import { newMash } from '../attribute/mash.ts';
import { chefOf } from '../chef_state.ts';

function unanswered(vm: Machine, kind: 'Search' | 'DataBag', hint: string, message: string): never {
  return vm.raise(`Chef::Exceptions::Unanswered${kind}`, message, { hint: vm.str(hint) });
}

function search(vm: Machine, args: readonly RValue[]): RValue {
  const [type = null, query = null] = args;
  const index = vm.toS(type);
  const text = query === null || query instanceof RHash ? '*:*' : vm.toS(query);
  return chefOf(vm).answers.search(index, text) ?? unanswered(vm, 'Search', answerHint('search', { [index]: { [text]: [] } }), `Expected an answer to a search of ${index} for ${text}, found none.`);
}

function dataBag(vm: Machine, bag: string): RValue {
  validateName(vm, bag);
  const ids = chefOf(vm).answers.dataBag(bag);
  if (!ids) return unanswered(vm, 'DataBag', answerHint('data_bags', { [bag]: {} }), `Expected an answer to data bag ${bag}, found none.`);
  return new RArray(ids.map((id) => vm.str(id)));
}

function dataBagItem(vm: Machine, bag: string, id: string): RValue {
  validateName(vm, bag);
  if (!/^[.\-\w]+$/.test(id)) vm.raise('Chef::Exceptions::InvalidDataBagItemID', `Data Bag items must contain only alphanumeric characters, underscores, hyphens and dots, got '${id}'`);
  const item = chefOf(vm).answers.dataBagItem(bag, id);
  if (item === undefined) return unanswered(vm, 'DataBag', answerHint('data_bags', { [bag]: { [id]: { id } } }), `Expected an answer to item ${id} of data bag ${bag}, found none.`);
  return item;
}

function validateName(vm: Machine, bag: string): void {
  if (!/^[.\-\w]+$/.test(bag)) vm.raise('Chef::Exceptions::InvalidDataBagName', `DataBags must have a name matching /^[\\.\\-[:alnum:]_]+$/, you gave ${JSON.stringify(bag)}`);
}

/** `search`, `data_bag` and `data_bag_item`, and the classes behind them: the run's answers serve them all. */
// oxlint-disable-next-line no-explicit-any -- receivers differ
export const dataBagClasses: readonly ClassDefinition<any>[] = [
  defineModule({
    name: 'Chef::DSL::DataQuery',
    methods: {
      'search(*args, &block)': (vm, _self, args: RValue[], block: RProc | null) => {
        const found = search(vm, args);
        if (!block) return found;
        for (const item of vm.splat(found)) vm.yield(block, item);
        return true;
      },
      'data_bag(bag)': (vm, _self, bag) => dataBag(vm, vm.toS(bag)),
      'data_bag_item(bag, item, secret = nil)': (vm, _self, bag, item) => dataBagItem(vm, vm.toS(bag), vm.toS(item)),
      'tagged?(*tags)': (vm, self, tags: RValue[]) => {
        const own = vm.splat(vm.call(vm.call(self, 'node', []), 'tags', [])).map((tag) => vm.toS(tag));
        return tags.every((tag) => own.includes(vm.toS(tag)));
      },
    },
  }),
  defineModule({ name: 'Chef::Search' }),
  defineClass({
    name: 'Chef::Search::Query',
    superclass: 'Object',
    methods: {
      'search(*args, &block)': (vm, _self, args: RValue[], block: RProc | null) => {
        const found = search(vm, args);
        const rows = vm.splat(found);
        if (!block) return new RArray([found, 0, rows.length]);
        for (const item of rows) vm.yield(block, item);
        return true;
      },
    },
  }),
  defineClass({
    name: 'Chef::DataBag',
    superclass: 'Object',
    singletonMethods: {
      'load(bag)': (vm, _self, bag) => {
        const hash = new RHash();
        for (const id of vm.splat(dataBag(vm, vm.toS(bag)))) hash.set(vm, id, dataBagItem(vm, vm.toS(bag), vm.toS(id)));
        return hash;
      },
      'validate_name!(bag)': (vm, _self, bag) => {
        validateName(vm, vm.toS(bag));
      },
      list: (vm) => unanswered(vm, 'DataBag', '*', 'Expected an answer to the list of data bags, found none.'),
    },
  }),
  defineClass<RObject>({
    name: 'Chef::DataBagItem',
    superclass: 'Object',
    singletonMethods: {
      'load(bag, id)': (vm, _self, bag, id) => dataBagItem(vm, vm.toS(bag), vm.toS(id)),
      'validate_id!(id)': () => null,
    },
    methods: {
      initialize: (_vm, self) => {
        self.setIvar('@raw_data', new RHash());
        self.setIvar('@data_bag', null);
      },
      'data_bag(name = nil)': (_vm, self, name) => {
        if (name !== null) self.setIvar('@data_bag', name);
        return self.ivar('@data_bag') ?? null;
      },
      raw_data: (_vm, self) => self.ivar('@raw_data') ?? null,
      'raw_data=(data)': (vm, self, data) => {
        self.setIvar('@raw_data', newMash(vm, data as RHash));
        return data;
      },
      id: (vm, self) => vm.call(self.ivar('@raw_data') ?? null, '[]', [vm.str('id')]),
      to_hash: (vm, self) => newMash(vm, self.ivar('@raw_data') as RHash),
      'method_missing(name, *args, &block)': (vm, self, name, args: RValue[], block: RProc | null) => {
        const held = self.ivar('@raw_data') ?? null;
        if (vm.respondTo(held, vm.toName(name))) return vm.callPublic(held, vm.toName(name), args, block);
        return noMethod(vm, self, vm.toName(name), vm.missingStyle, args);
      },
      '[](key)': (vm, self, key) => vm.call(self.ivar('@raw_data') ?? null, '[]', [key]),
      '[]=(key, value)': (vm, self, key, value) => vm.call(self.ivar('@raw_data') ?? null, '[]=', [key, value]),
    },
  }),
  defineClass<RObject>({
    name: 'Chef::EncryptedDataBagItem',
    superclass: 'Object',
    singletonMethods: {
      'load(bag, id, secret = nil)': (vm, _self, bag, id) => dataBagItem(vm, vm.toS(bag), vm.toS(id)),
      'load_secret(path = nil)': (vm, _self, path) => {
        const from = path === null ? vm.str('/etc/chef/encrypted_data_bag_secret') : path;
        if (!vm.truthyCall(vm.classAt('File'), 'exist?', [from])) return vm.raise('Errno::ENOENT', `No such file or directory - file not found '${vm.toS(from)}'`);
        return vm.call(vm.call(vm.classes.IO as RValue, 'read', [from]), 'strip', []);
      },
    },
    methods: {
      'initialize(item, secret)': (_vm, self, item) => {
        self.setIvar('@item', item);
      },
      '[](key)': (vm, self, key) => vm.call(self.ivar('@item') ?? null, '[]', [key]),
      to_hash: (vm, self) => vm.call(self.ivar('@item') ?? null, 'to_hash', []),
    },
  }),
  defineModule({ name: 'ChefVault' }),
  defineModule({ name: 'ChefVault::Exceptions' }),
  ...['KeysNotFound', 'ItemNotFound', 'SecretDecryption', 'V1Format', 'ItemAlreadyExists'].map((name) =>
    defineClass({ name: `ChefVault::Exceptions::${name}`, superclass: 'RuntimeError' }),
  ),
  defineClass({
    name: 'ChefVault::Item',
    superclass: 'Object',
    singletonMethods: {
      'load(vault, name, options = {})': (vm, _self, vault, name) => dataBagItem(vm, vm.toS(vault), vm.toS(name)),
      'vault?(vault, name)': () => true,
    },
  }),
  defineModule({
    name: 'Chef::DSL::ChefVault',
    methods: {
      'chef_vault_item(bag, id)': (vm, _self, bag, id) => dataBagItem(vm, vm.toS(bag), vm.toS(id)),
      'chef_vault(bag)': (vm, _self, bag) => dataBag(vm, vm.toS(bag)),
      'chef_vault_item_for_environment(bag, id)': (vm, _self, bag, id) => dataBagItem(vm, vm.toS(bag), vm.toS(id)),
    },
  }),
];
