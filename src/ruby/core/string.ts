import { RHash } from '../value/hash.ts';
import { RString, type EncodingName } from '../value/string.ts';
import { symbol } from '../value/symbol.ts';
import { isInteger, type RValue } from '../value/value.ts';
import type { Machine } from '../machine/machine.ts';
import { compareText } from '../machine/compare.ts';
import { defineClass } from './define_class.ts';
import { toEncoding } from './encoding.ts';
import { checkCompatible } from '../machine/compatible.ts';
import { KNOWN_ENCODINGS } from './encoding/names.ts';
import { hashCode } from './hash_code.ts';
import { format } from './kernel/format.ts';
import { refuse } from './refuse.ts';
import { byteLengthOf, bytesOf } from './string/bytes.ts';
import { caseMethods } from './string/case.ts';
import { characterSetMethods } from './string/character_set.ts';
import { elementMethods } from './string/element.ts';
import { encodeMethods, forceEncoding } from './string/encode.ts';
import { inspectMethods } from './string/inspect.ts';
import { layoutMethods } from './string/layout.ts';
import { lineMethods } from './string/lines.ts';
import { numberMethods } from './string/number.ts';
import { patternMethods } from './string/pattern.ts';
import { succMethods } from './string/succ.ts';
import { isAsciiText, lengthOf, sameKind } from './string/text.ts';
import { unpackMethods } from './string/unpack.ts';

/** String: text which can be changed in place. */
export const string = defineClass<RString>({
  name: 'String',
  superclass: 'Object',
  includes: ['Comparable'],
  allocate: (vm, klass) => new RString('', klass === vm.classes.String ? undefined : klass),

  singletonMethods: {
    'try_convert(value)': (vm, _self, value) => {
      if (value instanceof RString) return value;
      return vm.respondTo(value, 'to_str', true) ? vm.toRString(value) : null;
    },
  },

  methods: {
    '%(arguments)': (vm, self, args) => {
      const list = args instanceof RHash ? [args] : (vm.toAryOrNull(args)?.items ?? [args]);
      return sameKind(self, format(vm, self.text, list));
    },
    '*(count)': (vm, self, count) => {
      const times = vm.toInt(count);
      if (times < 0) vm.raise('ArgumentError', 'negative argument');
      vm.checkSize(times * self.text.length);
      return sameKind(self, self.text.repeat(times));
    },
    '+(other)': (vm, self, other) => {
      const added = vm.toRString(other);
      const kind = checkCompatible(vm, self, added);
      vm.checkSize(self.text.length + added.text.length);
      const made = new RString(self.text + added.text);
      made.encoding = kind;
      return made;
    },
    '+@': (_vm, self) => (self.frozen ? sameKind(self, self.text) : self),
    '-@': (vm, self) => deduplicated(vm, self),
    '<<(other)': (vm, self, other) => {
      vm.checkFrozen(self);
      append(vm, self, other);
      return self;
    },
    '<=>(other)': (vm, self, other) => order(vm, self, other),
    '==(other)': (vm, self, other) => isEqual(vm, self, other),
    bytesize: (_vm, self) => byteLengthOf(self),
    clear: (vm, self) => {
      vm.checkFrozen(self);
      self.text = '';
      return self;
    },
    'concat(*others)': (vm, self, others: RValue[]) => {
      vm.checkFrozen(self);
      // `s.concat(s, s)` adds what `s` was before.
      for (const other of others.map((each) => (each === self ? sameKind(self, self.text) : each)))
        append(vm, self, other);
      return self;
    },
    'crypt(salt)': (vm) => refuse(vm, 'String#crypt'),
    'empty?': (_vm, self) => self.text === '',
    'eql?(other)': (_vm, self, other) => other instanceof RString && isSame(self, other),
    hash: (_vm, self) => hashCode(self.text),
    'include?(other)': (vm, self, other) => self.text.includes(vm.toStr(other)),
    length: (_vm, self) => lengthOf(self.text),
    'prepend(*others)': (vm, self, others: RValue[]) => {
      vm.checkFrozen(self);
      for (const other of others.map((each) => vm.toRString(each))) checkCompatible(vm, self, other);
      self.text = others.map((other) => vm.toStr(other)).join('') + self.text;
      return self;
    },
    'replace(other)': (vm, self, other) => replace(vm, self, other),
    'sum(bits = 16)': (vm, self, bits) => {
      const width = vm.toInt(bits);
      let sum = 0;
      for (const byte of bytesOf(self)) sum += byte;
      return width <= 0 ? sum : width >= 53 ? sum : sum % 2 ** width;
    },
    to_s: (_vm, self) => (self.klass ? plainCopy(self) : self),
    to_sym: (vm, self) => {
      if (/[\ud800-\udfff]/u.test(self.text))
        vm.raise('EncodingError', `invalid symbol in encoding ${self.encoding} :${vm.inspect(self)}`);
      return symbol(self.text);
    },
    ...caseMethods,
    ...characterSetMethods,
    ...elementMethods,
    ...encodeMethods,
    ...inspectMethods,
    ...layoutMethods,
    ...lineMethods,
    ...numberMethods,
    ...patternMethods,
    ...succMethods,
    ...unpackMethods,
  },

  privateMethods: {
    'initialize_copy(other)': (vm, self, other) => replace(vm, self, other),
    'initialize(text = absent, encoding: absent, capacity: absent)': (vm, self, text, encoding) => {
      if (text !== undefined) replace(vm, self, text);
      else if (encoding === undefined && self.text === '') self.encoding = 'ASCII-8BIT';
      if (encoding !== undefined && encoding !== null) forceEncoding(vm, self, toEncoding(vm, encoding));
    },
  },

  aliases: {
    '===': '==',
    intern: 'to_sym',
    next: 'succ',
    'next!': 'succ!',
    size: 'length',
    slice: '[]',
    to_str: 'to_s',
  },
});

function plainCopy(self: RString): RString {
  let klass = self.klass;
  while (klass?.isSingleton) klass = klass.superclass ?? undefined;
  // A string with methods of its own is still a String.
  return klass?.name === 'String' ? self : sameKind(self, self.text);
}

function isSame(a: RString, b: RString): boolean {
  return a.text === b.text && (a.encoding === b.encoding || isAsciiText(a.text));
}

function isEqual(vm: Machine, self: RString, other: RValue): boolean {
  if (other instanceof RString) return isSame(self, other);
  if (other === null || typeof other !== 'object' || !vm.respondTo(other, 'to_str')) return false;
  return vm.truthyCall(other, '==', [self]);
}

function order(vm: Machine, self: RString, other: RValue): RValue {
  if (other instanceof RString) {
    if (self.encoding === other.encoding) return Math.sign(compareText(self.text, other.text));
    return (
      Math.sign(compareBytes(bytesOf(self), bytesOf(other))) || (isSame(self, other) ? 0 : encodingOrder(self, other))
    );
  }
  if (other === null || typeof other !== 'object' || !vm.respondTo(other, '<=>') || !vm.respondTo(other, 'to_str'))
    return null;
  const reversed = vm.call(other, '<=>', [self]);
  return isInteger(reversed) ? -Number(reversed) : null;
}

/** Of strings with the same bytes in encodings that do not go together, Ruby puts binary ones first. */
function encodingOrder(self: RString, other: RString): number {
  return placeOf(self.encoding) < placeOf(other.encoding) ? -1 : 1;
}

function placeOf(encoding: EncodingName): number {
  return KNOWN_ENCODINGS.findIndex(([name]) => name === encoding);
}

function compareBytes(a: Uint8Array, b: Uint8Array): number {
  for (let index = 0; index < a.length && index < b.length; index += 1)
    if (a[index] !== b[index]) return (a[index] as number) - (b[index] as number);
  return a.length - b.length;
}

/** `<<`: a number stands for the character of that code point. */
function append(vm: Machine, self: RString, other: RValue): void {
  if (isInteger(other)) {
    const limit = self.encoding === 'ASCII-8BIT' ? 0xff : self.encoding === 'US-ASCII' ? 0xff : 0x10ffff;
    if (other < 0 || other > limit) vm.raise('RangeError', `${other} out of char range`);
    const code = Number(other);
    if (code >= 0xd800 && code <= 0xdfff)
      vm.raise('RangeError', `invalid codepoint 0x${code.toString(16).toUpperCase()} in UTF-8`);
    if (self.encoding === 'US-ASCII' && code > 0x7f) self.encoding = 'ASCII-8BIT';
    self.text += String.fromCodePoint(code);
  } else {
    const added = vm.toRString(other);
    self.encoding = checkCompatible(vm, self, added);
    self.text += added.text;
  }
  vm.checkSize(self.text.length);
}

function replace(vm: Machine, self: RString, other: RValue): RString {
  vm.checkFrozen(self);
  const source = vm.toRString(other);
  self.text = source.text;
  self.encoding = source.encoding;
  return self;
}

const DEDUPLICATED = Symbol('deduplicated strings');

function deduplicated(vm: Machine, self: RString): RString {
  if (self.klass || self.ivars) return self.frozen ? self : frozenCopy(self);
  let known = vm.momentary.get(DEDUPLICATED) as Map<string, RString> | undefined;
  if (!known) vm.momentary.set(DEDUPLICATED, (known = new Map()));
  const key = `${self.encoding} ${self.text}`;
  const found = known.get(key);
  if (found) return found;
  const made = self.frozen ? self : frozenCopy(self);
  known.set(key, made);
  return made;
}

function frozenCopy(self: RString): RString {
  const copy = sameKind(self, self.text);
  copy.frozen = true;
  return copy;
}
