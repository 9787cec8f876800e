import type { Closure } from '../machine/code.ts';
import type { Node } from '../syntax/node.ts';
import type { Compiler } from './compiler.ts';

/** Turns a node of one kind into a closure; it is run once a file. */
export type NodeCompiler = (compiler: Compiler, node: Node) => Closure;

/** Node kinds to their compilers. */
export type NodeCompilers = Readonly<Record<string, NodeCompiler>>;

/** Declares the compilers of a family of node kinds. */
export function defineCompilers(compilers: NodeCompilers): NodeCompilers {
  return compilers;
}
