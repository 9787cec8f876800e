import type { Node } from '../syntax/node.ts';
import type { Compiler } from './compiler.ts';
import { ANONYMOUS } from './anonymous.ts';
import type { Scope } from './scope.ts';

/** Syntax errors which the grammar lets pass, family by family: Ruby refuses such a file as a whole. */

const LEAVES_EARLY = new Set(['return', 'break', 'next', 'redo', 'retry']);

/** A value is wanted, but the code leaves before it has one: `x = return`. */
export function refuseVoid(compiler: Compiler, node: Node | undefined): void {
  const found = node && voidNode(node);
  if (found) compiler.refuse(found, 'void value expression');
}

function voidNode(node: Node): Node | undefined {
  if (LEAVES_EARLY.has(node.kind)) return node;
  switch (node.kind) {
    case 'parenthesized_statements':
    case 'begin':
    case 'then':
    case 'else': {
      const last = node.children.at(-1);
      return last && last.kind !== 'rescue' && last.kind !== 'ensure' ? voidNode(last) : undefined;
    }
    case 'if':
    case 'unless':
    case 'conditional': {
      const yes = node.field('consequence');
      const no = node.field('alternative');
      return yes && no && voidNode(yes) ? voidNode(no) : undefined;
    }
    case 'binary': {
      const left = node.field('left');
      return left && ['&&', '||', 'and', 'or'].includes(node.operator) ? voidNode(left) : undefined;
    }
    default:
      return undefined;
  }
}

/** The order of a parameter list, and names that come twice in it. */
export function checkParameters(compiler: Compiler, list: Node): void {
  const seen = new Set<string>();
  const name = (node: Node | undefined): void => {
    const text = node?.text;
    if (!node || text === undefined) return;
    if (seen.has(text) && !text.startsWith('_')) compiler.refuse(node, 'duplicated argument name');
    seen.add(text);
  };
  const visit = (node: Node): void => {
    if (node.kind === 'identifier') name(node);
    else if (node.kind === 'destructured_parameter') node.children.forEach(visit);
    else name(node.field('name'));
  };
  let stage = 0;
  let hasRest = false;
  list.children.forEach((node, index) => {
    visit(node);
    if (list.names[index] === 'locals') return;
    const wanted = STAGES[node.kind] ?? 0;
    const isPost = wanted === 0 && (stage === 1 || stage === 2);
    if (wanted < stage && !isPost) compiler.refuse(node, `syntax error, unexpected ${node.kind.replaceAll('_', ' ')}`);
    if (node.kind === 'splat_parameter') {
      if (hasRest) compiler.refuse(node, 'syntax error, unexpected *');
      hasRest = true;
    }
    stage = isPost ? 3 : wanted === 0 && stage === 3 ? 3 : wanted;
  });
}

/** After what comes what: 3 stands for required parameters behind optional ones. */
const STAGES: Readonly<Record<string, number>> = {
  identifier: 0,
  destructured_parameter: 0,
  optional_parameter: 1,
  splat_parameter: 2,
  keyword_parameter: 4,
  hash_splat_parameter: 5,
  hash_splat_nil: 5,
  forward_parameter: 6,
  block_parameter: 7,
};

/** What may stand where among the arguments of a call. */
export function checkArguments(compiler: Compiler, nodes: readonly Node[]): void {
  let hasPairs = false;
  let ended = false;
  nodes.forEach((node, index) => {
    const isPair = node.kind === 'pair' || node.kind === 'hash_splat_argument';
    if (ended) compiler.refuse(node, "syntax error, unexpected ',', expecting ')'");
    else if (hasPairs && !isPair && node.kind !== 'block_argument')
      compiler.refuse(node, 'syntax error, unexpected argument behind keywords');
    if (isPair) hasPairs = true;
    if (node.kind === 'block_argument' || node.kind === 'forward_argument') ended = true;
    const isBare = node.children.length === 0;
    if (isBare && (node.kind === 'splat_argument' || node.kind === 'hash_splat_argument'))
      compiler.refuse(node, "syntax error, unexpected ')'");
    if (isBare && node.kind === 'block_argument' && !compiler.scope.resolve(ANONYMOUS.block))
      compiler.refuse(node, 'no anonymous block parameter');
    if (node.kind === 'forward_argument' && !compiler.scope.resolve(ANONYMOUS.forward))
      compiler.refuse(node, 'unexpected ...');
    refuseVoid(compiler, node.kind === 'pair' ? node.field('value') : node);
    const previous = nodes[index - 1];
    if (
      previous &&
      /^[ \t]*(?:#[^\n]*)?\r?\n[^,]*,/.test(node.source.text.slice(previous.end, node.start)) &&
      previous.kind !== 'heredoc_beginning'
    )
      compiler.refuse(node, "syntax error, unexpected ',', expecting ')'");
  });
  if (nodes.length > 1)
    for (const node of nodes) refuseCommand(compiler, node.kind === 'pair' ? node.field('value') : node);
}

/** A call without parentheses around its arguments, where others follow or go before: `a b, c d`. */
export function refuseCommand(compiler: Compiler, node: Node | undefined): void {
  const list = node?.kind === 'call' ? node.field('arguments') : undefined;
  if (list && !node?.field('block') && !/[([]/.test(list.source.text[list.start] ?? ''))
    compiler.refuse(list, 'syntax error, unexpected argument');
}

const NOT_ASSOCIATIVE = new Set(['==', '!=', '===', '=~', '!~', '<=>']);

/** `a == b == c`, and an operator at the start of a line. */
export function checkBinary(compiler: Compiler, node: Node, left: Node, right: Node): void {
  const { operator } = node;
  if (
    NOT_ASSOCIATIVE.has(operator) &&
    [left, right].some((side) => side.kind === 'binary' && NOT_ASSOCIATIVE.has(side.operator))
  )
    compiler.refuse(node, `syntax error, unexpected ${operator}`);
  if (/^[ \t]*(?:#[^\n]*)?\r?\n\s*(?:&&|\|\||and\b|or\b)/.test(node.source.text.slice(left.end, right.start)))
    compiler.refuse(node, `syntax error, unexpected ${operator}`);
  if (!['+', '-'].includes(operator)) refuseVoid(compiler, left);
  if (!['&&', '||', 'and', 'or'].includes(operator)) refuseVoid(compiler, right);
}

/** The order of `rescue`, `else` and `ensure`. */
export function checkClauses(compiler: Compiler, children: readonly Node[]): void {
  let before = '';
  for (const child of children) {
    const { kind } = child;
    if (kind === 'else' && before !== 'rescue') compiler.refuse(child, 'else without rescue is useless');
    if ((kind === 'rescue' && before !== '' && before !== 'rescue') || (kind === 'ensure' && before === 'ensure'))
      compiler.refuse(child, `syntax error, unexpected \`${kind}'`);
    if (kind === 'rescue' || kind === 'else' || kind === 'ensure') before = kind;
  }
}

/** A `class` or `module` in a method. */
export function checkDefinition(compiler: Compiler, node: Node): void {
  if (compiler.scope.isInMethod) compiler.refuse(node, `${node.kind} definition in method body`);
}

/** Numbered parameters where a block has others, or where a block around it has some. */
export function checkNumbered(compiler: Compiler, node: Node, scope: Scope, count: number): void {
  for (let outer = scope.parent; outer && 'kind' in outer; outer = outer.parent)
    if (count > 0 && outer.names.has('_1')) compiler.refuse(node, 'numbered parameter is already used in outer block');
}
