import type { RProc } from '../../ruby/value/proc.ts';
import { truthy, type RValue } from '../../ruby/value/value.ts';
import type { Machine } from '../../ruby/machine/machine.ts';
import { RArray } from '../../ruby/value/array.ts';
import { describe, englishList, splitWords } from '../expectations/format.ts';
import { worldOf } from '../world.ts';
import { defineMatcher } from './define_matcher.ts';
import { Matcher } from './matcher.ts';

/** A matcher which asks the object itself: `be_empty` → `empty?`, `have_key(:a)` → `has_key?(:a)`. */
abstract class DynamicPredicate extends Matcher {
  method = '';
  args: RValue[] = [];
  block: RProc | null = null;
  result: RValue = null;

  override initialize(vm: Machine, args: RValue[], block: RProc | null): void {
    this.method = vm.toName(args[0] ?? null);
    this.args = args.slice(1);
    this.block = block;
  }

  abstract predicate(): string;

  /** The method that is called in the end. */
  called(_vm: Machine): string {
    return this.predicate();
  }

  isAccessible(vm: Machine): boolean {
    return vm.respondTo(this.actual, this.predicate());
  }

  #judge(vm: Machine, wanted: boolean): boolean {
    if (!this.isAccessible(vm)) return false;
    this.result = vm.call(this.actual, this.called(vm), this.args, this.block);
    return isStrict(vm) ? this.result === wanted : truthy(this.result) === wanted;
  }

  override matches(vm: Machine, actual: RValue, block: RProc | null): boolean {
    this.actual = actual;
    this.block ??= block;
    return this.#judge(vm, true);
  }

  override doesNotMatch(vm: Machine, actual: RValue, block: RProc | null): boolean {
    this.actual = actual;
    this.block ??= block;
    return this.#judge(vm, false);
  }

  override failureMessage(vm: Machine): string {
    return this.#message(vm, true);
  }

  override failureMessageWhenNegated(vm: Machine): string {
    return this.#message(vm, false);
  }

  #message(vm: Machine, wanted: boolean): string {
    const predicate = this.predicate();
    if (!this.isAccessible(vm))
      return `expected ${describe(vm, this.actual)} to respond to \`${predicate}\`${this.explanation(vm)}`;
    const args = this.args.length === 0 ? '' : `(${this.args.map((arg) => describe(vm, arg)).join(', ')})`;
    const expectation = isStrict(vm) ? `return ${wanted}` : wanted ? 'be truthy' : 'be falsey';
    return `expected \`${describe(vm, this.actual)}.${predicate}${args}\` to ${expectation}, got ${describe(vm, this.result)}`;
  }

  explanation(vm: Machine): string {
    const entry = vm.find(vm.classOf(this.actual), this.predicate());
    return entry?.visibility === 'private' ? ` but \`${this.predicate()}\` is a private method` : '';
  }

  override description(vm: Machine): string {
    return `${splitWords(this.method)}${englishList(vm, new RArray(this.args))}`;
  }
}

function isStrict(vm: Machine): boolean {
  return worldOf(vm).config.isOn('strict_predicate_matchers');
}

class Has extends DynamicPredicate {
  predicate(): string {
    return `has_${this.method.replace(/^have_/, '')}?`;
  }
}

class BePredicate extends DynamicPredicate {
  get #root(): string {
    return this.method.replace(/^be_(?:an?_)?/, '');
  }

  predicate(): string {
    return `${this.#root}?`;
  }

  override called(vm: Machine): string {
    return vm.respondTo(this.actual, this.predicate()) ? this.predicate() : `${this.#root}s?`;
  }

  override isAccessible(vm: Machine): boolean {
    return super.isAccessible(vm) || vm.respondTo(this.actual, `${this.#root}s?`);
  }

  override explanation(vm: Machine): string {
    const before = super.explanation(vm);
    if (before !== '') return before;
    const predicate = this.predicate();
    if (predicate === 'true?') return ' or perhaps you meant `be true` or `be_truthy`';
    return predicate === 'false?' ? ' or perhaps you meant `be false` or `be_falsey`' : '';
  }
}

/** `be_x` and `have_x` for any x. */
export const predicates = [
  defineMatcher({ className: 'Has', make: (klass) => new Has(klass) }),
  defineMatcher({ className: 'BePredicate', make: (klass) => new BePredicate(klass) }),
];
