import { RArray } from '../../ruby/value/array.ts';
import { RClass } from '../../ruby/value/class.ts';
import { RHash } from '../../ruby/value/hash.ts';
import type { Invoke } from '../../ruby/value/method.ts';
import { RObject } from '../../ruby/value/object.ts';
import type { RProc } from '../../ruby/value/proc.ts';
import { RString } from '../../ruby/value/string.ts';
import { symbol } from '../../ruby/value/symbol.ts';
import { truthy, type RValue } from '../../ruby/value/value.ts';
import { RubyError } from '../../ruby/machine/control_flow.ts';
import { noMethod, rescuable } from '../../ruby/machine/exceptions.ts';
import type { Machine } from '../../ruby/machine/machine.ts';
import { defineClass, defineModule } from '../../ruby/core/define_class.ts';
import { procBody } from '../../ruby/core/module/method_definition.ts';
import { procArity } from '../../ruby/core/proc.ts';
import { addRawMethods, rawBody } from '../../ruby/core/raw_method.ts';
import { get } from '../metadata.ts';
import { describe, englishList, splitWords } from '../expectations/format.ts';
import { worldOf } from '../world.ts';
import { defineAlias, rewriteBy } from './aliased.ts';

/** A matcher that `RSpec::Matchers.define` declares. */
export class CustomMatcher extends RObject {
  matcherName = '';
  expected: RValue[] = [];
  actual: RValue = null;
  context: RValue = null;
  clauses: { readonly name: string; readonly args: RValue[] }[] = [];
  blockArgument: RProc | null = null;
  rescued: RValue = null;
  isDiffable = false;
  takesBlocks = false;
  /** The methods that its declaration gave, below those which wrap them. */
  definitions: RClass | null = null;
}

/** Makes a custom matcher: runs its declaration on its singleton class. */
function make(
  vm: Machine,
  name: string,
  declarations: RProc,
  context: RValue,
  given: RValue[],
  block: RProc | null,
): CustomMatcher {
  const klass = vm.classAt('RSpec::Matchers::DSL::Matcher');
  const matcher = new CustomMatcher(klass);
  matcher.matcherName = name;
  matcher.expected = given.slice();
  matcher.context = context;
  matcher.blockArgument = block;
  const singleton = vm.singletonClass(matcher);
  // The class methods of matchers are found on the singleton class as well.
  const meta = new RClass(null, vm.singletonClass(klass));
  meta.attached = singleton;
  meta.klass = vm.classes.Class;
  singleton.klass = meta;
  matcher.definitions = vm.defineModule(null);
  singleton.includes.push(matcher.definitions);
  vm.callProc(declarations, given, { self: singleton, definee: singleton });
  return matcher;
}

function matcherOf(self: RValue): CustomMatcher {
  return (self as RClass).attached as CustomMatcher;
}

/** Defines a method of one matcher whose inner part is the user's block. */
function override(
  vm: Machine,
  self: RValue,
  name: string,
  block: RProc | null,
  outer?: (inner: Invoke) => Invoke,
): void {
  if (!block) vm.raise('ArgumentError', 'tried to create Proc object without a block');
  const singleton = self as RClass;
  const matcher = matcherOf(self);
  vm.addMethod(matcher.definitions as RClass, name, procBody(block));
  const takesNone = procArity(block) === 0;
  const inner: Invoke = (_vm, receiver, args, given, own) => {
    // A copy of the matcher has these methods in a singleton class of its own.
    const entry = vm.findSuper(vm.classOf(receiver), own.owner, name);
    return entry
      ? entry.body.invoke(vm, receiver, args, given, entry)
      : vm.missing(receiver, name, args, given, 'super');
  };
  const plain: Invoke = (_vm, receiver, _args, _block, entry) =>
    inner(vm, receiver, takesNone ? [] : [(receiver as CustomMatcher).actual], null, entry);
  vm.addMethod(singleton, name, rawBody(outer ? outer(inner) : plain));
}

/** Wraps a `match` block: failures inside of it mean that it does not match. */
function matching(vm: Machine, block: RProc, options: RHash | null): (inner: Invoke) => Invoke {
  const passesOn = truthy((options && get(options, 'notify_expectation_failures')) ?? null);
  const takesNone = procArity(block) === 0;
  return (inner) => (_vm, self, args, _given, entry) => {
    const matcher = self as CustomMatcher;
    matcher.actual = args[0] ?? null;
    const world = worldOf(vm);
    const { notifier } = world;
    const { frame } = vm;
    world.notifier = null;
    try {
      return inner(vm, self, takesNone ? [] : [matcher.actual], null, entry);
    } catch (thrown) {
      if (
        passesOn ||
        !(thrown instanceof RubyError) ||
        !vm.isA(thrown.exception, vm.classAt('RSpec::Expectations::ExpectationNotMetError'))
      )
        throw thrown;
      vm.frame = frame;
      return false;
    } finally {
      world.notifier = notifier;
    }
  };
}

function optionsOf(args: readonly RValue[]): RHash | null {
  const last = args.at(-1);
  return last instanceof RHash ? last : null;
}

function chain(vm: Machine, self: RValue, args: RValue[], block: RProc | null): RValue {
  const [given = null, ...attributes] = args;
  const name = vm.toName(given);
  if (!block === (attributes.length === 0))
    vm.raise('ArgumentError', 'You must pass either a block or some attribute names (but not both) to `chain`.');
  let definition = block;
  if (attributes.length > 0) {
    vm.call(self, 'attr_reader', attributes);
    definition = vm.proc((values, _block, receiver) => {
      attributes.forEach((attribute, index) =>
        (receiver as CustomMatcher).setIvar(`@${vm.toName(attribute)}`, values[index] ?? null),
      );
      return null;
    });
  }
  override(vm, self, name, definition, (inner) => (_vm, receiver, values, passed, entry) => {
    inner(vm, receiver, values.slice(), passed, entry);
    (receiver as CustomMatcher).clauses.push({ name, args: values });
    return receiver;
  });
  return null;
}

function expectedOf(self: CustomMatcher): RValue {
  return self.expected.length === 1 ? (self.expected[0] as RValue) : new RArray(self.expected);
}

function description(vm: Machine, self: CustomMatcher): string {
  const base = `${splitWords(self.matcherName)}${englishList(vm, expectedOf(self))}`;
  if (!worldOf(vm).config.isOn('include_chain_clauses_in_custom_matcher_descriptions')) return base;
  return (
    base + self.clauses.map(({ name, args }) => ` ${splitWords(name)}${englishList(vm, new RArray(args))}`).join('')
  );
}

/** RSpec::Matchers::DSL::Matcher: matchers that specs declare. */
export const customMatcher = defineClass<CustomMatcher>({
  name: 'RSpec::Matchers::DSL::Matcher',
  superclass: 'Object',
  includes: ['RSpec::Matchers', 'RSpec::Matchers::Composable'],
  allocate: (_vm, klass) => new CustomMatcher(klass),

  methods: {
    actual: (_vm, self) => self.actual,
    block_arg: (_vm, self) => self.blockArgument,
    description: (vm, self) => new RString(description(vm, self)),
    'diffable?': (_vm, self) => self.isDiffable,
    expected: (_vm, self) => expectedOf(self),
    expected_as_array: (_vm, self) => new RArray(self.expected),
    'expects_call_stack_jump?': () => false,
    failure_message: (vm, self) =>
      new RString(`expected ${describe(vm, self.actual)} to ${vm.toS(vm.call(self, 'description', []))}`),
    failure_message_when_negated: (vm, self) =>
      new RString(`expected ${describe(vm, self.actual)} not to ${vm.toS(vm.call(self, 'description', []))}`),
    inspect: (vm, self) => new RString(`#<${vm.className(self)} ${self.matcherName}>`),
    name: (_vm, self) => symbol(self.matcherName),
    rescued_exception: (_vm, self) => self.rescued,
    'respond_to_missing?(name, include_private = false)': (vm, self, name: RValue, all: RValue) =>
      /^(?:be|have)_/.test(vm.toName(name)) || vm.respondTo(self.context, vm.toName(name), truthy(all)),
    'supports_block_expectations?': (_vm, self) => self.takesBlocks,
    'supports_value_expectations?': () => true,
  },

  afterwards(vm, klass) {
    addRawMethods(vm, klass, {
      method_missing: (_vm, self, [given = null, ...args], block) => {
        const name = vm.toName(given);
        const { context } = self as CustomMatcher;
        if (vm.respondTo(context, name)) return vm.call(context, name, args, block);
        const next = vm.findSuper(klass, klass, 'method_missing');
        return next && next.owner !== vm.classes.BasicObject
          ? next.body.invoke(vm, self, [given, ...args], block, next)
          : noMethod(vm, self, name, vm.missingStyle, args);
      },
    });
    const macros = vm.singletonClass(klass);
    const simple = (name: string, target = name) =>
      addRawMethods(vm, macros, {
        [name]: (_vm, self, _args, block) => {
          override(vm, self, target, block);
          return null;
        },
      });
    simple('failure_message');
    simple('failure_message_when_negated');
    simple('failure_message_for_should', 'failure_message');
    simple('failure_message_for_should_not', 'failure_message_when_negated');
    simple('description');
    const match = (name: string, target: string) =>
      addRawMethods(vm, macros, {
        [name]: (_vm, self, args, block) => {
          override(vm, self, target, block, matching(vm, block as RProc, optionsOf(args)));
          return null;
        },
      });
    match('match', 'matches?');
    match('match_for_should', 'matches?');
    match('match_when_negated', 'does_not_match?');
    match('match_for_should_not', 'does_not_match?');
    addRawMethods(vm, macros, {
      chain: (_vm, self, args, block) => chain(vm, self, args, block),
      diffable: (_vm, self) => {
        matcherOf(self).isDiffable = true;
        return null;
      },
      supports_block_expectations: (_vm, self) => {
        matcherOf(self).takesBlocks = true;
        return null;
      },
      match_unless_raises: (_vm, self, [expected = vm.classes.Exception], block) => {
        override(vm, self, 'matches?', block, (inner) => (_machine, receiver, args, _given, entry) => {
          const matcher = receiver as CustomMatcher;
          matcher.actual = args[0] ?? null;
          const { frame } = vm;
          try {
            inner(vm, receiver, procArity(block as RProc) === 0 ? [] : [matcher.actual], null, entry);
            return true;
          } catch (thrown) {
            const exception = rescuable(vm, thrown);
            if (!exception || !vm.caseEqual(expected, exception)) throw thrown;
            vm.frame = frame;
            matcher.rescued = exception;
            return false;
          }
        });
        return null;
      },
    });
  },
});

/** RSpec::Matchers::DSL: declares matchers, for the whole program or a group. */
export const matchersDsl = defineModule({
  name: 'RSpec::Matchers::DSL',

  afterwards(vm, klass) {
    const target = (self: RValue) => (self instanceof RClass ? self : vm.singletonClass(self));
    const define: Invoke = (_vm, self, [given = null], declarations) => {
      const name = vm.toName(given);
      if (!declarations) return vm.raise('ArgumentError', 'no block given');
      vm.addMethod(
        target(self),
        name,
        rawBody((_machine, context, args, block) => make(vm, name, declarations, context, args, block)),
      );
      return symbol(name);
    };
    addRawMethods(vm, klass, {
      define,
      matcher: define,
      alias_matcher: (_vm, self, [name = null, old = null], block) => {
        const rewrite = rewriteBy(vm, block);
        defineAlias(vm, target(self), vm.toName(name), vm.toName(old), rewrite ? { rewrite } : {});
        return null;
      },
      define_negated_matcher: (_vm, self, [name = null, base = null], block) => {
        const rewrite = rewriteBy(vm, block);
        const options = { isNegated: true, ...(rewrite ? { rewrite } : {}) };
        defineAlias(vm, target(self), vm.toName(name), vm.toName(base), options);
        return null;
      },
    });
  },
});
