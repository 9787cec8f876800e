import { RArray } from '../../ruby/value/array.ts';
import { RHash } from '../../ruby/value/hash.ts';
import { RObject } from '../../ruby/value/object.ts';
import type { RValue } from '../../ruby/value/value.ts';
import { RStruct } from '../../ruby/core/struct.ts';
import type { Machine } from '../../ruby/machine/machine.ts';
import { withMatchersCloned } from './format.ts';

/** Whether a value is what was expected: by `==`, by `===`, item by item in arrays and hashes. */
export function fuzzyMatch(vm: Machine, expected: RValue, actual: RValue): boolean {
  if (actual instanceof RHash) {
    if (expected instanceof RHash) return hashesMatch(vm, expected, actual);
  } else if (expected instanceof RArray && isEnumerable(vm, actual)) {
    const items = actual instanceof RArray ? actual : vm.call(actual, 'to_a', []);
    return items instanceof RArray && arraysMatch(vm, expected.items, items.items);
  }
  if (vm.equal(expected, actual)) return true;
  return vm.rescue(
    () => vm.truthyCall(expected, '===', [actual]),
    ['ArgumentError'],
    () => false,
  );
}

function isEnumerable(vm: Machine, value: RValue): boolean {
  return (
    value instanceof RArray ||
    (value instanceof RObject && !(value instanceof RStruct) && vm.isA(value, vm.classes.Enumerable))
  );
}

/** Item by item. */
function arraysMatch(vm: Machine, expected: readonly RValue[], actual: readonly RValue[]): boolean {
  return (
    expected.length === actual.length && expected.every((item, index) => fuzzyMatch(vm, item, actual[index] as RValue))
  );
}

function hashesMatch(vm: Machine, expected: RHash, actual: RHash): boolean {
  if (expected.size !== actual.size) return false;
  for (const { key, value } of expected) {
    const found = actual.get(vm, key);
    if (found === undefined || !fuzzyMatch(vm, value, found)) return false;
  }
  return true;
}

/** As `fuzzyMatch`, with copies of the matchers in what is expected. */
export function valuesMatch(vm: Machine, expected: RValue, actual: RValue): boolean {
  return fuzzyMatch(vm, withMatchersCloned(vm, expected), actual);
}
