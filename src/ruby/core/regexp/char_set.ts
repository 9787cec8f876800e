/** A set of characters: the union of its items, cut by `and`, turned around by `negated`. */
export interface CharSet {
  readonly negated: boolean;
  readonly items: readonly SetItem[];
  /** The further operands of `&&`. */
  readonly and: readonly CharSet[];
}

export type SetItem =
  | { readonly kind: 'range'; readonly from: number; readonly to: number }
  | { readonly kind: 'test'; readonly test: (code: number) => boolean; readonly negated: boolean }
  | { readonly kind: 'set'; readonly set: CharSet };

/** Whether a code point is in a set. */
export function inSet(set: CharSet, code: number): boolean {
  let found = set.items.some((item) => inItem(item, code));
  if (found) for (const other of set.and) found &&= inSet(other, code);
  return found !== set.negated;
}

/** As `inSet`, but letters count in either case. */
export function inSetFolded(set: CharSet, code: number): boolean {
  // A negated set is turned around after folding, as Ruby does.
  const plain = set.negated ? { ...set, negated: false } : set;
  return caseVariants(code).some((variant) => inSet(plain, variant)) !== set.negated;
}

function inItem(item: SetItem, code: number): boolean {
  if (item.kind === 'range') return code >= item.from && code <= item.to;
  if (item.kind === 'test') return item.test(code) !== item.negated;
  return inSet(item.set, code);
}

/** Whether a set names characters beyond ASCII by other means than turning a set of ASCII around. */
export function reachesBeyondAscii(set: CharSet): boolean {
  const itemReaches = (item: SetItem): boolean => {
    if (item.kind === 'range') return item.to > 0x7f;
    if (item.kind === 'test') return !asciiTests.has(item.test);
    return reachesBeyondAscii(item.set);
  };
  return set.items.some(itemReaches) || set.and.some(reachesBeyondAscii);
}

/** The code point itself and what it becomes in the other case. */
export function caseVariants(code: number): number[] {
  if (code < 128) {
    const isLetter = (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
    if (!isLetter) return [code];
    const lower = code | 32;
    if (lower === 107) return [code, code ^ 32, 0x212a];
    if (lower === 115) return [code, code ^ 32, 0x17f];
    return [code, code ^ 32];
  }
  const text = String.fromCodePoint(code);
  const variants = new Set([code]);
  for (const other of [
    text.toLowerCase(),
    text.toUpperCase(),
    text.toLowerCase().toUpperCase(),
    text.toUpperCase().toLowerCase(),
  ]) {
    const first = other.codePointAt(0) as number;
    if (String.fromCodePoint(first) === other) variants.add(first);
  }
  return [...variants];
}

export const isDigit = (code: number): boolean => code >= 48 && code <= 57;
export const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13);
export const isHex = (code: number): boolean =>
  isDigit(code) || (code >= 65 && code <= 70) || (code >= 97 && code <= 102);
export const isWord = (code: number): boolean =>
  isDigit(code) || code === 95 || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
const isAscii = (code: number): boolean => code < 128;

const asciiTests = new Set([isDigit, isSpace, isHex, isWord, isAscii]);

/** A word character in the sense of `\b`: of any script. */
export function isUnicodeWord(code: number): boolean {
  return code < 128 ? isWord(code) : (posixTest('word') as (code: number) => boolean)(code);
}

const POSIX: Record<string, string> = {
  alnum: '[\\p{Alphabetic}\\p{Nd}]',
  alpha: '\\p{Alphabetic}',
  blank: '[\\p{Zs}\\t]',
  cntrl: '\\p{Cc}',
  digit: '\\p{Nd}',
  graph: '[^\\p{White_Space}\\p{Cc}\\p{Cs}\\p{Cn}]',
  lower: '\\p{Lowercase}',
  print: '[^\\p{Zl}\\p{Zp}\\p{Cc}\\p{Cs}\\p{Cn}]',
  punct: '[\\p{P}$+<=>^`|~]',
  space: '\\p{White_Space}',
  upper: '\\p{Uppercase}',
  word: '[\\p{Alphabetic}\\p{M}\\p{Nd}\\p{Pc}]',
};

const tests = new Map<string, (code: number) => boolean>();

/** The test behind `[[:name:]]`; undefined for an unknown name. */
export function posixTest(name: string): ((code: number) => boolean) | undefined {
  if (name === 'xdigit') return isHex;
  if (name === 'ascii') return isAscii;
  return Object.hasOwn(POSIX, name) ? testOf(POSIX[name] as string) : undefined;
}

/** The test behind `\p{Name}`: a POSIX class, a general category, a script or a binary property. */
export function propertyTest(written: string): ((code: number) => boolean) | undefined {
  const plain = written.replace(/[\s_-]/g, '').toLowerCase();
  if (plain === 'any') return () => true;
  const posix = posixTest(plain);
  if (posix) return posix;
  const words = written
    .trim()
    .split(/[\s_-]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase());
  const name = words.join('_');
  for (const pattern of [`\\p{${name}}`, `\\p{sc=${name}}`, `\\p{gc=${name}}`, `\\p{${written}}`]) {
    try {
      return testOf(pattern);
    } catch {
      continue;
    }
  }
  return undefined;
}

function testOf(pattern: string): (code: number) => boolean {
  const known = tests.get(pattern);
  if (known) return known;
  const regexp = new RegExp(pattern, 'u');
  const ascii: boolean[] = [];
  for (let code = 0; code < 128; code += 1) ascii.push(regexp.test(String.fromCharCode(code)));
  const test = (code: number) => (code < 128 ? (ascii[code] as boolean) : regexp.test(String.fromCodePoint(code)));
  tests.set(pattern, test);
  return test;
}
