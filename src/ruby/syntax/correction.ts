/**
 * A change of the text that makes the grammar read a place as Ruby does: it knows no local variables, so `size -1`,
 * `list [0]` and `total /2` look like calls to it. Offsets are those of the true text.
 */
export interface Correction {
  readonly at: number;
  /** How many blanks are left out there. */
  readonly remove: number;
  readonly insert: string;
  /** Where a name starts which must turn out to be a local variable, or else the correction was wrong. */
  readonly local?: number;
}

/** Applies corrections, which are in the order of their offsets. */
export function correctText(text: string, corrections: readonly Correction[]): string {
  let corrected = '';
  let from = 0;
  for (const { at, remove, insert } of corrections) {
    corrected += text.slice(from, at) + insert;
    from = at + remove;
  }
  return corrected + text.slice(from);
}

/** Finds for an offset in the corrected text the one in the true text. */
export function trueOffsets(corrections: readonly Correction[]): (offset: number) => number {
  return (offset) => {
    let shift = 0;
    for (const { at, remove, insert } of corrections) {
      if (offset <= at + shift) break;
      if (offset < at + shift + insert.length) return at;
      shift += insert.length - remove;
    }
    return offset - shift;
  };
}

/** Both lists in the order of their offsets, each place once. */
export function mergeCorrections(first: readonly Correction[], second: readonly Correction[]): Correction[] {
  const places = new Map<number, Correction>();
  for (const each of [...second, ...first]) places.set(each.at, each);
  return [...places.values()].toSorted((a, b) => a.at - b.at);
}

/** How an operator behind a name must be written so that the grammar takes it for one; undefined where none stands there. */
export function correctOperator(text: string, nameStart: number, nameEnd: number, at: number): Correction | undefined {
  const [operator] = /^(?:\[|::|<<|\*\*|[-+*&/%?:])/.exec(text.slice(at, at + 2)) ?? [];
  if (operator === undefined || text.startsWith('->', at)) return undefined;
  if (operator === '[' || operator === '::') return { at: nameEnd, remove: at - nameEnd, insert: '', local: nameStart };
  return { at: at + operator.length, remove: 0, insert: ' ', local: nameStart };
}

/** Words before which `<<` starts a heredoc although no blank is between them. */
const BEFORE_VALUES =
  /(?:^|[^\w.])(?:return|and|or|not|if|unless|while|until|when|in|do|then|else|elsif|begin|rescue|case|class)$/;

/** `list<<name` is no heredoc: what the grammar takes for one at an offset; undefined where it is one. */
export function correctHeredoc(text: string, at: number): Correction | undefined {
  if (!/[\w)\]}"'?!]/.test(text[at - 1] ?? '')) return undefined;
  if (BEFORE_VALUES.test(text.slice(Math.max(0, at - 10), at))) return undefined;
  return { at: at + 2, remove: 0, insert: ' ' };
}

/** What may be misread in the lines of a text that the grammar could not read at all. */
export function guessCorrections(text: string, start: number, end: number): Correction[] {
  const guesses: Correction[] = [];
  const lines = text.slice(start, end);
  for (const match of lines.matchAll(/\b([a-z_]\w*)([ \t]+)(?=(?:\[|::|<<|\*\*|[-+*&/%?:])\S)/g)) {
    const name = match[1] as string;
    const nameStart = start + match.index;
    if (!new RegExp(`\\b${name}\\b\\s*(?:[-+*/|&]{0,2}=[^=~]|[,|)])`).test(text.slice(0, nameStart))) continue;
    const guess = correctOperator(text, nameStart, nameStart + name.length, nameStart + match[0].length);
    if (guess) guesses.push(guess);
  }
  for (const match of lines.matchAll(/<<[~-]?["'`A-Za-z_]/g)) {
    const guess = correctHeredoc(text, start + match.index);
    if (guess) guesses.push(guess);
  }
  return guesses;
}
