import { RString } from '../../value/string.ts';

const SURROGATES = /[\ud800-\udfff]/;
// oxlint-disable-next-line no-control-regex -- the range is ASCII
const BEYOND_ASCII = /[^\0-\x7f]/;

/** Whether every character is its own UTF-16 unit: then offsets and character positions are the same. */
export function isFlat(text: string): boolean {
  return !SURROGATES.test(text);
}

/** Whether a text has ASCII characters only. */
export function isAsciiText(text: string): boolean {
  return !BEYOND_ASCII.test(text);
}

/** How many characters a text has. */
export function lengthOf(text: string): number {
  if (isFlat(text)) return text.length;
  let count = 0;
  for (let at = 0; at < text.length; at = nextOffset(text, at)) count += 1;
  return count;
}

/** The characters of a text. */
export function charsOf(text: string): string[] {
  return isFlat(text) ? text.split('') : [...text];
}

/** The UTF-16 offset of a character position, which may be the end. */
export function offsetOf(text: string, position: number): number {
  if (isFlat(text)) return position;
  let offset = 0;
  for (let left = position; left > 0 && offset < text.length; left -= 1)
    offset += (text.codePointAt(offset) as number) > 0xffff ? 2 : 1;
  return offset;
}

/** The character position of a UTF-16 offset. */
export function positionOf(text: string, offset: number): number {
  return lengthOf(text.slice(0, offset));
}

/** `length` characters from a character position on, both within the text. */
export function sliceOf(text: string, start: number, length: number): string {
  if (isFlat(text)) return text.slice(start, start + length);
  const from = offsetOf(text, start);
  const rest = text.slice(from);
  return rest.slice(0, offsetOf(rest, length));
}

/** The offset right after the character at an offset. */
export function nextOffset(text: string, offset: number): number {
  return offset + ((text.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1);
}

/** A new String of the same encoding as another. */
export function sameKind(like: RString, text: string): RString {
  const made = new RString(text);
  made.encoding = like.encoding;
  return made;
}
