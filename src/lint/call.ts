import type { Node } from '../ruby/syntax/node.ts';
import { pairsOf } from './literals.ts';

/** A method call as rules look at it: `receiver.method(args, options) block`. */
export class Call {
  /** The `call`, or the `identifier` of a call without arguments. */
  readonly node: Node;
  readonly method: string;
  readonly methodNode: Node;
  readonly receiver: Node | undefined;
  /** Arguments in order, without the pairs of a braceless hash and without `&block`. */
  readonly args: readonly Node[];
  /** The pairs of a braceless hash. */
  readonly pairs: readonly Node[];
  readonly argumentList: Node | undefined;
  /** `do … end` or `{ … }`. */
  readonly block: Node | undefined;
  /** `&:name` or `&block`. */
  readonly blockArgument: Node | undefined;
  #options: ReadonlyMap<string, Node> | undefined;

  constructor(node: Node) {
    this.node = node;
    const isCall = node.kind === 'call';
    this.methodNode = isCall ? (node.field('method') ?? node) : node;
    this.method = this.methodNode.text;
    this.receiver = isCall ? node.field('receiver') : undefined;
    this.argumentList = isCall ? node.field('arguments') : undefined;
    this.block = isCall ? node.field('block') : undefined;
    let given: readonly Node[] = this.argumentList?.children ?? [];
    // Behind `end` the grammar takes `(argument)` for an expression in parentheses.
    const [only] = given;
    if (given.length === 1 && only?.kind === 'parenthesized_statements' && only.children.length === 1)
      given = only.children;
    this.args = given.filter((child) => child.kind !== 'pair' && child.kind !== 'block_argument');
    this.pairs = given.filter((child) => child.kind === 'pair');
    this.blockArgument = given.find((child) => child.kind === 'block_argument');
  }

  /** The braceless hash by its static keys. */
  get options(): ReadonlyMap<string, Node> {
    return (this.#options ??= pairsOf(this.pairs));
  }

  /** The braceless hash, or the hash literal that is the last argument. */
  get hash(): ReadonlyMap<string, Node> {
    if (this.pairs.length > 0) return this.options;
    const last = this.args.at(-1);
    return last?.kind === 'hash' ? pairsOf(last.children) : new Map();
  }

  /** The statements of the block. */
  get body(): readonly Node[] {
    return this.block ? statementsOf(this.block) : [];
  }

  /** Where the method's name stands until the end of its arguments. */
  get head(): { start: number; end: number } {
    return { start: this.node.start, end: this.argumentList?.end ?? this.methodNode.end };
  }
}

/** The statements in a block, body, branch or file. */
export function statementsOf(node: Node | undefined): readonly Node[] {
  if (!node) return [];
  if (STATEMENT_LISTS.has(node.kind)) return node.children;
  const body = node.field('body');
  return body ? statementsOf(body) : [];
}

const STATEMENT_LISTS = new Set([
  'program', 'body_statement', 'block_body', 'then', 'else', 'begin', 'parenthesized_statements', 'do', 'ensure',
]); // prettier-ignore
