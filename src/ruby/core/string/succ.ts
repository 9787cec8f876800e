import type { RProc } from '../../value/proc.ts';
import { truthy, type RValue } from '../../value/value.ts';
import type { Machine } from '../../machine/machine.ts';
import { compareText } from '../../machine/compare.ts';
import type { StringMethods } from './methods.ts';
import { lengthOf, sameKind } from './text.ts';

/** succ and upto: the order in which Ruby counts with letters. */
export const succMethods: StringMethods = {
  succ: (_vm, self) => sameKind(self, successor(self.text, self.encoding === 'ASCII-8BIT')),
  'succ!': (vm, self) => {
    vm.checkFrozen(self);
    self.text = successor(self.text, self.encoding === 'ASCII-8BIT');
    return self;
  },
  'upto(last, exclusive = false, &block)': (vm, self, last, exclusive, block: RProc | null) => {
    if (!block) return vm.enumFor(self, 'upto', [last, exclusive]);
    for (const text of textsUpTo(vm, self.text, vm.toStr(last), truthy(exclusive as RValue)))
      vm.yield(block, sameKind(self, text));
    return self;
  },
};

/** The strings from one to another, as `upto` and ranges count them. */
function* textsUpTo(vm: Machine, from: string, to: string, exclusive: boolean): Generator<string> {
  if (lengthOf(from) === 1 && lengthOf(to) === 1 && from < '\x80' && to < '\x80') {
    const end = to.charCodeAt(0) - (exclusive ? 1 : 0);
    for (let code = from.charCodeAt(0); code <= end; code += 1) yield String.fromCharCode(code);
    return;
  }
  if (/^\d+$/.test(from) && /^\d+$/.test(to)) {
    const end = BigInt(to) - (exclusive ? 1n : 0n);
    for (let number = BigInt(from); number <= end; number += 1n) {
      vm.step();
      yield String(number).padStart(from.length, '0');
    }
    return;
  }
  const order = compareText(from, to);
  if (order > 0 || (exclusive && order === 0)) return;
  const after = successor(to);
  const length = Buffer.byteLength(to);
  for (let text = from; text !== after;) {
    vm.step();
    const isLast = text === to;
    if (exclusive && isLast) return;
    yield text;
    if (isLast) return;
    text = successor(text);
    if (Buffer.byteLength(text) > length || text === '') return;
  }
}

/** The text that follows in Ruby's counting: "az" gives "ba", "Zz" gives "AAa", "a9" gives "b0". */
function successor(text: string, isBinary = false): string {
  if (text === '') return '';
  const chars = [...text];
  let last = -1;
  let isBroken = false;
  for (let at = chars.length - 1; at >= 0; at -= 1) {
    const char = chars[at] as string;
    if (isBroken && last >= 0 && changesKind(chars[last] as string, char)) break;
    if (!isBinary && char > '\x7f' && isLetter(char)) {
      const after = String.fromCodePoint((char.codePointAt(0) as number) + 1);
      if (isLetter(after)) {
        chars[at] = after;
        return chars.join('');
      }
    }
    if (!/^[0-9A-Za-z]$/.test(char)) {
      isBroken = true;
      continue;
    }
    isBroken = false;
    last = at;
    const wrapped = { 9: '0', z: 'a', Z: 'A' }[char];
    if (wrapped === undefined) {
      chars[at] = String.fromCharCode(char.charCodeAt(0) + 1);
      return chars.join('');
    }
    chars[at] = wrapped;
  }
  if (last >= 0) {
    const first = chars[last] as string;
    chars.splice(last, 0, first === '0' ? '1' : first);
    return chars.join('');
  }
  for (let at = chars.length - 1; at >= 0; at -= 1) {
    const code = (chars[at] as string).codePointAt(0) as number;
    if (code < (isBinary ? 0xff : 0x10ffff)) {
      chars[at] = String.fromCodePoint(code === 0xd7ff ? 0xe000 : code + 1);
      return chars.join('');
    }
    chars[at] = isBinary ? '\0' : '\u0001';
  }
  return `\u0001${chars.join('')}`;
}

function isLetter(char: string): boolean {
  return /^[\p{Alphabetic}\p{Nd}]$/u.test(char);
}

/** After a gap the carry does not go from letters on to digits, nor back. */
function changesKind(last: string, char: string): boolean {
  return /[A-Za-z]/.test(last) ? /\d/.test(char) : /\d/.test(last) && /[A-Za-z]/.test(char);
}
