import { RArray } from '../../value/array.ts';
import { RFloat } from '../../value/float.ts';
import { RHash } from '../../value/hash.ts';
import { RRange } from '../../value/range.ts';
import { symbol } from '../../value/symbol.ts';
import { integer, type RValue } from '../../value/value.ts';
import type { Closure } from '../../machine/code.ts';
import type { Node } from '../../syntax/node.ts';
import { defineCompilers } from '../define_compilers.ts';
import { checkArguments, refuseCommand } from '../refusals.ts';
import { compilePairs, compileSplatted } from './arguments.ts';
import { wordOf } from './strings.ts';

/** Literals which are no texts. */
export const literals = defineCompilers({
  nil: () => () => null,
  true: () => () => true,
  false: () => () => false,
  self: () => (frame) => frame.self,
  integer: (compiler, node) => {
    if (/^0_?\d*[89]/.test(node.text)) return compiler.refuse(node, 'Invalid octal digit');
    return constantly(compiler.negated.has(node) ? (negativeLiteral(node) as RValue) : integerValue(node.text));
  },
  float: (compiler, node) =>
    constantly(
      compiler.negated.has(node)
        ? (negativeLiteral(node) as RValue)
        : new RFloat(Number(node.text.replaceAll('_', ''))),
    ),
  rational: (compiler, node) => {
    if (/e/i.test(node.text)) return compiler.refuse(node, 'syntax error, unexpected r');
    const text = node.text.slice(0, -1).replaceAll('_', '');
    return (frame) => frame.vm.call(frame.vm.main, 'Rational', [frame.vm.str(text)]);
  },
  simple_symbol: (_compiler, node) => constantly(symbol(node.text.slice(1))),
  hash_key_symbol: (_compiler, node) => constantly(symbol(node.text)),
  array: (compiler, node) => {
    checkArguments(compiler, node.children);
    for (const child of node.children) refuseCommand(compiler, child);
    const items = compileSplatted(compiler, node.children);
    return (frame) => new RArray(items(frame));
  },
  symbol_array: (compiler, node) => {
    const names = node.children.map((child) => wordOf(compiler, node, child));
    return (frame) => new RArray(names.map((name) => symbol(name(frame).text)));
  },
  hash: (compiler, node) => {
    checkArguments(compiler, node.children);
    const fill = compilePairs(compiler, node.children);
    return (frame) => {
      const hash = new RHash();
      fill(frame, hash);
      return hash;
    };
  },
  range: (compiler, node) => {
    if (node.field('begin')?.kind === 'range' || node.field('end')?.kind === 'range')
      return compiler.refuse(node, `syntax error, unexpected ${node.operator}`);
    const begin = compiler.compileOptional(node.field('begin'));
    const end = compiler.compileOptional(node.field('end'));
    const excludesEnd = node.operator === '...';
    const line = node.line;
    return (frame) => {
      const from = begin(frame);
      const to = end(frame);
      if (typeof from === 'number' && typeof to === 'number') return new RRange(from, to, excludesEnd);
      frame.line = line;
      return frame.vm.call(frame.vm.classes.Range, 'new', [from, to, excludesEnd]);
    };
  },
});

function constantly(value: RValue): Closure {
  return () => value;
}

/** The value of an integer literal in any base. */
function integerValue(text: string): number | bigint {
  const digits = text.replaceAll('_', '').toLowerCase();
  const octal = /^0o?([0-7]+)$/.exec(digits);
  if (octal) return integer(BigInt(`0o${octal[1]}`));
  return integer(BigInt(digits.replace(/^0d/, '')));
}

/** A number with the minus before it, where a node is one: `-1`, also as the receiver of a call. */
export function negativeLiteral(node: Node): RValue | undefined {
  if (node.kind === 'integer') return integer(-BigInt(integerValue(node.text)));
  if (node.kind === 'float') return new RFloat(-Number(node.text.replaceAll('_', '')));
  return undefined;
}
