import { RArray } from '../../value/array.ts';
import type { RClass } from '../../value/class.ts';
import type { RHash } from '../../value/hash.ts';
import { RIO } from '../../value/io.ts';
import type { RProc } from '../../value/proc.ts';
import { RString } from '../../value/string.ts';
import { symbol } from '../../value/symbol.ts';
import type { RValue } from '../../value/value.ts';
import type { Machine } from '../../machine/machine.ts';
import type { NativeMethod } from '../define_class.ts';
import { commandLine, runCommand } from '../kernel/commands.ts';
import { refuse } from '../refuse.ts';
import { encodeBytes } from '../string/bytes.ts';
import { modeOf, openFile, pathOf } from './opening.ts';
import { lineOptions, read, readLine, readLines } from './reading.ts';
import { write } from './writing.ts';

/** What IO and File do with whole files. */
export const wholeFiles: Record<string, NativeMethod<RClass>> = {
  'binread(path, length = nil, offset = 0)': (vm, _self, path: RValue, length: RValue, offset: RValue) =>
    readWhole(vm, path, length, offset, null, true),
  'binwrite(path, data, offset = nil, **options)': (
    vm,
    _self,
    path: RValue,
    data: RValue,
    offset: RValue,
    options: RHash,
  ) => writeWhole(vm, path, data, offset, options),
  'copy_stream(from, to, length = nil, offset = nil)': (vm, _self, from: RValue, to: RValue, length: RValue) =>
    copy(vm, from, to, length),
  'foreach(path, *args, **options, &block)': (
    vm,
    self,
    path: RValue,
    args: RValue[],
    options: RHash,
    block: RProc | null,
  ) => {
    options.isKeywords = true;
    if (!block) return vm.enumFor(self, 'foreach', options.size > 0 ? [path, ...args, options] : [path, ...args]);
    const file = open(vm, path, null, options);
    const how = lineOptions(vm, args, options);
    for (let line = readLine(vm, file, how); line; line = readLine(vm, file, how)) vm.yield(block, line);
    return null;
  },
  'pipe(*args)': (vm) => refuse(vm, 'IO.pipe'),
  'popen(*args, **options, &block)': (vm, self, args: RValue[], _options: RHash, block: RProc | null) => {
    const result = runCommand(vm, commandLine(vm, args[0] instanceof RArray ? args[0].items : args.slice(0, 1)));
    const made = new RIO(self);
    made.bytes = encodeBytes(result.stdout, 'UTF-8');
    made.length = made.bytes.length;
    made.readable = true;
    if (!block) return made;
    const value = vm.yield(block, made);
    made.closed = true;
    return value;
  },
  'read(path, length = nil, offset = 0, **options)': (
    vm,
    _self,
    path: RValue,
    length: RValue,
    offset: RValue,
    options: RHash,
  ) => readWhole(vm, path, length, offset, options, false),
  'readlines(path, *args, **options)': (vm, _self, path: RValue, args: RValue[], options: RHash) =>
    readLines(vm, open(vm, path, null, options), args, options),
  'select(*args)': (vm) => refuse(vm, 'IO.select'),
  'sysopen(*args)': (vm) => refuse(vm, 'IO.sysopen'),
  'write(path, data, offset = nil, **options)': (
    vm,
    _self,
    path: RValue,
    data: RValue,
    offset: RValue,
    options: RHash,
  ) => writeWhole(vm, path, data, offset, options),
};

function open(vm: Machine, path: RValue, mode: RValue, options: RHash | null): RIO {
  const text = pathOf(vm, path);
  if (text.startsWith('|')) refuse(vm, 'IO reading from a command');
  const file = new RIO(vm.classAt('File'));
  openFile(vm, file, text, modeOf(vm, mode, options), options?.option(symbol('perm')) ?? null);
  return file;
}

function readWhole(
  vm: Machine,
  path: RValue,
  length: RValue,
  offset: RValue,
  options: RHash | null,
  isBinary: boolean,
): RValue {
  const file = open(vm, path, isBinary ? new RString('rb') : null, options);
  const at = offset === null ? 0 : vm.toInt(offset);
  if (at < 0) vm.raise('ArgumentError', `negative offset ${at} given`);
  file.position = at;
  return read(vm, file, length);
}

function writeWhole(vm: Machine, path: RValue, data: RValue, offset: RValue, options: RHash): RValue {
  const mode = options.option(symbol('mode')) ?? new RString(offset === null ? 'w' : 'a');
  const file = open(vm, path, mode, options);
  if (offset !== null) {
    file.appends = false;
    file.position = vm.toInt(offset);
  }
  return write(vm, file, data);
}

function copy(vm: Machine, from: RValue, to: RValue, length: RValue): RValue {
  const source = from instanceof RIO ? from : vm.respondTo(from, 'read') ? null : open(vm, from, null, null);
  const data = source ? read(vm, source, length) : vm.call(from, 'read', length === null ? [] : [length]);
  const target = vm.respondTo(to, 'write') ? to : open(vm, to, new RString('w'), null);
  return vm.call(target, 'write', [data ?? new RString('')]);
}
