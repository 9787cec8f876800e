import { RArray } from '../../ruby/value/array.ts';
import { RClass } from '../../ruby/value/class.ts';
import { RRange } from '../../ruby/value/range.ts';
import type { RValue } from '../../ruby/value/value.ts';
import type { Machine } from '../../ruby/machine/machine.ts';
import { describe } from '../expectations/format.ts';
import { signatureOf } from '../doubles/signature.ts';
import { defineMatcher } from './define_matcher.ts';
import { Matcher } from './matcher.ts';

/** `respond_to(:name).with(2).arguments` */
export class RespondTo extends Matcher {
  names: RValue[] = [];
  failing: RValue[] = [];
  arity: RValue | null = null;
  keywords: RValue[] = [];
  takesUnlimited = false;
  takesAnyKeywords = false;
  ignoresSignature = false;

  override initialize(_vm: Machine, args: RValue[]): void {
    this.names = args;
  }

  override matches(vm: Machine, actual: RValue): boolean {
    this.actual = actual;
    this.failing = this.names.filter((name) => !this.#responds(vm, actual, name));
    return this.failing.length === 0;
  }

  override doesNotMatch(vm: Machine, actual: RValue): boolean {
    this.actual = actual;
    this.failing = this.names.filter((name) => this.#responds(vm, actual, name));
    return this.failing.length === 0;
  }

  #responds(vm: Machine, actual: RValue, name: RValue): boolean {
    return vm.respondTo(actual, vm.toName(name)) && this.#fitsArity(vm, actual, vm.toName(name));
  }

  #fitsArity(vm: Machine, actual: RValue, name: string): boolean {
    if (this.arity === null && this.keywords.length === 0 && !this.takesUnlimited && !this.takesAnyKeywords)
      return true;
    const entry =
      name === 'new' && actual instanceof RClass && vm.find(vm.classOf(actual), 'new')?.owner === vm.classes.Class
        ? vm.find(actual, 'initialize')
        : vm.find(vm.classOf(actual), name);
    if (!entry) {
      if (this.ignoresSignature) return true;
      vm.raise(
        'ArgumentError',
        `The ${this.name(vm)} matcher requires that the actual object define the method(s) in order to check arity, but the method ` +
          `\`${name}\` is not defined. Remove the arity check or define the method to continue.`,
      );
    }
    const signature = signatureOf(entry.body);
    const least = this.arity instanceof RRange ? Number(this.arity.begin) : Number(this.arity ?? 0);
    const most = this.arity instanceof RRange ? Number(this.arity.end) - (this.arity.excludeEnd ? 1 : 0) : least;
    const keywords = this.keywords.map((keyword) => vm.toName(keyword));
    if (signature.requiredKeywords.some((keyword) => !keywords.includes(keyword))) return false;
    if (!signature.takesAnyKeywords && keywords.some((keyword) => !signature.keywords.includes(keyword))) return false;
    if (least < signature.least || most > signature.most) return false;
    if (this.takesAnyKeywords && !signature.takesAnyKeywords) return false;
    return !this.takesUnlimited || signature.most === Infinity;
  }

  #with(vm: Machine): string {
    let text = '';
    const add = (words: string) => {
      text += ` ${text === '' ? 'with' : 'and'} ${words}`;
    };
    if (this.arity !== null) text += ` with ${vm.toS(this.arity)} argument${this.arity === 1 ? '' : 's'}`;
    if (this.keywords.length > 0) {
      const words = this.keywords.map((keyword) => vm.inspect(keyword));
      const list = words.length < 3 ? words.join(' and ') : `${words.slice(0, -1).join(', ')}, and ${words.at(-1)}`;
      add(`keyword${words.length === 1 ? '' : 's'} ${list}`);
    }
    if (this.takesUnlimited) add('unlimited arguments');
    if (this.takesAnyKeywords) add('any keywords');
    return text;
  }

  override failureMessage(vm: Machine): string {
    return `expected ${describe(vm, this.actual)} to respond to ${this.failing.map((name) => describe(vm, name)).join(', ')}${this.#with(vm)}`;
  }

  override failureMessageWhenNegated(vm: Machine): string {
    return this.failureMessage(vm).replace('to respond to', 'not to respond to');
  }

  override description(vm: Machine): string {
    const names =
      this.names.length === 1 ? `#${vm.toS(this.names[0] as RValue)}` : describe(vm, new RArray(this.names));
    return `respond to ${names}${this.#with(vm)}`;
  }
}

const change = (set: (matcher: RespondTo, args: RValue[]) => void) => (_vm: Machine, self: RValue, args: RValue[]) => {
  set(self as RespondTo, args);
  return self;
};
const withKeywords = change((matcher, args) => {
  matcher.keywords = args;
});
const withAnyKeywords = change((matcher) => {
  matcher.takesAnyKeywords = true;
});
const withUnlimited = change((matcher) => {
  matcher.takesUnlimited = true;
});

/** `respond_to` */
export const respondTo = defineMatcher({
  className: 'RespondTo',
  make: (klass) => new RespondTo(klass),
  names: ['respond_to'],
  aliases: { an_object_responding_to: 'respond_to', responding_to: 'respond_to' },
  methods: {
    with: change((matcher, [arity = null]) => {
      matcher.arity = arity;
    }),
    with_keywords: withKeywords,
    and_keywords: withKeywords,
    with_any_keywords: withAnyKeywords,
    and_any_keywords: withAnyKeywords,
    with_unlimited_arguments: withUnlimited,
    and_unlimited_arguments: withUnlimited,
    argument: (_vm, self) => self,
    arguments: (_vm, self) => self,
    'ignoring_method_signature_failure!': change((matcher) => {
      matcher.ignoresSignature = true;
    }),
  },
});
