import type { Node } from '../syntax/node.ts';
import type { Compiler } from './compiler.ts';

const NAMED: Readonly<Record<string, string>> = {
  n: '\n', t: '\t', r: '\r', s: ' ', '0': '\0', e: '\x1b', a: '\x07', b: '\b', f: '\f', v: '\v',
}; // prettier-ignore

/** What an escape sequence in a double-quoted text stands for. `isByte` marks one that names a byte above 127. */
export function unescape(sequence: string): { text: string; isByte: boolean } {
  const body = sequence.slice(1);
  const letter = body[0] ?? '';
  if (letter === '\n') return { text: '', isByte: false };
  if (letter === '\r') return { text: '', isByte: false };
  if (letter === 'u') {
    const braces = /^u\{([^}]*)\}/.exec(body);
    if (braces) return { text: (braces[1] ?? '').trim().split(/\s+/).map(codePoint).join(''), isByte: false };
    return { text: codePoint(body.slice(1)), isByte: false };
  }
  if (letter === 'x') return byte(parseInt(body.slice(1), 16));
  if (/^[0-7]+$/.test(body)) return byte(parseInt(body, 8) & 0xff);
  if (/^(?:c.|C-.|M-)/s.test(body)) return control(body);
  return { text: NAMED[letter] ?? body, isByte: false };
}

const ESCAPE =
  /\\(?:u\{[^}]*\}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{1,2}|[0-7]{1,3}|(?:M-|C-|c)(?:\\(?:M-|C-|c))?(?:\\[\s\S]|[\s\S])|\r\n|[\s\S])/y;

/** The whole escape sequence which starts at an offset: the grammar ends `\C-a` behind its first letter. */
export function escapeAt(source: string, offset: number): string {
  ESCAPE.lastIndex = offset;
  return ESCAPE.exec(source)?.[0] ?? '';
}

function codePoint(hex: string): string {
  const code = parseInt(hex, 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

/** Refuses an escape sequence for a character that there is not. */
export function checkEscape(compiler: Compiler, node: Node, escape: string): void {
  for (const [hex] of escape.startsWith('\\u') ? escape.slice(2).matchAll(/[0-9a-fA-F]+/g) : []) {
    const code = parseInt(hex, 16);
    if (code > 0x10ffff) compiler.refuse(node, 'invalid Unicode codepoint (too large)');
    else if (code >= 0xd800 && code <= 0xdfff) compiler.refuse(node, 'invalid Unicode codepoint');
  }
}

function byte(value: number): { text: string; isByte: boolean } {
  return { text: value > 127 ? String.fromCharCode(0xdc00 + value) : String.fromCharCode(value), isByte: value > 127 };
}

function control(body: string): { text: string; isByte: boolean } {
  const meta = body.startsWith('M-');
  const rest = meta ? body.slice(2) : body;
  const isControl = /^(?:\\?c|\\?C-)/.test(rest);
  const letter = rest.slice(-1);
  let code = letter.charCodeAt(0);
  if (isControl) code = letter === '?' ? 127 : code & 0x1f;
  return byte(meta ? code | 0x80 : code);
}

/** Joins bytes that escapes have named one by one (`"\xC3\xA9"`) to the characters that they make up in UTF-8. */
export function joinBytes(text: string): string {
  if (!/[\udc80-\udcff]/.test(text)) return text;
  return text.replace(/(?<![\ud800-\udbff])[\udc80-\udcff]+/g, (run) => {
    const bytes = Buffer.from([...run].map((unit) => unit.charCodeAt(0) - 0xdc00));
    try {
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
      return run;
    }
  });
}

/** The text of a single-quoted literal: only the quote and the backslash can be escaped. */
export function singleQuoted(raw: string, open: string, close: string): string {
  if (!raw.includes('\\')) return raw;
  return raw.replace(/\\([\s\S])/g, (whole, letter: string) =>
    letter === '\\' || letter === open || letter === close ? letter : whole,
  );
}

/** A piece of a text literal: fixed text, or code whose value is put in. */
export type Piece = string | Node;

/** The pieces of a heredoc's body. */
export function heredocPieces(compiler: Compiler, beginning: Node, body: Node): Piece[] {
  const marker = beginning.text;
  const isRaw = marker.includes("'");
  const pieces: { raw: string; piece: Piece; isLiteral: boolean }[] = [];
  const source = body.source.text;
  const end = body.children.find((child) => child.kind === 'heredoc_end');
  const stop = end ? lineStart(source, end.start) : body.end;
  // Contents are taken from the source: the grammar leaves out white space at their edges.
  let at = body.start + (source.startsWith('\r\n', body.start) ? 2 : source.startsWith('\n', body.start) ? 1 : 0);
  const addText = (until: number) => {
    if (until > at) {
      const raw = source.slice(at, until);
      pieces.push({ raw, piece: raw, isLiteral: true });
    }
    at = until;
  };
  for (const child of body.children) {
    if (child.start < at && child.kind === 'escape_sequence') continue;
    if (child.kind === 'heredoc_content' || child.kind === 'heredoc_end' || child.start < at) continue;
    if (child.start >= stop) break;
    if (isRaw) continue;
    addText(child.start);
    at = child.end;
    if (child.kind === 'escape_sequence') {
      const escape = escapeAt(source, child.start);
      checkEscape(compiler, child, escape);
      at = child.start + escape.length;
      pieces.push({ raw: escape, piece: unescape(escape).text, isLiteral: false });
    } else pieces.push({ raw: '', piece: child, isLiteral: false });
  }
  addText(stop);
  if (marker.startsWith('<<~')) dedent(pieces);
  return pieces.map(({ piece }) => (typeof piece === 'string' ? piece.replaceAll('\r\n', '\n') : piece));
}

function lineStart(source: string, offset: number): number {
  return source.lastIndexOf('\n', offset - 1) + 1;
}

/** Takes away the indentation that all lines share; what escapes or code give is no indentation. */
function dedent(pieces: { raw: string; piece: Piece; isLiteral: boolean }[]): void {
  let least = Infinity;
  const eachLine = (visit: (entry: (typeof pieces)[number], line: string, next: number) => void) => {
    let atLineStart = true;
    for (let index = 0; index < pieces.length; index += 1) {
      const entry = pieces[index] as (typeof pieces)[number];
      if (!entry.isLiteral) {
        if (atLineStart) visit(entry, '', index);
        atLineStart = entry.raw === '\\\n';
        continue;
      }
      for (const line of entry.raw.split(/(?<=\n)/)) {
        if (atLineStart) visit(entry, line, index);
        atLineStart = line.endsWith('\n');
      }
    }
  };
  eachLine((entry, line, index) => {
    if (!entry.isLiteral) {
      least = 0;
      return;
    }
    const [blank = ''] = /^[ \t]*/.exec(line) ?? [];
    const isBlank = blank.length === line.replace(/\r?\n$/, '').length;
    if (isBlank && (line.endsWith('\n') || index === pieces.length - 1)) return;
    least = Math.min(least, width(blank));
  });
  if (least === Infinity || least === 0) {
    // Lines of nothing but blanks are cut all the same, as far as their blanks go.
    if (least === 0) return;
    least = 0;
  }
  const cut = new Map<object, string[]>();
  let atLineStart = true;
  for (const entry of pieces) {
    if (!entry.isLiteral) {
      atLineStart = entry.raw === '\\\n';
      continue;
    }
    const lines: string[] = [];
    for (const line of entry.raw.split(/(?<=\n)/)) {
      lines.push(atLineStart ? withoutIndent(line, least) : line);
      atLineStart = line.endsWith('\n');
    }
    cut.set(entry, lines);
  }
  for (const [entry, lines] of cut) (entry as { piece: Piece }).piece = lines.join('');
}

function width(blank: string): number {
  let columns = 0;
  for (const letter of blank) columns = letter === '\t' ? (Math.floor(columns / 8) + 1) * 8 : columns + 1;
  return columns;
}

function withoutIndent(line: string, columns: number): string {
  let at = 0;
  let taken = 0;
  while (at < line.length && taken < columns) {
    const letter = line[at];
    if (letter === ' ') taken += 1;
    else if (letter === '\t') {
      const next = (Math.floor(taken / 8) + 1) * 8;
      if (next > columns) break;
      taken = next;
    } else break;
    at += 1;
  }
  return line.slice(at);
}
