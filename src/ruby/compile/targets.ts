import type { RClass } from '../value/class.ts';
import { RObject } from '../value/object.ts';
import type { RValue } from '../value/value.ts';
import type { Target } from '../machine/arguments.ts';
import type { Frame } from '../machine/frame.ts';
import type { Node } from '../syntax/node.ts';
import { CallSite } from './call_site.ts';
import type { Compiler } from './compiler.ts';
import { compileArguments } from './nodes/arguments.ts';
import { compileClassVariableHolder, compileScope, setGlobal } from './nodes/variables.ts';
import { spread } from './parameters.ts';

/** Compiles the left side of an assignment to something that takes a value. */
export function compileTarget(compiler: Compiler, node: Node): Target {
  switch (node.kind) {
    case 'identifier':
      return localTarget(compiler, node.text);
    case 'instance_variable': {
      const name = node.text;
      return (frame, value) => setInstanceVariable(frame, name, value);
    }
    case 'global_variable': {
      const name = node.text;
      return (frame, value) => setGlobal(frame, name, value);
    }
    case 'class_variable': {
      const name = node.text;
      const holder = compileClassVariableHolder(name);
      return (frame, value) => {
        (holder(frame).classVariables ??= new Map()).set(name, value);
      };
    }
    case 'constant': {
      const name = node.text;
      return (frame, value) => nameConstant(frame, frame.lexical.module, name, value);
    }
    case 'scope_resolution': {
      const scope = compileScope(compiler, node);
      const name = node.field('name')?.text as string;
      return (frame, value): void => {
        const module = scope(frame);
        if (!frame.vm.isModule(module)) return frame.vm.raise('TypeError', `${frame.vm.inspect(module)} is not a class/module`);
        nameConstant(frame, module, name, value);
      };
    }
    case 'call':
      return attributeTarget(compiler, node);
    case 'element_reference': {
      const receiver = compiler.compile(node.field('object') as Node);
      const args = compileArguments(compiler, node.rest);
      const site = new CallSite('[]=', node.line, node.field('object')?.kind === 'self');
      return (frame, value) => {
        const on = receiver(frame);
        const list = args.positional(frame);
        site.call(frame, on, [...list, value], null);
      };
    }
    case 'left_assignment_list':
    case 'destructured_left_assignment': {
      const assign = compileTargets(compiler, node.children);
      return (frame, value) => assign(frame, frame.vm.toAryOrNull(value)?.items ?? [value]);
    }
    case 'rest_assignment': {
      const assign = compileTargets(compiler, [node]);
      return (frame, value) => assign(frame, frame.vm.toAryOrNull(value)?.items ?? [value]);
    }
    default:
      compiler.refuse(node, `syntax error, unexpected target of an assignment: ${node.kind.replaceAll('_', ' ')}`);
      return () => {};
  }
}

/** Several targets, with or without a splat, that share out the items of an array. */
export function compileTargets(compiler: Compiler, nodes: readonly Node[]): (frame: Frame, items: RValue[]) => void {
  const before: Target[] = [];
  const after: Target[] = [];
  let splat: Target | undefined;
  let hasSplat = false;
  for (const node of nodes) {
    if (node.kind === 'rest_assignment') {
      hasSplat = true;
      const inner = node.children[0];
      splat = inner && compileTarget(compiler, inner);
    } else (hasSplat ? after : before).push(compileTarget(compiler, node));
  }
  return (frame, items) => spread(frame, items, before, after, hasSplat, (rest) => splat?.(frame, frame.vm.array(rest)));
}

/** Sets a local variable, which is declared when it is new. */
export function localTarget(compiler: Compiler, name: string): Target {
  const place = compiler.scope.resolve(name) ?? { depth: 0, slot: compiler.scope.declare(name) };
  const { depth, slot } = place;
  if (depth === 0)
    return (frame, value) => {
      frame.slots[slot] = value;
    };
  return (frame, value) => {
    outward(frame, depth).slots[slot] = value;
  };
}

/** The frame so many blocks outwards. */
export function outward(frame: Frame, depth: number): Frame {
  let at = frame;
  for (let count = depth; count > 0; count -= 1) at = at.parent as Frame;
  return at;
}

export function setInstanceVariable(frame: Frame, name: string, value: RValue): void {
  const self = frame.self;
  if (!(self instanceof RObject)) return frame.vm.raise('FrozenError', `can't modify frozen ${frame.vm.className(self)}: ${frame.vm.inspect(self)}`);
  if (self.frozen) frame.vm.checkFrozen(self);
  self.setIvar(name, value);
}

function nameConstant(frame: Frame, module: RClass, name: string, value: RValue): void {
  const { vm } = frame;
  if (vm.isModule(value)) vm.nameModule(value, name, module);
  else vm.setConstant(module, name, value);
}

/** `receiver.name = value`, also `receiver&.name = value`. */
function attributeTarget(compiler: Compiler, node: Node): Target {
  const receiverNode = node.field('receiver');
  if (!receiverNode || node.field('arguments')) {
    compiler.refuse(node, 'syntax error, unexpected target of an assignment: call');
    return () => {};
  }
  const receiver = compiler.compile(receiverNode);
  const site = new CallSite(`${node.field('method')?.text}=`, node.line, receiverNode.kind === 'self');
  const isSafe = node.operator === '&.';
  return (frame, value) => {
    const on = receiver(frame);
    if (isSafe && on === null) return;
    site.call(frame, on, [value], null);
  };
}
