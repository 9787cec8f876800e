/** The text of UTF-8 bytes; a byte that is no part of a valid character becomes a lone surrogate, U+DC80 to U+DCFF. */
export function utf8Text(bytes: ArrayLike<number>): string {
  const units: number[] = [];
  for (let index = 0; index < bytes.length;) {
    const length = sequenceAt(bytes, index);
    const first = bytes[index] as number;
    const at = (offset: number) => (bytes[index + offset] as number) & 63;
    if (length === 1) units.push(first);
    else if (length === 2) units.push(((first & 31) << 6) | at(1));
    else if (length === 3) units.push(((first & 15) << 12) | (at(1) << 6) | at(2));
    else if (length === 4) {
      const code = (((first & 7) << 18) | (at(1) << 12) | (at(2) << 6) | at(3)) - 0x10000;
      units.push(0xd800 + (code >> 10), 0xdc00 + (code & 0x3ff));
    } else units.push(0xdc00 + first);
    index += Math.max(length, 1);
  }
  return unitsText(units, (unit) => unit);
}

/** The length of the valid UTF-8 sequence at an index; 0 or less where there is none: minus the bytes that began one. */
export function sequenceAt(bytes: ArrayLike<number>, index: number): number {
  const first = bytes[index] as number;
  if (first < 0x80) return 1;
  const length =
    first >= 0xc2 && first < 0xe0 ? 2 : first >= 0xe0 && first < 0xf0 ? 3 : first >= 0xf0 && first < 0xf5 ? 4 : 0;
  if (length === 0) return 0;
  for (let offset = 1; offset < length; offset += 1) {
    const byte = bytes[index + offset] ?? 0;
    let low = 0x80;
    let high = 0xbf;
    if (offset === 1) {
      if (first === 0xe0) low = 0xa0;
      else if (first === 0xed) high = 0x9f;
      else if (first === 0xf0) low = 0x90;
      else if (first === 0xf4) high = 0x8f;
    }
    if (byte < low || byte > high) return -offset;
  }
  return length;
}

/** A text of UTF-16 units, made in parts. */
export function unitsText(units: ArrayLike<number>, map: (unit: number) => number): string {
  let text = '';
  const part: number[] = [];
  for (let index = 0; index < units.length; index += 1) {
    part.push(map(units[index] as number));
    if (part.length === 4096) text += String.fromCharCode(...part.splice(0));
  }
  return text + String.fromCharCode(...part);
}
