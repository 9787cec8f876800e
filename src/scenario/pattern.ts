/** A pattern as a text says it: `/…/` or `/…/i`, as JavaScript writes one, so slashes within it are escaped. */
const LITERAL = /^\/((?:[^/\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+)\/([imsu]*)$/;

/** The pattern of a text between slashes; undefined for a text that stands for itself. Throws for a pattern with a mistake. */
export function patternOf(text: string): RegExp | undefined {
  const [, body, flags] = LITERAL.exec(text) ?? [];
  return body === undefined ? undefined : new RegExp(body, flags);
}

/** Whether a text is what is wanted: the very text, or one that a pattern fits. */
export function fits(wanted: string, text: string): boolean {
  return wanted === text || patternOf(wanted)?.test(text) === true;
}

/** What is wrong with a pattern; undefined when nothing is, or when a text is none. */
export function patternFault(text: string): string | undefined {
  try {
    patternOf(text);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}
