import { RArray } from '../ruby/value/array.ts';
import type { RClass } from '../ruby/value/class.ts';
import { RHash } from '../ruby/value/hash.ts';
import type { RProc } from '../ruby/value/proc.ts';
import { RString } from '../ruby/value/string.ts';
import { RSymbol, symbol } from '../ruby/value/symbol.ts';
import { truthy, type RValue } from '../ruby/value/value.ts';
import { noMethod } from '../ruby/machine/exceptions.ts';
import type { Machine } from '../ruby/machine/machine.ts';
import { type ClassDefinition, defineClass, defineModule } from '../ruby/core/define_class.ts';
import { addRawMethods } from '../ruby/core/raw_method.ts';
import { mixIn } from '../ruby/core/module/mixins.ts';
import type { Configuration, DerivedMetadata } from './configuration.ts';
import { defineExampleMethod, defineGroupMethod, defineNestedShared } from './dsl/describe.ts';
import { addGlobalHook, HOOK_METHODS } from './dsl/hooks.ts';
import { findShared, forMatchingGroups, includeWhereMetadataFit, moduleOf } from './dsl/shared_examples.ts';
import { setLongestOutput } from './expectations/format.ts';
import { copyHash, get, takeMetadata, update } from './metadata.ts';
import { worldOf } from './world.ts';

/** RSpec's own settings and what they are at first. */
const SETTINGS: Readonly<Record<string, RValue>> = {
  backtrace_exclusion_patterns: new RArray([]),
  backtrace_inclusion_patterns: new RArray([]),
  bisect_runner: null,
  color: false,
  color_mode: symbol('automatic'),
  default_color: symbol('white'),
  default_formatter: new RString('progress'),
  default_path: new RString('spec'),
  deprecation_stream: null,
  detail_color: symbol('cyan'),
  drb: null,
  drb_port: null,
  dry_run: false,
  error_exit_code: null,
  error_stream: null,
  example_status_persistence_file_path: null,
  exclude_pattern: new RString(''),
  expose_dsl_globally: true,
  fail_fast: null,
  fail_if_no_examples: null,
  failure_color: symbol('red'),
  failure_exit_code: 1,
  fixed_color: symbol('blue'),
  formatter: null,
  full_backtrace: false,
  libs: new RArray([]),
  max_displayed_failure_line_count: 10,
  only_failures: false,
  output_stream: null,
  pattern: new RString('**{,/*/**}/*_spec.rb'),
  pending_color: symbol('yellow'),
  pending_failure_output: symbol('full'),
  profile_examples: false,
  project_source_dirs: new RArray([]),
  raise_on_warning: false,
  requires: new RArray([]),
  run_all_when_everything_filtered: false,
  shared_context_metadata_behavior: symbol('trigger_inclusion'),
  silence_filter_announcements: false,
  start_time: null,
  success_color: symbol('green'),
  threadsafe: true,
  treat_symbols_as_metadata_keys_with_true_values: true,
  tty: false,
  warnings: false,
};

/** Settings of expectations and doubles, which `expect_with` and `mock_with` yield. */
const PART_SETTINGS = [
  'syntax', 'include_chain_clauses_in_custom_matcher_descriptions', 'strict_predicate_matchers', 'on_potential_false_positives',
  'max_formatted_output_length', 'verify_partial_doubles', 'verify_doubled_constant_names', 'transfer_nested_constants',
  'yield_receiver_to_any_instance_implementation_blocks', 'allow_message_expectations_on_nil', 'patch_marshal_to_support_partial_doubles',
  'color', 'warn_about_potential_false_positives', 'temporarily_suppress_partial_double_verification',
]; // prettier-ignore

function read(config: Configuration, name: string): RValue {
  return config.setting(name);
}

function write(vm: Machine, config: Configuration, name: string, value: RValue): RValue {
  const known = config.settings.get(name);
  if (name === 'max_formatted_output_length') setLongestOutput(vm, value === null ? null : vm.toInt(value));
  if (known) {
    known.value = value;
    known.changed?.(value);
  } else {
    config.settings.set(name, { value });
    worldOf(vm).notice(`RSpec.configure: there is no setting "${name}" in RSpec 3.12; it is kept without effect.`);
  }
  return value;
}

function addSetting(vm: Machine, config: Configuration, given: RValue, options: RHash): void {
  const name = vm.toName(given);
  if (!config.settings.has(name)) config.settings.set(name, { value: get(options, 'default') ?? null });
  const aliases = get(options, 'alias_with') ?? get(options, 'alias') ?? null;
  for (const alias of aliases === null ? [] : aliases instanceof RArray ? aliases.items : [aliases]) {
    const own = config.settings.get(name);
    if (own) config.settings.set(vm.toName(alias), own);
  }
}

function mixInto(vm: Machine, kind: 'include' | 'extend' | 'prepend', [module = null, ...given]: RValue[]): RValue {
  const world = worldOf(vm);
  const { config } = world;
  if (!vm.isModule(module))
    return vm.raise('TypeError', `\`RSpec.configuration.${kind}\` expects a module but got: ${vm.inspect(module)}`);
  const filters = takeMetadata(given);
  if (kind === 'include') includeWhereMetadataFit(world, module, filters);
  else if (kind === 'extend') {
    config.extensions.append(module, filters);
    forMatchingGroups(world, filters, (group) => config.extend(vm, group, module));
  } else {
    config.prepends.append(module, filters);
    forMatchingGroups(world, filters, ({ klass }) => {
      if (!vm.ancestors(klass).includes(module)) mixIn(vm, klass, [module], 'prepend_features', 'prepended');
    });
  }
  return null;
}

/** RSpec::Core::Configuration: what `RSpec.configure` yields. */
const configuration = defineClass<Configuration>({
  name: 'RSpec::Core::Configuration',
  superclass: 'Object',

  methods: {
    'add_formatter(*args)': () => null,
    'add_setting(name, **options)': (vm, self, name: RValue, options: RHash) => addSetting(vm, self, name, options),
    'alias_example_group_to(name, *args)': (vm, _self, name: RValue, args: RValue[]) =>
      defineGroupMethod(vm, vm.toName(name), takeMetadata(args)),
    'alias_example_to(name, *args)': (vm, _self, name: RValue, args: RValue[]) =>
      defineExampleMethod(vm, vm.toName(name), takeMetadata(args)),
    'alias_it_behaves_like_to(name, label = "")': (vm, _self, name: RValue, label: RValue) =>
      defineNestedShared(vm, vm.toName(name), vm.toS(label)),
    'color_enabled?(stream = nil)': () => false,
    'define_derived_metadata(*filters, &block)': (_vm, self, filters: RValue[], block: RProc) =>
      self.derived.append({ block }, takeMetadata(filters)),
    'disable_monkey_patching!()': () => null,
    'dry_run?': (_vm, self) => self.isDryRun,
    exclusion_filter: (_vm, self) => self.exclusions,
    'exclusion_filter=(filter)': (_vm, self, filter: RHash) => {
      self.exclusions = copyHash(filter);
    },
    'expect_with(*frameworks, &block)': (vm, _self, frameworks: RValue[], block: RProc | null) => {
      for (const framework of frameworks)
        if (framework instanceof RSymbol && framework.name !== 'rspec')
          worldOf(vm).notice(`RSpec.configure: expect_with :${framework.name} is taken as expect_with :rspec.`);
      if (block) vm.yield(block, vm.constantAt('RSpec::Expectations::Configuration') ?? null);
      return null;
    },
    'expose_current_running_example_as(name)': (vm, _self, name: RValue) =>
      addRawMethods(vm, vm.classAt('RSpec::Core::ExampleGroup'), {
        [vm.toName(name)]: () => worldOf(vm).currentExample,
      }),
    'filter_gems_from_backtrace(*names)': () => null,
    'filter_run_excluding(*args)': (_vm, self, args: RValue[]) => excludeLow(self, takeMetadata(args)),
    'filter_run_including(*args)': (_vm, self, args: RValue[]) => includeLow(self, takeMetadata(args)),
    'filter_run_when_matching(*args)': (_vm, self, args: RValue[]) => {
      const filters = takeMetadata(args);
      const derived: DerivedMetadata = {
        block: (metadata) => {
          if (get(metadata, 'example_group') === undefined) return;
          self.derived.delete(derived);
          includeLow(self, filters);
        },
      };
      self.derived.append(derived, filters);
    },
    'format_docstrings(&block)': (vm) => worldOf(vm).notice('RSpec.configure: format_docstrings has no effect.'),
    'include_context(name, *filters)': (vm, _self, name: RValue, filters: RValue[]) => {
      const shared = findShared(worldOf(vm), null, name);
      if (!shared) return vm.raise('TypeError', '`RSpec.configuration.include` expects a module but got: nil');
      includeWhereMetadataFit(worldOf(vm), moduleOf(vm, shared), takeMetadata(filters));
      return null;
    },
    inclusion_filter: (_vm, self) => self.inclusions,
    'inclusion_filter=(filter)': (_vm, self, filter: RHash) => {
      self.inclusions = copyHash(filter);
    },
    'mock_with(framework, &block)': (vm, _self, framework: RValue, block: RProc | null) => {
      if (framework instanceof RSymbol && framework.name !== 'rspec')
        worldOf(vm).notice(`RSpec.configure: mock_with :${framework.name} is taken as mock_with :rspec.`);
      if (block) vm.yield(block, vm.constantAt('RSpec::Mocks::Configuration') ?? null);
      return null;
    },
    'on_example_group_definition(&block)': (_vm, self, block: RProc) => {
      self.groupCallbacks.push(block);
    },
    files_to_run: (vm) => vm.array(worldOf(vm).files.map((path) => vm.str(path))),
    order: (_vm, self) => read(self, 'order'),
    'order=(order)': (_vm, self, order: RValue) => {
      self.settings.set('order', { value: order });
    },
    'raise_errors_for_deprecations!()': () => null,
    'raise_on_warning=(value)': (vm, self, value: RValue) => write(vm, self, 'raise_on_warning', value),
    'register_ordering(name, &block)': (vm) => worldOf(vm).notice('RSpec.configure: register_ordering has no effect.'),
    'reporter()': (vm) => vm.constantAt('RSpec::Core::Reporter') ?? null,
    seed: (_vm, self) => read(self, 'seed') ?? 0,
    'seed=(seed)': (_vm, self, seed: RValue) => {
      self.settings.set('seed', { value: seed });
    },
    'when_first_matching_example_defined(*filters, &block)': (vm, self, filters: RValue[], block: RProc) => {
      const derived: DerivedMetadata = {
        block: (metadata) => {
          if (get(metadata, 'example_group') === undefined) return;
          self.derived.delete(derived);
          vm.callProc(block, []);
        },
      };
      self.derived.append(derived, takeMetadata(filters));
    },
    'with_suite_hooks(&block)': (vm, _self, block: RProc | null) => vm.yield(block),
  },

  aliases: {
    alias_it_should_behave_like_to: 'alias_it_behaves_like_to',
    filter_run: 'filter_run_including',
    filter: 'inclusion_filter',
    'filter=': 'inclusion_filter=',
  },

  afterwards(vm, klass) {
    for (const kind of ['include', 'extend', 'prepend'] as const)
      addRawMethods(vm, klass, { [kind]: (_vm, _self, args) => mixInto(vm, kind, args.slice()) });
    for (const name of Object.keys(HOOK_METHODS))
      addRawMethods(vm, klass, { [name]: (_vm, _self, args, block) => addGlobalHook(worldOf(vm), name, args, block) });
    addRawMethods(vm, klass, {
      'respond_to_missing?': (_vm, self, [name = null]) => {
        const text = vm.toName(name);
        return text.endsWith('=') || (self as Configuration).settings.has(text.replace(/\?$/, ''));
      },
      method_missing: (_vm, self, [given = null, ...args]) => {
        const config = self as Configuration;
        const name = vm.toName(given);
        if (name.endsWith('=')) return write(vm, config, name.slice(0, -1), args[0] ?? null);
        const isQuestion = name.endsWith('?');
        const setting = config.settings.get(isQuestion ? name.slice(0, -1) : name);
        if (!setting) {
          if (isQuestion || args.length > 0 || name.endsWith('!')) {
            worldOf(vm).notice(`RSpec.configure: there is no "${name}" in RSpec 3.12; it has no effect.`);
            return null;
          }
          return noMethod(vm, self, name, 'call', args);
        }
        return isQuestion ? truthy(setting.value) : setting.value;
      },
    });
  },
});

function includeLow(config: Configuration, filters: RHash): void {
  const merged = copyHash(filters);
  update(merged, config.inclusions);
  for (const [key] of filters.entries) config.exclusions.entries.delete(key);
  config.inclusions = merged;
}

function excludeLow(config: Configuration, filters: RHash): void {
  const merged = copyHash(filters);
  update(merged, config.exclusions);
  for (const [key] of filters.entries) config.inclusions.entries.delete(key);
  config.exclusions = merged;
}

/** The configuration of a part of RSpec: its settings are kept with all others. */
const part = (name: string, more: (vm: Machine, singleton: RClass) => void = () => {}): ClassDefinition =>
  defineModule({
    name,
    afterwards(vm, klass) {
      const singleton = vm.singletonClass(klass);
      for (const setting of PART_SETTINGS)
        addRawMethods(vm, singleton, {
          [setting]: () => read(worldOf(vm).config, setting),
          [`${setting}?`]: () => worldOf(vm).config.isOn(setting),
          [`${setting}=`]: (_vm, _self, [value = null]) => write(vm, worldOf(vm).config, setting, value),
        });
      addRawMethods(vm, singleton, {
        add_should_and_should_not_to: () => null,
        before_verifying_doubles: () => null,
        when_declaring_verifying_double: () => null,
        add_stub_and_should_receive_to: () => null,
        'allow_message_expectations_on_nil=': (_vm, _self, [value = null]) =>
          write(vm, worldOf(vm).config, 'allow_message_expectations_on_nil', value),
        method_missing: (_vm, _self, [given = null, value = null]) => {
          const setting = vm.toName(given);
          if (setting.endsWith('=')) return write(vm, worldOf(vm).config, setting.slice(0, -1), value);
          return noMethod(vm, klass, setting, 'call');
        },
      });
      more(vm, singleton);
    },
  });

/** The configuration's classes, in boot order. */
export const configurationClasses: readonly ClassDefinition[] = [
  configuration,
  part('RSpec::Expectations::Configuration'),
  part('RSpec::Mocks::Configuration'),
].map((each) => each as ClassDefinition);

/** All settings that are known at the start. */
export function initialSettings(): [string, RValue][] {
  return [
    ...Object.entries(SETTINGS),
    ...PART_SETTINGS.map((name): [string, RValue] => [
      name,
      name === 'yield_receiver_to_any_instance_implementation_blocks' ? true : null,
    ]),
    ['order', symbol('defined')],
    ['seed', null],
  ];
}
