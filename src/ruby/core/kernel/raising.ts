import { RException } from '../../value/exception.ts';
import { RObject } from '../../value/object.ts';
import type { RProc } from '../../value/proc.ts';
import { RString } from '../../value/string.ts';
import { symbol } from '../../value/symbol.ts';
import type { RValue } from '../../value/value.ts';
import { ThrowSignal } from '../../machine/control_flow.ts';
import type { Machine } from '../../machine/machine.ts';
import type { NativeMethod } from '../define_class.ts';
import { identical } from '../basic_object.ts';
import { refuse } from '../refuse.ts';
import { checkCount, type RawMethods, takeKeywords } from '../raw_method.ts';

/** `raise` and `fail`. */
export const raising: RawMethods = {
  fail: (vm, _self, args) => raise(vm, args),
  raise: (vm, _self, args) => raise(vm, args),
};

/** Other ways out: `throw`, `exit` and their like. */
export const leaving: Record<string, NativeMethod<RValue>> = {
  'abort(message = absent)': (vm, _self, message: RValue | undefined) => {
    const text = message === undefined ? undefined : vm.toStr(message);
    if (text !== undefined) vm.host.write('stderr', `${text}\n`);
    exit(vm, 1, text ?? 'exit');
  },
  'at_exit(&block)': (vm, _self, block: RProc | null) => {
    if (!block) return vm.raise('ArgumentError', 'called without a block');
    exitBlocks(vm).push(block);
    return block;
  },
  'catch(tag = absent, &block)': (vm, _self, tag: RValue | undefined, block: RProc | null) =>
    catchTag(vm, tag ?? new RObject(vm.classes.Object), block),
  'exit!(status = false)': (vm) => refuse(vm, 'Kernel#exit!'),
  'exit(status = true)': (vm, _self, status: RValue) => exit(vm, statusOf(vm, status), 'exit'),
  'throw(tag, value = nil)': (vm, _self, tag: RValue, value: RValue) => throwTag(vm, tag, value),
};

/** Raises what `raise` was given. */
export function raise(vm: Machine, given: readonly RValue[]): never {
  const args = [...given];
  const options = takeKeywords(args);
  const cause = options?.delete(vm, symbol('cause'));
  const passed = options && options.size > 0 ? [options] : [];
  if (args.length === 0 && passed.length === 0) {
    if (cause !== undefined) vm.raise('ArgumentError', 'only cause is given with no arguments');
    if (vm.errorInfo) vm.raiseException(vm.errorInfo);
    vm.raise('RuntimeError', '');
  }
  checkCount(vm, args.length, 0, 3);
  const exception = exceptionOf(vm, args, passed);
  if (args.length > 2) vm.call(exception, 'set_backtrace', [args[2] as RValue]);
  if (cause !== undefined) setCause(vm, exception, cause);
  vm.raiseException(exception);
}

function exceptionOf(vm: Machine, args: RValue[], options: RValue[]): RException {
  const [first = null, message] = args;
  if (first instanceof RString && args.length === 1) return new RException(vm.classAt('RuntimeError'), first);
  if (first instanceof RException && args.length === 1 && options.length === 0) return first;
  if (args.length === 0 || !vm.respondTo(first, 'exception'))
    return vm.raise('TypeError', 'exception class/object expected');
  const rest = message === undefined ? options : [message, ...options];
  const made = vm.call(first, 'exception', rest);
  return made instanceof RException ? made : vm.raise('TypeError', 'exception object expected');
}

function setCause(vm: Machine, exception: RException, cause: RValue): void {
  if (cause !== null && !(cause instanceof RException)) vm.raise('TypeError', 'exception object expected');
  if (cause === exception) return;
  for (let at: RValue = cause; at instanceof RException; at = at.cause)
    if (at === exception) vm.raise('ArgumentError', 'circular causes');
  exception.cause = cause;
  exception.causeIsSet = true;
}

interface Catch {
  readonly tag: RValue;
  readonly token: object;
}

const CATCHES = Symbol('running catches');

function catches(vm: Machine): Catch[] {
  let running = vm.momentary.get(CATCHES) as Catch[] | undefined;
  if (!running) vm.momentary.set(CATCHES, (running = []));
  return running;
}

function catchTag(vm: Machine, tag: RValue, block: RProc | null): RValue {
  const token = {};
  const running = catches(vm);
  const depth = running.length;
  const { frame } = vm;
  running.push({ tag, token });
  try {
    return vm.yield(block, tag);
  } catch (signal) {
    if (!(signal instanceof ThrowSignal) || signal.token !== token) throw signal;
    vm.frame = frame;
    return signal.value;
  } finally {
    running.length = depth;
  }
}

function throwTag(vm: Machine, tag: RValue, value: RValue): never {
  const target = catches(vm).findLast((each) => identical(each.tag, tag));
  if (target) throw new ThrowSignal(target.token, value);
  return vm.raise('UncaughtThrowError', `uncaught throw ${vm.inspect(tag)}`, { tag, value });
}

const EXIT_BLOCKS = Symbol('at_exit blocks');

function exitBlocks(vm: Machine): RProc[] {
  let blocks = vm.attachments.get(EXIT_BLOCKS) as RProc[] | undefined;
  if (!blocks) vm.attachments.set(EXIT_BLOCKS, (blocks = []));
  return blocks;
}

/** Runs the blocks of `at_exit`, the last one first: for who ends a program. */
export function runExitBlocks(vm: Machine): void {
  const blocks = exitBlocks(vm);
  for (let block = blocks.pop(); block; block = blocks.pop()) vm.callProc(block, []);
}

function statusOf(vm: Machine, status: RValue): number {
  if (status === true) return 0;
  return status === false ? 1 : vm.toInt(status);
}

function exit(vm: Machine, status: number, message: string): never {
  return vm.raise('SystemExit', message, { status });
}
