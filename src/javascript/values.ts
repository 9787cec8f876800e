import { RArray } from '../ruby/value/array.ts';
import { RFloat } from '../ruby/value/float.ts';
import { RHash } from '../ruby/value/hash.ts';
import { RObject } from '../ruby/value/object.ts';
import { RString } from '../ruby/value/string.ts';
import { RSymbol, symbol } from '../ruby/value/symbol.ts';
import type { RValue } from '../ruby/value/value.ts';
import { defineClass } from '../ruby/core/define_class.ts';
import type { Machine } from '../ruby/machine/machine.ts';

/** A value that Ruby has too; a JavaScript symbol is a Ruby Symbol: `Symbol.for('create')`. */
export type Plain =
  string | number | bigint | boolean | null | undefined | symbol | readonly Plain[] | { readonly [key: string]: Plain };

/** What a value is held against: the value itself, a pattern, a test, or those within lists and objects. */
export type Expected =
  Plain | RegExp | ((value: Plain) => boolean) | readonly Expected[] | { readonly [key: string]: Expected };

/** A pattern or test of JavaScript in Ruby's hands: what `===` and matchers ask. */
class RTest extends RObject {
  test: (vm: Machine, value: RValue) => boolean = () => false;
  shown = '';
}

/** The class of patterns and tests of JavaScript. */
export const javascriptTest = defineClass<RTest>({
  name: 'JavaScriptTest',
  superclass: 'Object',
  methods: {
    '===(value)': (vm, self, value) => self.test(vm, value),
    'matches?(value)': (vm, self, value) => self.test(vm, value),
    description: (vm, self) => vm.str(self.shown),
    failure_message: (vm, self) => vm.str(`expected the value to match ${self.shown}`),
    inspect: (vm, self) => vm.str(self.shown),
    to_s: (vm, self) => vm.str(self.shown),
  },
});

/** The Ruby value of what JavaScript expects; keys of objects are texts, or Symbols where that is asked for. */
export function toRuby(vm: Machine, value: Expected, keys: 'texts' | 'symbols' = 'texts'): RValue {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return new RString(value);
  if (typeof value === 'symbol') return symbol(value.description ?? '');
  if (typeof value === 'number') return Number.isSafeInteger(value) ? value : new RFloat(value);
  if (typeof value === 'bigint') return value >= -SAFE && value <= SAFE ? Number(value) : value;
  if (typeof value === 'function')
    return testOf(
      vm,
      (given) => value(toJavaScript(vm, given)),
      `a value for which ${value.name || 'the function'} holds`,
    );
  if (value instanceof RegExp) return testOf(vm, (given) => holds(value, toJavaScript(vm, given)), String(value));
  if (Array.isArray(value)) return new RArray(value.map((item: Expected) => toRuby(vm, item, 'texts')));
  if (typeof value !== 'object') return value;
  const hash = new RHash();
  for (const [key, held] of Object.entries(value))
    hash.set(vm, keys === 'symbols' ? symbol(key) : new RString(key), toRuby(vm, held as Expected, 'texts'));
  return hash;
}

const SAFE = BigInt(Number.MAX_SAFE_INTEGER);

function testOf(vm: Machine, test: (value: RValue) => boolean, shown: string): RValue {
  const made = new RTest(vm.classAt('JavaScriptTest'));
  made.test = (_vm, value) => test(value);
  made.shown = shown;
  return made;
}

function holds(pattern: RegExp, value: Plain): boolean {
  return typeof value === 'string' && new RegExp(pattern.source, pattern.flags.replace(/[gy]/g, '')).test(value);
}

/** The JavaScript value of a Ruby one: Symbols are symbols, what JavaScript has no word for is inspected. */
export function toJavaScript(vm: Machine, value: RValue): Plain {
  if (value === null || typeof value === 'boolean' || typeof value === 'number' || typeof value === 'bigint')
    return value;
  if (value instanceof RString) return value.text;
  if (value instanceof RSymbol) return Symbol.for(value.name);
  if (value instanceof RFloat) return value.value;
  if (value instanceof RArray) return value.items.map((item) => toJavaScript(vm, item));
  if (!(value instanceof RHash)) return vm.inspect(value);
  const entries = [...value].map(({ key, value: held }) => [vm.toS(key), toJavaScript(vm, held)] as const);
  return Object.fromEntries(entries);
}
