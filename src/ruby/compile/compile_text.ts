import { ProblemError } from '../../source/problem.ts';
import { Source } from '../../source/source.ts';
import type { Code, LocalNames } from '../machine/code.ts';
import { checkText } from '../syntax/check_text.ts';
import { type Correction, guessCorrections, mergeCorrections } from '../syntax/correction.ts';
import type { Tree } from '../syntax/node.ts';
import { parse } from '../syntax/parse.ts';
import type { CodeCounters } from './code_counters.ts';
import { compileTree } from './compiler.ts';
import type { NodeCompilers } from './define_compilers.ts';

interface CachedCode {
  readonly text: string;
  readonly code: Code;
}

/** Says which texts are counted, and takes the counters of those that were compiled. */
export interface CounterSource {
  countersFor(path: string, text: string): CodeCounters | null;
  keep(counters: CodeCounters): void;
}

/**
 * Parses and compiles texts. Whole files are compiled once a process, whatever machine runs them:
 * compiled code holds nothing of a machine. Code of files that get counters counts what it reaches.
 */
export function createTextCompiler(
  compilers: NodeCompilers,
  counting?: CounterSource,
): (path: string, text: string, outer: LocalNames | null, line: number) => Code {
  const files = new Map<string, CachedCode>();
  return (path, text, outer, line) => {
    // A text that starts on another line than the first keeps its numbers by empty lines before it.
    const placed = line > 1 ? '\n'.repeat(line - 1) + text : text;
    if (outer) return compileSource(compilers, new Source(path, placed), outer, 'eval');
    const cached = files.get(path);
    if (cached?.text === placed) return cached.code;
    const code = compileSource(compilers, new Source(path, placed), null, 'file', counting);
    files.set(path, { text: placed, code });
    return code;
  };
}

/** How often a text is read anew when it was misread: one correction can bring others to light. */
const MOST_ROUNDS = 10;

/** Parses and compiles; where the compiler, which knows the local variables, finds a misreading, the text is read again. */
function compileSource(
  compilers: NodeCompilers,
  source: Source,
  outer: LocalNames | null,
  kind: 'file' | 'eval',
  counting?: CounterSource,
): Code {
  checkText(source);
  let corrections: readonly Correction[] = [];
  for (let round = 0; ; round += 1) {
    const attempt = read(source, corrections);
    const counters = counting?.countersFor(source.path, source.text) ?? null;
    const { code, misread, locals } = compileTree(compilers, attempt.tree, outer, kind, counters);
    const isWrong =
      attempt.failure && attempt.corrections.some(({ local }) => local !== undefined && !locals.has(local));
    if (isWrong && misread.length === 0) throw attempt.failure as Error;
    if (misread.length === 0 || round === MOST_ROUNDS) {
      const compiled = code();
      if (counters) counting?.keep(counters);
      return compiled;
    }
    corrections = mergeCorrections(attempt.corrections, misread);
  }
}

interface Reading {
  readonly tree: Tree;
  readonly corrections: readonly Correction[];
  /** What was wrong before corrections were guessed. */
  readonly failure?: ProblemError;
}

function read(source: Source, corrections: readonly Correction[]): Reading {
  try {
    return { tree: parse(source, corrections), corrections };
  } catch (failure) {
    if (!(failure instanceof ProblemError)) throw failure;
    const ranges = failure.problems.flatMap((problem) => problem.range ?? []);
    const start = source.lineStarts[Math.min(...ranges.map((range) => range.start.line)) - 1] ?? 0;
    const end = source.lineStarts[Math.max(...ranges.map((range) => range.end.line))] ?? source.text.length;
    const guessed = mergeCorrections(corrections, guessCorrections(source.text, start, end));
    if (guessed.length === corrections.length) throw failure;
    try {
      return { tree: parse(source, guessed), corrections: guessed, failure };
    } catch {
      throw failure;
    }
  }
}
