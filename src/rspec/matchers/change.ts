import { RClass } from '../../ruby/value/class.ts';
import { RProc } from '../../ruby/value/proc.ts';
import { truthy, type RValue } from '../../ruby/value/value.ts';
import { hashText } from '../../ruby/machine/compare.ts';
import type { Machine } from '../../ruby/machine/machine.ts';
import { blockSnippet } from '../expectations/block_snippet.ts';
import { describe } from '../expectations/format.ts';
import { valuesMatch } from '../expectations/values_match.ts';
import { BlockMatcher } from './blocks.ts';
import { defineMatcher } from './define_matcher.ts';

/** What is watched: a method of an object, or a block; and what it gave before and after. */
class Change extends BlockMatcher {
  receiver: RValue = null;
  message: RValue = null;
  block: RProc | null = null;
  before: RValue = null;
  after: RValue = null;
  isChanged = false;
  given: RValue = null;
  beforeText = '';
  kind: 'any' | 'by' | 'by_at_least' | 'by_at_most' | 'from' | 'to' = 'any';
  wantedDelta: RValue = null;
  wantedBefore: RValue | undefined = undefined;
  wantedAfter: RValue | undefined = undefined;
  matchesBefore = true;

  override initialize(vm: Machine, args: RValue[], block: RProc | null): void {
    [this.receiver = null, this.message = null] = args;
    this.block = block;
    if (this.receiver !== null && this.message === null)
      vm.raise(
        'ArgumentError',
        '`change` requires either an object and message (`change(obj, :msg)`) or a block (`change { }`). You passed an object but no message.',
      );
  }

  /** A matcher of the same watched value which asks for more. */
  refined(kind: Change['kind']): Change {
    const made = new Change(this.klass as RClass);
    Object.assign(made, { receiver: this.receiver, message: this.message, block: this.block, alias: this.alias, kind });
    return made;
  }

  #value(vm: Machine): RValue {
    return this.block ? vm.callProc(this.block, []) : vm.call(this.receiver, vm.toName(this.message), []);
  }

  #perform(vm: Machine, given: RValue): boolean {
    this.given = given;
    this.before = this.#value(vm);
    const hashBefore = contentOf(vm, this.before);
    this.matchesBefore = this.wantedBefore === undefined || valuesMatch(vm, this.wantedBefore, this.before);
    this.beforeText = describe(vm, this.before);
    if (!(given instanceof RProc)) return false;
    vm.callProc(given, []);
    this.after = this.#value(vm);
    this.isChanged = !vm.equal(this.before, this.after) || hashBefore !== contentOf(vm, this.after);
    return true;
  }

  #delta(vm: Machine): RValue {
    return vm.call(this.after, '-', [this.before]);
  }

  override matches(vm: Machine, given: RValue, block: RProc | null): boolean {
    if (block)
      vm.raise(
        'SyntaxError',
        'Block not received by the `change` matcher. Perhaps you want to use `{ ... }` instead of do/end?',
      );
    if (!this.#perform(vm, given)) return false;
    switch (this.kind) {
      case 'any':
        return this.isChanged;
      case 'by':
        return valuesMatch(vm, this.wantedDelta, this.#delta(vm));
      case 'by_at_least':
        return truthy(vm.call(this.#delta(vm), '>=', [this.wantedDelta]));
      case 'by_at_most':
        return truthy(vm.call(this.#delta(vm), '<=', [this.wantedDelta]));
      default:
        return (
          this.isChanged &&
          this.matchesBefore &&
          (this.wantedAfter === undefined || valuesMatch(vm, this.wantedAfter, this.after))
        );
    }
  }

  override doesNotMatch(vm: Machine, given: RValue, block: RProc | null): boolean {
    if (block)
      vm.raise(
        'SyntaxError',
        'Block not received by the `change` matcher. Perhaps you want to use `{ ... }` instead of do/end?',
      );
    if (this.kind.startsWith('by'))
      vm.raise('NotImplementedError', `\`expect { }.not_to change { }.${this.kind}()\` is not supported`);
    if (this.kind === 'to' || this.wantedAfter !== undefined)
      vm.raise('NotImplementedError', '`expect { }.not_to change { }.to()` is not supported');
    return this.#perform(vm, given) && !this.isChanged && this.matchesBefore;
  }

  #watched(vm: Machine): string {
    if (this.message !== null) {
      const name = vm.toS(this.message);
      const notation =
        this.receiver instanceof RClass ? `${vm.toS(this.receiver)}.${name}` : `${vm.className(this.receiver)}#${name}`;
      return `\`${notation}\``;
    }
    const snippet = blockSnippet(vm, this.block, this.alias ?? 'change');
    return snippet === null ? 'result' : `\`${snippet}\``;
  }

  #how(vm: Machine): string {
    const from = this.wantedBefore === undefined ? '' : `from ${describe(vm, this.wantedBefore)}`;
    const to = this.wantedAfter === undefined ? '' : `to ${describe(vm, this.wantedAfter)}`;
    const parts = this.kind === 'to' ? [to, from] : [from, to];
    return parts.filter((part) => part !== '').join(' ');
  }

  override description(vm: Machine): string {
    if (this.kind === 'any') return `change ${this.#watched(vm)}`;
    if (this.kind.startsWith('by'))
      return `change ${this.#watched(vm)} ${this.kind.replaceAll('_', ' ')} ${describe(vm, this.wantedDelta)}`;
    return `change ${this.#watched(vm)} ${this.#how(vm)}`;
  }

  override failureMessage(vm: Machine): string {
    const watched = this.#watched(vm);
    const hasBlock = this.given instanceof RProc;
    if (this.kind === 'any')
      return `expected ${watched} to have changed, but ${hasBlock ? `is still ${this.beforeText}` : 'was not given a block'}`;
    if (this.kind.startsWith('by')) {
      const reason = hasBlock ? `was changed by ${describe(vm, this.#delta(vm))}` : 'was not given a block';
      return `expected ${watched} to have changed ${this.kind.replaceAll('_', ' ')} ${describe(vm, this.wantedDelta)}, but ${reason}`;
    }
    if (!hasBlock) return this.#noBlock(vm);
    if (!this.matchesBefore) return this.#wrongBefore(vm);
    if (!this.isChanged) return `expected ${watched} to have changed ${this.#how(vm)}, but did not change`;
    return `expected ${watched} to have changed to ${describe(vm, this.wantedAfter ?? null)}, but is now ${describe(vm, this.after)}`;
  }

  #noBlock(vm: Machine): string {
    return `expected ${this.#watched(vm)} to have changed ${this.#how(vm)}, but was not given a block`;
  }

  #wrongBefore(vm: Machine): string {
    return `expected ${this.#watched(vm)} to have initially been ${describe(vm, this.wantedBefore ?? null)}, but was ${this.beforeText}`;
  }

  override failureMessageWhenNegated(vm: Machine): string {
    const hasBlock = this.given instanceof RProc;
    if (this.kind === 'from' && !hasBlock) return this.#noBlock(vm);
    if (this.kind === 'from' && !this.matchesBefore) return this.#wrongBefore(vm);
    const reason = hasBlock
      ? `did change from ${this.beforeText} to ${describe(vm, this.after)}`
      : 'was not given a block';
    return `expected ${this.#watched(vm)} not to have changed, but ${reason}`;
  }
}

function contentOf(vm: Machine, value: RValue): string {
  return hashText(vm, value);
}

const by = (kind: 'by' | 'by_at_least' | 'by_at_most') => (_vm: Machine, self: RValue, args: RValue[]) => {
  const made = (self as Change).refined(kind);
  made.wantedDelta = args[0] ?? null;
  return made;
};

/** `change { … }` and its refinements */
export const change = defineMatcher({
  className: 'Change',
  make: (klass) => new Change(klass),
  names: ['change'],
  takes: [0, 2],
  aliases: { a_block_changing: 'change', changing: 'change' },
  methods: {
    by: by('by'),
    by_at_least: by('by_at_least'),
    by_at_most: by('by_at_most'),
    from: (_vm, self, [value = null]) => {
      const matcher = self as Change;
      const made = matcher.kind === 'to' ? matcher : matcher.refined('from');
      made.wantedBefore = value;
      return made;
    },
    to: (_vm, self, [value = null]) => {
      const matcher = self as Change;
      const made = matcher.kind === 'from' ? matcher : matcher.refined('to');
      made.wantedAfter = value;
      return made;
    },
  },
});
