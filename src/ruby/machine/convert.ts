import { RArray } from '../value/array.ts';
import { RFloat } from '../value/float.ts';
import { RHash } from '../value/hash.ts';
import { RString } from '../value/string.ts';
import { RSymbol } from '../value/symbol.ts';
import { integer, isInteger, type RValue } from '../value/value.ts';
import type { Machine } from './machine.ts';

/** How a value is called in "no implicit conversion of …": nil, true and false by themselves, others by class. */
export function conversionName(vm: Machine, value: RValue): string {
  if (value === null) return 'nil';
  if (typeof value === 'boolean') return String(value);
  return vm.className(value);
}

function refuse(vm: Machine, value: RValue, target: string): never {
  vm.raise('TypeError', `no implicit conversion of ${conversionName(vm, value)} into ${target}`);
}

/** Implicit conversion by a `to_…` method; undefined where the value does not have one. */
function convert(vm: Machine, value: RValue, method: string, target: string, isTarget: (made: RValue) => boolean): RValue | undefined {
  if (value === null || typeof value === 'boolean' || !vm.respondTo(value, method, true)) return undefined;
  const made = vm.call(value, method, []);
  if (isTarget(made)) return made;
  if (made === null) return undefined;
  vm.raise(
    'TypeError',
    `can't convert ${vm.className(value)} to ${target} (${vm.className(value)}#${method} gives ${vm.className(made)})`,
  );
}

/** An Integer, of any size: Floats are cut off, others convert by `to_int`. */
export function toInteger(vm: Machine, value: RValue): number | bigint {
  if (isInteger(value)) return value;
  if (value instanceof RFloat) {
    if (!Number.isFinite(value.value))
      vm.raise('FloatDomainError', Number.isNaN(value.value) ? 'NaN' : value.value > 0 ? 'Infinity' : '-Infinity');
    return integer(BigInt(Math.trunc(value.value)));
  }
  if (value === null) vm.raise('TypeError', 'no implicit conversion from nil to integer');
  const made = convert(vm, value, 'to_int', 'Integer', isInteger);
  return made === undefined ? refuse(vm, value, 'Integer') : (made as number | bigint);
}

/** An Integer that counts or points to something: a number. */
export function toInt(vm: Machine, value: RValue): number {
  const made = typeof value === 'number' ? value : toInteger(vm, value);
  if (typeof made === 'bigint') vm.raise('RangeError', `bignum too big to convert into \`long'`);
  return made;
}

export function toFloat(vm: Machine, value: RValue): number {
  if (value instanceof RFloat) return value.value;
  if (isInteger(value)) return Number(value);
  if (value === null || typeof value === 'boolean' || value instanceof RString)
    vm.raise('TypeError', `can't convert ${conversionName(vm, value)} into Float`);
  const made = convert(vm, value, 'to_f', 'Float', (result) => result instanceof RFloat);
  if (made === undefined) vm.raise('TypeError', `can't convert ${vm.className(value)} into Float`);
  return (made as RFloat).value;
}

/** A String by `to_str`. */
export function toRString(vm: Machine, value: RValue): RString {
  if (value instanceof RString) return value;
  const made = convert(vm, value, 'to_str', 'String', (result) => result instanceof RString);
  return made === undefined ? refuse(vm, value, 'String') : (made as RString);
}

/** A String's text, or a Symbol's name: what method and variable names are given as. */
export function toName(vm: Machine, value: RValue): string {
  if (value instanceof RSymbol) return value.name;
  if (value instanceof RString) return value.text;
  const made = convert(vm, value, 'to_str', 'String', (result) => result instanceof RString);
  if (made === undefined) vm.raise('TypeError', `${vm.inspect(value)} is not a symbol nor a string`);
  return (made as RString).text;
}

export function toAryOrNull(vm: Machine, value: RValue): RArray | null {
  if (value instanceof RArray) return value;
  if (typeof value !== 'object' || value instanceof RString || value instanceof RHash || value instanceof RSymbol) return null;
  return (convert(vm, value, 'to_ary', 'Array', (result) => result instanceof RArray) as RArray | undefined) ?? null;
}

export function toAry(vm: Machine, value: RValue): RArray {
  return toAryOrNull(vm, value) ?? refuse(vm, value, 'Array');
}

export function toHash(vm: Machine, value: RValue): RHash {
  if (value instanceof RHash) return value;
  const made = convert(vm, value, 'to_hash', 'Hash', (result) => result instanceof RHash);
  return made === undefined ? refuse(vm, value, 'Hash') : (made as RHash);
}

/** What `[*value]` gives: an array's items, nil's none, a hash's pairs, or the value alone. */
export function splat(vm: Machine, value: RValue): RValue[] {
  if (value instanceof RArray) return value.items;
  if (value === null) return [];
  if (typeof value !== 'object' || value instanceof RString || value instanceof RSymbol || value instanceof RFloat) return [value];
  const made = convert(vm, value, 'to_a', 'Array', (result) => result instanceof RArray);
  return made === undefined ? [value] : (made as RArray).items;
}
