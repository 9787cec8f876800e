import { RArray } from '../../ruby/value/array.ts';
import { RClass } from '../../ruby/value/class.ts';
import { RHash } from '../../ruby/value/hash.ts';
import { RObject } from '../../ruby/value/object.ts';
import type { RProc } from '../../ruby/value/proc.ts';
import { RString } from '../../ruby/value/string.ts';
import { symbol } from '../../ruby/value/symbol.ts';
import { truthy, type RValue } from '../../ruby/value/value.ts';
import type { Machine } from '../../ruby/machine/machine.ts';
import { type ClassDefinition, defineClass, defineModule } from '../../ruby/core/define_class.ts';
import { addRawMethods, takeKeywords } from '../../ruby/core/raw_method.ts';
import { get } from '../metadata.ts';
import { worldOf } from '../world.ts';
import { Chain } from './any_instance.ts';
import { argumentMatchers } from './argument_matchers.ts';
import { hideConstant, stubConstant } from './constants.ts';
import { failMock } from './error_generator.ts';
import { chainOn } from './message_chain.ts';
import { CUSTOMIZATIONS, customize, inspectExpectation, type MessageExpectation } from './message_expectation.ts';
import {
  type Aim,
  type AnyInstanceSetup,
  HaveReceived,
  MessageMatcher,
  Receive,
  ReceiveMessageChain,
  ReceiveMessages,
  setUpAny,
} from './receive.ts';
import { describeDouble, type Doubled, TestDouble } from './test_double.ts';

const proxyOf = (vm: Machine, object: RValue) => worldOf(vm).space.proxyFor(object);

/** What double, instance_double and the others make. */
function makeDouble(vm: Machine, doubled: Doubled | null, given: readonly RValue[]): TestDouble {
  const klass = doubled
    ? `RSpec::Mocks::${{ instance: 'Instance', class: 'Class', object: 'Object' }[doubled.kind]}VerifyingDouble`
    : 'RSpec::Mocks::Double';
  const made = new TestDouble(vm.classAt(klass));
  made.doubled = doubled;
  const args = given.slice();
  const stubs = args.at(-1) instanceof RHash ? (args.pop() as RHash) : null;
  made.doubleName = args[0] ?? null;
  if (stubs) for (const { key, value } of stubs) proxyOf(vm, made).addSimple(vm, vm.toName(key), value, true);
  return made;
}

/** What a verifying double is to stand for. */
function reference(vm: Machine, kind: Doubled['kind'], given: RValue): Doubled {
  const space = worldOf(vm).space;
  const name = given instanceof RString ? given.text.replace(/^::/, '') : given instanceof RClass ? given.name : null;
  if (name === null && !(given instanceof RClass) && kind !== 'object')
    vm.raise('ArgumentError', `Module or String expected, got ${vm.inspect(given)}`);
  if (name === null) return { kind, description: () => vm.inspect(given), target: () => given, constant: null };
  const target = () => {
    const change = space.isOpen ? space.constantChange(name) : undefined;
    const found = change ? change.original : vm.constantAt(name);
    return found ?? (given instanceof RClass ? given : undefined);
  };
  if (worldOf(vm).config.isOn('verify_doubled_constant_names') && target() === undefined)
    vm.raise(
      'RSpec::Mocks::VerifyingDoubleNotDefinedError',
      `"${name}" is not a defined constant. Perhaps you misspelt it? Disable check with \`verify_doubled_constant_names\` configuration option.`,
    );
  return { kind, description: () => name, target, constant: name };
}

type DoubleMaker = (vm: Machine, args: readonly RValue[]) => TestDouble;

const verifying =
  (kind: Doubled['kind']): DoubleMaker =>
  (vm, [given = null, ...args]) =>
    makeDouble(vm, reference(vm, kind, given), args);

const MAKERS: Readonly<Record<string, DoubleMaker>> = {
  double: (vm, args) => makeDouble(vm, null, args),
  instance_double: verifying('instance'),
  class_double: verifying('class'),
  object_double: verifying('object'),
};

const SPIES: Readonly<Record<string, string>> = {
  spy: 'double',
  instance_spy: 'instance_double',
  class_spy: 'class_double',
  object_spy: 'object_double',
};

/** What `allow(…)` and its like answer. */
class Target extends RObject {
  readonly target: RValue;
  readonly aim: Aim;
  readonly expression: string;

  constructor(vm: Machine, target: RValue, aim: Aim, expression: string) {
    super(vm.classAt('RSpec::Mocks::TargetBase'));
    this.target = target;
    this.aim = aim;
    this.expression = expression;
  }
}

function setUp(vm: Machine, target: Target, verb: string, matcher: RValue, block: RProc | null): RValue {
  const { expression } = target;
  const isPositive = verb === 'to';
  const isAllowed = matcher instanceof MessageMatcher;
  if (!isPositive && expression.startsWith('allow'))
    vm.raise(
      'RSpec::Mocks::NegationUnsupportedError',
      `\`${expression}(...).${verb} ${nameOf(vm, matcher)}\` is not supported since it doesn't really make sense. What would it even mean?`,
    );
  if (!isAllowed)
    return vm.raise(
      'RSpec::Mocks::UnsupportedMatcherError',
      `only the \`receive\`, \`have_received\` and \`receive_messages\` matchers are supported with \`${expression}(...).${verb}\`, but you have provided: ${vm.toS(matcher)}`,
    );
  if (!isPositive && (matcher instanceof ReceiveMessages || matcher instanceof ReceiveMessageChain))
    vm.raise(
      'RSpec::Mocks::NegationUnsupportedError',
      `\`${expression}(...).${verb} ${matcher.matcherName}\` is not supported since it doesn't really make sense. What would it even mean?`,
    );
  return matcher.setUp(vm, target.target, isPositive ? target.aim : 'not expect any', block);
}

function nameOf(vm: Machine, matcher: RValue): string {
  return matcher instanceof MessageMatcher ? matcher.matcherName : vm.toS(vm.call(matcher, 'matcher_name', []));
}

const targetClass = defineClass<Target>({
  name: 'RSpec::Mocks::TargetBase',
  superclass: 'Object',
  methods: {
    'to(matcher, &block)': (vm, self, matcher: RValue, block) => setUp(vm, self, 'to', matcher, block),
    'not_to(matcher, &block)': (vm, self, matcher: RValue, block) => setUp(vm, self, 'not_to', matcher, block),
    'to_not(matcher, &block)': (vm, self, matcher: RValue, block) => setUp(vm, self, 'to_not', matcher, block),
  },
});

/** Records a customization on a matcher of messages. */
const recorders = (names: readonly string[]) =>
  Object.fromEntries(
    names.map((name) => [
      name,
      (_vm: Machine, self: RValue, args: RValue[], block: RProc | null) =>
        (self as MessageMatcher).record(name, args, block),
    ]),
  );

const matcherClass = (name: string, customizations: readonly string[]): ClassDefinition<MessageMatcher> =>
  defineClass<MessageMatcher>({
    name: `RSpec::Mocks::Matchers::${name}`,
    superclass: 'Object',
    methods: {
      matcher_name: (_vm, self) => new RString(self.matcherName),
      name: (_vm, self) => new RString(self.matcherName),
      description: (vm, self) =>
        new RString('describe' in self ? (self as Receive).describe(vm) : descriptionOf(vm, self as ReceiveMessages)),
      'matches?(subject, &block)': (vm, self, subject: RValue, block) =>
        self instanceof HaveReceived ? self.matches(vm, subject, block) : self.setUp(vm, subject, 'expect', block),
      'does_not_match?(subject, &block)': (vm, self, subject: RValue, block) => {
        if (self instanceof HaveReceived) return self.doesNotMatch(vm, subject);
        if (!(self instanceof Receive))
          vm.raise(
            'RSpec::Mocks::NegationUnsupportedError',
            `\`expect(...).to_not ${self.matcherName}\` is not supported since it doesn't really make sense. What would it even mean?`,
          );
        return self.setUp(vm, subject, 'not expect', block);
      },
      failure_message: (vm, self) => new RString(self instanceof HaveReceived ? self.failureMessage(vm) : ''),
      failure_message_when_negated: (vm, self) =>
        new RString(self instanceof HaveReceived ? self.failureMessage(vm) : ''),
      'setup_expectation(subject, &block)': (vm, self, subject: RValue, block) =>
        self.setUp(vm, subject, 'expect', block),
      'setup_negative_expectation(subject, &block)': (vm, self, subject: RValue, block) =>
        self.setUp(vm, subject, 'not expect', block),
      'setup_allowance(subject, &block)': (vm, self, subject: RValue, block) => self.setUp(vm, subject, 'allow', block),
      'setup_any_instance_allowance(subject, &block)': (vm, self, subject: RValue, block) =>
        self.setUp(vm, subject, 'allow any', block),
      'setup_any_instance_expectation(subject, &block)': (vm, self, subject: RValue, block) =>
        self.setUp(vm, subject, 'expect any', block),
    },
    afterwards(vm, klass) {
      addRawMethods(vm, klass, recorders(customizations));
    },
  });

function descriptionOf(vm: Machine, matcher: ReceiveMessages): string {
  return `receive messages: ${vm.inspect(matcher.messages)}`;
}

const ALL = Object.keys(CUSTOMIZATIONS);

const messageExpectation = defineClass<MessageExpectation>({
  name: 'RSpec::Mocks::MessageExpectation',
  superclass: 'Object',
  methods: {
    inspect: (vm, self) => inspectExpectation(vm, self),
    message: (_vm, self) => symbol(self.message),
    'negative?': (_vm, self) => self.isNegative,
    orig_object: (_vm, self) => self.target,
  },
  aliases: { to_s: 'inspect' },
  afterwards(vm, klass) {
    for (const name of ALL)
      addRawMethods(vm, klass, {
        [name]: (_vm, self, args, block) => customize(vm, self as MessageExpectation, name, args, block),
      });
  },
});

const anyInstanceSetup = defineClass<AnyInstanceSetup>({
  name: 'RSpec::Mocks::AnyInstance::FluentInterfaceProxy',
  superclass: 'Object',
  afterwards(vm, klass) {
    for (const name of ALL)
      addRawMethods(vm, klass, {
        [name]: (_vm, self, args, block) => (self as AnyInstanceSetup).customize(vm, name, args, block),
      });
  },
});

const chainClass = defineClass<Chain>({
  name: 'RSpec::Mocks::AnyInstance::Chain',
  superclass: 'Object',
  afterwards(vm, klass) {
    for (const name of ALL)
      addRawMethods(vm, klass, { [name]: (_vm, self, args, block) => (self as Chain).record(vm, name, args, block) });
  },
});

const testDouble = defineModule({
  name: 'RSpec::Mocks::TestDouble',
  methods: {
    '==(other)': (_vm, self, other: RValue) => self === other,
    as_null_object: (_vm, self) => {
      (self as TestDouble).isNull = true;
      return self;
    },
    freeze: (vm, self) => {
      worldOf(vm).notice(
        'WARNING: you attempted to freeze a test double. This is explicitly a no-op as freezing doubles can lead to undesired behaviour when resetting tests.',
      );
      return self;
    },
    inspect: (vm, self) => new RString(describeDouble(vm, self as TestDouble)),
    'null_object?': (_vm, self) => (self as TestDouble).isNull,
    'respond_to?(message, include_private = false)': (vm, self, message: RValue, all: RValue) => {
      const double = self as TestDouble;
      const name = vm.toName(message);
      const entry = vm.find(vm.classOf(double), name);
      const isKnown = !!entry && (entry.visibility === 'public' || truthy(all));
      if (!double.isNull || !double.doubled) return double.isNull || isKnown;
      const target = double.doubled.target(vm);
      if (target === undefined) return true;
      if (isKnown) return true;
      if (double.doubled.kind === 'instance') return target instanceof RClass && !!vm.find(target, name);
      return vm.respondTo(target, name);
    },
    to_s: (vm, self) =>
      new RString(
        describeDouble(vm, self as TestDouble)
          .replaceAll('<', '[')
          .replaceAll('>', ']'),
      ),
  },
  afterwards(vm, klass) {
    addRawMethods(vm, klass, {
      method_missing: (_vm, self, [name = null, ...args], block) => {
        const double = self as TestDouble;
        const proxy = proxyOf(vm, double);
        if (double.isNull) proxy.checkImplemented(vm, vm.toName(name));
        return proxy.missing(vm, vm.toName(name), args, block);
      },
    });
  },
});

const doubleClass = (className: string, hasConstant = false): ClassDefinition<TestDouble> =>
  defineClass<TestDouble>({
    name: `RSpec::Mocks::${className}`,
    superclass: 'Object',
    includes: ['RSpec::Mocks::TestDouble'],
    allocate: (_vm, klass) => new TestDouble(klass),
    ...(hasConstant
      ? {
          methods: {
            'as_stubbed_const(**options)': (vm: Machine, self: TestDouble, options: RHash) => {
              const name = self.doubled?.constant;
              if (!name)
                return vm.raise('ArgumentError', 'Can not perform constant replacement with an anonymous object.');
              const transfer = options.option(symbol('transfer_nested_constants')) ?? null;
              worldOf(vm).space.addConstants(stubConstant(vm, new RString(name), self, transfer));
              return self;
            },
          },
        }
      : {}),
  });

const exampleMethods = defineModule({
  name: 'RSpec::Mocks::ExampleMethods',
  includes: ['RSpec::Mocks::ArgumentMatchers'],
  methods: {
    'allow(target)': (vm, _self, target: RValue) => new Target(vm, target, 'allow', 'allow'),
    'allow_any_instance_of(klass)': (vm, _self, klass: RValue) =>
      new Target(vm, klass, 'allow any', 'allow_any_instance_of'),
    'expect_any_instance_of(klass)': (vm, _self, klass: RValue) =>
      new Target(vm, klass, 'expect any', 'expect_any_instance_of'),
    'receive(message, &block)': (vm, _self, message: RValue, block) => new Receive(vm, vm.toName(message), block),
    'receive_messages(messages, &block)': (vm, _self, messages: RHash, block: RProc | null) => {
      if (block) vm.raise('RuntimeError', "Implementation blocks aren't supported with `receive_messages`");
      return new ReceiveMessages(vm, messages);
    },
    'receive_message_chain(*messages, &block)': (vm, _self, messages: RValue[], block) =>
      new ReceiveMessageChain(vm, messages, block),
    'have_received(message, &block)': (vm, _self, message: RValue, block) =>
      new HaveReceived(vm, vm.toName(message), block),
    allow_message_expectations_on_nil: (vm) => {
      const { settings } = worldOf(vm).config;
      settings.set('allow_message_expectations_on_nil', { value: true });
    },
    'hide_const(name)': (vm, _self, name: RValue) => worldOf(vm).space.addConstants(hideConstant(vm, name)),
    'without_partial_double_verification(&block)': (vm, _self, block: RProc | null) => {
      const { space } = worldOf(vm);
      const before = space.suspendsVerification;
      space.suspendsVerification = true;
      try {
        return vm.yield(block);
      } finally {
        space.suspendsVerification = before;
      }
    },
  },
  afterwards(vm, klass) {
    addRawMethods(vm, klass, {
      stub_const: (_vm, _self, given) => {
        const args = given.slice();
        const options = args.length > 2 ? (takeKeywords(args) ?? (args.pop() as RHash)) : null;
        const [name = null, value = null] = args;
        worldOf(vm).space.addConstants(
          stubConstant(vm, name, value, (options && get(options, 'transfer_nested_constants')) ?? null),
        );
        return value;
      },
    });
    for (const [name, make] of Object.entries(MAKERS))
      addRawMethods(vm, klass, { [name]: (_vm, _self, args) => make(vm, plain(args)) });
    for (const [name, kind] of Object.entries(SPIES))
      addRawMethods(vm, klass, {
        [name]: (_vm, _self, args) => {
          const made = (MAKERS[kind] as DoubleMaker)(vm, plain(args));
          made.isNull = true;
          return made;
        },
      });
  },
});

function plain(args: readonly RValue[]): readonly RValue[] {
  const last = args.at(-1);
  if (last instanceof RHash) last.isKeywords = false;
  return args;
}

/** `any_instance` of a class: takes `stub` and `should_receive`. */
class AnyInstanceProxy extends RObject {
  readonly target: RClass;

  constructor(vm: Machine, target: RClass) {
    super(vm.classAt('RSpec::Mocks::AnyInstance::Proxy'));
    this.target = target;
  }
}

const anyInstanceProxy = defineClass<AnyInstanceProxy>({
  name: 'RSpec::Mocks::AnyInstance::Proxy',
  superclass: 'Object',
  methods: {
    klass: (_vm, self) => self.target,
    'stub(message, &block)': (vm, self, message: RValue, block) => {
      const world = worldOf(vm);
      if (!(message instanceof RHash)) return setUpAny(world, self.target, vm.toName(message), 'stub', block);
      for (const { key, value } of message)
        setUpAny(world, self.target, vm.toName(key), 'stub', null).customize(vm, 'and_return', [value], null);
      return message;
    },
    'unstub(message)': (vm, self, message: RValue) => {
      worldOf(vm).space.recorderFor(self.target).removeStubs(vm.toName(message));
      return null;
    },
    'should_receive(message, &block)': (vm, self, message: RValue, block) =>
      setUpAny(worldOf(vm), self.target, vm.toName(message), 'expectation', block),
    'should_not_receive(message, &block)': (vm, self, message: RValue, block) =>
      setUpAny(worldOf(vm), self.target, vm.toName(message), 'expectation', block, true),
    'stub_chain(*chain, &block)': (vm, self, chain: RValue[], block) =>
      new ReceiveMessageChain(vm, chain, block).setUp(vm, self.target, 'allow any', null),
  },
});

/** Adds `stub`, `should_receive` and their like to everything. */
const oldSyntax = defineClass({
  name: 'BasicObject',
  superclass: null,
  methods: {
    'should_receive(message, options = nil, &block)': (vm, self, message: RValue, _options, block) =>
      proxyOf(vm, self).addExpectation(vm, vm.toName(message), block),
    'should_not_receive(message, &block)': (vm, self, message: RValue, block) =>
      customize(vm, proxyOf(vm, self).addExpectation(vm, vm.toName(message), block), 'never', [], null),
    'stub(message, options = nil, &block)': (vm, self, message: RValue, _options, block) => {
      if (!(message instanceof RHash)) return proxyOf(vm, self).addStub(vm, vm.toName(message), block);
      for (const { key, value } of message)
        customize(vm, proxyOf(vm, self).addStub(vm, vm.toName(key)), 'and_return', [value], null);
      return message;
    },
    'unstub(message)': (vm, self, message: RValue) => {
      const proxy = proxyOf(vm, self);
      const name = vm.toName(message);
      if (proxy.double(name).stubs.length === 0)
        failMock(vm, `The method \`${name}\` was not stubbed or was already unstubbed`);
      proxy.removeStub(vm, name);
      return null;
    },
    'stub_chain(*chain, &block)': (vm, self, chain: RValue[], block) =>
      chainOn(vm, worldOf(vm).space, self, chain, block, true),
    as_null_object: (vm, self) => {
      proxyOf(vm, self).makeNull();
      return self;
    },
    'null_object?': (vm, self) => proxyOf(vm, self).isNull,
    'received_message?(message, *args)': (vm, self, message: RValue, args: RValue[]) =>
      proxyOf(vm, self).received.some(
        (each) =>
          each.message === vm.toName(message) && vm.equal(new RArray(each.args.values.slice()), new RArray(args)),
      ),
  },
});

const mocks = defineModule({
  name: 'RSpec::Mocks',
  singletonMethods: {
    configuration: (vm) => vm.constantAt('RSpec::Mocks::Configuration') ?? null,
    'with_temporary_scope(&block)': (vm, _self, block: RProc | null) => {
      const { space } = worldOf(vm);
      space.open();
      try {
        const value = vm.yield(block);
        space.verifyAll();
        return value;
      } finally {
        space.close();
      }
    },
    setup: (vm) => worldOf(vm).space.open(),
    verify: (vm) => worldOf(vm).space.verifyAll(),
    teardown: (vm) => worldOf(vm).space.close(),
    'allow_message(subject, message, options = nil, &block)': (
      vm,
      _self,
      subject: RValue,
      message: RValue,
      _options,
      block,
    ) => proxyOf(vm, subject).addStub(vm, vm.toName(message), block),
    'expect_message(subject, message, options = nil, &block)': (
      vm,
      _self,
      subject: RValue,
      message: RValue,
      _options,
      block,
    ) => proxyOf(vm, subject).addExpectation(vm, vm.toName(message), block),
  },
});

const error = (name: string, superclass: string) => defineClass({ name: `RSpec::Mocks::${name}`, superclass });
const some = (...names: string[]) => names;

/** Doubles, in boot order. */
export const doubleClasses: readonly ClassDefinition[] = [
  mocks,
  ...argumentMatchers,
  error('MockExpectationError', 'Exception'),
  error('ExpiredTestDoubleError', 'RSpec::Mocks::MockExpectationError'),
  error('OutsideOfExampleError', 'StandardError'),
  error('MockExpectationAlreadyInvokedError', 'Exception'),
  error('CannotSupportArgMutationsError', 'StandardError'),
  error('UnsupportedMatcherError', 'StandardError'),
  error('NegationUnsupportedError', 'StandardError'),
  error('VerifyingDoubleNotDefinedError', 'StandardError'),
  error('AndWrapOriginalImplementation', 'Object'),
  error('AndWrapOriginalImplementation::CannotModifyFurtherError', 'StandardError'),
  targetClass,
  defineModule({ name: 'RSpec::Mocks::Matchers' }),
  matcherClass('Receive', ALL),
  matcherClass('ReceiveMessages', []),
  matcherClass(
    'ReceiveMessageChain',
    some('with', 'and_return', 'and_invoke', 'and_throw', 'and_raise', 'and_yield', 'and_call_original'),
  ),
  matcherClass(
    'HaveReceived',
    some('exactly', 'at_least', 'at_most', 'times', 'time', 'once', 'twice', 'thrice', 'with', 'ordered'),
  ),
  messageExpectation,
  defineModule({ name: 'RSpec::Mocks::AnyInstance' }),
  anyInstanceSetup,
  anyInstanceProxy,
  chainClass,
  testDouble,
  doubleClass('Double'),
  doubleClass('InstanceVerifyingDouble'),
  doubleClass('ClassVerifyingDouble', true),
  doubleClass('ObjectVerifyingDouble', true),
  exampleMethods,
  oldSyntax,
  defineClass({
    name: 'Class',
    superclass: 'Module',
    methods: { any_instance: (vm, self) => new AnyInstanceProxy(vm, self as RClass) },
  }),
].map((each) => each as ClassDefinition);
