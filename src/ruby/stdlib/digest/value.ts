import { RObject } from '../../value/object.ts';
import { RString } from '../../value/string.ts';
import type { RValue } from '../../value/value.ts';
import type { Machine } from '../../machine/machine.ts';
import { type ClassDefinition, defineModule } from '../../core/define_class.ts';
import { binaryString, bytesOf } from '../../core/string/bytes.ts';
import { encodeBytes } from '../base64.ts';
import { ALGORITHMS, type Algorithm, digestBytes, hmacBytes } from './algorithms.ts';

/** A digest under way. */
export class RDigest extends RObject {
  algorithm: Algorithm = ALGORITHMS.MD5 as Algorithm;
  /** The key of an HMAC. */
  key: Uint8Array | undefined = undefined;
  data: Uint8Array[] = [];

  override get tag(): string {
    return 'Digest::Base';
  }

  bytes(): Uint8Array {
    return this.key ? hmacBytes(this.algorithm, this.key, this.data) : digestBytes(this.algorithm, this.data);
  }
}

export function hexText(bytes: Uint8Array): RString {
  const made = new RString([...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join(''));
  made.encoding = 'US-ASCII';
  return made;
}

export function base64Text(bytes: Uint8Array): RString {
  return new RString(encodeBytes(bytes));
}

/** The bytes of a String that a digest is given. */
export function inputBytes(vm: Machine, value: RValue): Uint8Array {
  return bytesOf(vm.toRString(value)).slice();
}

/** Digest::Instance: what every digest can do. */
export const digestInstance: ClassDefinition = defineModule({
  name: 'Digest::Instance',

  methods: {
    '==(other)': (vm, self, other) => {
      const own = hexText((self as RDigest).bytes()).text;
      if (other instanceof RDigest) return own === hexText(other.bytes()).text;
      return other instanceof RString && own === vm.toStr(other);
    },
    'base64digest(text = nil)': (vm, self, text) => base64Text(result(vm, self as RDigest, text as RValue)),
    block_length: (_vm, self) => (self as RDigest).algorithm.block,
    'digest(text = nil)': (vm, self, text) => binaryString(result(vm, self as RDigest, text as RValue)),
    'digest!': (_vm, self) => binaryString(taken(self as RDigest)),
    digest_length: (_vm, self) => (self as RDigest).algorithm.length,
    'file(path)': (vm, self, path) => {
      (self as RDigest).data.push(inputBytes(vm, vm.send(vm.classAt('File'), 'binread', path as RValue)));
      return self;
    },
    'hexdigest(text = nil)': (vm, self, text) => hexText(result(vm, self as RDigest, text as RValue)),
    'hexdigest!': (_vm, self) => hexText(taken(self as RDigest)),
    inspect: (vm, self) => new RString(`#<${vm.className(self)}: ${hexText((self as RDigest).bytes()).text}>`),
    new: (_vm, self) => Object.assign(new RDigest((self as RDigest).klass), { algorithm: (self as RDigest).algorithm }),
    reset: (_vm, self) => {
      (self as RDigest).data = [];
      return self;
    },
    to_s: (_vm, self) => hexText((self as RDigest).bytes()),
    'update(text)': (vm, self, text) => {
      (self as RDigest).data.push(inputBytes(vm, text as RValue));
      return self;
    },
  },

  aliases: { '<<': 'update', length: 'digest_length', size: 'digest_length' },
});

/** The digest of a text alone, or of what was fed so far. */
function result(vm: Machine, self: RDigest, text: RValue): Uint8Array {
  if (text === null) return self.bytes();
  const bytes = digestBytes(self.algorithm, [inputBytes(vm, text)]);
  self.data = [];
  return bytes;
}

function taken(self: RDigest): Uint8Array {
  const bytes = self.bytes();
  self.data = [];
  return bytes;
}
