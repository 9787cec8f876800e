import { RArray } from '../value/array.ts';
import type { RClass } from '../value/class.ts';
import { RObject } from '../value/object.ts';
import { RRegexp } from '../value/regexp.ts';
import { RString, type EncodingName } from '../value/string.ts';
import { RSymbol } from '../value/symbol.ts';
import type { RValue } from '../value/value.ts';
import type { Machine } from '../machine/machine.ts';
import { defineClass } from './define_class.ts';
import { refuse } from './refuse.ts';
import { isAsciiText } from './string/text.ts';
import { compatibleEncoding } from '../machine/compatible.ts';
import { FOREIGN_CONSTANTS, FOREIGN_ENCODINGS, KNOWN_ENCODINGS } from './encoding/names.ts';

/** An Encoding; there is one for each name in a machine. */
export class REncoding extends RObject {
  readonly encoding: EncodingName;

  override get tag(): string {
    return 'Encoding';
  }

  constructor(encoding: EncodingName, klass: RClass) {
    super(klass);
    this.encoding = encoding;
  }
}

/** The Encoding object for a name. */
export function encodingObject(vm: Machine, name: EncodingName): REncoding {
  let made = vm.momentary.get(ENCODINGS) as Map<EncodingName, REncoding> | undefined;
  if (!made) vm.momentary.set(ENCODINGS, (made = new Map()));
  let encoding = made.get(name);
  if (!encoding) made.set(name, (encoding = new REncoding(name, vm.classAt('Encoding'))));
  return encoding;
}

const ENCODINGS = Symbol('encodings');

/** The encoding that an argument names: an Encoding, or a String such as "utf-8". */
export function toEncoding(vm: Machine, value: RValue): EncodingName {
  if (value instanceof REncoding) return value.encoding;
  const name = vm.toStr(value);
  return encodingNamed(vm, name) ?? vm.raise('ArgumentError', `unknown encoding name - ${name}`);
}

/** The encoding of that name, aliases included; undefined for an unknown one. One that we do not have is refused. */
export function encodingNamed(vm: Machine, name: string): EncodingName | undefined {
  const wanted = name.toLowerCase();
  for (const [encoding, names] of KNOWN_ENCODINGS)
    if (names.some((each) => each.toLowerCase() === wanted)) return encoding;
  if (['external', 'filesystem', 'locale'].includes(wanted)) return 'UTF-8';
  if (FOREIGN_ENCODINGS.has(wanted)) refuse(vm, `the encoding ${name}`);
  return undefined;
}

/** The encoding of a value that has one: a String, Symbol or Regexp. */
function encodingOf(value: RValue): EncodingName | undefined {
  if (value instanceof RString) return value.encoding;
  if (value instanceof RSymbol) return isAsciiText(value.name) ? 'US-ASCII' : 'UTF-8';
  if (value instanceof RRegexp) return isAsciiText(value.source) && !(value.options & 16) ? 'US-ASCII' : 'UTF-8';
  return value instanceof REncoding ? value.encoding : undefined;
}

const namesOf = (encoding: EncodingName): readonly string[] =>
  KNOWN_ENCODINGS.find(([name]) => name === encoding)?.[1] ?? [];

/** Encoding: how bytes are characters. */
export const encoding = defineClass<REncoding>({
  name: 'Encoding',
  superclass: 'Object',

  methods: {
    'ascii_compatible?': (_vm, self) => !self.encoding.startsWith('UTF-16'),
    'dummy?': () => false,
    inspect: (_vm, self) => new RString(`#<Encoding:${self.encoding}>`),
    name: (_vm, self) => asciiString(self.encoding),
    names: (_vm, self) =>
      new RArray(
        [...namesOf(self.encoding), ...(self.encoding === 'UTF-8' ? ['locale', 'external', 'filesystem'] : [])].map(
          asciiString,
        ),
      ),
  },
  aliases: { to_s: 'name' },

  singletonMethods: {
    aliases: (vm) => refuse(vm, 'Encoding.aliases'),
    'compatible?(a, b)': (vm, _self, a, b) => {
      const [first, second] = [encodingOf(a), encodingOf(b)];
      if (first === undefined || second === undefined) return null;
      if (a instanceof RString && b instanceof RString) {
        const found = compatibleEncoding(a, b);
        return found === null ? null : encodingObject(vm, found);
      }
      if (first === second) return encodingObject(vm, first);
      if (second === 'US-ASCII') return encodingObject(vm, first);
      return first === 'US-ASCII' ? encodingObject(vm, second) : null;
    },
    default_external: (vm) => encodingObject(vm, 'UTF-8'),
    'default_external=(encoding)': (vm, _self, given) => {
      if (toEncoding(vm, given) !== 'UTF-8') refuse(vm, 'Encoding.default_external other than UTF-8');
      return given;
    },
    default_internal: (vm) => (vm.attachments.get(INTERNAL) as REncoding | undefined) ?? null,
    'default_internal=(encoding)': (vm, _self, given) => {
      if (given !== null && toEncoding(vm, given) !== 'UTF-8') refuse(vm, 'Encoding.default_internal other than UTF-8');
      if (given === null) vm.attachments.delete(INTERNAL);
      else vm.attachments.set(INTERNAL, encodingObject(vm, 'UTF-8'));
      return given;
    },
    'find(name)': (vm, _self, name) => {
      if (name instanceof REncoding) return name;
      if (name instanceof RString && name.text.toLowerCase() === 'internal')
        return (vm.attachments.get(INTERNAL) as REncoding | undefined) ?? null;
      return encodingObject(vm, toEncoding(vm, name instanceof RSymbol ? new RString(name.name) : name));
    },
    locale_charmap: () => new RString('UTF-8'),
    list: (vm) => refuse(vm, 'Encoding.list'),
    name_list: (vm) => refuse(vm, 'Encoding.name_list'),
  },

  constants: {
    ...Object.fromEntries(
      KNOWN_ENCODINGS.flatMap(([name, names]) =>
        names
          .flatMap((each) => constantNames(each))
          .map((constant) => [constant, (vm: Machine) => encodingObject(vm, name)]),
      ),
    ),
    ...Object.fromEntries(FOREIGN_CONSTANTS.map((name) => [name, (vm: Machine) => refuse(vm, `Encoding::${name}`)])),
  },

  afterwards: (vm, klass) => {
    vm.singletonClass(klass).methods.set('new', null);
  },
});

const INTERNAL = Symbol('default_internal');

function asciiString(text: string): RString {
  const made = new RString(text);
  made.encoding = 'US-ASCII';
  return made;
}

function constantNames(name: string): string[] {
  const plain = name.replaceAll('-', '_');
  if (!/^[A-Z]/i.test(plain)) return [];
  return [...new Set([plain.charAt(0).toUpperCase() + plain.slice(1), plain.toUpperCase()])];
}
