import { RString } from '../../ruby/value/string.ts';
import { RObject } from '../../ruby/value/object.ts';
import type { RValue } from '../../ruby/value/value.ts';
import type { Machine } from '../../ruby/machine/machine.ts';
import { identical, objectId } from '../../ruby/core/basic_object.ts';
import { describe } from '../expectations/format.ts';
import { defineMatcher } from './define_matcher.ts';
import { Matcher } from './matcher.ts';

class Eq extends Matcher {
  override match(vm: Machine, actual: RValue): boolean {
    return vm.equal(actual, this.expected ?? null);
  }

  override failureMessage(vm: Machine): string {
    return `\nexpected: ${describe(vm, this.expected ?? null)}\n     got: ${describe(vm, this.actual)}\n\n(compared using ==)\n`;
  }

  override failureMessageWhenNegated(vm: Machine): string {
    return `\nexpected: value != ${describe(vm, this.expected ?? null)}\n     got: ${describe(vm, this.actual)}\n\n(compared using ==)\n`;
  }

  override description(vm: Machine): string {
    return `eq ${describe(vm, this.expected ?? null)}`;
  }

  override isDiffable(): boolean {
    return true;
  }
}

class Eql extends Matcher {
  override match(vm: Machine, actual: RValue): boolean {
    return vm.truthyCall(actual, 'eql?', [this.expected ?? null]);
  }

  override failureMessage(vm: Machine): string {
    return `\nexpected: ${describe(vm, this.expected ?? null)}\n     got: ${describe(vm, this.actual)}\n\n(compared using eql?)\n`;
  }

  override failureMessageWhenNegated(vm: Machine): string {
    return `\nexpected: value != ${describe(vm, this.expected ?? null)}\n     got: ${describe(vm, this.actual)}\n\n(compared using eql?)\n`;
  }

  override isDiffable(): boolean {
    return true;
  }
}

class Equal extends Matcher {
  override match(vm: Machine, actual: RValue): boolean {
    if (actual instanceof RObject && vm.find(vm.classOf(actual), 'equal?')?.owner !== vm.classes.BasicObject)
      return vm.truthyCall(actual, 'equal?', [this.expected ?? null]);
    return identical(actual, this.expected ?? null);
  }

  override failureMessage(vm: Machine): string {
    const expected = this.expected ?? null;
    if (isSingleton(expected)) {
      const got = isSingleton(this.actual) ? describe(vm, this.actual) : shown(vm, this.actual);
      return `\nexpected ${describe(vm, expected)}\n     got ${got}\n`;
    }
    return (
      `\nexpected ${shown(vm, expected)}\n     got ${shown(vm, this.actual)}\n\n` +
      'Compared using equal?, which compares object identity,\nbut expected and actual are not the same object. Use\n' +
      "`expect(actual).to eq(expected)` if you don't care about\nobject identity in this example.\n\n"
    );
  }

  override failureMessageWhenNegated(vm: Machine): string {
    return (
      `\nexpected not ${shown(vm, this.actual)}\n         got ${shown(vm, this.expected ?? null)}\n\n` +
      'Compared using equal?, which compares object identity.\n\n'
    );
  }

  override isDiffable(): boolean {
    return !isSingleton(this.expected ?? null);
  }
}

function isSingleton(value: RValue): boolean {
  return value === null || typeof value === 'boolean';
}

function shown(vm: Machine, value: RValue): string {
  return `#<${vm.className(value)}:${vm.toS(objectId(vm, value))}> => ${describe(vm, value)}`;
}

class BeTruthy extends Matcher {
  override initialize(): void {}

  override match(_vm: Machine, actual: RValue): boolean {
    return actual !== null && actual !== false;
  }

  override failureMessage(vm: Machine): string {
    return `expected: truthy value\n     got: ${describe(vm, this.actual)}`;
  }

  override failureMessageWhenNegated(vm: Machine): string {
    return `expected: falsey value\n     got: ${describe(vm, this.actual)}`;
  }
}

class BeFalsey extends Matcher {
  override initialize(): void {}

  override match(_vm: Machine, actual: RValue): boolean {
    return actual === null || actual === false;
  }

  override failureMessage(vm: Machine): string {
    return `expected: falsey value\n     got: ${describe(vm, this.actual)}`;
  }

  override failureMessageWhenNegated(vm: Machine): string {
    return `expected: truthy value\n     got: ${describe(vm, this.actual)}`;
  }
}

class BeNil extends Matcher {
  override initialize(): void {}

  override match(vm: Machine, actual: RValue): boolean {
    return vm.truthyCall(actual, 'nil?', []);
  }

  override failureMessage(vm: Machine): string {
    return `expected: nil\n     got: ${describe(vm, this.actual)}`;
  }

  override failureMessageWhenNegated(): string {
    return 'expected: not nil\n     got: nil';
  }
}

class Be extends Matcher {
  override initialize(): void {}

  override match(_vm: Machine, actual: RValue): boolean {
    return actual !== null && actual !== false;
  }

  override failureMessage(vm: Machine): string {
    return `expected ${describe(vm, this.actual)} to evaluate to true`;
  }

  override failureMessageWhenNegated(vm: Machine): string {
    return `expected ${describe(vm, this.actual)} to evaluate to false`;
  }
}

class BeComparedTo extends Matcher {
  operator = '==';

  override initialize(vm: Machine, args: RValue[]): void {
    this.expected = args[0] ?? null;
    this.operator = vm.toName(args[1] ?? null);
  }

  override matches(vm: Machine, actual: RValue): boolean {
    return vm.rescue(
      () => this.#compare(vm, actual),
      ['ArgumentError', 'NoMethodError'],
      () => false,
    );
  }

  override doesNotMatch(vm: Machine, actual: RValue): boolean {
    return vm.rescue(
      () => !this.#compare(vm, actual),
      ['ArgumentError', 'NoMethodError'],
      () => false,
    );
  }

  #compare(vm: Machine, actual: RValue): boolean {
    this.actual = actual;
    return vm.truthyCall(actual, this.operator, [this.expected ?? null]);
  }

  override failureMessage(vm: Machine): string {
    const blank = ' '.repeat(this.operator.length);
    return `expected: ${this.operator} ${describe(vm, this.expected ?? null)}\n     got: ${blank} ${describe(vm, this.actual)}`;
  }

  override failureMessageWhenNegated(vm: Machine): string {
    const message = `\`expect(${describe(vm, this.actual)}).not_to be ${this.operator} ${describe(vm, this.expected ?? null)}\``;
    return /^[<>]=?$/.test(this.operator) ? `${message} not only FAILED, it is a bit confusing.` : message;
  }

  override description(vm: Machine): string {
    return `be ${this.operator} ${vm.toS(this.expected ?? null).replaceAll('_', ' ')}`;
  }
}

const operators = ['==', '<', '<=', '>=', '>', '===', '=~'];

/** Matchers which compare with one value. */
export const equality = [
  defineMatcher({
    className: 'Eq',
    make: (klass) => new Eq(klass),
    names: ['eq'],
    takes: [1, 1],
    aliases: { an_object_eq_to: 'eq', eq_to: 'eq' },
  }),
  defineMatcher({
    className: 'Eql',
    make: (klass) => new Eql(klass),
    names: ['eql'],
    takes: [1, 1],
    aliases: { an_object_eql_to: 'eql', eql_to: 'eql' },
  }),
  defineMatcher({
    className: 'Equal',
    make: (klass) => new Equal(klass),
    names: ['equal'],
    takes: [1, 1],
    aliases: { an_object_equal_to: 'equal', equal_to: 'equal' },
  }),
  defineMatcher({
    className: 'BeTruthy',
    make: (klass) => new BeTruthy(klass),
    names: ['be_truthy'],
    takes: [0, 0],
    aliases: { a_truthy_value: 'be_truthy' },
  }),
  defineMatcher({
    className: 'BeFalsey',
    make: (klass) => new BeFalsey(klass),
    names: ['be_falsey'],
    takes: [0, 0],
    aliases: { be_falsy: 'be_falsey', a_falsey_value: 'be_falsey', a_falsy_value: 'be_falsey' },
  }),
  defineMatcher({
    className: 'BeNil',
    make: (klass) => new BeNil(klass),
    names: ['be_nil'],
    takes: [0, 0],
    aliases: { a_nil_value: 'be_nil' },
  }),
  defineMatcher({
    className: 'Be',
    make: (klass) => new Be(klass),
    methods: Object.fromEntries(
      operators.map((operator) => [
        operator,
        (vm: Machine, _self: RValue, args: RValue[]) =>
          vm.call(vm.classAt('RSpec::Matchers::BuiltIn::BeComparedTo'), 'new', [
            args[0] ?? null,
            new RString(operator),
          ]),
      ]),
    ),
  }),
  defineMatcher({ className: 'BeComparedTo', make: (klass) => new BeComparedTo(klass) }),
];
