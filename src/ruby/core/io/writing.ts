import { RString } from '../../value/string.ts';
import { isInteger, type RValue } from '../../value/value.ts';
import type { RIO } from '../../value/io.ts';
import type { Machine } from '../../machine/machine.ts';
import type { NativeMethod } from '../define_class.ts';
import { putsText } from '../kernel/output.ts';
import { bytesOf } from '../string/bytes.ts';
import { store } from '../file/tree.ts';

/** IO's writing. */
export const writing: Record<string, NativeMethod<RIO>> = {
  '<<(value)': (vm, self, value: RValue) => {
    vm.call(self, 'write', [value]);
    return self;
  },
  fdatasync: () => 0,
  flush: (_vm, self) => self,
  fsync: () => 0,
  'print(*values)': (vm, self, values: RValue[]) => {
    const given = values.length === 0 ? [vm.globals.get('$_') ?? null] : values;
    vm.call(self, 'write', [new RString(given.map((value) => vm.toS(value)).join(''))]);
  },
  'printf(*args)': (vm, self, args: RValue[]) => {
    if (args.length > 0) vm.call(self, 'write', [vm.call(vm.classes.Kernel, 'format', args)]);
  },
  'putc(value)': (vm, self, value: RValue) => {
    vm.call(self, 'write', [putcText(vm, value)]);
    return value;
  },
  'puts(*values)': (vm, self, values: RValue[]) => {
    vm.call(self, 'write', [new RString(putsText(vm, values))]);
  },
  'syswrite(value)': (vm, self, value: RValue) => write(vm, self, value),
  'write(*values)': (vm, self, values: RValue[]) =>
    values.reduce((sum: number, value) => sum + write(vm, self, value), 0),
  'write_nonblock(value, **options)': (vm, self, value: RValue) => write(vm, self, value),
};

/** The character that `putc` writes. */
function putcText(vm: Machine, value: RValue): RString {
  if (value instanceof RString) return new RString([...value.text][0] ?? '');
  const code = isInteger(value) ? Number(value) : vm.toInt(value);
  return new RString(String.fromCharCode(code & 0xff));
}

/** Writes a value at the position; answers the count of bytes. */
export function write(vm: Machine, self: RIO, value: RValue): number {
  if (self.closed) vm.raise('IOError', 'closed stream');
  if (!self.writable) vm.raise('IOError', 'not opened for writing');
  const string = value instanceof RString ? value : new RString(vm.toS(value));
  if (self.stream === 'stdout' || self.stream === 'stderr') {
    vm.host.write(self.stream, string.text);
    return bytesOf(string).length;
  }
  const bytes = bytesOf(string);
  writeBytes(vm, self, bytes);
  return bytes.length;
}

function writeBytes(vm: Machine, self: RIO, bytes: Uint8Array): void {
  const at = self.appends ? self.length : self.position;
  const end = at + bytes.length;
  vm.checkSize(end);
  if (end > self.bytes.length) {
    const grown = new Uint8Array(Math.max(end, self.bytes.length * 2));
    grown.set(self.bytes.subarray(0, self.length));
    self.bytes = grown;
  }
  if (at > self.length) self.bytes.fill(0, self.length, at);
  self.bytes.set(bytes, at);
  self.length = Math.max(self.length, end);
  self.position = end;
  if (self.place !== null) store(vm, self.place, self.bytes.subarray(0, self.length));
}
