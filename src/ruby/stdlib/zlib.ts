import { crc32 as nodeCrc32, deflateSync, gunzipSync, gzipSync, inflateSync } from 'node:zlib';
import type { RValue } from '../value/value.ts';
import type { Machine } from '../machine/machine.ts';
import { type ClassDefinition, defineClass, defineModule, installClass } from '../core/define_class.ts';
import { refuse } from '../core/refuse.ts';
import { binaryString, bytesOf } from '../core/string/bytes.ts';

/** zlib: checksums, and packing a whole String at once. */
export function zlib(vm: Machine): void {
  for (const definition of CLASSES) installClass(vm, definition);
}

// oxlint-disable-next-line no-explicit-any -- receivers differ
const CLASSES: readonly ClassDefinition<any>[] = [
  defineModule({
    name: 'Zlib',
    singletonMethods: {
      'adler32(text = nil, start = 1)': (vm, _self, text, start) =>
        adler32(input(vm, text as RValue), vm.toInt(start as RValue)),
      'crc32(text = nil, start = 0)': (vm, _self, text, start) =>
        crc32(input(vm, text as RValue), vm.toInt(start as RValue)),
      'deflate(text, level = -1)': (vm, _self, text, level) =>
        binaryString(deflateSync(input(vm, text as RValue), { level: vm.toInt(level as RValue) })),
      'gunzip(text)': (vm, _self, text) =>
        unpacked(vm, () => gunzipSync(input(vm, text as RValue)), 'Zlib::GzipFile::Error', 'not in gzip format'),
      'gzip(text, level: nil, strategy: nil)': (vm, _self, text) => binaryString(gzipSync(input(vm, text as RValue))),
      'inflate(text)': (vm, _self, text) =>
        unpacked(vm, () => inflateSync(input(vm, text as RValue)), 'Zlib::DataError', 'incorrect header check'),
    },
    constants: {
      BEST_COMPRESSION: () => 9,
      BEST_SPEED: () => 1,
      DEFAULT_COMPRESSION: () => -1,
      MAX_WBITS: () => 15,
      NO_COMPRESSION: () => 0,
    },
  }),
  { name: 'Zlib::Error', superclass: 'StandardError' },
  { name: 'Zlib::DataError', superclass: 'Zlib::Error' },
  { name: 'Zlib::BufError', superclass: 'Zlib::Error' },
  defineClass({
    name: 'Zlib::Deflate',
    superclass: 'Object',
    singletonMethods: {
      'deflate(text, level = -1)': (vm, _self, text, level) =>
        binaryString(deflateSync(input(vm, text), { level: vm.toInt(level) })),
      'new(*options)': (vm) => refuse(vm, 'Zlib::Deflate.new'),
    },
  }),
  defineClass({
    name: 'Zlib::Inflate',
    superclass: 'Object',
    singletonMethods: {
      'inflate(text)': (vm, _self, text) =>
        unpacked(vm, () => inflateSync(input(vm, text)), 'Zlib::DataError', 'incorrect header check'),
      'new(*options)': (vm) => refuse(vm, 'Zlib::Inflate.new'),
    },
  }),
  defineClass({ name: 'Zlib::GzipFile', superclass: 'Object' }),
  { name: 'Zlib::GzipFile::Error', superclass: 'Zlib::Error' },
  ...['Reader', 'Writer'].map((kind) =>
    defineClass({
      name: `Zlib::Gzip${kind}`,
      superclass: 'Zlib::GzipFile',
      singletonMethods: {
        'new(*options)': (vm) => refuse(vm, `Zlib::Gzip${kind}.new`),
        'open(*options)': (vm) => refuse(vm, `Zlib::Gzip${kind}.open`),
      },
    }),
  ),
];

function input(vm: Machine, value: RValue): Uint8Array {
  return value === null ? new Uint8Array() : bytesOf(vm.toRString(value));
}

function unpacked(vm: Machine, unpack: () => Uint8Array, errorClass: string, message: string): RValue {
  let bytes: Uint8Array;
  try {
    bytes = unpack();
  } catch {
    return vm.raise(errorClass, message);
  }
  return binaryString(bytes);
}

function crc32(bytes: Uint8Array, start: number): number {
  if (typeof nodeCrc32 === 'function') return nodeCrc32(bytes, start);
  let checksum = ~start;
  for (const byte of bytes) {
    checksum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) checksum = checksum & 1 ? (checksum >>> 1) ^ 0xedb88320 : checksum >>> 1;
  }
  return ~checksum >>> 0;
}

function adler32(bytes: Uint8Array, start: number): number {
  let low = start & 0xffff;
  let high = start >>> 16;
  for (const byte of bytes) {
    low = (low + byte) % 65521;
    high = (high + low) % 65521;
  }
  return high * 65536 + low;
}
