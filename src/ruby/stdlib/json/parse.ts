import { RArray } from '../../value/array.ts';
import { RFloat } from '../../value/float.ts';
import { RHash } from '../../value/hash.ts';
import { RString } from '../../value/string.ts';
import { symbol } from '../../value/symbol.ts';
import { integer, type RValue } from '../../value/value.ts';
import type { Machine } from '../../machine/machine.ts';

export interface ParseOptions {
  readonly symbolizeNames?: boolean;
  readonly allowNan?: boolean;
  /** 0 for no limit. */
  readonly maxNesting?: number;
  readonly freeze?: boolean;
}

/** JSON text → values, with the errors of json 2.6.1. */
export function parseJson(vm: Machine, text: string, options: ParseOptions = {}): RValue {
  return new JsonParser(vm, text, options).document();
}

const ESCAPES: Record<string, string> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };

/**
 * A part that does not parse is `undefined`, and its parent says so or passes it on: an array complains at the place,
 * an object leaves it to what is around it. The numbers in the messages are those of json's own source lines.
 */
class JsonParser {
  readonly #vm: Machine;
  readonly #text: string;
  readonly #options: ParseOptions;
  #at = 0;

  constructor(vm: Machine, text: string, options: ParseOptions) {
    this.#vm = vm;
    this.#text = text;
    this.#options = options;
  }

  document(): RValue {
    this.#skip();
    const start = this.#at;
    const value = this.#value(0);
    if (value === undefined) this.#fail(859, start);
    this.#skip();
    if (this.#at < this.#text.length) this.#fail(859, this.#at);
    return value;
  }

  #fail(line: number, at: number): never {
    this.#vm.raise('JSON::ParserError', `${line}: unexpected token at '${this.#text.slice(Math.max(at, 0))}'`);
  }

  /** Over blanks and comments; false at a comment that is none. */
  #skip(): boolean {
    const pattern = /(?:[ \t\r\n]+|\/\*[^]*?\*\/|\/\/[^\n]*\n)*/y;
    pattern.lastIndex = this.#at;
    this.#at += (pattern.exec(this.#text) as RegExpExecArray)[0].length;
    if (this.#text[this.#at] !== '/') return true;
    this.#at += 1;
    return false;
  }

  #value(depth: number): RValue | undefined {
    const character = this.#text[this.#at];
    if (character === '"') return this.#string();
    if (character === '{') return this.#object(depth + 1);
    if (character === '[') return this.#array(depth + 1);
    if (character !== undefined && /[-0-9]/.test(character)) return this.#number();
    for (const [word, value] of [
      ['null', null],
      ['true', true],
      ['false', false],
    ] as const)
      // prettier-ignore
      if (this.#takes(word)) return value;
    if (this.#takes('NaN')) return this.#options.allowNan ? new RFloat(NaN) : this.#fail(225, this.#at - 3);
    if (this.#takes('Infinity')) return this.#options.allowNan ? new RFloat(Infinity) : this.#fail(232, this.#at - 9);
    return undefined;
  }

  #takes(word: string): boolean {
    if (!this.#text.startsWith(word, this.#at)) return false;
    this.#at += word.length;
    return true;
  }

  #number(): RValue | undefined {
    if (this.#text.startsWith('-Infinity', this.#at)) {
      if (!this.#options.allowNan) this.#fail(249, this.#at);
      this.#at += 9;
      return new RFloat(-Infinity);
    }
    const float = /-?(?:0|[1-9]\d*)(?:\.\d+(?:[eE][+-]?\d+)?|[eE][+-]?\d+)(?![0-9Ee.-])/y;
    float.lastIndex = this.#at;
    const decimal = float.exec(this.#text);
    if (decimal) {
      this.#at += decimal[0].length;
      return new RFloat(Number(decimal[0]));
    }
    const whole = /-?(?:0|[1-9]\d*)(?!\d)/y;
    whole.lastIndex = this.#at;
    const digits = whole.exec(this.#text)?.[0];
    if (digits === undefined) return undefined;
    this.#at += digits.length;
    return integer(BigInt(digits));
  }

  #string(): RValue | undefined {
    // oxlint-disable-next-line no-control-regex -- those that JSON forbids
    const pattern = /"((?:[^"\\\x00-\x1f]|\\u[0-9a-fA-F]{4}|\\[^u\x00-\x1f])*)"/y;
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#text);
    if (!match) return undefined;
    this.#at += match[0].length;
    const made = new RString(unescape(match[1] as string));
    if (this.#options.freeze) made.frozen = true;
    return made;
  }

  #array(depth: number): RValue {
    this.#checkDepth(depth);
    this.#at += 1;
    const items: RValue[] = [];
    const ahead = (): string | undefined => {
      if (!this.#skip()) this.#fail(451, this.#at);
      return this.#text[this.#at];
    };
    if (ahead() === ']') return this.#closed(new RArray(items));
    for (;;) {
      this.#vm.step();
      const start = this.#at;
      const item = this.#value(depth);
      if (item === undefined) this.#fail(451, start);
      items.push(item);
      const next = ahead();
      if (next === ']') return this.#closed(new RArray(items));
      if (next !== ',') this.#fail(451, this.#at);
      this.#at += 1;
      if (ahead() === undefined) this.#fail(451, this.#at);
    }
  }

  #object(depth: number): RValue | undefined {
    this.#checkDepth(depth);
    const start = this.#at;
    const made = this.#members(depth);
    if (made === undefined) this.#at = start;
    return made;
  }

  #members(depth: number): RValue | undefined {
    this.#at += 1;
    const hash = new RHash();
    if (!this.#skip()) return undefined;
    if (this.#text[this.#at] === '}') return this.#closed(hash);
    for (;;) {
      this.#vm.step();
      if (this.#text[this.#at] !== '"') return undefined;
      const key = this.#string() as RString | undefined;
      if (key === undefined || !this.#skip() || this.#text[this.#at] !== ':') return undefined;
      this.#at += 1;
      if (!this.#skip()) return undefined;
      const value = this.#value(depth);
      if (value === undefined) return undefined;
      hash.set(this.#vm, this.#options.symbolizeNames ? symbol(key.text) : key, value);
      if (!this.#skip()) return undefined;
      const next = this.#text[this.#at];
      if (next === '}') return this.#closed(hash);
      if (next !== ',') return undefined;
      this.#at += 1;
      if (!this.#skip()) return undefined;
    }
  }

  #closed<Container extends RArray | RHash>(container: Container): Container {
    this.#at += 1;
    if (this.#options.freeze) container.frozen = true;
    return container;
  }

  #checkDepth(depth: number): void {
    const limit = this.#options.maxNesting ?? 100;
    if (limit !== 0 && depth > limit) this.#vm.raise('JSON::NestingError', `nesting of ${depth} is too deep`);
  }
}

function unescape(text: string): string {
  if (!text.includes('\\')) return text;
  return text.replace(
    /\\u([dD][89abAB][0-9a-fA-F]{2})\\u([dD][c-fC-F][0-9a-fA-F]{2})|\\u([0-9a-fA-F]{4})|\\([^])/gu,
    (_all, high, low, unit, plain) => {
      if (high !== undefined) return String.fromCharCode(parseInt(high as string, 16), parseInt(low as string, 16));
      if (unit !== undefined) return characterOf(parseInt(unit as string, 16));
      return ESCAPES[plain as string] ?? (plain as string);
    },
  );
}

/** Half of a pair alone has no valid bytes: they are kept one by one. */
function characterOf(unit: number): string {
  if (unit < 0xd800 || unit > 0xdfff) return String.fromCharCode(unit);
  const bytes = [0xe0 | (unit >> 12), 0x80 | ((unit >> 6) & 0x3f), 0x80 | (unit & 0x3f)];
  return String.fromCharCode(...bytes.map((byte) => 0xdc00 + byte));
}
