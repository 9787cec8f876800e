import { RObject } from '../../ruby/value/object.ts';
import type { RProc } from '../../ruby/value/proc.ts';
import type { RException } from '../../ruby/value/exception.ts';
import type { RValue } from '../../ruby/value/value.ts';
import type { Machine } from '../../ruby/machine/machine.ts';
import { describe, englishList } from '../expectations/format.ts';

/** A built-in matcher: what its Ruby class answers comes from here. */
export class Matcher extends RObject {
  actual: RValue = null;
  expected: RValue | undefined = undefined;
  rescued: RException | null = null;
  /** The name it was asked for by, where that is an alias. */
  alias: string | undefined = undefined;

  /** Takes the arguments of `new`. */
  initialize(_vm: Machine, args: RValue[], _block: RProc | null): void {
    this.expected = args[0];
  }

  /** Its class as words with lines between them: "be_within". */
  className(vm: Machine): string {
    const last = vm.className(this).split('::').at(-1) ?? '';
    return last
      .replace(/([A-Z]+)([A-Z][a-z])/g, '$1_$2')
      .replace(/([a-z\d])([A-Z])/g, '$1_$2')
      .toLowerCase();
  }

  /** The method that it was made by. */
  name(vm: Machine): string {
    return this.alias ?? this.className(vm);
  }

  matches(vm: Machine, actual: RValue, _block: RProc | null): boolean {
    this.actual = actual;
    return this.match(vm, actual);
  }

  /** Compares; `actual` is kept already. */
  match(_vm: Machine, _actual: RValue): boolean {
    return false;
  }

  doesNotMatch(vm: Machine, actual: RValue, block: RProc | null): boolean {
    return !this.matches(vm, actual, block);
  }

  description(vm: Machine): string {
    const words = this.className(vm).replaceAll('_', ' ');
    return this.expected === undefined ? words : words + englishList(vm, this.expected);
  }

  failureMessage(vm: Machine): string {
    return `expected ${describe(vm, this.actual)} to ${this.words(vm)}`;
  }

  failureMessageWhenNegated(vm: Machine): string {
    return `expected ${describe(vm, this.actual)} not to ${this.words(vm)}`;
  }

  /** The description as Ruby sees it: a class below may have its own. */
  words(vm: Machine): string {
    return vm.toS(vm.call(this, 'description', []));
  }

  /** What a diff compares. */
  expectedForDiff(_vm: Machine): RValue {
    return this.expected ?? null;
  }

  actualForDiff(_vm: Machine): RValue {
    return this.actual;
  }

  isDiffable(_vm: Machine): boolean {
    return false;
  }

  takesBlocks(_vm: Machine): boolean {
    return false;
  }

  takesValues(_vm: Machine): boolean {
    return true;
  }

  jumps(_vm: Machine): boolean {
    return false;
  }

  /** A copy which can be matched on its own. */
  copied(_vm: Machine): void {}
}
