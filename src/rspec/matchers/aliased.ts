import type { RClass } from '../../ruby/value/class.ts';
import { RObject } from '../../ruby/value/object.ts';
import type { RProc } from '../../ruby/value/proc.ts';
import { RString } from '../../ruby/value/string.ts';
import { symbol } from '../../ruby/value/symbol.ts';
import { truthy, type RValue } from '../../ruby/value/value.ts';
import { noMethod } from '../../ruby/machine/exceptions.ts';
import type { Machine } from '../../ruby/machine/machine.ts';
import { defineClass } from '../../ruby/core/define_class.ts';
import { addRawMethods, rawBody } from '../../ruby/core/raw_method.ts';
import { isMatcher } from './is_matcher.ts';
import { Matcher } from './matcher.ts';

/** Rewrites the description of a matcher that goes by another name. */
type Rewrite = (text: string) => string;

/** A matcher under another name. */
class AliasedMatcher extends RObject {
  base: RValue = null;
  rewrite: Rewrite = (text) => text;
  isNegated = false;
}

/** Defines a method that makes a matcher under another name. */
export function defineAlias(
  vm: Machine,
  target: RClass,
  name: string,
  old: string,
  options: { rewrite?: Rewrite; isNegated?: boolean } = {},
): void {
  const before = old.replaceAll('_', ' ');
  const after = name.replaceAll('_', ' ');
  const rewrite = options.rewrite ?? ((text) => text.replaceAll(before, after));
  const isNegated = options.isNegated ?? false;
  vm.addMethod(
    target,
    name,
    rawBody((_vm, self, args, block) => {
      const base = vm.call(self, old, args, block);
      if (base instanceof Matcher) base.alias = name;
      else if (vm.respondTo(base, 'matcher_name=')) vm.call(base, 'matcher_name=', [symbol(name)]);
      return wrap(vm, base, rewrite, isNegated);
    }),
  );
}

/** The rewriting that a block of Ruby does. */
export function rewriteBy(vm: Machine, block: RProc | null): Rewrite | undefined {
  return block ? (text) => vm.toS(vm.callProc(block, [new RString(text)])) : undefined;
}

function wrap(vm: Machine, base: RValue, rewrite: Rewrite, isNegated: boolean): AliasedMatcher {
  const made = new AliasedMatcher(
    vm.classAt(isNegated ? 'RSpec::Matchers::AliasedNegatedMatcher' : 'RSpec::Matchers::AliasedMatcher'),
  );
  made.base = base;
  made.rewrite = rewrite;
  made.isNegated = isNegated;
  return made;
}

function forward(vm: Machine, self: AliasedMatcher, name: string, args: RValue[], block: RProc | null): RValue {
  const value = vm.call(self.base, name, args, block);
  if (value === self.base) return self;
  return isMatcher(vm, value) ? wrap(vm, value, self.rewrite, self.isNegated) : value;
}

/** RSpec::Matchers::AliasedMatcher: a matcher under another name. */
export const aliasedMatcher = defineClass<AliasedMatcher>({
  name: 'RSpec::Matchers::AliasedMatcher',
  superclass: 'Object',
  includes: ['RSpec::Matchers::Composable'],
  allocate: (_vm, klass) => new AliasedMatcher(klass),

  methods: {
    base_matcher: (_vm, self) => self.base,
    description: (vm, self) => new RString(self.rewrite(vm.toS(vm.call(self.base, 'description', [])))),
    failure_message: (vm, self) => new RString(self.rewrite(vm.toS(vm.call(self.base, 'failure_message', [])))),
    failure_message_when_negated: (vm, self) =>
      new RString(self.rewrite(vm.toS(vm.call(self.base, 'failure_message_when_negated', [])))),
    'respond_to_missing?(name, include_all = false)': (vm, self, name: RValue, all: RValue) =>
      vm.respondTo(self.base, vm.toName(name), truthy(all)),
  },

  privateMethods: {
    'initialize_copy(other)': (vm, self, other: AliasedMatcher) => {
      self.base = vm.call(other.base, 'clone', []);
      self.rewrite = other.rewrite;
      self.isNegated = other.isNegated;
    },
  },

  afterwards(vm, klass) {
    addRawMethods(vm, klass, {
      method_missing: (_vm, self, [name = null, ...args], block) => {
        const method = vm.toName(name);
        const { base } = self as AliasedMatcher;
        if (!vm.find(vm.classOf(base), method) && !vm.respondTo(base, method, true))
          return noMethod(vm, self, method, 'call');
        return forward(vm, self as AliasedMatcher, method, args, block);
      },
      'matches?': (_vm, self, args, block) => vm.call((self as AliasedMatcher).base, 'matches?', args, block),
    });
    for (const operator of ['<', '<=', '>', '>=', '=~', '===', '=='])
      addRawMethods(vm, klass, {
        [operator]: (_vm, self, args) => {
          const { base } = self as AliasedMatcher;
          if (vm.className(base) === 'RSpec::Matchers::BuiltIn::Be')
            return forward(vm, self as AliasedMatcher, operator, args, null);
          if (operator === '==') return self === args[0];
          if (operator === '===') return vm.call(self, 'matches?', args);
          return noMethod(vm, self, operator, 'call');
        },
      });
  },
});

/** RSpec::Matchers::AliasedNegatedMatcher: what `define_negated_matcher` makes. */
export const aliasedNegatedMatcher = defineClass<AliasedMatcher>({
  name: 'RSpec::Matchers::AliasedNegatedMatcher',
  superclass: 'RSpec::Matchers::AliasedMatcher',

  methods: {
    failure_message: (vm, self) =>
      new RString(negatedMessage(vm, self, 'failure_message', 'failure_message_when_negated')),
    failure_message_when_negated: (vm, self) =>
      new RString(negatedMessage(vm, self, 'failure_message_when_negated', 'failure_message')),
  },

  afterwards(vm, klass) {
    addRawMethods(vm, klass, {
      'matches?': (_vm, self, args, block) => {
        const { base } = self as AliasedMatcher;
        if (vm.respondTo(base, 'does_not_match?')) return vm.call(base, 'does_not_match?', args, block);
        return !truthy(vm.call(base, 'matches?', args, block));
      },
      'does_not_match?': (_vm, self, args, block) => vm.call((self as AliasedMatcher).base, 'matches?', args, block),
    });
  },
});

/** The best message there is: the matcher's own, renamed, where it is the usual one; else that of the opposite. */
function negatedMessage(vm: Machine, self: AliasedMatcher, same: string, inverted: string): string {
  if (hasDefaultMessages(vm, self.base)) {
    const message = vm.toS(vm.call(self.base, same, []));
    const renamed = self.rewrite(message);
    if (renamed !== message) return renamed;
  }
  return vm.toS(vm.call(self.base, inverted, []));
}

function hasDefaultMessages(vm: Machine, base: RValue): boolean {
  if (base instanceof Matcher)
    return (
      base.failureMessage === Matcher.prototype.failureMessage &&
      base.failureMessageWhenNegated === Matcher.prototype.failureMessageWhenNegated
    );
  const names = ['failure_message', 'failure_message_when_negated'];
  return names.every((name) => vm.find(vm.classOf(base), name)?.owner.name === 'RSpec::Matchers::DSL::Matcher');
}
