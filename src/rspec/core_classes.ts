import { RArray } from '../ruby/value/array.ts';
import type { RClass } from '../ruby/value/class.ts';
import { RException } from '../ruby/value/exception.ts';
import { RFloat } from '../ruby/value/float.ts';
import { RHash } from '../ruby/value/hash.ts';
import { RObject } from '../ruby/value/object.ts';
import type { RProc } from '../ruby/value/proc.ts';
import { RString } from '../ruby/value/string.ts';
import { symbol } from '../ruby/value/symbol.ts';
import type { RValue } from '../ruby/value/value.ts';
import { noMethod } from '../ruby/machine/exceptions.ts';
import type { Machine } from '../ruby/machine/machine.ts';
import { type ClassDefinition, defineClass, defineModule } from '../ruby/core/define_class.ts';
import { addRawMethods } from '../ruby/core/raw_method.ts';
import {
  defineExampleMethod,
  defineGroupMethod,
  defineNestedShared,
  EXAMPLE_METHODS,
  GROUP_METHODS,
  groupFor,
} from './dsl/describe.ts';
import { addHook, HOOK_METHODS } from './dsl/hooks.ts';
import { attributeSubject, defineLet, defineSubject, implicitSubject } from './dsl/let.ts';
import { pending, skip } from './dsl/pending.ts';
import { defineShared, type InclusionFrame, includeShared } from './dsl/shared_examples.ts';
import { type Example, ExampleInstance, type ExecutionResult, instanceExec, type Procsy } from './example.ts';
import type { ExampleGroup } from './example_group.ts';
import { get, put } from './metadata.ts';
import { handle } from './expectations/expect.ts';
import { OperatorMatcher } from './matchers/operators.ts';
import { countExceptions, MultipleExceptions } from './multiple_exceptions.ts';
import { findWorld, worldOf } from './world.ts';

const noted = (text: string | null) => (text === null ? null : new RString(text));

/** Hashes of the extra metadata of a spelling. */
function extras(pairs: Readonly<Record<string, RValue>>): RHash {
  const hash = new RHash();
  for (const [name, value] of Object.entries(pairs)) put(hash, name, value);
  return hash;
}

function groupOr(vm: Machine, self: RValue, name: string): ExampleGroup {
  return groupFor(worldOf(vm), self) ?? noMethod(vm, self, name, 'call');
}

/** RSpec::Core::ExampleGroup: what examples run on; on the class itself, the language of groups. */
const exampleGroup = defineClass<ExampleInstance>({
  name: 'RSpec::Core::ExampleGroup',
  superclass: 'Object',
  allocate: (_vm, klass) => new ExampleInstance(klass),

  methods: {
    described_class: (vm, self) => {
      const group = groupFor(worldOf(vm), vm.realClassOf(self));
      return (group && get(group.metadata, 'described_class')) ?? null;
    },
    inspect: (vm, self) => new RString(`#<${vm.className(self)} ${self.label}>`),
    'should(matcher = nil, message = nil)': (vm, self, matcher: RValue, message: RValue) =>
      shouldOf(vm, self, true, matcher, message),
    'should_not(matcher = nil, message = nil)': (vm, self, matcher: RValue, message: RValue) =>
      shouldOf(vm, self, false, matcher, message),
    subject: (vm, self) => implicitSubject(vm, self),
    is_expected: (vm, self) => vm.call(self, 'expect', [vm.call(self, 'subject', [])]),
    'pending(message = nil, &block)': (vm, _self, message: RValue, block: RProc | null) =>
      pending(worldOf(vm), message, block),
    'skip(message = nil)': (vm, _self, message: RValue) => skip(worldOf(vm), message),
  },

  privateMethods: {
    'initialize(label = nil)': (_vm, self, label: RValue) => {
      if (label instanceof RString) self.label = label.text;
    },
  },

  singletonMethods: {
    children: (vm, self) => new RArray(groupOr(vm, self, 'children').children.map((group) => group.klass)),
    described_class: (vm, self) => get(groupOr(vm, self, 'described_class').metadata, 'described_class') ?? null,
    descendants: (vm, self) =>
      new RArray([...groupOr(vm, self, 'descendants').descendants()].map((group) => group.klass)),
    description: (vm, self) => new RString(groupOr(vm, self, 'description').description),
    examples: (vm, self) => new RArray(groupOr(vm, self, 'examples').examples.slice()),
    file_path: (vm, self) => get(groupOr(vm, self, 'file_path').metadata, 'file_path') ?? null,
    id: (vm, self) => new RString(groupOr(vm, self, 'id').id),
    location: (vm, self) => get(groupOr(vm, self, 'location').metadata, 'location') ?? null,
    metadata: (vm, self) => groupFor(worldOf(vm), self)?.metadata ?? null,
    parent_groups: (vm, self) => new RArray(groupOr(vm, self, 'parent_groups').chain.map((group) => group.klass)),
    superclass_metadata: (vm, self) => groupOr(vm, self, 'superclass_metadata').parent?.metadata ?? null,
    'top_level?': (vm, self) => groupFor(worldOf(vm), self)?.parent === null,
    top_level_description: (vm, self) =>
      new RString(groupOr(vm, self, 'top_level_description').chain.at(-1)?.description ?? ''),
    'let(name, &block)': (vm, self, name: RValue, block: RProc | null) => {
      defineLet(vm, groupOr(vm, self, 'let'), name, block);
      return symbol(vm.toName(name));
    },
    'let!(name, &block)': (vm, self, name: RValue, block: RProc | null) => {
      const group = groupOr(vm, self, 'let!');
      defineLet(vm, group, name, block);
      const text = vm.toName(name);
      addHook(
        worldOf(vm),
        group.hooks,
        'before',
        [],
        vm.proc((_args, _block, instance) => vm.call(instance, text, [])),
      );
      return null;
    },
    'subject(name = nil, &block)': (vm, self, name: RValue, block: RProc | null) => {
      defineSubject(vm, groupOr(vm, self, 'subject'), name, block);
      return null;
    },
    'subject!(name = nil, &block)': (vm, self, name: RValue, block: RProc | null) => {
      const group = groupOr(vm, self, 'subject!');
      defineSubject(vm, group, name, block);
      addHook(
        worldOf(vm),
        group.hooks,
        'before',
        [],
        vm.proc((_args, _block, instance) => vm.call(instance, 'subject', [])),
      );
      return null;
    },
  },

  afterwards(vm, klass) {
    const singleton = vm.singletonClass(klass);
    for (const [name, pairs] of Object.entries(GROUP_METHODS)) defineGroupMethod(vm, name, extras(pairs));
    for (const [name, pairs] of Object.entries(EXAMPLE_METHODS)) defineExampleMethod(vm, name, extras(pairs));
    defineNestedShared(vm, 'it_behaves_like', 'behaves like');
    defineNestedShared(vm, 'it_should_behave_like', 'it should behave like');
    for (const name of Object.keys(HOOK_METHODS))
      addRawMethods(vm, singleton, {
        [name]: (_vm, self, args, block) => addHook(worldOf(vm), groupOr(vm, self, name).hooks, name, args, block),
      });
    for (const kind of ['examples', 'context'] as const)
      addRawMethods(vm, singleton, {
        [`include_${kind}`]: (_vm, self, [name = null, ...args], block) => {
          includeShared(worldOf(vm), groupOr(vm, self, `include_${kind}`), kind, name, args, block);
          return null;
        },
      });
    addRawMethods(vm, singleton, {
      method_missing: (_vm, self, [name = null, ...args], block) =>
        wrongScopeOnGroup(vm, self as RClass, vm.toName(name), args, block),
      its: (_vm, self, args, block) => declareIts(vm, groupOr(vm, self, 'its'), args, block),
    });
    addRawMethods(vm, klass, {
      method_missing: (_vm, self, [name = null, ...args], block) =>
        wrongScopeInExample(vm, self, vm.toName(name), args, block),
    });
    const define = (target: RClass) => {
      for (const name of ['shared_examples', 'shared_context', 'shared_examples_for'])
        addRawMethods(vm, target, {
          [name]: (_vm, self, [given = null, ...args], block) => {
            defineShared(worldOf(vm), groupFor(worldOf(vm), self)?.klass ?? null, given, args.slice(), block);
            return null;
          },
        });
    };
    for (const target of [
      singleton,
      vm.singletonClass(vm.main),
      vm.singletonClass(vm.classAt('RSpec')),
      vm.classes.Module,
    ])
      define(target);
  },
});

/** `it { should … }`: of the subject. */
function shouldOf(vm: Machine, self: RValue, isPositive: boolean, matcher: RValue, message: RValue): RValue {
  const subject = vm.call(self, 'subject', []);
  if (matcher !== null) return handle(vm, subject, isPositive, matcher, message, null);
  worldOf(vm).lastHandler = isPositive ? 'is expected to' : 'is expected not to';
  return new OperatorMatcher(vm, subject, isPositive);
}

function wrongScopeOnGroup(vm: Machine, self: RClass, name: string, args: RValue[], block: RProc | null): RValue {
  if (vm.find(self, name)?.visibility === 'public' && groupFor(worldOf(vm), self))
    vm.raise(
      'RSpec::Core::ExampleGroup::WrongScopeError',
      `\`${name}\` is not available on an example group (e.g. a \`describe\` or \`context\` block). It is only available from within individual ` +
        'examples (e.g. `it` blocks) or from constructs that run in the scope of an example (e.g. `before`, `let`, etc).',
    );
  return next(vm, self, name, args, block);
}

function wrongScopeInExample(vm: Machine, self: RValue, name: string, args: RValue[], block: RProc | null): RValue {
  if (vm.respondTo(vm.realClassOf(self), name))
    vm.raise(
      'RSpec::Core::ExampleGroup::WrongScopeError',
      `\`${name}\` is not available from within an example (e.g. an \`it\` block) or from constructs that run in the scope of an example ` +
        '(e.g. `before`, `let`, etc). It is only available on an example group (e.g. a `describe` or `context` block).',
    );
  return next(vm, self, name, args, block);
}

/** The `method_missing` after that of ExampleGroup: RSpec::Matchers', or the end. */
function next(vm: Machine, self: RValue, name: string, args: RValue[], block: RProc | null): RValue {
  const { missingStyle } = vm;
  const klass = vm.classOf(self);
  const owner =
    self instanceof ExampleInstance
      ? vm.classAt('RSpec::Core::ExampleGroup')
      : vm.singletonClass(vm.classAt('RSpec::Core::ExampleGroup'));
  const entry = vm.findSuper(klass, owner, 'method_missing');
  if (entry && entry.owner !== vm.classes.BasicObject)
    return entry.body.invoke(vm, self, [symbol(name), ...args], block, entry);
  return noMethod(vm, self, name, missingStyle, args);
}

/** `its(:name) { … }`: an example in a group of its own, named after the attribute. */
function declareIts(vm: Machine, group: ExampleGroup, args: RValue[], block: RProc | null): RValue {
  const [attribute = null, ...options] = args;
  const name = vm.toS(attribute);
  const body = vm.proc((given) => {
    const klass = given[0] as RClass;
    const nested = groupFor(worldOf(vm), klass) as ExampleGroup;
    defineLet(
      vm,
      nested,
      symbol('__its_subject'),
      vm.proc((_args, _block, self) => attributeSubject(vm, vm.call(self, 'subject', []), attribute)),
    );
    const expected = (_vm: Machine, self: RValue) => vm.call(self, 'expect', [vm.call(self, '__its_subject', [])]);
    addRawMethods(vm, klass, { is_expected: expected, are_expected: expected });
    for (const should of ['should', 'should_not'])
      addRawMethods(vm, klass, {
        [should]: (_vm, self, [matcher = null, message = null]) => {
          const target = vm.call(self, 'expect', [vm.call(self, '__its_subject', [])]);
          return vm.call(target, should === 'should' ? 'to' : 'to_not', [matcher, message]);
        },
      });
    return vm.call(klass, 'example', [null, ...options], block);
  });
  const description =
    name === '[]' || attribute instanceof RArray ? new RString(vm.inspect(attribute)) : new RString(name);
  return vm.call(group.klass, 'describe', [description], body);
}

const example = defineClass<Example>({
  name: 'RSpec::Core::Example',
  superclass: 'Object',
  methods: {
    description: (_vm, self) => new RString(self.description),
    example_group: (_vm, self) => self.group.klass,
    example_group_instance: (_vm, self) => self.instance,
    exception: (_vm, self) => self.exception,
    execution_result: (_vm, self) => self.result,
    file_path: (_vm, self) => get(self.metadata, 'file_path') ?? null,
    full_description: (_vm, self) => new RString(self.fullDescription),
    id: (_vm, self) => new RString(self.id),
    inspect: (vm, self) => new RString(`#<${vm.className(self)} ${vm.inspect(new RString(self.description))}>`),
    'instance_exec(*args, &block)': (vm, self, args: RValue[], block: RProc) =>
      instanceExec(vm, self.instance as RObject as ExampleInstance, block, args),
    location: (_vm, self) => new RString(self.location),
    location_rerun_argument: (_vm, self) => new RString(self.location),
    rerun_argument: (_vm, self) => new RString(self.location),
    metadata: (_vm, self) => self.metadata,
    pending: (_vm, self) => get(self.metadata, 'pending') ?? null,
    'pending?': (_vm, self) => self.isPending,
    skip: (_vm, self) => get(self.metadata, 'skip') ?? null,
    'skipped?': (_vm, self) => self.isSkipped,
    'set_exception(exception)': (_vm, self, exception: RException) => {
      self.displayException = exception;
    },
  },
  aliases: { to_s: 'inspect' },
});

const executionResult = defineClass<ExecutionResult>({
  name: 'RSpec::Core::Example::ExecutionResult',
  superclass: 'Object',
  methods: {
    status: (_vm, self) => (self.status ? symbol(self.status) : null),
    exception: (_vm, self) => self.exception,
    run_time: (_vm, self) => new RFloat(self.runTime),
    pending_message: (_vm, self) => noted(self.pendingMessage),
    pending_exception: (_vm, self) => self.pendingException,
    'pending_fixed?': (_vm, self) => self.isPendingFixed,
    'example_skipped?': (_vm, self) => self.status === 'pending' && !self.pendingException,
  },
});

const procsy = defineClass<Procsy>({
  name: 'RSpec::Core::Example::Procsy',
  superclass: 'Object',
  methods: {
    'call(*args)': (_vm, self) => self.call(),
    example: (_vm, self) => self.example,
    'executed?': (_vm, self) => self.isExecuted,
    inspect: (vm, self) => new RString(vm.inspect(self.example).replaceAll('Example', 'Example::Procsy')),
    to_proc: (vm, self) => vm.proc(() => self.call()),
  },
  aliases: { run: 'call' },
  afterwards(vm, klass) {
    for (const name of vm.classAt('RSpec::Core::Example').methods.keys()) {
      if (['inspect', 'to_s'].includes(name)) continue;
      addRawMethods(vm, klass, {
        [name]: (_vm, self, args, block) => vm.call((self as Procsy).example, name, args, block),
      });
    }
  },
});

const multipleExceptionError = defineClass<MultipleExceptions>({
  name: 'RSpec::Core::MultipleExceptionError',
  superclass: 'StandardError',
  allocate: (_vm, klass) => new MultipleExceptions(klass, null),
  methods: {
    all_exceptions: (_vm, self) => self.exceptions,
    failures: (_vm, self) => new RArray(self.failures),
    other_errors: (_vm, self) => new RArray(self.others),
    message: (vm, self) => new RString(self.all.map((each) => vm.toS(vm.call(each, 'message', []))).join('\n\n')),
    summary: (_vm, self) => new RString(`Got ${countExceptions(self)}`),
    exception_count_description: (_vm, self) => new RString(countExceptions(self)),
  },
  aliases: { to_s: 'message' },
});

const skipDeclared = defineClass<RException>({
  name: 'RSpec::Core::Pending::SkipDeclaredInExample',
  superclass: 'StandardError',
  methods: { argument: (_vm, self) => self.details?.['argument'] ?? null },
});

const inclusionFrame = defineClass<InclusionFrame>({
  name: 'RSpec::Core::SharedExampleGroupInclusionStackFrame',
  superclass: 'Object',
  methods: {
    shared_group_name: (_vm, self) => self.name,
    inclusion_location: (_vm, self) => new RString(self.location),
    formatted_inclusion_location: (_vm, self) => new RString(self.location.replace(/^(\.\/)?/, './')),
    description: (vm, self) =>
      new RString(`Shared Example Group: ${vm.inspect(self.name)} called from ${self.location}`),
  },
});

/** RSpec itself. */
const rspec = defineModule({
  name: 'RSpec',
  singletonMethods: {
    'configure(&block)': (vm, _self, block: RProc | null) => vm.yield(block, worldOf(vm).config),
    configuration: (vm) => worldOf(vm).config,
    current_example: (vm) => findWorld(vm)?.currentExample ?? null,
    current_scope: (vm) => symbol(worldOf(vm).currentScope),
    world: (vm) => vm.constantAt('RSpec::Core::World') ?? null,
    'warning(message)': (vm, _self, message: RValue) => worldOf(vm).notice(`WARNING: ${vm.toS(message)}`),
    'warn_with(message, **options)': (vm, _self, message: RValue) => worldOf(vm).notice(vm.toS(message)),
    'deprecate(what, **options)': (vm, _self, what: RValue) => worldOf(vm).notice(`${vm.toS(what)} is deprecated.`),
    'clear_examples()': () => null,
    'reset()': () => null,
  },
});

const rspecWorld = defineModule({
  name: 'RSpec::Core::World',
  singletonMethods: {
    example_groups: (vm) => new RArray(worldOf(vm).groups.map((group) => group.klass)),
    all_example_groups: (vm) =>
      new RArray(worldOf(vm).groups.flatMap((group) => [...group.descendants()].map(({ klass }) => klass))),
    all_examples: (vm) =>
      new RArray(worldOf(vm).groups.flatMap((group) => [...group.descendants()].flatMap(({ examples }) => examples))),
    example_count: (vm) =>
      worldOf(vm).groups.reduce(
        (sum, group) => sum + [...group.descendants()].reduce((count, each) => count + each.examples.length, 0),
        0,
      ),
    'wants_to_quit=(value)': (vm, _self, value: RValue) => {
      worldOf(vm).wantsToQuit = value !== null && value !== false;
    },
    wants_to_quit: (vm) => worldOf(vm).wantsToQuit,
  },
});

const plain = (name: string, superclass: string): ClassDefinition => defineClass({ name, superclass });

/** RSpec's core, in boot order. */
export const coreClasses: readonly ClassDefinition[] = [
  rspec,
  defineModule({ name: 'RSpec::Core' }),
  defineModule({ name: 'RSpec::Support' }),
  defineModule({ name: 'RSpec::ExampleGroups' }),
  defineModule({
    name: 'RSpec::Core::Version',
    constants: { STRING: () => new RString('3.12.0') },
  }),
  rspecWorld,
  defineModule({ name: 'RSpec::Core::Pending' }),
  defineModule({ name: 'RSpec::Core::MemoizedHelpers' }),
  defineClass({ name: 'RSpec::Core::SharedExampleGroupModule', superclass: 'Module' }),
  defineModule({ name: 'RSpec::Core::SharedExampleGroup' }),
  plain('RSpec::Core::StoppedError', 'Exception'),
  plain('RSpec::Core::Pending::PendingExampleFixedError', 'StandardError'),
  skipDeclared,
  multipleExceptionError,
  inclusionFrame,
  example,
  executionResult,
  procsy,
  exampleGroup,
  plain('RSpec::Core::ExampleGroup::WrongScopeError', 'NoMethodError'),
].map((each) => each as ClassDefinition);
