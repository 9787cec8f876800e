import { RArray } from '../../value/array.ts';
import { RHash } from '../../value/hash.ts';
import { RObject } from '../../value/object.ts';
import { RRange } from '../../value/range.ts';
import { RString } from '../../value/string.ts';
import { isInteger, type RValue } from '../../value/value.ts';
import type { Machine } from '../../machine/machine.ts';
import { breakable } from '../enumerable/iterate.ts';
import { type Cursor, REnumerator } from './objects.ts';

/**
 * `next` and its relatives. There are no threads to pause in an iteration, so a source is read as follows. A plain
 * Array's `each` is read by index. Other iterations of built-in collections, in which no Ruby code takes part, are
 * read to their end at once. Any other is run anew for each value, as far as that value.
 * Unlike MRI: what such an iteration does besides yielding happens again; if it yields other values the next time,
 * the program is stopped.
 */
export function peekValues(vm: Machine, self: REnumerator): RValue[] {
  const cursor = (self.cursor ??= { read: [], position: 0, result: undefined, fed: new Map() });
  if (cursor.position >= cursor.read.length && cursor.result === undefined) read(vm, self, cursor);
  const values = cursor.read[cursor.position];
  if (values) return values;
  return vm.raise('StopIteration', 'iteration reached an end', { result: cursor.result ?? null });
}

export function nextValues(vm: Machine, self: REnumerator): RValue[] {
  const values = peekValues(vm, self);
  (self.cursor as Cursor).position += 1;
  return values;
}

/** Enumerator#feed: the answer of the yield whose value was read last. */
export function feed(vm: Machine, self: REnumerator, value: RValue): void {
  const cursor = (self.cursor ??= { read: [], position: 0, result: undefined, fed: new Map() });
  const place = Math.max(cursor.position - 1, 0);
  if (cursor.fed.has(place)) vm.raise('TypeError', 'feed value already set');
  cursor.fed.set(place, value);
  // What was read ahead was read without the answer.
  cursor.read.length = Math.min(cursor.read.length, cursor.position);
  cursor.result = undefined;
}

function read(vm: Machine, self: REnumerator, cursor: Cursor): void {
  const { receiver } = self;
  if (receiver instanceof RArray && !receiver.klass && self.method === 'each' && cursor.fed.size === 0) {
    const value = receiver.items[cursor.position];
    if (value === undefined) cursor.result = receiver;
    else cursor.read.push([value]);
    return;
  }
  const limit = cursor.fed.size === 0 && isReadAtOnce(self) ? Infinity : cursor.position + 1;
  let index = 0;
  breakable(vm, (end) => {
    const block = vm.proc((values) => {
      vm.step();
      const known = cursor.read[index];
      if (!known) cursor.read.push(values);
      else if (!isAlike(vm, known, values)) changed(vm);
      index += 1;
      if (index >= limit) return end();
      return cursor.fed.get(index - 1) ?? null;
    });
    const result = vm.call(self, 'each', [], block);
    if (index < cursor.read.length) changed(vm);
    cursor.result = result;
  });
}

function changed(vm: Machine): never {
  vm.stop(
    'Expected an iteration that yields the same values each time, found one that changed: "next" runs it anew for each value.',
  );
}

function isAlike(vm: Machine, before: readonly RValue[], after: readonly RValue[]): boolean {
  return (
    before.length === after.length && before.every((value, index) => isSameValue(vm, value, after[index] as RValue))
  );
}

function isSameValue(vm: Machine, a: RValue, b: RValue): boolean {
  if (a === b) return true;
  if (a instanceof RArray && b instanceof RArray) return isAlike(vm, a.items, b.items);
  if (vm.eql(a, b)) return true;
  // Objects without an equality of their own are made anew in each run.
  if (!(a instanceof RObject) || !(b instanceof RObject) || vm.classOf(a) !== vm.classOf(b)) return false;
  const owner = vm.find(vm.classOf(a), 'eql?')?.owner;
  return owner === vm.classes.Kernel || owner === vm.classes.BasicObject || owner === vm.classes.Object;
}

const SIMPLE = new Set(
  `each each_entry each_with_index each_with_object with_index with_object map collect flat_map collect_concat select
  filter reject filter_map partition group_by min_by max_by minmax_by sort_by sum each_slice each_cons each_index
  reverse_each each_pair each_key each_value each_char chars each_byte bytes each_line lines each_codepoint times upto
  downto find_index step`.split(/\s+/),
);

/** Whether an iteration is short and runs no Ruby code. */
function isReadAtOnce({ receiver, method }: REnumerator): boolean {
  if (!SIMPLE.has(method)) return false;
  if (receiver instanceof REnumerator)
    return receiver.tag === 'Enumerator' && !receiver.klass && isReadAtOnce(receiver);
  if (receiver instanceof RArray || receiver instanceof RHash || receiver instanceof RString) return !receiver.klass;
  if (receiver instanceof RRange)
    return (
      !receiver.klass &&
      isInteger(receiver.begin) &&
      isInteger(receiver.end) &&
      Number(receiver.end) - Number(receiver.begin) < 10_000
    );
  return method === 'times' && typeof receiver === 'number' && receiver < 10_000;
}
