import { RArray } from '../value/array.ts';
import { RHash } from '../value/hash.ts';
import { EXTENDED, IGNORECASE, MULTILINE, RRegexp, type RMatch } from '../value/regexp.ts';
import { RString } from '../value/string.ts';
import { RSymbol } from '../value/symbol.ts';
import { isInteger, truthy, type RValue } from '../value/value.ts';
import type { Machine } from '../machine/machine.ts';
import { defineClass } from './define_class.ts';
import { encodingObject } from './encoding.ts';
import { hashCode } from './hash_code.ts';
import { groupByKey, groupOf } from './match_data/groups.ts';
import { escapeRegexp } from './regexp/escape.ts';
import {
  FIXED_ENCODING,
  initializeRegexp,
  makeRegexp,
  matchAt,
  NO_ENCODING,
  optionLetters,
  patternOf,
  setLastMatch,
  UNINITIALIZED,
} from './regexp/match.ts';
import { translate } from './regexp/translate.ts';
import { isAsciiText, lengthOf, offsetOf, positionOf } from './string/text.ts';

/** Regexp: patterns of text. */
export const regexp = defineClass<RRegexp>({
  name: 'Regexp',
  superclass: 'Object',
  allocate: (vm, klass) => {
    const made = new RRegexp(UNINITIALIZED, 0, translate);
    made.frozen = false;
    if (klass !== vm.classes.Regexp) made.klass = klass;
    return made;
  },

  singletonMethods: {
    'escape(text)': (vm, _self, text) => {
      const given = text instanceof RSymbol ? text.name : vm.toStr(text);
      const made = new RString(escapeRegexp(given));
      if (isAsciiText(given)) made.encoding = 'US-ASCII';
      return made;
    },
    'last_match(group = absent)': (vm, _self, group) => {
      const match = vm.frame?.home.match ?? null;
      if (!match || group === undefined) return match;
      const index = groupByKey(vm, match, group);
      return groupOf(match, index < 0 ? index + match.match.length : index);
    },
    'try_convert(value)': (vm, _self, value) => {
      if (value instanceof RRegexp) return value;
      if (!vm.respondTo(value, 'to_regexp', true)) return null;
      const made = vm.call(value, 'to_regexp', []);
      if (made === null || made instanceof RRegexp) return made;
      const name = vm.className(value);
      return vm.raise('TypeError', `can't convert ${name} to Regexp (${name}#to_regexp gives ${vm.className(made)})`);
    },
    'union(*patterns)': (vm, _self, patterns: RValue[]) => union(vm, patterns),
  },
  singletonAliases: { compile: 'new', quote: 'escape' },

  methods: {
    '==(other)': (_vm, self, other) =>
      other instanceof RRegexp && self.source === other.source && self.options === other.options,
    '===(value)': (vm, self, value) => {
      const subject =
        value instanceof RSymbol ? new RString(value.name) : value instanceof RString ? value : strOrNull(vm, value);
      const match = subject && matchAt(vm, self, subject, 0);
      setLastMatch(vm, match);
      return match !== null;
    },
    '=~(value)': (vm, self, value) => {
      const match = value === null ? null : matchAt(vm, self, subjectOf(vm, value), 0);
      setLastMatch(vm, match);
      return match && positionOf(match.subject.text, match.begin);
    },
    'casefold?': (_vm, self) => (self.options & IGNORECASE) !== 0,
    encoding: (vm, self) =>
      encodingObject(
        vm,
        isFixed(self) ? 'UTF-8' : self.options & NO_ENCODING && !isAsciiText(self.source) ? 'ASCII-8BIT' : 'US-ASCII',
      ),
    'fixed_encoding?': (_vm, self) => isFixed(self),
    hash: (_vm, self) => hashCode(`/${self.options}/${self.source}`),
    inspect: (_vm, self) =>
      new RString(
        `/${withSlashes(self.source)}/${optionLetters(self.options)}${self.options & NO_ENCODING ? 'n' : ''}`,
      ),
    'match(value, position = 0, &block)': (vm, self, value, position, block) => {
      const match = value === null ? null : matchFrom(vm, self, subjectOf(vm, value), vm.toInt(position));
      setLastMatch(vm, match);
      return match && block ? vm.yield(block, match) : match;
    },
    'match?(value, position = 0)': (vm, self, value, position) =>
      value !== null &&
      vm.toInt(position) <= lengthOf(subjectOf(vm, value).text) &&
      matchFrom(vm, self, subjectOf(vm, value), vm.toInt(position)) !== null,
    named_captures: (vm, self) => {
      const names = new RHash();
      for (const [name, indexes] of patternOf(vm, self).parsed.names) names.setText(name, new RArray([...indexes]));
      return names;
    },
    names: (vm, self) => new RArray([...patternOf(vm, self).parsed.names.keys()].map((name) => new RString(name))),
    options: (_vm, self) => self.options,
    source: (_vm, self) => {
      const made = new RString(self.source);
      if (isAsciiText(self.source) && !isFixed(self)) made.encoding = 'US-ASCII';
      return made;
    },
    to_s: (_vm, self) => {
      const made = new RString(embeddable(self));
      if (isAsciiText(self.source) && !isFixed(self)) made.encoding = 'US-ASCII';
      return made;
    },
    '~': (vm, self) => {
      const line = vm.globals.get('$_') ?? null;
      const match = line instanceof RString ? matchAt(vm, self, line, 0) : null;
      setLastMatch(vm, match);
      return match && positionOf(match.subject.text, match.begin);
    },
  },

  privateMethods: {
    'initialize(pattern, options = absent, encoding = absent)': (vm, self, pattern, options) => {
      if (pattern instanceof RRegexp) initializeRegexp(vm, self, pattern.source, pattern.options);
      else initializeRegexp(vm, self, vm.toStr(pattern), optionsOf(options));
    },
    'initialize_copy(other)': (vm, self, other) => {
      if (!(other instanceof RRegexp)) return vm.raise('TypeError', 'wrong argument type');
      return initializeRegexp(vm, self, other.source, other.options);
    },
  },

  aliases: { 'eql?': '==' },
  constants: {
    EXTENDED: () => EXTENDED,
    FIXEDENCODING: () => FIXED_ENCODING,
    IGNORECASE: () => IGNORECASE,
    MULTILINE: () => MULTILINE,
    NOENCODING: () => NO_ENCODING,
  },
});

function optionsOf(options: RValue | undefined): number {
  if (options === undefined || !truthy(options)) return 0;
  return isInteger(options) ? Number(options) : IGNORECASE;
}

function strOrNull(vm: Machine, value: RValue): RString | null {
  if (value === null || typeof value !== 'object' || !vm.respondTo(value, 'to_str', true)) return null;
  return vm.toRString(value);
}

function subjectOf(vm: Machine, value: RValue): RString {
  return value instanceof RSymbol ? new RString(value.name) : vm.toRString(value);
}

function matchFrom(vm: Machine, self: RRegexp, subject: RString, position: number): RMatch | null {
  const length = lengthOf(subject.text);
  const from = position < 0 ? position + length : position;
  return from < 0 ? null : matchAt(vm, self, subject, offsetOf(subject.text, Math.min(from, length)));
}

function isFixed(self: RRegexp): boolean {
  return (self.options & FIXED_ENCODING) !== 0;
}

/** A source with its slashes escaped, as it stands between slashes; control characters are shown by number. */
function withSlashes(source: string): string {
  return source.replace(/\\[^]|\/|[^\P{Cc}\n\t\r\f\v]/gu, (part) => {
    if (part === '/') return '\\/';
    return part.length === 1 ? `\\x${part.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}` : part;
  });
}

/** A pattern as `to_s` writes it: with all its options, to stand inside of another. */
function embeddable(self: RRegexp): string {
  let { source } = self;
  let options = self.options & 7;
  // `(?i-mx:…)` around the whole, and `(?i)` before it, are taken for the options that they say.
  for (;;) {
    const before = /^\(\?([mix]*)(?:-([mix]*))?\)([^]*)$/.exec(source);
    const around = isWhole(source) ? /^\(\?([mix]*)(?:-([mix]*))?:([^]*)\)$/.exec(source) : null;
    const outer = before ?? around;
    if (!outer) break;
    const [, on = '', off = '', inner = ''] = outer;
    for (const [letter, bit] of [
      ['m', MULTILINE],
      ['i', IGNORECASE],
      ['x', EXTENDED],
    ] as const) {
      if (on.includes(letter)) options |= bit;
      if (off.includes(letter)) options &= ~bit;
    }
    source = inner;
    if (!before) break;
  }
  const on = optionLetters(options);
  const off = optionLetters(7 & ~options);
  return `(?${on}${off ? `-${off}` : ''}:${withSlashes(source)})`;
}

/** Whether the parenthesis that opens a source is closed at its very end. */
function isWhole(source: string): boolean {
  let depth = 0;
  let inClass = 0;
  for (let at = 0; at < source.length; at += 1) {
    const char = source[at];
    if (char === '\\') at += 1;
    else if (char === '[') inClass += 1;
    else if (char === ']' && inClass > 0) inClass -= 1;
    else if (inClass > 0) continue;
    else if (char === '(') depth += 1;
    else if (char === ')') {
      depth -= 1;
      if (depth === 0 && at < source.length - 1) return false;
    }
  }
  return true;
}

function union(vm: Machine, given: RValue[]): RValue {
  const listed = given.length === 1 ? vm.toAryOrNull(given[0] as RValue) : null;
  const patterns = listed ? listed.items : given;
  if (patterns.length === 0) return makeUnfrozen(vm, '(?!)', 0);
  const written = (pattern: RValue) =>
    pattern instanceof RRegexp ? embeddable(pattern) : escapeRegexp(vm.toStr(pattern));
  if (patterns.length === 1) {
    const [only] = patterns as [RValue];
    if (only instanceof RRegexp) return only;
    return makeUnfrozen(vm, only instanceof RSymbol ? escapeRegexp(only.name) : written(only), 0);
  }
  return makeUnfrozen(vm, patterns.map(written).join('|'), 0);
}

function makeUnfrozen(vm: Machine, source: string, options: number): RRegexp {
  const made = makeRegexp(vm, source, options);
  made.frozen = false;
  return made;
}
