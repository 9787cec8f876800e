import type { RHash } from '../../value/hash.ts';
import type { RIO } from '../../value/io.ts';
import { RString, type EncodingName } from '../../value/string.ts';
import { symbol } from '../../value/symbol.ts';
import { isInteger, truthy, type RValue } from '../../value/value.ts';
import type { Machine } from '../../machine/machine.ts';
import { raiseErrno } from '../exception/system_call_error.ts';
import { absolutePath, bytesAt, factsAt, setMode, store } from '../file/tree.ts';

/** Flags of `open` as Linux numbers them. */
export const OPEN_FLAGS = {
  RDONLY: 0, WRONLY: 1, RDWR: 2, APPEND: 1024, CREAT: 64, EXCL: 128, NONBLOCK: 2048, TRUNC: 512, NOCTTY: 256, BINARY: 0,
  SHARE_DELETE: 0, SYNC: 1052672, DSYNC: 4096, NOFOLLOW: 131072, RSYNC: 1052672, NOATIME: 262144, DIRECT: 16384, TMPFILE: 4259840,
} as const; // prettier-ignore

/** How a file is opened. */
export interface Mode {
  readonly reads: boolean;
  readonly writes: boolean;
  readonly appends: boolean;
  readonly truncates: boolean;
  readonly creates: boolean;
  readonly isExclusive: boolean;
  readonly isBinary: boolean;
  readonly encoding: EncodingName | undefined;
}

/** Reads a mode: `"r+b:utf-8"`, flags, or the options that stand for them. */
export function modeOf(vm: Machine, given: RValue, options: RHash | null): Mode {
  const option = (name: string) => options?.option(symbol(name)) ?? null;
  const wanted = given ?? option('mode');
  if (isInteger(wanted))
    return flagMode(Number(wanted), encodingOf(vm, option('encoding') ?? option('external_encoding')));
  const text = wanted === null ? 'r' : vm.toStr(wanted);
  const [letters = '', external] = text.split(':');
  if (!/^[rwa](?:[+bxt]{0,3})$/.test(letters) || (letters.includes('x') && !letters.startsWith('w')))
    vm.raise('ArgumentError', `invalid access mode ${text}`);
  const [kind] = letters;
  const both = letters.includes('+');
  const name = external === undefined ? (option('encoding') ?? option('external_encoding')) : new RString(external);
  const isBinary = letters.includes('b') || truthy(option('binmode'));
  return {
    reads: kind === 'r' || both,
    writes: kind !== 'r' || both,
    appends: kind === 'a',
    truncates: kind === 'w',
    creates: kind !== 'r',
    isExclusive: letters.includes('x'),
    isBinary: isBinary && name === null,
    encoding: encodingOf(vm, name),
  };
}

function flagMode(flags: number, encoding: EncodingName | undefined): Mode {
  const access = flags & 3;
  return {
    reads: access !== OPEN_FLAGS.WRONLY,
    writes: access !== OPEN_FLAGS.RDONLY,
    appends: (flags & OPEN_FLAGS.APPEND) !== 0,
    truncates: (flags & OPEN_FLAGS.TRUNC) !== 0,
    creates: (flags & OPEN_FLAGS.CREAT) !== 0,
    isExclusive: (flags & OPEN_FLAGS.EXCL) !== 0,
    isBinary: false,
    encoding,
  };
}

function encodingOf(vm: Machine, given: RValue): EncodingName | undefined {
  if (given === null) return undefined;
  const found = vm.send(
    vm.classAt('Encoding'),
    'find',
    given instanceof RString ? new RString(given.text.replace(/^bom\|/i, '').split(':')[0] as string) : given,
  );
  return vm.toS(vm.send(found, 'name')) as EncodingName;
}

/** Opens the file at a path. */
export function openFile(vm: Machine, self: RIO, path: string, mode: Mode, permissions: RValue): void {
  const place = absolutePath(vm, path);
  const facts = factsAt(vm, place);
  if (!facts && !mode.creates) raiseErrno(vm, 'ENOENT', path, 'rb_sysopen');
  if (facts && mode.creates && mode.isExclusive) raiseErrno(vm, 'EEXIST', path, 'rb_sysopen');
  if (facts?.kind === 'directory' && mode.writes) raiseErrno(vm, 'EISDIR', path, 'rb_sysopen');
  if (!facts) checkFolder(vm, path, place);
  if (facts && path.endsWith('/') && facts.kind === 'file') raiseErrno(vm, 'ENOTDIR', path, 'rb_sysopen');
  self.path = path;
  self.readable = mode.reads;
  self.writable = mode.writes;
  self.appends = mode.appends;
  self.isBinary = mode.isBinary;
  if (mode.encoding) self.encoding = mode.encoding;
  self.fileNumber = nextFileNumber(vm);
  self.isFolder = facts?.kind === 'directory';
  self.place = place;
  if (!facts || mode.truncates) {
    store(vm, place, new Uint8Array(0));
    if (!facts) setMode(vm, place, (permissions === null ? 0o666 : vm.toInt(permissions)) & ~0o022);
  } else if (facts.kind === 'file') {
    const bytes = bytesAt(vm, place);
    self.bytes = mode.writes ? bytes.slice() : bytes;
    self.length = bytes.length;
  }
}

function checkFolder(vm: Machine, path: string, place: string): void {
  const above = place.slice(0, place.lastIndexOf('/')) || '/';
  const facts = factsAt(vm, above);
  if (!facts) raiseErrno(vm, 'ENOENT', path, 'rb_sysopen');
  if (facts.kind !== 'directory') raiseErrno(vm, 'ENOTDIR', path, 'rb_sysopen');
}

const FILE_NUMBERS = Symbol('file numbers');

function nextFileNumber(vm: Machine): number {
  const last = (vm.attachments.get(FILE_NUMBERS) as number | undefined) ?? 4;
  vm.attachments.set(FILE_NUMBERS, last + 1);
  return last + 1;
}

/** A path as text, of a String, an IO or what has `to_path`. */
export function pathOf(vm: Machine, value: RValue): string {
  const given = !(value instanceof RString) && vm.respondTo(value, 'to_path') ? vm.call(value, 'to_path', []) : value;
  const text = vm.toStr(given);
  if (text.includes('\0')) vm.raise('ArgumentError', 'string contains null byte');
  return text;
}
