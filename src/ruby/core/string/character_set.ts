import { RString } from '../../value/string.ts';
import type { RValue } from '../../value/value.ts';
import type { Machine } from '../../machine/machine.ts';
import { change, type StringMethods } from './methods.ts';
import { sameKind } from './text.ts';

/** Methods that take sets of characters such as "a-z" and "^0-9": count, delete, squeeze and tr. */
export const characterSetMethods: StringMethods = {
  'count(*sets)': (vm, self, sets) => {
    const isIn = memberOf(vm, sets);
    let count = 0;
    for (const char of self.text) if (isIn(char)) count += 1;
    return count;
  },
  'delete(*sets)': (vm, self, sets) => sameKind(self, without(self.text, memberOf(vm, sets))),
  'delete!(*sets)': (vm, self, sets) => {
    vm.checkFrozen(self);
    return change(self, without(self.text, memberOf(vm, sets)));
  },
  'squeeze(*sets)': (vm, self, sets) => sameKind(self, squeezed(self.text, squeezable(vm, sets))),
  'squeeze!(*sets)': (vm, self, sets) => {
    vm.checkFrozen(self);
    return change(self, squeezed(self.text, squeezable(vm, sets)));
  },
  'tr(from, to)': (vm, self, from, to) => sameKind(self, translated(vm, self.text, from, to, false)),
  'tr!(from, to)': (vm, self, from, to) => {
    vm.checkFrozen(self);
    return change(self, translated(vm, self.text, from, to, false));
  },
  'tr_s(from, to)': (vm, self, from, to) => sameKind(self, translated(vm, self.text, from, to, true)),
  'tr_s!(from, to)': (vm, self, from, to) => {
    vm.checkFrozen(self);
    return change(self, translated(vm, self.text, from, to, true));
  },
};

/** A set as written: the characters in order, and whether all others are meant. */
interface CharacterList {
  readonly chars: readonly string[];
  readonly negated: boolean;
}

function listOf(vm: Machine, written: string): CharacterList {
  const all = [...written];
  const negated = all.length > 1 && all[0] === '^';
  const chars: string[] = [];
  let at = negated ? 1 : 0;
  const read = (): string => {
    const char = all[at] as string;
    at += 1;
    if (char !== '\\' || at >= all.length) return char;
    at += 1;
    return all[at - 1] as string;
  };
  while (at < all.length) {
    const from = read();
    if (all[at] !== '-' || at + 1 >= all.length) {
      chars.push(from);
      continue;
    }
    at += 1;
    const to = read();
    const [low, high] = [from.codePointAt(0) as number, to.codePointAt(0) as number];
    if (low > high) vm.raise('ArgumentError', `invalid range "${from}-${to}" in string transliteration`);
    for (let code = low; code <= high; code += 1) chars.push(String.fromCodePoint(code));
  }
  return { chars, negated };
}

/** Whether a character is in all of the sets. */
function memberOf(vm: Machine, sets: readonly RValue[]): (char: string) => boolean {
  if (sets.length === 0) vm.raise('ArgumentError', 'wrong number of arguments (given 0, expected 1+)');
  const members = sets.map((set) => {
    const { chars, negated } = listOf(vm, vm.toStr(set));
    const known = new Set(chars);
    return (char: string) => known.has(char) !== negated;
  });
  return members.length === 1
    ? (members[0] as (char: string) => boolean)
    : (char) => members.every((isIn) => isIn(char));
}

function squeezable(vm: Machine, sets: readonly RValue[]): (char: string) => boolean {
  return sets.length === 0 ? () => true : memberOf(vm, sets);
}

function without(text: string, isIn: (char: string) => boolean): string {
  let kept = '';
  for (const char of text) if (!isIn(char)) kept += char;
  return kept;
}

function squeezed(text: string, isIn: (char: string) => boolean): string {
  let kept = '';
  let last = '';
  for (const char of text) {
    if (char !== last || !isIn(char)) kept += char;
    last = char;
  }
  return kept;
}

function translated(vm: Machine, text: string, from: RString, to: RString, squeeze: boolean): string {
  const source = listOf(vm, vm.toStr(from));
  const target = listOf(vm, vm.toStr(to));
  // In the replacement a "^" is a character like any other.
  const replacements = target.negated ? ['^', ...target.chars] : target.chars;
  const last = replacements.at(-1) ?? '';
  const map = new Map<string, string>();
  source.chars.forEach((char, index) => {
    // Of a character that is named twice the last place counts.
    if (!source.negated) map.set(char, replacements[index] ?? last);
    else map.set(char, char);
  });
  let made = '';
  let before: string | undefined;
  for (const char of text) {
    const isMapped = source.negated ? !map.has(char) : map.has(char);
    if (!isMapped) {
      made += char;
      before = undefined;
      continue;
    }
    const put = source.negated ? last : (map.get(char) as string);
    if (squeeze && put !== '' && before === put) continue;
    made += put;
    before = put;
  }
  return made;
}
