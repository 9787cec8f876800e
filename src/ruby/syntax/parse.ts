import { createRequire } from 'node:module';
import type Parser from 'tree-sitter';
import type { Problem } from '../../source/problem.ts';
import { ProblemError } from '../../source/problem.ts';
import type { Source } from '../../source/source.ts';
import { Node, type Tree } from './node.ts';

/** Parses a Ruby file. Throws a ProblemError that lists every syntax error. */
export function parse(source: Source): Tree {
  const text = source.text;
  // tree-sitter refuses strings which are longer than its buffer.
  const tree = parser().parse(text, undefined, { bufferSize: text.length * 2 + 1024 });
  if (tree.rootNode.hasError) throw new ProblemError(syntaxProblems(source, tree.rootNode));
  return convert(source, tree);
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

function convert(source: Source, tree: Parser.Tree): Tree {
  const cursor = tree.walk();
  const comments: Node[] = [];
  /** Heredocs whose body is still to come. */
  const pending: Node[] = [];
  let data: string | undefined;

  const root = new Node(cursor.nodeType, source, 0, source.text.length);
  const descend = (parent: Node): void => {
    if (!cursor.gotoFirstChild()) return;
    do {
      const kind = cursor.nodeType;
      if (!cursor.nodeIsNamed) {
        if (cursor.currentFieldName === 'operator' || TOKENS.has(kind)) parent.operator ||= kind;
        continue;
      }
      const node = new Node(kind, source, cursor.startIndex, cursor.endIndex);
      if (kind === 'comment') {
        comments.push(node);
        continue;
      }
      if (kind === 'uninterpreted') {
        data = node.text;
        continue;
      }
      if (kind === 'heredoc_beginning') pending.push(node);
      if (kind === 'heredoc_body') {
        const beginning = pending.shift();
        beginning?.children.push(node);
        beginning?.names.push('body');
      } else {
        parent.children.push(node);
        parent.names.push(cursor.currentFieldName ?? null);
      }
      descend(node);
    } while (cursor.gotoNextSibling());
    cursor.gotoParent();
  };
  descend(root);
  return { source, root, comments, data };
}

function syntaxProblems(source: Source, root: Parser.SyntaxNode): Problem[] {
  const problems: Problem[] = [];
  const visit = (node: Parser.SyntaxNode): void => {
    if (node.type === 'ERROR' || node.isMissing) {
      const found = source.text.slice(node.startIndex, Math.min(node.endIndex, node.startIndex + 40)).split('\n')[0];
      const message = node.isMissing ? `syntax error, missing ${node.type}` : `syntax error, unexpected ${found === '' ? 'end-of-input' : `'${found}'`}`;
      problems.push({
        kind: 'syntax',
        severity: 'error',
        message,
        path: source.path,
        range: source.rangeOf(node.startIndex, Math.max(node.endIndex, node.startIndex + 1)),
      });
      return;
    }
    if (node.hasError) node.children.forEach(visit);
  };
  visit(root);
  if (problems.length === 0)
    problems.push({ kind: 'syntax', severity: 'error', message: 'syntax error', path: source.path, range: source.rangeOf(0, 1) });
  return problems;
}
