import type { Node } from '../ruby/syntax/node.ts';
import type { LintCookbook } from './lint_cookbook.ts';
import type { LintFile } from './lint_file.ts';
import { below } from './literals.ts';
import type { Tag } from './template_code.ts';

/** Where in a template's Ruby a line stands: the branches and loops around it, outermost first. */
export interface Around {
  readonly node: Node;
  /** Which branch of the node. */
  readonly branch: number;
}

/** A line of the form `option = value` as it is rendered. */
export interface OptionLine {
  readonly section: string;
  readonly name: string;
  /** Offsets of the option's name. */
  readonly start: number;
  readonly end: number;
  /** The value where no tag is in it. */
  readonly value: string | undefined;
  /** The only tag that makes the value. */
  readonly output: Tag | undefined;
  readonly around: readonly Around[];
}

/** An output tag whose `-%>` joins the next line to its own. */
export interface Join {
  readonly tag: Tag;
  readonly isComment: boolean;
  /** The option or section of the next line. */
  readonly swallowed: string;
}

/** An INI file's template, as far as it can be read without rendering it. */
export interface IniTemplate {
  readonly file: LintFile;
  readonly options: readonly OptionLine[];
  readonly joins: readonly Join[];
}

/** The templates of INI files that a cookbook has. */
export function iniTemplates(cookbook: LintCookbook): readonly IniTemplate[] {
  return cookbook
    .filesOf('template')
    .filter(({ name, tree }) => /\.(?:conf|ini)\.erb$/.test(name) && tree !== undefined)
    .map(iniTemplate);
}

/** A piece of a rendered line. */
interface Piece {
  readonly start: number;
  readonly text: string;
  readonly tag: Tag | undefined;
}

const BRANCHES = ['else', 'elsif', 'when', 'in_clause', 'rescue', 'ensure'];
const BLOCKS = ['if', 'unless', 'case', 'case_match', 'do_block', 'block', 'while', 'until', 'for', 'begin'];

function iniTemplate(file: LintFile): IniTemplate {
  const blocks = file.nodes.filter((node) => BLOCKS.includes(node.kind) && spansTags(file, node));
  const around = (offset: number): Around[] =>
    blocks
      .filter(({ start, end }) => start < offset && offset < end)
      .map((node) => ({ node, branch: delimiters(node).filter(({ start }) => start < offset).length }));
  const options: OptionLine[] = [];
  const joins: Join[] = [];
  let section: string | undefined;
  let sectionAround: readonly Around[] = [];
  for (const pieces of linesOf(file)) {
    const first = pieces.find(({ text, tag }) => tag !== undefined || text.trim() !== '');
    if (!first) continue;
    const whole = pieces.map(({ text, tag }) => (tag ? '\0' : text)).join('');
    const here = around(first.start);
    joins.push(...joinsIn(pieces));
    const header = /^\s*\[([^\]]*)\]\s*$/.exec(whole);
    if (header) {
      section = header[1]?.includes('\0') ? undefined : header[1];
      sectionAround = here;
      continue;
    }
    if (pieces.some(({ tag }) => tag !== undefined && /^\s*render\b/.test(codeOf(file, tag)))) section = undefined;
    if (section !== undefined && !isWithin(here, sectionAround)) section = undefined;
    const [, indent = '', name = '', rest = ''] = /^([ \t]*)([\w.-]+)[ \t]*[=:](.*)$/s.exec(whole) ?? [];
    if (section === undefined || name === '' || first.tag) continue;
    const start = first.start + indent.length;
    const tags = pieces.flatMap(({ tag }) => tag ?? []);
    options.push({
      section,
      name,
      start,
      end: start + name.length,
      value: rest.includes('\0') ? undefined : rest.trim(),
      output: rest.trim() === '\0' && tags.length === 1 ? tags[0] : undefined,
      around: here,
    });
  }
  return { file, options, joins };
}

/** Whether a place is only rendered together with another. */
export function isWithin(inner: readonly Around[], outer: readonly Around[]): boolean {
  return outer.every(({ node, branch }) => inner.some((each) => each.node === node && each.branch === branch));
}

/** The code of a tag. */
function codeOf(file: LintFile, tag: Tag): string {
  return file.source.text.slice(tag.code.start, tag.code.end);
}

/** The expression of an output tag; undefined where it is several statements. */
export function expressionOf(file: LintFile, tag: Tag): Node | undefined {
  const code = codeOf(file, tag);
  const start = tag.code.start + (code.length - code.trimStart().length);
  const end = tag.code.start + code.trimEnd().length;
  return file.nodes.find((node) => node.start === start && node.end === end);
}

/** Lines as Erubis renders them: those of statements alone vanish, and `-%>` joins an output to the next line. */
function linesOf(file: LintFile): Piece[][] {
  const { text } = file.source;
  const lines: Piece[][] = [];
  let line: Piece[] = [];
  const take = (start: number, end: number): void => {
    let at = start;
    while (at < end) {
      const next = text.indexOf('\n', at);
      if (next === -1 || next >= end) {
        line.push({ start: at, text: text.slice(at, end), tag: undefined });
        return;
      }
      line.push({ start: at, text: text.slice(at, next), tag: undefined });
      lines.push(line);
      line = [];
      at = next + 1;
    }
  };
  let at = 0;
  for (const tag of file.tags) {
    take(at, tag.start);
    const rest = /^[ \t]*\r?\n/.exec(text.slice(tag.end))?.[0];
    at = tag.end;
    if (tag.kind === 'output') {
      line.push({ start: tag.start, text: '', tag });
      if (tag.trims && rest !== undefined) at += rest.length;
    } else {
      const lineStart = text.lastIndexOf('\n', tag.start - 1) + 1;
      const isAlone = text.slice(lineStart, tag.start).trim() === '' && rest !== undefined;
      if (isAlone) at += rest.length;
    }
  }
  take(at, text.length);
  lines.push(line);
  return lines;
}

function joinsIn(pieces: readonly Piece[]): Join[] {
  return pieces.flatMap(({ tag }, index) => {
    if (!tag?.trims) return [];
    const before = pieces
      .slice(0, index)
      .map(({ text }) => text)
      .join('');
    const next = pieces.slice(index + 1).find(({ text, tag: other }) => other !== undefined || text.trim() !== '');
    const isComment = /^\s*[#;]/.test(before);
    const [, swallowed] = /^\s*([\w.-]+[ \t]*=|\[[^\]]+\]\s*$)/.exec(next?.text ?? '') ?? [];
    // Behind the tag on its own line is no line break that could vanish.
    if (!next || next.start <= tag.end || swallowed === undefined) return [];
    if (!isComment && !/^\s*[\w.-]+\s*=/.test(before)) return [];
    return [{ tag, isComment, swallowed: swallowed.replace(/\s*=$/, '').trim() }];
  });
}

function spansTags(file: LintFile, node: Node): boolean {
  return file.tags.some(({ code }) => node.start >= code.start && node.start < code.end && node.end > code.end);
}

function delimiters(node: Node): Node[] {
  return node.children.flatMap((child) => (BRANCHES.includes(child.kind) ? [child, ...delimiters(child)] : []));
}

/** Whether a condition around a line names a word. */
export function isConditionOn(around: readonly Around[], word: RegExp): boolean {
  return around.some(({ node }) => {
    const condition = node.field('condition') ?? node.field('value');
    return condition !== undefined && [...below(condition)].some(({ text }) => word.test(text));
  });
}
