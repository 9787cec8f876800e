import { RFloat } from '../../ruby/value/float.ts';
import { truthy, type RValue } from '../../ruby/value/value.ts';
import type { Machine } from '../../ruby/machine/machine.ts';
import type { RProc } from '../../ruby/value/proc.ts';
import { describe } from '../expectations/format.ts';
import { blockSnippet } from '../expectations/block_snippet.ts';
import { defineMatcher } from './define_matcher.ts';
import { Matcher } from './matcher.ts';
import { RArray } from '../../ruby/value/array.ts';

class BeAKindOf extends Matcher {
  override match(vm: Machine, actual: RValue): boolean {
    return ask(vm, this, actual, 'kind_of?');
  }
}

class BeAnInstanceOf extends Matcher {
  override match(vm: Machine, actual: RValue): boolean {
    return ask(vm, this, actual, 'instance_of?');
  }

  override description(vm: Machine): string {
    return `be an instance of ${vm.toS(this.expected ?? null)}`;
  }
}

function ask(vm: Machine, matcher: Matcher, actual: RValue, method: string): boolean {
  if (!vm.respondTo(actual, method))
    vm.raise(
      'ArgumentError',
      `The ${matcher.name(vm)} matcher requires that the actual object responds to #${method} method but a \`NoMethodError\` was encountered instead.`,
    );
  return vm.truthyCall(actual, method, [matcher.expected ?? null]);
}

class BeBetween extends Matcher {
  min: RValue = null;
  max: RValue = null;
  isExclusive = false;

  override initialize(_vm: Machine, args: RValue[]): void {
    [this.min = null, this.max = null] = args;
  }

  get #operators(): readonly [string, string] {
    return this.isExclusive ? ['<', '>'] : ['<=', '>='];
  }

  #isComparable(vm: Machine): boolean {
    return this.#operators.every((operator) => vm.respondTo(this.actual, operator));
  }

  override matches(vm: Machine, actual: RValue): boolean {
    this.actual = actual;
    const [less, greater] = this.#operators;
    return vm.rescue(
      () =>
        this.#isComparable(vm) && vm.truthyCall(actual, greater, [this.min]) && vm.truthyCall(actual, less, [this.max]),
      ['ArgumentError'],
      () => false,
    );
  }

  override failureMessage(vm: Machine): string {
    const [less, greater] = this.#operators;
    const clause = this.#isComparable(vm) ? '' : `, but it does not respond to \`${less}\` and \`${greater}\``;
    return `${super.failureMessage(vm)}${clause}`;
  }

  override description(vm: Machine): string {
    return `be between ${describe(vm, this.min)} and ${describe(vm, this.max)} (${this.isExclusive ? 'exclusive' : 'inclusive'})`;
  }
}

class BeWithin extends Matcher {
  delta: RValue = null;
  tolerance: RValue = null;
  unit = '';

  override initialize(_vm: Machine, args: RValue[]): void {
    this.delta = args[0] ?? null;
  }

  override matches(vm: Machine, actual: RValue): boolean {
    this.actual = actual;
    if (this.expected === undefined)
      vm.raise(
        'ArgumentError',
        `You must set an expected value using #of: be_within(${vm.toS(this.delta)}).of(expected_value)`,
      );
    if (!vm.respondTo(actual, '-')) return false;
    const difference = vm.call(vm.call(actual, '-', [this.expected]), 'abs', []);
    return vm.truthyCall(difference, '<=', [this.tolerance]);
  }

  override failureMessage(vm: Machine): string {
    const clause = vm.respondTo(this.actual, '-') ? '' : ', but it could not be treated as a numeric value';
    return `expected ${describe(vm, this.actual)} to ${this.words(vm)}${clause}`;
  }

  override description(vm: Machine): string {
    return `be within ${vm.toS(this.delta)}${this.unit} of ${describe(vm, this.expected ?? null)}`;
  }
}

class Cover extends Matcher {
  override initialize(_vm: Machine, args: RValue[]): void {
    this.expected = new RArray(args);
  }

  override matches(vm: Machine, actual: RValue): boolean {
    this.actual = actual;
    return (this.expected as RArray).items.every((item) => vm.truthyCall(actual, 'cover?', [item]));
  }

  override doesNotMatch(vm: Machine, actual: RValue): boolean {
    this.actual = actual;
    return !(this.expected as RArray).items.some((item) => vm.truthyCall(actual, 'cover?', [item]));
  }
}

class Exist extends Matcher {
  values: RValue[] = [];

  override initialize(_vm: Machine, args: RValue[]): void {
    this.expected = new RArray(args);
  }

  #test(vm: Machine, actual: RValue): boolean {
    this.actual = actual;
    const isFile = actual === vm.constantAt('File') || actual === vm.constantAt('FileTest');
    const names = ['exist?', 'exists?'].filter((name) => vm.respondTo(actual, name) && !(name === 'exists?' && isFile));
    this.values = names.map((name) => vm.call(actual, name, (this.expected as RArray).items));
    return this.#kinds() === 1;
  }

  #kinds(): number {
    return new Set(this.values.map(truthy)).size;
  }

  override matches(vm: Machine, actual: RValue): boolean {
    return this.#test(vm, actual) && truthy(this.values[0] ?? null);
  }

  override doesNotMatch(vm: Machine, actual: RValue): boolean {
    return this.#test(vm, actual) && !truthy(this.values[0] ?? null);
  }

  #validity(vm: Machine): string {
    const kinds = this.#kinds();
    if (kinds === 0) return ' but it does not respond to either `exist?` or `exists?`';
    if (kinds === 1) return '';
    return ` but \`exist?\` and \`exists?\` returned different values:\n\n exist?: ${vm.toS(this.values[0] ?? null)}\nexists?: ${vm.toS(this.values.at(-1) ?? null)}`;
  }

  override failureMessage(vm: Machine): string {
    return `expected ${describe(vm, this.actual)} to exist${this.#validity(vm)}`;
  }

  override failureMessageWhenNegated(vm: Machine): string {
    return `expected ${describe(vm, this.actual)} not to exist${this.#validity(vm)}`;
  }
}

class Satisfy extends Matcher {
  given: RValue = null;
  block: RProc | null = null;

  override initialize(_vm: Machine, args: RValue[], block: RProc | null): void {
    this.given = args[0] ?? null;
    this.block = block;
  }

  override matches(vm: Machine, actual: RValue, block: RProc | null): boolean {
    if (block) this.block = block;
    this.actual = actual;
    return truthy(vm.callProc(this.block as RProc, [actual]));
  }

  override description(vm: Machine): string {
    if (this.given !== null) return vm.toS(this.given);
    const snippet = blockSnippet(vm, this.block, this.name(vm));
    return `satisfy ${snippet === null ? 'block' : `expression \`${snippet}\``}`;
  }

  override failureMessage(vm: Machine): string {
    return `expected ${describe(vm, this.actual)} to ${this.words(vm)}`;
  }
}

/** Matchers about what kind of value it is and where it lies. */
export const values = [
  defineMatcher({
    className: 'BeAKindOf',
    make: (klass) => new BeAKindOf(klass),
    names: ['be_a_kind_of', 'be_kind_of', 'be_a', 'be_an'],
    takes: [1, 1],
    aliases: { a_kind_of: 'be_a_kind_of' },
  }),
  defineMatcher({
    className: 'BeAnInstanceOf',
    make: (klass) => new BeAnInstanceOf(klass),
    names: ['be_an_instance_of', 'be_instance_of'],
    takes: [1, 1],
    aliases: { an_instance_of: 'be_an_instance_of' },
  }),
  defineMatcher({
    className: 'BeBetween',
    make: (klass) => new BeBetween(klass),
    names: ['be_between'],
    takes: [2, 2],
    aliases: { a_value_between: 'be_between' },
    methods: {
      inclusive: (_vm, self) => {
        (self as BeBetween).isExclusive = false;
        return self;
      },
      exclusive: (_vm, self) => {
        (self as BeBetween).isExclusive = true;
        return self;
      },
    },
  }),
  defineMatcher({
    className: 'BeWithin',
    make: (klass) => new BeWithin(klass),
    names: ['be_within'],
    takes: [1, 1],
    aliases: { a_value_within: 'be_within', within: 'be_within' },
    methods: {
      of: (_vm, self, [expected = null]) => {
        const matcher = self as BeWithin;
        matcher.expected = expected;
        matcher.tolerance = matcher.delta;
        matcher.unit = '';
        return self;
      },
      percent_of: (vm, self, [expected = null]) => {
        const matcher = self as BeWithin;
        matcher.expected = expected;
        const part = vm.call(vm.call(expected, 'abs', []), '*', [matcher.delta]);
        matcher.tolerance = vm.call(part, '/', [new RFloat(100)]);
        matcher.unit = '%';
        return self;
      },
    },
  }),
  defineMatcher({
    className: 'Cover',
    make: (klass) => new Cover(klass),
    names: ['cover'],
    aliases: { a_range_covering: 'cover', covering: 'cover' },
  }),
  defineMatcher({
    className: 'Exist',
    make: (klass) => new Exist(klass),
    names: ['exist'],
    aliases: { an_object_existing: 'exist', existing: 'exist' },
  }),
  defineMatcher({
    className: 'Satisfy',
    make: (klass) => new Satisfy(klass),
    names: ['satisfy'],
    takes: [0, 1],
    aliases: { an_object_satisfying: 'satisfy', satisfying: 'satisfy' },
  }),
];
