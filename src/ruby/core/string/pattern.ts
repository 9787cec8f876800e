import { RArray } from '../../value/array.ts';
import { RHash } from '../../value/hash.ts';
import type { RProc } from '../../value/proc.ts';
import { RMatch, RRegexp } from '../../value/regexp.ts';
import { RString } from '../../value/string.ts';
import type { RValue } from '../../value/value.ts';
import { conversionName } from '../../machine/convert.ts';
import type { Machine } from '../../machine/machine.ts';
import { groupOf, namedGroup } from '../match_data/groups.ts';
import { checkCompatible } from '../../machine/compatible.ts';
import { escapeRegexp } from '../regexp/escape.ts';
import { makeRegexp, matchAt, matchBefore, matchHere, setLastMatch } from '../regexp/match.ts';
import { translate } from '../regexp/translate.ts';
import type { StringMethods } from './methods.ts';
import { charsOf, lengthOf, nextOffset, offsetOf, positionOf, sameKind } from './text.ts';

/** Methods that look for a pattern: =~, match, scan, sub, gsub, split, partition, start_with? and their like. */
export const patternMethods: StringMethods = {
  '=~(pattern)': (vm, self, pattern) => {
    if (pattern instanceof RString) vm.raise('TypeError', 'type mismatch: String given');
    return vm.call(pattern, '=~', [self]);
  },
  'end_with?(*suffixes)': (vm, self, suffixes: RValue[]) =>
    suffixes.some((suffix) => self.text.endsWith(vm.toStr(suffix))),
  'gsub(pattern, replacement = absent, &block)': (vm, self, pattern, replacement, block) => {
    if (replacement === undefined && !block) return vm.enumFor(self, 'gsub', [pattern]);
    return sameKind(self, substituted(vm, self, pattern, replacement, block, true) ?? self.text);
  },
  'gsub!(pattern, replacement = absent, &block)': (vm, self, pattern, replacement, block) => {
    vm.checkFrozen(self);
    if (replacement === undefined && !block) return vm.enumFor(self, 'gsub!', [pattern]);
    return replaceText(vm, self, substituted(vm, self, pattern, replacement, block, true));
  },
  'index(pattern, start = 0)': (vm, self, pattern, start) => index(vm, self, pattern, vm.toInt(start)),
  'match(pattern, position = 0, &block)': (vm, self, pattern, position, block) =>
    vm.call(toPattern(vm, pattern), 'match', [self, position], block),
  'match?(pattern, position = 0)': (vm, self, pattern, position) =>
    vm.call(toPattern(vm, pattern), 'match?', [self, position]),
  'partition(separator)': (vm, self, separator) => partition(vm, self, separator),
  'rindex(pattern, start = absent)': (vm, self, pattern, start) => rindex(vm, self, pattern, start),
  'rpartition(separator)': (vm, self, separator) => rpartition(vm, self, separator),
  'scan(pattern, &block)': (vm, self, pattern, block) => scan(vm, self, pattern, block),
  'split(separator = nil, limit = 0, &block)': (vm, self, separator, limit, block) => {
    const parts = split(vm, self, separator, vm.toInt(limit));
    if (!block) return new RArray(parts);
    for (const part of parts) vm.yield(block, part);
    return self;
  },
  'start_with?(*prefixes)': (vm, self, prefixes: RValue[]) =>
    prefixes.some((prefix) => {
      if (!(prefix instanceof RRegexp)) return self.text.startsWith(vm.toStr(prefix));
      const match = matchHere(vm, prefix, self, 0);
      setLastMatch(vm, match);
      return match !== null;
    }),
  'sub(pattern, replacement = absent, &block)': (vm, self, pattern, replacement, block) => {
    needReplacement(vm, replacement, block);
    return sameKind(self, substituted(vm, self, pattern, replacement, block, false) ?? self.text);
  },
  'sub!(pattern, replacement = absent, &block)': (vm, self, pattern, replacement, block) => {
    vm.checkFrozen(self);
    needReplacement(vm, replacement, block);
    return replaceText(vm, self, substituted(vm, self, pattern, replacement, block, false));
  },
};

function needReplacement(vm: Machine, replacement: RValue | undefined, block: RProc | null): void {
  if (replacement === undefined && !block) vm.raise('ArgumentError', 'wrong number of arguments (given 1, expected 2)');
}

function replaceText(vm: Machine, self: RString, text: string | null): RValue {
  vm.checkFrozen(self);
  if (text === null) return null;
  self.text = text;
  return self;
}

/** A Regexp as it is, or one made of a String as `match` does. */
function toPattern(vm: Machine, pattern: RValue): RRegexp {
  if (pattern instanceof RRegexp) return pattern;
  if (!(pattern instanceof RString) && !vm.respondTo(pattern, 'to_str', true))
    return vm.raise('TypeError', `wrong argument type ${conversionName(vm, pattern)} (expected Regexp)`);
  return makeRegexp(vm, vm.toStr(pattern), 0);
}

/** A Regexp, or a String which is looked for as it is. */
function toSought(vm: Machine, pattern: RValue): RRegexp | RString {
  if (pattern instanceof RRegexp || pattern instanceof RString) return pattern;
  if (!vm.respondTo(pattern, 'to_str', true))
    return vm.raise('TypeError', `wrong argument type ${conversionName(vm, pattern)} (expected Regexp)`);
  return vm.toRString(pattern);
}

/** The first match at or after an offset, of a Regexp or of a String as it is. */
function find(vm: Machine, sought: RRegexp | RString, subject: RString, from: number): RMatch | null {
  vm.step();
  if (sought instanceof RRegexp) return matchAt(vm, sought, subject, from);
  const at = subject.text.indexOf(sought.text, from);
  return at === -1 ? null : literalMatch(sought, subject, at);
}

/** The match of a String as it is, found at an offset. */
function literalMatch(sought: RString, subject: RString, at: number): RMatch {
  const { text } = sought;
  const found = [text] as unknown as RegExpExecArray;
  found.index = at;
  found.input = subject.text;
  found.indices = [[at, at + text.length]] as unknown as RegExpIndicesArray;
  const kept = sameKind(subject, subject.text);
  kept.frozen = true;
  return new RMatch(new RRegexp(escapeRegexp(text), 0, translate), kept, found);
}

function substituted(
  vm: Machine,
  self: RString,
  pattern: RValue,
  replacement: RValue | undefined,
  block: RProc | null,
  everywhere: boolean,
): string | null {
  const sought = toSought(vm, pattern);
  const hash = replacement === undefined || replacement instanceof RString ? null : hashOrNull(vm, replacement);
  const template = replacement === undefined || hash ? null : vm.toRString(replacement);
  if (template) checkCompatible(vm, self, template);
  const expand = template && !template.text.includes('\\') ? () => template.text : null;
  const subject = sameKind(self, self.text);
  const { text } = subject;
  let made = '';
  let done = 0;
  let from = 0;
  let last: RMatch | null = null;
  while (from <= text.length) {
    const match = find(vm, sought, subject, from);
    if (!match) break;
    last = match;
    vm.step();
    made += text.slice(done, match.begin);
    if (expand) made += expand();
    else if (template) made += expanded(vm, template.text, match);
    else {
      const matched = sameKind(self, match.match[0]);
      setLastMatch(vm, match);
      made += vm.toS(hash ? vm.call(hash, '[]', [matched]) : vm.yield(block, matched));
      if (everywhere && self.text.length !== text.length) vm.raise('RuntimeError', 'string modified');
    }
    done = match.end;
    if (!everywhere) break;
    if (match.end > match.begin) from = match.end;
    else from = match.end < text.length ? nextOffset(text, match.end) : text.length + 1;
    if (from <= match.begin) from = match.begin + 1;
    vm.checkSize(made.length);
  }
  setLastMatch(vm, last);
  return last ? made + text.slice(done) : null;
}

function hashOrNull(vm: Machine, value: RValue): RHash | null {
  if (value instanceof RHash) return value;
  return vm.respondTo(value, 'to_str', true) || !vm.respondTo(value, 'to_hash', true) ? null : vm.toHash(value);
}

/** A replacement with its `\1`, `\k<name>`, `\0`, `` \` `` and their like filled in. */
function expanded(vm: Machine, template: string, match: RMatch): string {
  return template.replace(
    /\\(?:k<([^>]*)>|([0-9&`'\\]))/g,
    (whole, name: string | undefined, mark: string | undefined) => {
      if (name !== undefined) return namedGroup(vm, match, name)?.text ?? '';
      if (mark === '\\') return '\\';
      if (mark === '&' || mark === '0') return match.match[0];
      if (mark === '`') return match.subject.text.slice(0, match.begin);
      if (mark === "'") return match.subject.text.slice(match.end);
      return mark === undefined ? whole : (match.match[Number(mark)] ?? '');
    },
  );
}

function scan(vm: Machine, self: RString, pattern: RValue, block: RProc | null): RValue {
  const sought = toSought(vm, pattern);
  const subject = sameKind(self, self.text);
  const { text } = subject;
  const found: RValue[] = [];
  let last: RMatch | null = null;
  for (let from = 0; from <= text.length;) {
    const match = find(vm, sought, subject, from);
    if (!match) break;
    last = match;
    vm.step();
    const groups = match.match.length > 1 ? groupsOf(self, match) : sameKind(self, match.match[0]);
    if (match.end > match.begin) from = match.end;
    else from = match.end < text.length ? nextOffset(text, match.end) : text.length + 1;
    if (block) {
      setLastMatch(vm, match);
      vm.yield(block, groups);
      if (self.text.length !== text.length) vm.raise('RuntimeError', 'string modified');
    } else found.push(groups);
  }
  setLastMatch(vm, last);
  return block ? self : new RArray(found);
}

function groupsOf(self: RString, match: RMatch): RArray {
  const groups: RValue[] = [];
  for (let group = 1; group < match.match.length; group += 1) groups.push(groupOf(match, group));
  for (const group of groups) if (group instanceof RString) group.encoding = self.encoding;
  return new RArray(groups);
}

/** The parts of a string, as `split` gives them. */
function split(vm: Machine, self: RString, separator: RValue, limit: number): RString[] {
  const { text } = self;
  if (text === '') return [];
  if (limit === 1) return [sameKind(self, text)];
  const given = separator ?? vm.globals.get('$;') ?? null;
  const sought = given === null ? null : toSought(vm, given);
  let parts: string[];
  if (sought === null || (sought instanceof RString && sought.text === ' ')) parts = splitBlank(text, limit);
  else if (sought instanceof RString)
    parts = sought.text === '' ? splitChars(text, limit) : splitText(text, sought.text, limit);
  else if (sought.source === ' ' && sought.options === 0) parts = splitText(text, ' ', limit);
  else parts = splitPattern(vm, self, sought, limit);
  if (limit === 0) while (parts.length > 0 && parts.at(-1) === '') parts.pop();
  return parts.map((part) => sameKind(self, part));
}

function splitBlank(text: string, limit: number): string[] {
  const parts: string[] = [];
  let rest = text.replace(/^[ \t\n\v\f\r\0]+/, '');
  while (rest !== '') {
    const blank = limit > 0 && parts.length + 1 >= limit ? null : /[ \t\n\v\f\r\0]+/.exec(rest);
    if (!blank) {
      parts.push(rest);
      return parts;
    }
    parts.push(rest.slice(0, blank.index));
    rest = rest.slice(blank.index + blank[0].length);
  }
  if (limit !== 0 && parts.length > 0) parts.push('');
  return parts;
}

function splitChars(text: string, limit: number): string[] {
  const chars = charsOf(text);
  if (limit <= 0) return limit < 0 ? [...chars, ''] : chars;
  if (chars.length < limit) return [...chars, ''];
  return [...chars.slice(0, limit - 1), chars.slice(limit - 1).join('')];
}

function splitText(text: string, separator: string, limit: number): string[] {
  if (limit <= 0) return text.split(separator);
  const parts: string[] = [];
  let from = 0;
  while (parts.length + 1 < limit) {
    const at = text.indexOf(separator, from);
    if (at === -1) break;
    parts.push(text.slice(from, at));
    from = at + separator.length;
  }
  parts.push(text.slice(from));
  return parts;
}

function splitPattern(vm: Machine, self: RString, pattern: RRegexp, limit: number): string[] {
  const { text } = self;
  const parts: string[] = [];
  let count = 1;
  let begin = 0;
  let from = 0;
  let isAfterNothing = false;
  for (;;) {
    const match = from <= text.length ? matchAt(vm, pattern, self, from) : null;
    if (!match) break;
    vm.step();
    if (match.begin === from && match.end === from) {
      if (!isAfterNothing) {
        from = from === text.length ? from + 1 : nextOffset(text, from);
        isAfterNothing = true;
        continue;
      }
      // Nothing on both sides of a character: it goes by itself.
      parts.push(text.slice(begin, nextOffset(text, begin)));
      begin = from;
    } else {
      parts.push(text.slice(begin, match.begin));
      begin = match.end;
      from = match.end;
    }
    isAfterNothing = false;
    for (const captured of match.match.slice(1)) if (captured !== undefined) parts.push(captured);
    count += 1;
    if (limit > 0 && limit <= count) break;
  }
  if (limit !== 0 || text.length > begin) parts.push(text.slice(begin));
  return parts;
}

function index(vm: Machine, self: RString, pattern: RValue, start: number): RValue {
  const { text } = self;
  const length = lengthOf(text);
  const from = start < 0 ? start + length : start;
  if (from < 0 || from > length) {
    if (pattern instanceof RRegexp) setLastMatch(vm, null);
    return null;
  }
  const offset = offsetOf(text, from);
  if (pattern instanceof RRegexp) {
    const match = matchAt(vm, pattern, self, offset);
    setLastMatch(vm, match);
    return match ? positionOf(text, match.begin) : null;
  }
  const at = text.indexOf(vm.toStr(pattern), offset);
  return at === -1 ? null : positionOf(text, at);
}

function rindex(vm: Machine, self: RString, pattern: RValue, start: RValue | undefined): RValue {
  const { text } = self;
  const length = lengthOf(text);
  let from = start === undefined ? length : vm.toInt(start);
  if (from < 0) from += length;
  if (from < 0) {
    if (pattern instanceof RRegexp) setLastMatch(vm, null);
    return null;
  }
  const offset = offsetOf(text, Math.min(from, length));
  if (pattern instanceof RRegexp) {
    const match = matchBefore(vm, pattern, self, offset);
    setLastMatch(vm, match);
    return match ? positionOf(text, match.begin) : null;
  }
  const at = text.lastIndexOf(vm.toStr(pattern), offset);
  return at === -1 ? null : positionOf(text, at);
}

function partition(vm: Machine, self: RString, separator: RValue): RValue {
  const { text } = self;
  const sought = toSought(vm, separator);
  const match = find(vm, sought, self, 0);
  if (sought instanceof RRegexp) setLastMatch(vm, match);
  return stringsLike(
    self,
    match ? [text.slice(0, match.begin), match.match[0], text.slice(match.end)] : [text, '', ''],
  );
}

function rpartition(vm: Machine, self: RString, separator: RValue): RValue {
  const { text } = self;
  if (separator instanceof RRegexp) {
    const match = matchBefore(vm, separator, self, text.length);
    setLastMatch(vm, match);
    return stringsLike(
      self,
      match ? [text.slice(0, match.begin), match.match[0], text.slice(match.end)] : ['', '', text],
    );
  }
  const sought = (toSought(vm, separator) as RString).text;
  const at = text.lastIndexOf(sought);
  return stringsLike(self, at === -1 ? ['', '', text] : [text.slice(0, at), sought, text.slice(at + sought.length)]);
}

function stringsLike(self: RString, texts: string[]): RArray {
  return new RArray(texts.map((text) => sameKind(self, text)));
}
