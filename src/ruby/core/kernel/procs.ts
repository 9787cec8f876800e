import { RArray } from '../../value/array.ts';
import { RBinding } from '../../value/binding.ts';
import { arrayOfTexts } from '../../value/hash.ts';
import { RFloat } from '../../value/float.ts';
import type { RProc } from '../../value/proc.ts';
import { RRange } from '../../value/range.ts';
import { RString } from '../../value/string.ts';
import { symbol } from '../../value/symbol.ts';
import type { RValue } from '../../value/value.ts';
import type { BacktracePlace } from '../../value/exception.ts';
import { backtrace, formatPlace } from '../../machine/exceptions.ts';
import type { Frame } from '../../machine/frame.ts';
import type { Machine } from '../../machine/machine.ts';
import { localNames } from '../binding.ts';
import type { NativeMethod } from '../define_class.ts';
import { location } from '../exception.ts';
import { evaluate } from './evaluation.ts';
import { refuse } from '../refuse.ts';

/** Kernel's functions about blocks, bindings and where the program is. */
export const procs: Record<string, NativeMethod<RValue>> = {
  __callee__: (vm) => (vm.frame?.method ? symbol(vm.frame.method.name) : null),
  __dir__: (vm) => {
    const path = vm.frame?.code.source.path ?? '';
    return path.startsWith('(')
      ? null
      : vm.send(vm.classAt('File'), 'dirname', vm.send(vm.classAt('File'), 'expand_path', new RString(path)));
  },
  __method__: (vm) => (vm.frame?.method ? symbol(vm.frame.method.originalName) : null),
  binding: (vm) => new RBinding(vm.classAt('Binding'), vm.frame as Frame),
  'block_given?': (vm) => !!vm.frame?.home.block,
  'iterator?': (vm) => !!vm.frame?.home.block,
  'set_trace_func(proc)': (vm) => refuse(vm, 'Kernel#set_trace_func'),
  'syscall(*args)': (vm) => refuse(vm, 'Kernel#syscall'),
  'trace_var(*args)': (vm) => refuse(vm, 'Kernel#trace_var'),
  'untrace_var(*args)': (vm) => refuse(vm, 'Kernel#untrace_var'),
  'caller(start = 1, length = nil)': (vm, _self, start: RValue, length: RValue) => {
    const places = callers(vm, start, length);
    return places && arrayOfTexts(places.map(formatPlace));
  },
  'caller_locations(start = 1, length = nil)': (vm, _self, start: RValue, length: RValue) => {
    const places = callers(vm, start, length);
    return places && new RArray(places.map((place) => location(vm, place)));
  },
  'eval(text, binding = nil, path = nil, line = nil)': (
    vm,
    _self,
    text: RValue,
    binding: RValue,
    path: RValue,
    line: RValue,
  ) => evaluate(vm, text, binding, path, line),
  global_variables: (vm) => new RArray([...vm.globals.keys()].map(symbol)),
  'lambda(&block)': (vm, _self, block: RProc | null) => {
    if (!block) return vm.raise('ArgumentError', 'tried to create Proc object without a block');
    return lambda(vm, block);
  },
  local_variables: (vm) => new RArray(localNames(vm.frame as Frame).map(symbol)),
  'loop(&block)': (vm, self, block: RProc | null) =>
    block ? loop(vm, block) : vm.enumFor(self, 'loop', [], () => new RFloat(Infinity)),
  'proc(&block)': (vm, _self, block: RProc | null) => asProc(vm, block),
};

/** A block that was written at the call becomes a lambda; a Proc that was passed on stays what it is. */
function lambda(vm: Machine, block: RProc): RProc {
  if (block.frame === vm.frame && !PROCS.has(block)) block.isLambda = true;
  return block;
}

/** Blocks which `proc` and `Proc.new` have made objects of. */
const PROCS = new WeakSet<RProc>();

/** Makes an object of a block. */
export function asProc(vm: Machine, block: RProc | null): RProc {
  if (!block) vm.raise('ArgumentError', 'tried to create Proc object without a block');
  PROCS.add(block);
  return block;
}

function loop(vm: Machine, block: RProc): RValue {
  return vm.rescue(
    () => {
      for (;;) {
        vm.step();
        vm.callProc(block, []);
      }
    },
    ['StopIteration'],
    (exception) => exception.details?.['result'] ?? null,
  );
}

function callers(vm: Machine, start: RValue, length: RValue): BacktracePlace[] | null {
  const places = backtrace(vm);
  if (start instanceof RRange) {
    const first = start.begin === null ? 0 : vm.toInt(start.begin);
    const last = start.end === null ? -1 : vm.toInt(start.end) - (start.excludeEnd ? 1 : 0);
    if (first > places.length) return null;
    return places.slice(first, last < 0 ? places.length + last + 1 : last + 1);
  }
  const skipped = vm.toInt(start);
  if (skipped < 0) vm.raise('ArgumentError', `negative level (${skipped})`);
  const count = length === null ? places.length : vm.toInt(length);
  if (count < 0) vm.raise('ArgumentError', `negative size (${count})`);
  return skipped > places.length ? null : places.slice(skipped, skipped + count);
}
