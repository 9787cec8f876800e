import { RArray } from '../../value/array.ts';
import { truthy, type RValue } from '../../value/value.ts';
import type { Closure } from '../../machine/code.ts';
import type { Node } from '../../syntax/node.ts';
import { CallSite } from '../call_site.ts';
import type { Compiler } from '../compiler.ts';
import { defineCompilers } from '../define_compilers.ts';
import { compilePlace, type Place } from '../places.ts';
import { refuseVoid } from '../refusals.ts';
import { compileSplatted } from './arguments.ts';
import { operate } from './operators.ts';

/** Assignments: plain, several at once, and with an operator. */
export const assignments = defineCompilers({
  assignment: (compiler, node) => compileAssignment(compiler, node),
  operator_assignment: (compiler, node) => compileOperatorAssignment(compiler, node),
});

function compileAssignment(compiler: Compiler, node: Node): Closure {
  const left = node.field('left') as Node;
  const place = compilePlace(compiler, left);
  const value = compileRight(compiler, node.field('right') as Node);
  return assign(compiler, left, place, value, node.line);
}

function assign(
  compiler: Compiler,
  left: Node,
  { prepare, isLate, write }: Place,
  value: Closure,
  line: number,
): Closure {
  if (left.kind === 'identifier') {
    const local = compiler.scope.resolve(left.text);
    if (local?.depth === 0) return (frame) => (frame.slots[local.slot] = value(frame));
  }
  if (!prepare)
    return (frame) => {
      const result = value(frame);
      frame.line = line;
      write(frame, result, null);
      return result;
    };
  return (frame) => {
    let prepared = isLate ? null : prepare(frame);
    if (!prepared && !isLate) return null;
    const result = value(frame);
    frame.line = line;
    prepared ??= prepare(frame);
    write(frame, result, prepared);
    return result;
  };
}

/** `a, b = value rescue other`: the handler belongs to the value. */
export function compileRescuedMultiple(
  compiler: Compiler,
  node: Node,
  guard: (value: Closure) => Closure,
): Closure | undefined {
  const left = node.kind === 'assignment' ? node.field('left') : undefined;
  if (left?.kind !== 'left_assignment_list') return undefined;
  const place = compilePlace(compiler, left);
  return assign(compiler, left, place, guard(compileRight(compiler, node.field('right') as Node)), node.line);
}

/** The right side: `1, 2` and `*list` make an array. */
function compileRight(compiler: Compiler, node: Node): Closure {
  if (node.kind === 'right_assignment_list') {
    const items = compileSplatted(compiler, node.children);
    return (frame) => new RArray(items(frame));
  }
  if (node.kind === 'splat_argument') {
    const items = compileSplatted(compiler, [node]);
    return (frame) => new RArray(items(frame));
  }
  refuseVoid(compiler, node);
  return compiler.compile(node);
}

function compileOperatorAssignment(compiler: Compiler, node: Node): Closure {
  const left = node.field('left') as Node;
  const { prepare, isDefined, read, write } = compilePlace(compiler, left);
  if (!read)
    return compiler.refuse(left, `syntax error, unexpected target of an assignment: ${left.kind.replaceAll('_', ' ')}`);
  const value = compileRight(compiler, node.field('right') as Node);
  const operator = node.operator.slice(0, -1);
  const line = node.line;
  if (operator === '||' || operator === '&&') {
    const isOr = operator === '||';
    return (frame) => {
      const prepared = prepare ? (prepare(frame) as RValue[] | null) : NOTHING;
      if (!prepared) return null;
      frame.line = line;
      const current = isOr && isDefined && !isDefined(frame, prepared) ? null : read(frame, prepared);
      if (truthy(current) === isOr) return current;
      const result = value(frame);
      frame.line = line;
      write(frame, result, prepared);
      return result;
    };
  }
  const site = new CallSite(operator, line, false);
  const local = left.kind === 'identifier' ? compiler.scope.resolve(left.text) : undefined;
  if (local?.depth === 0) {
    const { slot } = local;
    return (frame) => (frame.slots[slot] = operate(site, frame, frame.slots[slot] as RValue, value(frame)));
  }
  return (frame) => {
    const prepared = prepare ? (prepare(frame) as RValue[] | null) : NOTHING;
    if (!prepared) return null;
    const result = operate(site, frame, read(frame, prepared), value(frame));
    frame.line = line;
    write(frame, result, prepared);
    return result;
  };
}

const NOTHING: RValue[] = [];
