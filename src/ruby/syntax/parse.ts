import { createRequire } from 'node:module';
import type Parser from 'tree-sitter';
import type { Problem } from '../../source/problem.ts';
import { ProblemError } from '../../source/problem.ts';
import type { Source } from '../../source/source.ts';
import { type Correction, correctText, trueOffsets } from './correction.ts';
import { Node, type Tree } from './node.ts';

/** Parses a Ruby file. Throws a ProblemError that lists every syntax error. */
export function parse(source: Source, corrections: readonly Correction[] = []): Tree {
  const known = corrections.length === 0 ? treeAtHand(source) : undefined;
  if (known) {
    atHand.delete(source.path);
    return known;
  }
  let text = corrections.length > 0 ? correctText(source.text, corrections) : source.text;
  // A heredoc must not end where the file does.
  if (!text.endsWith('\n')) text += '\n';
  const offset = corrections.length > 0 ? trueOffsets(corrections) : undefined;
  // tree-sitter refuses strings which are longer than its buffer.
  const tree = parser().parse(text, undefined, { bufferSize: text.length + 1 });
  if (tree.rootNode.hasError) throw new ProblemError(syntaxProblems(source, tree, offset));
  return convert(source, tree, offset);
}

const atHand = new Map<string, Tree>();
const MOST_AT_HAND = 24;

/** A tree that somebody has parsed to look at it, for whoever compiles the file next. */
function treeAtHand({ path, text }: Source): Tree | undefined {
  const tree = atHand.get(path);
  return tree?.source.text === text ? tree : undefined;
}

/** Parses a file to look at it: who compiles it need not parse it again. */
export function parseAhead(source: Source): Tree {
  const tree = treeAtHand(source) ?? parse(source);
  atHand.set(source.path, tree);
  const [oldest] = atHand.keys();
  if (atHand.size > MOST_AT_HAND && oldest !== undefined) atHand.delete(oldest);
  return tree;
}

let shared: Parser | undefined;

/** Loaded when the first file is parsed: commands that parse nothing do not pay for it. */
function parser(): Parser {
  if (shared) return shared;
  const require = createRequire(import.meta.url);
  const TreeSitter = require('tree-sitter') as typeof Parser;
  const made = new TreeSitter();
  made.setLanguage(require('tree-sitter-ruby') as never);
  return (shared = made);
}

/** Anonymous tokens that matter; operators are in a field of that name. */
const TOKENS = new Set(['&.', '..', '...', '::', 'not', 'defined?', 'undef']);

/** Kinds without children: there is no need to look. */
const LEAVES = new Set([
  'character', 'class_variable', 'comment', 'constant', 'empty_statement', 'escape_sequence', 'false', 'float', 'global_variable',
  'hash_key_symbol', 'heredoc_beginning', 'heredoc_content', 'heredoc_end', 'identifier', 'instance_variable', 'integer', 'nil',
  'operator', 'self', 'simple_symbol', 'string_content', 'true', 'uninterpreted',
]); // prettier-ignore

/** Kinds whose children are in no fields. */
const FIELDLESS = new Set([
  'argument_list', 'array', 'begin', 'block_body', 'body_statement', 'else', 'ensure', 'hash', 'interpolation', 'parenthesized_statements',
  'program', 'string', 'string_array', 'symbol_array', 'then',
]); // prettier-ignore

/** What the grammar's number for a kind of node stands for: asked once a kind, for every question costs time. */
interface Kind {
  readonly name: string;
  readonly isNamed: boolean;
  /** An anonymous node which may be an operator; `*` of a splat is none. */
  readonly isToken: boolean;
  readonly isLeaf: boolean;
  readonly hasFields: boolean;
}

const kinds: (Kind | undefined)[] = [];
const fieldNames: (string | undefined)[] = [];

function readKind(cursor: Parser.TreeCursor, id: number): Kind {
  const name = cursor.nodeType;
  return (kinds[id] = {
    name,
    isNamed: cursor.nodeIsNamed,
    isToken: TOKENS.has(name),
    isLeaf: LEAVES.has(name),
    hasFields: !FIELDLESS.has(name),
  });
}

function convert(source: Source, tree: Parser.Tree, offset: ((offset: number) => number) | undefined): Tree {
  const cursor = tree.walk();
  const { text } = source;
  const comments: Node[] = [];
  /** Heredocs whose body is still to come. */
  const pending: Node[] = [];
  const nestedHeredocs = new Set<Node>();
  let heredocDepth = 0;
  let data: string | undefined;

  const fieldName = (): string | null => {
    const id = cursor.currentFieldId as number | undefined;
    return id === undefined ? null : (fieldNames[id] ??= cursor.currentFieldName);
  };

  const root = new Node(cursor.nodeType, source, 0, text.length);
  const descend = (parent: Node, hasFields: boolean): void => {
    if (!cursor.gotoFirstChild()) return;
    do {
      const id = cursor.nodeTypeId;
      const kind = kinds[id] ?? readKind(cursor, id);
      if (!kind.isNamed) {
        if (kind.isToken || (hasFields && parent.operator === '' && fieldName() === 'operator'))
          parent.operator ||= kind.name;
        continue;
      }
      let start = cursor.startIndex;
      let end = cursor.endIndex;
      if (offset) {
        start = offset(start);
        end = offset(end);
      }
      const node = new Node(kind.name, source, start, end);
      switch (kind.name) {
        case 'comment':
          comments.push(node);
          continue;
        case 'uninterpreted':
          data = node.text;
          continue;
        case 'heredoc_beginning':
          pending.push(node);
          if (heredocDepth > 0) nestedHeredocs.add(node);
          break;
        case 'heredoc_body': {
          const beginning = pending.shift();
          beginning?.children.push(node);
          beginning?.names.push('body');
          heredocDepth += 1;
          descend(node, false);
          heredocDepth -= 1;
          continue;
        }
        case 'string': {
          parent.children.push(node);
          parent.names.push(hasFields ? fieldName() : null);
          if (pending.length === 0 && isPlain(text, start, end)) addContent(node, start + 1, end - 1);
          else descend(node, false);
          continue;
        }
        default:
      }
      parent.children.push(node);
      parent.names.push(hasFields ? fieldName() : null);
      if (!kind.isLeaf) descend(node, kind.hasFields);
    } while (cursor.gotoNextSibling());
    cursor.gotoParent();
  };
  descend(root, false);
  return { source, root, comments, nestedHeredocs, data };
}

/** Whether a string literal holds nothing but its text: then there is no need to ask for its children. */
function isPlain(text: string, start: number, end: number): boolean {
  const quote = text.charCodeAt(start);
  if (quote !== 0x22 && quote !== 0x27) return false;
  for (let at = start + 1; at < end - 1; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === 0x5c || unit === 0x23) return false;
  }
  return true;
}

function addContent(node: Node, start: number, end: number): void {
  if (start === end) return;
  node.children.push(new Node('string_content', node.source, start, end));
  node.names.push(null);
}

/** What opens something, and what closes it. */
const CLOSERS: Readonly<Record<string, string>> = {
  '(': ')', '[': ']', '{': '}', begin: 'end', case: 'end', class: 'end', def: 'end', do: 'end', for: 'end', if: 'end',
  module: 'end', unless: 'end', until: 'end', while: 'end',
}; // prettier-ignore

/** The innermost thing that is opened directly in a part that makes no sense, and not closed there. */
function unclosed(cursor: Parser.TreeCursor): { name: string; closer: string; start: number; end: number } | undefined {
  if (!cursor.gotoFirstChild()) return undefined;
  const open: { name: string; closer: string; start: number; end: number }[] = [];
  do {
    const name = cursor.nodeType;
    const closer = CLOSERS[name];
    if (!cursor.nodeIsNamed && closer !== undefined)
      open.push({ name, closer, start: cursor.startIndex, end: cursor.endIndex });
    else if (open.at(-1)?.closer === name) open.pop();
  } while (cursor.gotoNextSibling());
  cursor.gotoParent();
  return open.at(-1);
}

function syntaxProblems(
  source: Source,
  tree: Parser.Tree,
  offset: (offset: number) => number = (same) => same,
): Problem[] {
  const problems: Problem[] = [];
  const cursor = tree.walk();
  const visit = (): void => {
    const isMissing = cursor.nodeIsMissing as boolean;
    if (isMissing || cursor.nodeType === 'ERROR') {
      const opener = isMissing ? undefined : unclosed(cursor);
      if (opener) {
        const [at, to] = [offset(opener.start), offset(opener.end)];
        const message = `syntax error, missing ${opener.closer} for ${opener.name}`;
        problems.push({ kind: 'syntax', severity: 'error', message, path: source.path, range: source.rangeOf(at, to) });
        return;
      }
      const start = offset(cursor.startIndex);
      const end = offset(cursor.endIndex);
      const found = source.text.slice(start, Math.min(end, start + 40)).split('\n')[0];
      problems.push({
        kind: 'syntax',
        severity: 'error',
        message: isMissing
          ? `syntax error, missing ${cursor.nodeType}`
          : `syntax error, unexpected ${found === '' ? 'end-of-input' : `'${found}'`}`,
        path: source.path,
        range: source.rangeOf(start, Math.max(end, start + 1)),
      });
    } else if (cursor.gotoFirstChild()) {
      do visit();
      while (cursor.gotoNextSibling());
      cursor.gotoParent();
    }
  };
  visit();
  if (problems.length === 0)
    problems.push({
      kind: 'syntax',
      severity: 'error',
      message: 'syntax error',
      path: source.path,
      range: source.rangeOf(0, 1),
    });
  return problems;
}
