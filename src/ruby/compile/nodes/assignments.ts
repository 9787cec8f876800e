import { RArray } from '../../value/array.ts';
import type { RClass } from '../../value/class.ts';
import { RObject } from '../../value/object.ts';
import { truthy, type RValue } from '../../value/value.ts';
import type { Target } from '../../machine/arguments.ts';
import type { Closure } from '../../machine/code.ts';
import { findConstant, findLexically } from '../../machine/constants.ts';
import type { Frame } from '../../machine/frame.ts';
import type { Node } from '../../syntax/node.ts';
import { CallSite } from '../call_site.ts';
import type { Compiler } from '../compiler.ts';
import { defineCompilers } from '../define_compilers.ts';
import { compileTarget, compileTargets } from '../targets.ts';
import { compileArguments, compileSplatted } from './arguments.ts';
import { operate } from './operators.ts';
import { compileClassVariableHolder, compileLocal, compileScope, getGlobal } from './variables.ts';

/** Assignments: plain, several at once, and with an operator. */
export const assignments = defineCompilers({
  assignment: (compiler, node) => compileAssignment(compiler, node),
  operator_assignment: (compiler, node) => compileOperatorAssignment(compiler, node),
});

function compileAssignment(compiler: Compiler, node: Node): Closure {
  const left = node.field('left') as Node;
  const right = node.field('right') as Node;
  if (left.kind === 'left_assignment_list') return compileMultiple(compiler, left, right);
  const target = compileTarget(compiler, left);
  const value = compileRight(compiler, right);
  const line = node.line;
  if (left.kind === 'identifier') {
    const { depth, slot } = compiler.scope.resolve(left.text) as { depth: number; slot: number };
    if (depth === 0) return (frame) => (frame.slots[slot] = value(frame));
  }
  return (frame) => {
    const result = value(frame);
    frame.line = line;
    target(frame, result);
    return result;
  };
}

/** The right side: `1, 2` and `*list` make an array. */
function compileRight(compiler: Compiler, node: Node): Closure {
  if (node.kind === 'right_assignment_list') {
    const items = compileSplatted(compiler, node.children);
    return (frame) => new RArray([...items(frame)]);
  }
  if (node.kind === 'splat_argument') {
    const items = compileSplatted(compiler, [node]);
    return (frame) => new RArray([...items(frame)]);
  }
  return compiler.compile(node);
}

function compileMultiple(compiler: Compiler, left: Node, right: Node): Closure {
  const assign = compileTargets(compiler, left.children);
  const value = compileRight(compiler, right);
  const line = left.line;
  return (frame) => {
    const result = value(frame);
    frame.line = line;
    const items = result instanceof RArray ? result.items : (frame.vm.toAryOrNull(result)?.items ?? [result]);
    assign(frame, items.slice());
    return result;
  };
}

/** A place that can be read and written, with what it stands on evaluated once. */
interface Place {
  /** Evaluates receiver and index; answers null where `&.` met nil. */
  readonly prepare: (frame: Frame) => RValue[] | null;
  readonly read: (frame: Frame, prepared: RValue[]) => RValue;
  readonly write: (frame: Frame, prepared: RValue[], value: RValue) => void;
  /** For `||=`: whether reading could fail since there is nothing yet. */
  readonly isDefined?: (frame: Frame, prepared: RValue[]) => boolean;
}

function compileOperatorAssignment(compiler: Compiler, node: Node): Closure {
  const left = node.field('left') as Node;
  const place = compilePlace(compiler, left);
  if (!place) return compiler.refuse(left, `syntax error, unexpected target of an assignment: ${left.kind.replaceAll('_', ' ')}`);
  const value = compileRight(compiler, node.field('right') as Node);
  const operator = node.operator.slice(0, -1);
  const line = node.line;
  if (operator === '||' || operator === '&&') {
    const isOr = operator === '||';
    return (frame) => {
      const prepared = place.prepare(frame);
      if (!prepared) return null;
      frame.line = line;
      const current = isOr && place.isDefined && !place.isDefined(frame, prepared) ? null : place.read(frame, prepared);
      if (truthy(current) === isOr) return current;
      const result = value(frame);
      frame.line = line;
      place.write(frame, prepared, result);
      return result;
    };
  }
  const site = new CallSite(operator, line, false);
  return (frame) => {
    const prepared = place.prepare(frame);
    if (!prepared) return null;
    const result = operate(site, frame, place.read(frame, prepared), value(frame));
    frame.line = line;
    place.write(frame, prepared, result);
    return result;
  };
}

const NOTHING: RValue[] = [];

function compilePlace(compiler: Compiler, left: Node): Place | undefined {
  if (left.kind === 'call') return attributePlace(compiler, left);
  if (left.kind === 'element_reference') return elementPlace(compiler, left);
  if (left.kind === 'scope_resolution') return scopedConstantPlace(compiler, left);
  const write = compileTarget(compiler, left);
  return plainPlace(compiler, left, write);
}

function plainPlace(compiler: Compiler, left: Node, target: Target): Place | undefined {
  const name = left.text;
  const prepare = () => NOTHING;
  const write = (frame: Frame, _prepared: RValue[], value: RValue) => target(frame, value);
  switch (left.kind) {
    case 'identifier': {
      const read = compileLocal(compiler, name);
      return { prepare, read, write };
    }
    case 'instance_variable':
      return { prepare, read: (frame) => (frame.self instanceof RObject ? (frame.self.ivar(name) ?? null) : null), write };
    case 'global_variable':
      return { prepare, read: (frame) => getGlobal(frame, name), write };
    case 'class_variable': {
      const holder = compileClassVariableHolder(name);
      const read = compiler.compile(left);
      return { prepare, read, write, isDefined: (frame) => holder(frame).classVariables?.has(name) ?? false };
    }
    case 'constant': {
      const read = compiler.compile(left);
      return { prepare, read, write, isDefined: (frame) => findLexically(frame.vm, frame.lexical, name) !== undefined };
    }
    default:
      return undefined;
  }
}

function attributePlace(compiler: Compiler, left: Node): Place | undefined {
  const receiverNode = left.field('receiver');
  const name = left.field('method')?.text;
  if (!receiverNode || name === undefined || left.field('arguments')) return undefined;
  const receiver = compiler.compile(receiverNode);
  const isSelf = receiverNode.kind === 'self';
  const reader = new CallSite(name, left.line, isSelf);
  const writer = new CallSite(`${name}=`, left.line, isSelf);
  const isSafe = left.operator === '&.';
  return {
    prepare: (frame) => {
      const on = receiver(frame);
      return isSafe && on === null ? null : [on];
    },
    read: (frame, prepared) => reader.call(frame, prepared[0] as RValue, [], null),
    write: (frame, prepared, value) => {
      writer.call(frame, prepared[0] as RValue, [value], null);
    },
  };
}

function elementPlace(compiler: Compiler, left: Node): Place {
  const object = left.field('object') as Node;
  const receiver = compiler.compile(object);
  const args = compileArguments(compiler, left.children.filter((child) => child !== object));
  const reader = new CallSite('[]', left.line, object.kind === 'self');
  const writer = new CallSite('[]=', left.line, object.kind === 'self');
  return {
    prepare: (frame) => [receiver(frame), ...args.positional(frame)],
    read: (frame, prepared) => reader.call(frame, prepared[0] as RValue, prepared.slice(1), null),
    write: (frame, prepared, value) => {
      writer.call(frame, prepared[0] as RValue, [...prepared.slice(1), value], null);
    },
  };
}

function scopedConstantPlace(compiler: Compiler, left: Node): Place {
  const scope = compileScope(compiler, left);
  const name = left.field('name')?.text as string;
  const found = (frame: Frame, module: RValue) => (frame.vm.isModule(module) ? findConstant(frame.vm, module, name) : undefined);
  return {
    prepare: (frame) => [scope(frame)],
    isDefined: (frame, [module]) => found(frame, module as RValue) !== undefined,
    read: (frame, [module]) => found(frame, module as RValue) ?? frame.vm.raise('NameError', `uninitialized constant ${frame.vm.inspect(module as RValue)}::${name}`),
    write: (frame, [module], value) => {
      const { vm } = frame;
      if (!vm.isModule(module as RValue)) vm.raise('TypeError', `${vm.inspect(module as RValue)} is not a class/module`);
      const holder = module as RClass;
      if (vm.isModule(value)) vm.nameModule(value, name, holder);
      else vm.setConstant(holder, name, value);
    },
  };
}
