import { RRegexp } from '../../value/regexp.ts';
import { RString } from '../../value/string.ts';
import type { RValue } from '../../value/value.ts';
import type { Machine } from '../../machine/machine.ts';
import { bytesOf } from '../../core/string/bytes.ts';
import { ascii, escapeBytes } from './escape.ts';

/** Ruby's source of the Regexp for what a URI cannot hold as it is. */
export const UNSAFE_SOURCE = "[^\\-_.!~*'()a-zA-Z\\d;\\/?:@&=+$,\\[\\]]";

const SAFE = /[-_.!~*'()a-zA-Z\d;/?:@&=+$,[\]]/;
const NONE = /(?!)/;

const UNRESERVED = "\\-_.!~*'()a-zA-Z\\d";
const RESERVED = ';/?:@&=+$,\\[\\]';
const ESCAPED = '%[a-fA-F\\d]{2}';
const URIC = `(?:[${UNRESERVED}${RESERVED}]|${ESCAPED})`;
const URIC_NO_SLASH = `(?:[${UNRESERVED};?:@&=+$,]|${ESCAPED})`;
const PCHAR = `(?:[${UNRESERVED}:@&=+$,]|${ESCAPED})`;
const SEGMENT = `${PCHAR}*(?:;${PCHAR}*)*`;
const ABS_PATH = `/${SEGMENT}(?:/${SEGMENT})*`;
const HOST =
  '(?:(?:(?:[a-zA-Z\\d](?:[-_a-zA-Z\\d]*[a-zA-Z\\d])?)\\.)*(?:[a-zA-Z](?:[-_a-zA-Z\\d]*[a-zA-Z\\d])?)\\.?|\\d{1,3}(?:\\.\\d{1,3}){3}|\\[[a-fA-F\\d:.]*\\])';
const SERVER = `(?:(?:(?:[${UNRESERVED};:&=+$,]|${ESCAPED})*)@)?(?:${HOST})(?::\\d*)?`;
const REGISTRY = `(?:[${UNRESERVED}$,;:@&=+]|${ESCAPED})+`;

/** Ruby's source of the Regexp for an absolute URI within text, by RFC 2396; written for the `x` option. */
export const RFC2396 = `([a-zA-Z][\\-+.a-zA-Z\\d]*):(?:(${URIC_NO_SLASH}${URIC}*)|(?:(?://(?:(?:${SERVER})?|${REGISTRY}))(${ABS_PATH})?|(${ABS_PATH}))(?:\\?(${URIC}*))?)(?:\\#(${URIC}*))?`;

/** `URI::DEFAULT_PARSER.escape`: the bytes of all that `unsafe` matches. */
export function escapeUnsafe(vm: Machine, text: RString, unsafe: RValue | undefined): RString {
  if (unsafe === undefined) return ascii(escapeBytes(bytesOf(text), SAFE));
  if (unsafe instanceof RRegexp)
    return ascii(text.text.replace(new RegExp(unsafe.js.source, unsafe.js.flags), everything));
  const characters = new Set(vm.toStr(unsafe));
  return ascii(
    [...text.text].map((character) => (characters.has(character) ? everything(character) : character)).join(''),
  );
}

function everything(part: string): string {
  return escapeBytes(bytesOf(new RString(part)), NONE);
}
