import { RFloat } from '../../value/float.ts';
import { RHash } from '../../value/hash.ts';
import { RString } from '../../value/string.ts';
import { symbol } from '../../value/symbol.ts';
import { isInteger, type RValue } from '../../value/value.ts';
import type { Machine } from '../../machine/machine.ts';
import { defineModule } from '../define_class.ts';
import { fromDouble, type Fraction } from '../rational/fraction.ts';
import { exactOf } from '../rational/value.ts';
import { isNearHalf } from './near_half.ts';
import { lengthOf, sameKind, sliceOf } from '../string/text.ts';

/** Kernel#format and sprintf. */
export const formatting = defineModule({
  name: 'Kernel',
  moduleFunctions: {
    'format(*arguments)': (vm, _self, args) => formatString(vm, args),
    'sprintf(*arguments)': (vm, _self, args) => formatString(vm, args),
  },
});

function formatString(vm: Machine, [template, ...args]: RValue[]): RString {
  if (template === undefined) return vm.raise('ArgumentError', 'too few arguments');
  const source = vm.toRString(template);
  return sameKind(source, format(vm, source.text, args));
}

/** What stands between `%` and the letter. */
interface Directive {
  minus: boolean;
  plus: boolean;
  space: boolean;
  zero: boolean;
  sharp: boolean;
  width: number | undefined;
  precision: number | undefined;
}

/** Fills a template as `format` and `String#%` do. */
export function format(vm: Machine, template: string, args: readonly RValue[]): string {
  const source = new Arguments(vm, args);
  let made = '';
  for (let at = 0; at < template.length;) {
    const percent = template.indexOf('%', at);
    if (percent === -1) return made + template.slice(at);
    made += template.slice(at, percent);
    const [text, next] = directive(vm, template, percent + 1, source);
    made += text;
    at = next;
    vm.checkSize(made.length);
  }
  return made;
}

/** The arguments, handed out in the one way that the first directive chose: in turn, by number or by name. */
class Arguments {
  readonly #vm: Machine;
  readonly #args: readonly RValue[];
  #next = 0;
  #lastNumber = 0;
  #name: string | undefined;

  constructor(vm: Machine, args: readonly RValue[]) {
    this.#vm = vm;
    this.#args = args;
  }

  next(): RValue {
    if (this.#lastNumber > 0) this.#fail(`unnumbered(${this.#next + 1}) mixed with numbered`);
    if (this.#name !== undefined) this.#fail(`unnumbered(${this.#next + 1}) mixed with named`);
    this.#next += 1;
    return this.#at(this.#next);
  }

  numbered(number: number): RValue {
    if (this.#next > 0) this.#fail(`numbered(${number}) after unnumbered(${this.#next})`);
    if (this.#name !== undefined) this.#fail(`numbered(${number}) after named`);
    if (number < 1) this.#fail(`invalid index - ${number}$`);
    this.#lastNumber = number;
    return this.#at(number);
  }

  named(name: string, written: string): RValue {
    const vm = this.#vm;
    if (this.#next > 0) this.#fail(`named${written} after unnumbered(${this.#next})`);
    if (this.#lastNumber > 0) this.#fail(`named${written} after numbered`);
    this.#name = written;
    const [only] = this.#args;
    const hash =
      this.#args.length === 1 && only !== undefined ? (only instanceof RHash ? only : hashOrNull(vm, only)) : null;
    if (!hash) return this.#fail('one hash required');
    const key = symbol(name);
    const found = hash.option(key);
    if (found !== undefined) return found;
    if (hash.defaultProc || hash.defaultValue !== null) return vm.call(hash, 'default', [key]);
    return vm.raise('KeyError', `key${written} not found`, { key, receiver: hash });
  }

  #at(number: number): RValue {
    const found = this.#args[number - 1];
    return found === undefined ? this.#fail('too few arguments') : found;
  }

  #fail(message: string): never {
    return this.#vm.raise('ArgumentError', message);
  }
}

function hashOrNull(vm: Machine, value: RValue): RHash | null {
  return value !== null && typeof value === 'object' && vm.respondTo(value, 'to_hash', true) ? vm.toHash(value) : null;
}

/** One directive, from after its `%`: its text, and where the template goes on. */
function directive(vm: Machine, template: string, start: number, args: Arguments): readonly [string, number] {
  const how: Directive = {
    minus: false,
    plus: false,
    space: false,
    zero: false,
    sharp: false,
    width: undefined,
    precision: undefined,
  };
  const fail = (message: string): never => vm.raise('ArgumentError', message);
  let value: RValue | undefined;
  let label: string | undefined;
  let at = start;
  const star = (): number => {
    const numbered = /^(\d+)\$/.exec(template.slice(at, at + 12));
    if (!numbered) return vm.toInt(args.next());
    at += numbered[0].length;
    return vm.toInt(args.numbered(Number(numbered[1])));
  };
  const take = (): RValue => (value === undefined ? args.next() : value);
  const checkWidth = () => {
    if (how.width !== undefined) fail('width given twice');
    if (how.precision !== undefined) fail('width after precision');
  };
  for (;;) {
    const char = template.charAt(at);
    at += 1;
    if (char !== '' && '-+ 0#'.includes(char)) {
      if (how.width !== undefined) fail('flag after width');
      if (how.precision !== undefined) fail('flag after precision');
    }
    switch (char) {
      case '-':
        how.minus = true;
        break;
      case '+':
        how.plus = true;
        break;
      case ' ':
        how.space = true;
        break;
      case '0':
        how.zero = true;
        break;
      case '#':
        how.sharp = true;
        break;
      case '*': {
        checkWidth();
        const width = star();
        if (width < 0) how.minus = true;
        how.width = Math.abs(width);
        break;
      }
      case '.': {
        if (how.precision !== undefined) fail('precision given twice');
        if (template.charAt(at) === '*') {
          at += 1;
          const precision = star();
          if (precision >= 0) how.precision = precision;
          break;
        }
        const digits = /^\d*/.exec(template.slice(at, at + 12))?.[0] ?? '';
        at += digits.length;
        how.precision = Number(digits || '0');
        break;
      }
      case '<':
      case '{': {
        const end = template.indexOf(char === '<' ? '>' : '}', at);
        if (end === -1) fail('malformed name - unmatched parenthesis');
        const written = template.slice(at - 1, end + 1);
        if (label !== undefined) fail(`named${written} after <${label}>`);
        label = template.slice(at, end);
        value = args.named(label, written);
        at = end + 1;
        if (char === '{') return [padded(limited(vm.toS(value), how), how), at];
        break;
      }
      case '\n':
      case '\0':
        return [`%${char}`, at];
      case '%':
        if (at - 1 !== start && label === undefined) fail('invalid format character - %');
        return ['%', at];
      case '':
        return fail(
          /[\d.]$/.test(template)
            ? 'malformed format string - %*[0-9]'
            : at - 1 === start
              ? INCOMPLETE
              : 'invalid format character - %',
        );
      case 'c':
        return [padded(character(vm, take()), how), at];
      case 's':
        return [padded(limited(vm.toS(take()), how), how), at];
      case 'p':
        return [padded(limited(vm.inspect(take()), how), how), at];
      case 'd':
      case 'i':
      case 'u':
        return [integerText(toInteger(vm, take()), 10, how, ''), at];
      case 'o':
        return [integerText(toInteger(vm, take()), 8, how, '0'), at];
      case 'x':
      case 'X':
      case 'b':
      case 'B': {
        const text = integerText(toInteger(vm, take()), char === 'b' || char === 'B' ? 2 : 16, how, `0${char}`);
        return [char === 'X' ? text.toUpperCase() : text, at];
      }
      case 'e':
      case 'E':
      case 'f':
      case 'g':
      case 'G':
      case 'a':
      case 'A':
        return [floatText(vm, take(), char, how), at];
      default: {
        if (!/[1-9]/.test(char)) return fail(`malformed format string - %${char}`);
        const digits = /^\d+/.exec(template.slice(at - 1))?.[0] as string;
        at += digits.length - 1;
        if (template.charAt(at) === '$') {
          at += 1;
          if (value !== undefined) fail(`value given twice - ${digits}$`);
          value = args.numbered(Number(digits));
          break;
        }
        checkWidth();
        how.width = Number(digits);
        vm.checkSize(how.width);
      }
    }
  }
}

const INCOMPLETE = 'incomplete format specifier; use %% (double %) instead';

function padded(text: string, how: Directive): string {
  const missing = (how.width ?? 0) - lengthOf(text);
  if (missing <= 0) return text;
  return how.minus ? text + ' '.repeat(missing) : ' '.repeat(missing) + text;
}

function limited(text: string, how: Directive): string {
  return how.precision === undefined ? text : sliceOf(text, 0, Math.min(how.precision, lengthOf(text)));
}

function character(vm: Machine, value: RValue): string {
  if (value instanceof RString) {
    if (lengthOf(value.text) !== 1) vm.raise('ArgumentError', '%c requires a character');
    return value.text;
  }
  const code = vm.toInt(value);
  if (code < 0 || code > 0x10ffff) vm.raise('RangeError', `${code} out of char range`);
  return String.fromCodePoint(code);
}

function toInteger(vm: Machine, value: RValue): bigint {
  if (isInteger(value)) return BigInt(value);
  if (value instanceof RFloat) {
    vm.toInteger(value);
    return BigInt(Math.trunc(value.value));
  }
  return BigInt(vm.call(vm.classes.Kernel, 'Integer', [value]) as number | bigint);
}

function integerText(value: bigint, base: number, how: Directive, prefixFor: string): string {
  let width = how.width ?? 0;
  let precision = how.precision ?? -1;
  const isComplement = value < 0n && base !== 10 && !how.plus && !how.space;
  const sign = isComplement ? '' : value < 0n ? '-' : how.plus ? '+' : how.space ? ' ' : '';
  let digits = isComplement ? complement(value, base) : (value < 0n ? -value : value).toString(base);
  let prefix = how.sharp && base !== 10 && (value !== 0n || base === 8) ? prefixFor : '';
  width -= sign.length;
  if (isComplement) {
    width -= 2;
    precision -= 2;
  }
  if (prefix === '0') {
    if (isComplement) prefix = '';
    else if (digits === '0') {
      digits = '';
      if (how.precision !== undefined) precision -= 1;
    } else if (how.precision !== undefined && precision > digits.length) prefix = '';
  }
  width -= prefix.length;
  let length = digits.length;
  if (how.zero && !how.minus && how.precision === undefined) {
    precision = Math.max(width, length);
    width = 0;
  } else {
    if (precision < length) {
      if (prefix === '' && how.precision !== undefined && precision === 0 && digits === '0') digits = '';
      length = digits.length;
      precision = length;
    }
    width -= precision;
  }
  const fill = (isComplement ? (base - 1).toString(base) : '0').repeat(Math.max(precision - digits.length, 0));
  const text = `${sign}${prefix}${isComplement ? '..' : ''}${fill}${digits}`;
  const blank = ' '.repeat(Math.max(width, 0));
  return how.minus ? text + blank : blank + text;
}

/** The digits of a negative number in two's complement, with one of the endless leading ones. */
function complement(value: bigint, base: number): string {
  const highest = (base - 1).toString(base);
  let modulus = BigInt(base);
  while (modulus < -value) modulus *= BigInt(base);
  const digits = (modulus * BigInt(base) + value).toString(base);
  return digits.replace(new RegExp(`^${highest}+`), highest);
}

function floatText(vm: Machine, given: RValue, letter: string, how: Directive): string {
  const value =
    given instanceof RString || given === null || typeof given === 'boolean'
      ? vm.call(vm.classes.Kernel, 'Float', [given])
      : given;
  const exact = letter === 'f' ? exactOf(value) : undefined;
  if (exact && !(value instanceof RFloat)) {
    const isNegative = exact.numerator < 0n;
    const digits = fixedDigits(
      { numerator: isNegative ? -exact.numerator : exact.numerator, denominator: exact.denominator },
      how.precision ?? 6,
    );
    return signed(withPoint(digits, how), isNegative, how, true);
  }
  const number = value instanceof RFloat ? value.value : vm.toFloat(value);
  const isNegative = number < 0 || Object.is(number, -0);
  if (!Number.isFinite(number)) return signed(Number.isNaN(number) ? 'NaN' : 'Inf', isNegative, how, false);
  const size = Math.abs(number);
  const lower = letter.toLowerCase();
  let text: string;
  if (lower === 'f') text = withPoint(fixedFloat(size, how.precision ?? 6), how);
  else if (lower === 'e') text = exponential(size, how.precision ?? 6, how);
  else if (lower === 'g') text = general(size, how);
  else {
    const body = hexadecimal(size, how);
    return signed(letter === 'A' ? body.toUpperCase() : body, isNegative, how, true, letter === 'A' ? '0X' : '0x');
  }
  return signed(letter === lower ? text : text.toUpperCase(), isNegative, how, true);
}

function withPoint(text: string, how: Directive): string {
  return how.sharp && !text.includes('.') ? `${text}.` : text;
}

function signed(text: string, isNegative: boolean, how: Directive, isNumber: boolean, prefix = ''): string {
  const sign = (isNegative ? '-' : how.plus ? '+' : how.space ? ' ' : '') + prefix;
  const missing = Math.max((how.width ?? 0) - sign.length - text.length, 0);
  if (how.minus) return sign + text + ' '.repeat(missing);
  return how.zero && isNumber ? sign + '0'.repeat(missing) + text : ' '.repeat(missing) + sign + text;
}

/** An exact fraction, rounded half to even, with so many decimals. */
function fixedDigits(value: Fraction, decimals: number, isHalf = false): string {
  const divide = isHalf ? halfToEven : divideToEven;
  const rounded = divide(value.numerator * 10n ** BigInt(decimals), value.denominator);
  const digits = String(rounded).padStart(decimals + 1, '0');
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

function fixedFloat(size: number, decimals: number): string {
  return fixedDigits(fromDouble(size) as Fraction, decimals, isNearHalf(size, decimals, 'decimals'));
}

/** A quotient whose remainder counts as half of the divisor, whatever it is. */
function halfToEven(numerator: bigint, denominator: bigint): bigint {
  const quotient = numerator / denominator;
  return quotient % 2n === 1n ? quotient + 1n : quotient;
}

function divideToEven(numerator: bigint, denominator: bigint): bigint {
  const quotient = numerator / denominator;
  const twice = (numerator % denominator) * 2n;
  return twice > denominator || (twice === denominator && quotient % 2n === 1n) ? quotient + 1n : quotient;
}

/** Digits (one before the point, `decimals` after) and the power of ten. */
function scientific(size: number, decimals: number): readonly [string, number, boolean] {
  if (size === 0) return ['0'.repeat(decimals + 1), 0, false];
  const { numerator, denominator } = fromDouble(size) as Fraction;
  let power = Number(size.toExponential().split('e')[1]);
  const shift = BigInt(Math.abs(decimals - power));
  const isHalf = isNearHalf(size, decimals + 1, 'significant');
  const scaled = (up: boolean, divide: typeof divideToEven) =>
    divide(up ? numerator * 10n ** shift : numerator, up ? denominator : denominator * 10n ** shift);
  const rounded = scaled(decimals >= power, isHalf ? halfToEven : divideToEven);
  // Where MRI rounds down what lies just above its half, it leaves zeros at the end.
  const keepsZeros = isHalf && scaled(decimals >= power, divideToEven) > rounded;
  let digits = String(rounded);
  if (digits.length > decimals + 1) {
    power += 1;
    digits = digits.slice(0, -1);
  }
  return [digits, power, keepsZeros];
}

function exponential(size: number, decimals: number, how: Directive): string {
  const [digits, power] = scientific(size, decimals);
  const mantissa = decimals > 0 ? `${digits[0]}.${digits.slice(1)}` : withPoint(digits, how);
  return mantissa + exponent(power);
}

function exponent(power: number): string {
  return `e${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
}

function general(size: number, how: Directive): string {
  const precision = how.precision === undefined ? 6 : Math.max(how.precision, 1);
  const [digits, power, keepsZeros] = scientific(size, precision - 1);
  const strip = (text: string) => (how.sharp || keepsZeros || !text.includes('.') ? text : text.replace(/\.?0+$/, ''));
  if (power < -4 || power >= precision) {
    const mantissa = digits.length > 1 ? `${digits[0]}.${digits.slice(1)}` : withPoint(digits, how);
    return strip(mantissa) + exponent(power);
  }
  return strip(withPoint(fixedFloat(size, Math.max(precision - 1 - power, 0)), how));
}

/** `%a` without its sign and prefix. */
function hexadecimal(size: number, how: Directive): string {
  if (size === 0) return `0${how.precision || how.sharp ? `.${'0'.repeat(how.precision ?? 0)}` : ''}p+0`;
  const bits = new DataView(new ArrayBuffer(8));
  bits.setFloat64(0, size);
  const whole = bits.getBigUint64(0);
  let power = Number(whole >> 52n) - 1023;
  let mantissa = whole & 0xfffffffffffffn;
  if (power > -1023) mantissa |= 1n << 52n;
  else {
    power = -1022;
    while (mantissa >> 52n === 0n) {
      mantissa <<= 1n;
      power -= 1;
    }
  }
  let places = 13;
  if (how.precision !== undefined && how.precision < 13) {
    places = how.precision;
    mantissa = divideToEven(mantissa, 16n ** BigInt(13 - places));
  }
  if (mantissa >> BigInt(places * 4) === 2n) {
    mantissa >>= 1n;
    power += 1;
  }
  const head = mantissa >> BigInt(places * 4);
  let decimals = places > 0 ? (mantissa & (16n ** BigInt(places) - 1n)).toString(16).padStart(places, '0') : '';
  if (how.precision === undefined) decimals = decimals.replace(/0+$/, '');
  else decimals = decimals.padEnd(how.precision, '0');
  return `${head.toString(16)}${decimals || how.sharp ? `.${decimals}` : ''}p${power < 0 ? '-' : '+'}${Math.abs(power)}`;
}
