import { RProc } from '../../ruby/value/proc.ts';
import type { RValue } from '../../ruby/value/value.ts';
import type { Machine } from '../../ruby/machine/machine.ts';
import { SeveralExpected } from '../expectations/fail_with.ts';
import { defineMatcher } from './define_matcher.ts';
import { Matcher } from './matcher.ts';

/** Two matchers as one: `and`, `or`. */
abstract class Compound extends Matcher {
  first: RValue = null;
  second: RValue = null;
  /** What the matchers have said, where they ran inside of one another. */
  nested: Map<RValue, boolean> | null = null;
  hasMatched = false;

  abstract readonly conjunction: string;

  override initialize(_vm: Machine, args: RValue[]): void {
    [this.first = null, this.second = null] = args;
  }

  override copied(vm: Machine): void {
    this.first = vm.call(this.first, 'clone', []);
    this.second = vm.call(this.second, 'clone', []);
  }

  /** Lets the matchers see the value: block matchers inside of one another. */
  evaluate(vm: Machine, actual: RValue): void {
    this.hasMatched = true;
    this.nested = this.takesBlocks(vm) && actual instanceof RProc ? this.#nest(vm, actual) : null;
  }

  #nest(vm: Machine, actual: RProc): Map<RValue, boolean> {
    const results = new Map<RValue, boolean>();
    const describe = (matcher: RValue) => vm.toS(vm.call(matcher, 'description', []));
    let [inner, outer] = [this.first, this.second];
    if (ask(vm, this.second, 'expects_call_stack_jump?', false)) {
      if (ask(vm, this.first, 'expects_call_stack_jump?', false))
        vm.raise(
          'ArgumentError',
          `(${describe(this.first)}) and (${describe(this.second)}) cannot be combined in a compound expectation because they both expect a call stack jump.`,
        );
      [inner, outer] = [this.second, this.first];
    }
    const body = vm.proc((args) => {
      const block =
        args.length === 0
          ? actual
          : vm.proc((own) => {
              if (own.length > 0)
                vm.raise(
                  'ArgumentError',
                  `(${describe(this.first)}) and (${describe(this.second)}) cannot be combined in a compound expectation since both matchers pass arguments to the block.`,
                );
              return vm.callProc(actual, args);
            }, 0);
      const matched = vm.truthyCall(inner, 'matches?', [block]);
      results.set(inner, matched);
      return matched;
    });
    results.set(outer, vm.truthyCall(outer, 'matches?', [body]));
    return results;
  }

  /** Whether one of the two matches. */
  holds(vm: Machine, matcher: RValue): boolean {
    if (!this.nested) return vm.truthyCall(matcher, 'matches?', [this.actual]);
    const known = this.nested.get(matcher);
    if (known !== undefined) return known;
    return vm.raise(
      'ArgumentError',
      `Your ${vm.toS(vm.call(matcher, 'description', []))} has no match results, this can occur when an unexpected call stack or local jump ` +
        'occurs. Prehaps one of your matchers needs to declare `expects_call_stack_jump?` as `true`?',
    );
  }

  override doesNotMatch(vm: Machine): boolean {
    return vm.raise(
      'NotImplementedError',
      `\`expect(...).not_to matcher.${this.conjunction} matcher\` is not supported, since it creates a bit of an ambiguity. Instead, define ` +
        'negated versions of whatever matchers you wish to negate with `RSpec::Matchers.define_negated_matcher` and use ' +
        `\`expect(...).to matcher.${this.conjunction} matcher\`.`,
    );
  }

  override description(vm: Machine): string {
    const [first, second] = [this.first, this.second].map((matcher) => vm.toS(vm.call(matcher, 'description', [])));
    return `${first} ${this.conjunction} ${second}`;
  }

  override takesBlocks(vm: Machine): boolean {
    return [this.first, this.second].every((matcher) => ask(vm, matcher, 'supports_block_expectations?', false));
  }

  override takesValues(vm: Machine): boolean {
    return [this.first, this.second].every((matcher) => ask(vm, matcher, 'supports_value_expectations?', true));
  }

  override jumps(vm: Machine): boolean {
    return [this.first, this.second].some((matcher) => ask(vm, matcher, 'expects_call_stack_jump?', false));
  }

  override isDiffable(vm: Machine): boolean {
    return [this.first, this.second].some((matcher) => ask(vm, matcher, 'diffable?', false));
  }

  override expectedForDiff(vm: Machine): RValue {
    return this.hasMatched ? SeveralExpected.of(vm, this.diffable(vm)) : null;
  }

  /** The matchers inside which fail and can show a diff. */
  diffable(vm: Machine): RValue[] {
    return [this.first, this.second].flatMap((matcher) => {
      if (this.holds(vm, matcher) || !ask(vm, matcher, 'diffable?', false)) return [];
      return matcher instanceof Compound ? matcher.diffable(vm) : [matcher];
    });
  }

  both(vm: Machine): string {
    const [first, second] = [this.first, this.second].map((matcher) => vm.toS(vm.call(matcher, 'failure_message', [])));
    return `${indented((first as string).replace(/\n+$/, ''))}\n\n...${this.conjunction}:\n\n${indented((second as string).replace(/^\n+/, ''))}`;
  }
}

function indented(text: string): string {
  return text.replace(/^(?=.*\S)/gm, '   ');
}

function ask(vm: Machine, matcher: RValue, method: string, otherwise: boolean): boolean {
  return vm.respondTo(matcher, method) ? vm.truthyCall(matcher, method, []) : otherwise;
}

class And extends Compound {
  readonly conjunction = 'and';

  override match(vm: Machine, actual: RValue): boolean {
    this.evaluate(vm, actual);
    return this.holds(vm, this.first) && this.holds(vm, this.second);
  }

  override failureMessage(vm: Machine): string {
    if (this.holds(vm, this.first)) return vm.toS(vm.call(this.second, 'failure_message', []));
    if (this.holds(vm, this.second)) return vm.toS(vm.call(this.first, 'failure_message', []));
    return this.both(vm);
  }
}

class Or extends Compound {
  readonly conjunction = 'or';

  override match(vm: Machine, actual: RValue): boolean {
    this.evaluate(vm, actual);
    return this.holds(vm, this.first) || this.holds(vm, this.second);
  }

  override failureMessage(vm: Machine): string {
    return this.both(vm);
  }
}

/** `and` and `or` of matchers. */
export const compound = [
  defineMatcher({ className: 'Compound::And', make: (klass) => new And(klass) }),
  defineMatcher({ className: 'Compound::Or', make: (klass) => new Or(klass) }),
];
