import { RArray } from '../../value/array.ts';
import { RFloat } from '../../value/float.ts';
import type { RProc } from '../../value/proc.ts';
import { RString } from '../../value/string.ts';
import { sequenceAt } from '../../value/utf8.ts';
import { integer, type RValue } from '../../value/value.ts';
import type { Machine } from '../../machine/machine.ts';
import { directivesOf, integerLayout, type PackDirective } from '../array/pack_directive.ts';
import { binaryString, bytesOf, stringOfBytes } from './bytes.ts';
import type { StringMethods } from './methods.ts';

/** unpack and unpack1: bytes taken apart by a template. */
export const unpackMethods: StringMethods = {
  'unpack(template, offset: 0, &block)': (vm, self, template, offset, block) => {
    const values = unpack(vm, self, vm.toStr(template), vm.toInt(offset), false);
    return block ? eachValue(vm, values, block) : new RArray(values);
  },
  'unpack1(template, offset: 0)': (vm, self, template, offset) =>
    unpack(vm, self, vm.toStr(template), vm.toInt(offset), true)[0] ?? null,
};

function eachValue(vm: Machine, values: RValue[], block: RProc): RValue {
  for (const value of values) vm.yield(block, value);
  return null;
}

function unpack(vm: Machine, self: RString, template: string, offset: number, onlyFirst: boolean): RValue[] {
  const bytes = bytesOf(self);
  if (offset < 0) vm.raise('ArgumentError', "offset can't be negative");
  if (offset > bytes.length) vm.raise('ArgumentError', 'offset outside of string');
  const values: RValue[] = [];
  let at = offset;
  for (const directive of directivesOf(vm, template)) {
    at = unpackOne(vm, bytes, at, directive, values, offset);
    if (onlyFirst && values.length > 0) return values;
  }
  return values;
}

function unpackOne(
  vm: Machine,
  bytes: Uint8Array,
  start: number,
  directive: PackDirective,
  values: RValue[],
  base: number,
): number {
  const { type, isStar } = directive;
  const left = bytes.length - start;
  const count = isStar ? left : (directive.count ?? 1);
  const layout = integerLayout(directive);
  if (layout) {
    let at = start;
    const rounds = isStar ? Math.floor(left / layout.size) : count;
    for (let round = 0; round < rounds; round += 1) {
      if (at + layout.size > bytes.length) {
        // What is missing is nil, unless all of the rest was asked for.
        values.push(null);
        continue;
      }
      values.push(readInteger(bytes, at, layout));
      at += layout.size;
    }
    return at;
  }
  switch (type) {
    case 'A':
    case 'a':
    case 'Z':
      return unpackText(bytes, start, Math.min(count, left), type, isStar, values);
    case 'B':
    case 'b': {
      const bits = isStar || count > left * 8 ? left * 8 : count;
      let text = '';
      for (let bit = 0; bit < bits; bit += 1) {
        const byte = bytes[start + (bit >> 3)] as number;
        text += (byte >> (type === 'B' ? 7 - (bit & 7) : bit & 7)) & 1;
      }
      values.push(ascii(text));
      return start + Math.ceil(bits / 8);
    }
    case 'H':
    case 'h': {
      const digits = isStar || count > left * 2 ? left * 2 : count;
      let text = '';
      for (let digit = 0; digit < digits; digit += 1) {
        const byte = bytes[start + (digit >> 1)] as number;
        text += ((digit & 1) === (type === 'H' ? 0 : 1) ? byte >> 4 : byte & 15).toString(16);
      }
      values.push(ascii(text));
      return start + Math.ceil(digits / 2);
    }
    case 'U': {
      let at = start;
      for (let rounds = isStar ? Infinity : count; at < bytes.length && rounds > 0; rounds -= 1) {
        const length = sequenceAt(bytes, at);
        if (length <= 0) vm.raise('ArgumentError', 'malformed UTF-8 character');
        values.push(stringOfBytes(vm, bytes.slice(at, at + length), 'UTF-8').text.codePointAt(0) as number);
        at += length;
      }
      return at;
    }
    case 'D':
    case 'd':
    case 'E':
    case 'e':
    case 'F':
    case 'f':
    case 'G':
    case 'g': {
      const size = 'DdEG'.includes(type) ? 8 : 4;
      let at = start;
      for (let round = 0; round < (isStar ? Math.floor(left / size) : count); round += 1) {
        if (at + size > bytes.length) {
          values.push(null);
          continue;
        }
        const view = new DataView(bytes.buffer, bytes.byteOffset + at, size);
        const isLittle = !'Gg'.includes(type);
        values.push(new RFloat(size === 8 ? view.getFloat64(0, isLittle) : view.getFloat32(0, isLittle)));
        at += size;
      }
      return at;
    }
    case 'm':
      return unpackBase64(vm, bytes, start, directive, values);
    case 'M':
      values.push(binaryString(quotedPrintable(bytes.slice(start))));
      return bytes.length;
    case 'u':
      values.push(binaryString(uudecoded(bytes.slice(start))));
      return bytes.length;
    case 'w': {
      let at = start;
      let value = 0n;
      for (let rounds = isStar ? Infinity : count; at < bytes.length && rounds > 0; at += 1) {
        const byte = bytes[at] as number;
        value = (value << 7n) | BigInt(byte & 0x7f);
        if (byte & 0x80) continue;
        values.push(integer(value));
        value = 0n;
        rounds -= 1;
      }
      return at;
    }
    case 'x':
      if (count > left) vm.raise('ArgumentError', 'x outside of string');
      return start + count;
    case 'X': {
      const back = isStar ? 0 : count;
      if (back > start) vm.raise('ArgumentError', 'X outside of string');
      return start - back;
    }
    case '@': {
      const place = base + (isStar ? left : (directive.count ?? 0));
      if (place > bytes.length) vm.raise('ArgumentError', '@ outside of string');
      return place;
    }
    default:
      return vm.stop(`Expected a supported construct, found String#unpack with "${type}".`);
  }
}

function readInteger(
  bytes: Uint8Array,
  at: number,
  layout: { size: number; isSigned: boolean; isBig: boolean },
): number | bigint {
  let value = 0n;
  for (let index = 0; index < layout.size; index += 1)
    value = (value << 8n) | BigInt(bytes[layout.isBig ? at + index : at + layout.size - 1 - index] as number);
  return integer(layout.isSigned ? BigInt.asIntN(layout.size * 8, value) : value);
}

function unpackText(
  bytes: Uint8Array,
  start: number,
  length: number,
  type: string,
  isStar: boolean,
  values: RValue[],
): number {
  const part = bytes.slice(start, start + length);
  let end = part.length;
  let next = start + length;
  if (type === 'A') while (end > 0 && (part[end - 1] === 32 || part[end - 1] === 0)) end -= 1;
  if (type === 'Z') {
    const zero = part.indexOf(0);
    if (zero >= 0) {
      end = zero;
      if (isStar) next = start + zero + 1;
    }
  }
  values.push(binaryString(part.slice(0, end)));
  return next;
}

function ascii(text: string): RString {
  const made = new RString(text);
  made.encoding = 'US-ASCII';
  return made;
}

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

function unpackBase64(
  vm: Machine,
  bytes: Uint8Array,
  start: number,
  directive: PackDirective,
  values: RValue[],
): number {
  const text = String.fromCharCode(...bytes.slice(start));
  if (directive.count === 0 && !/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(text))
    vm.raise('ArgumentError', 'invalid base64');
  const decoded: number[] = [];
  let bits = 0;
  let width = 0;
  for (const char of text) {
    if (char === '=') break;
    const digit = BASE64.indexOf(char);
    if (digit < 0) continue;
    bits = ((bits << 6) | digit) & 0xffffff;
    width += 6;
    if (width >= 8) {
      width -= 8;
      decoded.push((bits >> width) & 0xff);
    }
  }
  values.push(binaryString(decoded));
  return bytes.length;
}

function quotedPrintable(bytes: Uint8Array): number[] {
  const decoded: number[] = [];
  const text = String.fromCharCode(...bytes);
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] !== '=') {
      decoded.push(text.charCodeAt(at));
      continue;
    }
    const line = /^=\r?\n/.exec(text.slice(at, at + 3));
    const code = /^=([0-9A-Fa-f]{2})/.exec(text.slice(at, at + 3));
    if (line) at += line[0].length - 1;
    else if (code) {
      decoded.push(Number.parseInt(code[1] as string, 16));
      at += 2;
    } else {
      for (const rest of text.slice(at)) decoded.push(rest.charCodeAt(0));
      break;
    }
  }
  return decoded;
}

function uudecoded(bytes: Uint8Array): number[] {
  const decoded: number[] = [];
  for (const line of String.fromCharCode(...bytes).split('\n')) {
    const length = line === '' ? 0 : (line.charCodeAt(0) - 32) & 63;
    const part: number[] = [];
    for (let at = 1; at < line.length; at += 4) {
      const [a = 0, b = 0, c = 0, d = 0] = [0, 1, 2, 3].map(
        (offset) => ((line.charCodeAt(at + offset) || 32) - 32) & 63,
      );
      part.push((a << 2) | (b >> 4), ((b & 15) << 4) | (c >> 2), ((c & 3) << 6) | d);
    }
    decoded.push(...part.slice(0, length));
  }
  return decoded;
}
