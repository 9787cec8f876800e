import { RSymbol } from '../../ruby/value/symbol.ts';
import { isInteger, type RValue } from '../../ruby/value/value.ts';
import type { Invoke } from '../../ruby/value/method.ts';
import type { RawMethods } from '../../ruby/core/raw_method.ts';
import type { Machine } from '../../ruby/machine/machine.ts';
import { Matcher } from './matcher.ts';

type Relation = '==' | '<=' | '>=' | '<=>';

/** A matcher that can ask for a number of times: `once`, `at_least(2).times`. */
export class CountedMatcher extends Matcher {
  relation: Relation | null = null;
  least = 0;
  most = 0;
  found = 0;

  get hasCount(): boolean {
    return this.relation !== null;
  }

  countMatches(_vm: Machine, found: number): boolean {
    this.found = found;
    if (this.relation === null) return found > 0;
    if (this.relation === '<=>') return found >= this.least && found <= this.most;
    if (this.relation === '<=') return found <= this.most;
    return this.relation === '>=' ? found >= this.least : found === this.least;
  }

  /** Adds a constraint. */
  constrain(vm: Machine, relation: '==' | '<=' | '>=', given: RValue): void {
    const before = this.relation;
    if (before === '==' || before === '<=>' || before === relation)
      vm.raise('ArgumentError', `Multiple ${NAMES[before === '<=' ? '<=' : before]} constraints are not supported`);
    const count = numberOf(vm, given);
    if (before !== null && relation !== '==') {
      const least = relation === '>=' ? count : this.least;
      const most = relation === '<=' ? count : this.most;
      if (least > most) vm.raise('ArgumentError', `The constraint at_least(${least}).at_most(${most}) is not possible`);
      this.relation = '<=>';
      this.least = least;
      this.most = most;
      return;
    }
    this.relation = relation;
    this.least = count;
    this.most = count;
  }

  countDescription(): string {
    const kind = { '<=': ' at most', '>=': ' at least', '<=>': ' between', '==': '' };
    if (this.relation === null) return '';
    const count = this.relation === '<=>' ? ` ${this.least} and ${this.most} times` : times(this.least);
    return `${kind[this.relation]}${count}`;
  }

  countReason(action: string): string {
    return `${this.countDescription()} but ${action}${times(this.found)}`;
  }
}

const NAMES: Readonly<Record<string, string>> = {
  '<=': 'at_least',
  '>=': 'at_most',
  '<=>': 'at_least/at_most combination',
  '==': 'count',
};

function times(count: number): string {
  if (count === 1) return ' once';
  return count === 2 ? ' twice' : ` ${count} times`;
}

function numberOf(vm: Machine, given: RValue): number {
  if (isInteger(given)) return Number(given);
  const known = given instanceof RSymbol ? { once: 1, twice: 2, thrice: 3 }[given.name] : undefined;
  return known ?? vm.raise('ArgumentError', `Expected a number, :once, :twice or :thrice, but got ${vm.toS(given)}`);
}

const constraint =
  (relation: '==' | '<=' | '>=', fixed?: number): Invoke =>
  (vm, self, [count = null]) => {
    (self as CountedMatcher).constrain(vm, relation, fixed ?? count);
    return self;
  };

/** The methods which ask for a number of times. */
export const countMethods: RawMethods = {
  once: constraint('==', 1),
  twice: constraint('==', 2),
  thrice: constraint('==', 3),
  exactly: constraint('=='),
  at_most: constraint('<='),
  at_least: constraint('>='),
  times: (_vm, self) => self,
};
