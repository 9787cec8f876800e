import { type ClassDefinition, defineModule, installClass } from '../ruby/core/define_class.ts';
import { provideFeatures } from '../ruby/machine/loader.ts';
import type { Machine } from '../ruby/machine/machine.ts';
import { arrayOfTexts, RHash } from '../ruby/value/hash.ts';
import { symbol } from '../ruby/value/symbol.ts';
import { truthy } from '../ruby/value/value.ts';
import { worldOf } from '../rspec/world.ts';
import { chefOf } from '../chef/chef_state.ts';
import { installLwrps } from '../chef/lwrp.ts';
import { dataQuery } from './answers.ts';
import { apiClasses } from './api.ts';
import { cacher } from './cacher.ts';
import { chefSpecOf, hasChefSpec, setChefSpec } from './chefspec_state.ts';
import type { CookbookSource } from './cookbook_source.ts';
import { Coverage, coverageClasses } from './coverage.ts';
import { errorClasses } from './errors.ts';
import { fauxhaiClasses } from './fauxhai.ts';
import { matcherClasses } from './matchers/index.ts';
import { renderConfigMethods } from './matchers/render_config_matcher.ts';
import { noteDeclaration } from './declaration.ts';
import { normalize } from './normalize.ts';
import { renderer } from './renderer.ts';
import { addBuiltInMatchers, resourceClassExtension } from './resource_matchers.ts';
import { setting, SETTINGS } from './runner_options.ts';
import { serverOf } from './server_data.ts';
import { serverRunner } from './server_runner.ts';
import { runnerClasses } from './solo_runner.ts';
import { oldRunAction } from './old_run_action.ts';
import { resetStubs, stubClasses } from './stubs/stub.ts';
import { setUpStubs, shellOutModules } from './stubs_for.ts';

const chefspec = defineModule({
  name: 'ChefSpec',
  singletonMethods: {
    'define_matcher(name)': (vm, self, name) => {
      chefSpecOf(vm).runnerMethods.add(vm.toName(name));
      return self;
    },
    matchers: (vm) => {
      const all = new RHash();
      for (const name of chefSpecOf(vm).runnerMethods) all.set(vm, symbol(name), vm.classAt('ChefSpec'));
      return all;
    },
  },
  constants: { VERSION: (vm) => vm.str(chefOf(vm).generation.name === '12' ? '4.7.0' : '9.4.3') },
});

/** The features that bring cookbooks from elsewhere: here they are found on disk. */
const BRINGERS = ['chefspec/berkshelf', 'chefspec/librarian', 'chefspec/policyfile'];

/** Lets `require 'chefspec'` and its parts find ChefSpec: nothing of it stands before. */
export function provideChefSpec(vm: Machine, source: CookbookSource): void {
  const features = new Set(['chefspec', 'chefspec/cacher', 'chefspec/server', 'chefspec/server_runner', 'chefspec/solo_runner', 'chefspec/matchers', 'fauxhai', 'fauxhai-chef', 'fauxhai-ng', OWN, ...BRINGERS]);
  provideFeatures(vm, (feature) => {
    if (TOOLS.has(feature)) return true;
    if (!features.has(feature)) return false;
    if (!hasChefSpec(vm)) installChefSpec(vm, source);
    if (BRINGERS.includes(feature)) bringCookbooks(vm, source);
    if (feature === OWN) addOwnMatchers(vm);
    return true;
  });
}

/** What `require`s the matchers that ChefSpec does not have. */
const OWN = 'powervm_spec';

function addOwnMatchers(vm: Machine): void {
  installClass(vm, renderConfigMethods);
  const configuration = vm.call(vm.classAt('RSpec'), 'configuration', []);
  vm.call(configuration, 'include', [vm.classAt('ChefSpec::API::RenderConfig')]);
}

/** Tools that helpers of specs load for whoever works on them: they do nothing for a verdict. */
const TOOLS = new Set(['berkshelf', 'pry', 'pry-byebug', 'byebug', 'pry-nav', 'debug', 'simplecov', 'simplecov-console', 'coveralls']);

/** Makes the cookbooks that the one under test depends on what runners see, before the suite begins. */
function bringCookbooks(vm: Machine, source: CookbookSource): void {
  const { config } = worldOf(vm);
  config.beforeSuite.push(
    vm.proc(() => {
      if (!(setting(vm, 'berkshelf_options') instanceof RHash))
        return vm.raise(
          'ChefSpec::Error::InvalidBerkshelfOptions',
          `The currently configured value for \`berkshelf_options\` appears to be invalid.\nThis attribute must be a Ruby hash with symbol keys. The current value is:\n\n  ${vm.inspect(setting(vm, 'berkshelf_options'))}\n`,
        );
      config.settings.set('cookbook_path', { value: arrayOfTexts(source.closure(vm)) });
      return null;
    }, 0),
  );
}

/** Gives a machine that has RSpec and Chef its ChefSpec. */
function installChefSpec(vm: Machine, source: CookbookSource): void {
  const isOld = chefOf(vm).generation.name === '12';
  setChefSpec(vm, {
    runnerMethods: new Set(),
    stubs: { command: [], search: [], data_bag: [], data_bag_item: [] },
    stubsFor: [],
    cached: new Map(),
    coverage: new Coverage(),
    cookbookSource: source,
    matcherNames: new Set(),
    runners: new WeakMap(),
  });
  // oxlint-disable-next-line no-explicit-any -- receivers differ
  const classes: readonly ClassDefinition<any>[] = [
    chefspec,
    ...errorClasses,
    normalize,
    ...stubClasses,
    ...fauxhaiClasses,
    ...matcherClasses,
    renderer,
    ...coverageClasses,
    cacher,
    ...runnerClasses,
    ...serverRunner,
    ...apiClasses(isOld),
    dataQuery,
    ...shellOutModules,
    resourceClassExtension,
  ];
  for (const each of classes) installClass(vm, each);
  const outer = vm.classAt('ChefSpec');
  vm.setConstant(outer, 'Runner', vm.classAt('ChefSpec::SoloRunner'));
  if (isOld) vm.setConstant(outer, 'ChefRunner', vm.classAt('ChefSpec::SoloRunner'));
  installLwrps(vm);
  extendChef(vm, isOld);
  addBuiltInMatchers(vm);
  extendRSpec(vm, isOld);
}

/** What ChefSpec changes in Chef's own classes. */
function extendChef(vm: Machine, isOld: boolean): void {
  vm.prependModule(vm.classAt('Chef::DSL::DataQuery'), vm.classAt('ChefSpec::DataQuery'));
  if (isOld) {
    installClass(vm, oldRunAction);
    // A resource of Chef 12 that takes over an earlier one shares what both have performed.
    chefOf(vm).made = (_vm, object, kind) => {
      if (kind !== 'provider') object.setIvar('@performed_actions', new RHash());
    };
    return;
  }
  vm.prependModule(vm.classAt('Chef::Resource'), vm.classAt('ChefSpec::ResourceShellOut'));
  vm.prependModule(vm.classAt('Chef::Provider'), vm.classAt('ChefSpec::ProviderShellOut'));
  vm.prependModule(vm.classAt('Chef::Mixin::ShellOut'), vm.classAt('ChefSpec::MixinShellOut'));
  vm.prependModule(vm.singletonClass(vm.classAt('Chef::Resource')), vm.classAt('ChefSpec::ResourceClassMethods'));
  chefOf(vm).made = setUpStubs;
}

/** Settings, and what every group and example gets. */
function extendRSpec(vm: Machine, isOld: boolean): void {
  const world = worldOf(vm);
  const { config } = world;
  for (const [name, make] of Object.entries(SETTINGS)) if (!config.settings.has(name)) config.settings.set(name, { value: make(vm) });
  const configuration = vm.call(vm.classAt('RSpec'), 'configuration', []);
  vm.call(configuration, 'include', [vm.classAt('ChefSpec::API')]);
  if (isOld) vm.call(configuration, 'include', [vm.classAt('ChefSpec::Macros')]);
  vm.call(configuration, 'extend', [vm.classAt('ChefSpec::Cacher')]);
  world.around.push((example, run) => {
    const { instance } = example;
    world.currentExample = example;
    try {
      if (!isOld && instance && vm.respondTo(instance, 'chefspec_platform') && truthy(vm.call(instance, 'chefspec_platform', [])))
        preload(vm, instance);
      run();
      noteDeclaration(vm, example.exception);
    } finally {
      resetStubs(vm);
      chefSpecOf(vm).stubsFor.length = 0;
      serverOf(vm).reset();
    }
  });
}

/** Loads the libraries of the cookbook under test, so that they can be stubbed before its recipes run. */
function preload(vm: Machine, instance: Parameters<Machine['call']>[0]): void {
  const env = vm.constantAt('ENV') ?? null;
  if (truthy(vm.call(env, '[]', [vm.str('CHEFSPEC_NO_PRELOAD')]))) return;
  const runner = vm.call(instance, 'chef_runner_instance', []);
  vm.call(runner, 'preload!', []);
}

