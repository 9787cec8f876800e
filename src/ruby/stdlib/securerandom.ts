import { RArray } from '../value/array.ts';
import { RString } from '../value/string.ts';
import type { RValue } from '../value/value.ts';
import type { Machine } from '../machine/machine.ts';
import { type ClassDefinition, defineModule, installClass } from '../core/define_class.ts';
import { randomBytes } from '../core/random.ts';
import { hostSource, type RandomSource, randomUpTo } from '../core/random/source.ts';
import { bytesOf } from '../core/string/bytes.ts';
import { encodeBytes } from './base64.ts';
import { hexText } from './digest/value.ts';

/** securerandom: SecureRandom draws from the host, so that a run can be repeated. */
export function securerandom(vm: Machine): void {
  for (const definition of CLASSES) installClass(vm, definition);
}

/** random/formatter: the handy forms of Random::Formatter. */
export function randomFormatter(vm: Machine): void {
  installClass(vm, formatter);
}

const formatter = defineModule({
  name: 'Random::Formatter',

  methods: {
    'alphanumeric(length = nil)': (vm, self, length) =>
      new RString(choose(vm, self, ALPHANUMERIC, lengthOf(vm, length as RValue))),
    'base64(length = nil)': (vm, self, length) => ascii(encodeBytes(bytes(vm, self, length as RValue))),
    'hex(length = nil)': (vm, self, length) => hexText(bytes(vm, self, length as RValue)),
    'random_bytes(length = nil)': (vm, self, length) => vm.send(self, 'bytes', lengthOf(vm, length as RValue)),
    'urlsafe_base64(length = nil, padding = false)': (vm, self, length, padding) => {
      const made = encodeBytes(bytes(vm, self, length as RValue))
        .replaceAll('+', '-')
        .replaceAll('/', '_');
      return ascii(padding === false || padding === null ? made.replace(/=+$/, '') : made);
    },
    uuid: (vm, self) => {
      const drawn = bytes(vm, self, 16);
      drawn[6] = ((drawn[6] as number) & 0x0f) | 0x40;
      drawn[8] = ((drawn[8] as number) & 0x3f) | 0x80;
      return ascii(hexText(drawn).text.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-'));
    },
  },

  constants: {
    ALPHANUMERIC: () => new RArray([...ALPHANUMERIC].map((character) => new RString(character))),
  },
});

// oxlint-disable-next-line no-explicit-any -- receivers differ
const CLASSES: readonly ClassDefinition<any>[] = [
  formatter,
  defineModule({
    name: 'SecureRandom',
    extends: ['Random::Formatter'],
    singletonMethods: {
      'bytes(length)': (vm, _self, length) => {
        const made = new RString(randomBytes(hostSource(vm), vm.toInt(length as RValue)));
        made.encoding = 'ASCII-8BIT';
        return made;
      },
    },
  }),
];

const ALPHANUMERIC = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

function ascii(text: string): RString {
  const made = new RString(text);
  made.encoding = 'US-ASCII';
  return made;
}

function lengthOf(vm: Machine, value: RValue): number {
  return value === null ? 16 : vm.toInt(value);
}

function bytes(vm: Machine, self: RValue, length: RValue): Uint8Array {
  return bytesOf(vm.toRString(vm.send(self, 'bytes', lengthOf(vm, length)))).slice();
}

function choose(vm: Machine, self: RValue, characters: string, length: number): string {
  vm.checkSize(length);
  const source: RandomSource = { bits: () => vm.toInt(vm.send(self, 'random_number', 2 ** 32)) };
  let made = '';
  for (let count = 0; count < length; count += 1) made += characters[Number(randomUpTo(source, characters.length - 1))];
  return made;
}
