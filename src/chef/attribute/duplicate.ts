import { RArray } from '../../ruby/value/array.ts';
import { RHash } from '../../ruby/value/hash.ts';
import { RObject } from '../../ruby/value/object.ts';
import { RString } from '../../ruby/value/string.ts';
import type { RValue } from '../../ruby/value/value.ts';
import type { Machine } from '../../ruby/machine/machine.ts';

/** `value.dup`, or the value itself where it has no copy. */
export function duplicate(vm: Machine, value: RValue): RValue {
  if (!(value instanceof RObject)) return value;
  if (value instanceof RString && !value.klass) {
    const copy = new RString(value.text);
    copy.encoding = value.encoding;
    return copy;
  }
  return vm.rescue(
    () => vm.call(value, 'dup', []),
    ['TypeError'],
    () => value,
  );
}

/** A plain Hash of a hash's entries, with each value changed. */
export function plainHash(vm: Machine, hash: RHash, change: (value: RValue) => RValue): RHash {
  const plain = new RHash();
  for (const { key, value } of hash) plain.set(vm, key, change(value));
  return plain;
}

/** A plain Array of an array's items, each changed. */
export function plainArray(array: RArray, change: (value: RValue) => RValue): RArray {
  return new RArray(array.items.map(change));
}
