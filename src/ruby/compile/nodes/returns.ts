import { RArray } from '../../value/array.ts';
import { symbol } from '../../value/symbol.ts';
import type { Closure, LocalNames } from '../../machine/code.ts';
import { ReturnSignal } from '../../machine/control_flow.ts';
import type { Frame } from '../../machine/frame.ts';
import type { Node } from '../../syntax/node.ts';
import type { Compiler } from '../compiler.ts';
import { nothing } from '../compiler.ts';
import { defineCompilers } from '../define_compilers.ts';
import { Scope } from '../scope.ts';
import { compileSplatted } from './arguments.ts';

/** `return` */
export const returns = defineCompilers({
  return: (compiler, node) => {
    const value = compileReturnValue(compiler, node);
    if (!compiler.scope.allowsReturn) return compiler.refuse(node, 'Invalid return in class/module body');
    for (let scope: LocalNames | null = compiler.scope; scope instanceof Scope; scope = scope.parent)
      scope.throwsReturn = true;
    const line = node.line;
    return (frame) => {
      const result = value(frame);
      const target = frame.returnTarget;
      if (target !== frame && !isRunning(frame, target)) {
        frame.line = line;
        frame.vm.raise('LocalJumpError', 'unexpected return', { reason: symbol('return'), value: result });
      }
      throw new ReturnSignal(target, result);
    };
  },
});

/** Whether the method that a block wants to end still runs. */
function isRunning(frame: Frame, target: Frame): boolean {
  for (let at = frame.caller; at; at = at.caller) if (at === target) return true;
  return false;
}

/** What `return`, `break` and `next` give: nil, one value, or several as an array. */
export function compileReturnValue(compiler: Compiler, node: Node): Closure {
  const nodes = node.children[0]?.children ?? [];
  if (nodes.length === 0) return nothing;
  const [only] = nodes;
  if (only?.kind === 'pair' && only.field('key')?.kind === 'hash_key_symbol')
    compiler.refuse(only, "syntax error, unexpected ':'");
  if (nodes.length === 1 && only && !['splat_argument', 'pair', 'hash_splat_argument'].includes(only.kind))
    return compiler.compile(only);
  const items = compileSplatted(compiler, nodes);
  if (nodes.every((child) => child.kind === 'pair' || child.kind === 'hash_splat_argument'))
    return (frame) => items(frame)[0] ?? null;
  return (frame) => new RArray([...items(frame)]);
}
