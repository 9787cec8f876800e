import { RString } from '../value/string.ts';
import { RSymbol, symbol as symbolNamed } from '../value/symbol.ts';
import type { RValue } from '../value/value.ts';
import type { Machine } from '../machine/machine.ts';
import { symbolProc } from '../machine/symbol_proc.ts';
import { defineClass } from './define_class.ts';
import { encodingObject } from './encoding.ts';
import { hashCode } from './hash_code.ts';
import { refuse } from './refuse.ts';
import { inspectString } from './string/inspect.ts';
import { isAsciiText } from './string/text.ts';

/** Symbol: a name. */
export const symbol = defineClass<RSymbol>({
  name: 'Symbol',
  superclass: 'Object',
  includes: ['Comparable'],

  singletonMethods: {
    all_symbols: (vm) => refuse(vm, 'Symbol.all_symbols'),
  },

  methods: {
    '<=>(other)': (vm, self, other) => (other instanceof RSymbol ? vm.call(text(self), '<=>', [text(other)]) : null),
    '==(other)': (_vm, self, other) => self === other,
    '=~(pattern)': (vm, self, pattern) => vm.call(text(self), '=~', [pattern]),
    '[](*arguments)': (vm, self, args) => vm.call(text(self), '[]', args),
    'capitalize(*options)': (vm, self, options) => mapped(vm, self, 'capitalize', options),
    'casecmp(other)': (vm, self, other) =>
      other instanceof RSymbol ? vm.call(text(self), 'casecmp', [text(other)]) : null,
    'casecmp?(other)': (vm, self, other) =>
      other instanceof RSymbol ? vm.call(text(self), 'casecmp?', [text(other)]) : null,
    'downcase(*options)': (vm, self, options) => mapped(vm, self, 'downcase', options),
    'empty?': (_vm, self) => self.name === '',
    encoding: (vm, self) => encodingObject(vm, isAsciiText(self.name) ? 'US-ASCII' : 'UTF-8'),
    'end_with?(*suffixes)': (vm, self, suffixes) => vm.call(text(self), 'end_with?', suffixes),
    hash: (_vm, self) => hashCode(`:${self.name}`),
    inspect: (_vm, self) => new RString(inspectSymbol(self)),
    length: (vm, self) => vm.call(text(self), 'length', []),
    'match(*arguments, &block)': (vm, self, args, block) => vm.call(text(self), 'match', args, block),
    'match?(*arguments)': (vm, self, args) => vm.call(text(self), 'match?', args),
    name: (vm, self) => nameOf(vm, self),
    'start_with?(*prefixes)': (vm, self, prefixes) => vm.call(text(self), 'start_with?', prefixes),
    succ: (vm, self) => mapped(vm, self, 'succ', []),
    'swapcase(*options)': (vm, self, options) => mapped(vm, self, 'swapcase', options),
    to_proc: (vm, self) => symbolProc(vm, self),
    to_s: (_vm, self) => text(self),
    to_sym: (_vm, self) => self,
    'upcase(*options)': (vm, self, options) => mapped(vm, self, 'upcase', options),
  },

  aliases: { '===': '==', id2name: 'to_s', intern: 'to_sym', next: 'succ', size: 'length', slice: '[]' },

  afterwards: (vm, klass) => {
    vm.singletonClass(klass).methods.set('new', null);
  },
});

function text(self: RSymbol): RString {
  const made = new RString(self.name);
  if (isAsciiText(self.name)) made.encoding = 'US-ASCII';
  return made;
}

function mapped(vm: Machine, self: RSymbol, method: string, args: RValue[]): RValue {
  return symbolNamed(vm.toStr(vm.call(new RString(self.name), method, args)));
}

const NAMES = Symbol('names of symbols');

function nameOf(vm: Machine, self: RSymbol): RString {
  let names = vm.momentary.get(NAMES) as Map<RSymbol, RString> | undefined;
  if (!names) vm.momentary.set(NAMES, (names = new Map()));
  let name = names.get(self);
  if (!name) {
    name = text(self);
    name.frozen = true;
    names.set(self, name);
  }
  return name;
}

const OPERATORS = new Set(['!', '!=', '!~', '%', '&', '*', '**', '+', '+@', '-', '-@', '/', '<', '<<', '<=', '<=>', '==', '===', '=~', '>', '>=', '>>', '[]', '[]=', '^', '`', '|', '~']); // prettier-ignore
const PLAIN =
  /^(?:(?:[$@]|@@)?[\p{L}_][\p{L}\p{M}\p{N}_]*|[\p{L}_][\p{L}\p{M}\p{N}_]*[?!=]|\$(?:\d+|[~*$?!@/\\;,.=:<>"&`'+_]|-\w))$/u;

/** Whether a symbol is written without quotes. */
function isPlainSymbol(name: string): boolean {
  return OPERATORS.has(name) || PLAIN.test(name);
}

/** A symbol as `inspect` shows it. */
export function inspectSymbol(self: RSymbol): string {
  return isPlainSymbol(self.name) ? `:${self.name}` : `:${inspectString(new RString(self.name))}`;
}
