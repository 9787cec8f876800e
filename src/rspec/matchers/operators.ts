import { RObject } from '../../ruby/value/object.ts';
import { RString } from '../../ruby/value/string.ts';
import type { RValue } from '../../ruby/value/value.ts';
import type { Machine } from '../../ruby/machine/machine.ts';
import { defineClass } from '../../ruby/core/define_class.ts';
import { addRawMethods } from '../../ruby/core/raw_method.ts';
import { failWith } from '../expectations/fail_with.ts';
import { describe } from '../expectations/format.ts';
import { worldOf } from '../world.ts';
import { makeMatcher } from './define_matcher.ts';

/** What `value.should` answers without a matcher: waits for an operator. */
export class OperatorMatcher extends RObject {
  readonly actual: RValue;
  readonly isPositive: boolean;
  operator = '';
  expected: RValue = null;

  constructor(vm: Machine, actual: RValue, isPositive: boolean) {
    super(vm.classAt(`RSpec::Matchers::BuiltIn::${isPositive ? 'Positive' : 'Negative'}OperatorMatcher`));
    this.actual = actual;
    this.isPositive = isPositive;
  }
}

function judge(vm: Machine, self: OperatorMatcher, operator: string, expected: RValue): RValue {
  const { actual } = self;
  const own = vm.find(vm.classOf(actual), operator);
  const isGeneric = !own || own.owner === vm.classes.Kernel || own.owner === vm.classes.Object;
  if (operator === '=~' && isGeneric && vm.isA(actual, vm.classes.Enumerable))
    return vm.call(actual, self.isPositive ? 'should' : 'should_not', [makeMatcher(vm, 'ContainExactly', [expected])]);
  worldOf(vm).lastMatcher = self;
  self.operator = operator;
  self.expected = expected;
  const matched = vm.truthyCall(actual, operator, [expected]);
  if (matched === self.isPositive) return self.isPositive;
  const wanted = describe(vm, expected);
  const got = describe(vm, actual);
  const blank = ' '.repeat(operator.length);
  if (!self.isPositive)
    return failWith(
      vm,
      new RString(`expected not: ${operator} ${wanted}\n         got: ${blank} ${got}`),
      expected,
      actual,
    );
  const isEquality = ['==', '===', '=~'].includes(operator);
  const message = isEquality
    ? `expected: ${wanted}\n     got: ${got} (using ${operator})`
    : `expected: ${operator} ${wanted}\n     got: ${blank} ${got}`;
  return failWith(vm, new RString(message), expected, actual);
}

const base = defineClass<OperatorMatcher>({
  name: 'RSpec::Matchers::BuiltIn::OperatorMatcher',
  superclass: 'Object',
  methods: {
    description: (vm, self) => new RString(`${self.operator} ${describe(vm, self.expected)}`),
  },
  afterwards(vm, klass) {
    for (const operator of ['==', '===', '=~', '>', '>=', '<', '<='])
      addRawMethods(vm, klass, {
        [operator]: (_vm, self, [expected = null]) => judge(vm, self as OperatorMatcher, operator, expected),
      });
    for (const operator of ['!=', '!~'])
      addRawMethods(vm, klass, {
        [operator]: (_vm, self) => {
          const { isPositive } = self as OperatorMatcher;
          const [own, other] = isPositive ? ['should', 'should_not'] : ['should_not', 'should'];
          return vm.raise(
            'RuntimeError',
            `RSpec does not support \`${own} ${operator} expected\`.  Use \`${other} ${operator.replace('!', '=').replace(/^=$/, '==')} expected\` instead.`,
          );
        },
      });
  },
});

/** The classes of `should ==` and `should_not ==`. */
export const operatorMatchers = [
  base,
  defineClass({
    name: 'RSpec::Matchers::BuiltIn::PositiveOperatorMatcher',
    superclass: 'RSpec::Matchers::BuiltIn::OperatorMatcher',
  }),
  defineClass({
    name: 'RSpec::Matchers::BuiltIn::NegativeOperatorMatcher',
    superclass: 'RSpec::Matchers::BuiltIn::OperatorMatcher',
  }),
];
