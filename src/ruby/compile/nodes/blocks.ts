import { RProc } from '../../value/proc.ts';
import type { ParameterList } from '../../machine/arguments.ts';
import type { BlockCode, Closure } from '../../machine/code.ts';
import { RedoSignal } from '../../machine/control_flow.ts';
import type { Node } from '../../syntax/node.ts';
import type { Compiler } from '../compiler.ts';
import { defineCompilers } from '../define_compilers.ts';
import { compileParameters, numberedParameters } from '../parameters.ts';
import { checkNumbered } from '../refusals.ts';
import { Scope } from '../scope.ts';
import { compileBody } from './exceptions.ts';

/** Lambda literals, and the code of blocks. */
export const blocks = defineCompilers({
  lambda: (compiler, node) => {
    const body = node.field('body') as Node;
    const { code } = compileBlock(compiler, body, node.field('parameters'));
    return (frame) => {
      const proc = new RProc(code, frame, frame.self);
      proc.isLambda = true;
      return proc;
    };
  },
  block_body: (compiler, node) => compiler.compileAll(node.children),
});

export interface CompiledBlock {
  readonly code: BlockCode;
  /** The call which takes the block must catch a `break`. */
  readonly throwsBreak: boolean;
}

/** Compiles `{ |a| … }` or `do |a| … end`. */
export function compileBlock(compiler: Compiler, node: Node, given?: Node): CompiledBlock {
  const scope = new Scope('block', compiler.scope);
  return compiler.within(scope, () => {
    const list = given ?? node.field('parameters');
    const numbered = highestNumbered(node);
    if (list && numbered > 0) compiler.refuse(list, 'ordinary parameter is defined');
    checkNumbered(compiler, node, scope, numbered);
    const parameters = numbered > 0 ? numberedParameters(compiler, numbered) : compileParameters(compiler, list);
    const bodyNode = node.field('body');
    const body = bodyNode ? compileBody(compiler, bodyNode, node.line) : () => null;
    return { code: blockCode(node, scope, parameters, body), throwsBreak: scope.throwsBreak };
  });
}

/** The code of a block whose body was compiled in `scope`. */
export function blockCode(node: Node, scope: Scope, parameters: ParameterList, body: Closure): BlockCode {
  return {
    kind: 'block',
    source: node.source,
    line: node.line,
    name: 'block',
    locals: scope,
    slotCount: scope.slotCount,
    body: scope.throwsRedo ? redoing(body) : body,
    parameters,
    throwsReturn: scope.throwsReturn,
    throwsNext: scope.throwsNext,
  };
}

/** Runs a body again as long as `redo` asks for it. */
function redoing(body: Closure): Closure {
  return (frame) => {
    for (;;) {
      try {
        return body(frame);
      } catch (signal) {
        if (!(signal instanceof RedoSignal) || signal.target !== frame) throw signal;
        frame.vm.frame = frame;
        frame.vm.spend(20);
      }
    }
  };
}

/** The highest of `_1` … `_9` that a block uses itself; 0 when it uses none. */
function highestNumbered(node: Node): number {
  if (!/\b_[1-9]\b/.test(node.text)) return 0;
  let highest = 0;
  const visit = (child: Node): void => {
    const found = child.kind === 'identifier' ? /^_([1-9])$/.exec(child.text) : null;
    if (found) highest = Math.max(highest, Number(found[1]));
    const isInner = child.kind === 'block' || child.kind === 'do_block';
    if (!isInner) child.children.forEach(visit);
  };
  node.children.forEach(visit);
  return highest;
}
