import { RArray } from '../../ruby/value/array.ts';
import { RClass } from '../../ruby/value/class.ts';
import { RHash } from '../../ruby/value/hash.ts';
import { RObject } from '../../ruby/value/object.ts';
import { RString } from '../../ruby/value/string.ts';
import type { RValue } from '../../ruby/value/value.ts';
import type { Machine } from '../../ruby/machine/machine.ts';
import { type ClassDefinition, defineClass, defineModule } from '../../ruby/core/define_class.ts';
import { fuzzyMatch } from '../expectations/values_match.ts';
import { isArgumentMatcher, isMatcher } from '../matchers/is_matcher.ts';

/** Matches arguments of doubles. */
abstract class ArgumentMatcher extends RObject {
  abstract matches(vm: Machine, value: RValue): boolean;
  abstract describe(vm: Machine): string;
}

/** `any_args` */
export class AnyArgs extends ArgumentMatcher {
  matches(): boolean {
    return false;
  }

  describe(): string {
    return '*(any args)';
  }
}

/** `anything` */
export class AnyArg extends ArgumentMatcher {
  matches(): boolean {
    return true;
  }

  describe(): string {
    return 'anything';
  }
}

/** `no_args` */
export class NoArgs extends ArgumentMatcher {
  matches(): boolean {
    return false;
  }

  describe(): string {
    return 'no args';
  }
}

class Boolean extends ArgumentMatcher {
  matches(_vm: Machine, value: RValue): boolean {
    return typeof value === 'boolean';
  }

  describe(): string {
    return 'boolean';
  }
}

class HashPart extends ArgumentMatcher {
  readonly expected: RHash;
  readonly isIncluded: boolean;

  constructor(klass: RClass, expected: RHash, isIncluded: boolean) {
    super(klass);
    this.expected = expected;
    this.isIncluded = isIncluded;
  }

  matches(vm: Machine, actual: RValue): boolean {
    if (!vm.respondTo(actual, 'key?') || !vm.respondTo(actual, '[]')) return false;
    const holds = (pair: { key: RValue; value: RValue }) =>
      vm.truthyCall(actual, 'key?', [pair.key]) && fuzzyMatch(vm, pair.value, vm.call(actual, '[]', [pair.key]));
    return this.isIncluded ? [...this.expected].every(holds) : ![...this.expected].some(holds);
  }

  describe(vm: Machine): string {
    const shown = new RHash();
    for (const { key, value } of this.expected) shown.set(vm, descriptionOf(vm, key), descriptionOf(vm, value));
    const text = vm.inspect(shown).replace(/^\{/, '').replace(/\}$/, '');
    return `${this.isIncluded ? 'hash_including' : 'hash_not_including'}(${text})`;
  }
}

class ArrayPart extends ArgumentMatcher {
  readonly expected: readonly RValue[];

  constructor(klass: RClass, expected: readonly RValue[]) {
    super(klass);
    this.expected = expected;
  }

  matches(vm: Machine, actual: RValue): boolean {
    if (!(actual instanceof RArray) && !vm.respondTo(actual, 'uniq')) return false;
    const items = actual instanceof RArray ? actual.items : vm.splat(vm.call(actual, 'uniq', []));
    return this.expected.every((wanted) => items.some((item) => fuzzyMatch(vm, wanted, item)));
  }

  describe(vm: Machine): string {
    return `array_including(${this.expected.map((value) => vm.toS(descriptionOf(vm, value))).join(', ')})`;
  }
}

class DuckType extends ArgumentMatcher {
  readonly names: readonly RValue[];

  constructor(klass: RClass, names: readonly RValue[]) {
    super(klass);
    this.names = names;
  }

  matches(vm: Machine, value: RValue): boolean {
    return this.names.every((name) => vm.respondTo(value, vm.toName(name)));
  }

  describe(vm: Machine): string {
    return `duck_type(${this.names.map((name) => vm.inspect(name)).join(', ')})`;
  }
}

class OfClass extends ArgumentMatcher {
  readonly wanted: RClass;
  readonly isExact: boolean;

  constructor(klass: RClass, wanted: RClass, isExact: boolean) {
    super(klass);
    this.wanted = wanted;
    this.isExact = isExact;
  }

  matches(vm: Machine, value: RValue): boolean {
    return vm.truthyCall(value, this.isExact ? 'instance_of?' : 'kind_of?', [this.wanted]);
  }

  describe(): string {
    return this.isExact ? `an_instance_of(${this.wanted.name ?? ''})` : `kind of ${this.wanted.name ?? ''}`;
  }
}

/** A matcher's description as a text, another value as it is. */
export function descriptionOf(vm: Machine, value: RValue): RValue {
  if (isArgumentMatcher(vm, value)) return vm.call(value, 'description', []);
  return isMatcher(vm, value) && vm.respondTo(value, 'description') ? vm.call(value, 'description', []) : value;
}

const NAMES = [
  'AnyArgsMatcher', 'AnyArgMatcher', 'NoArgsMatcher', 'BooleanMatcher', 'HashIncludingMatcher', 'HashExcludingMatcher',
  'ArrayIncludingMatcher', 'DuckTypeMatcher', 'InstanceOf', 'KindOf',
]; // prettier-ignore

const at = (vm: Machine, name: string) => vm.classAt(`RSpec::Mocks::ArgumentMatchers::${name}`);

/** Keys alone may have any value. */
function pairs(vm: Machine, args: RValue[]): RHash {
  const last = args.at(-1);
  const hash = new RHash();
  if (last instanceof RHash) for (const { key, value } of last) hash.set(vm, key, value);
  const keys = last instanceof RHash ? args.slice(0, -1) : args;
  for (const key of keys) hash.set(vm, key, new AnyArg(at(vm, 'AnyArgMatcher')));
  return hash;
}

const hashExcluding = (vm: Machine, _self: RValue, args: RValue[]) =>
  new HashPart(at(vm, 'HashExcludingMatcher'), pairs(vm, args), false);
const instanceOf = (vm: Machine, _self: RValue, klass: RClass) => new OfClass(at(vm, 'InstanceOf'), klass, true);
const kindOf = (vm: Machine, _self: RValue, klass: RClass) => new OfClass(at(vm, 'KindOf'), klass, false);

/** RSpec::Mocks::ArgumentMatchers */
export const argumentMatchers: readonly ClassDefinition[] = [
  defineModule({
    name: 'RSpec::Mocks::ArgumentMatchers',
    methods: {
      any_args: (vm) => new AnyArgs(at(vm, 'AnyArgsMatcher')),
      anything: (vm) => new AnyArg(at(vm, 'AnyArgMatcher')),
      no_args: (vm) => new NoArgs(at(vm, 'NoArgsMatcher')),
      boolean: (vm) => new Boolean(at(vm, 'BooleanMatcher')),
      'duck_type(*names)': (vm, _self, names: RValue[]) => new DuckType(at(vm, 'DuckTypeMatcher'), names),
      'hash_including(*args)': (vm, _self, args: RValue[]) =>
        new HashPart(at(vm, 'HashIncludingMatcher'), pairs(vm, args), true),
      'hash_excluding(*args)': hashExcluding,
      'hash_not_including(*args)': hashExcluding,
      'array_including(*args)': (vm, _self, args: RValue[]) =>
        new ArrayPart(
          at(vm, 'ArrayIncludingMatcher'),
          args.length === 1 && args[0] instanceof RArray ? args[0].items : args,
        ),
      'instance_of(klass)': instanceOf,
      'an_instance_of(klass)': instanceOf,
      'kind_of(klass)': kindOf,
      'a_kind_of(klass)': kindOf,
    },
  }),
  ...NAMES.map((name) =>
    defineClass<ArgumentMatcher>({
      name: `RSpec::Mocks::ArgumentMatchers::${name}`,
      superclass: 'Object',
      methods: {
        '===(value)': (vm, self, value: RValue) => self.matches(vm, value),
        description: (vm, self) => new RString(self.describe(vm)),
      },
    }),
  ),
].map((each) => each as ClassDefinition);
