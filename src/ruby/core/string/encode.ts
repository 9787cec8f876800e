import { sequenceAt } from '../../value/utf8.ts';
import { RHash } from '../../value/hash.ts';
import { RException } from '../../value/exception.ts';
import type { RProc } from '../../value/proc.ts';
import { RString, type EncodingName } from '../../value/string.ts';
import { RSymbol, symbol } from '../../value/symbol.ts';
import { truthy, type RValue } from '../../value/value.ts';
import type { Machine } from '../../machine/machine.ts';
import { encodingNamed, encodingObject, REncoding, toEncoding } from '../encoding.ts';
import { bytesOf, decodeBytes, windowsByte } from './bytes.ts';
import { inspectString } from './inspect.ts';
import type { StringMethods } from './methods.ts';
import { isAsciiText, sameKind } from './text.ts';

/** Methods about encodings: encode, force_encoding, scrub, unicode_normalize and their like. */
export const encodeMethods: StringMethods = {
  'ascii_only?': (_vm, self) => !self.encoding.startsWith('UTF-16') && isAsciiText(self.text),
  b: (vm, self) => {
    const made = new RString(self.text);
    made.encoding = self.encoding;
    forceEncoding(vm, made, 'ASCII-8BIT');
    return made;
  },
  'encode(to = absent, from = absent, **options)': (vm, self, to, from, options) => encode(vm, self, to, from, options),
  'encode!(to = absent, from = absent, **options)': (vm, self, to, from, options) => {
    vm.checkFrozen(self);
    const made = encode(vm, self, to, from, options);
    self.text = made.text;
    self.encoding = made.encoding;
    return self;
  },
  encoding: (vm, self) => encodingObject(vm, self.encoding),
  'force_encoding(encoding)': (vm, self, encoding) => {
    vm.checkFrozen(self);
    forceEncoding(vm, self, toEncoding(vm, encoding));
    return self;
  },
  'scrub(replacement = nil, &block)': (vm, self, replacement, block) =>
    sameKind(self, scrubbed(vm, self, replacement, block)),
  'scrub!(replacement = nil, &block)': (vm, self, replacement, block) => {
    vm.checkFrozen(self);
    self.text = scrubbed(vm, self, replacement, block);
    return self;
  },
  'unicode_normalize(form = :nfc)': (vm, self, form) => sameKind(self, normalized(vm, self, form)),
  'unicode_normalize!(form = :nfc)': (vm, self, form) => {
    vm.checkFrozen(self);
    self.text = normalized(vm, self, form);
    return self;
  },
  'unicode_normalized?(form = :nfc)': (vm, self, form) => normalized(vm, self, form) === self.text,
  'valid_encoding?': (_vm, self) => isValid(self),
};

/** Whether all of a string's bytes are characters of its encoding. */
function isValid(string: RString): boolean {
  return string.encoding === 'ASCII-8BIT' || !/[\ud800-\udfff]/u.test(string.text);
}

/** Takes a string's bytes for characters of another encoding. */
export function forceEncoding(vm: Machine, string: RString, encoding: EncodingName): void {
  if (string.encoding === encoding) return;
  if (string.encoding.startsWith('UTF-16') || encoding.startsWith('UTF-16') || !isAsciiText(string.text))
    string.text = decodeBytes(vm, bytesOf(string), encoding);
  string.encoding = encoding;
}

function normalized(vm: Machine, string: RString, form: RValue): string {
  const name = form instanceof RSymbol ? form.name : '';
  if (!['nfc', 'nfd', 'nfkc', 'nfkd'].includes(name))
    vm.raise('ArgumentError', `Invalid normalization form ${name || vm.toS(form)}.`);
  if (string.encoding === 'ASCII-8BIT' || string.encoding === 'ISO-8859-1' || string.encoding === 'Windows-1252')
    vm.raise('Encoding::CompatibilityError', `Unicode Normalization not appropriate for ${string.encoding}`);
  return string.text.normalize(name.toUpperCase());
}

function scrubbed(vm: Machine, string: RString, replacement: RValue, block: RProc | null): string {
  if (isValid(string)) return string.text;
  const bytes = bytesOf(string);
  const put = (from: number, to: number): string => {
    if (replacement !== null) return vm.toStr(replacement);
    if (!block) return string.encoding === 'UTF-8' ? '\ufffd' : '?';
    const part = new RString('');
    part.encoding = string.encoding;
    part.text = decodeBytes(vm, bytes.slice(from, to), string.encoding);
    return vm.toStr(vm.yield(block, part));
  };
  if (string.encoding !== 'UTF-8')
    return Array.from(string.text, (char, index) =>
      /[\ud800-\udfff]/u.test(char) ? put(index, index + 1) : char,
    ).join('');
  let made = '';
  let from = 0;
  for (let index = 0; index < bytes.length;) {
    const length = sequenceAt(bytes, index);
    if (length > 0) {
      index += length;
      continue;
    }
    made += decodeBytes(vm, bytes.slice(from, index), 'UTF-8');
    const end = index + Math.max(-length, 1);
    made += put(index, end);
    index = end;
    from = end;
  }
  return made + decodeBytes(vm, bytes.slice(from), 'UTF-8');
}

interface Handling {
  readonly invalid: boolean;
  readonly undef: boolean;
  readonly replacement: string | undefined;
  readonly fallback: RValue;
  readonly xml: 'text' | 'attr' | undefined;
}

function encode(vm: Machine, self: RString, to: RValue | undefined, from: RValue | undefined, options: RHash): RString {
  const name = (value: RValue) => (value instanceof REncoding ? value.encoding : vm.toStr(value));
  const source =
    from === undefined ? self.encoding : named(vm, name(from), name(from), to === undefined ? 'UTF-8' : name(to));
  const target =
    to === undefined
      ? ((vm.call(vm.classAt('Encoding'), 'default_internal', []) as REncoding | null)?.encoding ?? self.encoding)
      : named(vm, name(to), source, name(to));
  const option = (key: string) => options.option(symbol(key)) ?? null;
  const isReplace = (key: string) => {
    const value = option(key);
    if (value === null) return false;
    if (value === symbol('replace')) return true;
    return vm.raise('ArgumentError', `unknown value for ${key === 'undef' ? 'undefined' : key} character option`);
  };
  const xml = option('xml');
  const handling: Handling = {
    invalid: isReplace('invalid'),
    undef: isReplace('undef'),
    replacement: option('replace') === null ? undefined : vm.toStr(option('replace')),
    fallback: option('fallback'),
    xml: xml instanceof RSymbol ? (xml.name as 'text' | 'attr') : undefined,
  };
  const made = new RString(transcoded(vm, self, source, target, handling));
  made.encoding = target;
  if (truthy(option('universal_newline')) || option('newline') === symbol('universal'))
    made.text = made.text.replace(/\r\n?/g, '\n');
  if (truthy(option('crlf_newline')) || option('newline') === symbol('crlf'))
    made.text = made.text.replaceAll('\n', '\r\n');
  if (truthy(option('cr_newline')) || option('newline') === symbol('cr')) made.text = made.text.replaceAll('\n', '\r');
  return made;
}

function named(vm: Machine, name: string, source: string, target: string): EncodingName {
  return (
    encodingNamed(vm, name) ??
    vm.raise('Encoding::ConverterNotFoundError', `code converter not found (${target === '' ? source : `${source} to ${target}`})`)
  );
}

function transcoded(
  vm: Machine,
  self: RString,
  source: EncodingName,
  target: EncodingName,
  handling: Handling,
): string {
  let { text } = self;
  if (source !== self.encoding) {
    const copy = sameKind(self, text);
    forceEncoding(vm, copy, source);
    text = copy.text;
  }
  if (source === target && !handling.invalid && !handling.xml) return text;
  // An encoding is never converted into itself, but for what is invalid.
  if (source !== target && (source === 'ASCII-8BIT' || target === 'ASCII-8BIT') && isAsciiText(text) && !handling.xml)
    return text;
  const isUnicode = target === 'UTF-8' || target.startsWith('UTF-16');
  const substitute = handling.replacement ?? (isUnicode ? '\ufffd' : '?');
  let made = '';
  const bad = (first: number, count: number, char: string): string => {
    if (handling.invalid) return substitute;
    const shown = inspectString(Object.assign(new RString(char), { encoding: 'UTF-8' as const }));
    return raiseConversion(
      vm,
      'InvalidByteSequenceError',
      describeInvalid(text, first, count, source, shown),
      source,
      target,
    );
  };
  const missing = (char: string, code: number): string => {
    if (handling.fallback !== null) {
      const given = new RString(char);
      given.encoding = source;
      const put =
        handling.fallback instanceof RHash
          ? vm.call(handling.fallback, '[]', [given])
          : vm.call(handling.fallback, 'call', [given]);
      if (put !== null) return vm.toStr(put);
    }
    if (handling.undef) return substitute;
    if (handling.xml) return `&#x${code.toString(16).toUpperCase()};`;
    const shown = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
    // Every conversion goes by way of UTF-8; the words say which leg has failed.
    const words =
      source === 'ASCII-8BIT'
        ? `"\\x${code.toString(16).toUpperCase()}" from ASCII-8BIT to ${target === 'UTF-8' ? '' : 'UTF-8 to '}${target}`
        : source === 'UTF-8'
          ? `${shown} from UTF-8 to ${target}`
          : `${shown} to ${target} in conversion from ${source} to UTF-8 to ${target}`;
    return raiseConversion(vm, 'UndefinedConversionError', words, source, target);
  };
  const chars = [...text];
  for (let index = 0; index < chars.length; index += 1) {
    const char = chars[index] as string;
    const code = char.codePointAt(0) as number;
    if (code >= 0xd800 && code <= 0xdfff) {
      const count = source === 'UTF-8' ? invalidLength(chars, index) : 1;
      made += bad(index, count, chars.slice(index, index + count).join(''));
      index += count - 1;
    } else if (code < 0x80) made += escapeXml(char, handling.xml);
    else if (source === 'ASCII-8BIT' || !canHold(target, code)) made += source === target ? char : missing(char, code);
    else made += char;
  }
  return handling.xml === 'attr' ? `"${made}"` : made;
}

/** How many of the invalid bytes from an index on are replaced as one. */
function invalidLength(chars: readonly string[], index: number): number {
  const bytes: number[] = [];
  for (let at = index; at < chars.length && bytes.length < 4; at += 1) {
    const code = (chars[at] as string).codePointAt(0) as number;
    if (code < 0xdc80 || code > 0xdcff) break;
    bytes.push(code - 0xdc00);
  }
  return Math.max(1, -sequenceAt(bytes, 0));
}

function describeInvalid(text: string, first: number, count: number, source: EncodingName, shown: string): string {
  const next = [...text][first + count];
  const code = next?.codePointAt(0) ?? 0;
  if (source !== 'UTF-8') return `${shown} on ${source}`;
  const bad = (([...text][first] as string).codePointAt(0) as number) - 0xdc00;
  if (bad < 0xc2 || bad > 0xf4) return `${shown} on UTF-8`;
  if (next === undefined) return `incomplete ${shown} on UTF-8`;
  const byte = code >= 0xdc80 && code <= 0xdcff ? new RString(next) : new RString(next);
  return `${shown} followed by ${inspectString(byte)} on UTF-8`;
}

function canHold(target: EncodingName, code: number): boolean {
  switch (target) {
    case 'US-ASCII':
    case 'ASCII-8BIT':
      return code < 0x80;
    case 'ISO-8859-1':
      return code < 0x100;
    case 'Windows-1252':
      return windowsByte(code) !== undefined;
    default:
      return true;
  }
}

function escapeXml(char: string, xml: Handling['xml']): string {
  if (!xml) return char;
  if (char === '&') return '&amp;';
  if (char === '<') return '&lt;';
  if (char === '>') return '&gt;';
  return char === '"' && xml === 'attr' ? '&quot;' : char;
}

function raiseConversion(
  vm: Machine,
  name: string,
  message: string,
  source: EncodingName,
  target: EncodingName,
): never {
  const exception = new RException(vm.classAt(`Encoding::${name}`), new RString(message));
  exception.details = { source_encoding_name: new RString(source), destination_encoding_name: new RString(target) };
  return vm.raiseException(exception);
}
