import { RArray } from '../value/array.ts';
import { RFloat } from '../value/float.ts';
import { RHash } from '../value/hash.ts';
import { RObject } from '../value/object.ts';
import { RRange } from '../value/range.ts';
import { RString } from '../value/string.ts';
import { RSymbol } from '../value/symbol.ts';
import { isInteger, type RValue } from '../value/value.ts';
import type { Machine } from './machine.ts';

/** `a == b` */
export function equal(vm: Machine, a: RValue, b: RValue): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || a === null || a instanceof RSymbol) {
    if (isInteger(a) && b instanceof RFloat) return Number(a) === b.value;
    // An object on the right may know better what it equals.
    return isInteger(a) && b instanceof RObject && !(b instanceof RString) && vm.truthyCall(b, '==', [a]);
  }
  if (a instanceof RString && b instanceof RString && !a.klass) return isSameText(a, b);
  return vm.truthyCall(a, '==', [b]);
}

/** Characters beyond ASCII are the same only in the same encoding. */
function isSameText(a: RString, b: RString): boolean {
  return a.text === b.text && (a.encoding === b.encoding || !/[\u0080-\uffff]/.test(a.text));
}

/** `a.eql?(b)`: equal and of one class, as hash keys compare. */
export function eql(vm: Machine, a: RValue, b: RValue): boolean {
  if (a === b) return true;
  if (a instanceof RFloat) return b instanceof RFloat && (a.value === b.value || (a.value !== a.value && b.value !== b.value));
  if (!(a instanceof RObject)) return false;
  if (a instanceof RString) return b instanceof RString && isSameText(a, b);
  return vm.truthyCall(a, 'eql?', [b]);
}

/**
 * A text that is the same for keys that are `eql?`: by content for arrays, hashes and ranges, by `hash` for classes
 * which define it; undefined for an object that is only itself.
 */
export function hashOf(vm: Machine, key: RObject): string | undefined {
  if (key instanceof RRange) return `r${hashText(vm, key.begin)}.${hashText(vm, key.end)}.${key.excludeEnd}`;
  const method = key.klass || !(key instanceof RArray || key instanceof RHash) ? vm.find(vm.classOf(key), 'hash') : null;
  if (key instanceof RArray && (!method || method.owner === vm.classes.Array)) return arrayHash(vm, key);
  if (key instanceof RHash && (!method || method.owner === vm.classes.Hash)) return pairsHash(vm, key);
  if (!method || method.owner === vm.classes.Kernel) return undefined;
  return `o${String(vm.call(key, 'hash', []))}`;
}

/** `hashOf` for an array by its content, whatever its class says. */
export function arrayHash(vm: Machine, array: RArray): string {
  return contentHash(vm, array, () => `a${array.items.map((item) => hashText(vm, item)).join(',')}`);
}

/** `hashOf` for a hash by its content; the order of the pairs does not count. */
export function pairsHash(vm: Machine, hash: RHash): string {
  return contentHash(vm, hash, () => {
    const pairs = [...hash].map((entry) => `${hashText(vm, entry.key)}>${hashText(vm, entry.value)}`);
    return `h${pairs.toSorted().join(',')}`;
  });
}

/** The text of a collection's content; one that is inside of itself is not gone into again. */
function contentHash(vm: Machine, key: RObject, text: () => string): string {
  vm.step();
  let inside = vm.momentary.get(contentHash) as RObject[] | undefined;
  if (!inside) vm.momentary.set(contentHash, (inside = []));
  if (inside.includes(key)) return '~';
  inside.push(key);
  try {
    const made = text();
    vm.checkSize(made.length);
    return made;
  } finally {
    inside.pop();
  }
}

/** `hashOf` for any value: two texts are the same exactly when the values are `eql?` (or share a hash code). */
export function hashText(vm: Machine, value: RValue): string {
  if (value instanceof RString) return `s${value.text.length}:${value.text}`;
  if (value instanceof RSymbol) return `y${value.name.length}:${value.name}`;
  if (value instanceof RFloat) return `f${value.value}`;
  if (value instanceof RObject) return hashOf(vm, value) ?? `@${value.objectId}`;
  return `i${String(value)}`;
}

/** `a <=> b` as a number; raises ArgumentError where the two do not compare. */
export function compare(vm: Machine, a: RValue, b: RValue): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (a instanceof RString && b instanceof RString) return compareText(a.text, b.text);
  const order = vm.call(a, '<=>', [b]);
  if (order === null) comparisonFailed(vm, a, b);
  return orderNumber(vm, order, a, b);
}

/** The number behind what a `<=>` or a sort block answered. */
export function orderNumber(vm: Machine, order: RValue, a: RValue, b: RValue): number {
  if (typeof order === 'number') return order;
  if (order === null) comparisonFailed(vm, a, b);
  if (typeof order === 'bigint') return order < 0n ? -1 : order > 0n ? 1 : 0;
  if (order instanceof RFloat) return order.value;
  if (vm.truthyCall(order, '>', [0])) return 1;
  return vm.truthyCall(order, '<', [0]) ? -1 : 0;
}

export function comparisonFailed(vm: Machine, a: RValue, b: RValue): never {
  const isSpecial = b === null || typeof b === 'boolean' || typeof b === 'number' || b instanceof RFloat || b instanceof RSymbol;
  const other = isSpecial ? vm.inspect(b) : vm.className(b);
  vm.raise('ArgumentError', `comparison of ${vm.className(a)} with ${other} failed`);
}

/** Order of two texts by code point, as UTF-8 bytes compare. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  const length = Math.min(a.length, b.length);
  for (let index = 0; index < length; index += 1) {
    const x = a.charCodeAt(index);
    const y = b.charCodeAt(index);
    if (x === y) continue;
    // Surrogates stand for code points above all of the basic plane.
    const isHighX = x >= 0xd800 && x <= 0xdfff;
    const isHighY = y >= 0xd800 && y <= 0xdfff;
    if (isHighX !== isHighY) return isHighX ? 1 : -1;
    return x < y ? -1 : 1;
  }
  return a.length < b.length ? -1 : 1;
}

/** `pattern === value` */
export function caseEqual(vm: Machine, pattern: RValue, value: RValue): boolean {
  if (pattern instanceof RString && !pattern.klass) return value instanceof RString && value.text === pattern.text;
  if (pattern instanceof RSymbol || pattern === null || typeof pattern === 'boolean') return pattern === value;
  return vm.truthyCall(pattern, '===', [value]);
}
