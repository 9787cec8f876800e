import { EXTENDED, IGNORECASE, MULTILINE, RMatch, RRegexp } from '../../value/regexp.ts';
import { RString } from '../../value/string.ts';
import type { Machine } from '../../machine/machine.ts';
import { isAsciiText } from '../string/text.ts';
import { RegexpSyntaxError } from './syntax_error.ts';
import { Pattern, patternFor, translate } from './translate.ts';

/** Options as they are written behind the closing slash. */
export function optionLetters(options: number): string {
  return `${options & MULTILINE ? 'm' : ''}${options & IGNORECASE ? 'i' : ''}${options & EXTENDED ? 'x' : ''}`;
}

/** The option bits that a source with characters beyond ASCII, and `/n`, add. */
export const FIXED_ENCODING = 16;
export const NO_ENCODING = 32;

/** A Regexp; a source that Ruby does not take raises RegexpError. */
export function makeRegexp(vm: Machine, source: string, options: number): RRegexp {
  const fixed = isAsciiText(source) || options & NO_ENCODING ? 0 : FIXED_ENCODING;
  const regexp = new RRegexp(source, options | fixed, translate);
  patterns.set(regexp, compile(vm, source, options));
  return regexp;
}

/** Gives an allocated Regexp its pattern. */
export function initializeRegexp(vm: Machine, regexp: RRegexp, source: string, options: number): void {
  if (regexp.source !== UNINITIALIZED) {
    vm.checkFrozen(regexp);
    vm.raise('TypeError', 'already initialized regexp');
  }
  const pattern = compile(vm, source, options);
  const fixed = isAsciiText(source) || options & NO_ENCODING ? 0 : FIXED_ENCODING;
  regexp.source = source;
  regexp.options = options | fixed;
  patterns.set(regexp, pattern);
}

function compile(vm: Machine, source: string, options: number): Pattern {
  try {
    return patternFor(source, options);
  } catch (error) {
    if (!(error instanceof RegexpSyntaxError)) throw error;
    return vm.raise('RegexpError', `${error.message}: /${source}/${optionLetters(options)}`);
  }
}

const patterns = new WeakMap<RRegexp, Pattern>();

/** The compiled pattern of a Regexp. */
export function patternOf(vm: Machine, regexp: RRegexp): Pattern {
  let pattern = patterns.get(regexp);
  if (!pattern) {
    if (regexp.source === UNINITIALIZED) vm.raise('TypeError', 'uninitialized Regexp');
    patterns.set(regexp, (pattern = compile(vm, regexp.source, regexp.options)));
  }
  return pattern;
}

/** What an allocated Regexp holds before it is initialized. */
export const UNINITIALIZED = '(?<uninitialized>';

/** The first match at or after a UTF-16 offset. */
export function matchAt(vm: Machine, regexp: RRegexp, subject: RString, from: number): RMatch | null {
  return search(vm, regexp, subject, from, false);
}

/** A match that begins right at a UTF-16 offset. */
export function matchHere(vm: Machine, regexp: RRegexp, subject: RString, at: number): RMatch | null {
  return search(vm, regexp, subject, at, true);
}

/** The last match that begins at or before an offset. */
export function matchBefore(vm: Machine, regexp: RRegexp, subject: RString, from: number): RMatch | null {
  for (let at = from; at >= 0; at -= 1) {
    if (isLowHalf(subject.text, at)) continue;
    vm.step();
    const match = matchHere(vm, regexp, subject, at);
    if (match) return match;
  }
  return null;
}

/** Remembers the match as `$~` of the method that runs. */
export function setLastMatch(vm: Machine, match: RMatch | null): void {
  if (vm.frame) vm.frame.home.match = match;
}

function search(vm: Machine, regexp: RRegexp, subject: RString, from: number, anchored: boolean): RMatch | null {
  const pattern = patternOf(vm, regexp);
  const { text } = subject;
  const facts = factsOf(text);
  const isBinary = subject.encoding === 'ASCII-8BIT';
  checkSubject(vm, regexp, subject, facts);
  const chosen = choose(pattern, facts, isBinary, text.length - from, anchored ? 'y' : 'g');
  let found: RegExpExecArray | null;
  if (chosen) {
    chosen.lastIndex = from;
    found = chosen.exec(text);
  } else found = ownSearch(vm, pattern, text, from, anchored, isBinary);
  if (!found) return null;
  const kept = new RString(text);
  kept.encoding = subject.encoding;
  kept.frozen = true;
  return new RMatch(regexp, kept, found);
}

/** The offsets of the whole match and of each group; undefined for a group that took no part. */
export function placesOf(vm: Machine, match: RMatch): (readonly [number, number] | undefined)[] {
  const known = match.match.indices;
  if (known) return known;
  const pattern = patternOf(vm, match.regexp);
  const { text } = match.subject;
  const facts = factsOf(text);
  const isBinary = match.subject.encoding === 'ASCII-8BIT';
  // The linear matcher knows no `d`: a risky pattern is left to our own.
  const chosen = pattern.traits.isRisky ? null : choose(pattern, facts, isBinary, text.length, 'dy');
  if (chosen) chosen.lastIndex = match.begin;
  const found = chosen ? chosen.exec(text) : ownSearch(vm, pattern, text, match.begin, true, isBinary);
  const places = found?.indices;
  if (!places || places[0]?.[0] !== match.begin || places[0]?.[1] !== match.end)
    return vm.stop(`Expected /${match.regexp.source}/ to match once more where it has matched.`);
  match.match.indices = places;
  return places;
}

/** JavaScript's form of a pattern that is right for a subject; null where only our own matcher is. */
function choose(pattern: Pattern, facts: Facts, isBinary: boolean, length: number, flags: string): RegExp | null {
  const { traits } = pattern;
  if (traits.needsMatcher) return null;
  const exact = traits.hasLineAnchors && facts.hasOtherBreaks;
  if (facts.isAscii || isBinary || (traits.isNeutral && !facts.hasSurrogates)) {
    const isSafe = !traits.isRisky || (traits.isLinear && !exact) || length < 24;
    return isSafe ? pattern.plain(exact, flags) : null;
  }
  return traits.isRisky && length >= 24 ? null : pattern.unicode(flags);
}

function ownSearch(
  vm: Machine,
  pattern: Pattern,
  text: string,
  from: number,
  anchored: boolean,
  binary: boolean,
): RegExpExecArray | null {
  const places = pattern.matcher.search(text, from, {
    anchored,
    binary,
    exhausted: () => vm.stop(`Expected /${pattern.source}/ to match within five million steps.`),
  });
  if (!places) return null;
  const [start] = places[0] as readonly [number, number];
  const found = places.map((place) => place && text.slice(place[0], place[1])) as unknown as RegExpExecArray;
  found.index = start;
  found.input = text;
  found.indices = places as RegExpIndicesArray;
  return found;
}

interface Facts {
  readonly isAscii: boolean;
  readonly hasSurrogates: boolean;
  /** There are bytes which are no characters. */
  readonly isBroken: boolean;
  /** There are characters that JavaScript, not Ruby, takes for line breaks. */
  readonly hasOtherBreaks: boolean;
}

let lastText = '';
let lastFacts: Facts = { isAscii: true, hasSurrogates: false, isBroken: false, hasOtherBreaks: false };

/** What kind of text a subject is; of long ones the last is remembered, for it is matched again and again. */
function factsOf(text: string): Facts {
  if (text === lastText) return lastFacts;
  const isAscii = isAsciiText(text);
  const hasSurrogates = !isAscii && /[\ud800-\udfff]/.test(text);
  const facts = {
    isAscii,
    hasSurrogates,
    isBroken: hasSurrogates && /[\udc80-\udcff]/u.test(text),
    hasOtherBreaks: /[\r\u2028\u2029]/.test(text),
  };
  if (text.length > 200 || lastText.length <= 200) {
    lastText = text;
    lastFacts = facts;
  }
  return facts;
}

/** Refuses a subject that cannot be matched as Ruby does. */
function checkSubject(vm: Machine, regexp: RRegexp, { encoding }: RString, facts: Facts): void {
  if (facts.isAscii) return;
  if (facts.isBroken && encoding !== 'ASCII-8BIT') vm.raise('ArgumentError', `invalid byte sequence in ${encoding}`);
  if (encoding !== 'UTF-8' && (regexp.options & FIXED_ENCODING) !== 0)
    vm.raise(
      'Encoding::CompatibilityError',
      `incompatible encoding regexp match (UTF-8 regexp with ${encoding} string)`,
    );
}

function isLowHalf(text: string, at: number): boolean {
  return at > 0 && (text.charCodeAt(at) & 0xfc00) === 0xdc00 && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800;
}
