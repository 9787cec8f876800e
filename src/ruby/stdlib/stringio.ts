import type { RHash } from '../value/hash.ts';
import { RIO } from '../value/io.ts';
import { RString } from '../value/string.ts';
import type { RValue } from '../value/value.ts';
import type { Machine } from '../machine/machine.ts';
import { defineClass, defineModule, installClass } from '../core/define_class.ts';
import { open, positioning } from '../core/io.ts';
import { modeOf } from '../core/io/opening.ts';
import { reading } from '../core/io/reading.ts';
import { writing } from '../core/io/writing.ts';
import { addRawMethods } from '../core/raw_method.ts';
import { refuse } from '../core/refuse.ts';
import { byteLengthOf, bytesOf, decodeBytes } from '../core/string/bytes.ts';

/** stringio */
export function stringio(vm: Machine): void {
  installClass(vm, genericReadable);
  installClass(vm, genericWritable);
  installClass(vm, stringIO);
}

const genericReadable = defineModule({ name: 'IO::generic_readable' });
const genericWritable = defineModule({ name: 'IO::generic_writable' });

/** A StringIO: a stream whose content is a String. */
class RStringIO extends RIO {
  string: RString = new RString('');
  /** The text of which `bytes` are the bytes. */
  #text: string | undefined;
  #sized: string | undefined;
  #size = 0;

  override refresh(): void {
    if (this.#text === this.string.text) return;
    this.#text = this.string.text;
    this.bytes = bytesOf(this.string);
    this.length = this.bytes.length;
    this.encoding = this.string.encoding;
  }

  /** How many bytes the String has; remembered while it stays as it is. */
  get size(): number {
    if (this.#sized !== this.string.text) {
      this.#sized = this.string.text;
      this.#size = byteLengthOf(this.string);
    }
    return this.#size;
  }

  /** Adds at the end. */
  append(text: string, size: number): void {
    const total = this.size + size;
    this.string.text += text;
    this.#sized = this.string.text;
    this.#size = total;
  }

  /** What a method of IO did to the bytes goes into the String as well. */
  take(vm: Machine): void {
    this.string.text = decodeBytes(vm, this.bytes.subarray(0, this.length), this.string.encoding);
    this.#text = this.string.text;
  }
}

const stringIO = defineClass<RStringIO>({
  name: 'StringIO',
  superclass: 'Object',
  includes: ['Enumerable', 'IO::generic_readable', 'IO::generic_writable'],
  allocate: (_vm, klass) => new RStringIO(klass),

  methods: {
    ...reading,
    ...writing,
    ...positioning,
    close: (_vm, self) => {
      self.readable = false;
      self.writable = false;
    },
    'closed?': (_vm, self) => !self.readable && !self.writable,
    'closed_read?': (_vm, self) => !self.readable,
    'closed_write?': (_vm, self) => !self.writable,
    external_encoding: (vm, self) => vm.send(vm.classAt('Encoding'), 'find', new RString(self.string.encoding)),
    fileno: () => null,
    length: (_vm, self) => self.size,
    pid: () => null,
    close_read: (vm, self) => {
      if (!self.readable) vm.raise('IOError', 'closing non-duplex IO for reading');
      self.readable = false;
    },
    close_write: (vm, self) => {
      if (!self.writable) vm.raise('IOError', 'closing non-duplex IO for writing');
      self.writable = false;
    },
    'reopen(*args)': (vm, self, args: RValue[]) => {
      start(vm, self, args[0] ?? new RString(''), args[1] ?? null, null);
      return self;
    },
    string: (_vm, self) => self.string,
    'string=(string)': (vm, self, string: RValue) => {
      start(vm, self, string, null, null);
      return string;
    },
    sync: () => true,
    'sysread(length = nil, buffer = nil)': (vm, self, length: RValue) =>
      vm.call(self, length === null ? 'read' : 'readpartial', length === null ? [] : [length]),
    'truncate(length)': (vm, self, length: RValue) => {
      const size = vm.toInt(length);
      const bytes = new Uint8Array(size);
      bytes.set(bytesOf(self.string).subarray(0, size));
      self.string.text = decodeBytes(vm, bytes, self.string.encoding);
      return length;
    },
    'ungetbyte(value)': (vm, self, value: RValue) => unread(vm, self, 'ungetbyte(value)', value),
    'ungetc(value)': (vm, self, value: RValue) => unread(vm, self, 'ungetc(value)', value),
    'write(*values)': (vm, self, values: RValue[]) =>
      values.reduce((sum: number, value) => sum + write(vm, self, value), 0),
  },

  privateMethods: {
    'initialize(string = absent, mode = nil, **options)': (
      vm,
      self,
      string: RValue | undefined,
      mode: RValue,
      options: RHash,
    ) => start(vm, self, string ?? new RString(''), mode, options),
    'initialize_copy(other)': (_vm, self, other: RStringIO) => {
      self.string = other.string;
      self.position = other.position;
      return self;
    },
  },

  aliases: { each: 'each_line', eof: 'eof?', isatty: 'tty?', size: 'length', tell: 'pos' },

  afterwards(vm, klass) {
    addRawMethods(vm, vm.singletonClass(klass), { open });
    for (const name of ['pread', 'fdatasync', 'autoclose?', 'to_i']) klass.methods.delete(name);
  },
});

function start(vm: Machine, self: RStringIO, given: RValue, mode: RValue, options: RHash | null): void {
  const string = vm.toRString(given);
  const how = mode === null && !options?.size ? null : modeOf(vm, mode, options);
  self.string = string;
  self.readable = how ? how.reads : true;
  self.writable = how ? how.writes : !string.frozen;
  self.appends = how ? how.appends : false;
  self.closed = false;
  self.position = 0;
  self.lineNumber = 0;
  if (how?.writes && string.frozen) vm.raise('Errno::EACCES', 'Permission denied', { errno: 13 });
  if (how?.truncates) string.text = '';
}

function write(vm: Machine, self: RStringIO, value: RValue): number {
  if (!self.writable || self.closed) vm.raise('IOError', 'not opened for writing');
  const added = value instanceof RString ? value : new RString(vm.toS(value));
  const bytes = bytesOf(added);
  const { string } = self;
  if (string.frozen) vm.raise('IOError', 'not opened for writing');
  const { size } = self;
  const at = self.appends ? size : self.position;
  if (at === size) {
    self.append(
      added.encoding === string.encoding ? added.text : decodeBytes(vm, bytes, string.encoding),
      bytes.length,
    );
    vm.checkSize(string.text.length);
    self.position = size + bytes.length;
    return bytes.length;
  }
  self.refresh();
  const joined = new Uint8Array(Math.max(size, at + bytes.length));
  joined.set(self.bytes.subarray(0, size));
  joined.set(bytes, at);
  self.bytes = joined;
  self.length = joined.length;
  self.take(vm);
  self.position = at + bytes.length;
  return bytes.length;
}

function unread(vm: Machine, self: RStringIO, header: string, value: RValue): RValue {
  if (self.string.frozen) refuse(vm, 'StringIO#ungetc of a frozen String');
  reading[header]?.(vm, self, value);
  self.unaltered = undefined;
  self.take(vm);
  return null;
}
