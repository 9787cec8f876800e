import { type Mark, YamlFault } from './fault.ts';
import { Scanner, type YamlToken } from './scanner.ts';

/** A node as it was read. */
export type ParsedNode = { readonly anchor: string | null } & (
  | { readonly kind: 'scalar'; readonly value: string; readonly tag: string | null; readonly isQuoted: boolean }
  | { readonly kind: 'sequence'; readonly tag: string | null; readonly items: readonly ParsedNode[] }
  | {
      readonly kind: 'mapping';
      readonly tag: string | null;
      readonly pairs: readonly (readonly [ParsedNode, ParsedNode])[];
    }
  | { readonly kind: 'alias'; readonly name: string }
);

type Kind = YamlToken['kind'];

const START: Mark = { index: 0, line: 0, column: 0 };

/** The documents of a text, one by one, by the grammar of libyaml: a fault shows when its document is asked for. */
export function* parseYaml(text: string): Generator<ParsedNode> {
  const parser = new Parser(new Scanner(text));
  for (let isFirst = true; ; isFirst = false) {
    const root = parser.document(isFirst);
    if (root === undefined) return;
    yield root;
  }
}

class Parser {
  readonly #scanner: Scanner;
  readonly #handles = new Map<string, string>();

  constructor(scanner: Scanner) {
    this.#scanner = scanner;
  }

  #is(...kinds: Kind[]): boolean {
    return kinds.includes(this.#scanner.peek().kind);
  }

  #fail(problem: string, context: string | null = null, mark: Mark = START): never {
    throw new YamlFault(problem, context, mark);
  }

  document(isFirst: boolean): ParsedNode | undefined {
    if (!isFirst) while (this.#is('document end')) this.#scanner.take();
    if (this.#is('stream end')) return undefined;
    this.#handles.clear();
    this.#handles.set('!', '!').set('!!', 'tag:yaml.org,2002:');
    const isImplicit = isFirst && !this.#is('version', 'tag directive', 'document start');
    if (!isImplicit) {
      this.#directives();
      if (!this.#is('document start')) this.#fail('did not find expected <document start>');
      this.#scanner.take();
    }
    const isEmpty = !isImplicit && this.#is('version', 'tag directive', 'document start', 'document end', 'stream end');
    const root = isEmpty ? empty() : this.#node(true, false);
    if (this.#is('document end')) this.#scanner.take();
    return root;
  }

  #directives(): void {
    let hasVersion = false;
    for (;;) {
      const token = this.#scanner.peek();
      if (token.kind === 'version') {
        if (hasVersion) this.#fail('found duplicate %YAML directive');
        hasVersion = true;
      } else if (token.kind === 'tag directive') this.#handles.set(token.handle, token.prefix);
      else return;
      this.#scanner.take();
    }
  }

  #node(isBlock: boolean, isIndentless: boolean): ParsedNode {
    const first = this.#scanner.peek();
    if (first.kind === 'alias') {
      this.#scanner.take();
      return { kind: 'alias', name: first.name, anchor: null };
    }
    let anchor: string | null = null;
    let tag: string | null = null;
    for (;;) {
      const token = this.#scanner.peek();
      if (token.kind === 'anchor' && anchor === null) anchor = token.name;
      else if (token.kind === 'tag' && tag === null) tag = this.#resolve(token, first.start);
      else break;
      this.#scanner.take();
    }
    const shownTag = tag === '' ? null : tag;
    if (isIndentless && this.#is('block entry'))
      return { kind: 'sequence', tag: shownTag, anchor, items: this.#indentlessItems() };
    const token = this.#scanner.peek();
    if (token.kind === 'scalar') {
      this.#scanner.take();
      const isBare = tag === '!';
      return {
        kind: 'scalar',
        value: token.value,
        tag: isBare ? null : shownTag,
        isQuoted: !token.isPlain && tag === null,
        anchor,
      };
    }
    if (token.kind === 'flow sequence start')
      return { kind: 'sequence', tag: shownTag, anchor, items: this.#flowItems() };
    if (token.kind === 'flow mapping start')
      return { kind: 'mapping', tag: shownTag, anchor, pairs: this.#flowPairs() };
    if (isBlock && token.kind === 'block sequence')
      return { kind: 'sequence', tag: shownTag, anchor, items: this.#blockItems() };
    if (isBlock && token.kind === 'block mapping')
      return { kind: 'mapping', tag: shownTag, anchor, pairs: this.#blockPairs() };
    if (anchor !== null || tag !== null)
      return { kind: 'scalar', value: '', tag: tag === '!' ? null : shownTag, isQuoted: false, anchor };
    return this.#fail(
      'did not find expected node content',
      `while parsing a ${isBlock ? 'block' : 'flow'} node`,
      first.start,
    );
  }

  #resolve(token: Extract<YamlToken, { kind: 'tag' }>, start: Mark): string {
    if (token.handle === '') return token.suffix;
    const prefix = this.#handles.get(token.handle);
    return prefix === undefined
      ? this.#fail('found undefined tag handle', 'while parsing a node', start)
      : `${prefix}${token.suffix}`;
  }

  /** A node, or an empty scalar where one of the kinds follows. */
  #nodeUnless(isBlock: boolean, isIndentless: boolean, ...kinds: Kind[]): ParsedNode {
    return this.#is(...kinds) ? empty() : this.#node(isBlock, isIndentless);
  }

  #blockItems(): ParsedNode[] {
    const { start } = this.#scanner.take();
    const items: ParsedNode[] = [];
    while (this.#is('block entry')) {
      this.#scanner.take();
      items.push(this.#nodeUnless(true, false, 'block entry', 'block end'));
    }
    if (!this.#is('block end'))
      this.#fail("did not find expected '-' indicator", 'while parsing a block collection', start);
    this.#scanner.take();
    return items;
  }

  #indentlessItems(): ParsedNode[] {
    const items: ParsedNode[] = [];
    while (this.#is('block entry')) {
      this.#scanner.take();
      items.push(this.#nodeUnless(true, false, 'block entry', 'key', 'value', 'block end'));
    }
    return items;
  }

  #blockPairs(): [ParsedNode, ParsedNode][] {
    const { start } = this.#scanner.take();
    const pairs: [ParsedNode, ParsedNode][] = [];
    while (this.#is('key')) {
      this.#scanner.take();
      const key = this.#nodeUnless(true, true, 'key', 'value', 'block end');
      let value = empty();
      if (this.#is('value')) {
        this.#scanner.take();
        value = this.#nodeUnless(true, true, 'key', 'value', 'block end');
      }
      pairs.push([key, value]);
    }
    if (!this.#is('block end')) this.#fail('did not find expected key', 'while parsing a block mapping', start);
    this.#scanner.take();
    return pairs;
  }

  #flowItems(): ParsedNode[] {
    const { start } = this.#scanner.take();
    const items: ParsedNode[] = [];
    for (let isFirst = true; !this.#is('flow sequence end'); isFirst = false) {
      if (!isFirst) {
        if (!this.#is('flow entry'))
          this.#fail("did not find expected ',' or ']'", 'while parsing a flow sequence', start);
        this.#scanner.take();
      }
      if (this.#is('key')) items.push(this.#flowPair());
      else if (!this.#is('flow sequence end')) items.push(this.#node(false, false));
      else break;
    }
    this.#scanner.take();
    return items;
  }

  /** `[key: value]`: a mapping of one pair. */
  #flowPair(): ParsedNode {
    this.#scanner.take();
    const key = this.#nodeUnless(false, false, 'value', 'flow entry', 'flow sequence end');
    let value = empty();
    if (this.#is('value')) {
      this.#scanner.take();
      value = this.#nodeUnless(false, false, 'flow entry', 'flow sequence end');
    }
    return { kind: 'mapping', tag: null, anchor: null, pairs: [[key, value]] };
  }

  #flowPairs(): [ParsedNode, ParsedNode][] {
    const { start } = this.#scanner.take();
    const pairs: [ParsedNode, ParsedNode][] = [];
    for (let isFirst = true; !this.#is('flow mapping end'); isFirst = false) {
      if (!isFirst) {
        if (!this.#is('flow entry'))
          this.#fail("did not find expected ',' or '}'", 'while parsing a flow mapping', start);
        this.#scanner.take();
      }
      if (this.#is('key')) {
        this.#scanner.take();
        const key = this.#nodeUnless(false, false, 'value', 'flow entry', 'flow mapping end');
        let value = empty();
        if (this.#is('value')) {
          this.#scanner.take();
          value = this.#nodeUnless(false, false, 'flow entry', 'flow mapping end');
        }
        pairs.push([key, value]);
      } else if (!this.#is('flow mapping end')) pairs.push([this.#node(false, false), empty()]);
      else break;
    }
    this.#scanner.take();
    return pairs;
  }
}

function empty(): ParsedNode {
  return { kind: 'scalar', value: '', tag: null, isQuoted: false, anchor: null };
}
