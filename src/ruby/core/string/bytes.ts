import { RString, type EncodingName } from '../../value/string.ts';
import type { Machine } from '../../machine/machine.ts';
import { unitsText, utf8Text } from '../../value/utf8.ts';
import { isAsciiText } from './text.ts';

/** What a string's bytes are in its encoding. */
export function bytesOf(string: RString): Uint8Array {
  return encodeBytes(string.text, string.encoding);
}

/** Text in an encoding as bytes; a lone U+DC80 to U+DCFF stands for a byte by itself. */
export function encodeBytes(text: string, encoding: EncodingName): Uint8Array {
  switch (encoding) {
    case 'UTF-8':
    case 'US-ASCII':
      return utf8Bytes(text);
    case 'ASCII-8BIT':
    case 'ISO-8859-1':
      return Uint8Array.from(text, (char) => char.charCodeAt(0) & 0xff);
    case 'Windows-1252':
      return Uint8Array.from(text, (char) => windowsByte(char.charCodeAt(0)) ?? char.charCodeAt(0) & 0xff);
    default: {
      const bytes = new Uint8Array(text.length * 2);
      for (let index = 0; index < text.length; index += 1) {
        const unit = text.charCodeAt(index);
        bytes[index * 2 + (encoding === 'UTF-16LE' ? 0 : 1)] = unit & 0xff;
        bytes[index * 2 + (encoding === 'UTF-16LE' ? 1 : 0)] = unit >> 8;
      }
      return bytes;
    }
  }
}

/** How many bytes a string has. */
export function byteLengthOf(string: RString): number {
  if (string.encoding === 'UTF-8' && isAsciiText(string.text)) return string.text.length;
  return bytesOf(string).length;
}

/** The text that bytes are in an encoding; invalid ones become lone surrogates. */
export function decodeBytes(vm: Machine, bytes: ArrayLike<number>, encoding: EncodingName): string {
  switch (encoding) {
    case 'UTF-8':
      return utf8Text(bytes);
    case 'US-ASCII':
      return unitsText(bytes, (byte) => (byte < 0x80 ? byte : 0xdc00 + byte));
    case 'ASCII-8BIT':
    case 'ISO-8859-1':
      return unitsText(bytes, (byte) => byte);
    case 'Windows-1252':
      return unitsText(bytes, (byte) => (byte >= 0x80 && byte < 0xa0 ? WINDOWS[byte - 0x80] || 0xdc00 + byte : byte));
    default: {
      if (bytes.length % 2 === 1) vm.stop(`Expected an even number of bytes in ${encoding}, found ${bytes.length}.`);
      const low = encoding === 'UTF-16LE' ? 0 : 1;
      const units: number[] = [];
      for (let index = 0; index < bytes.length; index += 2)
        units.push((bytes[index + low] as number) | ((bytes[index + 1 - low] as number) << 8));
      return unitsText(units, (unit) => unit);
    }
  }
}

/** A binary String. */
export function binaryString(bytes: ArrayLike<number>): RString {
  const made = new RString(unitsText(bytes, (byte) => byte));
  made.encoding = 'ASCII-8BIT';
  return made;
}

/** A String of bytes in an encoding. */
export function stringOfBytes(vm: Machine, bytes: ArrayLike<number>, encoding: EncodingName): RString {
  const made = new RString(decodeBytes(vm, bytes, encoding));
  made.encoding = encoding;
  return made;
}

function utf8Bytes(text: string): Uint8Array {
  if (isAsciiText(text)) return Uint8Array.from(text, (char) => char.charCodeAt(0));
  const bytes: number[] = [];
  for (const char of text) {
    const code = char.codePointAt(0) as number;
    if (code < 0x80) bytes.push(code);
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 63));
    else if (code >= 0xdc80 && code <= 0xdcff) bytes.push(code - 0xdc00);
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
    else bytes.push(0xf0 | (code >> 18), 0x80 | ((code >> 12) & 63), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
  }
  return Uint8Array.from(bytes);
}

/** The byte of a character in Windows-1252; undefined for a character that it does not have. */
export function windowsByte(code: number): number | undefined {
  if (code < 0x80 || (code >= 0xa0 && code < 0x100)) return code;
  const index = WINDOWS.indexOf(code);
  return index >= 0 ? 0x80 + index : undefined;
}

const WINDOWS = [
  0x20ac, 0, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039, 0x152, 0, 0x17d, 0, 0, 0x2018,
  0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x2dc, 0x2122, 0x161, 0x203a, 0x153, 0, 0x17e, 0x178,
];
