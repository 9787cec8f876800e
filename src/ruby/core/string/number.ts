import { RFloat } from '../../value/float.ts';
import { integer, type RValue } from '../../value/value.ts';
import type { Machine } from '../../machine/machine.ts';
import { parseFraction } from '../rational/fraction.ts';
import { makeRational } from '../rational/value.ts';
import { refuse } from '../refuse.ts';
import type { StringMethods } from './methods.ts';

/** to_i, to_f and the other readings of a text as a number. */
export const numberMethods: StringMethods = {
  hex: (_vm, self) => leadingInteger(self.text, 16),
  oct: (_vm, self) => leadingInteger(self.text, -8),
  to_c: (vm) => refuse(vm, 'String#to_c'),
  to_f: (_vm, self) => new RFloat(leadingFloat(self.text)),
  'to_i(base = 10)': (vm, self, base) => {
    const radix = vm.toInt(base as RValue);
    if (radix < 0 || radix === 1 || radix > 36) vm.raise('ArgumentError', `invalid radix ${radix}`);
    return leadingInteger(self.text, radix);
  },
  to_r: (vm, self) => leadingRational(vm, self.text),
};

const PREFIXES: Record<number, string> = { 2: 'b', 8: 'o', 10: 'd', 16: 'x' };

/**
 * The integer at the start of a text, 0 when there is none. Base 0 goes by the prefix; base -8 does too, and is octal
 * without one.
 */
function leadingInteger(text: string, base: number): number | bigint {
  const head = /^[\s\0]*([+-]?)/.exec(text) as RegExpExecArray;
  let rest = text.slice(head[0].length);
  let radix = base;
  const prefix = /^0([bodx])/i.exec(rest)?.[1]?.toLowerCase();
  if (base === 0 || base === -8) {
    const named = Object.entries(PREFIXES).find(([, letter]) => letter === prefix)?.[0];
    radix = named ? Number(named) : base === -8 || /^0[0-9_]/.test(rest) ? 8 : 10;
    if (named) rest = rest.slice(2);
  } else if (prefix && PREFIXES[base] === prefix) rest = rest.slice(2);
  const digits = radix <= 10 ? `0-${radix - 1}` : `0-9a-${String.fromCharCode(86 + radix)}`;
  const found = new RegExp(`^[${digits}]+(?:_[${digits}]+)*`, 'i').exec(rest)?.[0].replaceAll('_', '');
  if (found === undefined) return 0;
  const value = integerOf(found, radix);
  return head[1] === '-' ? (typeof value === 'number' ? (value === 0 ? 0 : -value) : integer(-value)) : value;
}

/** Digits in a radix as an Integer. */
function integerOf(digits: string, radix: number): number | bigint {
  const quick = Number.parseInt(digits, radix);
  if (quick <= Number.MAX_SAFE_INTEGER && digits.length < 54) return quick;
  if (radix === 10) return integer(BigInt(digits));
  let value = 0n;
  for (const digit of digits) value = value * BigInt(radix) + BigInt(Number.parseInt(digit, radix));
  return integer(value);
}

/** The number at the start of a text, 0 when there is none. */
function leadingFloat(text: string): number {
  const found =
    /^[\s\0]*([+-]?\d+(?:_\d+)*(?:\.\d+(?:_\d+)*)?(?:e[+-]?\d+(?:_\d+)*)?|[+-]?\.\d+(?:_\d+)*(?:e[+-]?\d+)?)/i.exec(
      text,
    );
  return found ? Number((found[1] as string).replaceAll('_', '')) : 0;
}

function leadingRational(vm: Machine, text: string): RValue {
  const fraction = parseFraction(text, false) ?? parseFraction('0', false);
  if (!fraction) return vm.raise('ZeroDivisionError', 'divided by 0');
  return makeRational(vm, fraction);
}
