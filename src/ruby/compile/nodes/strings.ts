import { RArray } from '../../value/array.ts';
import { RRegexp } from '../../value/regexp.ts';
import { type EncodingName, RString } from '../../value/string.ts';
import { RSymbol, symbol } from '../../value/symbol.ts';
import type { RValue } from '../../value/value.ts';
import type { Closure } from '../../machine/code.ts';
import { checkCompatible } from '../../machine/compatible.ts';
import type { Frame } from '../../machine/frame.ts';
import { correctHeredoc } from '../../syntax/correction.ts';
import type { Node } from '../../syntax/node.ts';
import type { Compiler } from '../compiler.ts';
import { defineCompilers } from '../define_compilers.ts';
import { checkEscape, escapeAt, heredocPieces, joinBytes, type Piece, singleQuoted, unescape } from '../text.ts';

/** Every spelling of a text, and what is made of one: symbols, regular expressions, commands. */
export const strings = defineCompilers({
  string: (compiler, node) => stringClosure(compiler, pieces(compiler, node)),
  chained_string: (compiler, node) =>
    stringClosure(
      compiler,
      node.children.flatMap((child) => pieces(compiler, child)),
    ),
  character: (compiler, node) => stringClosure(compiler, [characterText(node.text.slice(1))]),
  heredoc_beginning: (compiler, node) => {
    const misread = correctHeredoc(node.source.text, node.start);
    if (misread) return compiler.misreads(misread);
    if (compiler.isInHeredoc(node)) return compiler.unsupported(node, 'heredoc within a heredoc');
    const body = node.field('body');
    if (!body || !isEnded(node, body))
      return compiler.refuse(
        node,
        `can't find string "${node.text.replace(/^<<[~-]?|["'`]/g, '')}" anywhere before EOF`,
      );
    if (node.text.includes('`')) return command(compiler, heredocPieces(compiler, node, body), node);
    return stringClosure(compiler, heredocPieces(compiler, node, body));
  },
  string_array: (compiler, node) => {
    const items = node.children.map((child) => wordOf(compiler, node, child));
    return (frame) => new RArray(items.map((item) => item(frame)));
  },
  delimited_symbol: (compiler, node) => {
    const text = join(compiler, pieces(compiler, node));
    if (typeof text === 'string') {
      const value = symbol(text);
      return () => value;
    }
    return (frame) => symbol(text(frame).text);
  },
  subshell: (compiler, node) => command(compiler, pieces(compiler, node), node),
  regex: (compiler, node) => regex(compiler, node),
  interpolation: (compiler, node) => compiler.compileAll(node.children),
});

/** Whether a heredoc's end was found: where it is not, the grammar takes all the rest for its text. */
function isEnded(beginning: Node, body: Node): boolean {
  const name = beginning.text.replace(/^<<[~-]?|["'`]/g, '');
  return body.children.some((child) => child.kind === 'heredoc_end' && child.text.trim() === name);
}

/** A word of `%w[]` or `%i[]`, whose opening says whether it is raw. */
export function wordOf(compiler: Compiler, list: Node, word: Node): (frame: Frame) => RString {
  const text = join(compiler, pieces(compiler, word, list));
  if (typeof text !== 'string') return text;
  return compiler.freezesStrings ? frozenLiteral(text) : () => literal(text);
}

const frozenLiterals = new Map<string, RString>();

/** Frozen literals of one text are one object, wherever they stand. */
function frozenLiteral(text: string): () => RString {
  let frozen = frozenLiterals.get(text);
  if (!frozen) {
    frozen = literal(text);
    frozen.frozen = true;
    frozenLiterals.set(text, frozen);
  }
  const same = frozen;
  return () => same;
}

function stringClosure(compiler: Compiler, parts: readonly Piece[]): Closure {
  const text = join(compiler, parts);
  if (typeof text !== 'string') return text;
  if (!compiler.freezesStrings) return () => literal(text);
  return frozenLiteral(text);
}

function literal(text: string): RString {
  return new RString(text);
}

/** The pieces of a literal, escapes resolved. */
function pieces(compiler: Compiler, node: Node, opening = node): Piece[] {
  if (node.kind === 'heredoc_beginning') {
    const body = node.field('body');
    return body ? heredocPieces(compiler, node, body) : [];
  }
  const source = node.source.text;
  const delimiters = rawDelimiters(source.slice(opening.start, opening.start + 3));
  const isWord = opening !== node;
  const found: Piece[] = [];
  let at = node.start;
  for (const child of node.children) {
    if (child.end <= at) continue;
    const start = Math.max(child.start, at);
    at = child.end;
    if (child.kind === 'interpolation') found.push(child);
    else if (delimiters)
      found.push(lineBreaks(singleQuoted(isWord ? child.text.replace(/\\(?=\s)/g, '') : child.text, ...delimiters)));
    else if (child.kind === 'escape_sequence') {
      const escape = escapeAt(source, start);
      checkEscape(compiler, child, escape);
      at = start + escape.length;
      found.push(isWord && escape === '\\\n' ? '\n' : unescape(escape).text);
    } else found.push(lineBreaks(source.slice(start, child.end)));
  }
  return found;
}

function lineBreaks(text: string): string {
  return text.includes('\r') ? text.replaceAll('\r\n', '\n') : text;
}

/** The quotes of a literal in which only they and the backslash can be escaped; undefined for the others. */
function rawDelimiters(text: string): [string, string] | undefined {
  const found = /^:?(')|^%[qswi](\W|_)/.exec(text);
  const open = found?.[1] ?? found?.[2];
  if (open === undefined) return undefined;
  return [open, CLOSING[open] ?? open];
}

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '<': '>' };

function characterText(text: string): string {
  return text.startsWith('\\') ? unescape(text).text : text;
}

/** One fixed text, or a closure that puts values in. */
function join(compiler: Compiler, parts: readonly Piece[]): string | ((frame: Frame) => RString) {
  if (parts.every((part) => typeof part === 'string')) return joinBytes(parts.join(''));
  const merged: (string | Closure)[] = [];
  for (const part of parts) {
    const last = merged.length - 1;
    if (typeof part !== 'string') merged.push(compiler.compile(part));
    else if (typeof merged[last] === 'string') merged[last] += part;
    else merged.push(part);
  }
  return (frame) => {
    let text = '';
    let encoding: EncodingName = 'UTF-8';
    let isFirst = true;
    for (const part of merged) {
      if (typeof part === 'string') {
        if (encoding !== 'UTF-8') encoding = joined(frame, text, encoding, new RString(part));
        text += part;
      } else {
        const value = part(frame);
        if (value instanceof RString) {
          if (value.encoding !== encoding)
            encoding = isFirst && merged.length > 1 ? value.encoding : joined(frame, text, encoding, value);
          text += value.text;
        } else text += interpolated(frame, value);
      }
      isFirst = false;
      frame.vm.checkSize(text.length);
    }
    const string = new RString(text);
    string.encoding = encoding;
    return string;
  };
}

/** The encoding of a text with another put behind it; raises where they do not go together. */
function joined(frame: Frame, text: string, encoding: EncodingName, added: RString): EncodingName {
  const before = new RString(text);
  before.encoding = encoding;
  return checkCompatible(frame.vm, before, added);
}

function interpolated(frame: Frame, value: RValue): string {
  if (value instanceof RSymbol) return value.name;
  if (typeof value === 'number') return String(value);
  if (value === null) return '';
  return frame.vm.toS(value);
}

/** Backquotes: the host answers. */
function command(compiler: Compiler, parts: readonly Piece[], node: Node): Closure {
  const text = join(compiler, parts);
  const line = node.line;
  return (frame) => {
    frame.line = line;
    return frame.vm.call(frame.self, '`', [typeof text === 'string' ? literal(text) : text(frame)]);
  };
}

function regex(compiler: Compiler, node: Node): Closure {
  const whole = node.text;
  const flags = /[a-z]*$/.exec(whole)?.[0] ?? '';
  const unknown = flags.replace(/[imxounse]/g, '');
  if (unknown !== '')
    return compiler.refuse(node, `unknown regexp option${unknown.length > 1 ? 's' : ''} - ${unknown}`);
  let options = 0;
  if (flags.includes('i')) options |= 1;
  if (flags.includes('x')) options |= 2;
  if (flags.includes('m')) options |= 4;
  if (flags.includes('n')) options |= 32;
  const slash = whole.startsWith('/');
  const parts: (string | Closure)[] = node.children.map((child) => {
    if (child.kind === 'interpolation') return compiler.compile(child);
    return slash ? child.text.replaceAll('\\/', '/') : child.text;
  });
  const line = node.line;
  const make = (frame: Frame, source: string): RValue => {
    frame.line = line;
    const made = frame.vm.call(frame.vm.classes.Regexp, 'new', [literal(source), options]);
    if (made instanceof RRegexp) made.frozen = true;
    return made;
  };
  if (parts.every((part) => typeof part === 'string')) {
    const source = parts.join('');
    let made: RValue | undefined;
    return (frame) => (made ??= make(frame, source));
  }
  let lastSource: string | undefined;
  let lastMade: RValue = null;
  return (frame) => {
    let source = '';
    for (const part of parts) {
      if (typeof part === 'string') source += part;
      else {
        const value = part(frame);
        // A Regexp inside keeps its own options: `(?-mix:…)`.
        source += frame.vm.toS(value);
      }
    }
    if (source === lastSource) return lastMade;
    lastMade = make(frame, source);
    lastSource = source;
    return lastMade;
  };
}
