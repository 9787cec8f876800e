import { symbol } from '../../value/symbol.ts';
import { truthy, type RValue } from '../../value/value.ts';
import type { Closure } from '../../machine/code.ts';
import { BreakSignal, LoopSignal, NextSignal, RedoSignal } from '../../machine/control_flow.ts';
import type { Frame } from '../../machine/frame.ts';
import type { RProc } from '../../value/proc.ts';
import type { Node } from '../../syntax/node.ts';
import type { Compiler } from '../compiler.ts';
import { defineCompilers } from '../define_compilers.ts';
import { compileTarget } from '../places.ts';
import type { LoopMark } from '../scope.ts';
import { compileCondition } from './choices.ts';
import { compileReturnValue } from './returns.ts';

/** Loops of the language itself, and how they and blocks are left early. */
export const loops = defineCompilers({
  while: (compiler, node) => compileLoop(compiler, node, true),
  until: (compiler, node) => compileLoop(compiler, node, false),
  while_modifier: (compiler, node) => compileLoop(compiler, node, true),
  until_modifier: (compiler, node) => compileLoop(compiler, node, false),
  do: (compiler, node) => compiler.compileAll(node.children),
  for: (compiler, node) => compileFor(compiler, node),
  break: (compiler, node) => {
    const value = compileReturnValue(compiler, node);
    const loop = compiler.scope.loops.at(-1);
    if (loop)
      return (frame) => {
        throw new LoopSignal(loop, true, value(frame));
      };
    if (compiler.scope.kind !== 'block') return compiler.refuse(node, 'Invalid break');
    compiler.scope.throwsBreak = true;
    const line = node.line;
    return (frame) => {
      const proc = frame.proc as RProc;
      const result = value(frame);
      if (!proc.mayBreak && !proc.isLambda) {
        frame.line = line;
        frame.vm.raise('LocalJumpError', 'break from proc-closure', { reason: symbol('break'), value: result });
      }
      throw new BreakSignal(proc, result);
    };
  },
  next: (compiler, node) => {
    const value = compileReturnValue(compiler, node);
    const loop = compiler.scope.loops.at(-1);
    if (loop)
      return (frame) => {
        throw new LoopSignal(loop, false, value(frame));
      };
    if (compiler.scope.kind !== 'block') return compiler.refuse(node, 'Invalid next');
    compiler.scope.throwsNext = true;
    return (frame) => {
      throw new NextSignal(frame, value(frame));
    };
  },
  redo: (compiler, node) => {
    const { scope } = compiler;
    const loop = scope.loops.at(-1);
    if (loop) {
      loop.isRedone = true;
      return () => {
        throw new RedoSignal(loop);
      };
    }
    if (scope.kind !== 'block') return compiler.refuse(node, 'Invalid redo');
    scope.throwsRedo = true;
    return (frame) => {
      throw new RedoSignal(frame);
    };
  },
});

/** Runs a loop's body again as long as `redo` asks for it. */
function redoing(loop: LoopMark, body: Closure): Closure {
  return (frame) => {
    for (;;) {
      try {
        return body(frame);
      } catch (signal) {
        if (!(signal instanceof RedoSignal) || signal.target !== loop) throw signal;
        frame.vm.frame = frame;
        frame.vm.spend(20);
      }
    }
  };
}

function compileLoop(compiler: Compiler, node: Node, until: boolean): Closure {
  const loop: LoopMark = {};
  const bodyNode = node.field('body');
  const isModifier = node.kind.endsWith('_modifier');
  const runsFirst = isModifier && bodyNode?.kind === 'begin';
  // What stands first is compiled first: it may make variables that the other one uses.
  let condition: Closure | undefined;
  compiler.scope.loops.push(loop);
  if (!isModifier) condition = compileCondition(compiler, node.field('condition') as Node);
  const once = compiler.compileOptional(bodyNode);
  const body = loop.isRedone ? redoing(loop, once) : once;
  condition ??= compileCondition(compiler, node.field('condition') as Node);
  compiler.scope.loops.pop();
  const test = condition;
  const round = (frame: Frame): LoopSignal | undefined => {
    try {
      body(frame);
      return undefined;
    } catch (signal) {
      return caught(frame, loop, signal);
    }
  };
  return (frame) => {
    const { vm } = frame;
    if (runsFirst) {
      const ended = round(frame);
      if (ended) return ended.value;
    }
    try {
      while (truthy(test(frame)) === until) {
        vm.step();
        const ended = round(frame);
        if (ended) return ended.value;
      }
    } catch (signal) {
      const ended = caught(frame, loop, signal);
      if (ended) return ended.value;
    }
    return null;
  };
}

/** A `break` of this loop; undefined for its `next`. Everything else flies on. */
function caught(frame: Frame, loop: object, signal: unknown): LoopSignal | undefined {
  if (!(signal instanceof LoopSignal) || signal.loop !== loop) throw signal;
  frame.vm.frame = frame;
  return signal.isBreak ? signal : undefined;
}

function compileFor(compiler: Compiler, node: Node): Closure {
  const loop: LoopMark = {};
  const target = compileTarget(compiler, node.field('pattern') as Node);
  const collection = compiler.compile((node.field('value') as Node).children[0] as Node);
  compiler.scope.loops.push(loop);
  const once = compiler.compileOptional(node.field('body'));
  const body = loop.isRedone ? redoing(loop, once) : once;
  compiler.scope.loops.pop();
  return (frame) => {
    const over = collection(frame);
    let result: RValue = over;
    frame.vm.each(over, (item) => {
      frame.vm.frame = frame;
      target(frame, item);
      try {
        body(frame);
        return true;
      } catch (signal) {
        const ended = caught(frame, loop, signal);
        if (!ended) return true;
        result = ended.value;
        return false;
      }
    });
    frame.vm.frame = frame;
    return result;
  };
}
