import { RString } from '../value/string.ts';
import type { RValue } from '../value/value.ts';
import type { Machine } from '../machine/machine.ts';
import { defineModule, installClass } from '../core/define_class.ts';
import { binaryString, bytesOf } from '../core/string/bytes.ts';

/** base64: Base64. */
export function base64(vm: Machine): void {
  installClass(vm, DEFINITION);
}

const DEFINITION = defineModule({
  name: 'Base64',
  moduleFunctions: {
    'decode64(text)': (vm, _self, text) => decodeLoosely(vm.toStr(text as RValue)),
    'encode64(text)': (vm, _self, text) => ascii(encode(vm, text as RValue).replace(/.{1,60}/g, '$&\n')),
    'strict_decode64(text)': (vm, _self, text) => decodeStrictly(vm, vm.toStr(text as RValue)),
    'strict_encode64(text)': (vm, _self, text) => ascii(encode(vm, text as RValue)),
    'urlsafe_decode64(text)': (vm, _self, text) => {
      const given = vm
        .toStr(text as RValue)
        .replaceAll('-', '+')
        .replaceAll('_', '/');
      return decodeStrictly(vm, given.endsWith('=') ? given : given.padEnd(Math.ceil(given.length / 4) * 4, '='));
    },
    'urlsafe_encode64(text, padding: true)': (vm, _self, text, padding) => {
      const made = encode(vm, text as RValue)
        .replaceAll('+', '-')
        .replaceAll('/', '_');
      return ascii(padding === false || padding === null ? made.replace(/=+$/, '') : made);
    },
  },
});

function ascii(text: string): RString {
  const made = new RString(text);
  made.encoding = 'US-ASCII';
  return made;
}

/** The Base64 text of a String's bytes, in one line. */
function encode(vm: Machine, value: RValue): string {
  return encodeBytes(bytesOf(vm.toRString(value)));
}

export function encodeBytes(bytes: Uint8Array): string {
  let units = '';
  for (const byte of bytes) units += String.fromCharCode(byte);
  return btoa(units);
}

/** As `unpack('m')`: what is no digit is skipped, padding ends it. */
function decodeLoosely(text: string): RString {
  const digits = text.replace(/=[^]*$/, '').replace(/[^A-Za-z0-9+/]/g, '');
  return decoded(digits.length % 4 === 1 ? digits.slice(0, -1) : digits);
}

function decodeStrictly(vm: Machine, text: string): RString {
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text)) vm.raise('ArgumentError', 'invalid base64');
  return decoded(text.replace(/=+$/, ''));
}

function decoded(digits: string): RString {
  return binaryString(Uint8Array.from(atob(digits), (unit) => unit.charCodeAt(0)));
}
