import { RArray } from '../../ruby/value/array.ts';
import { RHash } from '../../ruby/value/hash.ts';
import { RRegexp } from '../../ruby/value/regexp.ts';
import { RString } from '../../ruby/value/string.ts';
import { symbol } from '../../ruby/value/symbol.ts';
import { truthy, type RValue } from '../../ruby/value/value.ts';
import { RStruct } from '../../ruby/core/struct.ts';
import type { Machine } from '../../ruby/machine/machine.ts';
import { guard } from '../guard.ts';
import { describe, englishList, improveHash, surface } from '../expectations/format.ts';
import { valuesMatch } from '../expectations/values_match.ts';
import { CountedMatcher, countMethods } from './count.ts';
import { defineMatcher, makeMatcher } from './define_matcher.ts';
import { isMatcher } from './is_matcher.ts';
import { Matcher } from './matcher.ts';
import { bestPairing } from './pairing.ts';
import type { RespondTo } from './respond_to.ts';

class Include extends CountedMatcher {
  expecteds: RValue[] = [];
  divergent: RValue[] = [];

  override initialize(_vm: Machine, args: RValue[]): void {
    this.expecteds = args;
  }

  #takeActual(vm: Machine, given: RValue): boolean {
    const actual =
      !vm.respondTo(given, 'include?') && vm.respondTo(given, 'to_hash') ? vm.call(given, 'to_hash', []) : given;
    this.actual = actual;
    return vm.respondTo(actual, 'include?');
  }

  override matches(vm: Machine, actual: RValue): boolean {
    if (!this.#takeActual(vm, actual)) return false;
    if (this.#countsMatter(vm)) return this.countMatches(vm, this.#count(vm));
    return this.#diverge(vm, true);
  }

  override doesNotMatch(vm: Machine, actual: RValue): boolean {
    if (!this.#takeActual(vm, actual)) return false;
    if (this.#countsMatter(vm)) return !this.countMatches(vm, this.#count(vm));
    return this.#diverge(vm, false);
  }

  #countsMatter(vm: Machine): boolean {
    if (!this.hasCount) return false;
    if (this.expecteds.length !== 1)
      vm.raise('NotImplementedError', 'Count constraint supported only when testing for a single value being included');
    if (this.actual instanceof RHash) vm.raise('NotImplementedError', 'Count constraint on hash keys not implemented');
    return true;
  }

  #count(vm: Machine): number {
    const { actual } = this;
    const [wanted = null] = this.expecteds;
    this.divergent = [wanted];
    if (actual instanceof RString) {
      const found = vm.call(actual, 'scan', [wanted]);
      return found instanceof RArray ? found.items.length : 0;
    }
    if (!vm.isA(actual, vm.classes.Enumerable))
      return vm.raise('NotImplementedError', 'Count constraints are implemented for Enumerable and String values only');
    let count = 0;
    vm.each(actual, (item) => {
      if (valuesMatch(vm, wanted, item)) count += 1;
    });
    return count;
  }

  /** Keeps what is not as it should be; whether there is nothing of that. */
  #diverge(vm: Machine, shouldInclude: boolean): boolean {
    const { actual } = this;
    this.divergent = [];
    for (const wanted of this.expecteds) {
      if (actual instanceof RHash && wanted instanceof RHash) {
        for (const { key, value } of wanted) {
          if (this.#hasPair(vm, actual, key, value) === shouldInclude) continue;
          const pair = new RHash();
          pair.set(vm, key, value);
          this.divergent.push(pair);
        }
      } else if (actual instanceof RHash) {
        const has =
          truthy(vm.call(actual, 'key?', [wanted])) || [...actual].some(({ key }) => valuesMatch(vm, wanted, key));
        if (has !== shouldInclude) this.divergent.push(wanted);
      } else if (this.#hasItem(vm, actual, wanted) !== shouldInclude) this.divergent.push(wanted);
    }
    return this.divergent.length === 0;
  }

  #hasPair(vm: Machine, actual: RHash, key: RValue, value: RValue): boolean {
    let found = actual.get(vm, key);
    if (found === undefined && vm.truthyCall(actual, 'key?', [key])) found = vm.call(actual, 'fetch', [key]);
    if (found === undefined) found = [...actual].find((pair) => valuesMatch(vm, key, pair.key))?.value;
    return found !== undefined && valuesMatch(vm, value, found);
  }

  #hasItem(vm: Machine, actual: RValue, wanted: RValue): boolean {
    if (vm.truthyCall(actual, 'include?', [wanted])) return true;
    if (!vm.respondTo(actual, 'any?')) return false;
    const block = vm.proc((args) =>
      valuesMatch(vm, wanted, args.length === 1 ? (args[0] as RValue) : new RArray(args)),
    );
    return truthy(vm.call(actual, 'any?', [], block));
  }

  override description(vm: Machine): string {
    return improveHash(`include${this.#list(vm, this.expecteds)}${this.countDescription()}`);
  }

  #list(vm: Machine, items: RValue[]): string {
    const described = items.map((item) => surface(vm, item));
    if (described.every((item) => item instanceof RHash)) {
      const merged = new RHash();
      for (const hash of described as RHash[]) for (const { key, value } of hash) merged.set(vm, key, value);
      return ` ${described.length === 0 ? 'nil' : vm.inspect(merged)}`;
    }
    return englishList(vm, new RArray(described));
  }

  #message(vm: Machine, preposition: string, fallback: () => string): string {
    if (!vm.respondTo(this.actual, 'include?'))
      return improveHash(`${fallback()}, but it does not respond to \`include?\``);
    const reason = this.hasCount ? this.countReason('it is included') : '';
    return improveHash(
      `expected ${describe(vm, this.actual)} ${preposition} include${this.#list(vm, this.divergent)}${reason}`,
    );
  }

  override failureMessage(vm: Machine): string {
    return this.#message(vm, 'to', () => super.failureMessage(vm));
  }

  override failureMessageWhenNegated(vm: Machine): string {
    return this.#message(vm, 'not to', () => super.failureMessageWhenNegated(vm));
  }

  override isDiffable(vm: Machine): boolean {
    const { actual } = this;
    if (!(actual instanceof RString)) return true;
    if (!(this.expectedForDiff(vm) instanceof RArray)) return true;
    const lines = actual.text.split('\n');
    return !this.expecteds.some(
      (wanted) => vm.truthyCall(actual, 'include?', [wanted]) && !lines.includes(vm.toS(wanted)),
    );
  }

  override expectedForDiff(_vm: Machine): RValue {
    const [only] = this.expecteds;
    return this.expecteds.length === 1 && only instanceof RHash ? only : new RArray(this.expecteds);
  }
}

class ContainExactly extends Matcher {
  missing: RValue[] = [];
  extra: RValue[] = [];

  override match(vm: Machine, given: RValue): boolean {
    if (vm.respondTo(given, 'to_ary')) this.actual = vm.call(given, 'to_ary', []);
    else if (vm.respondTo(given, 'to_a') && given !== null) this.actual = vm.call(given, 'to_a', []);
    else return false;
    const expected = this.#expectedItems(vm);
    const actual = (this.actual as RArray).items;
    this.missing = [];
    this.extra = [];
    if (valuesMatch(vm, new RArray(sorted(vm, expected)), new RArray(sorted(vm, actual)))) return true;
    const pairs = expected.map((wanted) =>
      actual.flatMap((found, index) => (valuesMatch(vm, wanted, found) ? [index] : [])),
    );
    const best = bestPairing(pairs, actual.length);
    this.missing = best.unmatchedExpected.map((index) => expected[index] as RValue);
    this.extra = best.unmatchedActual.map((index) => actual[index] as RValue);
    return this.missing.length === 0 && this.extra.length === 0;
  }

  #expectedItems(vm: Machine): RValue[] {
    const { expected = null } = this;
    return expected instanceof RArray ? expected.items : vm.splat(expected);
  }

  override failureMessage(vm: Machine): string {
    if (!(this.actual instanceof RArray))
      return `expected a collection that can be converted to an array with \`#to_ary\` or \`#to_a\`, but got ${describe(vm, this.actual)}`;
    const line = (prefix: string, items: RValue[]) =>
      `${`${prefix}:`.padEnd(32)}${describe(vm, new RArray(sorted(vm, items)))}\n`;
    const surfaced = (items: RValue[]) => items.map((item) => surface(vm, item));
    let message = line('expected collection contained', surfaced(this.#expectedItems(vm)));
    message += line('actual collection contained', this.actual.items);
    if (this.missing.length > 0) message += line('the missing elements were', surfaced(this.missing));
    if (this.extra.length > 0) message += line('the extra elements were', this.extra);
    return message;
  }

  override failureMessageWhenNegated(vm: Machine): string {
    return `expected ${describe(vm, this.actual)} not to contain exactly${englishList(vm, surface(vm, this.expected ?? null))}`;
  }

  override description(vm: Machine): string {
    return `contain exactly${englishList(vm, surface(vm, this.expected ?? null))}`;
  }
}

/** The items in order where they have one, else as they are. */
function sorted(vm: Machine, items: RValue[]): RValue[] {
  let made = items;
  guard(vm, () => {
    made = (vm.call(new RArray(items.slice()), 'sort', []) as RArray).items;
  });
  return made;
}

class All extends Matcher {
  matcher: RValue = null;
  failures: { readonly index: number; readonly message: string }[] = [];

  override initialize(_vm: Machine, args: RValue[]): void {
    this.matcher = args[0] ?? null;
  }

  override copied(vm: Machine): void {
    this.matcher = vm.call(this.matcher, 'clone', []);
  }

  #isIterable(vm: Machine): boolean {
    return vm.respondTo(this.actual, 'each_with_index');
  }

  override match(vm: Machine, actual: RValue): boolean {
    this.failures = [];
    if (!this.#isIterable(vm)) return false;
    let index = 0;
    vm.each(actual, (item) => {
      const matcher = vm.call(this.matcher, 'clone', []);
      if (!vm.truthyCall(matcher, 'matches?', [item]))
        this.failures.push({ index, message: vm.toS(vm.call(matcher, 'failure_message', [])) });
      index += 1;
    });
    return this.failures.length === 0;
  }

  override doesNotMatch(vm: Machine): boolean {
    return vm.raise('NotImplementedError', '`expect().not_to all( matcher )` is not supported.');
  }

  override failureMessage(vm: Machine): string {
    const first = improveHash(super.failureMessage(vm));
    if (!this.#isIterable(vm)) return `${first}, but was not iterable`;
    const messages = this.failures.map(({ index, message }) => {
      const own = indent(message.startsWith('\n') ? message : `\n${message}`);
      return indent(`object at index ${index} failed to match:${own}`);
    });
    return [first, ...messages].join('\n\n');
  }

  override description(vm: Machine): string {
    return improveHash(`all ${describe(vm, this.matcher)}`);
  }
}

/** Moves the lines of a message to the right. */
function indent(message: string): string {
  return message
    .replace(/\n+$/, '')
    .split('\n')
    .map((line) => (/\S/.test(line) ? `   ${line}` : line))
    .join('\n');
}

abstract class StartOrEndWith extends Matcher {
  isUnordered = false;

  override initialize(_vm: Machine, args: RValue[]): void {
    this.expected = args.length === 1 ? (args[0] as RValue) : new RArray(args);
  }

  abstract subset(vm: Machine, length: RValue): RValue;
  abstract element(vm: Machine): RValue;

  override match(vm: Machine, actual: RValue): boolean {
    if (!vm.respondTo(actual, '[]')) return false;
    const { expected = null } = this;
    return vm.rescue(
      () => {
        if (!(expected instanceof RStruct) && vm.respondTo(expected, 'length'))
          if (valuesMatch(vm, expected, this.subset(vm, vm.call(expected, 'length', [])))) return true;
        return valuesMatch(vm, expected, this.element(vm));
      },
      ['ArgumentError'],
      () => {
        this.isUnordered = true;
        return false;
      },
    );
  }

  override failureMessage(vm: Machine): string {
    const message = super.failureMessage(vm);
    if (this.isUnordered) return `${message}, but it does not have ordered elements`;
    return vm.respondTo(this.actual, '[]') ? message : `${message}, but it cannot be indexed using #[]`;
  }

  override description(vm: Machine): string {
    const { expected = null } = this;
    if (!(expected instanceof RHash)) return super.description(vm);
    return `${this.className(vm).replaceAll('_', ' ')} ${vm.inspect(surface(vm, expected))}`;
  }
}

class StartWith extends StartOrEndWith {
  subset(vm: Machine, length: RValue): RValue {
    return vm.call(this.actual, '[]', [0, length]);
  }

  element(vm: Machine): RValue {
    return vm.call(this.actual, '[]', [0]);
  }
}

class EndWith extends StartOrEndWith {
  subset(vm: Machine, length: RValue): RValue {
    return vm.call(this.actual, '[]', [-Number(length), length]);
  }

  element(vm: Machine): RValue {
    return vm.call(this.actual, '[]', [-1]);
  }
}

class HaveAttributes extends Matcher {
  values = new RHash();
  failedToRespond = false;
  isNegated = false;
  responds: RespondTo | null = null;

  override actualForDiff(): RValue {
    return this.values;
  }

  #responds(vm: Machine): boolean {
    const names = [...(this.expected as RHash)].map(({ key }) => key);
    this.responds = makeMatcher(vm, 'RespondTo', names) as RespondTo;
    this.responds.arity = 0;
    this.responds.ignoresSignature = true;
    this.failedToRespond = !this.responds.matches(vm, this.actual);
    return !this.failedToRespond;
  }

  #read(vm: Machine): void {
    this.values = new RHash();
    for (const { key } of this.expected as RHash) this.values.set(vm, key, vm.call(this.actual, vm.toName(key), []));
  }

  override matches(vm: Machine, actual: RValue): boolean {
    this.actual = actual;
    this.isNegated = false;
    if (!this.#responds(vm)) return false;
    this.#read(vm);
    return [...(this.expected as RHash)].every(({ key, value }) =>
      valuesMatch(vm, value, this.values.get(vm, key) ?? null),
    );
  }

  override doesNotMatch(vm: Machine, actual: RValue): boolean {
    this.actual = actual;
    this.isNegated = true;
    if (!this.#responds(vm)) return false;
    this.#read(vm);
    return ![...(this.expected as RHash)].some(({ key, value }) =>
      valuesMatch(vm, value, this.values.get(vm, key) ?? null),
    );
  }

  override description(vm: Machine): string {
    return improveHash(`have attributes ${describe(vm, surface(vm, this.expected ?? null))}`);
  }

  override isDiffable(): boolean {
    return !this.failedToRespond && !this.isNegated;
  }

  override failureMessage(vm: Machine): string {
    if (this.failedToRespond && this.responds) return this.responds.failureMessage(vm);
    return improveHash(
      `expected ${describe(vm, this.actual)} to ${this.words(vm)} but had attributes ${improveHash(describe(vm, this.values))}`,
    );
  }

  override failureMessageWhenNegated(vm: Machine): string {
    if (this.failedToRespond && this.responds) return this.responds.failureMessage(vm);
    return improveHash(`expected ${describe(vm, this.actual)} not to ${this.words(vm)}`);
  }
}

class Match extends Matcher {
  captures: RArray | null = null;

  override match(vm: Machine, actual: RValue): boolean {
    const { expected = null } = this;
    if (this.captures) return this.#matchCaptures(vm, expected, actual, this.captures);
    if (valuesMatch(vm, expected, actual)) return true;
    if (!vm.respondTo(actual, 'match')) return false;
    if (isMatcher(vm, expected) && (actual instanceof RString || actual instanceof RRegexp)) return false;
    return truthy(vm.call(actual, 'match', [expected]));
  }

  #matchCaptures(vm: Machine, expected: RValue, actual: RValue, captures: RArray): boolean {
    const found = vm.call(actual, 'match', [expected]);
    if (!truthy(found)) return false;
    const names = vm.call(found, 'names', []) as RArray;
    const values = vm.call(found, 'captures', []);
    if (names.items.length === 0) return valuesMatch(vm, captures, values);
    const wanted = captures.items.at(-1) ?? null;
    const named = (key: (name: RValue) => RValue) => {
      const hash = new RHash();
      names.items.forEach((name, index) => hash.set(vm, key(name), (values as RArray).items[index] ?? null));
      return hash;
    };
    return (
      valuesMatch(
        vm,
        wanted,
        named((name) => name),
      ) ||
      valuesMatch(
        vm,
        wanted,
        named((name) => symbol(vm.toS(name))),
      ) ||
      valuesMatch(vm, captures, values)
    );
  }

  override description(vm: Machine): string {
    const text = `match ${vm.inspect(surface(vm, this.expected ?? null))}`;
    if (!this.captures || !truthy(vm.call(this.expected ?? null, 'match', [this.actual]))) return text;
    return `${text} with captures ${vm.inspect(surface(vm, this.captures))}`;
  }

  override isDiffable(): boolean {
    return true;
  }
}

/** Matchers about what is in collections, texts and objects. */
export const collections = [
  defineMatcher({
    className: 'Include',
    make: (klass) => new Include(klass),
    names: ['include'],
    aliases: {
      a_collection_including: 'include',
      a_string_including: 'include',
      a_hash_including: 'include',
      including: 'include',
    },
    methods: countMethods,
  }),
  defineMatcher({
    className: 'ContainExactly',
    make: (klass) => new ContainExactly(klass),
    aliases: { a_collection_containing_exactly: 'contain_exactly', containing_exactly: 'contain_exactly' },
  }),
  defineMatcher({ className: 'All', make: (klass) => new All(klass), names: ['all'], takes: [1, 1] }),
  defineMatcher({
    className: 'StartWith',
    make: (klass) => new StartWith(klass),
    names: ['start_with'],
    aliases: {
      a_collection_starting_with: 'start_with',
      a_string_starting_with: 'start_with',
      starting_with: 'start_with',
    },
  }),
  defineMatcher({
    className: 'EndWith',
    make: (klass) => new EndWith(klass),
    names: ['end_with'],
    aliases: { a_collection_ending_with: 'end_with', a_string_ending_with: 'end_with', ending_with: 'end_with' },
  }),
  defineMatcher({
    className: 'HaveAttributes',
    make: (klass) => new HaveAttributes(klass),
    names: ['have_attributes'],
    takes: [1, 1],
    aliases: { an_object_having_attributes: 'have_attributes', having_attributes: 'have_attributes' },
  }),
  defineMatcher({
    className: 'Match',
    make: (klass) => new Match(klass),
    names: ['match'],
    takes: [1, 1],
    aliases: { match_regex: 'match', an_object_matching: 'match', a_string_matching: 'match', matching: 'match' },
    methods: {
      with_captures: (_vm, self, args) => {
        (self as Match).captures = new RArray(args);
        return self;
      },
    },
  }),
];
