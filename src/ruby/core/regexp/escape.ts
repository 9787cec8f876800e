const SPECIAL: Record<string, string> = { '\n': '\\n', '\t': '\\t', '\r': '\\r', '\f': '\\f', '\v': '\\v', ' ': '\\ ' };

/** A text as the source of a pattern which matches just that text. */
export function escapeRegexp(text: string): string {
  return text.replace(/[.*?+^$|\\()[\]{}\-#\n\t\r\f\v ]/g, (char) => SPECIAL[char] ?? `\\${char}`);
}
