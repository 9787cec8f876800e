import type { ScalarStyle, YamlNode } from './node.ts';

type Scalar = Extract<YamlNode, { kind: 'scalar' }>;

export interface EmitterOptions {
  readonly indentation: number;
  /** Where lines are folded; Infinity for never. */
  readonly width: number;
  /** Writes `%YAML 1.1`. */
  readonly header: boolean;
}

/** What may be done with a text, by its characters. */
interface Analysis {
  readonly isMultiline: boolean;
  readonly plainAllowed: boolean;
  readonly singleAllowed: boolean;
  readonly blockAllowed: boolean;
}

/** Writes documents as libyaml 0.2.5 does, in block style. */
export function emitYaml(documents: readonly YamlNode[], options: EmitterOptions): string {
  const emitter = new Emitter(options);
  for (const root of documents) emitter.document(root);
  return emitter.end();
}

class Emitter {
  readonly #options: EmitterOptions;
  #output = '';
  #column = 0;
  #indent = -1;
  /** The last thing written was a blank; and only indentation and indicators are on the line. */
  #afterBlank = true;
  #inIndention = true;
  #isOpenEnded = false;

  constructor(options: EmitterOptions) {
    this.#options = options;
  }

  document(root: YamlNode): void {
    if (this.#options.header) {
      if (this.#isOpenEnded) this.#closeOpenEnd();
      this.#indicator('%YAML', true);
      this.#indicator('1.1', true);
      this.#writeIndent();
    }
    this.#indent = -1;
    this.#writeIndent();
    this.#indicator('---', true);
    this.#node(root, false, false);
    this.#writeIndent();
  }

  end(): string {
    if (this.#isOpenEnded) this.#closeOpenEnd();
    return this.#output;
  }

  #closeOpenEnd(): void {
    this.#indicator('...', true);
    this.#isOpenEnded = false;
    this.#writeIndent();
  }

  // ── nodes ──

  #node(node: YamlNode, inMapping: boolean, isSimpleKey: boolean): void {
    if (node.kind === 'alias') {
      this.#indicator('*', true);
      this.#write(node.name);
      if (isSimpleKey) this.#write(' ');
      return;
    }
    if (node.kind === 'scalar') {
      const analysis = analyze(node.value);
      const style = this.#styleOf(node, analysis, isSimpleKey);
      this.#properties(
        node.anchor,
        node.tag !== null && !node.plain && !node.quoted
          ? node.tag
          : !node.quoted && style !== 'plain' && !hasTag(node)
            ? '!'
            : null,
      );
      this.#indented(true, false, () => this.#scalar(node.value, style, !isSimpleKey));
      return;
    }
    this.#properties(node.anchor, node.tag);
    if (node.kind === 'sequence') this.#sequence(node.items, inMapping);
    else this.#mapping(node.pairs);
  }

  #sequence(items: readonly YamlNode[], inMapping: boolean): void {
    if (items.length === 0) return this.#empty('[', ']');
    this.#indented(false, inMapping && !this.#inIndention, () => {
      for (const item of items) {
        this.#writeIndent();
        this.#indicator('-', true, false, true);
        this.#node(item, false, false);
      }
    });
  }

  #mapping(pairs: readonly (readonly [YamlNode, YamlNode])[]): void {
    if (pairs.length === 0) return this.#empty('{', '}');
    this.#indented(false, false, () => {
      for (const [key, value] of pairs) {
        this.#writeIndent();
        if (isSimple(key)) {
          this.#node(key, true, true);
          this.#indicator(':', false);
        } else {
          this.#indicator('?', true, false, true);
          this.#node(key, true, false);
          this.#writeIndent();
          this.#indicator(':', true, false, true);
        }
        this.#node(value, true, false);
      }
    });
  }

  #empty(open: string, close: string): void {
    this.#indicator(open, true, true);
    this.#indicator(close, false);
  }

  #indented(isFlow: boolean, isIndentless: boolean, write: () => void): void {
    const before = this.#indent;
    if (before < 0) this.#indent = isFlow ? this.#options.indentation : 0;
    else if (!isIndentless) this.#indent += this.#options.indentation;
    write();
    this.#indent = before;
  }

  #properties(anchor: string | null, tag: string | null): void {
    if (anchor !== null) {
      this.#indicator('&', true);
      this.#write(anchor);
    }
    if (tag === null) return;
    const isLocal = tag.startsWith('!');
    const shown = isLocal ? tag : tag.startsWith('tag:yaml.org,2002:') ? `!!${tag.slice(18)}` : `!<${tag}>`;
    this.#indicator(shown.replace(/[^-\w;/?:@&=+$,.!~*'()[\]<>]/gu, escapeTagCharacter), true);
  }

  #styleOf(node: Scalar, analysis: Analysis, isSimpleKey: boolean): ScalarStyle {
    const untagged = !hasTag(node);
    let style = node.style === 'any' ? 'plain' : node.style;
    if (isSimpleKey && analysis.isMultiline) style = 'double';
    if (style === 'plain') {
      if (!analysis.plainAllowed || (node.value === '' && isSimpleKey) || (untagged && !node.plain)) style = 'single';
    }
    if (style === 'single' && !analysis.singleAllowed) style = 'double';
    if ((style === 'literal' || style === 'folded') && (!analysis.blockAllowed || isSimpleKey)) style = 'double';
    return style;
  }

  // ── scalars ──

  #scalar(value: string, style: ScalarStyle, mayBreak: boolean): void {
    const characters = [...value];
    if (style === 'single') this.#single(characters, mayBreak);
    else if (style === 'double') this.#double(characters, mayBreak);
    else if (style === 'literal') this.#literal(characters);
    else if (style === 'folded') this.#folded(characters);
    else this.#plain(characters, mayBreak);
  }

  #plain(characters: readonly string[], mayBreak: boolean): void {
    if (!this.#afterBlank && characters.length > 0) this.#write(' ');
    this.#wrapped(
      characters,
      mayBreak,
      (index) => characters[index + 1] !== ' ',
      (character) => this.#write(character),
    );
    this.#afterBlank = false;
    this.#inIndention = false;
  }

  #single(characters: readonly string[], mayBreak: boolean): void {
    this.#indicator("'", true);
    const last = characters.length - 1;
    const endsInBreak = this.#wrapped(
      characters,
      mayBreak,
      (index) => index !== 0 && index !== last && characters[index + 1] !== ' ',
      (character) => this.#write(character === "'" ? "''" : character),
    );
    if (endsInBreak) this.#writeIndent();
    this.#indicator("'", false);
    this.#afterBlank = false;
    this.#inIndention = false;
  }

  /** Text which is folded at blanks, its line breaks doubled; tells whether it ended in one. */
  #wrapped(
    characters: readonly string[],
    mayBreak: boolean,
    canFold: (index: number) => boolean,
    put: (character: string) => void,
  ): boolean {
    let afterSpace = false;
    let afterBreak = false;
    characters.forEach((character, index) => {
      if (character === ' ') {
        if (mayBreak && !afterSpace && this.#column > this.#options.width && canFold(index)) this.#writeIndent();
        else this.#write(' ');
        afterSpace = true;
      } else if (isBreak(character)) {
        if (!afterBreak && character === '\n') this.#break('\n');
        this.#break(character);
        this.#inIndention = true;
        afterBreak = true;
      } else {
        if (afterBreak) this.#writeIndent();
        put(character);
        this.#inIndention = false;
        afterSpace = false;
        afterBreak = false;
      }
    });
    return afterBreak;
  }

  #double(characters: readonly string[], mayBreak: boolean): void {
    this.#indicator('"', true);
    let afterSpace = false;
    characters.forEach((character, index) => {
      if (
        !isPrintable(character) ||
        isBreak(character) ||
        character === '"' ||
        character === '\\' ||
        character === '\ufeff'
      ) {
        this.#write(escaped(character));
        afterSpace = false;
      } else if (character === ' ') {
        if (
          mayBreak &&
          !afterSpace &&
          this.#column > this.#options.width &&
          index !== 0 &&
          index !== characters.length - 1
        ) {
          this.#writeIndent();
          if (characters[index + 1] === ' ') this.#write('\\');
        } else this.#write(' ');
        afterSpace = true;
      } else {
        this.#write(character);
        afterSpace = false;
      }
    });
    this.#indicator('"', false);
    this.#afterBlank = false;
    this.#inIndention = false;
  }

  #blockHeader(indicator: string, characters: readonly string[]): void {
    this.#indicator(indicator, true);
    const first = characters[0];
    if (first === ' ' || (first !== undefined && isBreak(first)))
      this.#indicator(String(this.#options.indentation), false);
    this.#isOpenEnded = false;
    const last = characters.at(-1);
    if (last === undefined || !isBreak(last)) this.#indicator('-', false);
    else if (characters.length === 1 || isBreak(characters.at(-2) as string)) {
      this.#indicator('+', false);
      this.#isOpenEnded = true;
    }
    this.#break('\n');
    this.#inIndention = true;
    this.#afterBlank = true;
  }

  #literal(characters: readonly string[]): void {
    this.#blockHeader('|', characters);
    let afterBreak = true;
    for (const character of characters) {
      if (isBreak(character)) {
        this.#break(character);
        this.#inIndention = true;
        afterBreak = true;
      } else {
        if (afterBreak) this.#writeIndent();
        this.#write(character);
        this.#inIndention = false;
        afterBreak = false;
      }
    }
  }

  #folded(characters: readonly string[]): void {
    this.#blockHeader('>', characters);
    let afterBreak = true;
    let isIndented = true;
    characters.forEach((character, index) => {
      if (isBreak(character)) {
        if (!afterBreak && !isIndented && character === '\n') {
          let next = index;
          while (next < characters.length && isBreak(characters[next] as string)) next += 1;
          const following = characters[next];
          if (following !== undefined && following !== ' ' && following !== '\t') this.#break('\n');
        }
        this.#break(character);
        this.#inIndention = true;
        afterBreak = true;
        return;
      }
      if (afterBreak) {
        this.#writeIndent();
        isIndented = character === ' ' || character === '\t';
      }
      if (!afterBreak && character === ' ' && characters[index + 1] !== ' ' && this.#column > this.#options.width)
        this.#writeIndent();
      else this.#write(character);
      this.#inIndention = false;
      afterBreak = false;
    });
  }

  // ── characters ──

  #indicator(text: string, needsBlank: boolean, isBlank = false, isIndention = false): void {
    if (needsBlank && !this.#afterBlank) this.#write(' ');
    this.#write(text);
    this.#afterBlank = isBlank;
    this.#inIndention &&= isIndention;
  }

  #writeIndent(): void {
    const indent = Math.max(this.#indent, 0);
    if (!this.#inIndention || this.#column > indent || (this.#column === indent && !this.#afterBlank))
      this.#break('\n');
    if (this.#column < indent) this.#write(' '.repeat(indent - this.#column));
    this.#afterBlank = true;
    this.#inIndention = true;
  }

  #write(text: string): void {
    this.#output += text;
    this.#column += text.length === 1 ? 1 : [...text].length;
  }

  #break(character: string): void {
    this.#output += character;
    this.#column = 0;
  }
}

/** Whether a scalar's tag is written. */
function hasTag(node: Scalar): boolean {
  return node.tag !== null && !node.plain && !node.quoted;
}

/** Whether a key can stand before its colon: short and on one line. */
function isSimple(node: YamlNode): boolean {
  if (node.kind === 'alias') return node.name.length <= 128;
  const properties =
    (node.anchor?.length ?? 0) + (node.kind !== 'scalar' || hasTag(node) ? (node.tag?.length ?? 0) : 0);
  if (node.kind === 'scalar')
    return ![...node.value].some(isBreak) && properties + new TextEncoder().encode(node.value).length <= 128;
  return (node.kind === 'sequence' ? node.items.length : node.pairs.length) === 0 && properties <= 128;
}

function isBreak(character: string): boolean {
  return (
    character === '\n' || character === '\r' || character === '\x85' || character === '\u2028' || character === '\u2029'
  );
}

function isPrintable(character: string): boolean {
  const code = character.codePointAt(0) as number;
  return (
    code === 0x0a ||
    (code >= 0x20 && code <= 0x7e) ||
    (code >= 0xa0 && code <= 0xd7ff) ||
    (code >= 0xe000 && code <= 0xfffd && code !== 0xfeff)
  );
}

const ESCAPES: Record<string, string> = {
  '\0': '\\0', '\x07': '\\a', '\b': '\\b', '\t': '\\t', '\n': '\\n', '\v': '\\v', '\f': '\\f', '\r': '\\r', '\x1b': '\\e',
  '"': '\\"', '\\': '\\\\', '\x85': '\\N', '\u2028': '\\L', '\u2029': '\\P',
}; // prettier-ignore

function escaped(character: string): string {
  const known = ESCAPES[character];
  if (known !== undefined) return known;
  const code = character.codePointAt(0) as number;
  const hex = code.toString(16).toUpperCase();
  return code <= 0xff
    ? `\\x${hex.padStart(2, '0')}`
    : code <= 0xffff
      ? `\\u${hex.padStart(4, '0')}`
      : `\\U${hex.padStart(8, '0')}`;
}

function escapeTagCharacter(character: string): string {
  return [...new TextEncoder().encode(character)]
    .map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`)
    .join('');
}

function analyze(value: string): Analysis {
  if (value === '') return { isMultiline: false, plainAllowed: true, singleAllowed: true, blockAllowed: false };
  const characters = [...value];
  let hasIndicators = value.startsWith('---') || value.startsWith('...');
  let hasBreaks = false;
  let isSpecial = false;
  let breakThenSpace = false;
  let spaceThenBreak = false;
  characters.forEach((character, index) => {
    const before = characters[index - 1];
    const next = characters[index + 1];
    const isBeforeBlank = next === undefined || isWhite(next);
    if (index === 0) {
      if ('#,[]{}&*!|>\'"%@`'.includes(character)) hasIndicators = true;
      if ('?:-'.includes(character) && isBeforeBlank) hasIndicators = true;
    } else if ((character === ':' && isBeforeBlank) || (character === '#' && isWhite(before as string)))
      hasIndicators = true;
    if (!isPrintable(character)) isSpecial = true;
    if (isBreak(character)) {
      hasBreaks = true;
      if (before === ' ') spaceThenBreak = true;
    }
    if (character === ' ' && before !== undefined && isBreak(before)) breakThenSpace = true;
  });
  const first = characters[0] as string;
  const last = characters.at(-1) as string;
  const hasEdge = first === ' ' || isBreak(first) || last === ' ' || isBreak(last);
  const isOdd = spaceThenBreak || isSpecial;
  return {
    isMultiline: hasBreaks,
    plainAllowed: !hasEdge && !breakThenSpace && !isOdd && !hasBreaks && !hasIndicators,
    singleAllowed: !breakThenSpace && !isOdd,
    blockAllowed: last !== ' ' && !isOdd,
  };
}

function isWhite(character: string): boolean {
  return character === ' ' || character === '\t' || isBreak(character) || character === '\0';
}
