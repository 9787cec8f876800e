import { RArray } from '../../ruby/value/array.ts';
import type { RClass } from '../../ruby/value/class.ts';
import { RObject } from '../../ruby/value/object.ts';
import { RString } from '../../ruby/value/string.ts';
import { symbol } from '../../ruby/value/symbol.ts';
import { truthy, type RValue } from '../../ruby/value/value.ts';
import { noMethod } from '../../ruby/machine/exceptions.ts';
import type { Machine } from '../../ruby/machine/machine.ts';
import { type ClassDefinition, defineClass, defineModule, installClass } from '../../ruby/core/define_class.ts';
import { addRawMethods, checkCount, rawBody } from '../../ruby/core/raw_method.ts';
import { aggregateFailures } from '../expectations/aggregate_failures.ts';
import { expect, type ExpectationTarget, handle, judge } from '../expectations/expect.ts';
import { failWith } from '../expectations/fail_with.ts';
import { DescribedItem, describe, Shown, surface } from '../expectations/format.ts';
import { valuesMatch } from '../expectations/values_match.ts';
import { worldOf } from '../world.ts';
import { aliasedMatcher, aliasedNegatedMatcher, defineAlias } from './aliased.ts';
import { customMatcher, matchersDsl } from './custom.ts';
import { makeMatcher, type MatcherDefinition } from './define_matcher.ts';
import { builtInMatchers } from './index.ts';
import { isDescribable, isMatcher } from './is_matcher.ts';
import { Matcher } from './matcher.ts';
import { OperatorMatcher, operatorMatchers } from './operators.ts';

/** RSpec::Matchers::Composable: `and`, `or`, and what hand-written matchers need. */
const composable = defineModule({
  name: 'RSpec::Matchers::Composable',
  methods: {
    'and(matcher)': (vm, self, matcher: RValue) => makeMatcher(vm, 'Compound::And', [self, matcher]),
    'or(matcher)': (vm, self, matcher: RValue) => makeMatcher(vm, 'Compound::Or', [self, matcher]),
    '===(value)': (vm, self, value: RValue) => vm.call(self, 'matches?', [value]),
    'values_match?(expected, actual)': (vm, _self, expected: RValue, actual: RValue) =>
      valuesMatch(vm, expected, actual),
    'description_of(object)': (vm, _self, object: RValue) => new RString(describe(vm, object)),
    'surface_descriptions_in(item)': (vm, _self, item: RValue) => surface(vm, item),
  },
  aliases: { '&': 'and', '|': 'or' },
});

const describedItem = defineClass<DescribedItem>({
  name: 'RSpec::Matchers::Composable::DescribableItem',
  superclass: 'Object',
  methods: {
    item: (_vm, self) => self.item,
    inspect: (vm, self) => new RString(`(${vm.toS(vm.call(self.item, 'description', []))})`),
    'pretty_print(pp)': (vm, self, pp: RValue) =>
      vm.call(pp, 'text', [new RString(`(${vm.toS(vm.call(self.item, 'description', []))})`)]),
  },
});

const inspectableItem = defineClass<Shown>({
  name: 'RSpec::Support::ObjectFormatter::InspectableItem',
  superclass: 'Object',
  methods: {
    inspect: (_vm, self) => new RString(self.text),
    to_s: (_vm, self) => new RString(self.text),
    'pretty_print(pp)': (vm, self, pp: RValue) => vm.call(pp, 'text', [new RString(self.text)]),
  },
});

const objectFormatter = defineModule({
  name: 'RSpec::Support::ObjectFormatter',
  singletonMethods: {
    'format(object)': (vm, _self, object: RValue) => new RString(describe(vm, object)),
  },
});

/** RSpec::Matchers::BuiltIn::BaseMatcher: what all built-in matchers answer. */
const baseMatcher = defineClass<Matcher>({
  name: 'RSpec::Matchers::BuiltIn::BaseMatcher',
  superclass: 'Object',
  includes: ['RSpec::Matchers::Composable'],
  allocate: (_vm, klass) => new RubyMatcher(klass),

  methods: {
    actual: (vm, self) => self.actualForDiff(vm),
    actual_formatted: (vm, self) => new RString(describe(vm, self.actual)),
    description: (vm, self) => new RString(self.description(vm)),
    'diffable?': (vm, self) => self.isDiffable(vm),
    'does_not_match?(actual, &block)': (vm, self, actual: RValue, block) => self.doesNotMatch(vm, actual, block),
    expected: (vm, self) => self.expectedForDiff(vm),
    expected_formatted: (vm, self) => new RString(describe(vm, self.expected ?? null)),
    'expects_call_stack_jump?': (vm, self) => self.jumps(vm),
    failure_message: (vm, self) => new RString(self.failureMessage(vm)),
    failure_message_when_negated: (vm, self) => new RString(self.failureMessageWhenNegated(vm)),
    matcher_name: (vm, self) => symbol(self.name(vm)),
    'matcher_name=(name)': (vm, self, name: RValue) => {
      self.alias = vm.toName(name);
    },
    'matches?(actual, &block)': (vm, self, actual: RValue, block) => self.matches(vm, actual, block),
    rescued_exception: (_vm, self) => self.rescued,
    'supports_block_expectations?': (vm, self) => self.takesBlocks(vm),
    'supports_value_expectations?': (vm, self) => self.takesValues(vm),
  },

  afterwards(vm, klass) {
    addRawMethods(
      vm,
      klass,
      {
        initialize: (_vm, self, args, block) => {
          (self as Matcher).initialize(vm, args, block);
          return null;
        },
        initialize_copy: (_vm, self) => {
          (self as Matcher).copied(vm);
          return self;
        },
      },
      'private',
    );
  },
});

/** A matcher whose `match` is written in Ruby, in a class below BaseMatcher. */
class RubyMatcher extends Matcher {
  override initialize(_vm: Machine, args: RValue[]): void {
    if (args.length > 0) this.expected = args[0] as RValue;
    if (args.length > 0) this.setIvar('@expected', args[0] as RValue);
  }

  override match(vm: Machine, actual: RValue): boolean {
    this.setIvar('@actual', actual);
    return truthy(vm.call(this, 'match', [vm.call(this, 'expected', []), actual]));
  }

  override doesNotMatch(vm: Machine, actual: RValue): boolean {
    return !vm.truthyCall(this, 'matches?', [actual]);
  }
}

function installMatcher(vm: Machine, definition: MatcherDefinition, host: RClass): void {
  const { className, make, names = [], takes, aliases = {}, methods = {} } = definition;
  const path = `RSpec::Matchers::BuiltIn::${className}`;
  const klass = installClass(
    vm,
    defineClass({
      name: path,
      superclass: definition.superclass ?? 'RSpec::Matchers::BuiltIn::BaseMatcher',
      allocate: (_vm, own) => make(own),
    }),
  );
  addRawMethods(vm, klass, methods);
  for (const name of names)
    vm.addMethod(
      host,
      name,
      rawBody((_vm, _self, args, block) => {
        if (takes) checkCount(vm, args.length, takes[0], takes[1]);
        const matcher = make(klass);
        for (const arg of args) if (arg instanceof RObject && 'isKeywords' in arg) arg.isKeywords = false;
        matcher.initialize(vm, args, block);
        return matcher;
      }),
    );
  for (const [name, old] of Object.entries(aliases)) defineAlias(vm, host, name, old);
}

/** RSpec::Matchers: the methods which make matchers. */
const matchers = defineModule({
  name: 'RSpec::Matchers',

  methods: {
    'aggregate_failures(label = nil, metadata = nil, &block)': (vm, _self, label: RValue, metadata: RValue, block) =>
      aggregateFailures(worldOf(vm), label, metadata, () => void vm.yield(block)),
    'be(*args)': (vm, _self, args: RValue[]) =>
      args.length === 0 ? makeMatcher(vm, 'Be', []) : makeMatcher(vm, 'Equal', args),
    'contain_exactly(*items)': (vm, _self, items: RValue[]) => makeMatcher(vm, 'ContainExactly', [new RArray(items)]),
    'match_array(items)': (vm, self, items: RValue) => vm.call(self, 'contain_exactly', vm.splat(items)),
    'expect(value = absent, &block)': (vm, _self, value: RValue | undefined, block) => expect(vm, value, block),
  },

  privateMethods: {
    'respond_to_missing?(name, include_private = false)': (vm, _self, name: RValue) =>
      /^(?:be|have)_/.test(vm.toName(name)),
  },

  singletonMethods: {
    clear_generated_description: (vm) => {
      worldOf(vm).lastMatcher = null;
      worldOf(vm).lastHandler = null;
    },
    configuration: (vm) => vm.constantAt('RSpec::Expectations::Configuration') ?? null,
    generated_description: (vm) => {
      const { lastHandler, lastMatcher } = worldOf(vm);
      return lastHandler === null
        ? null
        : new RString(`${lastHandler} ${vm.toS(vm.call(lastMatcher, 'description', []))}`);
    },
    'is_a_matcher?(object)': (vm, _self, object: RValue) => isMatcher(vm, object),
    'is_a_describable_matcher?(object)': (vm, _self, object: RValue) => isDescribable(vm, object),
  },

  afterwards(vm, host) {
    for (const definition of [composable, describedItem, objectFormatter, inspectableItem])
      installClass(vm, definition as ClassDefinition);
    installClass(vm, defineModule({ name: 'RSpec::Matchers::BuiltIn' }));
    installClass(vm, baseMatcher);
    installClass(
      vm,
      defineClass({ name: 'RSpec::Matchers::BuiltIn::Compound', superclass: 'RSpec::Matchers::BuiltIn::BaseMatcher' }),
    );
    installClass(vm, aliasedMatcher);
    installClass(vm, aliasedNegatedMatcher);
    installClass(vm, defineClass({ name: 'RSpec::Matchers::ExpectedsForMultipleDiffs', superclass: 'Object' }));
    for (const definition of operatorMatchers) installClass(vm, definition as ClassDefinition);
    for (const definition of builtInMatchers) installMatcher(vm, definition, host);
    defineAlias(vm, host, 'a_value', 'be');
    defineAlias(vm, host, 'an_array_matching', 'match_array', {
      rewrite: (text) => text.replace('contain exactly', 'an array containing exactly'),
    });
    for (const [name, old, from, to] of [
      ['a_block_raising', 'raise_error', 'raise', 'a block raising'],
      ['raising', 'raise_error', 'raise', 'raising'],
      ['a_block_throwing', 'throw_symbol', 'throw', 'a block throwing'],
      ['throwing', 'throw_symbol', 'throw', 'throwing'],
    ] as const)
      defineAlias(vm, host, name, old, { rewrite: (text) => text.replace(from, to) });
    addRawMethods(vm, host, {
      method_missing: (_vm, self, [given = null, ...args], block) => {
        const name = vm.toName(given);
        if (name.startsWith('be_')) return makeMatcher(vm, 'BePredicate', [given, ...args], block);
        if (name.startsWith('have_')) return makeMatcher(vm, 'Has', [given, ...args], block);
        const next = vm.findSuper(vm.classOf(self), host, 'method_missing');
        if (next && next.owner !== vm.classes.BasicObject)
          return next.body.invoke(vm, self, [given, ...args], block, next);
        return noMethod(vm, self, name, vm.missingStyle, args);
      },
    });
    installClass(vm, matchersDsl);
    vm.includeModule(vm.singletonClass(host), vm.classAt('RSpec::Matchers::DSL'));
    installClass(vm, customMatcher);
  },
});

const target = (isBlock: boolean): ClassDefinition<ExpectationTarget> =>
  defineClass<ExpectationTarget>({
    name: `RSpec::Expectations::${isBlock ? 'Block' : 'Value'}ExpectationTarget`,
    superclass: 'RSpec::Expectations::ExpectationTarget',
  });

const expectationTarget = defineClass<ExpectationTarget>({
  name: 'RSpec::Expectations::ExpectationTarget',
  superclass: 'Object',
  methods: {
    'to(matcher = absent, message = nil, &block)': (vm, self, matcher: RValue | undefined, message: RValue, block) =>
      judge(vm, self, 'to', matcher, message, block),
    'not_to(matcher = absent, message = nil, &block)': (
      vm,
      self,
      matcher: RValue | undefined,
      message: RValue,
      block,
    ) => judge(vm, self, 'not_to', matcher, message, block),
    target: (_vm, self) => self.value,
  },
  aliases: { to_not: 'not_to' },
});

/** Adds `should` and `should_not` to everything. */
const shouldSyntax = defineClass({
  name: 'BasicObject',
  superclass: null,
  methods: {
    'should(matcher = absent, message = nil, &block)': (
      vm,
      self,
      matcher: RValue | undefined,
      message: RValue,
      block,
    ) => {
      if (matcher !== undefined && matcher !== null) return handle(vm, self, true, matcher, message, block);
      worldOf(vm).lastHandler = 'is expected to';
      return new OperatorMatcher(vm, self, true);
    },
    'should_not(matcher = absent, message = nil, &block)': (
      vm,
      self,
      matcher: RValue | undefined,
      message: RValue,
      block,
    ) => {
      if (matcher !== undefined && matcher !== null) return handle(vm, self, false, matcher, message, block);
      worldOf(vm).lastHandler = 'is expected not to';
      return new OperatorMatcher(vm, self, false);
    },
  },
});

const expectations = defineModule({
  name: 'RSpec::Expectations',
  singletonMethods: {
    configuration: (vm) => vm.constantAt('RSpec::Expectations::Configuration') ?? null,
    'fail_with(message, expected = absent, actual = absent)': (vm, _self, message: RValue, expected, actual) =>
      failWith(vm, message, expected, actual),
  },
});

/** Expectations and matchers, in boot order. */
export const matcherClasses: readonly ClassDefinition[] = [
  expectations,
  defineClass({ name: 'RSpec::Expectations::ExpectationNotMetError', superclass: 'Exception' }),
  expectationTarget,
  target(false),
  target(true),
  matchers,
  shouldSyntax,
].map((each) => each as ClassDefinition);
