import { defineClass } from '../ruby/core/define_class.ts';
import { loadInto } from './load_into.ts';
import type { Machine } from '../ruby/machine/machine.ts';
import { RHash } from '../ruby/value/hash.ts';
import { RObject } from '../ruby/value/object.ts';
import { symbol } from '../ruby/value/symbol.ts';
import type { RValue } from '../ruby/value/value.ts';
import type { Files } from '../source/files.ts';
import { newMash } from './attribute/mash.ts';
import { chefOf } from './chef_state.ts';
import { constraintFrom } from './cookbook/version_constraint.ts';
import { parseChefJson } from './json_compat.ts';
import { setOrReturn } from './mixin/params_validate.ts';
import { nameCheck, validation } from './role.ts';

/**
 * Whether a cookbook's version may be constrained so. Chef Solo has none of that, nor has ChefSpec's SoloRunner: it is an
 * error that no other check's words replace. With `solo_legacy_mode` false, as with a server, they are allowed.
 */
function isConstraint(vm: Machine, value: RValue): boolean {
  const { config, generation } = chefOf(vm);
  const solo = config.option(symbol('solo_legacy_mode')) ?? config.text('solo_legacy_mode');
  if (solo !== false)
    return vm.raise(
      'Chef::Exceptions::IllegalVersionConstraint',
      `Environment cookbook version constraints not allowed in ${generation.name === '12' ? 'chef-solo' : 'Chef Infra Solo'}`,
    );
  return vm.rescue(() => !!constraintFrom(vm, value, 'cookbook'), ['ArgumentError'], () => false); // prettier-ignore
}

function attributes(name: string) {
  return (vm: Machine, self: RObject, value: RValue): RValue =>
    setOrReturn(vm, self, name, value, validation(vm, { kind_of: vm.classes.Hash }));
}

/** A check of `validate` with a message and what decides. */
function callbacks(vm: Machine, message: string, accepts: (value: RValue) => boolean): RHash {
  const hash = new RHash();
  hash.setText(
    message,
    vm.proc(([value]) => accepts(value as RValue), 1),
  );
  return hash;
}

/** Chef::Environment: attributes and cookbook versions under a name. */
export const environmentClass = defineClass<RObject>({
  name: 'Chef::Environment',
  superclass: 'Object',
  includes: ['Chef::Mixin::ParamsValidate'],
  allocate: (_vm, klass) => new RObject(klass),
  singletonMethods: {
    'from_hash(hash)': (vm, klass, hash) => {
      const made = vm.call(klass, 'new', []) as RObject;
      const given = vm.toHash(hash);
      for (const key of ['name', 'description', 'cookbook_versions', 'default_attributes', 'override_attributes'])
        vm.call(made, key, [given.text(key) ?? null]);
      return made;
    },
  },
  methods: {
    'initialize(chef_server_rest: nil)': (vm, self) => {
      self.setIvar('@name', vm.str(''));
      self.setIvar('@description', vm.str(''));
      self.setIvar('@default_attributes', newMash(vm, null));
      self.setIvar('@override_attributes', newMash(vm, null));
      self.setIvar('@cookbook_versions', new RHash());
    },
    'name(value = nil)': (vm, self, value) =>
      setOrReturn(vm, self, 'name', value, validation(vm, { regex: nameCheck(vm), kind_of: vm.classes.String })),
    'description(value = nil)': (vm, self, value) =>
      setOrReturn(vm, self, 'description', value, validation(vm, { kind_of: vm.classes.String })),
    'default_attributes(value = nil)': attributes('default_attributes'),
    'override_attributes(value = nil)': attributes('override_attributes'),
    'default_attributes=(value)': attributes('default_attributes'),
    'override_attributes=(value)': attributes('override_attributes'),
    'cookbook_versions(value = nil)': (vm, self, value) => {
      const areAll = (given: RValue): boolean =>
        given instanceof RHash && [...given].every((entry) => isConstraint(vm, entry.value));
      const checks = {
        kind_of: vm.classes.Hash,
        callbacks: callbacks(vm, 'should be a valid set of cookbook version requirements', areAll),
      };
      return setOrReturn(vm, self, 'cookbook_versions', value, validation(vm, checks));
    },
    'cookbook(name, version)': (vm, self, name, version) => {
      const check = {
        callbacks: callbacks(vm, 'should be a valid version requirement', (given) => isConstraint(vm, given)),
      };
      vm.call(self, 'validate', [validation(vm, { version }), validation(vm, { version: validation(vm, check) })]);
      (self.ivar('@cookbook_versions') as RHash).set(vm, name, version);
      return version;
    },
    'from_file(path)': (vm, self, path) => loadInto(vm, vm.toS(path), self),
    to_h: (vm, self) => {
      const hash = new RHash();
      for (const key of ['name', 'description', 'cookbook_versions']) hash.setText(key, self.ivar(`@${key}`) ?? null);
      hash.setText('json_class', vm.str(vm.className(self)));
      hash.setText('chef_type', vm.str('environment'));
      for (const key of ['default_attributes', 'override_attributes']) hash.setText(key, self.ivar(`@${key}`) ?? null);
      return hash;
    },
    to_s: (_vm, self) => self.ivar('@name') ?? null,
  },
  aliases: { to_hash: 'to_h' },
});

/** The environment of a name in a folder of environments, JSON before Ruby; Chef's errors when there is none. */
export function loadEnvironment(vm: Machine, files: Files, folder: string, name: string): RObject {
  const klass = vm.classAt('Chef::Environment');
  if (files.facts(folder)?.kind !== 'directory')
    return vm.raise('Chef::Exceptions::InvalidEnvironmentPath', `Environment path '${folder}' is invalid`);
  const [json, ruby] = ['json', 'rb'].map((extension) => `${folder.replace(/\/+$/, '')}/${name}.${extension}`) as [
    string,
    string,
  ];
  if (files.facts(json)?.kind === 'file')
    return vm.call(klass, 'from_hash', [parseChefJson(vm, new TextDecoder().decode(files.read(json)), json)]) as RObject;
  if (files.facts(ruby)?.kind !== 'file')
    return vm.raise('Chef::Exceptions::EnvironmentNotFound', `Environment '${name}' could not be loaded from disk`);
  const made = vm.call(klass, 'new', []) as RObject;
  vm.call(made, 'name', [vm.str(name)]);
  loadInto(vm, ruby, made);
  return made;
}
