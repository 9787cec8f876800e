import type { Problem } from './problem.ts';
import { isWholeLine, type Range } from './range.ts';

/** How parts of a drawn problem are coloured; the plain one leaves all as it is. */
export interface Palette {
  readonly error: (text: string) => string;
  readonly warning: (text: string) => string;
  readonly muted: (text: string) => string;
  readonly strong: (text: string) => string;
  readonly good: (text: string) => string;
}

const same = (text: string): string => text;
export const PLAIN: Palette = { error: same, warning: same, muted: same, strong: same, good: same };

/** Gives the text of a file, for the lines around a problem; undefined where it can't be had. */
export type TextOf = (path: string) => string | undefined;

/** A problem as people read it: what is wrong, where, the lines around it, what to do. */
export function drawProblem(problem: Problem, textOf: TextOf, palette: Palette = PLAIN): string {
  const paint = problem.severity === 'error' ? palette.error : palette.warning;
  const lines = [`${paint(problem.severity)}: ${problem.message}`];
  if (problem.path !== undefined) {
    lines.push(`  ${palette.muted('at')} ${placeText(problem.path, problem.range)}`);
    if (problem.range) lines.push(...frame(problem.path, problem.range, textOf, palette));
  }
  for (const related of problem.related ?? []) {
    lines.push(`  ${palette.muted('-')} ${related.message} ${palette.muted(placeText(related.path, related.range))}`);
    if (related.range) lines.push(...frame(related.path, related.range, textOf, palette, 0));
  }
  if (problem.hint !== undefined) lines.push(`  ${palette.strong('help')}: ${problem.hint}`);
  return lines.join('\n');
}

/** `path:line:column`; without the column where only the line is known. */
function placeText(path: string, range: Range | undefined): string {
  if (!range) return path;
  return isWholeLine(range) ? `${path}:${range.start.line}` : `${path}:${range.start.line}:${range.start.column}`;
}

/** What a terminal would not show, or obey. */
// oxlint-disable-next-line no-control-regex -- they are what is looked for
const CONTROLS = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/g;

/** The lines around a range, with carets below it. */
function frame(path: string, range: Range, textOf: TextOf, palette: Palette, around = 1): string[] {
  const text = textOf(path);
  if (text === undefined) return [];
  const all = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const { line, column } = range.start;
  if (line > all.length) return [];
  const first = Math.max(1, line - around);
  const last = Math.min(all.length, line + around);
  const width = String(last).length;
  const drawn: string[] = [];
  for (let number = first; number <= last; number += 1) {
    const content = (all[number - 1] as string).slice(0, 160).replace(CONTROLS, '\u00B7');
    const marker = number === line ? palette.error('>') : ' ';
    drawn.push(`  ${marker} ${palette.muted(`${String(number).padStart(width)} |`)} ${content}`.trimEnd());
    if (number !== line || isWholeLine(range)) continue;
    const end = range.end.line === line ? range.end.column : content.length + 1;
    const length = Math.max(1, Math.min(end, content.length + 1) - column);
    const indent = content.slice(0, column - 1).replace(/[^\t]/g, ' ');
    drawn.push(`    ${' '.repeat(width)} ${palette.muted('|')} ${indent}${palette.error('^'.repeat(length))}`);
  }
  return drawn;
}
