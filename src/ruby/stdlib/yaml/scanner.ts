import { type Mark, YamlFault } from './fault.ts';

type Plain =
  | 'stream end' | 'document start' | 'document end' | 'block sequence' | 'block mapping' | 'block end' | 'flow sequence start'
  | 'flow sequence end' | 'flow mapping start' | 'flow mapping end' | 'block entry' | 'flow entry' | 'key' | 'value'; // prettier-ignore

/** What the text is made of. */
export type YamlToken = { readonly start: Mark } & (
  | { readonly kind: Plain }
  | { readonly kind: 'alias' | 'anchor'; readonly name: string }
  | { readonly kind: 'tag'; readonly handle: string; readonly suffix: string }
  | { readonly kind: 'scalar'; readonly value: string; readonly isPlain: boolean }
  | { readonly kind: 'version' }
  | { readonly kind: 'tag directive'; readonly handle: string; readonly prefix: string }
);

interface SimpleKey {
  readonly isRequired: boolean;
  readonly tokenNumber: number;
  readonly mark: Mark;
}

const START: Mark = { index: 0, line: 0, column: 0 };

/** YAML text → tokens, by the rules of libyaml. */
export class Scanner {
  readonly #characters: readonly string[];
  #index = 0;
  #line = 0;
  #column = 0;
  readonly #tokens: YamlToken[] = [];
  #taken = 0;
  #flowLevel = 0;
  #indent = -1;
  readonly #indents: number[] = [];
  #keyAllowed = true;
  /** One for each flow level: where a key without `?` may have begun. */
  readonly #keys: (SimpleKey | null)[] = [null];
  #ended = false;

  constructor(text: string) {
    this.#characters = [...text];
    for (const character of this.#characters) {
      const code = character.codePointAt(0) as number;
      const isAllowed =
        code === 0x09 || code === 0x0a || code === 0x0d || (code >= 0x20 && code <= 0x7e) || code === 0x85 ||
        (code >= 0xa0 && code <= 0xd7ff) || (code >= 0xe000 && code !== 0xfffe && code !== 0xffff); // prettier-ignore
      if (isAllowed) continue;
      const isByte = code >= 0xdc80 && code <= 0xdcff;
      throw new YamlFault(isByte ? 'invalid leading UTF-8 octet' : 'control characters are not allowed', null, START);
    }
  }

  peek(): YamlToken {
    while (this.#needsMore()) this.#fetch();
    return this.#tokens[0] as YamlToken;
  }

  take(): YamlToken {
    const token = this.peek();
    this.#tokens.shift();
    this.#taken += 1;
    return token;
  }

  #needsMore(): boolean {
    if (this.#tokens.length === 0) return !this.#ended;
    this.#dropStaleKeys();
    if (this.#ended) return false;
    return this.#keys.some((key) => key?.tokenNumber === this.#taken);
  }

  // ── characters ──

  get #mark(): Mark {
    return { index: this.#index, line: this.#line, column: this.#column };
  }

  #at(offset = 0): string {
    return this.#characters[this.#index + offset] ?? '';
  }

  #isBlankOrEnd(offset = 0): boolean {
    const character = this.#at(offset);
    return character === '' || isBlank(character) || isBreak(character);
  }

  #skip(count = 1): void {
    this.#index += count;
    this.#column += count;
  }

  #read(): string {
    const character = this.#at();
    this.#skip();
    return character;
  }

  #readBreak(): string {
    const character = this.#at();
    this.#index += character === '\r' && this.#at(1) === '\n' ? 2 : 1;
    this.#line += 1;
    this.#column = 0;
    return character === '\u2028' || character === '\u2029' ? character : '\n';
  }

  #isDocumentMark(): boolean {
    const three = this.#at() + this.#at(1) + this.#at(2);
    return this.#column === 0 && (three === '---' || three === '...') && this.#isBlankOrEnd(3);
  }

  #fail(problem: string, context: string | null = null, mark: Mark = this.#mark): never {
    throw new YamlFault(problem, context, mark);
  }

  // ── keys and indentation ──

  #dropStaleKeys(): void {
    this.#keys.forEach((key, level) => {
      if (!key || (key.mark.line === this.#line && key.mark.index + 1024 >= this.#index)) return;
      if (key.isRequired) this.#fail("could not find expected ':'", 'while scanning a simple key', key.mark);
      this.#keys[level] = null;
    });
  }

  #saveKey(): void {
    if (!this.#keyAllowed) return;
    this.#removeKey();
    this.#keys[this.#keys.length - 1] = {
      isRequired: this.#flowLevel === 0 && this.#indent === this.#column,
      tokenNumber: this.#taken + this.#tokens.length,
      mark: this.#mark,
    };
  }

  #removeKey(): void {
    const key = this.#keys.at(-1);
    if (key?.isRequired) this.#fail("could not find expected ':'", 'while scanning a simple key', key.mark);
    this.#keys[this.#keys.length - 1] = null;
  }

  #roll(column: number, kind: 'block sequence' | 'block mapping', start: Mark, tokenNumber?: number): void {
    if (this.#flowLevel > 0 || this.#indent >= column) return;
    this.#indents.push(this.#indent);
    this.#indent = column;
    const at = tokenNumber === undefined ? this.#tokens.length : tokenNumber - this.#taken;
    this.#tokens.splice(at, 0, { kind, start });
  }

  #unroll(column: number): void {
    if (this.#flowLevel > 0) return;
    while (this.#indent > column) {
      this.#tokens.push({ kind: 'block end', start: this.#mark });
      this.#indent = this.#indents.pop() as number;
    }
  }

  // ── tokens ──

  #fetch(): void {
    this.#skipToToken();
    this.#dropStaleKeys();
    this.#unroll(this.#column);
    const character = this.#at();
    if (character === '') return this.#fetchEnd();
    if (this.#column === 0 && character === '%') return this.#fetchDirective();
    if (this.#isDocumentMark()) return this.#fetchDocumentMark();
    if (character === '[') return this.#fetchFlowStart('flow sequence start');
    if (character === '{') return this.#fetchFlowStart('flow mapping start');
    if (character === ']') return this.#fetchFlowEnd('flow sequence end');
    if (character === '}') return this.#fetchFlowEnd('flow mapping end');
    if (character === ',') return this.#fetchFlowEntry();
    if (character === '-' && this.#isBlankOrEnd(1)) return this.#fetchBlockEntry();
    const isIndicator = this.#flowLevel > 0 || this.#isBlankOrEnd(1);
    if (character === '?' && isIndicator) return this.#fetchKey();
    if (character === ':' && isIndicator) return this.#fetchValue();
    if (character === '*' || character === '&') return this.#fetchAnchor(character === '*' ? 'alias' : 'anchor');
    if (character === '!') return this.#fetchNode(() => this.#scanTag());
    if ((character === '|' || character === '>') && this.#flowLevel === 0)
      return this.#fetchBlockScalar(character === '|');
    if (character === "'" || character === '"') return this.#fetchNode(() => this.#scanQuoted(character));
    const isPlain =
      (!isBlank(character) && !'-?:,[]{}#&*!|>\'"%@`'.includes(character)) ||
      (character === '-' && !isBlank(this.#at(1))) ||
      (this.#flowLevel === 0 && '?:'.includes(character) && !this.#isBlankOrEnd(1));
    if (!isPlain) this.#fail('found character that cannot start any token', 'while scanning for the next token');
    this.#fetchNode(() => this.#scanPlain());
  }

  #skipToToken(): void {
    for (;;) {
      if (this.#index === 0 && this.#at() === '\ufeff') this.#skip();
      while (this.#at() === ' ' || ((this.#flowLevel > 0 || !this.#keyAllowed) && this.#at() === '\t')) this.#skip();
      if (this.#at() === '#') while (this.#at() !== '' && !isBreak(this.#at())) this.#skip();
      if (this.#at() === '' || !isBreak(this.#at())) return;
      this.#readBreak();
      if (this.#flowLevel === 0) this.#keyAllowed = true;
    }
  }

  #push(kind: Plain, length: number): void {
    const start = this.#mark;
    this.#skip(length);
    this.#tokens.push({ kind, start });
  }

  #fetchEnd(): void {
    if (this.#column !== 0) {
      this.#column = 0;
      this.#line += 1;
    }
    this.#unroll(-1);
    this.#removeKey();
    this.#keyAllowed = false;
    this.#tokens.push({ kind: 'stream end', start: this.#mark });
    this.#ended = true;
  }

  #fetchDocumentMark(): void {
    this.#unroll(-1);
    this.#removeKey();
    this.#keyAllowed = false;
    this.#push(this.#at() === '-' ? 'document start' : 'document end', 3);
  }

  #fetchFlowStart(kind: 'flow sequence start' | 'flow mapping start'): void {
    this.#saveKey();
    this.#keys.push(null);
    this.#flowLevel += 1;
    this.#keyAllowed = true;
    this.#push(kind, 1);
  }

  #fetchFlowEnd(kind: 'flow sequence end' | 'flow mapping end'): void {
    this.#removeKey();
    if (this.#flowLevel > 0) {
      this.#flowLevel -= 1;
      this.#keys.pop();
    }
    this.#keyAllowed = false;
    this.#push(kind, 1);
  }

  #fetchFlowEntry(): void {
    this.#removeKey();
    this.#keyAllowed = true;
    this.#push('flow entry', 1);
  }

  #fetchBlockEntry(): void {
    if (this.#flowLevel === 0) {
      if (!this.#keyAllowed) this.#fail('block sequence entries are not allowed in this context');
      this.#roll(this.#column, 'block sequence', this.#mark);
    }
    this.#removeKey();
    this.#keyAllowed = true;
    this.#push('block entry', 1);
  }

  #fetchKey(): void {
    if (this.#flowLevel === 0) {
      if (!this.#keyAllowed) this.#fail('mapping keys are not allowed in this context');
      this.#roll(this.#column, 'block mapping', this.#mark);
    }
    this.#removeKey();
    this.#keyAllowed = this.#flowLevel === 0;
    this.#push('key', 1);
  }

  #fetchValue(): void {
    const key = this.#keys.at(-1);
    if (key) {
      this.#tokens.splice(key.tokenNumber - this.#taken, 0, { kind: 'key', start: key.mark });
      this.#roll(key.mark.column, 'block mapping', key.mark, key.tokenNumber);
      this.#keys[this.#keys.length - 1] = null;
      this.#keyAllowed = false;
    } else {
      if (this.#flowLevel === 0) {
        if (!this.#keyAllowed) this.#fail('mapping values are not allowed in this context');
        this.#roll(this.#column, 'block mapping', this.#mark);
      }
      this.#keyAllowed = this.#flowLevel === 0;
    }
    this.#push('value', 1);
  }

  #fetchNode(scan: () => YamlToken): void {
    this.#saveKey();
    this.#keyAllowed = false;
    this.#tokens.push(scan());
  }

  #fetchAnchor(kind: 'alias' | 'anchor'): void {
    this.#fetchNode(() => {
      const start = this.#mark;
      this.#skip();
      let name = '';
      while (/[\w-]/.test(this.#at())) name += this.#read();
      if (name === '' || !(this.#isBlankOrEnd() || '?:,]}%@`'.includes(this.#at())))
        this.#fail('did not find expected alphabetic or numeric character', `while scanning an ${kind}`, start);
      return { kind, name, start };
    });
  }

  // ── directives and tags ──

  #fetchDirective(): void {
    this.#unroll(-1);
    this.#removeKey();
    this.#keyAllowed = false;
    const start = this.#mark;
    const context = 'while scanning a directive';
    this.#skip();
    let name = '';
    while (/[\w-]/.test(this.#at())) name += this.#read();
    if (name === '') this.#fail('could not find expected directive name', context, start);
    if (!this.#isBlankOrEnd()) this.#fail('found unexpected non-alphabetical character', context, start);
    let rest = '';
    while (this.#at() !== '' && !isBreak(this.#at())) rest += this.#read();
    const words = rest.replace(/(?:^|\s)#.*$/, '').trim();
    if (name === 'YAML') {
      if (!/^\d+\.\d+$/.test(words))
        this.#fail("did not find expected digit or '.' character", 'while scanning a %YAML directive', start);
      if (words !== '1.1' && words !== '1.2') throw new YamlFault('found incompatible YAML document', null, START);
      this.#tokens.push({ kind: 'version', start });
    } else if (name === 'TAG') {
      const match = /^(!(?:[\w-]*!)?)\s+(\S+)$/.exec(words);
      if (!match) this.#fail('did not find expected whitespace', 'while scanning a %TAG directive', start);
      this.#tokens.push({ kind: 'tag directive', handle: match[1] as string, prefix: match[2] as string, start });
    } else this.#fail('found unknown directive name', context, start);
  }

  #scanTag(): YamlToken {
    const start = this.#mark;
    const context = 'while scanning a tag';
    let handle = '';
    let suffix: string;
    if (this.#at(1) === '<') {
      this.#skip(2);
      suffix = this.#scanTagUri(true, '', start);
      if (this.#at() !== '>') this.#fail("did not find the expected '>'", context, start);
      this.#skip();
    } else {
      handle = this.#read();
      while (/[\w-]/.test(this.#at())) handle += this.#read();
      if (this.#at() === '!') {
        handle += this.#read();
        suffix = this.#scanTagUri(false, '', start);
      } else {
        suffix = this.#scanTagUri(false, handle.slice(1), start);
        handle = '!';
        if (suffix === '') [handle, suffix] = ['', '!'];
      }
    }
    if (!this.#isBlankOrEnd() && !(this.#flowLevel > 0 && this.#at() === ','))
      this.#fail('did not find expected whitespace or line break', context, start);
    return { kind: 'tag', handle, suffix, start };
  }

  #scanTagUri(isVerbatim: boolean, head: string, start: Mark): string {
    const allowed = isVerbatim ? /[\w\-;/?:@&=+$.!~*'()%,[\]]/ : /[\w\-;/?:@&=+$.!~*'()%]/;
    let made = head;
    while (this.#at() !== '' && allowed.test(this.#at())) made += this.#read();
    if (made === '' && (isVerbatim || head !== ''))
      this.#fail('did not find expected tag URI', 'while parsing a tag', start);
    return made.includes('%') ? decodeURIComponent(made.replace(/%(?![0-9a-fA-F]{2})/g, '%25')) : made;
  }

  // ── scalars ──

  #fetchBlockScalar(isLiteral: boolean): void {
    this.#removeKey();
    this.#keyAllowed = true;
    this.#tokens.push(this.#scanBlock(isLiteral));
  }

  #scanBlock(isLiteral: boolean): YamlToken {
    const start = this.#mark;
    const context = 'while scanning a block scalar';
    this.#skip();
    let chomp = '';
    let increment = 0;
    for (let count = 0; count < 2; count += 1) {
      if (chomp === '' && (this.#at() === '+' || this.#at() === '-')) chomp = this.#read();
      else if (increment === 0 && /\d/.test(this.#at())) {
        if (this.#at() === '0') this.#fail('found an indentation indicator equal to 0', context, start);
        increment = Number(this.#read());
      }
    }
    while (isBlank(this.#at())) this.#skip();
    if (this.#at() === '#') while (this.#at() !== '' && !isBreak(this.#at())) this.#skip();
    if (this.#at() !== '' && !isBreak(this.#at()))
      this.#fail('did not find expected comment or line break', context, start);
    if (this.#at() !== '') this.#readBreak();
    let indent = increment === 0 ? 0 : Math.max(this.#indent, 0) + increment;
    let value = '';
    let leadingBreak = '';
    let wasBlank = false;
    let trailing: string;
    [indent, trailing] = this.#scanBlockBreaks(indent, start);
    while (this.#column === indent && this.#at() !== '') {
      const isBlankLine = isBlank(this.#at());
      if (!isLiteral && leadingBreak.startsWith('\n') && !wasBlank && !isBlankLine) {
        if (trailing === '') value += ' ';
      } else value += leadingBreak;
      value += trailing;
      wasBlank = isBlankLine;
      while (this.#at() !== '' && !isBreak(this.#at())) value += this.#read();
      leadingBreak = this.#at() === '' ? '' : this.#readBreak();
      [indent, trailing] = this.#scanBlockBreaks(indent, start);
    }
    if (chomp !== '-') value += leadingBreak;
    if (chomp === '+') value += trailing;
    return { kind: 'scalar', value, isPlain: false, start };
  }

  #scanBlockBreaks(given: number, start: Mark): [indent: number, breaks: string] {
    let breaks = '';
    let most = 0;
    const isWithin = (): boolean => given === 0 || this.#column < given;
    for (;;) {
      while (isWithin() && this.#at() === ' ') this.#skip();
      most = Math.max(most, this.#column);
      if (isWithin() && this.#at() === '\t')
        this.#fail(
          'found a tab character where an indentation space is expected',
          'while scanning a block scalar',
          start,
        );
      if (this.#at() === '' || !isBreak(this.#at())) break;
      breaks += this.#readBreak();
    }
    return [given === 0 ? Math.max(most, this.#indent + 1, 1) : given, breaks];
  }

  #scanQuoted(quote: string): YamlToken {
    const start = this.#mark;
    const context = 'while scanning a quoted scalar';
    this.#skip();
    let value = '';
    for (;;) {
      if (this.#isDocumentMark()) this.#fail('found unexpected document indicator', context, start);
      if (this.#at() === '') this.#fail('found unexpected end of stream', context, start);
      let isFolding = false;
      while (!this.#isBlankOrEnd()) {
        if (quote === "'" && this.#at() === "'" && this.#at(1) === "'") {
          value += "'";
          this.#skip(2);
        } else if (this.#at() === quote) break;
        else if (quote === '"' && this.#at() === '\\' && isBreak(this.#at(1))) {
          this.#skip();
          this.#readBreak();
          isFolding = true;
          break;
        } else if (quote === '"' && this.#at() === '\\') value += this.#scanEscape(start);
        else value += this.#read();
      }
      if (this.#at() === quote) break;
      value += this.#scanGap(isFolding).text;
    }
    this.#skip();
    return { kind: 'scalar', value, isPlain: false, start };
  }

  #scanEscape(start: Mark): string {
    const context = 'while parsing a quoted scalar';
    const code = this.#at(1);
    const length = { x: 2, u: 4, U: 8 }[code];
    if (length === undefined) {
      const known = ESCAPES[code];
      if (known === undefined) this.#fail('found unknown escape character', context, start);
      this.#skip(2);
      return known;
    }
    this.#skip(2);
    let digits = '';
    for (let count = 0; count < length; count += 1) {
      if (!/[0-9a-fA-F]/.test(this.#at(count))) this.#fail('did not find expected hexdecimal number', context, start);
      digits += this.#at(count);
    }
    const value = parseInt(digits, 16);
    if ((value >= 0xd800 && value <= 0xdfff) || value > 0x10ffff)
      this.#fail('found invalid Unicode character escape code', context, start);
    this.#skip(length);
    return String.fromCodePoint(value);
  }

  /** Blanks and line breaks between words, folded; and whether a line was ended. */
  #scanGap(wasFolded: boolean, checkTab?: () => void): { text: string; hasBreak: boolean } {
    let blanks = '';
    let leading = '';
    let trailing = '';
    let hasBreak = wasFolded;
    while (isBlank(this.#at()) || isBreak(this.#at())) {
      if (isBlank(this.#at())) {
        if (hasBreak) checkTab?.();
        if (hasBreak) this.#skip();
        else blanks += this.#read();
      } else if (hasBreak) trailing += this.#readBreak();
      else {
        blanks = '';
        leading = this.#readBreak();
        hasBreak = true;
      }
    }
    if (!hasBreak) return { text: blanks, hasBreak };
    if (leading.startsWith('\n')) return { text: trailing === '' ? ' ' : trailing, hasBreak };
    return { text: leading + trailing, hasBreak };
  }

  #scanPlain(): YamlToken {
    const start = this.#mark;
    const indent = this.#indent + 1;
    const context = 'while scanning a plain scalar';
    let value = '';
    let gap = '';
    let hasBreak = false;
    for (;;) {
      if (this.#isDocumentMark() || this.#at() === '#') break;
      while (!this.#isBlankOrEnd()) {
        const character = this.#at();
        if (this.#flowLevel > 0 && character === ':' && ',?[]{}'.includes(this.#at(1)) && this.#at(1) !== '')
          this.#fail("found unexpected ':'", context, start);
        if (character === ':' && this.#isBlankOrEnd(1)) break;
        if (this.#flowLevel > 0 && ',[]{}'.includes(character)) break;
        value += gap;
        gap = '';
        hasBreak = false;
        value += this.#read();
      }
      if (!isBlank(this.#at()) && !isBreak(this.#at())) break;
      const found = this.#scanGap(hasBreak, () => {
        if (this.#column < indent && this.#at() === '\t')
          this.#fail('found a tab character that violates indentation', context, start);
      });
      gap = found.text;
      hasBreak = found.hasBreak;
      if (this.#flowLevel === 0 && this.#column < indent) break;
    }
    if (hasBreak) this.#keyAllowed = true;
    return { kind: 'scalar', value, isPlain: true, start };
  }
}

const ESCAPES: Record<string, string> = {
  '0': '\0', 'a': '\x07', 'b': '\b', 't': '\t', '\t': '\t', 'n': '\n', 'v': '\v', 'f': '\f', 'r': '\r', 'e': '\x1b', ' ': ' ',
  '"': '"', '/': '/', '\\': '\\', 'N': '\x85', '_': '\xa0', 'L': '\u2028', 'P': '\u2029',
}; // prettier-ignore

function isBlank(character: string): boolean {
  return character === ' ' || character === '\t';
}

function isBreak(character: string): boolean {
  return (
    character === '\n' || character === '\r' || character === '\x85' || character === '\u2028' || character === '\u2029'
  );
}
