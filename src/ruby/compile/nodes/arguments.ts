import { RArray } from '../../value/array.ts';
import { RHash } from '../../value/hash.ts';
import { RMethod, RProc } from '../../value/proc.ts';
import { RSymbol, symbol } from '../../value/symbol.ts';
import type { RValue } from '../../value/value.ts';
import type { Closure } from '../../machine/code.ts';
import type { Frame } from '../../machine/frame.ts';
import type { Node } from '../../syntax/node.ts';
import type { Compiler } from '../compiler.ts';
import { symbolProc } from '../../machine/symbol_proc.ts';
import { ANONYMOUS } from '../anonymous.ts';
import { checkArguments } from '../refusals.ts';
import { compileLocal } from './variables.ts';

/** Compiled call arguments. */
export interface CompiledArguments {
  /** The positional arguments, and a keyword hash last where there are keywords. */
  readonly positional: (frame: Frame) => RValue[];
  /** The block that `&block` passes. */
  readonly block: ((frame: Frame) => RProc | null) | undefined;
  /** Set when all arguments are plain: one closure each. */
  readonly closures: readonly Closure[] | undefined;
}

const NO_ARGUMENTS: CompiledArguments = { positional: () => [], block: undefined, closures: [] };

export function compileArguments(compiler: Compiler, nodes: readonly Node[]): CompiledArguments {
  if (nodes.length === 0) return NO_ARGUMENTS;
  checkArguments(compiler, nodes);
  const values: Node[] = [];
  const pairs: Node[] = [];
  let block: CompiledArguments['block'];
  let forwards = false;
  for (const node of nodes) {
    if (node.kind === 'block_argument') block = compileBlockArgument(compiler, node);
    else if (node.kind === 'pair' || node.kind === 'hash_splat_argument') pairs.push(node);
    else if (node.kind === 'forward_argument') forwards = true;
    else values.push(node);
  }
  if (forwards) return forwardArguments(compiler, values);
  if (pairs.length === 0 && values.every((node) => node.kind !== 'splat_argument')) {
    const closures = values.map((node) => compiler.compile(node));
    return { positional: row(closures), block, closures };
  }
  const items = compileSplatted(compiler, values);
  if (pairs.length === 0)
    return {
      positional: values.at(-1)?.kind === 'splat_argument' ? (frame) => restoreKeywords(items(frame)) : items,
      block,
      closures: undefined,
    };
  const fill = compilePairs(compiler, pairs);
  return {
    positional: (frame) => {
      const args = items(frame);
      const keywords = new RHash();
      fill(frame, keywords);
      keywords.isKeywords = true;
      args.push(keywords);
      return args;
    },
    block,
    closures: undefined,
  };
}

/** What a `ruby2_keywords` method took for its rest goes on as keywords. */
function restoreKeywords(args: RValue[]): RValue[] {
  const last = args.at(-1);
  if (!(last instanceof RHash) || !last.wasKeywords) return args;
  const keywords = new RHash();
  keywords.replaceEntries(last);
  keywords.isKeywords = true;
  args[args.length - 1] = keywords;
  return args;
}

function row(closures: readonly Closure[]): (frame: Frame) => RValue[] {
  const [first, second, third] = closures;
  if (!first) return () => [];
  if (!second) return (frame) => [first(frame)];
  if (!third) return (frame) => [first(frame), second(frame)];
  return (frame) => closures.map((closure) => closure(frame));
}

function forwardArguments(compiler: Compiler, values: readonly Node[]): CompiledArguments {
  const items = compileSplatted(compiler, values);
  const rest = compileLocal(compiler, ANONYMOUS.rest);
  const keywordRest = compileLocal(compiler, ANONYMOUS.keywordRest);
  const block = compileLocal(compiler, ANONYMOUS.block);
  return {
    positional: (frame) => {
      const args = [...items(frame), ...(rest(frame) as RArray).items];
      const keywords = keywordRest(frame) as RHash;
      if (keywords.size === 0) return args;
      const copy = new RHash();
      copy.replaceEntries(keywords);
      copy.isKeywords = true;
      args.push(copy);
      return args;
    },
    block: (frame) => block(frame) as RProc | null,
    closures: undefined,
  };
}

/** Values in a row, with `*splats` spread out; pairs (in array literals) make a last hash. */
export function compileSplatted(compiler: Compiler, nodes: readonly Node[]): (frame: Frame) => RValue[] {
  const pairs = nodes.filter((node) => node.kind === 'pair' || node.kind === 'hash_splat_argument');
  const values = nodes.filter((node) => !pairs.includes(node));
  const parts = values.map((node) => {
    if (node.kind !== 'splat_argument') return { closure: compiler.compile(node), isSplat: false };
    const inner = node.children[0];
    return { closure: inner ? compiler.compile(inner) : compileLocal(compiler, ANONYMOUS.rest), isSplat: true };
  });
  const fill = pairs.length > 0 ? compilePairs(compiler, pairs) : undefined;
  if (!fill && parts.every((part) => !part.isSplat)) return row(parts.map((part) => part.closure));
  return (frame) => {
    const items: RValue[] = [];
    for (const { closure, isSplat } of parts) {
      const value = closure(frame);
      if (isSplat) for (const item of frame.vm.splat(value)) items.push(item);
      else items.push(value);
    }
    if (fill) {
      const hash = new RHash();
      fill(frame, hash);
      items.push(hash);
    }
    return items;
  };
}

/** `key: value`, `key => value`, `key:` and `**hash`, put into a hash in their order. */
export function compilePairs(compiler: Compiler, nodes: readonly Node[]): (frame: Frame, hash: RHash) => void {
  const literalKeys = nodes.map(literalKey);
  const steps = nodes.map((node, index) => {
    if (node.kind === 'hash_splat_argument') {
      const inner = node.children[0];
      const closure = inner ? compiler.compile(inner) : compileLocal(compiler, ANONYMOUS.keywordRest);
      return (frame: Frame, hash: RHash) => {
        const value = closure(frame);
        for (const entry of frame.vm.toHash(value)) hash.set(frame.vm, entry.key, entry.value);
      };
    }
    const keyNode = node.field('key') as Node;
    const valueNode = node.field('value');
    const key = compileKey(compiler, node, keyNode);
    const value = valueNode ? compiler.compile(valueNode) : shorthand(compiler, keyNode);
    // A literal key that comes again counts from its last place on.
    const literal = literalKeys[index];
    if (literal !== undefined && literalKeys.indexOf(literal, index + 1) !== -1)
      return (frame: Frame) => {
        value(frame);
      };
    return (frame: Frame, hash: RHash) => hash.set(frame.vm, key(frame), value(frame));
  });
  return (frame, hash) => {
    for (const step of steps) step(frame, hash);
  };
}

/** What a pair's key is, as far as its text tells: the same for literals which are equal. */
function literalKey(pair: Node): string | undefined {
  const key = pair.kind === 'pair' ? pair.field('key') : undefined;
  if (!key) return undefined;
  if (key.kind === 'hash_key_symbol') return `:${key.text}`;
  if (key.kind === 'simple_symbol') return key.text;
  if (key.kind === 'integer') return key.text;
  if (key.kind !== 'string' || key.children.some((child) => child.kind !== 'string_content')) return undefined;
  const text = key.children.map((child) => child.text).join('');
  return isLabel(pair, key) ? `:${text}` : `"${text}`;
}

function compileKey(compiler: Compiler, pair: Node, key: Node): Closure {
  const closure = compiler.compile(key);
  if (!isLabel(pair, key)) return closure;
  return (frame) => symbol(frame.vm.toS(closure(frame)));
}

/** Whether a text key is a Symbol: `"a b": 1`. */
function isLabel(pair: Node, key: Node): boolean {
  if (key.kind !== 'string' && key.kind !== 'chained_string') return false;
  const value = pair.field('value');
  return !pair.source.text.slice(key.end, value ? value.start : pair.end).includes('=>');
}

/** `{name:}` is the local variable or method of that name. */
function shorthand(compiler: Compiler, key: Node): Closure {
  const name = key.text;
  if (compiler.scope.resolve(name)) return compileLocal(compiler, name);
  return (frame) => frame.vm.call(frame.self, name, []);
}

function compileBlockArgument(compiler: Compiler, node: Node): (frame: Frame) => RProc | null {
  const inner = node.children[0];
  if (inner?.kind === 'simple_symbol') {
    const name = symbol(inner.text.slice(1));
    return (frame) => symbolProc(frame.vm, name);
  }
  const closure = inner ? compiler.compile(inner) : compileLocal(compiler, ANONYMOUS.block);
  return (frame) => toBlock(frame, closure(frame));
}

/** What `&value` passes as block. */
function toBlock(frame: Frame, value: RValue): RProc | null {
  if (value === null || value instanceof RProc) return value;
  if (value instanceof RSymbol) return symbolProc(frame.vm, value);
  const { vm } = frame;
  if (!(value instanceof RMethod) && !vm.respondTo(value, 'to_proc'))
    return vm.raise('TypeError', `wrong argument type ${vm.className(value)} (expected Proc)`);
  const made = vm.call(value, 'to_proc', []);
  if (!(made instanceof RProc))
    return vm.raise(
      'TypeError',
      `can't convert ${vm.className(value)} to Proc (${vm.className(value)}#to_proc gives ${vm.className(made)})`,
    );
  return made;
}
