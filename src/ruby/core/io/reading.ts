import { RArray } from '../../value/array.ts';
import type { RHash } from '../../value/hash.ts';
import type { RIO } from '../../value/io.ts';
import type { RProc } from '../../value/proc.ts';
import { RString } from '../../value/string.ts';
import { symbol } from '../../value/symbol.ts';
import { isInteger, truthy, type RValue } from '../../value/value.ts';
import type { Machine } from '../../machine/machine.ts';
import type { NativeMethod } from '../define_class.ts';
import { raiseErrno } from '../exception/system_call_error.ts';
import { binaryString, bytesOf, decodeBytes, encodeBytes, stringOfBytes } from '../string/bytes.ts';

/** IO's reading. */
export const reading: Record<string, NativeMethod<RIO>> = {
  'each_byte(&block)': (vm, self, block: RProc | null) => {
    if (!block) return vm.enumFor(self, 'each_byte');
    for (let byte = readByte(vm, self); byte !== null; byte = readByte(vm, self)) vm.yield(block, byte);
    return self;
  },
  'each_char(&block)': (vm, self, block: RProc | null) => {
    if (!block) return vm.enumFor(self, 'each_char');
    for (let char = readChar(vm, self); char; char = readChar(vm, self)) vm.yield(block, char);
    return self;
  },
  'each_line(*args, **options, &block)': (vm, self, args: RValue[], options: RHash, block: RProc | null) => {
    if (!block) {
      options.isKeywords = true;
      return vm.enumFor(self, 'each_line', options.size > 0 ? [...args, options] : args);
    }
    const how = lineOptions(vm, args, options);
    if (how.limit === 0) vm.raise('ArgumentError', 'invalid limit: 0 for each_line');
    for (let line = readLine(vm, self, how); line; line = readLine(vm, self, how)) vm.yield(block, line);
    return self;
  },
  'eof?': (vm, self) => {
    const source = checkReadable(vm, self);
    if (source.stream === 'stdin') fillLine(vm, source);
    return source.position >= source.length;
  },
  getbyte: (vm, self) => readByte(vm, self),
  getc: (vm, self) => readChar(vm, self),
  'gets(*args, **options)': (vm, self, args: RValue[], options: RHash) => {
    const line = readLine(vm, self, lineOptions(vm, args, options));
    vm.globals.set('$_', line);
    return line;
  },
  'pread(length, offset)': (vm, self, length: RValue, offset: RValue) => {
    const at = vm.toInt(offset);
    return binaryString(checkReadable(vm, self).bytes.slice(at, Math.min(at + vm.toInt(length), self.length)));
  },
  'read(length = nil, buffer = nil)': (vm, self, length: RValue, buffer: RValue) => {
    const text = read(vm, self, length);
    if (!(buffer instanceof RString)) return text;
    buffer.text = text ? text.text : '';
    return text && buffer;
  },
  readbyte: (vm, self) => readByte(vm, self) ?? endOfFile(vm),
  readchar: (vm, self) => readChar(vm, self) ?? endOfFile(vm),
  'readline(*args, **options)': (vm, self, args: RValue[], options: RHash) => {
    const line = readLine(vm, self, lineOptions(vm, args, options)) ?? endOfFile(vm);
    vm.globals.set('$_', line);
    return line;
  },
  'readlines(*args, **options)': (vm, self, args: RValue[], options: RHash) => readLines(vm, self, args, options),
  'readpartial(length, buffer = nil)': (vm, self, length: RValue) => readPart(vm, self, vm.toInt(length)),
  'sysread(length, buffer = nil)': (vm, self, length: RValue) => readPart(vm, self, vm.toInt(length)),
  'ungetbyte(value)': (vm, self, value: RValue) => {
    if (value !== null)
      unread(vm, self, value instanceof RString ? bytesOf(value) : Uint8Array.of(vm.toInt(value) & 0xff));
  },
  'ungetc(value)': (vm, self, value: RValue) => {
    if (value === null) return;
    unread(
      vm,
      self,
      encodeBytes(value instanceof RString ? value.text : String.fromCodePoint(vm.toInt(value)), self.encoding),
    );
  },
};

/** How lines are told apart. */
export interface LineOptions {
  /** null for everything, empty for paragraphs. */
  readonly separator: Uint8Array | null;
  readonly limit: number;
  readonly chomp: boolean;
}

/** The arguments of `gets` and its like: separator, limit and `chomp:`. */
export function lineOptions(vm: Machine, args: RValue[], options: RHash): LineOptions {
  if (args.length > 2) vm.raise('ArgumentError', `wrong number of arguments (given ${args.length}, expected 0..2)`);
  let [separator, limit] = args as [RValue | undefined, RValue | undefined];
  if (isInteger(separator)) [separator, limit] = [undefined, separator];
  if (separator === undefined) separator = vm.globals.get('$/') ?? null;
  return {
    separator: separator === null ? null : bytesOf(vm.toRString(separator)),
    limit: limit === undefined || limit === null ? -1 : vm.toInt(limit),
    chomp: truthy(options.option(symbol('chomp')) ?? null),
  };
}

/** Refuses to read what is closed or was opened for writing. */
function checkReadable(vm: Machine, self: RIO): RIO {
  if (self.closed) vm.raise('IOError', 'closed stream');
  if (!self.readable) vm.raise('IOError', 'not opened for reading');
  if (self.isFolder) raiseErrno(vm, 'EISDIR', self.path ?? '', 'io_fread');
  self.refresh();
  return self;
}

function endOfFile(vm: Machine): never {
  vm.raise('EOFError', 'end of file reached');
}

/** Reads one more line of standard input; false at its end. */
function fillLine(vm: Machine, self: RIO): boolean {
  if (self.position < self.length) return true;
  const line = vm.host.readLine();
  if (line === undefined) return false;
  const bytes = encodeBytes(line, 'UTF-8');
  self.bytes = bytes;
  self.length = bytes.length;
  self.position = 0;
  return true;
}

function fillAll(vm: Machine, self: RIO): void {
  const parts: number[] = [...self.bytes.subarray(self.position, self.length)];
  for (let line = vm.host.readLine(); line !== undefined; line = vm.host.readLine())
    parts.push(...encodeBytes(line, 'UTF-8'));
  self.bytes = Uint8Array.from(parts);
  self.length = parts.length;
  self.position = 0;
}

function take(vm: Machine, self: RIO, end: number): RString {
  const bytes = self.bytes.subarray(self.position, end);
  self.position = end;
  return self.isBinary ? binaryString(bytes) : stringOfBytes(vm, bytes, self.encoding);
}

/** The next line; null at the end. */
export function readLine(vm: Machine, given: RIO, { separator, limit, chomp }: LineOptions): RString | null {
  const self = checkReadable(vm, given);
  if (self.stream === 'stdin') {
    if (separator === null) fillAll(vm, self);
    else fillLine(vm, self);
  }
  if (limit === 0) return new RString('');
  const isParagraph = separator !== null && separator.length === 0;
  if (isParagraph) while (self.position < self.length && self.bytes[self.position] === 10) self.position += 1;
  if (self.position >= self.length) return null;
  const mark = isParagraph ? TWO_BREAKS : separator;
  const found = mark === null ? -1 : indexOf(self, mark, self.position);
  let end = found === -1 ? self.length : found + (mark as Uint8Array).length;
  let isCut = false;
  if (limit > 0 && end > self.position + limit) {
    end = characterEnd(self, self.position + limit);
    isCut = true;
  }
  const line = take(vm, self, end);
  if (isParagraph && !isCut) while (self.position < self.length && self.bytes[self.position] === 10) self.position += 1;
  self.lineNumber += 1;
  if (self.place !== null || self.stream !== null) vm.globals.set('$.', self.lineNumber);
  if (chomp && mark !== null && !isCut) {
    if (isParagraph) line.text = line.text.replace(/\n+$/, '');
    else if (found !== -1) {
      const tail = decodeBytes(vm, mark, line.encoding);
      line.text = line.text.slice(0, line.text.length - tail.length);
      if (tail === '\n' && line.text.endsWith('\r')) line.text = line.text.slice(0, -1);
    }
  }
  return line;
}

const TWO_BREAKS = Uint8Array.of(10, 10);

function indexOf(self: RIO, mark: Uint8Array, from: number): number {
  const first = mark[0] as number;
  for (
    let at = self.bytes.indexOf(first, from);
    at !== -1 && at + mark.length <= self.length;
    at = self.bytes.indexOf(first, at + 1)
  )
    if (mark.every((byte, index) => self.bytes[at + index] === byte)) return at;
  return -1;
}

/** A limit does not cut a character in two. */
function characterEnd(self: RIO, given: number): number {
  let end = given;
  if (!self.isBinary && self.encoding === 'UTF-8')
    while (end < self.length && ((self.bytes[end] as number) & 0xc0) === 0x80) end += 1;
  return end;
}

/** All lines that are left. */
export function readLines(vm: Machine, self: RIO, args: RValue[], options: RHash): RArray {
  const how = lineOptions(vm, args, options);
  if (how.limit === 0) vm.raise('ArgumentError', 'invalid limit: 0 for readlines');
  const lines: RValue[] = [];
  for (let line = readLine(vm, self, how); line; line = readLine(vm, self, how)) lines.push(line);
  return new RArray(lines);
}

/** What is left, or so many bytes of it. */
export function read(vm: Machine, given: RIO, length: RValue): RString | null {
  const self = checkReadable(vm, given);
  if (self.stream === 'stdin') fillAll(vm, self);
  if (length === null) return take(vm, self, Math.max(self.length, self.position));
  const count = vm.toInt(length);
  if (count < 0) vm.raise('ArgumentError', `negative length ${count} given`);
  if (count === 0) return new RString('');
  if (self.position >= self.length) return null;
  const end = Math.min(self.position + count, self.length);
  const bytes = self.bytes.subarray(self.position, end);
  self.position = end;
  return binaryString(bytes);
}

function readPart(vm: Machine, given: RIO, count: number): RString {
  const self = checkReadable(vm, given);
  if (self.stream === 'stdin') fillLine(vm, self);
  if (count === 0) return new RString('');
  if (self.position >= self.length) return endOfFile(vm);
  return take(vm, self, Math.min(self.position + count, self.length));
}

function readByte(vm: Machine, given: RIO): number | null {
  const self = checkReadable(vm, given);
  if (self.stream === 'stdin') fillLine(vm, self);
  if (self.position >= self.length) return null;
  self.position += 1;
  return self.bytes[self.position - 1] as number;
}

function readChar(vm: Machine, given: RIO): RString | null {
  const self = checkReadable(vm, given);
  if (self.stream === 'stdin') fillLine(vm, self);
  if (self.position >= self.length) return null;
  return take(vm, self, characterEnd(self, self.position + 1));
}

function unread(vm: Machine, given: RIO, bytes: Uint8Array): void {
  const self = checkReadable(vm, given);
  self.unaltered ??= { bytes: self.bytes, length: self.length };
  const rest = self.bytes.slice(self.position, self.length);
  const start = Math.max(0, self.position - bytes.length);
  const joined = new Uint8Array(start + bytes.length + rest.length);
  joined.set(self.bytes.subarray(0, start));
  joined.set(bytes, start);
  joined.set(rest, start + bytes.length);
  self.bytes = joined;
  self.length = joined.length;
  self.position = start;
}
