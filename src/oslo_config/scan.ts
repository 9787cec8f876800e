import type { Problem } from '../source/problem.ts';
import type { Source } from '../source/source.ts';

/** `key = value` with its continuation lines, as oslo.config puts them together. */
interface Assignment {
  readonly kind: 'assignment';
  readonly key: string;
  /** Without the quotes around it; continuation lines after line breaks. */
  readonly value: string;
  readonly line: number;
  /** The last line that belongs to it. */
  readonly endLine: number;
}

/** `[name]` */
interface SectionStart {
  readonly kind: 'section';
  readonly name: string;
  readonly line: number;
}

/** A line that starts with `#` or `;`. */
export interface CommentLine {
  readonly kind: 'comment';
  readonly text: string;
  readonly line: number;
}

/** What the lines of an INI file say, in order. */
export type ScannedLine = Assignment | SectionStart | CommentLine;

/**
 * Reads the lines of an INI file as oslo.config does: a value goes on to the end of its line whatever is in it, an
 * indented line continues the value above, an empty line ends it, `:` separates as `=` does.
 * What oslo.config refuses is a problem: a service with such a file does not start.
 */
export function scan(source: Source): {
  readonly lines: readonly ScannedLine[];
  readonly problems: readonly Problem[];
} {
  const lines: ScannedLine[] = [];
  const problems: Problem[] = [];
  let open: { key: string; values: string[]; line: number; endLine: number } | undefined;
  let inSection = false;

  const close = (): void => {
    if (!open) return;
    const { key, values, line, endLine } = open;
    open = undefined;
    if (inSection) lines.push({ kind: 'assignment', key, value: values.join('\n'), line, endLine });
    else refuse(line, `Expected a section before "${key}".`);
  };
  const refuse = (line: number, message: string): void => {
    const end = source.line(line).length + 1;
    problems.push({
      kind: 'syntax',
      severity: 'error',
      message,
      path: source.path,
      range: { start: { line, column: 1 }, end: { line, column: end } },
    });
  };

  source.text.split(/\r\n|\r|\n/).forEach((whole, index) => {
    const number = index + 1;
    const text = whole.trimEnd();
    if (text === '') return close();
    if (/^[ \t]/.test(text)) {
      if (!open) return refuse(number, 'Expected no indentation: there is no value above to continue.');
      open.values.push(text.trimStart());
      open.endLine = number;
      return;
    }
    close();
    if (text.startsWith('[')) {
      if (!text.endsWith(']')) return refuse(number, 'Expected "]" at the end of a section\'s name.');
      if (text.length <= 2) return refuse(number, 'Expected a name between "[" and "]".');
      inSection = true;
      lines.push({ kind: 'section', name: text.slice(1, -1), line: number });
    } else if (/^[#;]/.test(text)) lines.push({ kind: 'comment', text: text.slice(1).trimStart(), line: number });
    else {
      const at = text.search(/[=:]/);
      if (at === -1) return refuse(number, `Expected "=" or ":" after "${text}".`);
      const key = text.slice(0, at).trim();
      if (key === '') return refuse(number, `Expected a name before "${text.charAt(at)}".`);
      open = { key, values: [unquoted(text.slice(at + 1).trim())], line: number, endLine: number };
    }
  });
  close();
  return { lines, problems };
}

/** Without the one pair of quotes around it. */
function unquoted(value: string): string {
  const quote = value.charAt(0);
  return (quote === '"' || quote === "'") && value.endsWith(quote) ? value.slice(1, -1) : value;
}
