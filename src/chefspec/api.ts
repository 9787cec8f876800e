import { type ClassDefinition, defineModule } from '../ruby/core/define_class.ts';
import type { Machine } from '../ruby/machine/machine.ts';
import { RArray } from '../ruby/value/array.ts';
import { RClass } from '../ruby/value/class.ts';
import { RHash } from '../ruby/value/hash.ts';
import { RObject } from '../ruby/value/object.ts';
import type { RProc } from '../ruby/value/proc.ts';
import { symbol } from '../ruby/value/symbol.ts';
import { truthy, type RValue } from '../ruby/value/value.ts';
import { memoize } from '../rspec/dsl/let.ts';
import { newMash } from '../chef/attribute/mash.ts';
import { newNode } from '../chef/new_node.ts';
import type { RNode } from '../chef/node.ts';
import { mockedFacts } from './fauxhai.ts';
import { registerStub } from './stubs/stub.ts';
import { stubsFor, stubsForClassMethods } from './stubs_for.ts';

function matcher(name: string): (vm: Machine, self: RValue, ...args: RValue[]) => RValue {
  return (vm, _self, ...args) => vm.call(vm.classAt(`ChefSpec::Matchers::${name}`), 'new', args);
}

const matcherModules: readonly ClassDefinition[] = [
  defineModule({ name: 'ChefSpec::API::DoNothing', methods: { do_nothing: matcher('DoNothingMatcher') } }),
  defineModule({
    name: 'ChefSpec::API::IncludeAnyRecipe',
    methods: { include_any_recipe: matcher('IncludeAnyRecipeMatcher') },
    aliases: { include_any_recipes: 'include_any_recipe' },
  }),
  defineModule({ name: 'ChefSpec::API::IncludeRecipe', methods: { 'include_recipe(recipe_name)': matcher('IncludeRecipeMatcher') } }),
  defineModule({ name: 'ChefSpec::API::Link', methods: { 'link_to(path)': matcher('LinkToMatcher') } }),
  defineModule({ name: 'ChefSpec::API::Notifications', methods: { 'notify(signature)': matcher('NotificationsMatcher') } }),
  defineModule({ name: 'ChefSpec::API::Subscriptions', methods: { 'subscribe_to(signature)': matcher('SubscribesMatcher') } }),
  defineModule({ name: 'ChefSpec::API::RenderFile', methods: { 'render_file(path)': matcher('RenderFileMatcher') } }),
  defineModule({
    name: 'ChefSpec::API::StateAttrs',
    methods: {
      'have_state_attrs(*state_attrs)': (vm, _self, names: RValue[]) =>
        vm.call(vm.classAt('ChefSpec::Matchers::StateAttrsMatcher'), 'new', [new RArray(names)]),
    },
  }),
  defineModule({ name: 'ChefSpec::API::User' }),
  defineModule({ name: 'ChefSpec::API::Reboot' }),
];

/** The outermost group's description. */
function describedRecipe(vm: Machine, self: RValue): string {
  const scope = self instanceof RClass ? self : vm.realClassOf(self);
  let metadata = vm.call(scope, 'metadata', []) as RHash;
  for (;;) {
    const above = metadata.option(symbol('parent_example_group'));
    if (!(above instanceof RHash)) return vm.toS(metadata.option(symbol('description')) ?? null);
    metadata = above;
  }
}

const described = defineModule({
  name: 'ChefSpec::API::Described',
  methods: {
    described_recipe: (vm, self) => vm.str(describedRecipe(vm, self)),
    described_cookbook: (vm, self) => vm.str(vm.toS(vm.call(self, 'described_recipe', [])).split('::')[0] ?? ''),
  },
});

const stubMethods = defineModule({
  name: 'ChefSpec::API::Stubs',
  methods: {
    'stub_command(command, &block)': (vm, _self, command, block) => registerStub(vm, 'command', [command], block),
    'stub_data_bag(bag, &block)': (vm, _self, bag, block) => registerStub(vm, 'data_bag', [bag], block),
    'stub_data_bag_item(bag, id, &block)': (vm, _self, bag, id, block) => registerStub(vm, 'data_bag_item', [bag, id], block),
    'stub_search(type, query = "*:*", &block)': (vm, _self, type, query, block) => registerStub(vm, 'search', [type, query], block),
    'stub_node(*args, &block)': (vm, _self, args: RValue[], block: RProc | null) => stubNode(vm, args, block),
  },
});

function stubNode(vm: Machine, args: RValue[], block: RProc | null): RNode {
  const last = args.at(-1);
  const options = last instanceof RHash ? last : new RHash();
  const first = args[0];
  const name = first === undefined || first === last ? 'node.example' : vm.toS(first);
  const node = newNode(vm, mockedFacts(vm, options), { name });
  const extra = options.option(symbol('ohai'));
  if (extra instanceof RHash)
    for (const { key, value } of extra) vm.call(vm.call(node, 'automatic_attrs', []), '[]=', [key, value]);
  if (block) vm.callProc(block, [node], { self: node, definee: 'singleton' });
  return node;
}

// ── the group DSL ──

const LEVELS = ['default_attributes', 'normal_attributes', 'override_attributes', 'automatic_attributes'];

/** What a group itself and those around it say, the outermost first. */
function gathered(vm: Machine, self: RValue, method: string): RValue[] {
  const core = vm.classAt('ChefSpec::API::Core');
  return [...vm.ancestors(vm.realClassOf(self))]
    .toReversed()
    .filter((each) => each !== core && !each.isModule && vm.respondTo(each, method))
    .map((each) => vm.call(each, method, []));
}

function gatheredAttributes(vm: Machine, self: RValue, method: string): RValue {
  const merge = vm.classAt('Chef::Mixin::DeepMerge');
  return gathered(vm, self, method).reduce<RValue>((memo, each) => vm.call(merge, 'merge', [memo, each]), newMash(vm, null));
}

function runnerOptions(vm: Machine, self: RValue): RHash {
  const options = new RHash();
  const put = (name: string, value: RValue): void => options.set(vm, symbol(name), value);
  const steps = gathered(vm, self, 'step_into').flatMap((list) => vm.splat(list).map((name) => vm.toS(name)));
  put('step_into', new RArray([...new Set(steps)].map((name) => vm.str(name))));
  for (const level of LEVELS) put(level, vm.call(self, `chefspec_${level}`, []));
  const metadata = vm.call(vm.realClassOf(self), 'metadata', []) as RHash;
  put('spec_declaration_locations', metadata.option(symbol('absolute_file_path')) ?? null);
  const platform = vm.call(self, 'chefspec_platform', []);
  if (truthy(platform)) put('platform', platform);
  const version = vm.call(self, 'chefspec_platform_version', []);
  if (truthy(version)) put('version', version);
  for (const { key, value } of gatheredAttributes(vm, self, 'chefspec_options') as RHash) put(vm.toS(key), value);
  return options;
}

const core = defineModule({
  name: 'ChefSpec::API::Core',
  methods: {
    ...Object.fromEntries(
      LEVELS.map((level) => [
        `chefspec_${level}`,
        (vm: Machine, self: RValue) => memoize(vm, self, `chefspec_${level}`, () => gatheredAttributes(vm, self, level)),
      ]),
    ),
    chefspec_platform: () => null,
    chefspec_platform_version: () => null,
    chef_runner_options: (vm, self) => runnerOptions(vm, self),
    chef_runner_class: (vm) => vm.classAt('ChefSpec::SoloRunner'),
    chef_runner_instance: (vm, self) => vm.call(vm.call(self, 'chef_runner_class', []), 'new', [vm.call(self, 'chef_runner_options', [])]),
    chef_runner: (vm, self) => memoize(vm, self, 'chef_runner', () => vm.call(self, 'chef_runner_instance', [])),
    chef_run: (vm, self) =>
      memoize(vm, self, 'chef_run', () => vm.call(vm.call(self, 'chef_runner', []), 'converge', [vm.call(self, 'described_recipe', [])])),
    chef_node: (vm, self) => memoize(vm, self, 'chef_node', () => vm.call(vm.call(self, 'chef_runner', []), 'node', [])),
    'chefspec_attributes(method)': (vm, self, method) => gatheredAttributes(vm, self, vm.toName(method)),
  },
});

/** A method of groups that gives the attributes that the group itself sets. */
function ownMash(vm: Machine, self: RObject, name: string): RValue {
  const known = self.ivar(`@chefspec_${name}`) ?? null;
  if (known !== null) return known;
  const made = vm.call(vm.classAt('Chef::Node::VividMash'), 'new', []);
  self.setIvar(`@chefspec_${name}`, made);
  return made;
}

const coreClassMethods = defineModule({
  name: 'ChefSpec::API::Core::ClassMethods',
  methods: {
    ...Object.fromEntries(
      [...LEVELS, 'chefspec_options'].map((name) => [name, (vm: Machine, self: RValue) => ownMash(vm, self as RObject, name)]),
    ),
    'platform(name, version = nil)': (vm, self, name, version) => {
      vm.call(self, 'let', [symbol('chefspec_platform')], vm.proc(() => name, 0));
      vm.call(self, 'let', [symbol('chefspec_platform_version')], vm.proc(() => version, 0));
    },
    'recipe(&block)': (vm, self, block: RProc) => {
      const run = vm.proc((_args, _block, example) => vm.call(vm.call(example, 'chef_runner', []), 'converge_block', [], block), 0);
      vm.call(self, 'let', [symbol('chef_run')], run);
    },
    'step_into(*resources)': (vm, self, given: RValue[]) => {
      const known = (self as RObject).ivar('@chefspec_step_into');
      const list = known instanceof RArray ? known : new RArray([]);
      const flat = (value: RValue): RValue[] => (value instanceof RArray ? value.items.flatMap(flat) : [value]);
      for (const name of given.flatMap(flat).map((each) => vm.toS(each)))
        if (!list.items.some((each) => vm.toS(each) === name)) list.items.push(vm.str(name));
      (self as RObject).setIvar('@chefspec_step_into', list);
      return list;
    },
  },
});

/** Whether a group's examples have the run as their subject. */
function hasRunAsSubject(vm: Machine, group: RClass): boolean {
  const klass = vm.respondTo(group, 'described_class') ? vm.call(group, 'described_class', []) : null;
  if (klass === null) return true;
  if (!(klass instanceof RClass) || klass.isModule) return false;
  return ['Chef::Resource', 'Chef::Provider'].some((name) => klass !== vm.classAt(name) && vm.ancestors(klass).includes(vm.classAt(name)));
}

const SUBMODULES = [
  'Core', 'Described', 'DoNothing', 'IncludeAnyRecipe', 'IncludeRecipe', 'RenderFile', 'StateAttrs', 'Notifications', 'Stubs', 'StubsFor',
  'Subscriptions', 'User', 'Link', 'Reboot',
]; // prettier-ignore

/** Gives a group all that ChefSpec adds to it. */
function included(vm: Machine, group: RClass, isOld: boolean): void {
  const own = isOld ? SUBMODULES.filter((name) => !['Core', 'StubsFor', 'IncludeAnyRecipe'].includes(name)) : SUBMODULES;
  for (const name of own) vm.includeModule(group, vm.classAt(`ChefSpec::API::${name}`));
  if (isOld) return;
  for (const name of ['Core', 'StubsFor']) vm.call(group, 'extend', [vm.classAt(`ChefSpec::API::${name}::ClassMethods`)]);
  if (!vm.respondTo(group, 'subject')) return;
  if (hasRunAsSubject(vm, group)) vm.call(group, 'subject', [], vm.proc((_args, _block, example) => vm.call(example, 'chef_run', []), 0));
  vm.call(group, 'before', [], vm.proc((_args, _block, example) => standForNode(vm, example), 0));
}

/** In an example of a group with a platform, `Chef.node` is the runner's. */
function standForNode(vm: Machine, example: RValue): RValue {
  if (!truthy(vm.call(example, 'chefspec_platform', []))) return null;
  const receive = vm.call(example, 'receive', [symbol('node')]);
  vm.call(receive, 'and_return', [vm.call(example, 'chef_node', [])]);
  return vm.call(vm.call(example, 'allow', [vm.classAt('Chef')]), 'to', [receive]);
}

/** ChefSpec::API: what groups and examples can call. */
export function apiClasses(isOld: boolean): readonly ClassDefinition[] {
  return [
    defineModule({
      name: 'ChefSpec::API',
      singletonMethods: { 'included(group)': (vm, _self, group: RClass) => included(vm, group, isOld) },
    }),
    ...matcherModules,
    described,
    stubMethods,
    core,
    coreClassMethods,
    stubsFor,
    stubsForClassMethods,
    ...(isOld ? [defineModule({ name: 'ChefSpec::Macros', includes: ['ChefSpec::API::Described', 'ChefSpec::API::Stubs'] })] : []),
  ];
}

