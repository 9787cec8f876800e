import type { EncodingName, RString } from '../value/string.ts';
import type { Machine } from './machine.ts';

const BEYOND_ASCII = /[^\0-\x7f]/;

function isAsciiText(text: string): boolean {
  return !BEYOND_ASCII.test(text);
}

/** The encoding of two strings put together; null where they do not go together. */
export function compatibleEncoding(a: RString, b: RString): EncodingName | null {
  if (a.encoding === b.encoding) return a.encoding;
  if (b.text === '') return a.encoding;
  if (a.text === '') return isWide(a.encoding) || !isAsciiText(b.text) || isWide(b.encoding) ? b.encoding : a.encoding;
  if (isWide(a.encoding) || isWide(b.encoding)) return null;
  if (isAsciiText(b.text)) return a.encoding;
  return isAsciiText(a.text) ? b.encoding : null;
}

/** `compatibleEncoding`, or Ruby's error. */
export function checkCompatible(vm: Machine, a: RString, b: RString): EncodingName {
  if (a.encoding === b.encoding) return a.encoding;
  return (
    compatibleEncoding(a, b) ??
    vm.raise('Encoding::CompatibilityError', `incompatible character encodings: ${a.encoding} and ${b.encoding}`)
  );
}

function isWide(encoding: EncodingName): boolean {
  return encoding === 'UTF-16LE' || encoding === 'UTF-16BE';
}
