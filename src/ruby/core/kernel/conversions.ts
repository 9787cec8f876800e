import { RArray } from '../../value/array.ts';
import { RFloat } from '../../value/float.ts';
import { RHash } from '../../value/hash.ts';
import { RString } from '../../value/string.ts';
import { integer, isInteger, truthy, type RValue } from '../../value/value.ts';
import type { Machine } from '../../machine/machine.ts';
import type { NativeMethod } from '../define_class.ts';

/** The functions that are named after classes: `Integer("3")`. */
export const conversions: Record<string, NativeMethod<RValue>> = {
  'Array(value)': (vm, _self, value: RValue) => toArray(vm, value),
  'Float(value, exception: true)': (vm, _self, value: RValue, exception: RValue) =>
    quietly(vm, exception, () => toFloat(vm, value)),
  'Hash(value)': (vm, _self, value: RValue) => {
    if (value === null || (value instanceof RArray && value.items.length === 0)) return new RHash();
    if (value instanceof RHash) return value;
    if (!vm.respondTo(value, 'to_hash', true)) vm.raise('TypeError', `can't convert ${vm.className(value)} into Hash`);
    return vm.toHash(value);
  },
  'Integer(value, base = nil, exception: true)': (vm, _self, value: RValue, base: RValue, exception: RValue) =>
    quietly(vm, exception, () => toInteger(vm, value, base)),
  'String(value)': (vm, _self, value: RValue) => toText(vm, value),
};

function quietly(vm: Machine, exception: RValue, convert: () => RValue): RValue {
  if (truthy(exception)) return convert();
  return vm.rescue(convert, ['ArgumentError', 'TypeError', 'FloatDomainError', 'RangeError'], () => null);
}

function toArray(vm: Machine, value: RValue): RValue {
  const array = vm.toAryOrNull(value);
  if (array) return array;
  if (value === null) return new RArray([]);
  if (!vm.respondTo(value, 'to_a', true)) return new RArray([value]);
  const made = vm.call(value, 'to_a', []);
  if (made instanceof RArray) return made;
  if (made === null) return new RArray([value]);
  return wrongResult(vm, value, 'Array', 'to_a', made);
}

function wrongResult(vm: Machine, value: RValue, target: string, method: string, made: RValue): never {
  const name = vm.className(value);
  vm.raise('TypeError', `can't convert ${name} to ${target} (${name}#${method} gives ${vm.className(made)})`);
}

function toText(vm: Machine, value: RValue): RValue {
  if (value instanceof RString) return value;
  if (value instanceof Object && vm.respondTo(value, 'to_str', true)) {
    const made = vm.call(value, 'to_str', []);
    if (made instanceof RString) return made;
  }
  if (!vm.respondTo(value, 'to_s', true)) vm.raise('TypeError', `can't convert ${vm.className(value)} into String`);
  const made = vm.call(value, 'to_s', []);
  return made instanceof RString ? made : wrongResult(vm, value, 'String', 'to_s', made);
}

/** A value's name in "can't convert … into Integer". */
function nameOf(vm: Machine, value: RValue): string {
  return value === null ? 'nil' : typeof value === 'boolean' ? String(value) : vm.className(value);
}

function toInteger(vm: Machine, value: RValue, base: RValue): RValue {
  if (base !== null) {
    const text = value instanceof RString ? value.text : toStrOrNull(vm, value);
    if (text === undefined) return vm.raise('ArgumentError', 'base specified for non string value');
    return parseInteger(vm, text, vm.toInt(base));
  }
  if (isInteger(value)) return value;
  if (value instanceof RFloat) return vm.toInteger(value);
  if (value instanceof RString) return parseInteger(vm, value.text, 0);
  if (value === null) return vm.raise('TypeError', "can't convert nil into Integer");
  if (vm.respondTo(value, 'to_int', true)) {
    const made = vm.call(value, 'to_int', []);
    if (isInteger(made)) return made;
  }
  const text = toStrOrNull(vm, value);
  if (text !== undefined) return parseInteger(vm, text, 0);
  if (!vm.respondTo(value, 'to_i', true))
    return vm.raise('TypeError', `can't convert ${nameOf(vm, value)} into Integer`);
  const made = vm.call(value, 'to_i', []);
  return isInteger(made) ? made : wrongResult(vm, value, 'Integer', 'to_i', made);
}

function toStrOrNull(vm: Machine, value: RValue): string | undefined {
  if (value === null || typeof value !== 'object' || !vm.respondTo(value, 'to_str', true)) return undefined;
  const made = vm.call(value, 'to_str', []);
  return made instanceof RString ? made.text : undefined;
}

const PREFIXES: Readonly<Record<string, number>> = { '0x': 16, '0b': 2, '0o': 8, '0d': 10 };

/** `Integer(text, base)`: the whole text must be a number; a base of 0, or one below, goes by the prefix where there is one. */
function parseInteger(vm: Machine, text: string, base: number): RValue {
  const wrong = (): never => vm.raise('ArgumentError', `invalid value for Integer(): ${vm.inspect(new RString(text))}`);
  if (base === 1 || base > 36) vm.raise('ArgumentError', `invalid radix ${base}`);
  const [, sign, rest] = /^[\s_]*([+-]?)(.*?)\s*$/s.exec(text) as unknown as [string, string, string];
  if (/^\s*_/.test(text)) wrong();
  let digits = rest.toLowerCase();
  let radix = base;
  const prefixed = PREFIXES[digits.slice(0, 2)];
  if (prefixed !== undefined && (base <= 0 || base === prefixed)) {
    digits = digits.slice(2);
    radix = prefixed;
  } else if (base <= 0) {
    const isOctal = /^0[0-7_]/.test(digits) || /^0\d/.test(digits);
    radix = isOctal ? 8 : base < -1 ? -base : 10;
    if (radix > 36) vm.raise('ArgumentError', `invalid radix ${radix}`);
    if (isOctal) digits = digits.replace(/^0_?/, '');
  }
  if (!/^[0-9a-z]+(_[0-9a-z]+)*$/.test(digits)) wrong();
  digits = digits.replaceAll('_', '');
  let value = 0n;
  const big = BigInt(radix);
  for (const digit of digits) {
    const number = Number.parseInt(digit, 36);
    if (number >= radix) wrong();
    value = value * big + BigInt(number);
  }
  return integer(sign === '-' ? -value : value);
}

function toFloat(vm: Machine, value: RValue): RValue {
  if (value instanceof RString) return new RFloat(parseFloatStrictly(vm, value.text));
  if (value === null || typeof value === 'boolean')
    return vm.raise('TypeError', `can't convert ${nameOf(vm, value)} into Float`);
  const text = isInteger(value) || value instanceof RFloat ? undefined : toStrOrNull(vm, value);
  if (text !== undefined) return new RFloat(parseFloatStrictly(vm, text));
  return new RFloat(vm.toFloat(value));
}

function parseFloatStrictly(vm: Machine, text: string): number {
  const wrong = (): never => vm.raise('ArgumentError', `invalid value for Float(): ${vm.inspect(new RString(text))}`);
  if (text.includes('\0')) vm.raise('ArgumentError', 'string for Float contains null byte');
  const number = text.trim();
  const hex = /^([+-]?)0x([0-9a-f]+(?:_[0-9a-f]+)*)(?:\.([0-9a-f]+))?(?:p([+-]?\d+))?$/i.exec(number);
  if (hex) {
    const fraction = hex[3] ?? '';
    const mantissa = Number.parseInt((hex[2] as string).replaceAll('_', '') + fraction, 16) / 16 ** fraction.length;
    return (hex[1] === '-' ? -1 : 1) * mantissa * 2 ** Number(hex[4] ?? 0);
  }
  if (!/^[+-]?(?:\d+(_\d+)*)?(?:(?<=\d)|(?=\.\d))(\.\d+(_\d+)*)?(e[+-]?\d+(_\d+)*)?$/i.test(number)) wrong();
  return Number(number.replaceAll('_', ''));
}
