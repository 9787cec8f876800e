import { RIO } from '../value/io.ts';
import { RString } from '../value/string.ts';
import { RSymbol } from '../value/symbol.ts';
import { truthy, type RValue } from '../value/value.ts';
import type { Invoke } from '../value/method.ts';
import type { Machine } from '../machine/machine.ts';
import { defineClass, type NativeMethod } from './define_class.ts';
import { raiseErrno } from './exception/system_call_error.ts';
import { wholeFiles } from './io/class_methods.ts';
import { reading } from './io/reading.ts';
import { writing } from './io/writing.ts';
import { addRawMethods } from './raw_method.ts';
import { refuse } from './refuse.ts';

/** Moving about in a stream, and its state. */
export const positioning: Record<string, NativeMethod<RIO>> = {
  binmode: (_vm, self) => {
    self.isBinary = true;
    return self;
  },
  'binmode?': (_vm, self) => self.isBinary,
  close: (_vm, self) => {
    self.closed = true;
  },
  close_read: (_vm, self) => {
    self.readable = false;
    if (!self.writable) self.closed = true;
  },
  close_write: (_vm, self) => {
    self.writable = false;
    if (!self.readable) self.closed = true;
  },
  'closed?': (_vm, self) => self.closed,
  external_encoding: (vm, self) =>
    self.isBinary ? encoding(vm, 'ASCII-8BIT') : self.writable && !self.readable ? null : encoding(vm, self.encoding),
  'fcntl(*args)': (vm) => refuse(vm, 'IO#fcntl'),
  fileno: (vm, self) => checkOpen(vm, self).fileNumber,
  internal_encoding: () => null,
  'ioctl(*args)': (vm) => refuse(vm, 'IO#ioctl'),
  lineno: (vm, self) => checkOpen(vm, self).lineNumber,
  'lineno=(number)': (vm, self, number: RValue) => {
    self.lineNumber = vm.toInt(number);
    return number;
  },
  pid: () => null,
  pos: (vm, self) => checkOpen(vm, self).position,
  'pos=(position)': (vm, self, position: RValue) => {
    seek(vm, self, vm.toInt(position), 0);
    return position;
  },
  rewind: (vm, self) => {
    seek(vm, self, 0, 0);
    self.lineNumber = 0;
    return 0;
  },
  'seek(offset, whence = 0)': (vm, self, offset: RValue, whence: RValue) => seek(vm, self, vm.toInt(offset), whence),
  'set_encoding(*args)': (vm, self, args: RValue[]) => {
    const [first = null] = args;
    if (first !== null) {
      const name =
        first instanceof RString ? new RString(first.text.replace(/^bom\|/i, '').split(':')[0] as string) : first;
      self.encoding = vm.toS(vm.send(vm.send(vm.classAt('Encoding'), 'find', name), 'name')) as RIO['encoding'];
      self.isBinary = false;
    }
    return self;
  },
  sync: (vm, self) => checkOpen(vm, self).sync,
  'sync=(value)': (_vm, self, value: RValue) => {
    self.sync = truthy(value);
    return value;
  },
  'tty?': () => false,
};

/** IO: streams. */
export const io = defineClass<RIO>({
  name: 'IO',
  superclass: 'Object',
  includes: ['Enumerable'],
  allocate: (_vm, klass) => new RIO(klass),

  methods: {
    ...reading,
    ...writing,
    ...positioning,
    'autoclose?': () => true,
    'autoclose=(value)': (_vm, _self, value: RValue) => value,
    'close_on_exec=(value)': (_vm, _self, value: RValue) => value,
    'close_on_exec?': () => true,
    inspect: (vm, self) =>
      new RString(`#<${vm.className(self)}:${self.path ?? `fd ${self.fileNumber}`}${self.closed ? ' (closed)' : ''}>`),
    'reopen(other, *args)': (vm) => refuse(vm, 'IO#reopen'),
    stat: (vm, self) =>
      self.place === null
        ? refuse(vm, 'IO#stat of a stream')
        : vm.send(vm.classAt('File'), 'stat', new RString(self.place)),
    to_io: (_vm, self) => self,
  },

  privateMethods: {
    'initialize(number, mode = nil, **options)': (vm, self, number: RValue) => {
      const stream = STREAMS[vm.toInt(number)];
      if (!stream) return vm.raise('Errno::EBADF', 'Bad file descriptor', { errno: 9 });
      become(self, stream);
    },
    'initialize_copy(original)': (vm) => refuse(vm, 'IO#dup'),
  },

  singletonMethods: { ...wholeFiles },

  aliases: { each: 'each_line', eof: 'eof?', isatty: 'tty?', tell: 'pos', to_i: 'fileno', sysseek: 'seek' },
  constants: { SEEK_CUR: () => 1, SEEK_END: () => 2, SEEK_SET: () => 0 },

  afterwards(vm, klass) {
    addRawMethods(vm, vm.singletonClass(klass), { open });
    vm.aliasMethod(vm.singletonClass(klass), 'for_fd', 'new');
    for (const stream of STREAMS) {
      const made = new RIO(klass);
      become(made, stream);
      vm.globals.set(`$${stream}`, made);
      vm.setConstant(vm.classes.Object, stream.toUpperCase(), made);
    }
    for (const name of ['WaitReadable', 'WaitWritable']) vm.defineModule(name, klass);
    const again = vm.classAt('Errno::EAGAIN');
    for (const name of ['WaitReadable', 'WaitWritable'])
      vm.includeModule(vm.defineClass(`EAGAIN${name}`, again, klass), vm.classAt(`IO::${name}`));
    vm.setConstant(klass, 'EWOULDBLOCKWaitReadable', vm.classAt('IO::EAGAINWaitReadable'));
    vm.setConstant(klass, 'EWOULDBLOCKWaitWritable', vm.classAt('IO::EAGAINWaitWritable'));
  },
});

const STREAMS = ['stdin', 'stdout', 'stderr'] as const;

function become(self: RIO, stream: (typeof STREAMS)[number]): void {
  self.stream = stream;
  self.path = `<${stream.toUpperCase()}>`;
  self.readable = stream === 'stdin';
  self.writable = stream !== 'stdin';
  self.fileNumber = STREAMS.indexOf(stream);
  self.sync = stream === 'stderr';
}

/** `open`: as `new`, and closes what it opened when the block is done. */
export const open: Invoke = (vm, self, args, block) => {
  const made = vm.call(self, 'new', args) as RIO;
  if (!block) return made;
  try {
    return vm.yield(block, made);
  } finally {
    if (!made.closed) vm.call(made, 'close', []);
  }
};

/** Refuses what is closed. */
function checkOpen(vm: Machine, self: RIO): RIO {
  if (self.closed) vm.raise('IOError', 'closed stream');
  return self;
}

function seek(vm: Machine, given: RIO, offset: number, whence: RValue): number {
  const self = checkOpen(vm, given);
  if (self.unaltered) {
    self.bytes = self.unaltered.bytes;
    self.length = self.unaltered.length;
    self.unaltered = undefined;
  }
  self.refresh();
  const way = whence instanceof RSymbol ? whence.name : whence;
  const start = way === 1 || way === 'CUR' ? self.position : way === 2 || way === 'END' ? self.length : 0;
  if (start + offset < 0) raiseErrno(vm, 'EINVAL', self.path ?? '');
  self.position = start + offset;
  return 0;
}

function encoding(vm: Machine, name: string): RValue {
  return vm.send(vm.classAt('Encoding'), 'find', new RString(name));
}
