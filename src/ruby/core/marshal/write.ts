import { RArray } from '../../value/array.ts';
import { RClass } from '../../value/class.ts';
import { RFloat } from '../../value/float.ts';
import { RHash } from '../../value/hash.ts';
import { RObject } from '../../value/object.ts';
import { RRange } from '../../value/range.ts';
import { RString } from '../../value/string.ts';
import { RSymbol } from '../../value/symbol.ts';
import type { RValue } from '../../value/value.ts';
import type { Machine } from '../../machine/machine.ts';
import { bytesOf, encodeBytes } from '../string/bytes.ts';
import { RStruct } from '../struct.ts';

/** The bytes of a value in format 4.8, one a character; undefined when it holds something that is not known how to be written. */
export function marshalText(vm: Machine, value: RValue): string | undefined {
  const writer = new Writer(vm);
  return writer.write(value) ? `\x04\x08${writer.text}` : undefined;
}

const FIXNUM = 2 ** 30;

class Writer {
  text = '';
  readonly #vm: Machine;
  readonly #symbols = new Map<string, number>();
  readonly #objects = new Map<RObject | RFloat | string, number>();
  #count = 0;

  constructor(vm: Machine) {
    this.#vm = vm;
  }

  /** Answers whether all of the value could be written. */
  write(value: RValue): boolean {
    if (value === null) return this.#put('0');
    if (typeof value === 'boolean') return this.#put(value ? 'T' : 'F');
    if (typeof value === 'number' || typeof value === 'bigint') return this.#number(value);
    if (value instanceof RSymbol) return this.#symbol(value.name);
    const key = value instanceof RFloat ? `float ${Object.is(value.value, -0) ? '-0' : value.value}` : value;
    const known = this.#objects.get(key);
    if (known !== undefined) return this.#put('@') && this.#long(known);
    this.#objects.set(key, this.#count);
    this.#count += 1;
    return this.#object(value);
  }

  #object(value: RObject | RFloat): boolean {
    if (value instanceof RFloat) return this.#put('f') && this.#bytes(floatText(value.value));
    if (value instanceof RClass) return this.#put(value.isModule ? 'm' : 'c') && this.#name(value.name ?? '');
    const vm = this.#vm;
    const real = vm.realClassOf(value);
    if (value.tag === 'Object') return this.#put('o') && this.#symbol(real.name ?? '') && this.#pairs(Object.entries(ivarsOf(value)));
    if (value instanceof RStruct) {
      const members = vm.call(value, 'members', []) as RArray;
      const pairs = value.values.map((held, index): [string, RValue] => [vm.toS(members.items[index] ?? null), held]);
      return this.#put('S') && this.#symbol(real.name ?? '') && this.#pairs(pairs);
    }
    if (value instanceof RRange)
      return (
        this.#put('o') &&
        this.#symbol(real.name ?? '') &&
        this.#pairs([...Object.entries({ excl: value.excludeEnd, begin: value.begin, end: value.end }), ...Object.entries(ivarsOf(value))])
      );
    const ivars = Object.entries(ivarsOf(value));
    const encoding = value instanceof RString ? ENCODINGS[value.encoding] : undefined;
    const extra: [string, RValue][] = encoding === undefined ? ivars : [['E', encoding], ...ivars];
    if (value instanceof RString && encoding === undefined && value.encoding !== 'ASCII-8BIT') return false;
    if (extra.length > 0) this.#put('I');
    if (real !== vm.classes[value.tag]) {
      this.#put('C');
      this.#symbol(real.name ?? '');
    }
    return this.#content(value) && (extra.length === 0 || this.#pairs(extra));
  }

  #content(value: RObject): boolean {
    if (value instanceof RString) return this.#put('"') && this.#raw(bytesOf(value));
    if (value instanceof RArray) return this.#put('[') && this.#long(value.items.length) && value.items.every((item) => this.write(item));
    if (!(value instanceof RHash)) return false;
    const hasDefault = value.defaultValue !== null;
    this.#put(hasDefault ? '}' : '{');
    this.#long(value.size);
    for (const entry of value) if (!this.write(entry.key) || !this.write(entry.value)) return false;
    return !hasDefault || this.write(value.defaultValue);
  }

  #put(text: string): true {
    this.text += text;
    return true;
  }

  #pairs(pairs: readonly (readonly [string, RValue])[]): boolean {
    this.#long(pairs.length);
    return pairs.every(([name, value]) => this.#symbol(name) && this.write(value));
  }

  #symbol(name: string): boolean {
    const known = this.#symbols.get(name);
    if (known !== undefined) return this.#put(';') && this.#long(known);
    this.#symbols.set(name, this.#symbols.size);
    const isAscii = [...name].every((unit) => unit <= '\x7f');
    if (isAscii) return this.#put(':') && this.#name(name);
    return this.#put('I:') && this.#name(name) && this.#pairs([['E', true]]);
  }

  #number(value: number | bigint): boolean {
    if (typeof value === 'number' && value >= -FIXNUM && value < FIXNUM) return this.#put('i') && this.#long(value);
    const isNegative = value < 0;
    let rest = BigInt(value) * (isNegative ? -1n : 1n);
    const bytes: number[] = [];
    for (; rest > 0n; rest >>= 8n) bytes.push(Number(rest & 0xffn));
    if (bytes.length % 2 === 1) bytes.push(0);
    this.#count += 1;
    this.#put(isNegative ? 'l-' : 'l+');
    this.#long(bytes.length / 2);
    return this.#put(String.fromCharCode(...bytes));
  }

  /** An integer in as few bytes as it needs. */
  #long(value: number): true {
    if (value === 0) return this.#put('\0');
    if (value > 0 && value < 123) return this.#put(String.fromCharCode(value + 5));
    if (value < 0 && value > -124) return this.#put(String.fromCharCode((value - 5) & 0xff));
    const bytes: number[] = [];
    let rest = value;
    while (rest !== 0 && rest !== -1) {
      bytes.push(rest & 0xff);
      rest = Math.floor(rest / 256);
    }
    return this.#put(String.fromCharCode((rest === -1 ? -bytes.length : bytes.length) & 0xff, ...bytes));
  }

  #name(name: string): true {
    return this.#raw(encodeBytes(name, 'UTF-8'));
  }

  #bytes(text: string): true {
    this.#long(text.length);
    return this.#put(text);
  }

  #raw(bytes: Uint8Array): true {
    let text = '';
    for (const byte of bytes) text += String.fromCharCode(byte);
    return this.#bytes(text);
  }
}

/** What the instance variable `E` of a String says; undefined for encodings which have none or another. */
const ENCODINGS: Readonly<Record<string, boolean>> = { 'UTF-8': true, 'US-ASCII': false };

function ivarsOf(value: RObject): Record<string, RValue> {
  return Object.fromEntries(value.ivars ?? []);
}

/** The shortest digits that are the number, with an exponent where Ruby writes one. */
function floatText(value: number): string {
  if (Number.isNaN(value)) return 'nan';
  if (!Number.isFinite(value)) return value > 0 ? 'inf' : '-inf';
  if (value === 0) return Object.is(value, -0) ? '-0' : '0';
  const [mantissa = '', exponent = '0'] = Math.abs(value).toExponential().split('e');
  const digits = mantissa.replace('.', '');
  const point = Number(exponent) + 1;
  const sign = value < 0 ? '-' : '';
  if (point < -3 || point > digits.length) return `${sign}${digits[0]}${digits.length > 1 ? `.${digits.slice(1)}` : ''}e${point - 1}`;
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  return `${sign}${digits.slice(0, point)}${digits.length > point ? `.${digits.slice(point)}` : ''}`;
}
