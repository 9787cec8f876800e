import { ProblemError } from '../../source/problem.ts';
import type { Source } from '../../source/source.ts';
import { encodingProblem } from './encoding_comment.ts';

/** More than anybody writes: beyond it, a parser's tree does not fit into memory. */
const MOST_CHARACTERS = 4_000_000;

/** Refuses what no Ruby parser should be given: texts beyond measure, and bytes that are no UTF-8 (but in comments). */
export function checkText(source: Source): void {
  const { text } = source;
  if (text.length > MOST_CHARACTERS)
    refuse(source, 0, `Expected a Ruby file of at most ${MOST_CHARACTERS} characters, found ${text.length}.`);
  const encoding = encodingProblem(source);
  if (encoding !== undefined) refuse(source, 0, encoding);
  // Bytes that are no UTF-8 have come as lone surrogates.
  const invalid = /[\uDC80-\uDCFF]/u;
  if (!invalid.test(text)) return;
  for (const match of text.matchAll(/[\uDC80-\uDCFF]/gu)) {
    const { line, column } = source.positionAt(match.index);
    if (!/^[^'"#]*#/.test(source.line(line).slice(0, column - 1)))
      refuse(source, match.index, 'invalid multibyte char (UTF-8)');
  }
}

function refuse(source: Source, at: number, message: string): never {
  const range = source.rangeOf(at, at + 1);
  throw new ProblemError([{ kind: 'syntax', severity: 'error', message, path: source.path, range }]);
}
