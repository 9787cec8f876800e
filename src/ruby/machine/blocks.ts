import type { RClass } from '../value/class.ts';
import type { MethodEntry } from '../value/method.ts';
import type { RProc } from '../value/proc.ts';
import type { RValue } from '../value/value.ts';
import { bindLoosely, bindStrictly } from './arguments.ts';
import type { BlockCode } from './code.ts';
import { BreakSignal, NextSignal, ReturnSignal } from './control_flow.ts';
import { Frame, type LexicalScope } from './frame.ts';
import type { Machine } from './machine.ts';

/** How a block is run other than in its own surroundings: `instance_exec`, `class_eval`, `define_method`. */
export interface BlockSurroundings {
  readonly self?: RValue;
  readonly definee?: RClass | 'singleton';
  readonly lexical?: LexicalScope;
  readonly method?: MethodEntry;
  /** The block that a block's own `&block` parameter gets. */
  readonly block?: RProc | null;
}

/** Runs a block, proc or lambda. */
export function callProc(vm: Machine, proc: RProc, args: RValue[], surroundings?: BlockSurroundings): RValue {
  const code = proc.code;
  if (!code) {
    const self = surroundings && 'self' in surroundings ? (surroundings.self as RValue) : proc.self;
    return (proc.native as NonNullable<RProc['native']>)(args, surroundings?.block ?? null, self);
  }
  const frame = blockFrame(vm, proc, code, surroundings);
  vm.enter(frame);
  if (proc.isLambda) return runLambda(vm, frame, code, args, surroundings?.block ?? null);
  bindLoosely(vm, frame, code.parameters, args, surroundings?.block ?? null);
  const value = code.throwsNext ? catchNext(frame, code) : code.body(frame);
  vm.frame = frame.caller;
  return value;
}

/** Runs a block with one argument: what `each`, `map` and their like do. */
export function yieldOne(vm: Machine, proc: RProc, value: RValue): RValue {
  const code = proc.code;
  if (!code || proc.isLambda || !code.parameters.isPlain || code.parameters.required.length > 1)
    return callProc(vm, proc, [value]);
  const frame = blockFrame(vm, proc, code, undefined);
  vm.enter(frame);
  if (code.parameters.required.length === 1) frame.slots[0] = value;
  const result = code.throwsNext ? catchNext(frame, code) : code.body(frame);
  vm.frame = frame.caller;
  return result;
}

function blockFrame(vm: Machine, proc: RProc, code: BlockCode, surroundings: BlockSurroundings | undefined): Frame {
  const parent = proc.frame as Frame;
  const self = surroundings && 'self' in surroundings ? (surroundings.self as RValue) : proc.self;
  const frame = new Frame(vm, code, self, parent, surroundings?.lexical ?? parent.lexical, surroundings?.method ?? parent.method);
  frame.proc = proc;
  if (surroundings?.definee) frame.definee = surroundings.definee;
  return frame;
}

function catchNext(frame: Frame, code: BlockCode): RValue {
  try {
    return code.body(frame);
  } catch (signal) {
    if (signal instanceof NextSignal && signal.frame === frame) return signal.value;
    throw signal;
  }
}

function runLambda(vm: Machine, frame: Frame, code: BlockCode, args: RValue[], block: RProc | null): RValue {
  frame.returnTarget = frame;
  try {
    bindStrictly(vm, frame, code.parameters, args, block);
    const value = code.body(frame);
    vm.frame = frame.caller;
    return value;
  } catch (signal) {
    const ends =
      (signal instanceof NextSignal && signal.frame === frame) ||
      (signal instanceof ReturnSignal && signal.frame === frame) ||
      (signal instanceof BreakSignal && signal.proc === frame.proc);
    if (!ends) throw signal;
    vm.frame = frame.caller;
    return (signal as NextSignal).value;
  }
}
