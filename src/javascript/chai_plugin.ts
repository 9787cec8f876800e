/// <reference types="chai" />
import { truthy, type RValue } from '../ruby/value/value.ts';
import { RHash } from '../ruby/value/hash.ts';
import { CHEF_12, CHEF_18 } from '../chef/generation.ts';
import { builtInMatchers } from '../chefspec/resource_matchers.ts';
import type { ChefSpecMatchers } from './assertions.ts';
import { type RubySubject, rubySubjectOf } from './converged_run.ts';
import { camelCase, type MatcherForm, matcherForms, resourceForm } from './matcher_forms.ts';
import { type Expected, toRuby } from './values.ts';

/** A call of Ruby: a method with its arguments. */
interface Call {
  readonly name: string;
  readonly args: readonly Expected[];
}

type Assertion = Chai.AssertionStatic['prototype'] & Chai.Assertion;

/** ChefSpec's matchers for chai: `use(chefspec)`, then `expect(run).to.createTemplate('/etc/motd')`. */
export const chefspec: Chai.ChaiPlugin = (chai, utils) => {
  const add = (form: MatcherForm): void =>
    utils.addMethod(chai.Assertion.prototype, camelCase(form.ruby), function (this: Assertion, ...args: Expected[]) {
      return assertWith(utils, this, form, args);
    });
  for (const form of matcherForms) add(form);
  for (const generation of [CHEF_12, CHEF_18])
    for (const ruby of builtInMatchers(generation).keys()) add({ ...resourceForm, ruby });
  utils.addMethod(
    chai.Assertion.prototype,
    'perform' satisfies keyof ChefSpecMatchers,
    function (this: Assertion, action: string, type: string, ...args: Expected[]) {
      return assertWith(utils, this, { ...resourceForm, ruby: `${action}_${type}` }, args);
    },
  );
};

function assertWith(utils: Chai.ChaiUtils, assertion: Assertion, form: MatcherForm, args: readonly Expected[]): object {
  const given = utils.flag(assertion, 'object') as unknown;
  const isNegated = utils.flag(assertion, 'negate') === true;
  const name = camelCase(form.ruby);
  const subject = rubySubjectOf(given);
  if (!subject) {
    const what = form.of === 'run' ? 'a run of soloRunner' : 'a resource of a run';
    const found = given === undefined ? 'undefined: the run has no such resource' : utils.inspect(given);
    throw new TypeError(`Expected ${what} before ${name}, found ${found}.`);
  }
  // A matcher takes what it is made with; what follows in the call is what a step would say.
  const takesAll = form.second === undefined;
  const calls: Call[] = [{ name: form.ruby, args: takesAll ? args : args.slice(0, 1) }];
  if (!takesAll && args.length > 1) calls.push({ name: form.second, args: args.slice(1) });
  check(assertion, subject, calls);
  return chainOf(assertion, subject, form, calls, isNegated);
}

/** What can follow: each step says more, and all of it is checked again. */
function chainOf(
  assertion: Assertion,
  subject: RubySubject,
  form: MatcherForm,
  calls: Call[],
  isNegated: boolean,
): object {
  const chain = {
    get and(): Assertion {
      return assertion;
    },
  };
  for (const step of form.steps)
    Object.defineProperty(chain, camelCase(step), {
      value: (...args: Expected[]) => {
        if (isNegated) {
          const name = camelCase(form.ruby);
          const instead = form.second === undefined ? `without \`not\`` : `as the second argument of ${name}`;
          throw new TypeError(
            `Expected nothing after not.${name}(…), found .${camelCase(step)}(…): what is there has been judged already. Say it ${instead}.`,
          );
        }
        calls.push({ name: step, args });
        check(assertion, subject, calls);
        return chain;
      },
    });
  return chain;
}

/** Makes the matcher as Ruby does, and asks it. */
function check(assertion: Assertion, { context, subject }: RubySubject, calls: readonly Call[]): void {
  const { vm } = context;
  let matcher: RValue = null;
  calls.forEach(({ name, args }, index) => {
    const given = args.map((arg) => argument(vm, name, arg));
    matcher = index === 0 ? context.call(name, given) : context.send(matcher, name, given);
  });
  const passes = truthy(context.send(matcher, 'matches?', [subject]));
  const words = (negated: boolean): string => {
    if (passes !== negated) return '';
    return vm.toS(context.send(matcher, negated ? 'failure_message_when_negated' : 'failure_message'));
  };
  assertion.assert(passes, words(false), words(true), undefined, undefined, false);
}

/** Properties are a hash of Symbols; actions and state attributes are Symbols. */
function argument(vm: RubySubject['context']['vm'], name: string, value: Expected): RValue {
  const isName = ['to', 'on', 'have_state_attrs'].includes(name) && typeof value === 'string';
  const made = toRuby(vm, isName ? Symbol.for(value) : value, name === 'with' ? 'symbols' : 'texts');
  if (name === 'with' && made instanceof RHash) made.isKeywords = true;
  return made;
}
