import { RString } from '../../value/string.ts';
import type { Machine } from '../../machine/machine.ts';
import { bytesOf, decodeBytes, encodeBytes } from './bytes.ts';
import { sameKind } from './text.ts';
import type { StringMethods } from './methods.ts';

/** inspect, dump and undump. */
export const inspectMethods: StringMethods = {
  dump: (_vm, self) => sameKind(self, dump(self)),
  inspect: (_vm, self) => new RString(inspectString(self)),
  undump: (vm, self) => undump(vm, self),
};

const ESCAPES: Record<string, string> = {
  '\n': '\\n',
  '\t': '\\t',
  '\r': '\\r',
  '\x1b': '\\e',
  '\x07': '\\a',
  '\b': '\\b',
  '\v': '\\v',
  '\f': '\\f',
  '"': '\\"',
  '\\': '\\\\',
};

// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const PLAIN = /^[ !$-Z[\]-~]*$/;

/** A string as `inspect` shows it. */
export function inspectString(string: RString): string {
  const { text, encoding } = string;
  if (PLAIN.test(text)) return `"${text}"`;
  const isUnicode = encoding === 'UTF-8' || encoding.startsWith('UTF-16');
  let made = '';
  let next = '';
  const chars = [...text];
  for (let index = 0; index < chars.length; index += 1) {
    const char = chars[index] as string;
    next = chars[index + 1] ?? '';
    const code = char.codePointAt(0) as number;
    const escape = ESCAPES[char];
    if (escape) made += escape;
    else if (char === '#') made += next === '{' || next === '$' || next === '@' ? '\\#' : '#';
    else if (code >= 32 && code < 127) made += char;
    else if (code >= 0xdc80 && code <= 0xdcff) made += `\\x${hex(code - 0xdc00, 2)}`;
    else if (!isUnicode) made += escapedBytes(char, string);
    else if (encoding === 'UTF-8' && isPrintable(char)) made += char;
    else made += code > 0xffff ? `\\u{${hex(code, 0)}}` : `\\u${hex(code, 4)}`;
  }
  return `"${made}"`;
}

function escapedBytes(char: string, string: RString): string {
  return [...encodeBytes(char, string.encoding)].map((byte) => `\\x${hex(byte, 2)}`).join('');
}

/** Whether `inspect` shows a character as it is. */
function isPrintable(char: string): boolean {
  return char === '\x85' || !/[\p{Zl}\p{Zp}\p{Cc}\p{Cs}\p{Cn}]/u.test(char);
}

function hex(code: number, width: number): string {
  return code.toString(16).toUpperCase().padStart(width, '0');
}

function dump(string: RString): string {
  if (string.encoding.startsWith('UTF-16')) {
    const bytes = [...bytesOf(string)].map(
      (byte) =>
        ESCAPES[String.fromCharCode(byte)] ??
        (byte >= 32 && byte < 127 ? String.fromCharCode(byte) : `\\x${hex(byte, 2)}`),
    );
    return `"${bytes.join('')}".dup.force_encoding("${string.encoding}")`;
  }
  let made = '';
  const chars = [...string.text];
  chars.forEach((char, index) => {
    const code = char.codePointAt(0) as number;
    const next = chars[index + 1];
    const escape = ESCAPES[char];
    if (escape) made += escape;
    else if (char === '#') made += next === '{' || next === '$' || next === '@' ? '\\#' : '#';
    else if (code >= 32 && code < 127) made += char;
    else if (code >= 0xdc80 && code <= 0xdcff) made += `\\x${hex(code - 0xdc00, 2)}`;
    else if (code < 128 || string.encoding !== 'UTF-8') made += escapedBytes(char, string);
    else made += code > 0xffff ? `\\u{${hex(code, 0)}}` : `\\u${hex(code, 4)}`;
  });
  return `"${made}"`;
}

function undump(vm: Machine, string: RString): RString {
  const { text } = string;
  if (/[^\0-\x7f]/.test(text)) vm.raise('RuntimeError', 'non-ASCII character detected');
  const outer = /^"([^]*)"(?:\.dup\.force_encoding\("([^"]+)"\)|\.force_encoding\("([^"]+)"\))?$/.exec(text);
  if (!text.startsWith('"'))
    vm.raise('RuntimeError', 'invalid dumped string; not wrapped with \'"\' nor \'"...".force_encoding("...")\' form');
  if (!outer) return vm.raise('RuntimeError', 'unterminated dumped string');
  if (outer[2] ?? outer[3])
    vm.stop('Expected a supported construct, found String#undump of a string with force_encoding.');
  const bytes: number[] = [];
  const put = (part: string) => bytes.push(...encodeBytes(part, 'UTF-8'));
  const body = outer[1] as string;
  if (/\\x/.test(body) && /\\u/.test(body)) vm.raise('RuntimeError', 'hex escape and Unicode escape are mixed');
  for (const [piece] of body.matchAll(/\\(?:u\{[^}]*\}|u[0-9a-fA-F]{0,4}|x[0-9a-fA-F]{0,2}|[^])|[^\\]|\\/g)) {
    if (piece === '"' || piece === '\\')
      vm.raise(
        'RuntimeError',
        piece === '"'
          ? 'invalid dumped string; not wrapped with \'"\' nor \'"...".force_encoding("...")\' form'
          : 'invalid escape',
      );
    else if (!piece.startsWith('\\')) put(piece);
    else if (piece[1] === 'u') {
      const digits = /^\\u\{\s*(.*?)\s*\}$/.exec(piece)?.[1] ?? piece.slice(2);
      if (digits === '' || (piece[2] !== '{' && digits.length < 4)) vm.raise('RuntimeError', 'invalid Unicode escape');
      for (const code of digits.split(/\s+/)) put(String.fromCodePoint(Number.parseInt(code, 16)));
    } else if (piece[1] === 'x') {
      if (piece.length < 4) vm.raise('RuntimeError', 'invalid hex escape');
      bytes.push(Number.parseInt(piece.slice(2), 16));
    } else {
      const known = Object.entries(ESCAPES).find(([, escape]) => escape === piece);
      put(known ? known[0] : piece.slice(1));
    }
  }
  return sameKind(string, decodeBytes(vm, bytes, string.encoding));
}
