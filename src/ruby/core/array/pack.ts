import type { RArray } from '../../value/array.ts';
import { RFloat } from '../../value/float.ts';
import { RString } from '../../value/string.ts';
import type { RValue } from '../../value/value.ts';
import type { Machine } from '../../machine/machine.ts';
import { defineClass } from '../define_class.ts';
import { binaryString, bytesOf, encodeBytes, stringOfBytes } from '../string/bytes.ts';
import { directivesOf, integerLayout, type PackDirective } from './pack_directive.ts';

/** Array#pack. */
export const arrayPack = defineClass<RArray>({
  name: 'Array',

  methods: {
    'pack(template, buffer: nil)': (vm, self, template, buffer) => {
      if (buffer === null) return pack(vm, self.items, vm.toStr(template));
      if (!(buffer instanceof RString))
        return vm.raise('TypeError', `buffer must be String, not ${vm.className(buffer)}`);
      vm.checkFrozen(buffer);
      const whole = new Uint8Array([...bytesOf(buffer), ...bytesOf(pack(vm, self.items, vm.toStr(template)))]);
      buffer.text = stringOfBytes(vm, whole, buffer.encoding).text;
      return buffer;
    },
  },
});

/** Values put into bytes by a template. */
function pack(vm: Machine, items: readonly RValue[], template: string): RString {
  const bytes: number[] = [];
  const directives = directivesOf(vm, template);
  let next = 0;
  const take = (): RValue => {
    const item = items[next];
    if (item === undefined) return vm.raise('ArgumentError', 'too few arguments');
    next += 1;
    return item;
  };
  for (const directive of directives) packOne(vm, bytes, directive, take, () => items.length - next);
  // A template that begins with U makes text; one of base64 and its like makes ASCII.
  if (directives[0]?.type === 'U') return stringOfBytes(vm, bytes, 'UTF-8');
  if (directives.length > 0 && directives.every(({ type }) => 'mMu'.includes(type)))
    return stringOfBytes(vm, bytes, 'US-ASCII');
  return binaryString(bytes);
}

function packOne(vm: Machine, bytes: number[], directive: PackDirective, take: () => RValue, left: () => number): void {
  const { type, isStar } = directive;
  const rounds = isStar ? left() : (directive.count ?? 1);
  const layout = integerLayout(directive);
  if (layout) {
    for (let round = 0; round < rounds; round += 1) {
      let value = BigInt(vm.toInteger(take()));
      const part: number[] = [];
      for (let index = 0; index < layout.size; index += 1) {
        part.push(Number(value & 0xffn));
        value >>= 8n;
      }
      bytes.push(...(layout.isBig ? part.toReversed() : part));
    }
    return;
  }
  switch (type) {
    case 'A':
    case 'a':
    case 'Z': {
      const item = take();
      const given = item === null ? new Uint8Array() : bytesOf(vm.toRString(item));
      const length = isStar ? given.length + (type === 'Z' ? 1 : 0) : (directive.count ?? 1);
      for (let index = 0; index < length; index += 1) bytes.push(given[index] ?? (type === 'A' ? 32 : 0));
      return;
    }
    case 'B':
    case 'b':
    case 'H':
    case 'h':
      packDigits(vm.toStr(take()), directive, bytes);
      return;
    case 'U':
      for (let round = 0; round < rounds; round += 1) {
        const code = vm.toInt(take());
        if (code < 0 || code > 0x10ffff) vm.raise('RangeError', 'pack(U): value out of range');
        bytes.push(...encodeBytes(String.fromCodePoint(code), 'UTF-8'));
      }
      return;
    case 'D':
    case 'd':
    case 'E':
    case 'e':
    case 'F':
    case 'f':
    case 'G':
    case 'g':
      for (let round = 0; round < rounds; round += 1) {
        const size = 'DdEG'.includes(type) ? 8 : 4;
        const view = new DataView(new ArrayBuffer(size));
        const item = take();
        const value = item instanceof RFloat ? item.value : vm.toFloat(item);
        if (size === 8) view.setFloat64(0, value, !'Gg'.includes(type));
        else view.setFloat32(0, value, !'Gg'.includes(type));
        bytes.push(...new Uint8Array(view.buffer));
      }
      return;
    case 'm':
      packLines(
        bytesOf(vm.toRString(take())),
        directive.count === 0 ? Infinity : lineLength(directive),
        (part) => base64(part),
        directive.count === 0 ? '' : '\n',
        bytes,
      );
      return;
    case 'M':
      bytes.push(
        ...quotedPrintable(bytesOf(textOf(vm, take())), (directive.count ?? 0) > 1 ? (directive.count as number) : 72),
      );
      return;
    case 'u':
      packLines(bytesOf(vm.toRString(take())), lineLength(directive), (part) => uuencoded(part), '\n', bytes);
      return;
    case 'w':
      for (let round = 0; round < rounds; round += 1) {
        let value = BigInt(vm.toInteger(take()));
        if (value < 0n) vm.raise('ArgumentError', "can't compress negative numbers");
        const part = [Number(value & 0x7fn)];
        while ((value >>= 7n) > 0n) part.push(Number(value & 0x7fn) | 0x80);
        bytes.push(...part.toReversed());
      }
      return;
    case 'x':
      for (let round = 0; round < (isStar ? 0 : rounds); round += 1) bytes.push(0);
      return;
    case 'X': {
      const back = isStar ? 0 : rounds;
      if (back > bytes.length) vm.raise('ArgumentError', 'X outside of string');
      bytes.length -= back;
      return;
    }
    case '@': {
      const place = isStar ? 0 : (directive.count ?? 1);
      while (bytes.length < place) bytes.push(0);
      bytes.length = place;
      return;
    }
    default:
      vm.stop(`Expected a supported construct, found Array#pack with "${type}".`);
  }
}

function textOf(vm: Machine, value: RValue): RString {
  return value instanceof RString ? value : new RString(vm.toS(value));
}

function lineLength({ count }: PackDirective): number {
  return count === undefined || count <= 2 ? 45 : Math.floor(count / 3) * 3;
}

function packDigits(digits: string, { type, isStar, count }: PackDirective, bytes: number[]): void {
  const isBits = type === 'B' || type === 'b';
  const perByte = isBits ? 8 : 2;
  const asked = isStar ? digits.length : (count ?? 1);
  const wanted = Math.min(asked, digits.length);
  const isHighFirst = type === 'B' || type === 'H';
  for (let from = 0; from < wanted; from += perByte) {
    let byte = 0;
    for (let index = 0; index < perByte; index += 1) {
      const char = from + index < wanted ? (digits[from + index] ?? '0') : '0';
      const code = char.charCodeAt(0);
      const value = isBits ? code & 1 : /[A-Za-z]/.test(char) ? ((code & 7) + 9) & 15 : code & 15;
      byte |= value << (isHighFirst ? (perByte - 1 - index) * (8 / perByte) : index * (8 / perByte));
    }
    bytes.push(byte);
  }
  // What is asked for beyond the digits counts in halves, whatever the type.
  if (asked > digits.length) for (let left = (asked - digits.length + 1) >> 1; left > 0; left -= 1) bytes.push(0);
}

function packLines(
  given: Uint8Array,
  length: number,
  encode: (part: Uint8Array) => string,
  end: string,
  bytes: number[],
): void {
  if (given.length === 0) return;
  const step = length === Infinity ? given.length : length;
  for (let from = 0; from < given.length; from += step)
    for (const char of encode(given.slice(from, from + step)) + end) bytes.push(char.charCodeAt(0));
}

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

function base64(part: Uint8Array): string {
  let made = '';
  for (let at = 0; at < part.length; at += 3) {
    const [a = 0, b, c] = part.slice(at, at + 3);
    made += BASE64.charAt(a >> 2) + BASE64.charAt(((a & 3) << 4) | ((b ?? 0) >> 4));
    made += b === undefined ? '=' : BASE64.charAt(((b & 15) << 2) | ((c ?? 0) >> 6));
    made += c === undefined ? '=' : BASE64.charAt(c & 63);
  }
  return made;
}

/** Six bits as uuencode writes them. */
function sixBits(value: number): string {
  return value === 0 ? '`' : String.fromCharCode(32 + value);
}

function uuencoded(part: Uint8Array): string {
  let made = sixBits(part.length);
  for (let at = 0; at < part.length; at += 3) {
    const [a = 0, b = 0, c = 0] = part.slice(at, at + 3);
    made +=
      sixBits(a >> 2) + sixBits(((a & 3) << 4) | (b >> 4)) + sixBits(((b & 15) << 2) | (c >> 6)) + sixBits(c & 63);
  }
  return made;
}

function quotedPrintable(given: Uint8Array, width: number): number[] {
  let made = '';
  let column = 0;
  let previous = -1;
  for (let index = 0; index < given.length; index += 1) {
    const byte = given[index] as number;
    if (byte > 126 || (byte < 32 && byte !== 10 && byte !== 9) || byte === 61) {
      made += `=${byte.toString(16).toUpperCase().padStart(2, '0')}`;
      column += 3;
      previous = -1;
    } else if (byte === 10) {
      if (previous === 32 || previous === 9) made += '=\n';
      made += '\n';
      column = 0;
      previous = byte;
    } else {
      made += String.fromCharCode(byte);
      column += 1;
      previous = byte;
    }
    if (column > width) {
      made += '=\n';
      column = 0;
      previous = 10;
    }
  }
  if (column > 0) made += '=\n';
  return Array.from(made, (char) => char.charCodeAt(0));
}
