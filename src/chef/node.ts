import { defineClass, type NativeMethod } from '../ruby/core/define_class.ts';
import type { Machine } from '../ruby/machine/machine.ts';
import { RArray } from '../ruby/value/array.ts';
import { RHash } from '../ruby/value/hash.ts';
import { RObject } from '../ruby/value/object.ts';
import type { RProc } from '../ruby/value/proc.ts';
import { RString } from '../ruby/value/string.ts';
import type { RSymbol } from '../ruby/value/symbol.ts';
import type { RValue } from '../ruby/value/value.ts';
import { NodeAttributes } from './attribute/node_attributes.ts';
import type { FileFacts } from './cookbook/cookbook.ts';
import { checkValue } from './mixin/params_validate.ts';
import { generationOf } from './generation.ts';
import { loadInto } from './load_into.ts';
import type { NodeFacts } from './resource/node_map.ts';
import type { RRunContext } from './run_context.ts';
import { RRunList } from './run_list.ts';

/** A Chef::Node: attributes, run list, environment. */
export class RNode extends RObject {
  readonly attributes: NodeAttributes;
  readonly runList: RRunList;
  name: RValue = null;
  environment = '_default';
  runState: RValue = new RHash();
  runContext: RRunContext | null = null;

  constructor(vm: Machine) {
    super(vm.classAt('Chef::Node'));
    this.attributes = new NodeAttributes(vm, generationOf(vm));
    this.runList = new RRunList(vm);
  }

  text(...path: string[]): string | undefined {
    const value = this.attributes.read(path);
    return value instanceof RString ? value.text : undefined;
  }

  /** What `provides` filters by. */
  platformFacts(_vm: Machine): NodeFacts {
    const { attributes } = this;
    const known = this.#platform;
    if (known && known.attributes === attributes && known.version === attributes.version && !attributes.recordsReads) return known.facts;
    const facts = {
      os: this.text('os') ?? '',
      platform: this.text('platform') ?? '',
      platform_family: this.text('platform_family') ?? '',
      platform_version: this.text('platform_version') ?? '',
    };
    this.#platform = { attributes, version: attributes.version, facts };
    return facts;
  }

  #platform: { readonly attributes: NodeAttributes; readonly version: number; readonly facts: NodeFacts } | undefined;

  /** What templates and files are picked by. */
  facts(_vm: Machine): FileFacts {
    return {
      hostname: this.text('hostname'),
      fqdn: this.text('fqdn'),
      platform: this.text('platform') ?? '',
      platformVersion: this.text('platform_version') ?? '',
    };
  }
}

/** Methods that are those of the attributes. */
const DELEGATED =
  'keys each_key each_value key? has_key? attribute? rm rm_default rm_normal rm_override default! normal! override! force_default! ' +
  'force_override! default_unless normal_unless override_unless read read! write write! unlink unlink! exist? each each_attribute';

const delegates: Record<string, NativeMethod<RNode>> = Object.fromEntries(
  DELEGATED.split(' ').map((name) => [
    `${name}(*args, &block)`,
    (vm: Machine, self: RNode, args: RValue[], block: RProc | null) => vm.call(self.attributes, name, args, block),
  ]),
);

/** Chef::Node, with what its generation has of old. */
export const node = defineClass<RNode>({
  name: 'Chef::Node',
  superclass: 'Object',
  includes: ['Chef::DSL::Universal', 'Chef::DSL::IncludeAttribute', 'Chef::Mixin::ParamsValidate'],
  allocate: (vm, klass) => {
    const made = new RNode(vm);
    made.klass = klass;
    return made;
  },
  singletonMethods: {
    'build(name)': (vm, klass, name) => {
      const made = vm.call(klass, 'new', []) as RNode;
      vm.call(made, 'name', [name]);
      return made;
    },
    'load(name)': (vm, _klass, name) => vm.raise('Chef::Exceptions::UnansweredSearch', `Expected an answer to a look-up of node ${vm.toS(name)}, found none.`),
  },
  methods: {
    ...delegates,
    'initialize(chef_server_rest: nil, logger: nil)': () => null,
    node: (_vm, self) => self,
    'name(value = nil)': (vm, self, value) => {
      if (value === null) return self.name;
      checkValue(vm, self, 'name', value, 'kind_of', vm.classes.String, undefined);
      return (self.name = value);
    },
    'chef_environment(value = nil)': (vm, self, value) => {
      if (value !== null) self.environment = vm.toStr(value);
      return vm.str(self.environment);
    },
    'chef_environment=(value)': (vm, self, value) => {
      self.environment = vm.toStr(value);
      return value;
    },
    policy_name: () => null,
    policy_group: () => null,
    attributes: (_vm, self) => self.attributes,
    '[](key)': (_vm, self, key) => self.attributes.readTop(key),
    default: (_vm, self) => self.attributes.level('default'),
    normal: (_vm, self) => self.attributes.level('normal'),
    override: (_vm, self) => self.attributes.level('override'),
    automatic_attrs: (_vm, self) => self.attributes.level('automatic'),
    'default_attrs=(data)': (_vm, self, data) => replace(self, 'default', data),
    'normal_attrs=(data)': (_vm, self, data) => replace(self, 'normal', data),
    'override_attrs=(data)': (_vm, self, data) => replace(self, 'override', data),
    'automatic_attrs=(data)': (_vm, self, data) => replace(self, 'automatic', data),
    'consume_attributes(data)': (vm, self, data) => {
      if (data instanceof RHash)
        self.attributes.assign('normal', vm.call(vm.classAt('Chef::Mixin::DeepMerge'), 'merge', [self.attributes.level('normal'), data]) as RHash);
      return null;
    },
    run_state: (_vm, self) => self.runState,
    'run_state=(value)': (_vm, self, value) => (self.runState = value),
    run_context: (_vm, self) => self.runContext,
    'run_context=(value)': (_vm, self, value) => (self.runContext = value),
    'run_list(*items)': (vm, self, items: RValue[]) => {
      if (items.length > 0) vm.call(self.runList, 'reset!', items);
      return self.runList;
    },
    'run_list=(items)': (vm, self, items) => vm.call(self.runList, 'reset!', [items]),
    'run_list?(item)': (vm, self, item) => vm.call(self.runList, 'include?', [item]),
    'recipe?(name)': (vm, self, name) =>
      vm.truthyCall(self.runList, 'include?', [name]) || listed(vm, self, 'recipes').includes(vm.toS(name)),
    'role?(name)': (vm, self, name) => listed(vm, self, 'roles').includes(vm.toS(name)),
    tags: (vm, self) => tags(vm, self),
    'tag(*names)': (vm, self, names: RValue[]) => {
      for (const name of names) if (!vm.truthyCall(tags(vm, self), 'include?', [vm.str(vm.toS(name))])) vm.call(tags(vm, self), 'push', [vm.str(vm.toS(name))]);
      return tags(vm, self);
    },
    'untag(*names)': (vm, self, names: RValue[]) => {
      for (const name of names) vm.call(tags(vm, self), 'delete', [vm.str(vm.toS(name))]);
      return tags(vm, self);
    },
    'from_file(path)': (vm, self, path) => loadInto(vm, vm.toS(path), self),
    'loaded_recipe(cookbook, recipe)': (vm, self, cookbook, recipe) => {
      noteLoadedRecipe(vm, self, `${vm.toS(cookbook)}::${vm.toS(recipe)}`);
    },
    save: () => true,
    to_hash: (vm, self) => {
      const hash = vm.call(self.attributes, 'to_hash', []) as RHash;
      hash.setText('chef_type', vm.str('node'));
      hash.setText('name', self.name);
      hash.setText('chef_environment', vm.str(self.environment));
      hash.setText('run_list', vm.call(self.runList, 'to_a', []));
      return hash;
    },
    to_s: (vm, self) => vm.str(`node[${vm.toS(self.name)}]`),
    inspect: (vm, self) => vm.str(`<Chef::Node:${vm.toS(self.name)}>`),
    'method_missing(name, *args, &block)': (vm, self, name: RSymbol, args: RValue[], block) => vm.callPublic(self.attributes, name.name, args, block),
    'respond_to_missing?(name, include_private = false)': (vm, self, name) => vm.respondTo(self.attributes, vm.toName(name)),
  },
  aliases: {
    attribute: 'attributes',
    construct_attributes: 'attributes',
    environment: 'chef_environment',
    default_attrs: 'default',
    normal_attrs: 'normal',
    override_attrs: 'override',
    to_h: 'to_hash',
  },
});

/** What Chef 12's node has besides. */
export const oldNode = defineClass<RNode>({
  name: 'Chef::Node',
  methods: {
    set: (_vm, self) => self.attributes.level('normal'),
    'set_unless(*args)': (vm, self, args: RValue[]) => vm.call(self.attributes, 'set_unless', args),
  },
});

function replace(self: RNode, level: 'default' | 'normal' | 'override' | 'automatic', data: RValue): RValue {
  self.attributes.assign(level, data instanceof RHash ? data : null);
  return data;
}

function listed(vm: Machine, self: RNode, key: string): string[] {
  return vm.splat(self.attributes.read([key])).map((item) => vm.toS(item));
}

function tags(vm: Machine, self: RNode): RValue {
  const normal = self.attributes.level('normal');
  const key = vm.str('tags');
  const current = vm.call(normal, '[]', [key]);
  if (!(current instanceof RArray)) vm.call(normal, '[]=', [key, new RArray([])]);
  return vm.call(normal, '[]', [key]);
}

/** Adds to `node['recipes']`, as Chef does when a recipe is loaded. */
export function noteLoadedRecipe(vm: Machine, self: RNode, fullName: string): void {
  const automatic = self.attributes.level('automatic');
  const key = vm.str('recipes');
  const recipes = vm.call(automatic, '[]', [key]);
  if (!(recipes instanceof RArray)) vm.call(automatic, '[]=', [key, new RArray([vm.str(fullName)])]);
  else if (!recipes.items.some((item) => vm.toS(item) === fullName)) vm.call(recipes, '<<', [vm.str(fullName)]);
}

/** `node['cookbooks'][name]['version']` for every cookbook. */
export function noteCookbooks(vm: Machine, self: RNode, versions: ReadonlyMap<string, string>): void {
  self.attributes.origin = { file: '(cookbooks)', line: 0 };
  for (const [name, version] of versions) self.attributes.setAt('automatic', ['cookbooks', name, 'version'], vm.str(version));
  self.attributes.origin = null;
}

