import { EXTENDED, IGNORECASE, MULTILINE } from '../../value/regexp.ts';
import { isDigit, isHex, isSpace, isWord, posixTest, propertyTest, type CharSet, type SetItem } from './char_set.ts';
import { checkLookBehind } from './look_behind.ts';
import type { RegexpNode, RepeatMode } from './node.ts';
import { GRAPHEME, LINE_BREAK } from './fixed_nodes.ts';
import { RegexpSyntaxError } from './syntax_error.ts';

/** A regular expression taken apart. */
export interface ParsedRegexp {
  readonly root: RegexpNode;
  readonly groupCount: number;
  /** Group names in the order of their first appearance, each with its group numbers. */
  readonly names: ReadonlyMap<string, readonly number[]>;
}

/** Takes a Ruby regular expression apart. */
export function parseRegexp(source: string, options: number): ParsedRegexp {
  const first = new Parser(source, options, false);
  const parsed = first.parse();
  // Named groups turn plain parentheses into groups that capture nothing.
  return first.names.size > 0 && first.plainGroups > 0 ? new Parser(source, options, true).parse() : parsed;
}

interface Mode {
  readonly fold: boolean;
  readonly newline: boolean;
  readonly extended: boolean;
}

class Parser {
  readonly #text: string;
  readonly #onlyNamed: boolean;
  readonly #isBinary: boolean;
  #at = 0;
  #mode: Mode;
  groupCount = 0;
  plainGroups = 0;
  readonly names = new Map<string, number[]>();
  readonly #checks: (() => void)[] = [];

  constructor(source: string, options: number, onlyNamed: boolean) {
    this.#text = source;
    this.#onlyNamed = onlyNamed;
    this.#isBinary = (options & 32) !== 0;
    this.#mode = {
      fold: (options & IGNORECASE) !== 0,
      newline: (options & MULTILINE) !== 0,
      extended: (options & EXTENDED) !== 0,
    };
  }

  parse(): ParsedRegexp {
    const root = this.#choice();
    if (this.#at < this.#text.length) fail('unmatched close parenthesis');
    for (const check of this.#checks) check();
    return { root, groupCount: this.groupCount, names: this.names };
  }

  #choice(): RegexpNode {
    const outer = this.#mode;
    const items = [this.#sequence()];
    while (this.#peek() === '|') {
      this.#at += 1;
      items.push(this.#sequence());
    }
    this.#mode = outer;
    return items.length === 1 ? (items[0] as RegexpNode) : { kind: 'choice', items };
  }

  #sequence(): RegexpNode {
    const items: RegexpNode[] = [];
    while (this.#at < this.#text.length) {
      const char = this.#peek();
      if (char === '|' || char === ')') break;
      if (this.#mode.extended && this.#skipBlank(char)) continue;
      const atom = this.#atom();
      if (atom) items.push(this.#quantified(atom));
    }
    return items.length === 1 ? (items[0] as RegexpNode) : { kind: 'sequence', items };
  }

  #skipBlank(char: string): boolean {
    if (char === '#') {
      const end = this.#text.indexOf('\n', this.#at);
      this.#at = end === -1 ? this.#text.length : end + 1;
      return true;
    }
    if (!' \t\n\r\f\v'.includes(char)) return false;
    this.#at += 1;
    return true;
  }

  #quantified(atom: RegexpNode): RegexpNode {
    let node = atom;
    for (;;) {
      if (this.#mode.extended) while (this.#at < this.#text.length && this.#skipBlank(this.#peek())) continue;
      const found = this.#quantifier();
      if (!found) return node;
      const { min, max, isInterval } = found;
      let mode: RepeatMode = 'greedy';
      const next = this.#peek();
      if (next === '?') {
        this.#at += 1;
        if (isInterval && min === max) {
          node = { kind: 'repeat', body: node, min, max, mode };
          node = { kind: 'repeat', body: node, min: 0, max: 1, mode };
          continue;
        }
        mode = 'lazy';
      } else if (next === '+' && !isInterval) {
        this.#at += 1;
        mode = 'possessive';
      }
      node = { kind: 'repeat', body: node, min, max, mode };
    }
  }

  #quantifier(): { min: number; max: number; isInterval: boolean } | undefined {
    const char = this.#peek();
    if (char === '*' || char === '+' || char === '?') {
      this.#at += 1;
      return { min: char === '+' ? 1 : 0, max: char === '?' ? 1 : Infinity, isInterval: false };
    }
    if (char !== '{') return undefined;
    const interval = /^\{(\d*)(,?)(\d*)\}/.exec(this.#text.slice(this.#at, this.#at + 24));
    if (!interval) return undefined;
    const [all, low, comma, high] = interval as unknown as [string, string, string, string];
    if (low === '' && high === '') return undefined;
    this.#at += all.length;
    let min = low === '' ? 0 : Number(low);
    let max = comma === '' ? min : high === '' ? Infinity : Number(high);
    if (min > 100000 || (max !== Infinity && max > 100000)) fail('too big number for repeat range');
    if (min > max) [min, max] = [max, min];
    return { min, max, isInterval: true };
  }

  #atom(): RegexpNode | undefined {
    const { fold, newline } = this.#mode;
    const char = this.#next();
    switch (char) {
      case '^':
        return { kind: 'at', where: 'line start' };
      case '$':
        return { kind: 'at', where: 'line end' };
      case '.':
        return { kind: 'any', newline };
      case '[':
        return { kind: 'set', set: this.#set(), fold };
      case '(':
        return this.#group();
      case '\\':
        return this.#escape();
      case '*':
      case '+':
      case '?':
        return fail('target of repeat operator is not specified');
      case '{':
        this.#at -= 1;
        if (this.#quantifier()) fail('target of repeat operator is not specified');
        this.#at += 1;
        return { kind: 'char', code: 123, fold };
      default:
        return { kind: 'char', code: char.codePointAt(0) as number, fold };
    }
  }

  #group(): RegexpNode | undefined {
    if (this.#peek() !== '?') {
      if (this.#onlyNamed) return this.#body();
      this.plainGroups += 1;
      return this.#capture();
    }
    this.#at += 1;
    const char = this.#at < this.#text.length ? this.#next() : fail('end pattern in group');
    switch (char) {
      case ':':
        return this.#body();
      case '=':
        return { kind: 'look', ahead: true, negated: false, body: this.#body() };
      case '!':
        return { kind: 'look', ahead: true, negated: true, body: this.#body() };
      case '>':
        return { kind: 'atomic', body: this.#body() };
      case '~':
        return { kind: 'absent', body: this.#body() };
      case '#':
        return this.#comment();
      case '(':
        return this.#conditional();
      case '<':
        if (this.#peek() === '=' || this.#peek() === '!') {
          const negated = this.#next() === '!';
          const body = this.#body();
          this.#checks.push(() => checkLookBehind(body, negated));
          return { kind: 'look', ahead: false, negated, body };
        }
        return this.#named('>');
      case "'":
        return this.#named("'");
      default:
        this.#at -= char.length;
        return this.#options();
    }
  }

  #comment(): undefined {
    while (this.#at < this.#text.length) {
      const char = this.#next();
      if (char === '\\') this.#at += 1;
      else if (char === ')') return undefined;
    }
    return fail('end pattern in group');
  }

  #named(close: string): RegexpNode {
    const name = this.#name(close);
    if (name === '') fail('group name is empty');
    if (!/^[\p{L}\p{M}_][\p{L}\p{M}\p{N}_]*$/u.test(name))
      fail(`invalid ${/^[\d-]/.test(name) ? '' : 'char in '}group name <${name}>`);
    const index = (this.groupCount += 1);
    const known = this.names.get(name);
    if (known) known.push(index);
    else this.names.set(name, [index]);
    return { kind: 'group', index, body: this.#body() };
  }

  #name(close: string): string {
    const end = this.#text.indexOf(close, this.#at);
    if (end === -1) fail(`invalid group name <${this.#text.slice(this.#at)}>`);
    const name = this.#text.slice(this.#at, end);
    this.#at = end + 1;
    return name;
  }

  #capture(): RegexpNode {
    const index = (this.groupCount += 1);
    return { kind: 'group', index, body: this.#body() };
  }

  /** What stands between the opening, already read, and the closing parenthesis. */
  #body(): RegexpNode {
    const body = this.#choice();
    if (this.#peek() !== ')') fail('end pattern with unmatched parenthesis');
    this.#at += 1;
    return body.kind === 'sequence' || body.kind === 'choice' ? body : { kind: 'sequence', items: [body] };
  }

  #conditional(): RegexpNode {
    const written = this.#name(')');
    const name = /^<(.*)>$|^'(.*)'$/.exec(written);
    const indexes = this.#references(name ? (name[1] ?? name[2] ?? '') : written);
    const outer = this.#mode;
    const branches = [this.#sequence()];
    while (this.#peek() === '|') {
      this.#at += 1;
      branches.push(this.#sequence());
    }
    this.#mode = outer;
    if (this.#peek() !== ')') fail('end pattern with unmatched parenthesis');
    this.#at += 1;
    if (branches.length > 2) fail('invalid conditional pattern');
    return {
      kind: 'conditional',
      indexes,
      yes: branches[0] as RegexpNode,
      no: branches[1] ?? { kind: 'sequence', items: [] },
    };
  }

  #options(): RegexpNode | undefined {
    const found = /^([imxadu]*)(?:-([imx]*))?([:)])/.exec(this.#text.slice(this.#at, this.#at + 24));
    if (!found)
      return fail(
        /^[imxadu]*-?[imx]*$/.test(this.#text.slice(this.#at)) ? 'end pattern in group' : 'undefined group option',
      );
    const [all, on, off = '', end] = found as unknown as [string, string, string | undefined, string];
    this.#at += all.length;
    if (/[au]/.test(on)) fail(`the option (?${on}) is not supported`);
    const outer = this.#mode;
    const flag = (letter: string, before: boolean) => (off.includes(letter) ? false : on.includes(letter) || before);
    this.#mode = {
      fold: flag('i', outer.fold),
      newline: flag('m', outer.newline),
      extended: flag('x', outer.extended),
    };
    if (end === ':') {
      const body = this.#body();
      this.#mode = outer;
      return body;
    }
    // `(?i)` holds to the end of the group around it, further alternatives included.
    const rest = this.#restOfGroup();
    this.#mode = outer;
    return rest;
  }

  #restOfGroup(): RegexpNode {
    const items = [this.#sequence()];
    while (this.#peek() === '|') {
      this.#at += 1;
      items.push(this.#sequence());
    }
    return items.length === 1 ? { kind: 'sequence', items } : { kind: 'choice', items };
  }

  #escape(): RegexpNode {
    const { fold } = this.#mode;
    if (this.#at >= this.#text.length) fail('too short escape sequence');
    const char = this.#next();
    switch (char) {
      case 'A':
        return { kind: 'at', where: 'start' };
      case 'z':
        return { kind: 'at', where: 'end' };
      case 'Z':
        return { kind: 'at', where: 'last line end' };
      case 'b':
        return { kind: 'at', where: 'word' };
      case 'B':
        return { kind: 'at', where: 'no word' };
      case 'G':
        return { kind: 'at', where: 'search start' };
      case 'K':
        return { kind: 'keep' };
      case 'R':
        return LINE_BREAK;
      case 'X':
        return GRAPHEME;
      case 'k':
        if (this.#peek() === '<' || this.#peek() === "'") return this.#namedBack();
        break;
      case 'g':
        if (this.#peek() === '<' || this.#peek() === "'") return this.#call();
        break;
    }
    if (char >= '1' && char <= '9') {
      const number = this.#numberedBack(char);
      if (number !== undefined) {
        this.#checks.push(() => {
          if (this.names.size > 0) fail('numbered backref/call is not allowed. (use name)');
          if (number > this.groupCount) fail('invalid backref number/name');
        });
        return { kind: 'back', indexes: [number], fold };
      }
    }
    if (char === 'u' && this.#peek() === '{') {
      const items: SetItem[] = [];
      this.#at -= 1;
      const only = this.#unicodeList(items);
      const codes = only === undefined ? items.map((item) => (item as { from: number }).from) : [only];
      return { kind: 'sequence', items: codes.map((code) => ({ kind: 'char', code, fold })) };
    }
    this.#at -= char.length;
    const item = this.#shorthand();
    if (item) return { kind: 'set', set: { negated: false, items: [item], and: [] }, fold: false };
    return { kind: 'char', code: this.#escapedChar(), fold };
  }

  /** `\1` to `\9` always, `\10` and on where there are as many groups before it. */
  #numberedBack(first: string): number | undefined {
    const digits = /^\d*/.exec(this.#text.slice(this.#at, this.#at + 3))?.[0] ?? '';
    const number = Number(first + digits);
    if (number <= 9 || number <= this.groupCount) {
      this.#at += digits.length;
      return number;
    }
    return undefined;
  }

  #namedBack(): RegexpNode {
    const open = this.#next();
    return { kind: 'back', indexes: this.#references(this.#name(open === '<' ? '>' : "'")), fold: this.#mode.fold };
  }

  #call(): RegexpNode {
    const open = this.#next();
    const name = this.#name(open === '<' ? '>' : "'");
    const node = { kind: 'call' as const, index: 0 };
    if (/^[-+]?\d+$/.test(name)) {
      const number = Number(name);
      node.index = name.startsWith('-')
        ? this.groupCount + 1 + number
        : name.startsWith('+')
          ? this.groupCount + number
          : number;
      this.#checks.push(() => {
        if (this.names.size > 0 && node.index !== 0) fail('numbered backref/call is not allowed. (use name)');
        if (node.index < 0 || node.index > this.groupCount) fail('undefined group <' + name + '> reference');
      });
    } else
      this.#checks.push(() => {
        node.index = this.names.get(name)?.[0] ?? fail(`undefined name <${name}> reference`);
      });
    return node;
  }

  /** Group numbers of `<name>`, `<2>` or `<-1>`; a name may come later in the pattern. */
  #references(name: string): number[] {
    const indexes: number[] = [];
    if (/^-?\d+$/.test(name)) {
      const number = Number(name);
      indexes.push(number < 0 ? this.groupCount + 1 + number : number);
      this.#checks.push(() => {
        if (this.names.size > 0) fail('numbered backref/call is not allowed. (use name)');
        if ((indexes[0] as number) < 1 || (indexes[0] as number) > this.groupCount) fail('invalid backref number/name');
      });
    } else
      this.#checks.push(() => indexes.push(...(this.names.get(name) ?? fail(`undefined name <${name}> reference`))));
    return indexes;
  }

  /** `\w`, `\d`, `\p{…}` and their like, after the backslash; undefined, with nothing read, for other escapes. */
  #shorthand(): SetItem | undefined {
    const char = this.#peek();
    const test = { w: isWord, d: isDigit, s: isSpace, h: isHex }[char.toLowerCase()];
    if (test) {
      this.#at += 1;
      return { kind: 'test', test, negated: char !== char.toLowerCase() };
    }
    if ((char !== 'p' && char !== 'P') || this.#text[this.#at + 1] !== '{') return undefined;
    const end = this.#text.indexOf('}', this.#at);
    const written = this.#text.slice(this.#at + 2, end === -1 ? undefined : end);
    const name = written.replace(/^\^/, '');
    const property = end === -1 ? undefined : propertyTest(name);
    if (!property) return fail(`invalid character property name {${written}}`);
    this.#at = end + 1;
    return { kind: 'test', test: property, negated: (char === 'P') !== written.startsWith('^') };
  }

  /** The character that an escape stands for, after the backslash. */
  #escapedChar(): number {
    const char = this.#next();
    const simple = { n: 10, t: 9, r: 13, f: 12, v: 11, a: 7, e: 27 }[char];
    if (simple !== undefined) return simple;
    if (char === 'x') {
      const digits = /^[0-9a-fA-F]{0,2}/.exec(this.#text.slice(this.#at, this.#at + 2))?.[0] ?? '';
      if (digits === '') fail('invalid hex escape');
      this.#at += digits.length;
      const code = Number.parseInt(digits, 16);
      return code < 0x80 ? code : this.#bytes(code);
    }
    if (char === 'u') return this.#unicode();
    if (char === 'c') return this.#control();
    if (char === 'C') {
      if (this.#next() !== '-') fail('too short control escape');
      return this.#control();
    }
    if (char === 'M') fail('meta escapes (\\M-x) are not supported');
    if (char >= '0' && char <= '7') {
      const digits = /^[0-7]{0,2}/.exec(this.#text.slice(this.#at, this.#at + 2))?.[0] ?? '';
      this.#at += digits.length;
      return Number.parseInt(char + digits, 8) & 0xff;
    }
    return char.codePointAt(0) as number;
  }

  /** A character written as its UTF-8 bytes, `\xC3\xA9`. */
  #bytes(first: number): number {
    if (this.#isBinary) return first;
    const bytes = [first];
    const count = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc2 ? 2 : 1;
    while (bytes.length < count) {
      const next = /^\\x([89abAB][0-9a-fA-F])/.exec(this.#text.slice(this.#at, this.#at + 4));
      if (!next) break;
      bytes.push(Number.parseInt(next[1] as string, 16));
      this.#at += 4;
    }
    if (bytes.length !== count || count === 1) fail('invalid multibyte escape');
    return new TextDecoder().decode(new Uint8Array(bytes)).codePointAt(0) as number;
  }

  #unicode(): number {
    const written = /^([0-9a-fA-F]{4})|^\{\s*([0-9a-fA-F]+)\s*\}/.exec(this.#text.slice(this.#at, this.#at + 16));
    if (!written) return fail('invalid Unicode escape');
    this.#at += written[0].length;
    const code = Number.parseInt((written[1] ?? written[2]) as string, 16);
    return code > 0x10ffff ? fail('invalid Unicode range') : code;
  }

  #control(): number {
    if (this.#at >= this.#text.length) fail('too short control escape');
    const char = this.#next();
    return char === '?' ? 127 : char.charCodeAt(0) & 0x1f;
  }

  /** A character class, after its `[`. */
  #set(): CharSet {
    const negated = this.#peek() === '^';
    if (negated) this.#at += 1;
    const operands: SetItem[][] = [[]];
    let pending: number | undefined;
    let isFirst = true;
    const items = () => operands.at(-1) as SetItem[];
    const flush = () => {
      if (pending !== undefined) items().push({ kind: 'range', from: pending, to: pending });
      pending = undefined;
    };
    for (;;) {
      if (this.#at >= this.#text.length) fail('premature end of char-class');
      const char = this.#next();
      if (char === ']') {
        if (!isFirst) break;
        if (!this.#text.includes(']', this.#at)) fail('empty char-class');
      }
      isFirst = false;
      if (char === '[') {
        flush();
        const posix = /^:(\^?)(\w+):\]/.exec(this.#text.slice(this.#at, this.#at + 24));
        const test = posix && posixTest(posix[2] as string);
        if (posix && !test) fail('invalid POSIX bracket type');
        if (posix && test) {
          this.#at += posix[0].length;
          items().push({ kind: 'test', test, negated: posix[1] === '^' });
        } else items().push({ kind: 'set', set: this.#set() });
      } else if (char === '&' && this.#peek() === '&') {
        this.#at += 1;
        flush();
        operands.push([]);
      } else if (char === '-' && pending !== undefined && this.#peek() !== ']' && this.#at < this.#text.length) {
        const from = pending;
        if (this.#peek() === '[' || this.#text.startsWith('&&', this.#at)) {
          flush();
          pending = 45;
          continue;
        }
        pending = undefined;
        const to = this.#setMember(this.#next(), items());
        if (to === undefined) fail('char-class value at end of range');
        if (to < from) fail('empty range in char class');
        items().push({ kind: 'range', from, to });
      } else {
        flush();
        pending = this.#setMember(char, items());
      }
    }
    flush();
    const [first, ...others] = operands as [SetItem[], ...SetItem[][]];
    return { negated, items: first, and: others.map((other) => ({ negated: false, items: other, and: [] })) };
  }

  /** A character in a class; undefined where the escape stands for many, which then are in `items`. */
  #setMember(char: string, items: SetItem[]): number | undefined {
    if (char !== '\\') return char.codePointAt(0) as number;
    if (this.#at >= this.#text.length) fail('premature end of char-class');
    const shorthand = this.#shorthand();
    if (shorthand) {
      items.push(shorthand);
      if (this.#peek() === '-' && this.#text[this.#at + 1] !== ']' && this.#at + 1 < this.#text.length)
        fail('unmatched range specifier in char-class');
      return undefined;
    }
    if (this.#peek() === 'b') {
      this.#at += 1;
      return 8;
    }
    if (this.#peek() === 'R' || this.#peek() === 'X') return this.#next().charCodeAt(0);
    if (this.#text.startsWith('u{', this.#at)) return this.#unicodeList(items);
    return this.#escapedChar();
  }

  #unicodeList(items: SetItem[]): number | undefined {
    const end = this.#text.indexOf('}', this.#at);
    const codes = this.#text
      .slice(this.#at + 2, end)
      .trim()
      .split(/\s+/)
      .map((digits) => Number.parseInt(digits, 16));
    if (end === -1 || codes.some(Number.isNaN)) fail('invalid Unicode escape');
    if (codes.some((code) => code > 0x10ffff)) fail('invalid Unicode range');
    this.#at = end + 1;
    if (codes.length === 1) return codes[0];
    items.push(...codes.map(single));
    return undefined;
  }

  #peek(): string {
    return this.#text.charAt(this.#at);
  }

  /** The next character, whole, read. */
  #next(): string {
    const code = this.#text.codePointAt(this.#at);
    if (code === undefined) return fail('too short escape sequence');
    const char = String.fromCodePoint(code);
    this.#at += char.length;
    return char;
  }
}

function single(code: number): SetItem {
  return { kind: 'range', from: code, to: code };
}

function fail(message: string): never {
  throw new RegexpSyntaxError(message);
}
