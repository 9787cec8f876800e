import { RArray } from '../../value/array.ts';
import { RHash } from '../../value/hash.ts';
import { RString } from '../../value/string.ts';
import type { RValue } from '../../value/value.ts';
import type { Machine } from '../../machine/machine.ts';
import { bytesOf, stringOfBytes } from '../../core/string/bytes.ts';

/** Percent-encodes the bytes that `keep` does not match. */
export function escapeBytes(bytes: Uint8Array, keep: RegExp, blank = '%20'): string {
  let made = '';
  for (const byte of bytes) {
    const character = String.fromCharCode(byte);
    if (byte < 0x80 && keep.test(character)) made += character;
    else made += byte === 0x20 ? blank : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  }
  return made;
}

/** Undoes percent-encoding; what is no escape stays. */
export function unescapeBytes(vm: Machine, string: RString, plusIsBlank: boolean): RString {
  const made: number[] = [];
  const bytes = bytesOf(string);
  for (let index = 0; index < bytes.length; index += 1) {
    const byte = bytes[index] as number;
    const pair = byte === 0x25 ? String.fromCharCode(...bytes.slice(index + 1, index + 3)) : '';
    if (/^[0-9a-fA-F]{2}$/.test(pair)) {
      made.push(parseInt(pair, 16));
      index += 2;
    } else made.push(byte === 0x2b && plusIsBlank ? 0x20 : byte);
  }
  return stringOfBytes(vm, made, 'UTF-8');
}

const FORM = /[*\-.0-9A-Z_a-z]/;

/** `URI.encode_www_form_component`; a blank becomes `+` or `%20`. */
export function encodeComponent(vm: Machine, value: RValue, blank: '+' | '%20'): RString {
  const text = value instanceof RString ? value : new RString(vm.toS(value));
  return ascii(escapeBytes(bytesOf(text), FORM, blank));
}

/** `URI.decode_www_form_component` */
export function decodeComponent(vm: Machine, value: RValue, plusIsBlank: boolean): RString {
  const text = vm.toRString(value);
  if (/%(?![0-9a-fA-F]{2})/.test(text.text)) vm.raise('ArgumentError', `invalid %-encoding (${text.text})`);
  return unescapeBytes(vm, text, plusIsBlank);
}

/** `URI.encode_www_form` */
export function encodeForm(vm: Machine, form: RValue): RString {
  const pairs: string[] = [];
  const one = (value: RValue): string => encodeComponent(vm, value, '+').text;
  const add = (key: RValue, value: RValue): void => {
    const list = value === null ? null : vm.toAryOrNull(value);
    if (value === null) pairs.push(one(key));
    else if (list) {
      for (const item of list.items) pairs.push(item === null ? one(key) : `${one(key)}=${one(item)}`);
      if (list.items.length === 0) pairs.push('');
    } else pairs.push(`${one(key)}=${one(value)}`);
  };
  if (form instanceof RHash) for (const { key, value } of form) add(key, value);
  else
    vm.each(
      form,
      (item) => {
        const pair = vm.toAryOrNull(item);
        add(pair ? (pair.items[0] ?? null) : item, pair ? (pair.items[1] ?? null) : null);
      },
      'map',
    );
  return new RString(pairs.join('&'));
}

/** `URI.decode_www_form` */
export function decodeForm(vm: Machine, value: RValue): RArray {
  const { text } = vm.toRString(value);
  // oxlint-disable-next-line no-control-regex -- ASCII
  if (/[^\x00-\x7f]/.test(text))
    vm.raise('ArgumentError', 'the input of URI.decode_www_form must be ASCII only string');
  if (text === '') return new RArray([]);
  const decode = (part: string): RString => unescapeBytes(vm, new RString(part), true);
  return new RArray(
    text.split('&').map((pair) => {
      const at = pair.indexOf('=');
      const [key, part] = at === -1 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)];
      return new RArray([decode(key), decode(part)]);
    }),
  );
}

export function ascii(text: string): RString {
  const made = new RString(text);
  made.encoding = 'US-ASCII';
  return made;
}
