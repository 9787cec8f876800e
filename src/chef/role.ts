import { defineClass } from '../ruby/core/define_class.ts';
import { loadInto } from './load_into.ts';
import type { Machine } from '../ruby/machine/machine.ts';
import { RArray } from '../ruby/value/array.ts';
import { RHash } from '../ruby/value/hash.ts';
import { RObject } from '../ruby/value/object.ts';
import { symbol } from '../ruby/value/symbol.ts';
import { truthy, type RValue } from '../ruby/value/value.ts';
import type { Files } from '../source/files.ts';
import { newMash } from './attribute/mash.ts';
import { parseChefJson } from './json_compat.ts';
import { setOrReturn } from './mixin/params_validate.ts';
import type { RRunList } from './run_list.ts';

/** Checks for `set_or_return`. */
export function validation(vm: Machine, checks: Readonly<Record<string, RValue>>): RHash {
  const hash = new RHash();
  for (const [name, argument] of Object.entries(checks)) hash.set(vm, symbol(name), argument);
  return hash;
}

/** The check on the names of roles and environments. */
export function nameCheck(vm: Machine): RValue {
  return vm.call(vm.classes.Regexp, 'new', [vm.str('^[\\-[:alnum:]_]+$')]);
}

function runLists(self: RObject): RHash {
  return self.ivar('@env_run_lists') as RHash;
}

function newRunList(vm: Machine, items: RValue): RRunList {
  return vm.call(vm.classAt('Chef::RunList'), 'new', vm.splat(items)) as RRunList;
}

function setRunLists(vm: Machine, self: RObject, given: RHash): void {
  for (const { key, value } of given) runLists(self).set(vm, key, newRunList(vm, value));
}

/** The run list that a role has in an environment: a Chef::RunList. */
export function runListFor(self: RObject, environment: string): RRunList {
  return (runLists(self).text(environment) ?? runLists(self).text('_default')) as RRunList;
}

/** Chef::Role: run lists and attributes under a name. */
export const roleClass = defineClass<RObject>({
  name: 'Chef::Role',
  superclass: 'Object',
  includes: ['Chef::Mixin::ParamsValidate'],
  allocate: (_vm, klass) => new RObject(klass),
  singletonMethods: {
    'from_hash(hash)': (vm, klass, hash) => roleFrom(vm, vm.call(klass, 'new', []) as RObject, vm.toHash(hash)),
  },
  methods: {
    'initialize(chef_server_rest: nil)': (vm, self) => {
      self.setIvar('@name', vm.str(''));
      self.setIvar('@description', vm.str(''));
      self.setIvar('@default_attributes', newMash(vm, null));
      self.setIvar('@override_attributes', newMash(vm, null));
      const lists = new RHash();
      lists.setText('_default', newRunList(vm, null));
      self.setIvar('@env_run_lists', lists);
    },
    'name(value = nil)': (vm, self, value) =>
      setOrReturn(vm, self, 'name', value, validation(vm, { regex: nameCheck(vm) })),
    'description(value = nil)': (vm, self, value) =>
      setOrReturn(vm, self, 'description', value, validation(vm, { kind_of: vm.classes.String })),
    'default_attributes(value = nil)': (vm, self, value) =>
      setOrReturn(vm, self, 'default_attributes', value, validation(vm, { kind_of: vm.classes.Hash })),
    'override_attributes(value = nil)': (vm, self, value) =>
      setOrReturn(vm, self, 'override_attributes', value, validation(vm, { kind_of: vm.classes.Hash })),
    'run_list(*items)': (vm, self, items: RValue[]) => {
      const list = runListFor(self, '_default');
      if (items.length > 0) vm.call(list, 'reset!', items);
      return list;
    },
    'run_list_for(environment)': (vm, self, environment) => runListFor(self, vm.toS(environment)),
    'active_run_list_for(environment)': (vm, self, environment) =>
      runLists(self).has(vm, environment) ? environment : vm.str('_default'),
    'env_run_lists(given = nil)': (vm, self, given) => {
      if (given === null) return runLists(self);
      const lists = vm.toHash(given);
      if (lists.text('_default') === undefined)
        return vm.raise(
          'Chef::Exceptions::InvalidEnvironmentRunListSpecification',
          `_default key is required in env_run_lists.\n(env_run_lists: ${vm.inspect(lists)})`,
        );
      runLists(self).clear();
      setRunLists(vm, self, lists);
      return runLists(self);
    },
    'env_run_lists_add(given = nil)': (vm, self, given) => {
      if (given !== null) setRunLists(vm, self, vm.toHash(given));
      return runLists(self);
    },
    'from_file(path)': (vm, self, path) => loadInto(vm, vm.toS(path), self),
    to_h: (vm, self) => {
      const hash = new RHash();
      for (const key of ['name', 'description']) hash.setText(key, self.ivar(`@${key}`) ?? null);
      hash.setText('json_class', vm.str(vm.className(self)));
      for (const key of ['default_attributes', 'override_attributes']) hash.setText(key, self.ivar(`@${key}`) ?? null);
      hash.setText('chef_type', vm.str('role'));
      hash.setText('run_list', vm.call(runListFor(self, '_default'), 'to_a', []));
      const lists = new RHash();
      for (const { key, value } of runLists(self))
        if (vm.toS(key) !== '_default') lists.set(vm, key, vm.call(value, 'to_a', []));
      hash.setText('env_run_lists', lists);
      return hash;
    },
    to_s: (vm, self) => vm.str(`role[${vm.toS(self.ivar('@name') ?? null)}]`),
  },
  aliases: {
    recipes: 'run_list',
    env_run_list: 'env_run_lists',
    env_run_list_add: 'env_run_lists_add',
    to_hash: 'to_h',
  },
});

function roleFrom(vm: Machine, made: RObject, given: RHash): RObject {
  for (const key of ['name', 'description', 'default_attributes', 'override_attributes'])
    vm.call(made, key, [given.text(key) ?? null]);
  const lists = new RHash();
  lists.setText('_default', given.text('run_list') ?? given.text('recipes') ?? new RArray([]));
  const others = given.text('env_run_lists') ?? null;
  if (truthy(others)) for (const { key, value } of vm.toHash(others)) lists.set(vm, key, value);
  vm.call(made, 'env_run_lists', [lists]);
  return made;
}

/** All files at and below a folder. */
function filesBelow(files: Files, folder: string): readonly string[] {
  if (files.facts(folder)?.kind !== 'directory') return [];
  return files.list(folder).flatMap((name) => {
    const path = `${folder}/${name}`;
    const facts = files.facts(path);
    if (name.startsWith('.') || !facts) return [];
    return facts.kind === 'file' ? [path] : facts.isLink ? [] : filesBelow(files, path);
  });
}

/** The role of a name in folders of roles, JSON before Ruby; undefined when there is none. */
export function loadRole(vm: Machine, files: Files, paths: readonly string[], name: string): RObject | undefined {
  for (const folder of paths) {
    const all = filesBelow(files, folder.replace(/\/+$/, ''));
    const [json, ruby] = ['json', 'rb'].map((extension) =>
      all.filter((path) => path.endsWith(`/${name}.${extension}`)),
    );
    if ((json?.length ?? 0) > 1 || (ruby?.length ?? 0) > 1)
      return vm.raise('Chef::Exceptions::DuplicateRole', `Multiple roles of same type found named ${name}`);
    const klass = vm.classAt('Chef::Role');
    if (json?.[0] !== undefined)
      return vm.call(klass, 'from_hash', [parseChefJson(vm, new TextDecoder().decode(files.read(json[0])), json[0])]) as RObject;
    if (ruby?.[0] === undefined) continue;
    const made = vm.call(klass, 'new', []) as RObject;
    vm.call(made, 'name', [vm.str(name)]);
    loadInto(vm, ruby[0], made);
    return made;
  }
  return undefined;
}
