import type { Node } from '../ruby/syntax/node.ts';

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', s: ' ', e: '\u001B', '0': '\0' };

/** The text of a string literal that holds nothing but text; undefined where it is none or only a run knows. */
export function stringOf(node: Node | undefined): string | undefined {
  switch (node?.kind) {
    case 'string':
    case 'bare_string':
      return contentOf(node.children);
    case 'heredoc_beginning':
      return contentOf(node.field('body')?.children.filter((child) => child.kind !== 'heredoc_end') ?? []);
    case 'chained_string': {
      const parts = node.children.map(stringOf);
      return parts.includes(undefined) ? undefined : parts.join('');
    }
    default:
      return undefined;
  }
}

function contentOf(parts: readonly Node[]): string | undefined {
  let text = '';
  for (const part of parts) {
    if (part.kind === 'string_content' || part.kind === 'heredoc_content') text += part.text;
    else if (part.kind === 'escape_sequence') {
      const letter = part.text.slice(1);
      text += ESCAPES[letter] ?? letter;
    } else return undefined;
  }
  return text;
}

/** The name of a symbol literal: `:a`, `:"a"`, the `a:` of a hash, an element of `%i()`. */
export function symbolOf(node: Node | undefined): string | undefined {
  switch (node?.kind) {
    case 'simple_symbol':
      return node.text.slice(1);
    case 'hash_key_symbol':
      return node.text;
    case 'delimited_symbol':
    case 'bare_symbol':
      return contentOf(node.children);
    default:
      return undefined;
  }
}

/** The text of a string or symbol literal. */
export function wordOf(node: Node | undefined): string | undefined {
  return stringOf(node) ?? symbolOf(node);
}

export function isString(node: Node | undefined): boolean {
  return node?.kind === 'string' || node?.kind === 'chained_string' || node?.kind === 'heredoc_beginning';
}

export function isArray(node: Node | undefined): boolean {
  return node?.kind === 'array' || node?.kind === 'string_array' || node?.kind === 'symbol_array';
}

/** The elements of an array literal, or the node alone. */
export function listOf(node: Node | undefined): readonly Node[] {
  if (!node) return [];
  return isArray(node) ? node.children : [node];
}

/** The texts of an array literal of strings and symbols, or of one; undefined where one of them is neither. */
export function wordsOf(node: Node | undefined): readonly string[] | undefined {
  const words = listOf(node).map(wordOf);
  return node === undefined || words.includes(undefined) ? undefined : (words as string[]);
}

/** The pairs of a hash literal by their static keys; keys that only a run knows are left out. */
export function pairsOf(pairs: readonly Node[]): ReadonlyMap<string, Node> {
  const found = new Map<string, Node>();
  for (const pair of pairs) {
    if (pair.kind !== 'pair') continue;
    const key = wordOf(pair.field('key'));
    const value = pair.field('value') ?? pair.field('key');
    if (key !== undefined && value) found.set(key, value);
  }
  return found;
}

/** A constant's path without a leading `::`: `Chef::Recipe`. */
export function constantOf(node: Node | undefined): string | undefined {
  if (node?.kind === 'constant') return node.text;
  if (node?.kind !== 'scope_resolution') return undefined;
  const name = node.field('name')?.text ?? '';
  const scope = node.field('scope');
  if (!scope) return name;
  const above = constantOf(scope);
  return above === undefined ? undefined : `${above}::${name}`;
}

/** What stands alone between parentheses, or the node itself. */
export function unwrapped(node: Node): Node {
  let inner = node;
  while (inner.kind === 'parenthesized_statements' && inner.children.length === 1) inner = inner.children[0] as Node;
  return inner;
}

/** A node and all below it, in source order. */
export function* below(node: Node): Generator<Node> {
  yield node;
  for (const child of node.children) yield* below(child);
}
