import { RRange } from '../../value/range.ts';
import { RRegexp } from '../../value/regexp.ts';
import { RFloat } from '../../value/float.ts';
import { RString } from '../../value/string.ts';
import { isInteger, type RValue } from '../../value/value.ts';
import type { Machine } from '../../machine/machine.ts';
import { checkCompatible } from '../../machine/compatible.ts';
import { groupByKey, groupPlace } from '../match_data/groups.ts';
import { spanOf, storingSpanOf } from '../range/span.ts';
import { matchAt, setLastMatch } from '../regexp/match.ts';
import { bytesOf, decodeBytes } from './bytes.ts';
import type { StringMethods } from './methods.ts';
import { isFlat, lengthOf, offsetOf, sameKind, sliceOf } from './text.ts';

/** Methods that take or replace a part: [], []=, slice!, byteslice, insert and their like. */
export const elementMethods: StringMethods = {
  '[](what, length = absent)': (vm, self, what, length) => element(vm, self, what, length),
  '[]=(what, *rest)': (vm, self, what, rest: RValue[]) => {
    if (rest.length < 1 || rest.length > 2)
      vm.raise('ArgumentError', `wrong number of arguments (given ${rest.length + 1}, expected 2..3)`);
    const convert = () => vm.toRString(rest.at(-1) as RValue);
    const place = storingPlace(vm, self, what, rest.length === 2 ? (rest[0] as RValue) : undefined, convert);
    const value = convert();
    vm.checkFrozen(self);
    replacePart(vm, self, place, value);
    return rest.at(-1) as RValue;
  },
  'byteslice(start, length = absent)': (vm, self, start, length) => {
    const bytes = bytesOf(self);
    const span = spanOfArguments(vm, bytes.length, start, length, 1);
    return span && sameKind(self, decodeBytes(vm, bytes.slice(span[0], span[1]), self.encoding));
  },
  chr: (_vm, self) => sameKind(self, sliceOf(self.text, 0, 1)),
  'getbyte(index)': (vm, self, index) => {
    const bytes = bytesOf(self);
    const at = vm.toInt(index);
    return bytes[at < 0 ? at + bytes.length : at] ?? null;
  },
  'insert(index, other)': (vm, self, index, other) => {
    vm.checkFrozen(self);
    const at = vm.toInt(index);
    const length = lengthOf(self.text);
    const from = at < 0 ? at + length + 1 : at;
    const added = vm.toRString(other);
    if (from < 0 || from > length) vm.raise('IndexError', `index ${at < 0 ? at + 1 : at} out of string`);
    const offset = offsetOf(self.text, from);
    replacePart(vm, self, [offset, offset], added);
    return self;
  },
  'setbyte(index, byte)': (vm, self, index, byte) => {
    vm.checkFrozen(self);
    const bytes = bytesOf(self);
    const at = vm.toInt(index);
    const place = at < 0 ? at + bytes.length : at;
    if (place < 0 || place >= bytes.length) vm.raise('IndexError', `index ${at} out of string`);
    bytes[place] = vm.toInt(byte) & 0xff;
    self.text = decodeBytes(vm, bytes, self.encoding);
    return byte;
  },
  'slice!(what, length = absent)': (vm, self, what, length) => {
    vm.checkFrozen(self);
    const place = placeOf(vm, self, what, length);
    if (!place) return null;
    const part = sameKind(self, self.text.slice(...place));
    self.text = self.text.slice(0, place[0]) + self.text.slice(place[1]);
    return part;
  },
};

type Place = readonly [number, number];

function element(vm: Machine, self: RString, what: RValue, length: RValue | undefined): RValue {
  if (typeof what === 'number' && length === undefined && isFlat(self.text)) {
    const at = what < 0 ? what + self.text.length : what;
    return at >= 0 && at < self.text.length ? sameKind(self, self.text.charAt(at)) : null;
  }
  const place = placeOf(vm, self, what, length);
  return place && sameKind(self, self.text.slice(...place));
}

/** The UTF-16 offsets of the part that an index, range, text or pattern means; null where there is none. */
function placeOf(vm: Machine, self: RString, what: RValue, length: RValue | undefined): Place | null {
  const { text } = self;
  if (what instanceof RRegexp) {
    const match = matchAt(vm, what, self, 0);
    setLastMatch(vm, match);
    if (!match) return null;
    return groupPlace(vm, match, length === undefined ? 0 : groupByKey(vm, match, length));
  }
  if (what instanceof RString && length === undefined) {
    const at = text.indexOf(what.text);
    return at === -1 ? null : [at, at + what.text.length];
  }
  const count = lengthOf(text);
  const span = spanOfArguments(vm, count, what, length, 0);
  return span && [offsetOf(text, span[0]), offsetOf(text, span[1])];
}

/** Start and end of what an index, an index and a length, or a range means; `single`: an index at the end is none. */
function spanOfArguments(
  vm: Machine,
  count: number,
  what: RValue,
  length: RValue | undefined,
  _single: number,
): Place | null {
  if (what instanceof RRange && length === undefined) {
    const span = spanOf(vm, what, count);
    return span && [span.start, span.start + span.length];
  }
  const given = vm.toInt(what);
  const start = given < 0 ? given + count : given;
  if (length === undefined) return start < 0 || start >= count ? null : [start, start + 1];
  const size = vm.toInt(length);
  if (size < 0 || start < 0 || start > count) return null;
  return [start, Math.min(start + size, count)];
}

/** The place that `[]=` replaces; an index out of bounds is refused after the new value's type is. */
function storingPlace(
  vm: Machine,
  self: RString,
  what: RValue,
  length: RValue | undefined,
  checkValue: () => unknown,
): Place {
  const { text } = self;
  if (what instanceof RRegexp) {
    const match = matchAt(vm, what, self, 0);
    setLastMatch(vm, match);
    if (!match) return vm.raise('IndexError', 'regexp not matched');
    const group = length === undefined ? 0 : groupByKey(vm, match, length);
    const inside = group < 0 ? group + match.match.length : group;
    if (inside < 0 || inside >= match.match.length) return vm.raise('IndexError', `index ${group} out of regexp`);
    return groupPlace(vm, match, inside) ?? vm.raise('IndexError', `regexp group ${group} not matched`);
  }
  if (what instanceof RString && length === undefined) {
    const at = text.indexOf(what.text);
    if (at === -1) vm.raise('IndexError', 'string not matched');
    return [at, at + what.text.length];
  }
  const count = lengthOf(text);
  if (what instanceof RRange && length === undefined) {
    const span = storingSpanOf(vm, what, count);
    if (span.start > count) vm.raise('RangeError', `${vm.inspect(what)} out of range`);
    return [offsetOf(text, span.start), offsetOf(text, Math.min(span.start + span.length, count))];
  }
  if (!isInteger(what) && !(what instanceof RFloat)) vm.toInt(what);
  const given = vm.toInt(what);
  const start = given < 0 ? given + count : given;
  const size = length === undefined ? 1 : vm.toInt(length);
  if (size < 0) vm.raise('IndexError', `negative length ${size}`);
  checkValue();
  if (start < 0 || (length === undefined ? start >= count && !(start === count && given >= 0) : start > count))
    vm.raise('IndexError', `index ${given} out of string`);
  return [offsetOf(text, start), offsetOf(text, Math.min(start + size, count))];
}

function replacePart(vm: Machine, self: RString, [from, to]: Place, value: RString): void {
  const kind = checkCompatible(vm, self, value);
  self.text = self.text.slice(0, from) + value.text + self.text.slice(to);
  self.encoding = kind;
  vm.checkSize(self.text.length);
}
