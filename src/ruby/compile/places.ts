import { RClass } from '../value/class.ts';
import { RArray } from '../value/array.ts';
import { RObject } from '../value/object.ts';
import type { RValue } from '../value/value.ts';
import type { Target } from '../machine/arguments.ts';
import { findConstant, findLexically } from '../machine/constants.ts';
import type { Frame } from '../machine/frame.ts';
import type { Node } from '../syntax/node.ts';
import { CallSite } from './call_site.ts';
import type { Compiler } from './compiler.ts';
import { compileArguments } from './nodes/arguments.ts';
import { compileClassVariableHolder, compileLocal, compileScope, getGlobal, setGlobal } from './nodes/variables.ts';
import { spread } from './parameters.ts';

/** What a place stands on, evaluated: receiver and index, or that of each part of a list. */
type Prepared = RValue[] | PreparedList;

class PreparedList {
  readonly parts: (Prepared | null)[];

  constructor(parts: (Prepared | null)[]) {
    this.parts = parts;
  }
}

/** The left side of an assignment. */
export interface Place {
  /** Evaluates receiver and index, before the value is; answers null where `&.` met nil. */
  readonly prepare?: ((frame: Frame) => Prepared | null) | undefined;
  /** A plain assignment evaluates what the place stands on after the value, not before. */
  readonly isLate?: boolean;
  readonly write: (frame: Frame, value: RValue, prepared: Prepared | null) => void;
  /** For assignments with an operator. */
  readonly read?: (frame: Frame, prepared: RValue[]) => RValue;
  /** For `||=`: whether there is something to read yet. */
  readonly isDefined?: (frame: Frame, prepared: RValue[]) => boolean;
}

/** A place that takes a value at once: what `rescue =>`, `for` and patterns assign to. */
export function compileTarget(compiler: Compiler, node: Node): Target {
  const { prepare, write } = compilePlace(compiler, node);
  if (!prepare) return (frame, value) => write(frame, value, null);
  return (frame, value) => {
    const prepared = prepare(frame);
    if (prepared) write(frame, value, prepared);
  };
}

/** Compiles the left side of an assignment. */
export function compilePlace(compiler: Compiler, node: Node): Place {
  const name = node.text;
  switch (node.kind) {
    case 'identifier': {
      if (/^__(?:FILE|LINE|ENCODING)__$/.test(name)) return refusePlace(compiler, node, `Can't assign to ${name}`);
      if (/^_[1-9]$/.test(name)) return refusePlace(compiler, node, `${name} is reserved for numbered parameter`);
      const write = localTarget(compiler, name);
      return { write, read: compileLocal(compiler, name) };
    }
    case 'instance_variable':
      return {
        write: (frame, value) => setInstanceVariable(frame, name, value),
        read: (frame) => (frame.self instanceof RObject ? (frame.self.ivar(name) ?? null) : null),
      };
    case 'global_variable':
      if (/^\$[1-9&`'+]/.test(name)) return refusePlace(compiler, node, `Can't set variable ${name}`);
      return { write: (frame, value) => setGlobal(frame, name, value), read: (frame) => getGlobal(frame, name) };
    case 'class_variable': {
      const holder = compileClassVariableHolder(name);
      return {
        write: (frame, value) => {
          (holder(frame).classVariables ??= new Map()).set(name, value);
        },
        read: compiler.compile(node),
        isDefined: (frame) => holder(frame).classVariables?.has(name) ?? false,
      };
    }
    case 'constant':
      if (compiler.scope.isInMethod) return refusePlace(compiler, node, 'dynamic constant assignment');
      return {
        write: (frame, value) => nameConstant(frame, frame.lexical.module, name, value),
        read: compiler.compile(node),
        isDefined: (frame) => findLexically(frame.vm, frame.lexical, name) !== undefined,
      };
    case 'scope_resolution':
      return /^[A-Z]/.test(node.field('name')?.text ?? '')
        ? scopedConstantPlace(compiler, node)
        : attributePlace(compiler, node, 'scope', 'name');
    case 'call':
      return attributePlace(compiler, node, 'receiver', 'method');
    case 'element_reference':
      return elementPlace(compiler, node);
    case 'left_assignment_list':
    case 'destructured_left_assignment':
      return compilePlaces(compiler, node.children);
    case 'rest_assignment':
      return compilePlaces(compiler, [node]);
    default:
      return refusePlace(
        compiler,
        node,
        `syntax error, unexpected target of an assignment: ${node.kind.replaceAll('_', ' ')}`,
      );
  }
}

function refusePlace(compiler: Compiler, node: Node, message: string): Place {
  compiler.refuse(node, message);
  return { write: () => {} };
}

/** Several places, with or without a splat, that share out the items of an array. */
function compilePlaces(compiler: Compiler, nodes: readonly Node[]): Place {
  const places: Place[] = [];
  let splatAt = -1;
  for (const node of nodes) {
    let inner: Node | undefined = node;
    if (node.kind === 'rest_assignment') {
      if (splatAt !== -1) compiler.refuse(node, 'syntax error, unexpected *');
      splatAt = places.length;
      inner = node.children[0];
    }
    if (inner?.kind === 'call' && inner.operator === '&.')
      compiler.refuse(inner, '&. inside multiple assignment destination');
    places.push(inner ? compilePlace(compiler, inner) : { write: () => {} });
  }
  const targets = places.map(({ write, prepare, isLate }, index): PartTarget =>
    isLate
      ? (frame, value) => write(frame, value, prepare?.(frame) ?? null)
      : (frame, value, prepared) => write(frame, value, prepared ? (prepared.parts[index] as Prepared | null) : null),
  );
  const before = splatAt === -1 ? targets : targets.slice(0, splatAt);
  const after = splatAt === -1 ? [] : targets.slice(splatAt + 1);
  const splat = targets[splatAt];
  const isPrepared = places.some(({ prepare, isLate }) => prepare && !isLate);
  return {
    prepare: isPrepared
      ? (frame) => new PreparedList(places.map(({ prepare, isLate }) => (prepare && !isLate ? prepare(frame) : null)))
      : undefined,
    write: (frame, value, prepared) => {
      const items = (value instanceof RArray ? value : frame.vm.toAryOrNull(value))?.items.slice() ?? [value];
      const list = prepared instanceof PreparedList ? prepared : null;
      const bind =
        (target: PartTarget): Target =>
        (inner, item) =>
          target(inner, item, list);
      spread(frame, items, before.map(bind), after.map(bind), splat !== undefined, (rest) =>
        splat?.(frame, new RArray(rest), list),
      );
    },
  };
}

type PartTarget = (frame: Frame, value: RValue, prepared: PreparedList | null) => void;

/** Sets a local variable, which is declared when it is new. */
export function localTarget(compiler: Compiler, name: string): Target {
  const { depth, slot } = compiler.scope.resolve(name) ?? { depth: 0, slot: compiler.scope.declare(name) };
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

function setInstanceVariable(frame: Frame, name: string, value: RValue): void {
  const self = frame.self;
  if (!(self instanceof RObject))
    return frame.vm.raise('FrozenError', `can't modify frozen ${frame.vm.className(self)}: ${frame.vm.inspect(self)}`);
  if (self.frozen) frame.vm.checkFrozen(self);
  self.setIvar(name, value);
}

function nameConstant(frame: Frame, module: RClass, name: string, value: RValue): void {
  const { vm } = frame;
  if (vm.isModule(value)) vm.nameModule(value, name, module);
  else vm.setConstant(module, name, value);
}

/** `receiver.name`, `receiver::name` and `receiver&.name`. */
function attributePlace(compiler: Compiler, node: Node, receiverField: string, nameField: string): Place {
  const receiverNode = node.field(receiverField);
  const name = node.field(nameField)?.text;
  if (!receiverNode || name === undefined || node.field('arguments') || node.field('block') || /[?!]$/.test(name))
    return refusePlace(compiler, node, 'syntax error, unexpected target of an assignment: call');
  const receiver = compiler.compile(receiverNode);
  const isSelf = receiverNode.kind === 'self';
  const reader = new CallSite(name, node.line, isSelf);
  const writer = new CallSite(`${name}=`, node.line, isSelf);
  const isSafe = node.operator === '&.';
  return {
    prepare: (frame) => {
      const on = receiver(frame);
      return isSafe && on === null ? null : [on];
    },
    write: (frame, value, prepared) => {
      writer.call(frame, (prepared as RValue[])[0] as RValue, [value], null);
    },
    read: (frame, prepared) => reader.call(frame, prepared[0] as RValue, [], null),
  };
}

/** `receiver[…]` */
function elementPlace(compiler: Compiler, node: Node): Place {
  const object = node.field('object') as Node;
  const receiver = compiler.compile(object);
  const args = compileArguments(
    compiler,
    node.children.filter((child) => child !== object),
  );
  const reader = new CallSite('[]', node.line, object.kind === 'self');
  const writer = new CallSite('[]=', node.line, object.kind === 'self');
  return {
    prepare: (frame) => {
      const prepared = [receiver(frame)];
      for (const value of args.positional(frame)) prepared.push(value);
      return prepared;
    },
    write: (frame, value, prepared) => {
      const [on, ...index] = prepared as RValue[];
      index.push(value);
      writer.call(frame, on as RValue, index, null);
    },
    read: (frame, prepared) => reader.call(frame, prepared[0] as RValue, prepared.slice(1), null),
  };
}

function scopedConstantPlace(compiler: Compiler, node: Node): Place {
  if (compiler.scope.isInMethod) return refusePlace(compiler, node, 'dynamic constant assignment');
  const scope = compileScope(compiler, node);
  const name = node.field('name')?.text as string;
  const assign = (frame: Frame, module: RValue, value: RValue): void => {
    if (!(module instanceof RClass))
      return frame.vm.raise('TypeError', `${frame.vm.inspect(module)} is not a class/module`);
    nameConstant(frame, module, name, value);
  };
  const found = (frame: Frame, module: RValue) =>
    module instanceof RClass ? findConstant(frame.vm, module, name) : undefined;
  return {
    prepare: (frame) => [scope(frame)],
    isLate: true,
    write: (frame, value, prepared) => assign(frame, (prepared as RValue[])[0] as RValue, value),
    isDefined: (frame, [module]) => found(frame, module as RValue) !== undefined,
    read: (frame, [module]) =>
      found(frame, module as RValue) ??
      frame.vm.raise('NameError', `uninitialized constant ${frame.vm.inspect(module as RValue)}::${name}`),
  };
}
