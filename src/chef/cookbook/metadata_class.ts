import { defineClass, installClass, type NativeMethod } from '../../ruby/core/define_class.ts';
import { backtrace, formatPlace } from '../../ruby/machine/exceptions.ts';
import type { Machine } from '../../ruby/machine/machine.ts';
import { RArray } from '../../ruby/value/array.ts';
import type { RClass } from '../../ruby/value/class.ts';
import { RHash } from '../../ruby/value/hash.ts';
import { RObject } from '../../ruby/value/object.ts';
import { RString } from '../../ruby/value/string.ts';
import { symbol } from '../../ruby/value/symbol.ts';
import { truthy, type RValue } from '../../ruby/value/value.ts';
import { newMash } from '../attribute/mash.ts';
import { generationOf } from '../generation.ts';
import { parseChefJson } from '../json_compat.ts';
import { loadInto } from '../load_into.ts';
import { setOrReturn } from '../mixin/params_validate.ts';
import { newDependency, parseRequirements, requirementsOf } from './gem_requirement.ts';
import { plainMetadata, validateVersions } from './metadata.ts';
import { constraintFrom, constraintText, parseVersion, versionText } from './version_constraint.ts';

type Methods = Record<string, NativeMethod<RObject>>;

/** A field that is set with an argument and read without, of certain classes. */
function field(name: string, ...classes: readonly string[]): Methods {
  return {
    [`${name}(value = nil)`]: (vm, self, value) => {
      const validation = new RHash();
      validation.set(vm, symbol('kind_of'), new RArray(classes.map((each) => vm.classAt(each))));
      return setOrReturn(vm, self, name, value, validation);
    },
  };
}

/** A method that notes a constraint on the version of something else, and the reader of all that it noted. */
function constraints(method: string, reader: string): Methods {
  return {
    [`${method}(name, *versions)`]: (vm, self, name, versions: RValue[]) =>
      noteConstraint(vm, self, method, reader, name, versions),
    [reader]: (_vm, self) => self.ivar(`@${reader}`) ?? null,
  };
}

function noteConstraint(
  vm: Machine,
  self: RObject,
  method: string,
  reader: string,
  name: RValue,
  versions: readonly RValue[],
): RValue {
  const mash = self.ivar(`@${reader}`) as RHash;
  const given = onlyOne(vm, method, name, versions);
  const constraint = vm.rescue(
    () => constraintFrom(vm, given, 'platform'),
    ['Chef::Exceptions::InvalidVersionConstraint'],
    () => invalidConstraint(vm, method, name, given),
  );
  const words = vm.str(constraintText(constraint));
  vm.call(mash, '[]=', [name, words]);
  return words;
}

function isOld(vm: Machine): boolean {
  return generationOf(vm).name === '12';
}

function onlyOne(vm: Machine, method: string, name: RValue, versions: readonly RValue[]): RValue {
  const [first] = versions;
  if (first === undefined) return vm.str('>= 0.0.0');
  if (versions.length === 1) return first;
  const page = isOld(vm) ? 'config_rb_metadata.html' : 'config_rb_metadata/';
  return vm.raise(
    'Chef::Exceptions::ObsoleteDependencySyntax',
    `The dependency specification syntax you are using is no longer valid. You may not
specify more than one version constraint for a particular cookbook.
Consult https://docs.chef.io/${page} for the updated syntax.

Called by: ${method} '${vm.toS(name)}', ${versions.map((each) => vm.inspect(each)).join(', ')}
Called from:
${callers(vm)}
`,
  );
}

function callers(vm: Machine): string {
  return backtrace(vm)
    .slice(0, 5)
    .map((place) => `  ${formatPlace(place)}`)
    .join('\n');
}

function invalidConstraint(vm: Machine, method: string, name: RValue, given: RValue): never {
  const words = isOld(vm)
    ? `The version constraint syntax you are using is not valid. If you recently
upgraded to Chef 0.10.0, be aware that you no may longer use "<<" and ">>" for
'less than' and 'greater than'; use '<' and '>' instead.
Consult https://docs.chef.io/config_rb_metadata.html for more information.`
    : `The version constraint syntax you are using is not valid. If you recently
upgraded from Chef Infra releases before 0.10, be aware that you no may
longer use "<<" and ">>" for 'less than' and 'greater than'; use '<' and
'>' instead. Consult https://docs.chef.io/config_rb_metadata/ for more
information.`;
  return vm.raise(
    'Chef::Exceptions::InvalidVersionConstraint',
    `${words}\n\nCalled by: ${method} '${vm.toS(name)}', '${vm.toS(given)}'\nCalled from:\n${callers(vm)}\n`,
  );
}

/** `chef_version '>= 15'`: each call is an alternative. */
function requirement(method: string, program: string): Methods {
  const reader = `${method}s`;
  return {
    [`${method}(*versions)`]: (vm, self, versions: RValue[]) => {
      const list = self.ivar(`@${reader}`) as RArray;
      if (versions.length > 0) list.items.push(newDependency(vm, program, parseRequirements(vm, versions)));
      return list;
    },
    [reader]: (_vm, self) => self.ivar(`@${reader}`) ?? null,
  };
}

/** Keys of metadata.json, in the order in which they are written. */
const KEYS = [
  'name', 'description', 'long_description', 'maintainer', 'maintainer_email', 'license', 'platforms', 'dependencies',
  'recommendations', 'suggestions', 'conflicting', 'providing', 'replacing', 'attributes', 'groupings', 'recipes', 'version',
  'source_url', 'issues_url', 'privacy', 'chef_versions', 'ohai_versions', 'gems', 'eager_load_libraries',
] as const; // prettier-ignore

const OLD_KEYS = new Set<string>([
  'recommendations',
  'suggestions',
  'conflicting',
  'replacing',
  'attributes',
  'groupings',
]);

function keysOf(vm: Machine): readonly string[] {
  return KEYS.filter((key) => (isOld(vm) ? key !== 'eager_load_libraries' : !OLD_KEYS.has(key)));
}

/** Lists of constraints in metadata.json: Chef keeps the only one. */
function singleConstraints(vm: Machine, given: RValue, isOldSyntax: boolean): RHash {
  const mash = newMash(vm, null);
  if (given instanceof RHash)
    for (const { key, value } of given) {
      const [only = null, another] = value instanceof RArray ? value.items : [value];
      const isKept = only !== null && another === undefined;
      const words = isKept && isOldSyntax ? vm.str(vm.toS(only).replaceAll('>>', '>').replaceAll('<<', '<')) : only;
      vm.call(mash, '[]=', [key, isKept ? words : new RArray([])]);
    }
  return mash;
}

function fromHash(vm: Machine, self: RObject, given: RHash): RObject {
  const old = isOld(vm);
  for (const key of keysOf(vm)) {
    const value = given.text(key);
    if (value === undefined) continue;
    const isConstraints = key === 'dependencies' || (OLD_KEYS.has(key) && key !== 'attributes' && key !== 'groupings');
    const program = /^(chef|ohai)_versions$/.exec(key)?.[1];
    if (isConstraints) self.setIvar(`@${key}`, singleConstraints(vm, value, old));
    else if (program !== undefined)
      self.setIvar(
        `@${key}`,
        new RArray(vm.splat(value).map((item) => newDependency(vm, program, parseRequirements(vm, vm.splat(item))))),
      );
    else self.setIvar(`@${key}`, value);
  }
  return self;
}

function toHash(vm: Machine, self: RObject): RHash {
  const hash = new RHash();
  for (const key of keysOf(vm)) {
    const value = vm.call(self, key, []);
    if (/^(chef|ohai)_versions$/.test(key) && value instanceof RArray)
      hash.setText(
        key,
        new RArray(
          value.items.map((item) => new RArray([...requirementsOf(vm, item)].toSorted().map((each) => vm.str(each)))),
        ),
      );
    else hash.setText(key, value);
  }
  return hash;
}

/** The names of a cookbook's recipes get into its metadata when a cookbook takes it. */
function recipesFrom(vm: Machine, self: RObject, cookbook: RValue): RArray {
  const name = vm.call(self, 'name', []);
  return new RArray(
    vm.splat(vm.call(cookbook, 'fully_qualified_recipe_names', [])).map((full) => {
      const text = vm.toS(full);
      const short = vm.str(text.endsWith('::default') ? vm.toS(name) : text);
      const recipes = self.ivar('@recipes') as RHash;
      if (!truthy(vm.call(recipes, '[]', [short]))) vm.call(recipes, '[]=', [short, vm.str('')]);
      vm.call(self, 'provides', [short]);
      return short;
    }),
  );
}

/** Chef::Cookbook::Metadata: what runs metadata.rb, and what Ruby code sees of it. */
export const metadataClass = defineClass<RObject>({
  name: 'Chef::Cookbook::Metadata',
  superclass: 'Object',
  includes: ['Chef::Mixin::ParamsValidate'],
  allocate: (_vm, klass) => new RObject(klass),
  singletonMethods: {
    'from_hash(hash)': (vm, klass, hash) => vm.call(vm.call(klass, 'new', []), 'from_hash', [hash]),
    'from_json(text)': (vm, klass, text) => vm.call(vm.call(klass, 'new', []), 'from_json', [text]),
  },
  methods: {
    initialize: (vm, self) => {
      const unset = isOld(vm) ? null : '';
      const texts: Record<string, string | null> = {
        name: null,
        description: '',
        long_description: '',
        license: 'All rights reserved',
        maintainer: unset,
        maintainer_email: unset,
        source_url: '',
        issues_url: '',
        version: '0.0.0',
      };
      for (const [key, text] of Object.entries(texts)) self.setIvar(`@${key}`, text === null ? null : vm.str(text));
      for (const key of ['platforms', 'dependencies', 'providing', 'recipes', ...(isOld(vm) ? OLD_KEYS : [])])
        self.setIvar(`@${key}`, newMash(vm, null));
      for (const key of ['chef_versions', 'ohai_versions', 'gems', 'errors']) self.setIvar(`@${key}`, new RArray([]));
      self.setIvar('@privacy', false);
      self.setIvar('@eager_load_libraries', true);
    },
    ...field('name', 'String'),
    ...field('maintainer', 'String'),
    ...field('maintainer_email', 'String'),
    ...field('license', 'String'),
    ...field('description', 'String'),
    ...field('long_description', 'String'),
    ...field('source_url', 'String'),
    ...field('issues_url', 'String'),
    ...field('privacy', 'TrueClass', 'FalseClass'),
    ...constraints('supports', 'platforms'),
    ...constraints('depends', 'dependencies'),
    ...constraints('provides', 'providing'),
    ...requirement('chef_version', 'chef'),
    ...requirement('ohai_version', 'ohai'),
    'depends(cookbook, *versions)': (vm, self, cookbook, versions: RValue[]) => {
      if (!vm.equal(cookbook, vm.call(self, 'name', [])))
        return noteConstraint(vm, self, 'depends', 'dependencies', cookbook, versions);
      if (isOld(vm)) return vm.call(self.ivar('@dependencies') as RHash, '[]', [cookbook]);
      return vm.raise(
        'RuntimeError',
        `Cookbook depends on itself in cookbook ${vm.toS(vm.call(self, 'name', []))}, please remove the this unnecessary self-dependency`,
      );
    },
    'version(value = nil)': (vm, self, value) => {
      if (truthy(value)) self.setIvar('@version', vm.str(versionText(parseVersion(vm, vm.toS(value)))));
      return vm.str(vm.toS(self.ivar('@version') ?? null));
    },
    'gem(*args)': (_vm, self, args: RValue[]) => {
      const gems = self.ivar('@gems') as RArray;
      if (args.length > 0) gems.items.push(new RArray(args));
      return gems;
    },
    gems: (_vm, self) => self.ivar('@gems') ?? null,
    'recipe(name, description)': (vm, self, name, description) =>
      vm.call(self.ivar('@recipes') as RHash, '[]=', [name, description]),
    recipes: (_vm, self) => self.ivar('@recipes') ?? null,
    'recipes_from_cookbook_version(cookbook)': (vm, self, cookbook) => recipesFrom(vm, self, cookbook),
    'valid?': (vm, self) => errorsOf(vm, self).items.length === 0,
    errors: (vm, self) => errorsOf(vm, self),
    'validate_chef_version!': (vm, self) => validateVersions(vm, plainMetadata(vm, self, undefined), ''),
    'validate_ohai_version!': (vm, self) => validateVersions(vm, plainMetadata(vm, self, undefined), ''),
    'from_file(path)': (vm, self, path) => loadInto(vm, vm.toS(path), self),
    'from_hash(hash)': (vm, self, hash) => fromHash(vm, self, vm.toHash(hash)),
    'from_json(text)': (vm, self, text) => fromHash(vm, self, vm.toHash(parseChefJson(vm, vm.toStr(text)))),
    to_h: (vm, self) => toHash(vm, self),
    to_hash: (vm, self) => toHash(vm, self),
    'to_json(*args)': (vm, self, args: RValue[]) => vm.call(toHash(vm, self), 'to_json', args),
    '==(other)': (vm, self, other) =>
      other instanceof RObject &&
      vm.isA(other, vm.classAt('Chef::Cookbook::Metadata')) &&
      vm.equal(toHash(vm, self), toHash(vm, other)),
    // What is no word of metadata is passed over: older and newer Chefs have others.
    'method_missing(name, *args, &block)': (vm, self, name, args: RValue[], block) => {
      if (!block) return null;
      const above = vm.findSuper(vm.classOf(self), vm.classAt('Chef::Cookbook::Metadata'), 'method_missing');
      return above ? above.body.invoke(vm, self, [name, ...args], block, above) : null;
    },
  },
  afterwards: (vm, klass) => {
    installClass(vm, isOld(vm) ? oldMetadata : newMetadata);
    defineMinimal(vm, klass);
  },
});

function defineMinimal(vm: Machine, klass: RClass): void {
  vm.defineClass('MinimalMetadata', klass, vm.classAt('Chef::Cookbook'));
}

function errorsOf(vm: Machine, self: RObject): RArray {
  const isNamed = vm.call(self, 'name', []) !== null;
  const errors = new RArray(isNamed ? [] : [vm.str("The `name' attribute is required in cookbook metadata")]);
  self.setIvar('@errors', errors);
  return errors;
}

const newMetadata = defineClass<RObject>({
  name: 'Chef::Cookbook::Metadata',
  methods: field('eager_load_libraries', 'Array', 'String', 'TrueClass', 'FalseClass'),
});

const oldMetadata = defineClass<RObject>({
  name: 'Chef::Cookbook::Metadata',
  methods: {
    ...constraints('recommends', 'recommendations'),
    ...constraints('suggests', 'suggestions'),
    ...constraints('conflicts', 'conflicting'),
    ...constraints('replaces', 'replacing'),
    'attribute(name, options)': (vm, self, name, options) => describeAttribute(vm, self, name, options),
    'grouping(name, options)': (vm, self, name, options) => {
      vm.call(self, 'validate', [options, checks(vm, { title: ['String'], description: ['String'] })]);
      return vm.call(self.ivar('@groupings') as RHash, '[]=', [name, options]);
    },
    attributes: (_vm, self) => self.ivar('@attributes') ?? null,
    groupings: (_vm, self) => self.ivar('@groupings') ?? null,
  },
});

/** A validation map of `kind_of` checks. */
function checks(vm: Machine, kinds: Readonly<Record<string, readonly string[]>>): RHash {
  const map = new RHash();
  for (const [name, classes] of Object.entries(kinds)) {
    const check = new RHash();
    check.set(vm, symbol('kind_of'), new RArray(classes.map((each) => vm.classAt(each))));
    map.set(vm, symbol(name), check);
  }
  return map;
}

function optionsOf(vm: Machine, entries: Readonly<Record<string, RValue>>): RHash {
  const hash = new RHash();
  for (const [name, value] of Object.entries(entries)) hash.set(vm, symbol(name), value);
  return hash;
}

const CHOICE_CLASSES: Readonly<Record<string, readonly string[]>> = {
  string: ['String'],
  array: ['Array'],
  hash: ['Hash'],
  symbol: ['Symbol'],
  boolean: ['TrueClass', 'FalseClass'],
  numeric: ['Numeric'],
};

function describeAttribute(vm: Machine, self: RObject, name: RValue, options: RValue): RValue {
  const texts = (...words: readonly string[]): RValue[] => words.map((word) => vm.str(word));
  const equalTo = (values: RValue[], fallback: RValue): RHash =>
    optionsOf(vm, { equal_to: new RArray(values), default: fallback });
  const list = (): RHash => optionsOf(vm, { kind_of: vm.classes.Array, default: new RArray([]) });
  const kinds = ['String', 'Array', 'Hash', 'Symbol', 'Numeric', 'TrueClass', 'FalseClass'];
  const map = checks(vm, { display_name: ['String'], description: ['String'] });
  const more: Readonly<Record<string, RHash>> = {
    choice: list(),
    calculated: equalTo([true, false], false),
    type: equalTo(texts(...Object.keys(CHOICE_CLASSES)), vm.str('string')),
    required: equalTo([...texts('required', 'recommended', 'optional'), true, false], vm.str('optional')),
    recipes: list(),
  };
  for (const [key, check] of Object.entries(more)) map.set(vm, symbol(key), check);
  const others = checks(vm, {
    default: kinds,
    source_url: ['String'],
    issues_url: ['String'],
    privacy: ['TrueClass', 'FalseClass'],
  });
  for (const { key, value } of others) map.set(vm, key, value);
  vm.call(self, 'validate', [options, map]);
  const given = options as RHash;
  const option = (key: string): RValue => given.option(symbol(key)) ?? null;
  if (typeof option('required') === 'boolean')
    given.set(vm, symbol('required'), vm.str(option('required') === true ? 'required' : 'optional'));
  checkChoices(vm, self, option('choice'), option('type'), option('default'), option('calculated'));
  return vm.call(self.ivar('@attributes') as RHash, '[]=', [name, options]);
}

function checkChoices(
  vm: Machine,
  self: RObject,
  choice: RValue,
  type: RValue,
  fallback: RValue,
  calculated: RValue,
): void {
  const choices = choice instanceof RArray ? choice.items : [];
  const kinds = CHOICE_CLASSES[vm.toS(type)] ?? ['String'];
  for (const each of choices) {
    const holder = new RHash();
    holder.set(vm, symbol('choice'), each);
    vm.call(self, 'validate', [holder, checks(vm, { choice: kinds })]);
  }
  const isText = fallback instanceof RString;
  const isFilled = fallback instanceof RArray && fallback.items.length > 0;
  if ((isText || isFilled) && calculated === true)
    vm.raise('ArgumentError', 'Default cannot be specified if calculated is true!');
  if (choices.length === 0) return;
  const isChoice = (value: RValue): boolean => choices.some((each) => vm.equal(each, value));
  if (isText && fallback.text !== '' && !isChoice(fallback))
    vm.raise('ArgumentError', 'Default must be one of your choice values!');
  if (isFilled && !fallback.items.every(isChoice))
    vm.raise('ArgumentError', 'Default values must be a subset of your choice values!');
}
